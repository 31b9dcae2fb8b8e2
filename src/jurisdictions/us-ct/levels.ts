import type { DeclaredLevels } from '../../record/index.ts';

const classed = (as: 'felony' | 'misdemeanor', letters: string, spanish: string): DeclaredLevels =>
  [...letters].map((letter) => ({
    id: `class-${letter.toLowerCase()}-${as}`,
    as,
    names: { en: `class ${letter} ${as}`, es: `${spanish} de clase ${letter}` },
  }));

/**
 * The classes of offense in Connecticut, from the gravest. `felony` and `misdemeanor` are those that have no class, or of which
 * the record does not say it.
 */
export const connecticutLevels: DeclaredLevels = [
  ...classed('felony', 'ABCDE', 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...classed('misdemeanor', 'ABCD', 'delito menor'),
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

/** Felonies that are never erased. */
export const GRAVE = ['class-a-felony', 'class-b-felony', 'class-c-felony'];
/** Felonies that are, those without a class where they are not punished by more than five years. */
export const LESSER_FELONIES = ['class-d-felony', 'class-e-felony', 'felony'];
export const MISDEMEANORS = connecticutLevels.filter(({ as }) => as === 'misdemeanor').map(({ id }) => id);
export const CRIMES = [...GRAVE, ...LESSER_FELONIES, ...MISDEMEANORS];
