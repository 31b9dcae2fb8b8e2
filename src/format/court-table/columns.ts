/**
 * The columns of a court table: one line a charge, in a CSV file with commas. No state prescribes this table. It is
 * Redress's own, for states whose agencies publish no layout of their files: an office fills it from what its courts have.
 */
export const COURT_COLUMNS = [
  'PERSON_ID',
  'NAME',
  'BORN',
  'SEX',
  'RACE',
  'DIED',
  'REGISTERED',
  'COUNTY',
  'COURT',
  'CASE_NO',
  'COUNT_NO',
  'STATUTE',
  'DESCRIPTION',
  'LEVEL',
  'DISPOSITION',
  'DISPOSITION_DATE',
  'SENTENCE',
  'COMPLETED_DATE',
  'CHANGED',
  'CHANGED_DATE',
] as const;

/** Columns that the table has where the state's law asks: for the last release from incarceration, and the date of the offense. */
const FURTHER_COLUMNS = ['RELEASED_DATE', 'OFFENSE_DATE'] as const;

export type CourtColumn = (typeof COURT_COLUMNS)[number] | (typeof FURTHER_COLUMNS)[number];

/** The columns of a state's court table. */
export function courtColumns({
  releases = false,
  offenseDates = false,
}: {
  readonly releases?: boolean | undefined;
  readonly offenseDates?: boolean | undefined;
}): readonly CourtColumn[] {
  return [...COURT_COLUMNS, ...FURTHER_COLUMNS.filter((_, at) => [releases, offenseDates][at])];
}

/** The cells of a line by their columns; a column that is missing is blank. */
export type CourtLine = Partial<Record<CourtColumn, string>>;

/** The columns that results add. */
export const COURT_RESULTS = [
  'Case',
  'Convictions on record',
  'Years since',
  'Supervision over',
  'Determination',
  'Reason',
] as const;
