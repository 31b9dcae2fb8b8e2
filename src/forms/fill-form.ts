import fontkit from '@pdf-lib/fontkit';
import { PDFCheckBox, PDFDocument, type PDFField, PDFTextField } from 'pdf-lib';
import { readShipped } from '../program/shipped.ts';
import type { FillFault, FormFault } from '../say/papers-values.ts';
import type { FormMap } from './form-map.ts';
import { printable } from './glyphs.ts';

/** What a form can be filled with: charges that must all be found in it, and anything else that a map names. */
export type FormValues = { readonly counts: FormData['counts'] } & Readonly<Record<string, unknown>>;

/** What a petition's form can be filled with. */
export type FormData = {
  readonly court: string;
  readonly county: string;
  readonly caseNumber: string;
  readonly name: string;
  readonly counts: readonly {
    readonly number: number;
    readonly section: string;
    readonly date: string;
    readonly level: string;
    readonly relief: string;
  }[];
};

export type FilledForm =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly why: FillFault };

/** The fields of a form that a map can name, in the form's order. */
export type FormFields =
  | { readonly ok: true; readonly fields: readonly string[] }
  | { readonly ok: false; readonly form: FormFault };

export async function formFields(bytes: Uint8Array): Promise<FormFields> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const fields = opened.document
    .getForm()
    .getFields()
    .map((field) => field.getName());
  if (fields.length === 0) return { ok: false, form: 'no-fields' };
  return { ok: true, fields };
}

/**
 * Fills a form and reads it again: a charge whose section and date are not found in the form that was written is a
 * charge dropped, and then there is no form at all. Official forms have room for so many charges and no more.
 *
 * @param toPrint whether no field is changed afterwards, so that the font needs only the letters that are there.
 */
export async function fillForm(
  bytes: Uint8Array,
  map: FormMap,
  data: FormValues,
  fontPath: string,
  { toPrint = false } = {},
): Promise<FilledForm> {
  const opened = await open(bytes);
  if (!opened.ok) return { ok: false, why: { kind: 'form', form: opened.form } };
  const { document } = opened;
  const form = document.getForm();
  const names = new Set(form.getFields().map((field) => field.getName()));
  const strange = Object.keys(map.fields).filter((name) => !names.has(name));
  if (strange.length > 0) return { ok: false, why: { kind: 'no-field', fields: strange } };
  document.registerFontkit(fontkit);
  // Who changes a field later needs letters that are not in it yet; what is only printed is a tenth as large without them.
  const font = await document.embedFont(readShipped(fontPath), { subset: toPrint });
  for (const [name, template] of Object.entries(map.fields)) {
    const fault = fillField(form.getField(name), printable(textOf(template, data)).value);
    if (fault) return { ok: false, why: { kind: 'field', field: name, most: fault.most } };
  }
  form.updateFieldAppearances(font);
  // No clock: the same data fill the same form to the same bytes.
  document.setModificationDate(new Date(0));
  const pdf = await document.save();
  const dropped = await chargesDropped(pdf, data);
  if (dropped === undefined) return { ok: false, why: { kind: 'not-read-again' } };
  if (dropped > 0) {
    const { length } = data.counts;
    return { ok: false, why: { kind: 'charges-left-out', holds: length - dropped, of: length } };
  }
  return { ok: true, pdf };
}

/** How many charges of the data are not found in a filled form; undefined where it cannot be read. */
export async function chargesDropped(pdf: Uint8Array, data: Pick<FormValues, 'counts'>): Promise<number | undefined> {
  const opened = await open(pdf);
  if (!opened.ok) return undefined;
  let text = opened.document
    .getForm()
    .getFields()
    .map((field) => (field instanceof PDFTextField ? (field.getText() ?? '') : ''))
    .join('\n');
  let dropped = 0;
  for (const { section, date } of data.counts) {
    // Each charge is taken out as it is found, so that two alike must stand there twice.
    const at = text.indexOf(section);
    if (at < 0 || !text.includes(date)) dropped++;
    else text = text.slice(0, at) + text.slice(at + section.length);
  }
  return dropped;
}

type OpenedForm =
  | { readonly ok: true; readonly document: PDFDocument }
  | { readonly ok: false; readonly form: FormFault };

async function open(bytes: Uint8Array): Promise<OpenedForm> {
  try {
    return { ok: true, document: await PDFDocument.load(bytes, { updateMetadata: false }) };
  } catch (error) {
    return { ok: false, form: isEncrypted(error) ? 'locked' : 'unreadable' };
  }
}

/** By its words: the library's own error class loses its kind when it is thrown. */
function isEncrypted(error: unknown): boolean {
  return error instanceof Error && error.message.includes('is encrypted');
}

/** Fills a field, or says how many characters it takes; null for one that takes no text. */
function fillField(field: PDFField, value: string): { readonly most: number | null } | undefined {
  if (field instanceof PDFTextField) {
    const most = field.getMaxLength();
    if (most !== undefined && value.length > most) return { most };
    field.setText(value);
    return undefined;
  }
  if (field instanceof PDFCheckBox) {
    if (value.trim() === '') field.uncheck();
    else field.check();
    return undefined;
  }
  return { most: null };
}

function textOf(template: string, data: FormValues): string {
  return template.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    let value: unknown = data;
    for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
    return value === undefined || value === null ? '' : String(value);
  });
}
