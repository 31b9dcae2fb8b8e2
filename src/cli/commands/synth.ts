import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { beginWholeFile } from '../../disk/whole-file.ts';
import { writePieces } from '../../disk/write-pieces.ts';
import type { InventedPiece } from '../../format/invented-files.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import { caughtFailure, openNamedFolder } from '../../results/files/output-folder.ts';
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
    .requiredOption('--lines <number>', 'how many lines; of a set of files, how many charges', wholeNumber)
    .option('--seed <number>', 'which invention', wholeNumber, 1)
    .option('--dirty', 'with partial and impossible dates, blanks, odd texts, scattered and repeated lines')
    .option('--no-header', 'leave out the header, where the state has a single file')
    .option('--overwrite', 'replace an existing file, or a folder of such files')
    .requiredOption('--out <path>', 'the file to write; for a state whose files are a set, the folder')
    .action(writeSynthetic);
}

/** Writes invented files; they have their names only when they are whole. */
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
  const { lines, seed, dirty = false, header } = options;
  const isSet = invention.names.length > 1;
  if (isSet && !header) {
    const message = `--no-header: the files of ${title} are told apart by their headers, so each keeps its own.`;
    return reportProblem({ kind: 'usage', message });
  }
  const pieces = invent({ county, lines, seed, dirty, header });
  try {
    const problem = isSet ? await writeSet(options, invention.names, pieces) : await writeFile(options, pieces);
    if (problem) reportProblem(problem);
  } catch (error) {
    reportProblem(caughtFailure(options.out, error));
  }
}

type Target = Pick<SynthOptions, 'out' | 'overwrite'>;

async function writeFile({ out, overwrite = false }: Target, pieces: Iterable<InventedPiece>) {
  if (existsSync(out) && !overwrite) return exists(out);
  const file = beginWholeFile(out, overwrite);
  try {
    await writePieces([file.path], pieces);
    file.commit();
    return undefined;
  } finally {
    file.abandon();
  }
}

/** Writes a set into a folder, which replaces one of files of the same names alone. */
async function writeSet(
  { out, overwrite = false }: Target,
  names: readonly string[],
  pieces: Iterable<InventedPiece>,
): Promise<Problem | undefined> {
  const opened = openNamedFolder(out, overwrite, (name) => names.includes(name));
  if (!opened.ok) return opened.problem;
  const { folder } = opened;
  try {
    const paths = names.map((name) => join(folder.path, name));
    await writePieces(paths, pieces);
    return folder.commit();
  } finally {
    folder.abandon();
  }
}

const exists = (path: string) => problemOf('output', { code: 'output-exists', path });

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError('write a whole number.');
  return number;
}
