import { PDFDocument } from 'pdf-lib';
import type { FillFault } from '../say/papers-values.ts';
import { type FormValues, fillForm } from './fill-form.ts';
import type { FormMap } from './form-map.ts';

/** One form to be filled in and printed: which of the files, and what is filled into it. */
export type PrintedForm = { readonly file: number; readonly map: FormMap; readonly data: FormValues };

export type FormsPrinted =
  | { readonly ok: true; readonly pdf: Uint8Array }
  /** Nothing is printed where one cannot be: a pile that lacks one would be taken for whole. */
  | { readonly ok: false; readonly faults: readonly { readonly form: number; readonly why: FillFault }[] };

/**
 * Fills in several forms and joins them to one PDF, in their order, to be printed at once. Its fields are printed text and
 * cannot be changed: fields of one name would be one field.
 */
export async function printForms(
  files: readonly Uint8Array[],
  forms: readonly PrintedForm[],
  fontPath: string,
): Promise<FormsPrinted> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const faults: { readonly form: number; readonly why: FillFault }[] = [];
  for (const [form, { file, map, data }] of forms.entries()) {
    const filled = await fillForm(files[file]!, map, data, fontPath, { toPrint: true });
    if (!filled.ok) faults.push({ form, why: filled.why });
    else if (faults.length === 0) await append(joined, filled.pdf);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pdf: await joined.save() };
}

async function append(joined: PDFDocument, pdf: Uint8Array): Promise<void> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.getForm().flatten();
  for (const page of await joined.copyPages(document, document.getPageIndices())) joined.addPage(page);
}
