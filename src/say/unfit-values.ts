/** Values that do not belong in a column of a batch: what is wrong with them, and what the columns are called. */

type Both = { readonly en: string; readonly es: string };

/** A value of a record that cannot go out, by its column. */
export type Unfit = { readonly column: string; readonly why: keyof typeof UNFIT };

export const UNFIT = {
  'no-day': {
    en: 'is no day of the calendar; write it as year, month and day, or leave it blank where it is not known',
    es: 'no es un día del calendario; escríbalo como año, mes y día, o déjelo en blanco si no se sabe',
  },
  'after-order': { en: 'is a day after the order', es: 'es un día posterior a la orden' },
  'not-listed': {
    en: 'is none of the values that the list for it offers',
    es: 'no es ninguno de los valores que ofrece su lista',
  },
  character: {
    en: 'holds a character that the form of the files cannot carry',
    es: 'contiene un carácter que la forma de los archivos no admite',
  },
  long: {
    en: 'is longer than its field in the form of the files',
    es: 'es más largo que su campo en la forma de los archivos',
  },
} as const satisfies Readonly<Record<string, Both>>;

const COLUMNS: Readonly<Record<string, Both>> = {
  court_code: { en: 'the code of the court', es: 'el código del tribunal' },
  court_name: { en: 'the court', es: 'el tribunal' },
  case_number: { en: 'the case number', es: 'el número de caso' },
  subject_id: { en: 'the subject number', es: 'el número de sujeto' },
  cii_number: { en: 'the state number', es: 'el número estatal' },
  name: { en: 'the name', es: 'el nombre' },
  birth_date: { en: 'the date of birth', es: 'la fecha de nacimiento' },
  sex: { en: 'the sex', es: 'el sexo' },
  count_order: { en: 'the number of the count', es: 'el número del cargo' },
  section: { en: 'the section', es: 'la sección' },
  offense: { en: 'the offense', es: 'el delito' },
  conviction_date: { en: 'the date of conviction', es: 'la fecha de condena' },
  level_before: { en: 'the level before', es: 'el nivel anterior' },
  court_of_transfer: { en: 'the court to which the case went', es: 'el tribunal al que pasó el caso' },
  dismissal_reason: { en: 'the reason of the dismissal', es: 'el motivo de la desestimación' },
};

export function columnOf(column: string, language: keyof Both): string {
  return COLUMNS[column]?.[language] ?? column;
}
