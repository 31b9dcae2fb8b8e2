import type { Disposition, Level, StepType } from '../../../record/index.ts';
import { readDisposition, readLevel } from '../doj/fields.ts';
import type { Charge, Outcome, Place } from './decoded.ts';

/** What two columns mean together, remembered with one of them by the number of the other. */

/** The level of a conviction or charge, from two columns. */
export function levelOf(outcome: Outcome, { levelNumber, level: text }: Charge): Level | undefined {
  const { levels } = outcome;
  while (levels.length <= levelNumber) levels.push(null);
  let level = levels[levelNumber];
  if (level === null) {
    level = readLevel(outcome.status, text);
    levels[levelNumber] = level;
  }
  return level;
}

/** What a disposition means depends on the kind of step that it stands on. */
export function dispositionOf(outcome: Outcome, { step, stepNumber: number }: Place): Disposition {
  let disposition = outcome.byStep[number];
  if (disposition === undefined) {
    disposition = readDisposition(outcome.text, step);
    outcome.byStep[number] = disposition;
  }
  return disposition;
}

/** Kinds of steps in the order in which they were first met. */
const STEPS: StepType[] = [];
export const MOST_STEPS = 16;

export function stepNumber(step: StepType): number {
  const known = STEPS.indexOf(step);
  return known >= 0 ? known : STEPS.push(step) - 1;
}
