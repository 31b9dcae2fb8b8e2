/** The columns of a record of a person, as a people file names them; each may be blank. */
export const PERSON_COLUMNS = [
  'last',
  'first',
  'middle',
  'suffix',
  'birth',
  'sex',
  'licence',
  'ssn',
  'cii',
  'zip',
] as const;

export type PersonColumn = (typeof PERSON_COLUMNS)[number];

/**
 * What one file says about one person: the person's number there (`source` and `key`), and the texts by which another
 * file may have the same person. There is no column for race, so no comparison can use it. One key may have several
 * records, one for each name or date.
 */
export type PersonRecord = Readonly<Record<PersonColumn, string>> & {
  /** A short name of the file. */
  readonly source: string;
  /** The file's own number of the person. */
  readonly key: string;
};
