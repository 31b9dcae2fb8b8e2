import type { Condition, Pack } from '../law/language/index.ts';
import { conditionOutline, type Outline } from '../law/render/condition-text.ts';
import { includingInSpanish, spanishPhrases } from '../law/render/phrases-es.ts';
import { includingText, sectionListsIn } from '../law/render/rulebook.ts';
import { FRAMES_IN_SPANISH } from '../law/translate/frames-es.ts';
import { createLawWords, type LawWords } from '../law/translate/law-words.ts';
import { conditionsOfPack, textsOfPack, textsOfRecord } from '../law/translate/pack-texts.ts';
import { GROUPS_IN_SPANISH, RECORD_IN_SPANISH, TRACE_IN_SPANISH } from '../law/translate/record-es.ts';
import { type LawTranslation, type NamedReader, standingOf } from '../law/translate/translation.ts';
import { rowsOf } from '../procedure/index.ts';
import { textsOfProcedure, textsOfStandardTracks } from '../procedure/translate/procedure-texts.ts';
import { STANDARD_TRACKS_IN_SPANISH } from '../procedure/translate/standard-es.ts';
import { levelName, levelsOf } from '../record/index.ts';
import { JURISDICTION_IDS, jurisdictionOf } from './index.ts';
import { openingTexts, packs } from './packs.ts';
import { formerProcedures, procedures } from './procedures.ts';
import {
  type LawLanguage,
  procedureTranslationOf,
  STATES_WITH_TRANSLATED_PROCEDURES,
  TRANSLATED_STATES,
  translationOf,
} from './translations.ts';

/** The laws and procedures of every state in a language, text by text, and who has read which. */
export type SpokenLaw = {
  readonly texts: Readonly<Record<string, string>>;
  readonly states: readonly ReadPart[];
};

/** The laws or the procedures of a state in a language: a draft where nobody has read them. */
type ReadPart = {
  readonly state: string;
  readonly part: 'laws' | 'procedures';
  readonly readBy: NamedReader | null;
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
  const states: ReadPart[] = [];
  const texts: Record<string, string> = {
    ...RECORD_IN_SPANISH,
    ...TRACE_IN_SPANISH,
    ...GROUPS_IN_SPANISH,
    ...STANDARD_TRACKS_IN_SPANISH,
  };
  for (const pack of packs) {
    for (const { id, names } of levelsOf(pack.levels)) {
      texts[names.en] ??= names.es;
      texts[levelName(id)] ??= names.es;
    }
  }
  const add = (state: string, part: ReadPart['part'], translation: LawTranslation) => {
    const standing = standingOf(translation);
    states.push({ state, part, readBy: standing.kind === 'read' ? standing.by : null });
    for (const [text, said] of Object.entries(translation.texts)) texts[text] ??= said;
  };
  for (const state of TRANSLATED_STATES) add(state, 'laws', (await translationOf(state, language))!);
  for (const state of STATES_WITH_TRANSLATED_PROCEDURES) {
    add(state, 'procedures', (await procedureTranslationOf(state, language))!);
  }
  // The log names an act by its id, whose words stand for its title there, unless procedures call by it what is not the same.
  const acts = Map.groupBy([...procedures, ...formerProcedures].flatMap(rowsOf), ({ row }) => row.id);
  for (const [id, rows] of acts) {
    const [said, ...others] = new Set(rows.map(({ row }) => texts[row.title]));
    if (said !== undefined && others.length === 0) texts[id.replaceAll('-', ' ')] ??= said;
  }
  for (const id of JURISDICTION_IDS) {
    const sheets = (await jurisdictionOf(id))?.rapSheets;
    for (const [text, said] of Object.entries((await sheets?.warningsInSpanish()) ?? {})) texts[text] ??= said;
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

/** Every text of a state's procedures that screens show, former versions among them, but for what is alike in all of them. */
export function textsOfProceduresOf(state: string): readonly string[] {
  const own = [...procedures, ...formerProcedures].filter(({ id }) => id.split('/')[0] === state);
  const known = new Set(textsOfStandardTracks());
  return [...new Set(own.flatMap(textsOfProcedure))].filter((text) => !known.has(text));
}
