import {
  type Count,
  type Level,
  NO,
  type Section,
  sectionIsAny,
  type Truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import { assumption } from './assumed.ts';
import type { Condition, SectionList, Subject } from './condition.ts';
import type { Fact } from './facts.ts';
import { type Compiled, missing } from './packed.ts';
import type { Setting } from './situation.ts';
import { reliefTruth, sentencedTruth } from './tests.ts';

export type CountCondition = Condition & {
  kind:
    | 'level'
    | 'section'
    | 'county'
    | 'convicted'
    | 'set-aside'
    | 'relief'
    | 'revoked'
    | 'attempt'
    | 'step'
    | 'sentenced'
    | 'unrecorded';
};

/** What is asked of one count, compiled. */
export function countTest(condition: CountCondition, setting: Setting): Compiled {
  const { of } = condition;
  switch (condition.kind) {
    case 'level':
      return levelTest(of, condition.is);
    case 'section':
      return sectionTest(of, condition.in);
    case 'county': {
      const { county } = setting;
      return testOf(of, 'county', (count) =>
        count.county === undefined ? UNKNOWN : count.county === county ? YES : NO,
      );
    }
    case 'convicted':
      return testOf(of, 'disposition', ({ disposition: { kind } }) =>
        kind === 'convicted' ? YES : kind === 'unknown' ? UNKNOWN : NO,
      );
    case 'set-aside':
      return testOf(of, 'setAside', (count) => count.setAside);
    case 'relief':
      return testOf(of, 'setAside', (count) => reliefTruth(count, condition.is));
    case 'revoked':
      return (frame) => (frame.bound[of].revoked ? YES : NO);
    case 'attempt':
      return testOf(of, 'section', ({ offense: { section } }) =>
        section === undefined ? UNKNOWN : section.attempt ? YES : NO,
      );
    case 'step':
      return testOf(of, 'step', ({ step }) => (step === 'unknown' ? UNKNOWN : condition.is.includes(step) ? YES : NO));
    case 'sentenced':
      return testOf(of, 'sentence', (count) => sentencedTruth(count, condition.to));
    case 'unrecorded':
      return testOf(of, condition.fact, (count) => assumption(condition, count));
  }
}

function testOf(of: Subject, fact: Fact, test: (count: Count) => Truth): Compiled {
  return (frame) => {
    const count = frame.bound[of];
    const result = test(count);
    return result === UNKNOWN ? missing(fact, count, frame) : result;
  };
}

function levelTest(of: Subject, is: readonly Level[]): Compiled {
  const felony = is.includes('felony') ? YES : NO;
  const misdemeanor = is.includes('misdemeanor') ? YES : NO;
  const infraction = is.includes('infraction') ? YES : NO;
  return (frame) => {
    const count = frame.bound[of];
    switch (count.level) {
      case 'felony':
        return felony;
      case 'misdemeanor':
        return misdemeanor;
      case 'infraction':
        return infraction;
      default:
        return missing('level', count, frame);
    }
  };
}

/** So many distinct sections are remembered by a test; a file has few, a program that runs for weeks may meet more. */
const REMEMBERED = 1 << 16;

function sectionTest(of: Subject, list: SectionList): Compiled {
  // Sources give equal texts one section, which is looked for in the list once.
  const known = new Map<Section, Truth>();
  return (frame) => {
    const count = frame.bound[of];
    const { section } = count.offense;
    if (section === undefined) return missing('section', count, frame);
    let result = known.get(section);
    if (result === undefined) {
      result = sectionIsAny(section, list.sections);
      if (known.size === REMEMBERED) known.clear();
      known.set(section, result);
    }
    return result === UNKNOWN ? missing('section', count, frame) : result;
  };
}
