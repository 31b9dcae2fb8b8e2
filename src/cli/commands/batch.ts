import { Command } from 'commander';
import type { Result } from '../../casework/context.ts';
import { type Sealed, sealBatch, sealNext } from '../../casework/exchange/seal-batch.ts';
import { takeAnswers } from '../../casework/exchange/take-answers.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { inventAnswers, PROFILES, readBatch } from '../../exchange/index.ts';
import { bytesOf } from '../bytes-of.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { failWith, withOffice } from '../office.ts';
import { formatCount } from '../terminal/summary-view.ts';

type SealOptions = {
  readonly procedure: string;
  readonly court?: string;
  readonly sender: string;
  readonly profile: string;
  readonly test?: boolean;
  readonly id?: string;
};

/** Batches to courts and repositories, from the terminal of the machine that holds the workspace. */
export function batchCommand(): Command {
  return new Command('batch')
    .description(
      'Seal batches to courts and repositories, and take their answers in; the server must be stopped where a workspace is named',
    )
    .addCommand(planned('seal', 'Seal the lines of orders that the receiver was never sent', 'first'))
    .addCommand(planned('resend', 'Seal refused records that were mended, or that the receiver itself failed', 'again'))
    .addCommand(
      new Command('import')
        .description('Take a file of answers in')
        .argument('<workspace>', 'the folder of the workspace')
        .argument('<file>', 'the file of answers')
        .option('--profile <id>', 'the profile of its sender', PROFILES[0]!.id)
        .action(importAnswers),
    )
    .addCommand(
      new Command('invent-answers')
        .description('Write made-up answers to a batch, to rehearse what comes back; the server may run')
        .argument('<file>', 'a file of the batch, such as batch.csv')
        .requiredOption('--out <file>', 'a new file for the answers')
        .option('--code <code=records...>', 'so many records get this code, such as R20=3; the others are applied', [])
        .option('--otherwise <code>', 'the code of the other records', 'A00')
        .option('--profile <id>', 'the profile of the batch', PROFILES[0]!.id)
        .action(invent),
    );
}

function planned(name: string, description: string, what: 'first' | 'again'): Command {
  return new Command(name)
    .description(description)
    .argument('<workspace>', 'the folder of the workspace')
    .requiredOption('--procedure <id>', 'the procedure whose orders are reported')
    .option('--court <code>', 'the court that receives them; the repository of the state when absent')
    .option('--sender <name>', 'how this office is known to the receiver', 'office')
    .option('--profile <id>', `one of ${PROFILES.map(({ id }) => id).join(', ')}`, PROFILES[0]!.id)
    .option('--test', 'mark the batch as a test')
    .option('--id <batch>', 'seal this batch again, which was begun or whose files were lost')
    .action((workspace: string, options: SealOptions) => seal(workspace, options, what));
}

async function seal(workspace: string, options: SealOptions, what: 'first' | 'again'): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const wanted = {
      procedure: options.procedure,
      track: options.court === undefined ? ('repository' as const) : ('court-record' as const),
      court: options.court ?? '',
      mode: options.test ? ('test' as const) : ('live' as const),
      profile: options.profile,
      sender: options.sender,
      what,
    };
    const sealed: Result<Sealed> =
      options.id === undefined ? await sealNext(context, who, wanted) : await sealBatch(context, who, options.id);
    if (!sealed.ok) return failWith(sealed);
    const { id, records, receiver, folder, files } = sealed.value;
    process.stdout.write(`Batch ${id} to ${receiver}: ${formatCount(records)} records in ${folder}\n`);
    for (const { name, sha256 } of files) process.stdout.write(`  ${sha256}  ${name}\n`);
  });
}

type InventOptions = {
  readonly out: string;
  readonly code: readonly string[];
  readonly otherwise: string;
  readonly profile: string;
};

async function invent(file: string, { out, code, otherwise, profile: id }: InventOptions): Promise<void> {
  const profile = PROFILES.find((each) => each.id === id);
  if (!profile) return fail(`--profile: one of ${PROFILES.map((each) => each.id).join(', ')}.`, EXIT.usage);
  const given = code.map((each) => /^([A-Z0-9]{1,10})=(\d{1,7})$/.exec(each));
  if (given.includes(null)) return fail('--code: write a code and how many records get it, such as R20=3.', EXIT.usage);
  const bytes = bytesOf(file);
  if (!bytes) return;
  const read = readBatch(bytes, profile);
  if (!read.ok) return fail(`${file} is no whole batch of the profile ${id}.`, EXIT.input);
  const codes = given.map((each) => [each![1]!, Number(each![2])] as const);
  const day = new Date().toISOString().slice(0, 10);
  const written = inventAnswers(read.batch, { day, codes, otherwise }, profile);
  if (!written.ok) return fail('a code has a character that the form of the receiver cannot carry.', EXIT.usage);
  try {
    writeWholeFile(out, written.text, false);
  } catch (error) {
    const { code: why = 'unknown cause' } = error as { code?: string };
    return fail(
      why === 'EEXIST' ? `${out} exists; choose another name.` : `${out} cannot be written (${why}).`,
      EXIT.output,
    );
  }
  process.stdout.write(`Made up: ${formatCount(read.batch.records.length)} answers in ${out}.\n`);
}

async function importAnswers(
  workspace: string,
  file: string,
  { profile }: { readonly profile: string },
): Promise<void> {
  const bytes = bytesOf(file);
  if (!bytes) return;
  await withOffice(workspace, async (context, who) => {
    const taken = await takeAnswers(context, who, { profile, bytes });
    if (!taken.ok) return failWith(taken);
    const { batch, again, answers, effects, receipt } = taken.value;
    const counts = Object.entries(effects).map(([effect, n]) => `  ${effect.padEnd(14)} ${formatCount(n)}\n`);
    process.stdout.write(
      `${again ? 'This file was taken in before; nothing changed.' : `Taken in: ${formatCount(answers)} answers to batch ${batch}.`}\n` +
        `${counts.join('')}The receiver's own totals: ${receipt}.\n`,
    );
  });
}
