import type { StateWords } from '../../format/state-words.ts';

/** What screens say of Missouri's files, people and papers. */
export const words: StateWords = {
  law: { en: 'Amendment 3', es: 'la Enmienda 3' },
  files: {
    en: 'A table of the charges of Missouri courts, one line a charge, in the columns of the court table.',
    es: 'Una tabla de los cargos de los tribunales de Misuri, una línea por cargo, con las columnas de la tabla judicial.',
  },
  form: {
    en: 'A CSV file with the columns of the court table',
    es: 'Un archivo CSV con las columnas de la tabla judicial',
  },
  registered: { en: 'Registered as a sex offender (RSMo 589.400)', es: 'En el registro de RSMo 589.400' },
};
