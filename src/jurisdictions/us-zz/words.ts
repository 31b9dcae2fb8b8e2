import type { StateWords } from '../../format/state-words.ts';

/** What screens say of Zenda's files, people and papers. */
export const words: StateWords = {
  law: { en: 'Fresh Start Act', es: 'la Ley de Nuevo Comienzo' },
  files: {
    en: 'The delivery of the crown registry of Zenda: one file of people, one of their cases and one of the charges.',
    es: 'La entrega del registro de la corona de Zenda: un archivo de personas, uno de sus casos y uno de los cargos.',
  },
  form: {
    en: 'The three files of the crown registry of Zenda, given together',
    es: 'Los tres archivos del registro de la corona de Zenda, entregados juntos',
  },
  registered: { en: 'In the crown’s registry of offenders', es: 'En el registro de infractores de la corona' },
};
