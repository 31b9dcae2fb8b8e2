/** What tells the record itself from whatever else stands on a page: the words of a state's rap sheets. */
export type RecordWords = {
  /** Whether a text begins as only the beginning of a line does. */
  readonly beginsLine: (text: string) => boolean;
  /** Whether a piece of text could be part of the record: a label, a date, a section. */
  readonly speaksOfRecord: (text: string) => boolean;
};
