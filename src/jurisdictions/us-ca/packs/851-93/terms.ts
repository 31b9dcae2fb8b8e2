import { all, levelIs, sectionIn } from '../../../../law/language/index.ts';
import { booked, charged } from '../arrest-terms.ts';
import { eightYears, perhapsEightYears } from './sections.ts';

export const crime = booked((of) => levelIs(of, 'felony', 'misdemeanor'));
export const filedAsFelony = charged((of) => levelIs(of, 'felony'));
export const carriesEight = booked((of) => all(levelIs(of, 'felony'), sectionIn(of, eightYears)));
export const perhapsEight = booked((of) => all(levelIs(of, 'felony'), sectionIn(of, perhapsEightYears)));
