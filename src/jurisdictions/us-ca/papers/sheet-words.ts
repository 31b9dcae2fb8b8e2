import type { SheetLaw, SheetWords } from '../../../documents/sheet/sheet-words.ts';
import { petitions1203 } from '../packs/1203-4-family/index.ts';
import { prop47 } from '../packs/prop-47/index.ts';
import { prop64 } from '../packs/prop-64/index.ts';
import { recordsDestruction } from '../packs/records-destruction/index.ts';
import { prop64Papers } from './prop-64.ts';

/** `Penal Code section 1203.4`, `Penal Code sections 1203.4 and 1203.4a`. */
function sections(routes: readonly string[]): string {
  const numbers = [...new Set(routes.flatMap((route) => route.replaceAll('PC ', '').split(' or ')))].sort();
  const type = routes.some((route) => route.includes(' or ')) ? 'disjunction' : 'conjunction';
  const list = new Intl.ListFormat('en-US', { type }).format(numbers);
  return `Penal Code section${numbers.length === 1 ? '' : 's'} ${list}`;
}

const dismissal: SheetLaw = {
  pack: petitions1203.id,
  plain: {
    name: { en: 'Dismissal after probation or a sentence', es: 'Anulación después de la probatoria o la sentencia' },
    does: {
      en: 'You ask the court to dismiss the case. It stays on your record as dismissed.',
      es: 'Usted pide al tribunal que anule el caso. Sigue en su historial como anulado.',
    },
  },
  petition: {
    title: (routes) => `Petition for dismissal under ${sections(routes.length > 0 ? routes : ['PC 1203.4'])}`,
    orderTitle: (routes) => `Order on petition under ${sections(routes.length > 0 ? routes : ['PC 1203.4'])}`,
    asks: (_, route) => `Dismissal under ${route ?? 'PC 1203.4, 1203.4a, 1203.41 or 1203.42'}`,
    forms: 'CR-180 (petition) and CR-181 (order)',
  },
};

const marijuana: SheetLaw = {
  pack: prop64.id,
  plain: {
    name: { en: 'Old marijuana convictions (Prop 64)', es: 'Condenas viejas de marihuana (Prop 64)' },
    does: {
      en: 'The court can dismiss and seal the case, or make it a lesser one.',
      es: 'El tribunal puede anular y sellar el caso, o cambiarlo a uno menor.',
    },
  },
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
  plain: {
    name: { en: 'Felony made a misdemeanor (Prop 47)', es: 'Delito grave cambiado a menor (Prop 47)' },
    does: {
      en: 'You ask the court to make a felony for drugs or a small theft a misdemeanor.',
      es: 'Usted pide al tribunal que cambie un delito grave de drogas o de hurto pequeño a un delito menor.',
    },
  },
  petition: {
    title: () => 'Application to designate a felony a misdemeanor under Penal Code section 1170.18',
    orderTitle: () => 'Order on application under Penal Code section 1170.18',
    asks: () => 'Designate as a misdemeanor',
    forms: 'the county’s own form, where its court has one',
  },
};

const destruction: SheetLaw = {
  pack: recordsDestruction.id,
  plain: {
    name: {
      en: 'Old marijuana records that must be destroyed',
      es: 'Registros viejos de marihuana que deben destruirse',
    },
    does: {
      en: 'Courts and police must destroy the records of this case by themselves. Ask them whether they did.',
      es: 'El tribunal y la policía deben destruir por sí mismos los registros de este caso. Pregunte si lo hicieron.',
    },
  },
};

/**
 * Papers from a rap sheet. For legal review: the plain words, and the titles of petitions, which follow the official
 * forms' own titles as known from descriptions of them.
 */
export const californiaSheetWords: SheetWords = {
  people: 'THE PEOPLE OF THE STATE OF CALIFORNIA',
  court: 'Superior Court of California',
  clerk:
    'For each conviction that is granted, the clerk updates the records of the Court and reports this order to the Department of Justice.',
  laws: [dismissal, marijuana, reduction, destruction],
  questions: [
    {
      begins: 'assumption pending',
      takes: 'yes-no',
      words: {
        en: 'Are you on probation, serving a sentence, or charged with a crime now, in any county or state?',
        es: '¿Está usted ahora en probatoria, cumpliendo una sentencia o acusado de un delito, en cualquier condado o estado?',
      },
    },
    {
      begins: 'assumption compliance: every condition',
      takes: 'yes-no',
      words: {
        en: 'Did you do everything that probation asked, to its end, or were you let off early?',
        es: '¿Cumplió usted todo lo que pedía la probatoria hasta el final, o lo dejaron libre antes?',
      },
    },
    {
      begins: 'assumption compliance: the sentence',
      takes: 'yes-no',
      words: {
        en: 'Did you complete the whole sentence and obey the law since?',
        es: '¿Cumplió usted toda la sentencia y ha obedecido la ley desde entonces?',
      },
    },
    {
      begins: 'note Does a current record',
      takes: 'yes-no',
      words: {
        en: 'Does a new copy of your record say “relief granted” for this case? Then it may be done already.',
        es: '¿Dice una copia nueva de su historial “relief granted” en este caso? Entonces quizás ya está hecho.',
      },
    },
    {
      begins: 'note When did parole',
      takes: 'words',
      words: {
        en: 'When did your parole or supervision end?',
        es: '¿Cuándo terminó su libertad condicional o supervisión?',
      },
    },
    {
      begins: 'note What became of the arrest',
      takes: 'words',
      words: {
        en: 'What became of your arrest of the last three years?',
        es: '¿Qué pasó con su arresto de los últimos tres años?',
      },
    },
    {
      begins: 'assumption amount',
      takes: 'words',
      words: { en: 'How much marijuana was it?', es: '¿Cuánta marihuana era?' },
    },
    {
      begins: 'assumption value',
      takes: 'yes-no',
      words: { en: 'Was it worth $950 or less?', es: '¿Valía $950 o menos?' },
    },
    {
      begins: 'fact sentence',
      takes: 'words',
      words: { en: 'What was your sentence?', es: '¿Cuál fue su sentencia?' },
    },
  ],
  steps: [
    {
      en: 'Get a new copy of your record from the California Department of Justice: oag.ca.gov/fingerprints/record-review. Your case may have changed already.',
      es: 'Pida una copia nueva de su historial al Departamento de Justicia de California: oag.ca.gov/fingerprints/record-review. Quizás su caso ya cambió.',
    },
    {
      en: 'Answer the questions on this paper, and take it to a lawyer or a free legal office.',
      es: 'Conteste las preguntas de este papel y llévelo a un abogado o a una oficina legal gratuita.',
    },
    {
      en: 'Ask the court of the county where the case was. There is a form for each case. Keep a copy of all you file.',
      es: 'Pida el cambio al tribunal del condado donde fue el caso. Hay un formulario para cada caso. Guarde copia de todo lo que presente.',
    },
  ],
  limits: [
    {
      en: 'Immigration: a change may not count under the laws on immigration. If you are not a U.S. citizen, talk with an immigration lawyer first.',
      es: 'Inmigración: el cambio puede no contar según las leyes de inmigración. Si usted no es ciudadano de EE. UU., hable primero con un abogado de inmigración.',
    },
    {
      en: 'Guns: a change may not give you the right to own or have a gun. Ask a lawyer first.',
      es: 'Armas: el cambio puede no darle el derecho a tener un arma. Pregunte primero a un abogado.',
    },
  ],
};
