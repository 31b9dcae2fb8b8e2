import { classLevels, idsAs } from '../../format/court-table/classes.ts';
import type { DeclaredLevels } from '../../record/index.ts';

/**
 * The classes of offense in Virginia, from the gravest. `felony` and `misdemeanor` are those that have no class, or of which
 * the record does not say it.
 */
export const virginiaLevels: DeclaredLevels = [
  ...classLevels('felony', ['1', '2', '3', '4', '5', '6'], 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...classLevels('misdemeanor', ['1', '2', '3', '4'], 'delito menor'),
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

export const FELONIES = idsAs(virginiaLevels, 'felony');
export const MISDEMEANORS = idsAs(virginiaLevels, 'misdemeanor');
