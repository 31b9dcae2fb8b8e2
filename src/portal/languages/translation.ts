/** A translation of a portal's texts as a file keeps it, and whether people may see it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Catalog } from './catalog.ts';
import { KNOWN_LANGUAGES } from './known.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');

export const translationSchema = z.strictObject({
  form: z.literal('redress-portal-language/1'),
  locale: z.enum(KNOWN_LANGUAGES.map(({ locale }) => locale)),
  /** The author of the draft. A draft made by a machine is marked as such wherever it is listed. */
  source: z.enum(['people', 'machine']),
  /** What a reader should know of the draft; it ends with the approval. */
  note: z.string().optional(),
  /** Each text with the English that it was made from: where that has changed since, the text is a draft again. */
  texts: z.record(z.string(), z.strictObject({ en: z.string(), text: z.string() })),
  /** The reader who read all of it in the language, the day, and the fingerprint of the text that was read. */
  review: z.strictObject({ by: z.string().trim().min(3).max(100), on: day, fingerprint: z.string() }).optional(),
});
export type Translation = Readonly<z.infer<typeof translationSchema>>;

export type TranslationState =
  | { readonly kind: 'approved'; readonly by: string; readonly on: string }
  /** A draft is never shown. `keys` are the texts that are in the way: none where only the review is missing. */
  | { readonly kind: 'draft'; readonly why: DraftReason; readonly keys: readonly string[] };
export type DraftReason = 'missing' | 'outdated' | 'values' | 'not-reviewed' | 'changed-since-review';

/** Whether a translation may be shown: it is whole, of today's English, and a named reader approved just this. */
export function stateOf(translation: Translation, catalog: Catalog): TranslationState {
  const { texts, review } = translation;
  const keysWhere = (isWrong: (key: string, en: string) => boolean) =>
    [...catalog].filter(([key, { en }]) => isWrong(key, en)).map(([key]) => key);
  const missing = keysWhere((key) => (texts[key]?.text ?? '').trim() === '');
  if (missing.length > 0) return { kind: 'draft', why: 'missing', keys: missing };
  const outdated = keysWhere((key, en) => texts[key]!.en !== en);
  if (outdated.length > 0) return { kind: 'draft', why: 'outdated', keys: outdated };
  const values = keysWhere((key, en) => valuesIn(texts[key]!.text) !== valuesIn(en));
  if (values.length > 0) return { kind: 'draft', why: 'values', keys: values };
  if (!review) return { kind: 'draft', why: 'not-reviewed', keys: [] };
  if (review.fingerprint !== fingerprintOf(translation, catalog))
    return { kind: 'draft', why: 'changed-since-review', keys: [] };
  return { kind: 'approved', by: review.by, on: review.on };
}

/** What is filled in: `{link}` has to stand in the translation, and as many places in brackets for a worker to write over. */
function valuesIn(text: string): string {
  const named = text.match(/\{\w+\}/g) ?? [];
  const brackets = text.match(/\[[^\]]*\]/g) ?? [];
  return `${named.sort().join()} ${brackets.length}`;
}

/** The fingerprint of what a reader approves: every text with its English, and nothing that people do not see. */
export function fingerprintOf({ locale, texts }: Translation, catalog: Catalog): string {
  const read = [...catalog.keys()].sort().map((key) => [key, texts[key]?.en, texts[key]?.text]);
  return createHash('sha256')
    .update(JSON.stringify([locale, read]))
    .digest('hex');
}

/** The approval of a named reader; undefined where the texts are not fit to be approved. */
export function approve(
  translation: Translation,
  catalog: Catalog,
  { by, on }: { readonly by: string; readonly on: string },
): Translation | undefined {
  const state = stateOf(translation, catalog);
  const fit = state.kind === 'approved' || state.why === 'not-reviewed' || state.why === 'changed-since-review';
  const { note: _, ...read } = translation;
  return fit ? { ...read, review: { by, on, fingerprint: fingerprintOf(translation, catalog) } } : undefined;
}

/** The texts of a translation by key. */
export function textsOfTranslation({ texts }: Translation): ReadonlyMap<string, string> {
  return new Map(Object.entries(texts).map(([key, { text }]) => [key, text]));
}
