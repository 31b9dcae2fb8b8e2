import type { DeclaredLevels } from '../../record/index.ts';

/** The degrees of offense in Zenda, from the gravest: one more than most states have. */
export const zendaLevels: DeclaredLevels = [
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'petty-offense', as: 'misdemeanor', names: { en: 'petty offense', es: 'falta leve' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];
