import { Command } from 'commander';
import { publicKeyOf } from '../../casework/audit/checkpoint.ts';
import { type Fault, verifyChain } from '../../casework/audit/verify.ts';
import { readWorkspace } from '../../casework/store/workspace.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { readCheckpoints } from '../checkpoint-files.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { formatCount } from '../terminal/summary-view.ts';

export function auditCommand(): Command {
  return new Command('audit')
    .addCommand(
      new Command('verify')
        .description('Verify that the log of a workspace is as it was written')
        .argument('<workspace>', 'the folder of the workspace; its server may be at work')
        .option('--checkpoints <path>', 'checkpoints that were laid aside: a file of them, or the folder of serve')
        .option('--json', 'print the answer as JSON')
        .action(verify),
    )
    .addCommand(
      new Command('checkpoints')
        .description('Write the signed checkpoints of the log, to lay them aside on another machine')
        .argument('<workspace>', 'the folder of the workspace')
        .option('--out <file>', 'a new file to write them to; printed when absent')
        .action(checkpoints),
    );
}

type VerifyOptions = { readonly checkpoints?: string; readonly json?: boolean };

async function verify(path: string, options: VerifyOptions): Promise<void> {
  const outside = options.checkpoints === undefined ? [] : readCheckpoints(options.checkpoints);
  if (typeof outside === 'string') return fail(outside, EXIT.usage);
  const workspace = opened(path);
  if (!workspace) return;
  try {
    const key = publicKeyOf(path);
    const result = await verifyChain(workspace.db, { outside, key });
    if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    if (!result.ok) {
      if (!options.json) fail(`the log is not as it was written: ${sayFault(result.fault)}`, EXIT.input);
      process.exitCode = EXIT.input;
      return;
    }
    if (options.json) return;
    const held = outside.length === 0 ? 'none from outside' : `${formatCount(outside.length)} from outside`;
    process.stdout.write(
      `The log is as it was written: ${formatCount(result.rows)} rows, ${formatCount(result.checkpoints)} checkpoints (${held}).\n` +
        (result.cut > 0 ? `The ${formatCount(result.cut)} rows before them were cut off lawfully.\n` : '') +
        `The last row's hash is ${result.hash}.\n`,
    );
  } finally {
    await workspace.close();
  }
}

/** What is wrong, in a sentence that names the row and what to do. */
export function sayFault({ seq, kind }: Fault): string {
  switch (kind) {
    case 'changed':
      return `row ${seq} was changed. Compare it with a backup.`;
    case 'missing':
      return `row ${seq} is gone. Look for it in a backup.`;
    case 'moved':
      return `row ${seq} stands in the place of another. Compare it with a backup.`;
    case 'cut-off':
      return `it ends before row ${seq}. Look for the rows from there on in a backup.`;
    case 'forked':
      return `up to row ${seq} it is another log than the one of the checkpoint. Keep both, and find out who had the database.`;
    case 'unlawful-cut':
      return `what stands for the rows up to ${seq} is no lawful cut. Look for those rows in a backup, and find out who had the database.`;
    case 'cut-returned':
      return `row ${seq} stands there although it was cut off. Find out who put it back.`;
    case 'forged-checkpoint':
      return `the checkpoint of row ${seq} does not bear this workspace's signature. Use the file as it was laid aside.`;
  }
}

async function checkpoints(path: string, { out }: { readonly out?: string }): Promise<void> {
  const workspace = opened(path);
  if (!workspace) return;
  try {
    const rows = await workspace.db.selectFrom('checkpoints').selectAll().orderBy('seq').execute();
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    if (out === undefined) process.stdout.write(text);
    else writeWholeFile(out, text, false);
  } catch (error) {
    const { code = 'unknown cause' } = error as { code?: string };
    fail(code === 'EEXIST' ? `${out} exists; choose another name` : `${out} cannot be written (${code})`, EXIT.output);
  } finally {
    await workspace.close();
  }
}

function opened(path: string): ReturnType<typeof readWorkspace> {
  const workspace = readWorkspace(path);
  if (!workspace) fail(`${path} is no workspace: it holds no workspace.sqlite`, EXIT.usage);
  return workspace;
}
