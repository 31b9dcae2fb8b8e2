import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const marijuana = fromPage('docs/law/missouri.md, 1');
const petitions = fromPage('docs/law/missouri.md, 2');
/** The day on which the felony classes and the chapters of drugs, assault and theft were written anew. */
const REVISED = '2017-01-01';
/** The day on which article XIV, section 2 was in force. */
const ARTICLE_XIV = '2022-12-08';
const LITTLE_MARIJUANA = {
  'drug: it was marijuana': true,
  'amount: it was three pounds or less': true,
  'minor: it was distributed or delivered to a minor': false,
  'circumstances: it involved violence': false,
};
const OTHER_DRUG = { 'drug: it was marijuana': false };

/** What the kinds of offense are in Missouri, and what laws here ask of a person. */
export const missouriKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      marijuana({ until: REVISED, section: 'RSMo 195.202', level: 'misdemeanor', answers: LITTLE_MARIJUANA }),
      marijuana({
        from: REVISED,
        until: ARTICLE_XIV,
        section: 'RSMo 579.015',
        level: 'misdemeanor',
        answers: LITTLE_MARIJUANA,
      }),
      { is: 'no-crime', from: ARTICLE_XIV, source: 'docs/law/missouri.md, 1', sure: 'D' },
    ],
    'marijuana-sale': [
      fromMemory({ until: REVISED, section: 'RSMo 195.211', level: 'class-c-felony', answers: LITTLE_MARIJUANA }),
      fromMemory({ from: REVISED, section: 'RSMo 579.020', level: 'class-e-felony', answers: LITTLE_MARIJUANA }),
    ],
    'drug-possession': [
      marijuana({ until: REVISED, section: 'RSMo 195.202', level: 'class-c-felony', answers: OTHER_DRUG }),
      marijuana({ from: REVISED, section: 'RSMo 579.015', level: 'class-d-felony', answers: OTHER_DRUG }),
    ],
    'petty-theft': always(petitions({ section: 'RSMo 570.030', level: 'misdemeanor' })),
    'felony-theft': [
      fromMemory({ until: REVISED, section: 'RSMo 570.030', level: 'class-c-felony' }),
      petitions({ from: REVISED, section: 'RSMo 570.030', level: 'class-d-felony' }),
    ],
    burglary: [
      fromMemory({ until: REVISED, section: 'RSMo 569.170', level: 'class-c-felony' }),
      fromMemory({ from: REVISED, section: 'RSMo 569.170', level: 'class-d-felony' }),
    ],
    robbery: [
      fromMemory({ until: REVISED, section: 'RSMo 569.030', level: 'class-b-felony' }),
      fromMemory({ from: REVISED, section: 'RSMo 570.025', level: 'class-b-felony' }),
    ],
    assault: [
      fromMemory({ until: REVISED, section: 'RSMo 565.070', level: 'misdemeanor' }),
      fromMemory({ from: REVISED, section: 'RSMo 565.056', level: 'misdemeanor' }),
    ],
    'domestic-assault': [
      fromMemory({ until: REVISED, section: 'RSMo 565.074', level: 'misdemeanor' }),
      fromMemory({ from: REVISED, section: 'RSMo 565.076', level: 'misdemeanor' }),
    ],
    'impaired-driving': always(petitions({ section: 'RSMo 577.010', level: 'misdemeanor' })),
    trespass: always(fromMemory({ section: 'RSMo 569.140', level: 'misdemeanor' })),
    'disorderly-conduct': always(
      fromMemory({
        section: 'RSMo 574.010',
        level: 'misdemeanor',
        note: { en: 'Peace disturbance.', es: 'Perturbación de la paz.' },
      }),
    ),
  },
  answers: {
    pending: { yes: { 'pending: a charge is pending': true }, no: { 'pending: a charge is pending': false } },
    owed: { yes: { 'obligations: something is owed': true }, no: { 'obligations: something is owed': false } },
  },
};
