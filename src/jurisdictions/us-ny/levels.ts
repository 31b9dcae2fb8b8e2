import type { DeclaredLevels } from '../../record/index.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const;

/**
 * The degrees of offense in New York, from the gravest. Classes A-I and A-II are one here: no law of these packs tells them
 * apart. `felony` and `misdemeanor` are those whose class the record does not say.
 */
export const newYorkLevels: DeclaredLevels = [
  ...LETTERS.map((letter) => ({
    id: `class-${letter}-felony`,
    as: 'felony' as const,
    names: { en: `class ${letter.toUpperCase()} felony`, es: `delito grave de clase ${letter.toUpperCase()}` },
  })),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...LETTERS.slice(0, 2).map((letter) => ({
    id: `class-${letter}-misdemeanor`,
    as: 'misdemeanor' as const,
    names: { en: `class ${letter.toUpperCase()} misdemeanor`, es: `delito menor de clase ${letter.toUpperCase()}` },
  })),
  {
    id: 'unclassified-misdemeanor',
    as: 'misdemeanor',
    names: { en: 'unclassified misdemeanor', es: 'delito menor sin clase' },
  },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'violation', as: 'infraction', names: { en: 'violation', es: 'contravención' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción de tránsito' } },
];

const idsAs = (usual: string): readonly string[] => newYorkLevels.filter(({ as }) => as === usual).map(({ id }) => id);

/** Every level that is a felony. */
export const FELONIES = idsAs('felony');
/** Every level that is a misdemeanor. */
export const MISDEMEANORS = idsAs('misdemeanor');
/** What is no crime: violations and traffic infractions. */
export const BELOW = idsAs('infraction');
/** What the Penal Law calls a crime. */
export const CRIMES: readonly string[] = [...FELONIES, ...MISDEMEANORS];
