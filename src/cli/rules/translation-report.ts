import { textsOfState } from '../../jurisdictions/spoken-law.ts';
import { translationOf } from '../../jurisdictions/translations.ts';
import { checkTranslation, type TranslationFindings } from '../../law/check/check-translation.ts';
import { type Standing, standingOf } from '../../law/translate/translation.ts';

export type TranslationReport = TranslationFindings & {
  readonly language: string;
  readonly texts: number;
  readonly standing: Standing;
};

/** How far the texts of rules are translated: `texts` are theirs, and stale ones are those of their whole state. */
export async function translationReport(id: string, texts: readonly string[]): Promise<TranslationReport | undefined> {
  const state = id.split('/')[0]!;
  const translation = await translationOf(state, 'es');
  if (!translation) return undefined;
  const all = textsOfState(state);
  const own = texts.filter((text) => all.includes(text));
  const { stale, faulty } = checkTranslation(all, translation);
  const { untranslated } = checkTranslation(own, translation);
  return { language: 'es', texts: own.length, standing: standingOf(translation), untranslated, stale, faulty };
}

/** The same as lines for a person. */
export function translationLines(id: string, report: TranslationReport | undefined): readonly string[] {
  const state = id.split('/')[0]!;
  if (!report) return [`  In Spanish: nothing yet; screens show the English. ${state} has no translation.`];
  const { texts, untranslated, stale, faulty, standing } = report;
  const read = standing.kind === 'read' ? `read by ${standing.by.name} on ${standing.by.on}` : 'a draft';
  return [
    `  In Spanish (${read}): ${texts - untranslated.length} of ${texts} texts`,
    ...untranslated.map((text) => `    has none, or its English changed: ${text}`),
    ...stale.map((text) => `    translates a text that ${state} does not have any more: ${text}`),
    ...faulty.map((text) => `    is blank, or lacks a value of its text: ${text}`),
  ];
}
