import type { StateWords } from '../../format/state-words.ts';

/** What screens say of Michigan's files, people and papers. */
export const words: StateWords = {
  law: { en: 'Clean Slate', es: 'la ley Clean Slate' },
  files: {
    en: 'A table of the charges of Michigan courts, one line a charge, in the columns of the court table.',
    es: 'Una tabla de los cargos de los tribunales de Míchigan, una línea por cargo, con las columnas de la tabla judicial.',
  },
  form: {
    en: 'A CSV file with the columns of the court table',
    es: 'Un archivo CSV con las columnas de la tabla judicial',
  },
  registered: { en: 'Registered as a sex offender', es: 'En el registro de delincuentes sexuales' },
};
