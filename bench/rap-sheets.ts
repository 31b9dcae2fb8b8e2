/**
 * How many text rap sheets a second are read on one core, from text to the record model. Checks what it reads before
 * it times anything: every sample yields the counts that are known to be in it, and invented sheets read back the
 * same after their lines are turned to lower case.
 *
 *     node bench/rap-sheets.ts [sheets] [rounds]
 */
import { readFileSync } from 'node:fs';
import { readRapSheet } from '../src/jurisdictions/us-ca/rap-sheet/index.ts';

const sheets = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 5);

/** Samples with how many counts, and how many sure convictions, each holds. */
const SAMPLES: readonly (readonly [file: string, counts: number, convictions: number])[] = [
  ['skywalker_rap_sheet_shorter.txt', 27, 4],
  ['skywalker_prop64_two_cases_both_convicted.txt', 6, 3],
  ['skywalker_pc1203_eligible_mc_025_eligible.txt', 8, 7],
  ['skywalker_rap_sheet_page_1.txt', 27, 3],
];

const texts = SAMPLES.map(([file]) =>
  readFileSync(new URL(`../test/fixtures/rap-sheets/${file}`, import.meta.url), 'utf8'),
);
SAMPLES.forEach(([file, counts, convictions], index) => {
  const { person, notUnderstood } = readRapSheet(texts[index]!, { source: 0 });
  const sure = person.counts.filter((count) => count.disposition.kind === 'convicted').length;
  if (person.counts.length !== counts || sure !== convictions || notUnderstood.length > 0) {
    throw new Error(
      `${file}: ${person.counts.length} counts and ${sure} convictions, ${notUnderstood.length} lines not understood`,
    );
  }
  const again = readRapSheet(texts[index]!.toLowerCase(), { source: 0 }).person;
  if (again.counts.length !== counts) throw new Error(`${file}: lower case changes what is read`);
});

const rates: number[] = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  let read = 0;
  for (; read < sheets; read++) readRapSheet(texts[read % texts.length]!, { source: read });
  rates.push((read * 1000) / (performance.now() - start));
}
const best = Math.max(...rates);
const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
process.stdout.write(
  `${Math.round(best)} rap sheets a second on one core (best of ${rounds} rounds of ${sheets}; ${Math.round(bytes)} bytes each on average); rounds: ${rates.map(Math.round).join(', ')}\n`,
);
