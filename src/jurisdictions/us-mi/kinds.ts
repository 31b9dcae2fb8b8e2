import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const page = fromPage('docs/law/michigan.md, 1');
/** The day on which a person of 21 could have marijuana. */
const LEGAL = '2018-12-06';
const MARIJUANA = { 'drug: it was a marijuana offense': true };
const LONG = 'misdemeanor-of-93-days-or-more';
const UNDER_TEN = 'felony-under-10-years';
const TEN = 'felony-of-10-years-or-more';
const FAMILY = {
  'elements: it was felony domestic violence, and the person had a misdemeanor of domestic violence before': false,
};

/** What the kinds of offense are in Michigan, and what laws here ask of a person. */
export const michiganKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      fromMemory({ until: LEGAL, section: 'MCL 333.7403', level: LONG, answers: MARIJUANA }),
      { is: 'no-crime', from: LEGAL, source: 'from memory, for legal review', sure: 'M' },
    ],
    'marijuana-sale': [
      fromMemory({ until: LEGAL, section: 'MCL 333.7401', level: UNDER_TEN, answers: MARIJUANA }),
      fromMemory({
        from: LEGAL,
        section: 'MCL 333.7401',
        level: UNDER_TEN,
        answers: MARIJUANA,
        note: {
          en: 'Whether sales without a license are tried so since 2018 is for legal review.',
          es: 'Si las ventas sin licencia se juzgan así desde 2018 queda para revisión legal.',
        },
      }),
    ],
    'drug-possession': always(
      fromMemory({
        section: 'MCL 333.7403',
        level: UNDER_TEN,
        answers: { 'drug: it was a marijuana offense': false },
      }),
    ),
    'petty-theft': always(page({ section: 'MCL 750.356(5)', level: 'misdemeanor-of-93-days-or-more' })),
    'felony-theft': always(fromMemory({ section: 'MCL 750.356(3)', level: UNDER_TEN })),
    burglary: always(page({ section: 'MCL 750.110', level: TEN })),
    robbery: always(fromMemory({ section: 'MCL 750.530', level: TEN })),
    assault: always(fromMemory({ section: 'MCL 750.81', level: LONG })),
    'domestic-assault': always(fromMemory({ section: 'MCL 750.81(2)', level: LONG, answers: FAMILY })),
    'impaired-driving': always(
      fromMemory({
        section: 'MCL 257.625(1)',
        level: LONG,
        answers: { 'vehicle: it was about a commercial license or an injury in traffic': false },
      }),
    ),
    trespass: always(fromMemory({ section: 'MCL 750.552', level: 'misdemeanor-of-92-days-or-less' })),
    'disorderly-conduct': always(fromMemory({ section: 'MCL 750.167', level: 'misdemeanor-of-92-days-or-less' })),
  },
  answers: {
    pending: { yes: { 'pending: a charge is pending': true }, no: { 'pending: a charge is pending': false } },
    owed: {
      no: { 'restitution: restitution was ordered, and no good-faith effort was made to pay it': false },
    },
  },
};
