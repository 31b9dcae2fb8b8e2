import type { DeclaredLevels } from '../../record/index.ts';

const classed = (as: 'felony' | 'misdemeanor', last: number, spanish: string): DeclaredLevels =>
  Array.from({ length: last }, (_, i) => ({
    id: `class-${i + 1}-${as}`,
    as,
    names: { en: `class ${i + 1} ${as}`, es: `${spanish} de clase ${i + 1}` },
  }));

/**
 * The classes of offense in Virginia, from the gravest. `felony` and `misdemeanor` are those that have no class, or of which
 * the record does not say it.
 */
export const virginiaLevels: DeclaredLevels = [
  ...classed('felony', 6, 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...classed('misdemeanor', 4, 'delito menor'),
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

const idsAs = (usual: string): readonly string[] => virginiaLevels.filter(({ as }) => as === usual).map(({ id }) => id);

export const FELONIES = idsAs('felony');
export const MISDEMEANORS = idsAs('misdemeanor');
