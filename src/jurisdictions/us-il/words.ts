import type { StateWords } from '../../format/state-words.ts';

/** What screens say of Illinois's files, people and papers. */
export const words: StateWords = {
  law: { en: '20 ILCS 2630/5.2(i)', es: '20 ILCS 2630/5.2(i)' },
  files: {
    en: 'A table of the charges of Illinois courts, one line a charge, in the columns of the court table.',
    es: 'Una tabla de los cargos de los tribunales de Illinois, una línea por cargo, con las columnas de la tabla judicial.',
  },
  form: {
    en: 'A CSV file with the columns of the court table',
    es: 'Un archivo CSV con las columnas de la tabla judicial',
  },
  registered: {
    en: 'Registered as a sex offender',
    es: 'En el registro de delincuentes sexuales',
  },
};
