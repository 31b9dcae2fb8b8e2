import type { DeclaredLevels } from '../../record/index.ts';

const DEGREES = [
  ['first', 'primer'],
  ['second', 'segundo'],
  ['third', 'tercer'],
] as const;

/** The three degrees of a level. */
const graded = (as: 'felony' | 'misdemeanor', spanish: string): DeclaredLevels =>
  DEGREES.map(([degree, grado]) => ({
    id: `${degree}-degree-${as}`,
    as,
    names: { en: `${degree} degree ${as}`, es: `${spanish} de ${grado} grado` },
  }));

/**
 * The grades of offense in Pennsylvania, from the gravest: F1 to F3, M1 to M3 and summary offenses. `felony` and
 * `misdemeanor` are those that have no degree, or of which the record does not say it.
 */
export const pennsylvaniaLevels: DeclaredLevels = [
  ...graded('felony', 'delito grave'),
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  ...graded('misdemeanor', 'delito menor'),
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'summary-offense', as: 'infraction', names: { en: 'summary offense', es: 'falta sumaria' } },
];

export const FELONIES: readonly string[] = pennsylvaniaLevels.filter(({ as }) => as === 'felony').map(({ id }) => id);
/** A misdemeanor of the first degree: the law page gives its maximum, five years. */
export const FIRST = 'first-degree-misdemeanor';
/** Misdemeanors of the second and third degree, and those without a degree. */
export const LOWER: readonly string[] = ['second-degree-misdemeanor', 'third-degree-misdemeanor', 'misdemeanor'];
export const MISDEMEANORS: readonly string[] = [FIRST, ...LOWER];
export const SUMMARY = 'summary-offense';
