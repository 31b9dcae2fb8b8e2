/** Invented deliveries of the crown registry of Zenda: for tests and demos. Nobody in them exists. */

import type { InventedFiles, InventedPiece, InventedWanted } from '../../../format/invented-files.ts';
import { createRandom, type Random } from '../../../sources/synthetic/prng.ts';
import { crownFormat, DISTRICTS } from '../crown/format.ts';
import { contradiction, soil } from './dirt.ts';
import type { InventedCase, Line } from './line.ts';
import { inventPerson, type Setting } from './person.ts';
import { createPrinter, type Printer } from './printer.ts';

export const inventedFiles: InventedFiles = { counties: DISTRICTS, invent };

/** In a thousand lines of a file with faults. */
const [REPEATED, CONTRADICTED, ORPHANED, REPEATED_CASE, ORPHANED_CASE] = [8, 4, 1, 1, 1] as const;

/**
 * The files of people, cases and charges, in this order of their names. People are whole except the last, some of whose
 * charges may be missing so that exactly `lines` charges come out. Throws a `RangeError` that names what is out of range.
 */
function* invent(wanted: InventedWanted): Generator<InventedPiece> {
  const { county, lines, seed, dirty = false } = checked(wanted);
  const random = createRandom(seed, `us-zz ${county}`);
  const setting: Setting = { county, firstPerson: random.between(100, 900) * 10_000, caseNumber: countCases() };
  const printer = createPrinter(Object.values(TABLES), dirty ? random : undefined);
  let left = lines;
  for (let index = 0; left > 0; index++) {
    const person = inventPerson(random, setting, index);
    printer.line(PERSON, dirty ? soil(random, 'person', person.line) : person.line);
    for (const each of person.cases) {
      if (left === 0) break;
      left -= dirty ? printDirty(random, printer, each, left) : printClean(printer, each, left);
      yield* printer.full();
    }
  }
  yield* printer.rest();
}

const { person, case: ofCase, charge } = crownFormat.files!;
const TABLES = { person, case: ofCase, charge };
/** The positions of the files among the names. */
const [PERSON, CASE, CHARGE] = [0, 1, 2] as const;

function checked(wanted: InventedWanted): InventedWanted {
  const { county, lines, seed } = wanted;
  if (county !== 'ALL' && !DISTRICTS.some((name) => name === county))
    throw new RangeError(`county: "${county}" is neither ALL nor a district of Zenda in capital letters`);
  if (!Number.isSafeInteger(lines) || lines < 0) throw new RangeError('lines: expected a whole number from 0');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed: expected a whole number');
  return wanted;
}

/** Numbers the cases of each year from 1. */
function countCases(): (year: number) => string {
  const last = new Map<number, number>();
  return (year) => {
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    return `${number}/${year}`;
  };
}

/** Prints a case with as many of its charges as there is room for; gives how many charges that were. */
function printClean(printer: Printer, { line, charges }: InventedCase, room: number): number {
  printer.line(CASE, line);
  const printed = charges.slice(0, room);
  for (const each of printed) printer.line(CHARGE, each);
  return printed.length;
}

/** The same with faults: spoiled cells, lines that are repeated or contradicted, and lines without what they belong to. */
function printDirty(random: Random, printer: Printer, { line, charges }: InventedCase, room: number): number {
  const own = random.chance(ORPHANED_CASE) ? { ...line, PERSON_NO: '1' } : line;
  const spoiled = soil(random, 'case', own);
  printer.line(CASE, spoiled);
  if (random.chance(REPEATED_CASE)) printer.line(CASE, spoiled);
  const versions = charges.flatMap((each): readonly Line[] => {
    const told = soil(random, 'charge', each);
    if (random.chance(REPEATED)) return [told, told];
    if (random.chance(CONTRADICTED)) return [told, contradiction(random, each)];
    // No case has the number 0.
    return random.chance(ORPHANED) ? [told, { ...each, CASE_NO: each.CASE_NO!.replace(/^\d+/, '0') }] : [told];
  });
  const printed = versions.slice(0, room);
  for (const each of printed) printer.line(CHARGE, each);
  return printed.length;
}
