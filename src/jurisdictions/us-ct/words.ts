import type { StateWords } from '../../format/state-words.ts';

/** What screens say of Connecticut's files, people and papers. */
export const words: StateWords = {
  law: { en: 'the Clean Slate law', es: 'la ley Clean Slate' },
  files: {
    en: 'A table of the charges of Connecticut courts, one line a charge, in the columns of the court table.',
    es: 'Una tabla de los cargos de los tribunales de Connecticut, una línea por cargo, con las columnas de la tabla judicial.',
  },
  form: {
    en: 'A CSV file with the columns of the court table',
    es: 'Un archivo CSV con las columnas de la tabla judicial',
  },
  registered: {
    en: 'Registered as a sex offender (C.G.S. 54-251 to 54-254)',
    es: 'En el registro de C.G.S. 54-251 a 54-254',
  },
};
