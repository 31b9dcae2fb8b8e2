import { runConfined } from '../confined/run.ts';
import type { FillFault } from '../say/papers-values.ts';
import type { FilledForm, FormFields, FormValues } from './fill-form.ts';
import type { FormMap } from './form-map.ts';
import type { FormsPrinted, PrintedForm } from './print-forms.ts';

/** What the process that opens a form is asked: forms come from elsewhere, so they are opened in one of their own. */
export type FormTask =
  | { readonly kind: 'fields'; readonly base64: string }
  | {
      readonly kind: 'fill';
      readonly base64: string;
      readonly map: FormMap;
      readonly data: FormValues;
      readonly fontPath: string;
    }
  | {
      readonly kind: 'print';
      readonly base64: readonly string[];
      readonly forms: readonly PrintedForm[];
      readonly fontPath: string;
    };

export type FormAnswer =
  | { readonly kind: 'fields'; readonly answer: FormFields }
  | {
      readonly kind: 'fill';
      readonly answer: { readonly ok: true; readonly base64: string } | { readonly ok: false; readonly why: FillFault };
    }
  | {
      readonly kind: 'print';
      readonly answer: { readonly ok: true; readonly base64: string } | Extract<FormsPrinted, { readonly ok: false }>;
    };

const SCRIPT = new URL('./form-child.ts', import.meta.url);

/** {@link formFields} in a confined process. */
export async function formFieldsConfined(bytes: Uint8Array): Promise<FormFields> {
  const done = await ask({ kind: 'fields', base64: toBase64(bytes) });
  return done?.kind === 'fields' ? done.answer : { ok: false, form: 'heavy' };
}

/** {@link fillForm} in a confined process. */
export async function fillFormConfined(
  bytes: Uint8Array,
  map: FormMap,
  data: FormValues,
  fontPath: string,
): Promise<FilledForm> {
  const done = await ask({ kind: 'fill', base64: toBase64(bytes), map, data, fontPath });
  if (done?.kind !== 'fill') return { ok: false, why: { kind: 'form', form: 'heavy' } };
  const { answer } = done;
  return answer.ok ? { ok: true, pdf: fromBase64(answer.base64) } : answer;
}

/** {@link printForms} in a confined process; undefined where it took too much or ended. */
export async function printFormsConfined(
  files: readonly Uint8Array[],
  forms: readonly PrintedForm[],
  fontPath: string,
): Promise<FormsPrinted | undefined> {
  const done = await ask({ kind: 'print', base64: files.map(toBase64), forms, fontPath });
  if (done?.kind !== 'print') return undefined;
  const { answer } = done;
  return answer.ok ? { ok: true, pdf: fromBase64(answer.base64) } : answer;
}

async function ask(task: FormTask): Promise<FormAnswer | undefined> {
  const done = await runConfined<FormAnswer>(SCRIPT, task);
  return done.ok ? done.output : undefined;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
