/** English: the list of corrections. */
export const enCorrections = {
  'corrections.lead': 'Facts that were put right from court files, laid over the state’s file.',
  'corrections.exportCsv': 'Export as CSV',
  'corrections.exportJson': 'Export as JSON',
  'corrections.noneHeading': 'No corrections yet',
  'corrections.none': 'Open a person and choose “Correct a fact” when you hold the court file.',
} as const;
