/**
 * The drafts that come with Redress: every text of the portal and of its invented pack in ten languages, written
 * without a native reader. The portal itself never reads them. An operator writes one to a file, fitted to the own
 * pack, and has it read before anyone sees it.
 */
import { readShipped, shipped } from '../../program/shipped.ts';
import type { Catalog } from './catalog.ts';
import { type Translation, translationSchema } from './translation.ts';

export function shippedDraft(locale: string): Translation {
  const text = readShipped(shipped(`src/portal/languages/drafts/${locale}.json`)).toString('utf8');
  return translationSchema.parse(JSON.parse(text));
}

/**
 * A translation with exactly the texts of a catalog. If the translation has a text under another key with the same
 * English, it is taken from there; a text that was never translated is left out.
 */
export function fittedTo(catalog: Catalog, translation: Translation): Translation {
  const byEnglish = new Map(Object.values(translation.texts).map(({ en, text }) => [en, text]));
  const texts: Record<string, { en: string; text: string }> = {};
  for (const [key, { en }] of catalog) {
    const own = translation.texts[key];
    const text = own?.en === en ? own.text : byEnglish.get(en);
    if (text !== undefined) texts[key] = { en, text };
  }
  return { ...translation, texts };
}
