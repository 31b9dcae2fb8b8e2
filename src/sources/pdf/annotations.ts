import type { RecordWords } from './record-words.ts';

/** What lies on a page of a PDF without being part of its text, as pdf.js gives it. */
export type Annotation = {
  readonly subtype?: string;
  readonly hidden?: boolean;
  /** Of a form field: a text, or the choices of a list. */
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  /** Of a note that is written on the page. */
  readonly contentsObj?: { readonly str?: string };
};

/**
 * Whether text lies on a page that the page's own text lacks: whatever stands in a form field, since its label may be on
 * the page, and notes that could be lines of the record.
 */
export function showsTextOver(
  annotations: readonly Annotation[],
  { speaksOfRecord }: Pick<RecordWords, 'speaksOfRecord'>,
): boolean {
  return annotations.some(({ subtype, hidden, fieldType, fieldValue, contentsObj }) => {
    if (hidden) return false;
    if (subtype === 'Widget') return fieldType !== 'Btn' && [fieldValue].flat().some((value) => hasText(value));
    const written = subtype === 'FreeText' ? (contentsObj?.str ?? '') : '';
    return written.split(/[\r\n]+/).some(speaksOfRecord);
  });
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
