import { always, fromMemory, fromPage, type StateKinds } from '../../format/offense-kinds.ts';

const cannabis = fromPage('docs/law/minnesota.md, 1');
const cleanSlate = fromPage('docs/law/minnesota.md, 2');
/** The day on which an adult could have marijuana. */
const LEGAL = '2023-08-01';
const CIRCUMSTANCES =
  'circumstances: there was a weapon, bodily harm, an attempt to do harm, or an intent to cause fear';
const MARIJUANA = { 'drug: it was marijuana or THC': true, [CIRCUMSTANCES]: false };
const OTHER_DRUG = { 'drug: it was marijuana or THC': false };

/** What the kinds of offense are in Minnesota, and what laws here ask of a person. */
export const minnesotaKinds: StateKinds = {
  kinds: {
    'marijuana-possession': [
      cannabis({ until: LEGAL, section: 'Minn. Stat. 152.027(4)', level: 'petty-misdemeanor', answers: MARIJUANA }),
      { is: 'no-crime', from: LEGAL, source: 'docs/law/minnesota.md, 1', sure: 'D' },
    ],
    'marijuana-sale': [
      fromMemory({ until: LEGAL, section: 'Minn. Stat. 152.025', level: 'felony', answers: MARIJUANA }),
      {
        is: 'no-own',
        from: LEGAL,
        source: 'from memory, for legal review',
        sure: 'M',
        note: {
          en: 'Sales without a license have stood under new sections since 2023-08-01, which the law page does not have.',
          es: 'Desde 2023-08-01 las ventas sin licencia están en artículos nuevos, que la página de la ley no contiene.',
        },
      },
    ],
    'drug-possession': always(
      fromMemory({
        section: 'Minn. Stat. 152.025',
        level: 'felony',
        answers: OTHER_DRUG,
        note: {
          en: 'A first offense of a small amount can be a gross misdemeanor since 2016; the felony is taken.',
          es: 'Desde 2016 un primer delito de poca cantidad puede ser delito menor agravado; se toma el delito grave.',
        },
      }),
    ),
    'petty-theft': always(cleanSlate({ section: 'Minn. Stat. 609.52', level: 'misdemeanor' })),
    'felony-theft': always(fromMemory({ section: 'Minn. Stat. 609.52', level: 'felony' })),
    burglary: always(fromMemory({ section: 'Minn. Stat. 609.582', level: 'felony' })),
    robbery: always(fromMemory({ section: 'Minn. Stat. 609.24', level: 'felony' })),
    assault: always(fromMemory({ section: 'Minn. Stat. 609.224', level: 'misdemeanor' })),
    'domestic-assault': always(cleanSlate({ section: 'Minn. Stat. 609.2242', level: 'misdemeanor' })),
    'impaired-driving': always(fromMemory({ section: 'Minn. Stat. 169A.27', level: 'misdemeanor' })),
    trespass: always(fromMemory({ section: 'Minn. Stat. 609.605', level: 'misdemeanor' })),
    'disorderly-conduct': always(fromMemory({ section: 'Minn. Stat. 609.72', level: 'misdemeanor' })),
  },
  answers: {
    pending: { yes: { 'pending: a charge is pending': true }, no: { 'pending: a charge is pending': false } },
    nothingElsewhere: { 'elsewhere: the person was convicted of a crime outside Minnesota since': false },
  },
};
