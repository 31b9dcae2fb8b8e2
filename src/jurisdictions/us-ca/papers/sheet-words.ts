import type { SheetLaw, SheetWords } from '../../../documents/sheet/sheet-words.ts';
import { petitions1203 } from '../packs/1203-4-family/index.ts';
import { automaticRelief } from '../packs/1203-425/index.ts';
import { prop47 } from '../packs/prop-47/index.ts';
import { prop64 } from '../packs/prop-64/index.ts';
import { recordsDestruction } from '../packs/records-destruction/index.ts';
import { LAWS } from '../plain-words/laws.ts';
import { MORE_LAWS, PETITION_QUESTIONS } from '../plain-words/more-petitions.ts';
import { LIMITS, STEPS } from '../plain-words/next-steps.ts';
import { QUESTIONS } from '../plain-words/questions.ts';
import { COURT, californiaCites } from './cites.ts';
import { prop64Papers } from './prop-64.ts';

/** `Penal Code section 1203.4`, `Penal Code sections 1203.4 and 1203.4a`. */
function sections(routes: readonly string[]): string {
  const numbers = [...new Set(routes.flatMap((route) => route.replaceAll('PC ', '').split(' or ')))].sort();
  const type = routes.some((route) => route.includes(' or ')) ? 'disjunction' : 'conjunction';
  const list = new Intl.ListFormat('en-US', { type }).format(numbers);
  return `Penal Code section${numbers.length === 1 ? '' : 's'} ${list}`;
}

function plainOf(pack: string): SheetLaw['plain'] {
  return LAWS.find((law) => law.pack === pack)!;
}

const dismissal: SheetLaw = {
  pack: petitions1203.id,
  plain: plainOf(petitions1203.id),
  petition: {
    title: (routes) => `Petition for dismissal under ${sections(routes.length > 0 ? routes : ['PC 1203.4'])}`,
    orderTitle: (routes) => `Order on petition under ${sections(routes.length > 0 ? routes : ['PC 1203.4'])}`,
    asks: (_, route) => `Dismissal under ${route ?? 'PC 1203.4, 1203.4a, 1203.41 or 1203.42'}`,
    forms: 'CR-180 (petition) and CR-181 (order)',
  },
};

const marijuana: SheetLaw = {
  pack: prop64.id,
  plain: plainOf(prop64.id),
  petition: {
    title: () => prop64Papers.court!.petition.title,
    orderTitle: () => prop64Papers.court!.petition.orderTitle,
    asks: (outcome) => {
      const { clear, misdemeanor, infraction } = prop64Papers.reliefs;
      if (outcome.effect !== 'lowers') return clear!.table;
      return outcome.to === 'infraction' ? infraction!.table : misdemeanor!.table;
    },
    forms: 'CR-400 (petition) and CR-403 (order)',
  },
};

const reduction: SheetLaw = {
  pack: prop47.id,
  plain: plainOf(prop47.id),
  petition: {
    title: () => 'Application to designate a felony a misdemeanor under Penal Code section 1170.18',
    orderTitle: () => 'Order on application under Penal Code section 1170.18',
    asks: () => 'Designate as a misdemeanor',
    forms: 'the county’s own form, where its court has one',
  },
};

const destruction: SheetLaw = {
  pack: recordsDestruction.id,
  plain: plainOf(recordsDestruction.id),
};

const byItself: SheetLaw = {
  pack: automaticRelief.id,
  plain: plainOf(automaticRelief.id),
};

/** Laws for which no petition is written: the paper only names them. */
const told: readonly SheetLaw[] = MORE_LAWS.map((plain) => ({ pack: plain.pack, plain }));

/**
 * Papers from a rap sheet; the plain words stand in `plain-words/`. For legal review: those, and the titles of
 * petitions, which follow the official forms' own titles as known from descriptions of them.
 */
export const californiaSheetWords: SheetWords = {
  people: 'THE PEOPLE OF THE STATE OF CALIFORNIA',
  cites: californiaCites,
  court: COURT,
  clerk:
    'For each conviction that is granted, the clerk updates the records of the Court and reports this order to the Department of Justice.',
  laws: [dismissal, marijuana, reduction, destruction, byItself, ...told],
  questions: [...QUESTIONS, ...PETITION_QUESTIONS],
  steps: STEPS,
  limits: LIMITS,
};
