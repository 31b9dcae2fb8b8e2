import { sectionList } from '../../../../law/language/index.ts';
import { perhapsRegistrable, registrableOffenses } from '../../offenses/registrable.ts';
import { lifeTerms } from '../1203-4-family/sections.ts';

const SOURCE = 'PC 1203.4b(a)(1) [S]; reduced to sections [D]; terms for life from memory [M], for legal review';

/** Crimes that shut a person out whatever their facts were; their attempts are not named. */
export const shutOut = sectionList({
  id: '1203-4b-excluded',
  title: 'Crimes that PC 1203.4b leaves out',
  source: SOURCE,
  sections: [
    'PC 37',
    'PC 187',
    'PC 205',
    'PC 206',
    'PC 207',
    'PC 209',
    'PC 209.5',
    'PC 218',
    'PC 219',
    'PC 261(a)(2)',
    'PC 261(a)(6)',
    'PC 269',
    'PC 288(a)',
    'PC 288(b)',
    'PC 288.7',
    'PC 451',
    'PC 451.5',
    'PC 4500',
    ...registrableOffenses.sections,
  ],
  including: [],
});

/** Crimes that shut a person out on some facts only: a life term, a duty to register, a fire that was set, an escape. */
export const perhapsShutOut = sectionList({
  id: '1203-4b-perhaps-excluded',
  title: 'Crimes that PC 1203.4b may leave out, depending on the facts',
  source: SOURCE,
  sections: [
    ...shutOut.sections,
    ...lifeTerms.sections,
    ...perhapsRegistrable.sections,
    'PC 208',
    'PC 452',
    'PC 4530',
    'PC 4532',
  ],
  including: ['attempts', 'conspiracies'],
});
