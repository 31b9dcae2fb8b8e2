import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { virginia } from '../../src/jurisdictions/us-va/jurisdiction.ts';
import { redressIn } from './cli.ts';

/**
 * Invented people of Virginia with one petit larceny of 2012, and what the file of New York holds of them: a misdemeanor in
 * the seven years (V1), one after them (V2), a violation (V3), a dismissal (V4) and a felony (V5).
 */
const PEOPLE = [
  ['1', '"HARTWELL, JANE",1980-01-01,F', '155.25,PETIT LARCENY,MISDEMEANOR,PLED GUILTY,2015-06-01'],
  ['2', '"MORROW, PAUL",1975-05-05,M', '155.25,PETIT LARCENY,MISDEMEANOR,PLED GUILTY,2019-03-01'],
  ['3', '"OKAFOR, SAM",1971-07-09,M', '240.20,DISORDERLY CONDUCT,VIOLATION,PLED GUILTY,2015-06-01'],
  ['4', '"LINDQVIST, ANNA",1969-02-11,F', '155.25,PETIT LARCENY,MISDEMEANOR,DISMISSED,2015-06-01'],
  ['5', '"CASTELLANO, RAUL",1977-10-30,M', '155.30,GRAND LARCENY,FELONY,PLED GUILTY,2014-06-01'],
] as const;

const inVirginia = (number: string, who: string) =>
  `V${number},${who},,,N,HENRICO,GENERAL DISTRICT,GC${number},1,18.2-96,PETIT LARCENY,M1,GUILTY,2012-03-01,FINE,,,,`;
const inNewYork = (number: string, who: string, charge: string) =>
  `N${number},${who},,,N,KINGS,CRIMINAL COURT,K${number},1,${charge},FINE,,,,`;

/** The lines of a file of results but for its header. */
export function rowsIn(folder: string, name: string): readonly string[] {
  return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').slice(1);
}

/** Writes `va.csv` and `ny.csv` into a folder. */
export function writeTwoStates(folder: string): void {
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${[virginia.format.columns.join(','), ...lines].join('\n')}\n`);
  write(
    'va.csv',
    PEOPLE.map(([number, who]) => inVirginia(number, who)),
  );
  write(
    'ny.csv',
    PEOPLE.map(([number, who, charge]) => inNewYork(number, who, charge)),
  );
}

/**
 * Links `va.csv` with a file of another state into the folder `out`; two reviewers say of every pair that it is one person,
 * but of those left open.
 */
export async function linkTwoStates(
  folder: string,
  out: string,
  other: string,
  open: readonly string[] = [],
): Promise<void> {
  const link = ['link', 'va.csv', other, '--jurisdiction', 'us-va', '--out', out, '--quiet'];
  const decisions = `${out}-decisions.csv`;
  await redressIn(folder, ...link);
  for (const line of rowsIn(folder, `${out}/links.csv`).filter((each) => !open.some((key) => each.includes(key))))
    for (const reviewer of ['A', 'B'])
      await redressIn(
        folder,
        ...['link', 'review', out, '--decisions', decisions, '--reviewer', reviewer],
        ...['--link', line.split(',')[0]!, '--same'],
      );
  await redressIn(folder, ...link, '--overwrite', '--labels', decisions);
}
