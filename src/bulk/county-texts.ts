import type { BulkFormat } from '../format/bulk-format.ts';

/** How many lines hold each text of the county's column that is no county of the state; '' for texts that are not told. */
export type CountyTexts = Map<string, number>;

/** Texts that are told; the others are counted. */
const TOLD = 5;
/** A text that means a county is no longer. */
const LONGEST = 24;

/**
 * Which text a cell of the county column counts under: none where it is blank or names a county; the text itself where
 * it may abbreviate a county of the state; and '' otherwise, because in a file with shifted columns it may be a
 * person's name.
 */
export function otherCountyIn({ readCounty, counties }: BulkFormat, cell: string): string | undefined {
  const name = readCounty(cell);
  if (name === undefined || counties.has(name)) return undefined;
  return /^[A-Z][A-Z .'-]*$/.test(name) && name.length <= LONGEST && isShortFor(name, counties) ? name : '';
}

/** Whether the letters of a text stand in the name of a county in that order, from the first on. */
function isShortFor(text: string, counties: ReadonlySet<string>): boolean {
  const letters = text.replace(/[^A-Z]/g, '');
  for (const county of counties) {
    if (county[0] !== letters[0]) continue;
    let at = 0;
    for (const letter of county) if (letter === letters[at]) at++;
    if (at === letters.length) return true;
  }
  return false;
}

export function countCountyText(texts: CountyTexts, text: string, lines = 1): void {
  texts.set(text, (texts.get(text) ?? 0) + lines);
}

/** A sentence on the county texts of a file that name no county; none where there are none. */
export function countyNotes({ county, state }: BulkFormat, texts: CountyTexts): readonly string[] {
  const lines = [...texts.values()].reduce((sum, each) => sum + each, 0);
  if (lines === 0) return [];
  const named = [...texts].filter(([text]) => text !== '').sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const told = named.slice(0, TOLD);
  const rest = lines - told.reduce((sum, [, each]) => sum + each, 0);
  const parts = told.map(([text, each]) => `"${text}" (${each})`);
  if (rest > 0)
    parts.push(told.length === 0 ? 'texts not shown here, since they may be names' : `other texts (${rest})`);
  return [
    `${county} names no county of ${state} on ${lines} ${lines === 1 ? 'line' : 'lines'}: ${parts.join(', ')}; a run for one county passes over the convictions on ${lines === 1 ? 'it' : 'them'}. If ${lines === 1 ? 'it means' : 'some of them mean'} the county, write its name there and run again.`,
  ];
}
