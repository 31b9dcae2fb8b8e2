/** The forms of dates that courts write; a mapping may name others. */
export const DATE_FORMS: readonly string[] = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'MM/DD/YYYY',
  'DD/MM/YYYY',
  'M/D/YYYY',
  'D/M/YYYY',
  'MMDDYYYY',
  'MMDDYY',
  'MM/DD/YY',
  'DD/MM/YY',
  'DD-MON-YYYY',
  'DD-MON-YY',
  'YYYY',
];
