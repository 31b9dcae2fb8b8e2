import {
  all,
  cleanInFirst,
  conviction,
  dateOf,
  not,
  type OtherStatesAnswer,
  onOrAfter,
  onOrBefore,
  someOtherConviction,
  unrecorded,
} from '../../../../law/language/index.ts';
import { onList, reported } from '../terms.ts';

export const YEARS = 7;

/** On the day of the conviction also convicted of an offense that is not on the list. */
export const othersThatDay = someOtherConviction((other) =>
  all(onOrBefore(dateOf(other), dateOf(conviction)), onOrAfter(dateOf(other), dateOf(conviction)), not(onList(other))),
);

/** Convicted again in the first seven years of what is reported. "During that time period" is read as the first years. */
export const convictedAgain = not(cleanInFirst(YEARS, dateOf(conviction), reported));

export const offendedBefore1986 = unrecorded(conviction, 'offense', 'the offense was committed before 1986-01-01');

const CONVICTED = 'the person was convicted outside Virginia in the seven years, traffic infractions aside';

export const convictedElsewhere = unrecorded(conviction, 'elsewhere', CONVICTED);
export const chargedElsewhere = unrecorded(
  conviction,
  'elsewhere',
  'the person was charged outside Virginia in the seven years',
);

/** The section names convictions "of any other state" beside Virginia's own, in the same seven years. */
export const otherStates: readonly OtherStatesAnswer[] = [
  {
    cite: 'Va. Code 19.2-392.6(C)',
    source: 'docs/law/virginia.md, 1',
    sure: 'S',
    asks: { fact: 'elsewhere', says: CONVICTED },
    levels: ['felony', 'misdemeanor'],
    years: YEARS,
  },
];
