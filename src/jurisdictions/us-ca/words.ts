import type { StateWords } from '../../format/state-words.ts';

/** What screens say of California's files, people and papers. */
export const words: StateWords = {
  law: { en: 'Prop 64', es: 'la Prop. 64' },
  files: {
    en: 'The bulk history file that the California DOJ sends, as one CSV file or several.',
    es: 'El archivo de antecedentes que envía el DOJ de California, en uno o varios CSV.',
  },
  form: { en: 'CSV in the format of the California DOJ', es: 'CSV en el formato del DOJ de California' },
  registered: { en: 'Registered (PC 290)', es: 'Registrado (PC 290)' },
  petition: {
    en: 'The individual way under H&S 11361.8: an application and a proposed order for each case with relief, as the run’s files have it.',
    es: 'La vía individual según H&S 11361.8: una solicitud y una propuesta de orden para cada caso con alivio, según los archivos del análisis.',
  },
  rapSheet: {
    en: 'Drop one person’s California rap sheet to see every remedy of every conviction, by all laws. It is read on this machine and kept nowhere.',
    es: 'Suelte la hoja de antecedentes de California de una persona para ver cada remedio de cada condena, según todas las leyes. Se lee en este equipo y no se guarda.',
  },
};
