import { textsOfProceduresOf, textsOfState } from '../../jurisdictions/spoken-law.ts';
import { procedureTranslationOf, translationOf } from '../../jurisdictions/translations.ts';
import { checkTranslation, type TranslationFindings } from '../../law/check/check-translation.ts';
import { type LawTranslation, type Standing, standingOf } from '../../law/translate/translation.ts';
import type { Procedure } from '../../procedure/index.ts';
import { textsOfProcedure } from '../../procedure/translate/procedure-texts.ts';

export type TranslationReport = TranslationFindings & {
  readonly language: string;
  readonly texts: number;
  readonly standing: Standing;
};

/** How far the texts of a law are translated: `texts` are its own, and stale ones are those of its whole state. */
export async function translationReport(id: string, texts: readonly string[]): Promise<TranslationReport | undefined> {
  const state = stateOf(id);
  return reportOf(texts, textsOfState(state), await translationOf(state, 'es'));
}

/** The same for a procedure. */
export async function procedureTranslationReport(procedure: Procedure): Promise<TranslationReport | undefined> {
  const state = stateOf(procedure.id);
  const all = textsOfProceduresOf(state);
  return reportOf(textsOfProcedure(procedure), all, await procedureTranslationOf(state, 'es'));
}

function stateOf(id: string): string {
  return id.split('/')[0]!;
}

function reportOf(
  texts: readonly string[],
  all: readonly string[],
  translation: LawTranslation | undefined,
): TranslationReport | undefined {
  if (!translation) return undefined;
  const own = texts.filter((text) => all.includes(text));
  const { stale, faulty } = checkTranslation(all, translation);
  const { untranslated } = checkTranslation(own, translation);
  return { language: 'es', texts: own.length, standing: standingOf(translation), untranslated, stale, faulty };
}

/** The same as lines for a person. */
export function translationLines(id: string, report: TranslationReport | undefined): readonly string[] {
  const state = stateOf(id);
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
