import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const sealing = fromPage('docs/law/virginia.md, 1');
const petition = fromPage('docs/law/virginia.md, 2');
/** The days on which possession became a civil matter, and lawful for adults. */
const [CIVIL, LEGAL] = ['2020-07-01', '2021-07-01'];
const NOT_VIOLENT = {
  'circumstances: it was violent, with a firearm, a hate crime, against a protective order, or against a member of the family or household': false,
};

/** What the kinds of offense are in Virginia, and what laws here ask of a person. */
export const virginiaKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      sealing({ until: CIVIL, section: 'Va. Code 18.2-250.1', level: 'misdemeanor', answers: NOT_VIOLENT }),
      fromMemory({
        from: CIVIL,
        until: LEGAL,
        section: 'Va. Code 18.2-250.1',
        level: 'infraction',
        answers: NOT_VIOLENT,
        note: { en: 'A civil penalty, and no crime.', es: 'Una sanción civil, y no un delito.' },
      }),
      { is: 'no-crime', from: LEGAL, source: 'from memory, for legal review', sure: 'M' },
    ],
    'marijuana-sale': always(
      fromMemory({ section: 'Va. Code 18.2-248.1', level: 'class-1-misdemeanor', answers: NOT_VIOLENT }),
    ),
    'drug-possession': always(
      fromMemory({ section: 'Va. Code 18.2-250', level: 'class-5-felony', answers: NOT_VIOLENT }),
    ),
    'petty-theft': always(sealing({ section: 'Va. Code 18.2-96', level: 'misdemeanor', answers: NOT_VIOLENT })),
    'felony-theft': always(petition({ section: 'Va. Code 18.2-95', level: 'felony', answers: NOT_VIOLENT })),
    burglary: always(fromMemory({ section: 'Va. Code 18.2-91', level: 'felony' })),
    robbery: [
      fromMemory({ until: '2021-07-01', section: 'Va. Code 18.2-58', level: 'felony' }),
      fromMemory({ from: '2021-07-01', section: 'Va. Code 18.2-58', level: 'class-5-felony' }),
    ],
    assault: always(fromMemory({ section: 'Va. Code 18.2-57', level: 'class-1-misdemeanor' })),
    'domestic-assault': always(petition({ section: 'Va. Code 18.2-57.2', level: 'class-1-misdemeanor' })),
    'impaired-driving': always(petition({ section: 'Va. Code 18.2-266', level: 'class-1-misdemeanor' })),
    trespass: always(sealing({ section: 'Va. Code 18.2-119', level: 'misdemeanor', answers: NOT_VIOLENT })),
    'disorderly-conduct': always(sealing({ section: 'Va. Code 18.2-415', level: 'misdemeanor', answers: NOT_VIOLENT })),
  },
  answers: {
    owed: { no: { 'restitution: restitution is owed': false } },
    nothingElsewhere: {
      'elsewhere: the person was convicted outside Virginia in the seven years, traffic infractions aside': false,
      'elsewhere: the person was charged outside Virginia in the seven years': false,
    },
  },
};
