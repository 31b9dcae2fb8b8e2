/**
 * Charges, cases and people in three tables, read through a mapping and decided: processor seconds and the peak of memory.
 *
 *     node bench/mapping.ts [charges] [megabytes of memory for the tables] [folder] [--lines]
 *
 * 5,000,000 charges are the size of a state; the bar is 40 processor seconds and 2.5 GB to the lines of the state's form,
 * before anybody is decided: `--lines` stops there. The tables are written once into the folder, by default one of
 * bench/data for each number of charges, and take about 550 MB there.
 */

import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT } from '../src/cli/exit-codes.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { missouri } from '../src/jurisdictions/us-mo/jurisdiction.ts';
import { convertTables } from '../src/mapping/convert.ts';
import { readMapping } from '../src/mapping/read.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { lines: { type: 'boolean' } } });
const charges = Number(positionals[0] ?? 5_000_000);
const memory = positionals[1] ?? '2000';
const folder = resolve(positionals[2] ?? `bench/data/mapping-${charges}`);
const cases = Math.ceil(charges / 2.5);
const people = Math.ceil(cases / 3.2);
mkdirSync(folder, { recursive: true });

const SECTIONS = ['195.202', '195.211', '570.030', '579.015', '577.010', '565.070'] as const;
const GRADES = ['FB', 'FC', 'FD', 'M'] as const;
const ENDS = ['GUILTY', 'GUILTY PLEA', 'NOLLE PROS', 'PENDING', 'SIS'] as const;
const two = (number: number) => String(number).padStart(2, '0');
/** The rows of a table lie apart, as those of a table that is ordered by nothing. */
const mixed = (row: number, of: number) => (row * 7_368_787) % of;
const day = (row: number) => `${two(1 + (row % 12))}/${two(1 + (row % 28))}/${1990 + (row % 34)}`;

await write('party.txt', 'party_id|last_name|first_name|birth|sex|sor', people, (row) => {
  const id = mixed(row, people);
  return `P${id}|ROE${id % 977}|JANE|${two(1 + (id % 12))}/${two(1 + (id % 28))}/${1950 + (id % 50)}|F|N`;
});
await write('case.txt', 'case_no|party_id|court', cases, (row) => {
  const id = mixed(row, cases);
  return `C${id}|P${id % people}|31`;
});
await write(
  'charge.txt',
  'case_no|seq|statute|description|grade|disposition|disposed|sentence|discharged',
  charges,
  (row) => {
    const id = mixed(row, charges);
    const own = id % cases;
    return `C${own}|${1 + Math.floor(id / cases)}|${SECTIONS[id % 6]}|CHARGE ${id % 50}|${GRADES[id % 4]}|${ENDS[id % 5]}|${day(own)}|PROB ${1 + (id % 5)}Y|`;
  },
);

async function write(name: string, header: string, rows: number, row: (number: number) => string): Promise<void> {
  const path = join(folder, name);
  if (existsSync(path)) return;
  const stream = createWriteStream(path);
  let text = `${header}\n`;
  for (let number = 0; number < rows; number++) {
    text += `${row(number)}\n`;
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
}

const before = process.cpuUsage();
const start = performance.now();
const files = ['party.txt', 'case.txt', 'charge.txt'].map((name) => join(folder, name));
const out = join(folder, 'results');
rmSync(out, { recursive: true, force: true });
const mapping = resolve(import.meta.dirname, '../examples/mappings/us-mo-courts.yml');
await (values.lines ? toLines() : decide());
const { user, system } = process.cpuUsage(before);
const seconds = ((user + system) / 1e6).toFixed(1);
const peak = Math.round(process.resourceUsage().maxRSS / 1000);
process.stdout.write(
  `${charges} charges to ${values.lines ? 'lines' : 'determinations'}: ${seconds} processor seconds, ${((performance.now() - start) / 1000).toFixed(1)} by the clock, ${peak} MB at most\n`,
);
rmSync(out, { recursive: true, force: true });

async function toLines(): Promise<void> {
  const read = readMapping(mapping);
  if (!read.ok) throw new Error(read.problem.message);
  mkdirSync(out, { mode: 0o700 });
  const { format, tables } = missouri;
  const request = { mapping: read.mapping, format, target: await tables?.(), files, temporary: out };
  const made = await convertTables({ ...request, memory: Number(memory) });
  if (!made.ok) throw new Error(made.problem.message);
}

async function decide(): Promise<void> {
  const choice = ['--jurisdiction', 'us-mo', '--county', 'GREENE', '--as-of', '2025-01-01', '--results', 'convictions'];
  await runCommand(['analyze', ...files, '--mapping', mapping, '--memory', memory, ...choice, '--quiet', '--out', out]);
  if (process.exitCode !== undefined && process.exitCode !== EXIT.done)
    throw new Error(`exit code ${process.exitCode}`);
}
