import { createWriteStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { WholeFile } from '../../disk/whole-file.ts';
import { beginWholeFile } from '../../disk/whole-file.ts';
import { problemOf } from '../../record/problem.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type SynthOptions = {
  readonly jurisdiction?: string;
  readonly county: string;
  readonly lines: number;
  readonly seed: number;
  readonly dirty?: boolean;
  readonly header: boolean;
  readonly overwrite?: boolean;
  readonly out: string;
};

export function synthCommand(): Command {
  return new Command('synth')
    .option(...JURISDICTION_OPTION)
    .requiredOption('--county <name>', 'the county that it is for, or ALL for the whole state')
    .requiredOption('--lines <number>', 'how many lines', wholeNumber)
    .option('--seed <number>', 'which invention', wholeNumber, 1)
    .option('--dirty', 'with partial and impossible dates, blanks, odd texts, scattered and repeated lines')
    .option('--no-header', 'leave out the header')
    .option('--overwrite', 'replace an existing file')
    .requiredOption('--out <file>', 'the file to write')
    .action(writeSynthetic);
}

/** Writes an invented file; it has its name only when it is whole. */
export async function writeSynthetic(options: SynthOptions): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem);
  const { invention, title } = state.jurisdiction;
  if (!invention) return reportProblem({ kind: 'usage', message: `Redress invents no files of ${title}.` });
  const { counties, invent } = await invention.files();
  const county = options.county.trim().toUpperCase();
  if (county !== 'ALL' && !counties.includes(county)) {
    return reportProblem({ kind: 'usage', message: `--county ${options.county}: ${title} has no such county.` });
  }
  if (existsSync(options.out) && !options.overwrite) {
    return reportProblem(problemOf('output', { code: 'output-exists', path: options.out }));
  }
  const { lines, seed, dirty = false, header } = options;
  let file: WholeFile | undefined;
  try {
    file = beginWholeFile(options.out, options.overwrite ?? false);
    await pipeline(Readable.from(invent({ county, lines, seed, dirty, header })), createWriteStream(file.path));
    file.commit();
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    reportProblem(outputFailure(options.out, error));
  } finally {
    file?.abandon();
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError('write a whole number.');
  return number;
}
