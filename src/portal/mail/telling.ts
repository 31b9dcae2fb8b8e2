/** Words by which a name or an address tells what a message is about, in the languages in which a portal is named. */
const TELLING =
  /record|rap-?sheet|expung|convict|crimin|arrest|felon|parole|probation|defender|antecedent|penal|conden|delito/i;

/**
 * Whether a name or an address says what a message with it is about. Messages name their sender and the address of the
 * portal, and others may see the screen of a phone.
 */
export function tellsOfRecords(text: string): boolean {
  return TELLING.test(text);
}
