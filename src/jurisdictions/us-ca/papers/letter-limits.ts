import type { Language, LetterWords } from '../../../documents/law/law-papers.ts';

/**
 * What letters under any law of California say of immigration, guns and other cases, and of the state's record.
 * For legal review: see docs/decisions/041-letters.md.
 */
export const LETTER_LIMITS: Readonly<Record<Language, Omit<LetterWords, 'law'>>> = {
  en: {
    limits: [
      {
        head: 'Immigration:',
        text: 'this change may not count under the laws on immigration. If you are not a U.S. citizen, talk with an immigration lawyer first. Do so before you travel or fill out any form.',
      },
      {
        head: 'Guns:',
        text: 'this letter does not give you the right to own or have a gun. Ask a lawyer first.',
      },
      { head: 'Other cases:', text: 'nothing else on your record has changed.' },
    ],
    check:
      'You can ask the California Department of Justice for a copy of your record. Visit oag.ca.gov/fingerprints/record-review.',
  },
  es: {
    limits: [
      {
        head: 'Inmigración:',
        text: 'este cambio tal vez no valga para las leyes de inmigración. Si usted no es ciudadano de EE. UU., hable primero con un abogado de inmigración. Hágalo antes de viajar o de llenar un formulario.',
      },
      {
        head: 'Armas:',
        text: 'esta carta no le da el derecho de tener un arma. Pregunte primero a un abogado.',
      },
      { head: 'Otros casos:', text: 'nada más cambió en su historial.' },
    ],
    check:
      'Puede pedir una copia de su historial al Departamento de Justicia de California. Visite oag.ca.gov/fingerprints/record-review.',
  },
};
