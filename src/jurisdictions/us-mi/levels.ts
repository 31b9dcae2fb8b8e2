import type { DeclaredLevels } from '../../record/index.ts';

/**
 * The degrees of offense in Michigan by the longest sentence that the law allows, from the gravest. `felony` and `misdemeanor`
 * are those of which the record does not say it: law that hangs on it then asks.
 */
export const michiganLevels: DeclaredLevels = [
  { id: 'life-felony', as: 'felony', names: { en: 'life felony', es: 'delito grave con cadena perpetua' } },
  {
    id: 'felony-of-10-years-or-more',
    as: 'felony',
    names: { en: 'felony of 10 years or more', es: 'delito grave de 10 años o más' },
  },
  {
    id: 'felony-under-10-years',
    as: 'felony',
    names: { en: 'felony under 10 years', es: 'delito grave de menos de 10 años' },
  },
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  {
    id: 'misdemeanor-of-93-days-or-more',
    as: 'misdemeanor',
    names: { en: 'misdemeanor of 93 days or more', es: 'delito menor de 93 días o más' },
  },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  {
    id: 'misdemeanor-of-92-days-or-less',
    as: 'misdemeanor',
    names: { en: 'misdemeanor of 92 days or less', es: 'delito menor de 92 días o menos' },
  },
];

const idsAs = (usual: string): readonly string[] => michiganLevels.filter(({ as }) => as === usual).map(({ id }) => id);

/** Every level that is a felony. */
export const FELONIES = idsAs('felony');
/** Every level that is a misdemeanor. */
export const MISDEMEANORS = idsAs('misdemeanor');
/** Felonies for which the law allows ten years or more. */
export const TEN_YEARS: readonly string[] = ['life-felony', 'felony-of-10-years-or-more'];
/** Misdemeanors for which the law allows 92 days at most, by the record. */
export const SHORT = 'misdemeanor-of-92-days-or-less';
