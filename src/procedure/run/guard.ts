import { and, NO, not, or, type Truth, truth, UNKNOWN, YES } from '../../record/index.ts';
import { type Guard, partsOf } from '../language/index.ts';
import { type Matter, UNDETERMINED } from './matter.ts';

/** Whether a guard holds in a matter: yes, no, or unknown while something has not been entered. */
export function guardTruth(guard: Guard | undefined, matter: Matter): Truth {
  if (!guard) return YES;
  switch (guard.kind) {
    case 'all':
      return guard.of.reduce<Truth>((sum, each) => and(sum, guardTruth(each, matter)), YES);
    case 'any':
      return guard.of.reduce<Truth>((sum, each) => or(sum, guardTruth(each, matter)), NO);
    case 'not':
      return not(guardTruth(guard.of, matter));
    case 'in':
      return truth(guard.states.includes(matter.states[guard.track] ?? ''));
    case 'fact':
      return recorded(matter.facts[guard.fact]);
    case 'confirmed': {
      const value = matter.settings[guard.setting];
      return value === undefined ? UNKNOWN : truth(value === true);
    }
    case 'dated':
      return truth(guard.date in matter.dates);
    case 'gives-relief':
      if (matter.relief !== UNDETERMINED) return YES;
      return matter.determination.kind === 'none' ? NO : UNKNOWN;
    case 'marked':
      return truth(matter.marks.includes(guard.mark));
  }
}

function recorded(value: boolean | undefined): Truth {
  return value === undefined ? UNKNOWN : truth(value);
}

/** What has to be entered before an unknown guard can be answered: the first such fact or setting. */
export function missingFor(guard: Guard, matter: Matter): string | undefined {
  const open = partsOf(guard).find(
    (part) => part.kind !== 'all' && part.kind !== 'any' && part.kind !== 'not' && guardTruth(part, matter) === UNKNOWN,
  );
  if (!open) return undefined;
  if (open.kind === 'fact') return open.fact;
  return open.kind === 'confirmed' ? open.setting : 'determination';
}
