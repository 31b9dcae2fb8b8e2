import {
  type Ending,
  type LaterKind,
  type Level,
  NO,
  type Section,
  sectionInList,
  YES,
} from '../../../record/index.ts';
import { END, sectionAnswers } from '../../certain/index.ts';
import { SENTENCE_KINDS } from '../../certain/sentences.ts';
import { subsets } from '../../certain/subsets.ts';
import {
  type Condition,
  endingsToldApart,
  kindsToldApart,
  type SectionList,
  type Unit,
  walk,
} from '../../language/index.ts';
import type { Core, CountCore } from './core.ts';
import { OTHER_SECTION } from './core.ts';

/** What rules can tell apart about the facts of a count. */
export type Distinctions = {
  /** Every level of the state. */
  readonly levels: readonly Level[];
  readonly lists: ReadonlySet<SectionList>;
  readonly attempts: boolean;
  /** Whether open charges are told from those with an outcome. */
  readonly open: boolean;
  /** Ways to end without a conviction, one for each group that conditions treat alike; none where none is asked for. */
  readonly endings: readonly Ending[];
  /** Whether cases are counted. */
  readonly cases: boolean;
  /** The kinds that conditions ask for, one list a condition. */
  readonly relief: readonly (readonly LaterKind[])[];
  readonly sentences: readonly (readonly string[])[];
  readonly steps: readonly (readonly string[])[];
  /** What is decided, where that is no conviction. */
  readonly unit: Unit | undefined;
};

/** Every way in which a field of a count can be told apart by rules. */
export function countChoices(field: string, told: Distinctions): readonly Partial<CountCore>[] {
  switch (field) {
    case 'section':
      return sectionAnswers(undefined, told.lists, told.attempts).map((section) => ({
        section: asWritten(section, told),
      }));
    case 'level':
      return told.levels.map((level) => ({ level }));
    case 'county':
      return [{ county: true }, { county: false }];
    case 'disposition':
      return [
        { convicted: true },
        { convicted: false },
        ...told.endings.map((ending) => ({ convicted: false, ending })),
        // A charge that is decided may not have ended.
        ...(told.unit === 'charge' && (told.open || told.endings.length > 0) ? [{ convicted: false, open: true }] : []),
      ];
    case 'relief': {
      const kinds = toldApart(subsets(kindsToldApart(told.relief)), told.relief);
      return [{ relief: 'none' }, ...kinds.map((relief): Partial<CountCore> => ({ relief }))];
    }
    case 'revoked':
      return [{ revoked: false }, { revoked: true }];
    case 'step': {
      const steps = (['court', 'arrest', 'registration', 'other'] as const).map((step) => [step] as const);
      // An arrest is always an event of its own kind, since offenses are dated by it.
      return toldApart(steps, [['court'], ['arrest'], ...told.steps]).map(([step]) => ({ step: step! }));
    }
    case 'sentence':
      return toldApart(subsets(SENTENCE_KINDS), told.sentences).map((kinds) => ({ kinds }));
    case 'cycle':
      return ([0, 1, 2, ...(told.cases ? ([3] as const) : [])] as const).map((place) => ({ place }));
    default: {
      if (!field.startsWith('assumed:')) return [];
      const key = field.slice('assumed:'.length);
      return [{ assumed: { [key]: YES } }, { assumed: { [key]: NO } }];
    }
  }
}

/** The section as a file would name it, where that says as much to the lists as the one that ends for sure. */
function asWritten(section: Section, { lists }: Distinctions): Section {
  const written = section.number === '0' ? { ...OTHER_SECTION, attempt: section.attempt } : withoutEnd(section);
  for (const list of lists) if (sectionInList(written, list) !== sectionInList(section, list)) return section;
  return written;
}

/** The section, and what it was about, without the mark that ends it. */
function withoutEnd(section: Section): Section {
  const { aim } = section;
  const subdivisions = section.subdivisions.filter((part) => part !== END);
  return { ...section, subdivisions, ...(aim?.section ? { aim: { ...aim, section: withoutEnd(aim.section) } } : {}) };
}

/** One of each set of kinds that the lists of conditions treat alike. */
function toldApart<Kind extends string>(
  sets: readonly (readonly Kind[])[],
  lists: readonly (readonly string[])[],
): readonly (readonly Kind[])[] {
  const kept = new Map<string, readonly Kind[]>();
  for (const set of sets) {
    const key = lists.map((list) => set.some((kind) => list.includes(kind))).join();
    if (!kept.has(key)) kept.set(key, set);
  }
  return [...kept.values()];
}

/** Every way in which a field of a history, dates and other counts aside, can be told apart by rules. */
export function coreChoices(field: string, told: Distinctions): readonly ((core: Core) => Core)[] {
  if (field === 'deceased' || field === 'registered') {
    return [false, true].map((value) => (core) => ({ ...core, [field]: value }));
  }
  // What is decided is a conviction or a charge, and so an event of a court; or an arrest.
  if (field === 'step') return [(core) => core];
  const choices = countChoices(field, told).filter(({ convicted }) => told.unit === undefined || convicted !== true);
  return choices.map((choice) => (core) => ({
    ...core,
    conviction: {
      ...core.conviction,
      ...choice,
      assumed: { ...core.conviction.assumed, ...(choice.assumed ?? {}) },
    },
  }));
}

/** What conditions tell apart. */
export function distinctionsOf(
  conditions: readonly Condition[],
  levels: readonly Level[],
  unit: Unit | undefined,
): Distinctions {
  const lists = new Map<string, SectionList>();
  const relief: (readonly LaterKind[])[] = [];
  const sentences: (readonly string[])[] = [];
  const steps: (readonly string[])[] = [];
  const endings: (readonly Ending[])[] = [];
  let [attempts, open, cases] = [false, false, false];
  const look = (condition: Condition): void => {
    if (condition.kind === 'section') lists.set(condition.in.id, condition.in);
    else if (condition.kind === 'attempt') attempts = true;
    else if (condition.kind === 'open') open = true;
    else if (condition.kind === 'ended') endings.push(condition.is);
    else if (condition.kind === 'at-least') cases ||= condition.per === 'case';
    else if (condition.kind === 'relief') relief.push(condition.is);
    else if (condition.kind === 'sentenced') sentences.push(condition.to);
    else if (condition.kind === 'step') steps.push(condition.is);
  };
  for (const condition of conditions) walk(condition, look);
  return {
    levels,
    lists: new Set(lists.values()),
    attempts,
    open,
    cases,
    endings: endings.length === 0 ? [] : endingsToldApart(endings),
    relief,
    sentences,
    steps,
    unit,
  };
}
