import type { Condition, Pack } from '../law/language/index.ts';
import { conditionOutline, type Outline } from '../law/render/condition-text.ts';
import { includingInSpanish, spanishPhrases } from '../law/render/phrases-es.ts';
import { includingText, sectionListsIn } from '../law/render/rulebook.ts';
import { FRAMES_IN_SPANISH } from '../law/translate/frames-es.ts';
import { createLawWords, type LawWords } from '../law/translate/law-words.ts';
import { conditionsOfPack, textsOfPack, textsOfRecord } from '../law/translate/pack-texts.ts';
import { RECORD_IN_SPANISH, TRACE_IN_SPANISH } from '../law/translate/record-es.ts';
import { type NamedReader, standingOf } from '../law/translate/translation.ts';
import { levelName, levelsOf } from '../record/index.ts';
import { openingTexts, packs } from './packs.ts';
import { type LawLanguage, TRANSLATED_STATES, translationOf } from './translations.ts';

/** The law of every state in a language, text by text, and who has read which state's. */
export type SpokenLaw = {
  readonly texts: Readonly<Record<string, string>>;
  readonly states: readonly { readonly state: string; readonly readBy: NamedReader | null }[];
};

const made = new Map<LawLanguage, Promise<SpokenLaw>>();

/** Packs and translations never change while a program runs, so that this is made once. */
export function spokenLaw(language: LawLanguage): Promise<SpokenLaw> {
  const known = made.get(language) ?? makeSpoken(language);
  made.set(language, known);
  return known;
}

/** The words for all that programs show of laws. */
export async function lawWordsIn(language: LawLanguage): Promise<LawWords> {
  const { texts } = await spokenLaw(language);
  return createLawWords({ texts, frames: FRAMES_IN_SPANISH });
}

async function makeSpoken(language: LawLanguage): Promise<SpokenLaw> {
  const states: { state: string; readBy: NamedReader | null }[] = [];
  const texts: Record<string, string> = { ...RECORD_IN_SPANISH, ...TRACE_IN_SPANISH };
  for (const pack of packs) {
    for (const { id, names } of levelsOf(pack.levels)) {
      texts[names.en] ??= names.es;
      texts[levelName(id)] ??= names.es;
    }
  }
  for (const state of TRANSLATED_STATES) {
    const translation = (await translationOf(state, language))!;
    const standing = standingOf(translation);
    states.push({ state, readBy: standing.kind === 'read' ? standing.by : null });
    for (const [text, said] of Object.entries(translation.texts)) texts[text] ??= said;
  }
  const lines: Record<string, string> = {};
  for (const pack of packs) for (const line of linesOf(pack, (text) => texts[text])) lines[line[0]] ??= line[1];
  return { texts: { ...lines, ...texts }, states };
}

/** Every line of a pack's conditions in English, with its Spanish where it has one. */
function linesOf(pack: Pack, say: (text: string) => string | undefined): readonly (readonly [string, string])[] {
  const names = new Map(levelsOf(pack.levels).map(({ id, names }) => [id as string, names.es]));
  const phrases = spanishPhrases(say, (id) => names.get(id) ?? id);
  const pairs = (condition: Condition) =>
    linePairs(conditionOutline(condition, pack), conditionOutline(condition, pack, phrases));
  const conditions = conditionsOfPack(pack);
  const including = sectionListsIn(conditions).map(
    (list) => [includingText(list).trim(), includingInSpanish(list)] as const,
  );
  return [...conditions.flatMap(pairs), ...including.filter(([text]) => text !== '')];
}

function linePairs(english: Outline, other: Outline): readonly (readonly [string, string])[] {
  const own = other.text === '' ? [] : [[english.text, other.text] as const];
  return [...own, ...english.under.flatMap((each, at) => linePairs(each, other.under[at]!))];
}

/** Every text of a state's laws that screens show, but for those that the language of law brings itself. */
export function textsOfState(state: string): readonly string[] {
  const laws = packs.filter(({ id }) => id.split('/')[0] === state);
  const own = laws.flatMap((pack) => [...textsOfPack(pack), ...(openingTexts.get(pack.id) ?? [])]);
  const known = new Set(textsOfRecord());
  return [...new Set(own)].filter((text) => !known.has(text));
}
