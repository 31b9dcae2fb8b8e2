import { type LaterKind, type Level, NO, UNKNOWN, YES } from '../../record/index.ts';
import { assumptionKey, assumptionOf } from './assumed.ts';
import type { Subject } from './condition.ts';
import { askedOfCount, type CountCondition } from './count-kinds.ts';
import { type Compiled, missingOf } from './packed.ts';
import type { SectionTable } from './section-table.ts';
import type { Setting } from './situation.ts';
import { reliefTruth } from './tests.ts';

/** What is asked of one count, compiled. What is asked of nearly every count has a form of its own. */
export function countTest(condition: CountCondition, setting: Setting, table: SectionTable): Compiled {
  const { of } = condition;
  switch (condition.kind) {
    case 'level':
      return levelTest(of, condition.is);
    case 'section':
      return sectionTest(condition, setting, table);
    case 'county':
      return countyTest(of, setting.county);
    case 'convicted':
      return convictedTest(of);
    case 'set-aside':
      return setAsideTest(of);
    case 'relief':
      return reliefTest(of, condition.is);
    case 'unrecorded': {
      const [key, missing] = [assumptionKey(condition), missingOf(condition.fact, setting.facts)];
      return (frame) => {
        const result = assumptionOf(frame.bound[of], key);
        return result === UNKNOWN ? missing(frame.bound[of], frame) : result;
      };
    }
    default:
      return plainTest(condition, setting);
  }
}

/** The meaning of the condition itself, asked of each count. */
function plainTest(condition: CountCondition, setting: Setting): Compiled {
  const { of } = condition;
  const { fact, truth } = askedOfCount(condition);
  const missing = missingOf(fact(condition), setting.facts);
  return (frame) => {
    const count = frame.bound[of];
    const result = truth(condition, count, setting);
    return result === UNKNOWN ? missing(count, frame) : result;
  };
}

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

function reliefTest(of: Subject, is: readonly LaterKind[]): Compiled {
  const missing = missingOf('setAside');
  return (frame) => {
    const count = frame.bound[of];
    // Most convictions have no later line, and every ladder asks for several kinds of them.
    if (count.setAside === NO) return NO;
    const result = reliefTruth(count, is);
    return result === UNKNOWN ? missing(count, frame) : result;
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
      case undefined:
        return missing(count, frame);
      default:
        return is.includes(count.level) ? YES : NO;
    }
  };
}

function sectionTest(condition: CountCondition & { kind: 'section' }, setting: Setting, table: SectionTable): Compiled {
  const missing = missingOf('section');
  const { of } = condition;
  const bit = table.bitOf(condition.in);
  if (bit === 0) return plainTest(condition, setting);
  return (frame) => {
    const count = frame.bound[of];
    const { section } = count.offense;
    if (section === undefined) return missing(count, frame);
    const { sure, maybe } = table.rowOf(section);
    if ((maybe & bit) === 0) return NO;
    return (sure & bit) === 0 ? missing(count, frame) : YES;
  };
}
