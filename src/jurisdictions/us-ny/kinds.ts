import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const marijuana = fromPage('docs/law/new-york.md, 1');
const sealing = fromPage('docs/law/new-york.md, 2');
/** The day on which the MRTA was in force. */
const MRTA = '2021-03-31';

/** What the kinds of offense are in New York, and what laws here ask of a person. */
export const newYorkKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      marijuana({ until: MRTA, section: 'PL 221.05', level: 'violation' }),
      { is: 'no-crime', from: MRTA, source: 'docs/law/new-york.md, 1', sure: 'D' },
    ],
    'marijuana-sale': [
      fromMemory({ until: MRTA, section: 'PL 221.40', level: 'class-a-misdemeanor' }),
      fromMemory({ from: MRTA, section: 'PL 222.45', level: 'violation' }),
    ],
    'drug-possession': always(
      fromMemory({
        section: 'PL 220.03',
        level: 'class-a-misdemeanor',
        answers: { 'substance: concentrated cannabis was the only substance': false },
      }),
    ),
    'petty-theft': always(sealing({ section: 'PL 155.25', level: 'class-a-misdemeanor' })),
    'felony-theft': always(
      fromMemory({
        section: 'PL 155.35',
        level: 'class-d-felony',
        note: {
          en: 'More than 3,000 dollars; up to that it is PL 155.30, a class E felony.',
          es: 'Más de 3,000 dólares; hasta esa suma es PL 155.30, delito grave de clase E.',
        },
      }),
    ),
    burglary: always(fromMemory({ section: 'PL 140.20', level: 'class-d-felony' })),
    robbery: always(fromMemory({ section: 'PL 160.05', level: 'class-d-felony' })),
    assault: always(fromMemory({ section: 'PL 120.00', level: 'class-a-misdemeanor' })),
    'domestic-assault': always({
      is: 'no-own',
      source: 'from memory, for legal review',
      sure: 'M',
      note: {
        en: 'New York has no offense of its own for it; it is tried as an assault (PL 120.00) or another offense.',
        es: 'Nueva York no tiene un delito propio para ello; se juzga como agresión (PL 120.00) u otro delito.',
      },
    }),
    'impaired-driving': always(fromMemory({ section: 'VTL 1192(3)', level: 'unclassified-misdemeanor' })),
    trespass: always(
      fromMemory({
        section: 'PL 140.10',
        level: 'class-b-misdemeanor',
        note: {
          en: 'Fenced land or a building; elsewhere it is PL 140.05, a violation and no crime.',
          es: 'Terreno cercado o edificio; en otros lugares es PL 140.05, una contravención y no un delito.',
        },
      }),
    ),
    'disorderly-conduct': always(fromMemory({ section: 'PL 240.20', level: 'violation' })),
  },
  answers: {
    pending: {
      yes: { 'pending: a charge is pending in New York': true },
      no: { 'pending: a charge is pending in New York': false },
    },
    nothingElsewhere: { 'elsewhere: the person was convicted of a crime outside New York since': false },
  },
};
