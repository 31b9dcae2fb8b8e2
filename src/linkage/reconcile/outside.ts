import type { OutsideKind } from '../../decide/index.ts';

const OUTSIDE = 'outside-';

/** How `decided.csv` names, in place of an outcome, why a law says nothing about a conviction. */
export function outsideOutcome(kind: OutsideKind): string {
  return `${OUTSIDE}${kind}`;
}

/** Whether an outcome of a court's list is one that the law gives, and no reason why it gives none. */
export function isDecided(outcome: string): boolean {
  return outcome !== '' && !outcome.startsWith(OUTSIDE);
}
