import type { BulkFormat } from './bulk-format.ts';

/**
 * The county that a person asks for, as the file names it: `San Joaquin County`, `san_joaquin` and `SanJoaquin` are San
 * Joaquin. A text that names none is given back in capital letters.
 */
export function countyAsked(
  { readCounty, counties }: Pick<BulkFormat, 'readCounty' | 'counties'>,
  text: string,
): string {
  const written = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const named = readCounty(written.replace(/_/g, ' ')) ?? written;
  if (counties.has(named)) return named;
  const letters = lettersOf(named);
  return [...counties].find((county) => lettersOf(county) === letters) ?? written;
}

/** A name in capital letters without its accents, blanks and marks. */
function lettersOf(text: string): string {
  return text.normalize('NFKD').replace(/[^A-Z0-9]/g, '');
}
