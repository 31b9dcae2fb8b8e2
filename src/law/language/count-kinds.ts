import {
  type Count,
  endedAs,
  formatSection,
  isConviction,
  levelName,
  sectionInList,
  type Truth,
  truth,
  truthWord,
  UNKNOWN,
  USUAL_LEVELS,
} from '../../record/index.ts';
import { assumption, assumptionKey } from './assumed.ts';
import type { Condition } from './condition.ts';
import type { Fact } from './facts.ts';
import type { Setting } from './situation.ts';
import { reliefTruth, sentencedTruth } from './tests.ts';

/**
 * What one kind of condition asks of a single count. A new kind of that sort gets its meaning here, and everything that
 * evaluates, compiles, proves or explains conditions has it from here.
 */
type CountKind<Own> = {
  /** The fact that is missing where the condition is unknown, as it is named of the conviction. */
  readonly fact: (condition: Own) => Fact;
  /** The property of a count that is looked at: kinds that look at the same one are not free of each other. */
  readonly property: (condition: Own) => string;
  readonly truth: (condition: Own, count: Count, setting: Setting) => Truth;
  /** What the record says, as a trace prints it. */
  readonly shown: (count: Count, condition: Own) => string;
  /** A record never leaves it open. */
  readonly neverOpen?: true;
  /** Whether it may be unknown of a count for which, with other facts, it is certain. */
  readonly doubtful?: (condition: Own) => boolean;
};

type Named =
  | 'level'
  | 'section'
  | 'attempt'
  | 'county'
  | 'convicted'
  | 'ended'
  | 'set-aside'
  | 'relief'
  | 'revoked'
  | 'sentenced'
  | 'step'
  | 'unrecorded';

/** A condition that looks at one count alone, its dates aside. */
export type CountCondition = Condition & { readonly kind: Named };

const COUNT_KINDS: { readonly [Kind in Named]: CountKind<Condition & { readonly kind: Kind }> } = {
  level: {
    fact: () => 'level',
    property: () => 'level',
    truth: ({ is }, { level }) => (level === undefined ? UNKNOWN : truth(is.includes(level))),
    shown: ({ level }) => (level === undefined ? 'unknown' : levelName(level)),
    // All of a state's levels, or none; which state's is not known here, and three are all of some.
    doubtful: ({ is }) => is.length === 0 || is.length >= USUAL_LEVELS.length,
  },
  section: {
    fact: () => 'section',
    property: () => 'section',
    truth: (condition, { offense }) => sectionInList(offense.section, condition.in),
    shown: ({ offense: { section, text } }) =>
      section ? formatSection(section) : text === '' ? 'unknown' : `not readable: ${text}`,
    doubtful: (condition) => condition.in.sections.length === 0,
  },
  attempt: {
    fact: () => 'section',
    property: () => 'section',
    truth: (_, { offense: { section } }) => (section === undefined ? UNKNOWN : truth(section.attempt)),
    shown: ({ offense: { section } }) => (section ? formatSection(section) : 'unknown'),
  },
  county: {
    fact: () => 'county',
    property: () => 'county',
    truth: (_, { county }, setting) => (county === undefined ? UNKNOWN : truth(county === setting.county)),
    shown: ({ county }) => county ?? 'unknown',
  },
  convicted: {
    fact: () => 'disposition',
    property: () => 'disposition',
    truth: (_, count) => isConviction(count),
    shown: shownDisposition,
  },
  ended: {
    fact: () => 'disposition',
    property: () => 'disposition',
    truth: ({ is }, { disposition }) => endedAs(disposition, is),
    shown: shownDisposition,
    doubtful: () => true,
  },
  'set-aside': {
    fact: () => 'setAside',
    property: () => 'relief',
    truth: (_, { setAside }) => setAside,
    shown: shownRelief,
  },
  relief: {
    fact: () => 'setAside',
    property: () => 'relief',
    truth: ({ is }, count) => reliefTruth(count, is),
    shown: shownRelief,
    doubtful: () => true,
  },
  revoked: {
    fact: () => 'sentence',
    property: () => 'revoked',
    truth: (_, { revoked }) => truth(revoked),
    shown: ({ revoked }) => (revoked ? 'probation revoked' : 'no revocation shown'),
    neverOpen: true,
  },
  sentenced: {
    fact: () => 'sentence',
    property: () => 'sentence',
    truth: ({ to }, count) => sentencedTruth(count, to),
    shown: ({ sentence }) => sentence.map(({ text }) => text).join(', ') || 'unknown',
    doubtful: () => true,
  },
  step: {
    fact: () => 'step',
    property: () => 'step',
    truth: ({ is }, { step }) => (step === 'unknown' ? UNKNOWN : truth(is.includes(step))),
    shown: ({ step }) => step,
    doubtful: () => true,
  },
  unrecorded: {
    fact: ({ fact }) => fact,
    property: (condition) => `assumed:${assumptionKey(condition)}`,
    truth: assumption,
    shown: (count, condition) => {
      const answer = assumption(condition, count);
      return `${answer === UNKNOWN ? 'not in the file' : `answered ${truthWord(answer)}`}: ${condition.says}`;
    },
    doubtful: ({ of }) => of !== 0,
  },
};

function shownDisposition({ disposition: { kind, text } }: Count): string {
  return kind === 'unknown' ? 'unknown' : text === '' ? 'none' : text;
}

function shownRelief({ later, setAside }: Count): string {
  return later.map(({ text }) => text || 'a line without a disposition').join('; ') || truthWord(setAside);
}

export const COUNT_KIND_NAMES: readonly string[] = Object.keys(COUNT_KINDS);

export function isCountCondition(condition: Condition): condition is CountCondition {
  return Object.hasOwn(COUNT_KINDS, condition.kind);
}

/** What a condition asks of one count. */
export function askedOfCount(condition: CountCondition): CountKind<CountCondition> {
  return COUNT_KINDS[condition.kind] as CountKind<CountCondition>;
}
