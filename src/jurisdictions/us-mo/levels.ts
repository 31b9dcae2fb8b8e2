import type { DeclaredLevels } from '../../record/index.ts';

/**
 * The degrees of offense in Missouri, from the gravest. `felony` is one whose class the record does not say: law that hangs
 * on the class then asks for it.
 */
export const missouriLevels: DeclaredLevels = [
  ...(['a', 'b', 'c', 'd', 'e'] as const).map((letter) => ({
    id: `class-${letter}-felony`,
    as: 'felony' as const,
    names: {
      en: `class ${letter.toUpperCase()} felony`,
      es: `delito grave de clase ${letter.toUpperCase()}`,
    },
  })),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  {
    id: 'ordinance-violation',
    as: 'misdemeanor',
    names: { en: 'ordinance violation', es: 'infracción de ordenanza' },
  },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

/** Every level that is a felony. */
export const FELONIES: readonly string[] = missouriLevels.filter(({ as }) => as === 'felony').map(({ id }) => id);
/** Every level below a felony. */
export const LESSER: readonly string[] = missouriLevels.filter(({ as }) => as !== 'felony').map(({ id }) => id);
