import { formatSection, type Section, type SectionPattern, sectionIsAny, UNKNOWN, YES } from '../../record/index.ts';
import type { SectionList } from '../language/index.ts';

/** A subdivision that no law has, so that a section which ends in it is complete: it is not short of any pattern. */
const END = '-';
/** A code and a section that no list names. */
const OTHER: Section = { code: 'ZZ', number: '0', subdivisions: [END], attempt: false, text: 'any other section' };

/** What a ladder's lists can tell apart about sections; worked out once for each distinct section. */
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
  for (const list of ofOthers) if (sectionIsAny(section, list.sections) === YES) inLists++;
  const words = section === OTHER ? section.text : formatSection(section).replace('(-)', '');
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
 * Sections that stand for all that a section may be, as far as lists of law tell sections apart: one for each way in
 * which the lists can hold or not hold it. Of a section that is known in part, only what it may still be.
 */
export function sectionAnswers(
  section: Section | undefined,
  lists: ReadonlySet<SectionList>,
  attempts: boolean,
): readonly Section[] {
  const patterns = [...lists].flatMap((list) => list.sections);
  const candidates = section === undefined ? [...patterns.map(complete), OTHER] : extensions(section, patterns);
  const both = attempts && section === undefined;
  const all = both ? candidates.flatMap((each) => [each, { ...each, attempt: true }]) : candidates;
  const classes = new Map<string, Section>();
  for (const candidate of all) {
    const key = [candidate.attempt, ...[...lists].map((list) => sectionIsAny(candidate, list.sections))].join();
    if (!classes.has(key)) classes.set(key, candidate);
  }
  return [...classes.values()];
}

function sectionSettled(section: Section, lists: ReadonlySet<SectionList>): boolean {
  for (const list of lists) if (sectionIsAny(section, list.sections) === UNKNOWN) return false;
  return true;
}

function complete(pattern: SectionPattern): Section {
  return { ...pattern, subdivisions: [...pattern.subdivisions, END], attempt: false, text: '' };
}

function extensions(section: Section, patterns: readonly SectionPattern[]): readonly Section[] {
  const fitting = patterns.filter(
    (pattern) =>
      pattern.number === section.number &&
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
