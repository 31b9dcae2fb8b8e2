import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const page = fromPage('docs/law/pennsylvania.md, 1');

/** What the kinds of offense are in Pennsylvania, and what laws here ask of a person. */
export const pennsylvaniaKinds: StateKinds = {
  kinds: {
    'marijuana-possession': always(fromMemory({ section: '35 P.S. 780-113(a)(31)', level: 'misdemeanor' })),
    'marijuana-sale': always(fromMemory({ section: '35 P.S. 780-113(a)(30)', level: 'felony' })),
    'drug-possession': always(fromMemory({ section: '35 P.S. 780-113(a)(16)', level: 'misdemeanor' })),
    'petty-theft': always(
      page({
        section: '18 Pa.C.S. 3929',
        level: 'second-degree-misdemeanor',
        note: {
          en: 'Theft from a store. A first one of so little value can be a summary offense; the second degree is taken.',
          es: 'Hurto en una tienda. Un primero de tan poco valor puede ser falta sumaria; se toma el segundo grado.',
        },
      }),
    ),
    'felony-theft': always(fromMemory({ section: '18 Pa.C.S. 3921', level: 'third-degree-felony' })),
    burglary: always(fromMemory({ section: '18 Pa.C.S. 3502', level: 'second-degree-felony' })),
    robbery: always(fromMemory({ section: '18 Pa.C.S. 3701', level: 'second-degree-felony' })),
    assault: always(page({ section: '18 Pa.C.S. 2701', level: 'second-degree-misdemeanor' })),
    'domestic-assault': always({
      is: 'no-own',
      source: 'from memory, for legal review',
      sure: 'M',
      note: {
        en: 'Pennsylvania has no offense of its own for it; it is tried as a simple assault (18 Pa.C.S. 2701) or another offense.',
        es: 'Pensilvania no tiene un delito propio para ello; se juzga como agresión simple (18 Pa.C.S. 2701) u otro delito.',
      },
    }),
    'impaired-driving': always(fromMemory({ section: '75 Pa.C.S. 3802', level: 'misdemeanor' })),
    trespass: always(
      fromMemory({
        section: '18 Pa.C.S. 3503(b)',
        level: 'third-degree-misdemeanor',
        note: { en: 'Defiant trespass.', es: 'Entrada desafiando un aviso.' },
      }),
    ),
    'disorderly-conduct': always(page({ section: '18 Pa.C.S. 5503', level: 'summary-offense' })),
  },
  answers: {
    owed: { no: { 'restitution: restitution is owed': false } },
    nothingElsewhere: {
      'elsewhere: the person was convicted outside Pennsylvania of an offense punishable by a year or more': false,
    },
  },
};
