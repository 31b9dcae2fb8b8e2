import { sectionList } from '../../../../law/language/index.ts';
import { lifeTerms } from '../1203-4-family/sections.ts';

const SOURCE = 'PC 667.5(c), 1192.7(c), 1192.8, texts of mid-2026 [S]; reduced to sections [D]';

/** Assaults among the serious felonies: PC 1192.7(c)(39) leaves attempts of them out. */
const ASSAULTS = [
  'PC 220',
  'PC 244',
  'PC 245(a)(1)',
  'PC 245(a)(2)',
  'PC 245(a)(3)',
  'PC 245(b)',
  'PC 245(c)',
  'PC 245(d)',
  'PC 4500',
  'PC 4501',
] as const;

export const seriousAssaults = sectionList({
  id: 'serious-assaults',
  title: 'Assaults that are serious or violent felonies',
  source: `${SOURCE}; attempts are left out: PC 1192.7(c)(39)`,
  sections: ASSAULTS,
  including: ['conspiracies'],
});

/** Serious and violent felonies by their section, whatever the facts were. */
export const seriousFelonies = sectionList({
  id: 'serious-felonies',
  title: 'Serious or violent felonies',
  source: SOURCE,
  sections: [
    'PC 136.1',
    'PC 187',
    'PC 192(a)',
    'PC 203',
    'PC 205',
    'PC 206',
    'PC 207',
    'PC 208',
    'PC 209',
    'PC 209.5',
    'PC 211',
    'PC 212.5',
    'PC 213',
    'PC 215',
    'PC 218',
    'PC 219',
    'PC 246',
    'PC 261',
    'PC 262',
    'PC 264.1',
    'PC 269',
    'PC 273ab',
    'PC 288(a)',
    'PC 288(b)',
    'PC 288.5',
    'PC 288.7',
    'PC 289(a)',
    'PC 289(j)',
    'PC 422',
    'PC 451',
    'PC 451.5',
    'PC 460(a)',
    'PC 4503',
    'PC 11418(b)',
    'PC 11418(c)',
    'PC 12034(c)',
    'PC 12034(d)',
    'PC 12303.3',
    'PC 12308',
    'PC 12309',
    'PC 12310',
    'PC 18740',
    'PC 18745',
    'PC 18750',
    'PC 18755',
    'PC 26100(c)',
    'PC 26100(d)',
  ],
  including: ['attempts', 'conspiracies'],
});

const FINDINGS = ['PC 186.22', 'PC 12022', 'PC 12022.5', 'PC 12022.53', 'PC 12022.7'] as const;

/**
 * Felonies that are serious or violent on some facts only: a burglary of the first degree, a deadly weapon, force, a gun
 * that was taken, a gang, a drug to a minor, a term for life; and attempts of assaults.
 */
export const perhapsSerious = sectionList({
  id: 'perhaps-serious',
  title: 'Felonies that may be serious or violent, depending on the facts',
  source: `${SOURCE}; terms for life from memory [M], for legal review`,
  sections: [
    'PC 245.2',
    'PC 245.3',
    'PC 245.5',
    'PC 286',
    'PC 287',
    'PC 288a',
    'PC 459',
    'PC 487(d)(2)',
    'PC 518',
    'HS 11353',
    'HS 11380',
    ...ASSAULTS,
    ...FINDINGS,
    ...lifeTerms.sections,
  ],
  including: ['attempts', 'conspiracies'],
});

/** What a file may print as a count of its own where a finding made a felony serious or violent. */
export const findings = sectionList({
  id: 'findings',
  title: 'Findings of great bodily injury, a firearm or deadly weapon, or a gang',
  source: 'PC 186.22, 12022, 12022.5, 12022.53, 12022.7; PC 667.5(c)(8), 1192.7(c)(8), (23), (28) [D]',
  sections: FINDINGS,
  including: [],
});
