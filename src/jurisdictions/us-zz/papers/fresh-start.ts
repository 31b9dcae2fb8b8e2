import { AS_READ, type CourtWords, type LawPapers } from '../../../documents/law/law-papers.ts';
import { shipped } from '../../../program/shipped.ts';
import { zenda } from '../packs/index.ts';

const REASON_ASKED = 'the crown’s reason';

/** Words for kinds of paper that Zenda does not have. */
const NONE = '';

const court: CourtWords = {
  courtName: 'Court of the Crown',
  caption: '(Fresh Start Act, §§ 3 and 4)',
  reviewCite: 'Fresh Start Act, § 1',
  motion: { opening: NONE, law: NONE, prayer: NONE },
  order: {
    recital: ['The Regent, having heard the Chancellor on', 'of this case,'],
    finding: 'relief on each count listed below is due under sections 3 and 4 of the Fresh Start Act.',
    clerk: 'the registrar enter this warrant in the rolls of the crown.',
  },
  countyOrder: {
    recital: ['The Regent, having heard the Chancellor on the', ''],
    finding: 'relief on each count listed in Schedule A is due under sections 3 and 4 of the Fresh Start Act.',
    clerk: 'the registrar enter this warrant in the rolls of the crown.',
  },
  petition: {
    title: NONE,
    orderTitle: NONE,
    footer: NONE,
    orderFooter: NONE,
    completed: NONE,
    serving: NONE,
    noticeToProsecution: NONE,
    report: NONE,
  },
};

/** The papers of the Fresh Start Act of Zenda (invented): the report, and a warrant of the Regent for each case. */
export const freshStartPapers: LawPapers = {
  pack: zenda.id,
  name: 'Fresh Start Act',
  cites: AS_READ,
  kinds: ['summary', 'order'],
  templates: shipped('src/jurisdictions/us-zz/papers/templates'),
  reliefs: {
    clear: {
      table: 'Clear',
      statute: 'FSA 3, 4',
      title: 'CLEAR',
      ordered: { one: 'cleared', many: 'cleared' },
      countyOrder: 'each conviction marked “Clear” be cleared',
      levelAfter: '',
      reasonAsked: REASON_ASKED,
      letter: {
        en: { done: 'Cleared', means: 'the crown no longer holds the case against you.' },
        es: { done: 'Borrado', means: 'la corona ya no tiene el caso en su contra.' },
      },
    },
    shields: {
      table: 'Shield from the public',
      statute: 'FSA 4(d)',
      title: 'SHIELD',
      ordered: { one: 'shielded from the public', many: 'shielded from the public' },
      countyOrder: 'each conviction marked “Shield from the public” be shielded from the public',
      levelAfter: '',
      reasonAsked: undefined,
      letter: {
        en: { done: 'Shielded', means: 'the crown keeps the case and does not show it to anyone else.' },
        es: { done: 'Protegido', means: 'la corona guarda el caso y no lo muestra a nadie más.' },
      },
    },
    'petty-offense': {
      table: 'Lower to a petty offense',
      statute: 'FSA 4(c)',
      title: 'LOWER',
      ordered: { one: 'lowered to a petty offense', many: 'lowered to petty offenses' },
      countyOrder: 'each conviction marked “Lower to a petty offense” be lowered to a petty offense',
      levelAfter: 'petty offense',
      reasonAsked: undefined,
      letter: {
        en: { done: 'Lowered to a petty offense', means: 'the case stays on your record as a petty offense.' },
        es: { done: 'Bajado a falta leve', means: 'el caso sigue en su historial como falta leve.' },
      },
    },
    misdemeanor: {
      table: 'Lower to a misdemeanor',
      statute: 'FSA 3(d)',
      title: 'LOWER',
      ordered: { one: 'lowered to a misdemeanor', many: 'lowered to misdemeanors' },
      countyOrder: 'each conviction marked “Lower to a misdemeanor” be lowered to a misdemeanor',
      levelAfter: 'misdemeanor',
      reasonAsked: undefined,
      letter: {
        en: { done: 'Lowered to a misdemeanor', means: 'the case stays on your record. It is no longer a felony.' },
        es: { done: 'Bajado a delito menor', means: 'el caso sigue en su historial. Ya no es un delito grave.' },
      },
    },
  },
  report: {
    subject: 'Past convictions in Zenda',
    titleSubject: 'past convictions in Zenda',
    reach: 'under the sections that the Fresh Start Act reaches',
    clears: 'convictions to be cleared',
    cleared: 'Cleared',
    missing: 'The rolls do not hold the number of hares, the age of a buyer or the value in crowns.',
  },
  court,
};
