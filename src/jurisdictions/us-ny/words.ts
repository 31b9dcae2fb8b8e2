import type { StateWords } from '../../format/state-words.ts';

/** What screens say of New York's files, people and papers. */
export const words: StateWords = {
  law: { en: 'Clean Slate', es: 'la ley Clean Slate' },
  files: {
    en: 'A table of the charges of New York courts, one line a charge, in the columns of the court table.',
    es: 'Una tabla de los cargos de los tribunales de Nueva York, una línea por cargo, con las columnas de la tabla judicial.',
  },
  form: {
    en: 'A CSV file with the columns of the court table',
    es: 'Un archivo CSV con las columnas de la tabla judicial',
  },
  registered: {
    en: 'Registered as a sex offender (Correction Law article 6-C)',
    es: 'En el registro del artículo 6-C de la Ley Correccional',
  },
};
