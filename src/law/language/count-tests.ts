import { type Count, type Level, NO, sectionInList, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import { assumptionKey, assumptionOf } from './assumed.ts';
import type { Condition, SectionList, Subject } from './condition.ts';
import type { DeclaredFacts, Fact } from './facts.ts';
import { type Compiled, missingOf } from './packed.ts';
import type { SectionTable } from './section-table.ts';
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
export function countTest(condition: CountCondition, setting: Setting, table: SectionTable): Compiled {
  const { of } = condition;
  switch (condition.kind) {
    case 'level':
      return levelTest(of, condition.is);
    case 'section':
      return sectionTest(of, condition.in, table);
    case 'county':
      return countyTest(of, setting.county);
    case 'convicted':
      return convictedTest(of);
    case 'set-aside':
      return setAsideTest(of);
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
    case 'unrecorded': {
      const key = assumptionKey(condition);
      return testOf(of, condition.fact, (count) => assumptionOf(count, key), setting.facts);
    }
  }
}

function testOf(of: Subject, fact: Fact, test: (count: Count) => Truth, declared?: DeclaredFacts): Compiled {
  const missing = missingOf(fact, declared);
  return (frame) => {
    const count = frame.bound[of];
    const result = test(count);
    return result === UNKNOWN ? missing(count, frame) : result;
  };
}

/** What is asked of nearly every count has a form of its own. */
function countyTest(of: Subject, county: string): Compiled {
  const missing = missingOf('county');
  return (frame) => {
    const count = frame.bound[of];
    if (count.county === county) return YES;
    return count.county === undefined ? missing(count, frame) : NO;
  };
}

function convictedTest(of: Subject): Compiled {
  const missing = missingOf('disposition');
  return (frame) => {
    const count = frame.bound[of];
    const { kind } = count.disposition;
    return kind === 'convicted' ? YES : kind === 'unknown' ? missing(count, frame) : NO;
  };
}

function setAsideTest(of: Subject): Compiled {
  const missing = missingOf('setAside');
  return (frame) => {
    const count = frame.bound[of];
    return count.setAside === UNKNOWN ? missing(count, frame) : count.setAside;
  };
}

function levelTest(of: Subject, is: readonly Level[]): Compiled {
  const felony = is.includes('felony') ? YES : NO;
  const misdemeanor = is.includes('misdemeanor') ? YES : NO;
  const infraction = is.includes('infraction') ? YES : NO;
  const missing = missingOf('level');
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
        return missing(count, frame);
    }
  };
}

function sectionTest(of: Subject, list: SectionList, table: SectionTable): Compiled {
  const missing = missingOf('section');
  const bit = table.bitOf(list);
  if (bit === 0) {
    return testOf(of, 'section', ({ offense: { section } }) => sectionInList(section, list));
  }
  return (frame) => {
    const count = frame.bound[of];
    const { section } = count.offense;
    if (section === undefined) return missing(count, frame);
    const { sure, maybe } = table.rowOf(section);
    if ((maybe & bit) === 0) return NO;
    return (sure & bit) === 0 ? missing(count, frame) : YES;
  };
}
