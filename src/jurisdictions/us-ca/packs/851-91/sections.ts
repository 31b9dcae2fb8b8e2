import { sectionList } from '../../../../law/language/index.ts';
import { perhapsEightYears } from '../851-93/sections.ts';
import { lifeTerms } from '../1203-4-family/sections.ts';

const SOURCE = 'PC 799 to 803 and the penalties of the Penal Code, from memory [M], for legal review';

/** Offenses that may be charged at any time, whatever the facts were: death or life (PC 799). */
export const noLimitation = sectionList({
  id: 'no-limitation',
  title: 'Offenses without a time limit to charge them',
  source: SOURCE,
  sections: [
    'PC 37',
    'PC 128',
    'PC 187',
    'PC 205',
    'PC 206',
    'PC 209',
    'PC 209.5',
    'PC 218',
    'PC 219',
    'PC 269',
    'PC 273ab',
    'PC 288.7',
    'PC 451.5',
    'PC 4500',
  ],
  including: [],
});

/**
 * Offenses that may be charged at any time, or for as long as no record can tell, on some facts only: a
 * penalty for life, public money that was embezzled, a sexual offense of 2017 or later, a victim who was a child.
 */
export const perhapsNoLimitation = sectionList({
  id: 'perhaps-no-limitation',
  title: 'Offenses that may have no time limit to charge them, depending on the facts',
  source: SOURCE,
  sections: [
    ...noLimitation.sections,
    ...lifeTerms.sections,
    'PC 236.1',
    'PC 261',
    'PC 262',
    'PC 264.1',
    'PC 286',
    'PC 287',
    'PC 288',
    'PC 288a',
    'PC 288.5',
    'PC 289',
    'PC 424',
    'PC 504',
    'PC 514',
  ],
  including: ['attempts', 'conspiracies'],
});

/** Offenses that may be charged for longer than three years, or than one year for a misdemeanor, on some facts only. */
export const perhapsLonger = sectionList({
  id: 'perhaps-longer',
  title: 'Offenses whose time limit may be longer than three years, or one for a misdemeanor',
  source: SOURCE,
  sections: [
    ...perhapsEightYears.sections,
    'PC 243.4',
    'PC 273.5',
    'PC 368',
    'PC 470',
    'PC 472',
    'PC 475',
    'PC 476',
    'PC 476a',
    'PC 503',
    'PC 506',
    'PC 508',
    'PC 530.5',
    'PC 532',
    'PC 550',
    'PC 647.6',
    'WI 10980',
  ],
  including: ['attempts', 'conspiracies'],
});

const VIOLENCE = 'PC 851.91(c)(2) [S]; the sections from memory [M], for legal review';

/** The kinds of violence of which a pattern leaves the petition to the court, by their sections. */
export const familyViolence = [
  sectionList({
    id: 'domestic-violence',
    title: 'Domestic violence',
    source: VIOLENCE,
    sections: ['PC 243(e)', 'PC 262', 'PC 273.5'],
  }),
  sectionList({ id: 'child-abuse', title: 'Child abuse', source: VIOLENCE, sections: ['PC 273a', 'PC 273d'] }),
  sectionList({ id: 'elder-abuse', title: 'Elder abuse', source: VIOLENCE, sections: ['PC 368'] }),
] as const;
