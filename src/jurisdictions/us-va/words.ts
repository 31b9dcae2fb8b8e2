import type { StateWords } from '../../format/state-words.ts';

/** What screens say of Virginia's files, people and papers. */
export const words: StateWords = {
  law: { en: 'the sealing law of 2026', es: 'la ley de sellado de 2026' },
  files: {
    en: 'A table of the charges of Virginia courts, one line a charge, in the columns of the court table.',
    es: 'Una tabla de los cargos de los tribunales de Virginia, una línea por cargo, con las columnas de la tabla judicial.',
  },
  form: {
    en: 'A CSV file with the columns of the court table',
    es: 'Un archivo CSV con las columnas de la tabla judicial',
  },
  registered: {
    en: 'Registered as a sex offender (Va. Code 9.1-902)',
    es: 'En el registro de Va. Code 9.1-902',
  },
};
