import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { IS_BUILT, onDisk, shipped } from '../../program/shipped.ts';
import { parseIsoDay } from '../../record/index.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import { EXIT } from '../exit-codes.ts';
import { runAnalysis } from '../run-analysis.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { writeSynthetic } from './synth.ts';

const COUNTY = 'SAN JOAQUIN';
const OPTIONS = 'examples/eligibility_options.json';

export function demoCommand(): Command {
  return new Command('demo').option('--out <folder>', 'where the invented file and its results go', 'demo').action(run);
}

async function run({ out }: { readonly out: string }): Promise<void> {
  const file = join(out, 'san-joaquin.csv');
  const results = join(out, 'results');
  process.stdout.write(`Inventing ${file}: 100,000 lines, no real person among them.\n`);
  try {
    mkdirSync(out, { recursive: true });
    rmSync(file, { force: true });
  } catch (error) {
    return reportProblem(caughtFailure(out, error));
  }
  await writeSynthetic({ county: COUNTY, lines: 100_000, seed: 2020, dirty: true, header: true, out: file });
  if (process.exitCode) return;
  process.stdout.write(`Analyzing it under ${OPTIONS}.\n\n`);
  const policy = onDisk(shipped(OPTIONS));
  await runAnalysis([file], {
    county: COUNTY,
    policy: [policy],
    asOf: parseIsoDay('2020-07-01')!,
    out: results,
    overwrite: true,
    results: 'all',
  });
  if (process.exitCode !== undefined && process.exitCode !== EXIT.done) return;
  process.stdout.write('\n');
  for (const name of readdirSync(results).sort()) process.stdout.write(`  ${join(results, name)}\n`);
  process.stdout.write(
    `\nWhy was somebody decided as they were? ${IS_BUILT ? 'redress' : 'npx redress'} explain ${file} --county "${COUNTY}" \\\n`,
  );
  process.stdout.write(`  --policy ${IS_BUILT ? policy : OPTIONS} --as-of 2020-07-01 --person <SUBJECT_ID>\n`);
}
