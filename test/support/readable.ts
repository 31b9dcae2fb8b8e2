/**
 * What somebody can read in rows of a database, as JSON: long runs of letters of base64 or hexadecimal digits are left out.
 * Encryption and keyed hashes write those, and by chance they hold any word of a few letters.
 */
export function readable(rows: unknown): string {
  return JSON.stringify(rows).replace(/[A-Za-z0-9+/_=-]{16,}/g, '…');
}
