import type { DeclaredLevels } from '../../record/index.ts';

/** The degrees of offense in Minnesota, from the gravest. */
export const minnesotaLevels: DeclaredLevels = [
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  { id: 'gross-misdemeanor', as: 'misdemeanor', names: { en: 'gross misdemeanor', es: 'delito menor agravado' } },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'petty-misdemeanor', as: 'infraction', names: { en: 'petty misdemeanor', es: 'delito menor leve' } },
];

/** Every level below a felony. */
export const LESSER: readonly string[] = minnesotaLevels.filter(({ as }) => as !== 'felony').map(({ id }) => id);
/** What counts as a new conviction. */
export const CRIMES: readonly string[] = minnesotaLevels.filter(({ as }) => as !== 'infraction').map(({ id }) => id);
