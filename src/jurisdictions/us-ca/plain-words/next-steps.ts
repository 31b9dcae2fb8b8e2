import type { Bilingual } from '../../../format/state-words.ts';

/** What a person does next, in order. For legal review. */
export const STEPS: readonly Bilingual[] = [
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
];

/** What relief does not change. For legal review. */
export const LIMITS: readonly Bilingual[] = [
  {
    en: 'Immigration: a change may not count under the laws on immigration. If you are not a U.S. citizen, talk with an immigration lawyer first.',
    es: 'Inmigración: el cambio puede no contar según las leyes de inmigración. Si usted no es ciudadano de EE. UU., hable primero con un abogado de inmigración.',
  },
  {
    en: 'Guns: a change may not give you the right to own or have a gun. Ask a lawyer first.',
    es: 'Armas: el cambio puede no darle el derecho a tener un arma. Pregunte primero a un abogado.',
  },
];
