/**
 * Invented criminal histories in the shape of the California DOJ bulk file: for tests, demos and benchmarks.
 * The people in them do not exist. Format: docs/formats/ca-doj-bulk.md.
 */

import type { InventedFiles } from '../../../format/invented-files.ts';
import type { Random } from '../../../sources/synthetic/prng.ts';
import { createRandom } from '../../../sources/synthetic/prng.ts';
import type { Day } from './calendar.ts';
import { parseDay } from './calendar.ts';
import { CALIFORNIA_COUNTIES, countyNamed } from './counties.ts';
import { contradiction, soil } from './dirt.ts';
import { writeHistory } from './history.ts';
import type { Line } from './line.ts';
import type { Setting } from './person.ts';
import { inventPerson } from './person.ts';
import type { Printer } from './printer.ts';
import { createPrinter, HEADER } from './printer.ts';
import type { Scatter } from './scatter.ts';
import { createScatter } from './scatter.ts';

export { CALIFORNIA_COUNTIES };

export type SynthesisOptions = {
  /** The main county, upper case as in the file; or `ALL`: each person's home county is drawn by population. */
  readonly county: string;
  /** Exact number of data lines (records); the header is not counted. */
  readonly lines: number;
  readonly seed: number;
  /** Adds what real files get wrong: broken dates, blanks, odd sections, scattered and repeated lines. */
  readonly dirty?: boolean;
  /** `YYYY-MM-DD` around which thresholds to the day are placed; no event is later. Default `2020-07-01`. */
  readonly asOf?: string;
  /** Whether the first line names the columns. Default true. */
  readonly header?: boolean;
};

const DEFAULT_AS_OF = '2020-07-01';
const CHUNK_LENGTH = 1 << 20;

function check(options: SynthesisOptions): Day {
  const { county, lines, seed } = options;
  if (county !== 'ALL' && !countyNamed(county)) {
    throw new RangeError(`county: "${county}" is neither ALL nor a county of California in upper case`);
  }
  if (!Number.isSafeInteger(lines) || lines < 0) throw new RangeError('lines: expected a whole number from 0');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed: expected a whole number');
  const asOf = parseDay(options.asOf ?? DEFAULT_AS_OF);
  if (asOf === undefined) throw new RangeError('asOf: expected a date YYYY-MM-DD from 1990 to 2099');
  return asOf;
}

/** Prints one line, and what dirt makes of it; gives how many lines of the file that was. */
type Print = (line: Line, scattered: boolean, room: number) => number;

const SCATTERED_PEOPLE = 60;
const HELD_LINES = 400;
const CRLF_LINES = 60;
const REPEATED_LINES = 6;
const CONTRADICTED_LINES = 3;

function printClean(printer: Printer): Print {
  return (line) => {
    printer.line(line, '\n');
    return 1;
  };
}

function printDirty(random: Random, printer: Printer, scatter: Scatter): Print {
  return (line, scattered, room) => {
    const versions = [line];
    if (random.chance(CONTRADICTED_LINES)) versions.push(contradiction(random, line));
    soil(random, line);
    const end = random.chance(CRLF_LINES) ? '\r\n' : '\n';
    if (random.chance(REPEATED_LINES)) versions.push(line);
    const printed = Math.min(versions.length, room);
    for (let i = 0; i < printed; i++) {
      const start = printer.length();
      printer.line(versions[i]!, end);
      if (scattered && random.chance(HELD_LINES)) scatter.hold(start);
      else scatter.release();
    }
    return printed;
  };
}

/**
 * Yields an invented file as text in pieces of about a million characters. Same options, same text, on any machine.
 * People are whole except the last, who may be cut so that exactly `lines` lines come out. Throws a `RangeError`
 * that names the option when one is out of range.
 */
export function* synthesize(options: SynthesisOptions): Generator<string> {
  const asOf = check(options);
  const dirty = options.dirty ?? false;
  const random = createRandom(options.seed, options.county);
  const setting: Setting = {
    county: countyNamed(options.county),
    asOf,
    // Each seed numbers its people from its own million, so that files can be read together.
    firstSubject: random.between(1000, 9000) * 1_000_000,
    dirty,
  };
  const printer = createPrinter(CHUNK_LENGTH);
  const scatter = createScatter(random, printer);
  const print: Print = dirty ? printDirty(random, printer, scatter) : printClean(printer);
  if (options.header !== false) printer.raw(HEADER);
  // A line that is held back counts at once, and is out by the end of the file.
  let left = options.lines;
  for (let index = 0; left > 0; index++) {
    const person = inventPerson(random, setting, index);
    const scattered = dirty && random.chance(SCATTERED_PEOPLE);
    for (const line of writeHistory(random, person)) {
      left -= print(line, scattered, left);
      if (printer.length() >= CHUNK_LENGTH) yield printer.flush();
      if (left === 0) break;
    }
  }
  while (scatter.drain()) if (printer.length() >= CHUNK_LENGTH) yield printer.flush();
  if (printer.length() > 0) yield printer.flush();
}

/** The same for the command and the workbench, which take files of any state. */
export const inventedFiles: InventedFiles = {
  counties: CALIFORNIA_COUNTIES,
  *invent(wanted) {
    for (const text of synthesize(wanted)) yield { file: 0, text };
  },
};
