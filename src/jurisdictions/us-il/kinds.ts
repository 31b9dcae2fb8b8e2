import { always, fromMemory, type StateKinds } from '../../format/offense-kinds.ts';

/** The days on which a small amount became a civil matter, and lawful for adults. */
const [CIVIL, LEGAL] = ['2016-07-29', '2020-01-01'];
/** What follows from a small amount and from an adult who took it. */
const SMALL = {
  'amount: it was thirty grams of cannabis or less': true,
  'enhanced: its penalty was enhanced by section 7': false,
  'associated: it was associated with a violent crime': false,
};

/** What the kinds of offense are in Illinois. Its law here speaks of cannabis alone. */
export const illinoisKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      fromMemory({ until: CIVIL, section: '720 ILCS 550/4(a)', level: 'class-c-misdemeanor', answers: SMALL }),
      fromMemory({
        from: CIVIL,
        until: LEGAL,
        section: '720 ILCS 550/4(a)',
        level: 'petty-offense',
        answers: SMALL,
        note: { en: 'A civil law violation, and no crime.', es: 'Una infracción civil, y no un delito.' },
      }),
      { is: 'no-crime', from: LEGAL, source: 'from memory, for legal review', sure: 'M' },
    ],
    'marijuana-sale': always(
      fromMemory({ section: '720 ILCS 550/5(a)', level: 'class-b-misdemeanor', answers: SMALL }),
    ),
    'drug-possession': always(fromMemory({ section: '720 ILCS 570/402(c)', level: 'class-4-felony' })),
    'petty-theft': always(fromMemory({ section: '720 ILCS 5/16-1(a)', level: 'class-a-misdemeanor' })),
    'felony-theft': always(fromMemory({ section: '720 ILCS 5/16-1(a)', level: 'class-3-felony' })),
    burglary: always(fromMemory({ section: '720 ILCS 5/19-1(a)', level: 'felony' })),
    robbery: always(fromMemory({ section: '720 ILCS 5/18-1(a)', level: 'class-2-felony' })),
    assault: always(fromMemory({ section: '720 ILCS 5/12-3(a)', level: 'class-a-misdemeanor' })),
    'domestic-assault': always(fromMemory({ section: '720 ILCS 5/12-3.2(a)', level: 'class-a-misdemeanor' })),
    'impaired-driving': always(fromMemory({ section: '625 ILCS 5/11-501(a)', level: 'class-a-misdemeanor' })),
    trespass: always(fromMemory({ section: '720 ILCS 5/21-3(a)', level: 'class-b-misdemeanor' })),
    'disorderly-conduct': always(fromMemory({ section: '720 ILCS 5/26-1(a)', level: 'class-c-misdemeanor' })),
  },
  answers: {},
};
