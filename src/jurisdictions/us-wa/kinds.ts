import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const page = fromPage('docs/law/washington.md, 1');
/** The days on which the code of drugs was numbered anew, and on which a small amount became lawful for adults. */
const [RENUMBERED, LEGAL] = ['2004-07-01', '2012-12-06'];
/** The days of State v. Blake, of the law that followed, and of the one after that. */
const [BLAKE, AFTER_BLAKE, GROSS] = ['2021-02-25', '2021-05-13', '2023-08-15'];
const THEFT_VALUES = '2009-07-26';
const MEMORY = { source: 'from memory, for legal review', sure: 'M' } as const;
const NOT_VIOLENT = { 'circumstances: it was a violent offense': false };
const PEACEFUL = { ...NOT_VIOLENT, 'domestic: it was domestic violence': false };
const SOBER = 'reduced: it was first charged as driving under the influence or physical control';

/** What the kinds of offense are in Washington, and what its laws ask of a person. */
export const washingtonKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      page({ until: RENUMBERED, section: 'RCW 69.50.401(e)', level: 'misdemeanor', answers: PEACEFUL }),
      page({ from: RENUMBERED, until: LEGAL, section: 'RCW 69.50.4014', level: 'misdemeanor', answers: PEACEFUL }),
      { is: 'no-crime', from: LEGAL, ...MEMORY },
    ],
    'marijuana-sale': always(
      fromMemory({ section: 'RCW 69.50.401(2)(c)', level: 'class-c-felony', answers: PEACEFUL }),
    ),
    'drug-possession': [
      fromMemory({ until: BLAKE, section: 'RCW 69.50.4013', level: 'class-c-felony', answers: PEACEFUL }),
      { is: 'no-crime', from: BLAKE, until: AFTER_BLAKE, ...MEMORY },
      fromMemory({
        from: AFTER_BLAKE,
        until: GROSS,
        section: 'RCW 69.50.4013',
        level: 'misdemeanor',
        answers: PEACEFUL,
      }),
      fromMemory({ from: GROSS, section: 'RCW 69.50.4013', level: 'gross-misdemeanor', answers: PEACEFUL }),
    ],
    'petty-theft': always(
      fromMemory({ section: 'RCW 9A.56.050', level: 'gross-misdemeanor', answers: { ...PEACEFUL, [SOBER]: false } }),
    ),
    'felony-theft': [
      fromMemory({ until: THEFT_VALUES, section: 'RCW 9A.56.030', level: 'class-b-felony', answers: PEACEFUL }),
      fromMemory({ from: THEFT_VALUES, section: 'RCW 9A.56.040', level: 'class-c-felony', answers: PEACEFUL }),
    ],
    burglary: always(fromMemory({ section: 'RCW 9A.52.030', level: 'class-b-felony', answers: PEACEFUL })),
    robbery: always(fromMemory({ section: 'RCW 9A.56.210', level: 'class-b-felony' })),
    assault: always(
      fromMemory({
        section: 'RCW 9A.36.041',
        level: 'gross-misdemeanor',
        answers: { 'domestic: it was domestic violence': false, [SOBER]: false },
      }),
    ),
    'domestic-assault': always(
      fromMemory({
        section: 'RCW 9A.36.041',
        level: 'gross-misdemeanor',
        answers: { 'domestic: it was domestic violence': true, [SOBER]: false },
      }),
    ),
    'impaired-driving': always(fromMemory({ section: 'RCW 46.61.502', level: 'gross-misdemeanor', answers: PEACEFUL })),
    trespass: always(
      fromMemory({ section: 'RCW 9A.52.080', level: 'misdemeanor', answers: { ...NOT_VIOLENT, [SOBER]: false } }),
    ),
    'disorderly-conduct': always(
      fromMemory({ section: 'RCW 9A.84.030', level: 'misdemeanor', answers: { ...NOT_VIOLENT, [SOBER]: false } }),
    ),
  },
  answers: {
    pending: {
      yes: { 'pending: a charge is pending anywhere': true },
      no: { 'pending: a charge is pending anywhere': false },
    },
    owed: {
      yes: { 'owed: financial obligations of the sentence are owed': true },
      no: { 'owed: financial obligations of the sentence are owed': false },
    },
    nothingElsewhere: { 'elsewhere: the person was convicted outside Washington in those years': false },
  },
  routes: { 'us-wa/9-96-060': 'petition', 'us-wa/9-94a-640': 'petition' },
};
