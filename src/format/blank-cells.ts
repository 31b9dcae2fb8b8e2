/** What cells hold that say nothing: blanks, padding, and what exports write in their place. */

/** What exports of databases and spreadsheets write where they have nothing to say, in capital letters. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['NULL', 'NONE', 'N/A', '-', '--', '---', '.']);
const LONGEST_PLACEHOLDER = 4;

/** Databases fill columns up with zero bytes. */
const PADDING = /^[\0\s]+|[\0\s]+$/g;

function isPlaceholder(unpadded: string): boolean {
  return unpadded.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(unpadded.toUpperCase());
}

/** The text without padding, be it blanks or zero bytes. */
export function unpadded(text: string): string {
  return (text.includes('\0') ? text.replace(PADDING, '') : text).trim();
}

/** The text without padding; empty for blanks and for placeholders such as `NULL`, `-` and `N/A`. */
export function cleanText(text: string): string {
  const trimmed = unpadded(text);
  return isPlaceholder(trimmed) ? '' : trimmed;
}

/** An identifier without padding. Only blanks and `NULL` are none: any other text has to be looked at. */
export function cleanId(text: string): string {
  const trimmed = unpadded(text);
  return trimmed.length === 4 && trimmed.toUpperCase() === 'NULL' ? '' : trimmed;
}

/** The placeholder that a cell holds, in capital letters and without padding; undefined for any other text and for blanks. */
export function placeholderOf(text: string): string | undefined {
  if (text === '') return undefined;
  const bare = unpadded(text);
  return isPlaceholder(bare) ? bare.toUpperCase() : undefined;
}
