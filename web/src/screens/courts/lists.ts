/** Where a conviction stands between the two files, in the order in which that is shown. */
export const BOTH_SIDES = ['both-agree', 'both-differ', 'court-only', 'state-only'] as const;

/** Why a law decides nothing of a conviction; the outcome of such a one is `outside-` and this. */
export const OUTSIDE = ['offense', 'county', 'conviction', 'unit', 'unclear'] as const;

export function isOutside(outcome: string): boolean {
  return outcome.startsWith('outside-');
}

/** Facts on which two files differ, as the lists name them. */
export const DIFFERING = ['person', 'date', 'section', 'level', 'disposition', 'county', 'case number'] as const;

/** Whether its person was found in the other file, and what joins two convictions, as the lists name it. */
export const FOUND = { yes: 'yes', no: 'no', 'in doubt': 'doubt' } as const;
export const JOINED = { same: 'same', open: 'open', 'case number': 'case', 'date of birth': 'birth' } as const;
