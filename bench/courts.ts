/**
 * How many convictions that a state's file lacks are found by holding a court's list against it, and at what cost: an invented state's
 * file from which 58,000 convictions were removed, and a court's list with the errors of such lists. The commands are run as an office
 * runs them, each in a process of its own; the answer is checked against the truth.
 *
 *     node bench/courts.ts [lines] [removed] [folder]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitRecords } from '../src/csv/records.ts';
import { inventCourts } from '../test/linkage/invented-courts.ts';

const lines = Number(process.argv[2] ?? 1_400_000);
const most = Number(process.argv[3] ?? 58_000);
const kept = process.argv[4];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'redress-bench-courts-'));
const COUNTY = 'LOS ANGELES';
const FOUND = 0.98;
const WRONG = 0.005;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a command of Redress in a process of its own, and says what it took. */
function redress(command: string, ...args: readonly string[]): void {
  const start = performance.now();
  const node = ['--import', './bench/peak.js', 'bin/redress.js', command, ...args, '--quiet'];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const { peakMb, processorSeconds } = JSON.parse(stdout) as {
    readonly peakMb: number;
    readonly processorSeconds: number;
  };
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`  redress ${command}: ${processorSeconds.toFixed(1)} CPU s, ${seconds} s, ${peakMb} MB`);
}

/** The numbers in a column of a file of results, of the lines of which another column says something. */
function linesIn(
  path: string,
  column: string,
  only: (cells: Readonly<Record<string, string>>) => boolean,
): readonly number[] {
  const [head, ...rows] = splitRecords(readFileSync(path, 'utf8')).records;
  return rows.flatMap(({ fields }) => {
    const cells = Object.fromEntries(head!.fields.map((name, at) => [name, fields[at]!]));
    return only(cells) ? [Number(cells[column])] : [];
  });
}

try {
  mkdirSync(folder, { recursive: true });
  const invented = inventCourts({ folder, county: COUNTY, lines, seed: 64, perMille: 200, most });
  const { people, convictions, removed } = invented;
  say(
    `${lines} lines of ${people} people, ${convictions} convictions in the court's list, ${removed.size} of them removed from the state's file`,
  );
  const files = [invented.state, invented.court];
  const [links, lists] = ['links', 'reconciled'].map((name) => join(folder, name)) as [string, string];
  redress('link', ...files, '--out', links, '--overwrite');
  redress('reconcile-courts', ...files, '--links', links, '--out', lists, '--overwrite', '--as-of', '2026-07-01');
  const found = linesIn(join(lists, 'court-only.csv'), 'line', () => true);
  const rows = join(lists, 'decided.csv');
  const told = new Set(linesIn(rows, 'line', ({ origin }) => origin === 'court'));
  const outside = linesIn(rows, 'line', ({ outcome }) => outcome!.startsWith('outside-')).length;
  const right = found.filter((line) => removed.has(line)).length;
  const [share, wrong] = [right / removed.size, 1 - right / found.length];
  const vanished = found.filter((line) => !told.has(line)).length;
  say(
    `  ${found.length} court only: ${(share * 100).toFixed(2)} % of those removed, ${(wrong * 100).toFixed(2)} % wrong; this law does not reach ${outside}, and ${vanished} are not told of`,
  );
  if (removed.size < most || vanished > 0 || share < FOUND || wrong > WRONG) process.exitCode = 1;
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
