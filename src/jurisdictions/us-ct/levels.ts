import { classLevels, idsAs } from '../../format/court-table/classes.ts';
import type { DeclaredLevels } from '../../record/index.ts';

/**
 * The classes of offense in Connecticut, from the gravest. `felony` and `misdemeanor` are those that have no class, or of which
 * the record does not say it.
 */
export const connecticutLevels: DeclaredLevels = [
  ...classLevels('felony', [...'ABCDE'], 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...classLevels('misdemeanor', [...'ABCD'], 'delito menor'),
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

/** Felonies that are never erased. */
export const GRAVE = ['class-a-felony', 'class-b-felony', 'class-c-felony'];
/** Felonies that are, those without a class where they are not punished by more than five years. */
export const LESSER_FELONIES = ['class-d-felony', 'class-e-felony', 'felony'];
export const MISDEMEANORS = idsAs(connecticutLevels, 'misdemeanor');
export const CRIMES = [...GRAVE, ...LESSER_FELONIES, ...MISDEMEANORS];
