import { classLevels, idsAs } from '../../format/court-table/classes.ts';
import type { DeclaredLevels } from '../../record/index.ts';

/** The classes of offense in Illinois, from the gravest. `felony` and `misdemeanor` are those of which the record does not say it. */
export const illinoisLevels: DeclaredLevels = [
  ...classLevels('felony', [...'MX1234'], 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...classLevels('misdemeanor', [...'ABC'], 'delito menor'),
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'petty-offense', as: 'infraction', names: { en: 'petty offense', es: 'falta' } },
];

export const FELONIES = idsAs(illinoisLevels, 'felony');
export const MISDEMEANORS = idsAs(illinoisLevels, 'misdemeanor');
/** Felonies of a class above the fourth. */
export const GRAVE = FELONIES.filter((id) => id !== 'class-4-felony' && id !== 'felony');
