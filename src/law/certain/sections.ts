import {
  type Aim,
  aimedAt,
  formatSection,
  isNumberOf,
  type Section,
  type SectionPattern,
  sectionInList,
  UNKNOWN,
  WHOLE_CODE,
  YES,
} from '../../record/index.ts';
import type { SectionList } from '../language/index.ts';

/** A subdivision that no law has, so that a section which ends in it is complete: it is not short of any pattern. */
export const END = '-';
/** The words of an answer for all sections that no list names. */
export const ANY_OTHER_SECTION = 'any other section';
/** A code and a section that no list names. */
const OTHER: Section = { code: 'ZZ', number: '0', subdivisions: [END], attempt: false, text: ANY_OTHER_SECTION };

/** What the lists of a ladder can tell apart about a section; computed once for each distinct section. */
export type SectionCases = {
  /** Sections that stand for all that a section may be. */
  readonly answers: (section: Section | undefined) => readonly SectionAnswer[];
  /** Whether a section is known as well as the lists need. */
  readonly settled: (section: Section) => boolean;
};

/** A section that stands for others, and how many lists have it that other convictions are looked for in. */
export type SectionAnswer = { readonly section: Section; readonly words: string; readonly inLists: number };

function describe(section: Section, ofOthers: ReadonlySet<SectionList>): SectionAnswer {
  let inLists = 0;
  for (const list of ofOthers) if (sectionInList(section, list) === YES) inLists++;
  const words = section === OTHER ? section.text : formatSection(section).replaceAll('(-)', '');
  return { section, words, inLists };
}

export function createSectionCases(
  lists: ReadonlySet<SectionList>,
  ofOthers: ReadonlySet<SectionList>,
  attempts: boolean,
): SectionCases {
  const known = new WeakMap<Section, readonly SectionAnswer[]>();
  const settled = new WeakMap<Section, boolean>();
  let unknown: readonly SectionAnswer[] | undefined;
  const answersFor = (section: Section | undefined) =>
    sectionAnswers(section, lists, attempts).map((answer) => describe(answer, ofOthers));
  return {
    answers: (section) => {
      if (section === undefined) {
        unknown ??= answersFor(undefined);
        return unknown;
      }
      let answers = known.get(section);
      if (!answers) {
        answers = answersFor(section);
        known.set(section, answers);
      }
      return answers;
    },
    settled: (section) => {
      let result = settled.get(section);
      if (result === undefined) {
        result = sectionSettled(section, lists);
        settled.set(section, result);
      }
      return result;
    },
  };
}

/**
 * Chooses sections to represent all that an unknown section may be, as far as the lists of the law can tell sections
 * apart: one for each combination of lists that may contain it. For a section that is known in part, it keeps only
 * those that the known part allows.
 */
export function sectionAnswers(
  section: Section | undefined,
  lists: ReadonlySet<SectionList>,
  attempts: boolean,
): readonly Section[] {
  const all = section === undefined ? anySection(lists, attempts) : possibleSections(section, lists);
  const classes = new Map<string, Section>();
  for (const candidate of all) {
    const key = [attempts && candidate.attempt, ...[...lists].map((list) => sectionInList(candidate, list))].join();
    if (!classes.has(key)) classes.set(key, candidate);
  }
  return [...classes.values()];
}

/** Candidates for a section of which nothing is known. */
function anySection(lists: ReadonlySet<SectionList>, attempts: boolean): readonly Section[] {
  const plain = [...patternsOf(lists).map(complete), OTHER];
  const asksAttempt = attempts || [...lists].some(({ including }) => including?.includes('attempts') === false);
  const tried = asksAttempt ? plain.map((each) => ({ ...each, attempt: true })) : [];
  return [...plain, ...tried, ...aimsOf(lists).map(({ as, section }) => aimedAt(as, section))];
}

/** What a section may be that is known at least in part: each of those that its text may mean. */
function possibleSections(section: Section, lists: ReadonlySet<SectionList>): readonly Section[] {
  const { others = [], ...first } = section;
  return [first, ...others].flatMap((each) => possibleAims(each, lists).flatMap((one) => extensions(one, lists)));
}

/** A conspiracy of which the text does not say what it was about may be about anything. */
function possibleAims(section: Section, lists: ReadonlySet<SectionList>): readonly Section[] {
  const { aim } = section;
  if (aim === undefined) return [section];
  const about = aim.section === undefined ? undefined : possibleSections(aim.section, lists);
  if (about) return about.map((each) => ({ ...section, aim: { as: aim.as, section: each } }));
  const aims = aimsOf(lists).filter(({ as }) => as === aim.as);
  return [...aims, { as: aim.as, section: OTHER }].map((each) => ({ ...section, aim: each }));
}

/** Every conspiracy and accessory charge that some list means. */
function aimsOf(lists: ReadonlySet<SectionList>): readonly Required<Aim>[] {
  return [...lists].flatMap(({ including = [], sections }) =>
    including.flatMap((as) => (as === 'attempts' ? [] : sections.map((each) => ({ as, section: complete(each) })))),
  );
}

function patternsOf(lists: ReadonlySet<SectionList>): readonly SectionPattern[] {
  return [...lists].flatMap((list) => list.sections);
}

function sectionSettled(section: Section, lists: ReadonlySet<SectionList>): boolean {
  for (const list of lists) if (sectionInList(section, list) === UNKNOWN) return false;
  return true;
}

/** A number that stands for the sections of a code that no list names. */
const OTHER_NUMBER = '99999';

function complete(pattern: SectionPattern): Section {
  const number = pattern.number.endsWith(WHOLE_CODE) ? pattern.number.slice(0, -1) + OTHER_NUMBER : pattern.number;
  return { ...pattern, number, subdivisions: [...pattern.subdivisions, END], attempt: false, text: '' };
}

function extensions(section: Section, lists: ReadonlySet<SectionList>): readonly Section[] {
  const fitting = patternsOf(lists).filter(
    (pattern) =>
      isNumberOf(pattern, section.number) &&
      (section.code === undefined || section.code === pattern.code) &&
      section.subdivisions.every(
        (part, i) => pattern.subdivisions[i] === undefined || pattern.subdivisions[i] === part,
      ),
  );
  const codes = new Set(section.code === undefined ? [...fitting.map(({ code }) => code), 'ZZ'] : [section.code]);
  const plain = [...codes].map((code) => ({ ...section, code, subdivisions: [...section.subdivisions, END] }));
  const deeper = fitting
    .filter((pattern) => pattern.subdivisions.length > section.subdivisions.length)
    .map((pattern) => ({ ...section, code: pattern.code, subdivisions: [...pattern.subdivisions, END] }));
  return [...deeper, ...plain];
}
