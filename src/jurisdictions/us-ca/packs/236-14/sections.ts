import { sectionList } from '../../../../law/language/index.ts';

const SOURCE = 'PC 667.5(c) [S]; reduced to sections [D], for legal review';

/** Attempts of murder are violent as well; of other violent felonies they are not named. */
export const murder = sectionList({
  id: 'violent-murder',
  title: 'Murder and attempted murder',
  source: SOURCE,
  sections: ['PC 187'],
});

/** Violent felonies by their section, whatever the facts were. */
export const violentFelonies = sectionList({
  id: 'violent-felonies',
  title: 'Violent felonies (PC 667.5(c))',
  source: SOURCE,
  sections: [
    'PC 192(a)',
    'PC 203',
    'PC 205',
    'PC 206',
    'PC 207',
    'PC 209',
    'PC 209.5',
    'PC 211',
    'PC 215',
    'PC 218',
    'PC 219',
    'PC 220',
    'PC 261(a)(2)',
    'PC 261(a)(6)',
    'PC 264.1',
    'PC 269',
    'PC 273ab',
    'PC 286(c)',
    'PC 286(d)',
    'PC 287(c)',
    'PC 287(d)',
    'PC 288(a)',
    'PC 288(b)',
    'PC 288a(c)',
    'PC 288a(d)',
    'PC 288.5',
    'PC 288.7',
    'PC 289(a)',
    'PC 289(j)',
    'PC 451(a)',
    'PC 451(b)',
    'PC 451.5',
    'PC 4500',
    'PC 11418(b)',
    'PC 11418(c)',
    'PC 18745',
    'PC 18750',
    'PC 18755',
  ],
  including: [],
});

/** Felonies that are violent on some facts only: a burglary with somebody at home, force, a gang, a drug that was given. */
export const perhapsViolent = sectionList({
  id: 'perhaps-violent',
  title: 'Felonies that may be violent, depending on the facts',
  source: SOURCE,
  sections: [
    ...violentFelonies.sections,
    'PC 136.1',
    'PC 192',
    'PC 261',
    'PC 262',
    'PC 286',
    'PC 287',
    'PC 288',
    'PC 288a',
    'PC 289',
    'PC 451',
    'PC 459',
    'PC 460(a)',
    'PC 518',
    'PC 664',
    'PC 12022.53',
  ],
  including: ['attempts', 'conspiracies'],
});
