import { classLevels, idsAs } from '../../format/court-table/classes.ts';
import type { DeclaredLevels } from '../../record/index.ts';

/** The classes of offense in Washington, from the gravest. `felony` is one of which the record does not say the class. */
export const washingtonLevels: DeclaredLevels = [
  ...classLevels('felony', [...'ABC'], 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  { id: 'gross-misdemeanor', as: 'misdemeanor', names: { en: 'gross misdemeanor', es: 'delito menor agravado' } },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

export const FELONIES = idsAs(washingtonLevels, 'felony');
export const MISDEMEANORS = idsAs(washingtonLevels, 'misdemeanor');
export const CRIMES = [...FELONIES, ...MISDEMEANORS];
