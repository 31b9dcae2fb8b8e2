import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

/** The days on which a small amount became an infraction, and lawful for adults; and on which possession became a misdemeanor. */
const [INFRACTION, LEGAL, MISDEMEANOR] = ['2011-07-01', '2021-07-01', '2015-10-01'];
const MEMORY = { source: 'from memory, for legal review', sure: 'M' } as const;
const NOT_SEXUAL = { 'circumstances: it was a nonviolent sexual offense or a sexually violent one': false };
/** Offenses against people outside the family. */
const NO_FAMILY = {
  ...NOT_SEXUAL,
  'family: it was designated a family violence crime, on or after 2000-01-01': false,
};

/** What the kinds of offense are in Connecticut, and what its law asks of a person. */
export const connecticutKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      fromPage('docs/law/connecticut.md, 2')({
        until: INFRACTION,
        section: 'C.G.S. 21a-279(c)',
        level: 'misdemeanor',
        answers: { ...NO_FAMILY, 'drug: it was for less than four ounces of cannabis': true },
      }),
      fromMemory({
        from: INFRACTION,
        until: LEGAL,
        section: 'C.G.S. 21a-279a',
        level: 'infraction',
        answers: NO_FAMILY,
      }),
      { is: 'no-crime', from: LEGAL, ...MEMORY },
    ],
    'marijuana-sale': always(fromMemory({ section: 'C.G.S. 21a-277(b)', level: 'felony', answers: NO_FAMILY })),
    'drug-possession': [
      fromMemory({ until: MISDEMEANOR, section: 'C.G.S. 21a-279(a)', level: 'felony', answers: NO_FAMILY }),
      fromMemory({
        from: MISDEMEANOR,
        section: 'C.G.S. 21a-279(a)',
        level: 'class-a-misdemeanor',
        answers: NO_FAMILY,
      }),
    ],
    'petty-theft': always(fromMemory({ section: 'C.G.S. 53a-125b', level: 'class-c-misdemeanor', answers: NO_FAMILY })),
    'felony-theft': always(fromMemory({ section: 'C.G.S. 53a-124', level: 'class-d-felony', answers: NO_FAMILY })),
    burglary: always(fromMemory({ section: 'C.G.S. 53a-103', level: 'class-d-felony', answers: NO_FAMILY })),
    robbery: always(fromMemory({ section: 'C.G.S. 53a-136', level: 'class-d-felony', answers: NOT_SEXUAL })),
    assault: always(fromMemory({ section: 'C.G.S. 53a-61', level: 'class-a-misdemeanor', answers: NO_FAMILY })),
    // Whether a court designated it as family violence stands on its docket, and is asked.
    'domestic-assault': always(
      fromMemory({ section: 'C.G.S. 53a-61', level: 'class-a-misdemeanor', answers: NOT_SEXUAL }),
    ),
    'impaired-driving': always(fromMemory({ section: 'C.G.S. 14-227a', level: 'misdemeanor', answers: NO_FAMILY })),
    trespass: always(fromMemory({ section: 'C.G.S. 53a-109', level: 'class-c-misdemeanor', answers: NOT_SEXUAL })),
    'disorderly-conduct': always(
      fromMemory({ section: 'C.G.S. 53a-182', level: 'class-c-misdemeanor', answers: NOT_SEXUAL }),
    ),
  },
  answers: {
    pending: {
      yes: { 'pending: a charge of the state is pending': true },
      no: { 'pending: a charge of the state is pending': false },
    },
    nothingElsewhere: { 'elsewhere: the person was convicted of a crime outside Connecticut since': false },
  },
};
