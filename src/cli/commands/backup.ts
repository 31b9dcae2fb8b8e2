import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Command } from 'commander';
import { makeBackup } from '../../casework/backup/make-backup.ts';
import { restoreBackup } from '../../casework/backup/restore-backup.ts';
import { BackupFault } from '../../casework/backup/snapshot.ts';
import { type VerifiedBackup, verifyBackup } from '../../casework/backup/verify-backup.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { readCheckpoints } from '../checkpoint-files.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { atTerminal } from '../office.ts';
import { print } from '../terminal/page.ts';
import { formatCount } from '../terminal/summary-view.ts';
import { sayFault } from './audit.ts';

/** Backups of a workspace: one encrypted file each, and the proof that a workspace comes out of it again. */
export function backupCommand(): Command {
  const command = new Command('backup').description('Back a workspace up into one encrypted file, and verify that');
  command
    .command('make', { isDefault: true })
    .description('Write a workspace into one encrypted file; its server may go on working')
    .argument('<workspace>', 'the folder of the workspace')
    .requiredOption('--out <file>', 'a new file')
    .requiredOption('--recipient <key>', 'a public key (age1…) that may open it, or a file of such keys', collect, [])
    .option('--keys-to <file>', 'write the keys of people to a file of their own, in place of the one that is there')
    .action((workspace: string, options: MakeOptions) => attempt(() => make(workspace, options)));
  command
    .command('verify')
    .description('Restore a backup to a scratch place, and verify its files, its log and its matters')
    .argument('<file>', 'the backup')
    .requiredOption('--identity <file>', 'the private key')
    .option('--keys <file>', 'the newest file of keys, where the backup was made with --keys-to')
    .option('--scratch <folder>', 'a private disk with room for the workspace; the folder of the backup when absent')
    .option(
      '--checkpoints <path>',
      'checkpoints of the log that were laid aside: a file of them, or the folder of serve',
    )
    .option('--database <url>', 'an empty PostgreSQL database to restore to, for a workspace on PostgreSQL')
    .option('--json', 'print the answer as JSON')
    .action((file: string, options: VerifyOptions) => attempt(() => verify(file, options)));
  command
    .command('restore')
    .description('Put the workspace of a backup into a new folder')
    .argument('<file>', 'the backup')
    .requiredOption('--identity <file>', 'the private key')
    .option('--keys <file>', 'the newest file of keys, where the backup was made with --keys-to')
    .requiredOption('--workspace <folder>', 'a folder that is not there yet')
    .option('--database <url>', 'an empty PostgreSQL database, for a workspace on PostgreSQL')
    .action((file: string, options: RestoreOptions) => attempt(() => restore(file, options)));
  command
    .command('key')
    .description('Make a pair of keys: the private one into a file, the public one on the screen')
    .requiredOption('--out <file>', 'a new file for the private key, to be kept away from backups and workspace')
    .action(({ out }: { readonly out: string }) => attempt(() => makeKey(out)));
  return command;
}

type MakeOptions = { readonly out: string; readonly recipient: readonly string[]; readonly keysTo?: string };
type RestoreOptions = {
  readonly identity: string;
  readonly keys?: string;
  readonly workspace: string;
  readonly database?: string;
};
type VerifyOptions = {
  readonly identity: string;
  readonly keys?: string;
  readonly scratch?: string;
  readonly checkpoints?: string;
  readonly database?: string;
  readonly json?: boolean;
};

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function make(workspace: string, { out, recipient, keysTo }: MakeOptions): Promise<void> {
  const recipients = recipient.flatMap(keysOf);
  const wrong = recipients.find((key) => !key.startsWith('age1'));
  if (recipients.length === 0 || wrong !== undefined)
    throw new BackupFault('--recipient: name a public key, which begins with age1, or a file that holds some');
  if (!existsSync(workspace)) throw new BackupFault(`${workspace}: there is no such folder`);
  const { manifest, bytes } = await makeBackup(workspace, out, { recipients, keysTo });
  const { files, leftOut } = manifest;
  const whole = files.reduce((sum, each) => sum + each.bytes, 0);
  print(`${out} holds ${formatCount(files.length)} files of ${size(whole)}, packed to ${size(bytes)}.`);
  if (keysTo !== undefined)
    print(
      `The keys of people are in ${keysTo}. Keep the newest such file alone: an older one opens what was purged since.`,
    );
  if (leftOut.runs.length > 0) print(`Left out: ${formatCount(leftOut.runs.length)} runs, at work or without results.`);
  if (leftOut.inputs.length > 0) print(`Left out: ${formatCount(leftOut.inputs.length)} inputs that were being read.`);
  if (leftOut.elsewhere > 0)
    print(
      `Not in it: ${formatCount(leftOut.elsewhere)} files that lie outside of the workspace. Back them up yourself.`,
    );
  say('Verify it', `redress backup verify ${out} --identity <file of the private key>`);
}

async function verify(file: string, options: VerifyOptions): Promise<void> {
  const outside = options.checkpoints === undefined ? [] : readCheckpoints(options.checkpoints);
  if (typeof outside === 'string') throw new BackupFault(outside);
  const { identity, keys, database, json, scratch = dirname(resolve(file)) } = options;
  refuseMissing(file);
  const identities = identitiesOf(identity);
  const verified = await verifyBackup(file, { identities, keys, database, scratch, outside });
  const { chain, matters } = verified;
  const ok = chain.ok && matters.faults.length === 0;
  if (!ok) process.exitCode = EXIT.input;
  if (json) process.stdout.write(`${JSON.stringify(verified)}\n`);
  else if (ok) sayVerified(verified);
  else if (!chain.ok) fail(`the log in the backup is not as it was written: ${sayFault(chain.fault)}`, EXIT.input);
  else fail(`${formatCount(matters.faults.length)} matters in it are not what their events come to`, EXIT.input);
}

function sayVerified({ manifest, chain, matters }: VerifiedBackup): void {
  const { files, madeAt } = manifest;
  print(`The workspace as it was on ${madeAt.slice(0, 16).replace('T', ' at ')} UTC comes out of it whole.`);
  print(`Files: ${formatCount(files.length)}, each as it was written.`);
  if (chain.ok) print(`Log: ${formatCount(chain.rows)} rows, ${formatCount(chain.checkpoints)} checkpoints.`);
  print(`Matters: ${formatCount(matters.matters - matters.closed)}, each what its events come to.`);
  if (matters.closed > 0)
    print(`Closed: ${formatCount(matters.closed)} matters of people who were purged since; no one can read them.`);
}

async function restore(file: string, { identity, keys, workspace, database }: RestoreOptions): Promise<void> {
  refuseMissing(file);
  const { manifest, swept } = await restoreBackup(file, workspace, {
    identities: identitiesOf(identity),
    keys,
    database,
    sweepAs: atTerminal(),
  });
  const { madeAt } = manifest;
  print(`${workspace} is the workspace as it was on ${madeAt.slice(0, 16).replace('T', ' at ')} UTC.`);
  print('What was done after that is not in it.');
  if (manifest.keys === 'inside')
    print(
      'The keys of people were inside: people who were purged after it was made are in it again. Purge them once more.',
    );
  if (swept)
    print(
      `Removed again, as purges did since: ${formatCount(swept.people)} people with ${formatCount(swept.rows)} rows, and ${formatCount(swept.folders)} folders. The log says so.`,
    );
  say('Open it', `redress serve --workspace ${workspace}`);
}

async function makeKey(out: string): Promise<void> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeWholeFile(out, `# public key: ${recipient}\n${identity}\n`, false);
  print(`The private key is in ${out}: keep it away from backups and workspace. Without it no backup opens.`);
  print(`The public key, for --recipient: ${recipient}`);
}

/** The keys that a word stands for: itself, or those of a file, one a line; age's own files are read. */
function keysOf(word: string): readonly string[] {
  if (!existsSync(word)) return [word];
  return readFileSync(word, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function refuseMissing(file: string): void {
  if (!existsSync(file)) throw new BackupFault(`${file}: there is no such file`);
}

function identitiesOf(path: string): readonly string[] {
  if (!existsSync(path)) throw new BackupFault(`--identity ${path}: there is no such file`);
  const identities = keysOf(path);
  if (identities.length === 0 || !identities.every((key) => key.startsWith('AGE-SECRET-KEY-')))
    throw new BackupFault(`--identity ${path}: this is no private key, which begins with AGE-SECRET-KEY-`);
  return identities;
}

/** A command to go on with, in one line, so that it can be copied. */
function say(what: string, command: string): void {
  process.stdout.write(`${what}:\n  ${command}\n`);
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${formatCount(Math.ceil(bytes / 1e3))} kB` : `${formatCount(Math.round(bytes / 1e6))} MB`;
}

/** Says what is in the way, in a sentence. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof BackupFault) return fail(error.message, EXIT.input);
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined) return fail(faultOfArchive(message), EXIT.input);
    fail(FAULTS[code] ?? `it cannot be done (${code})`, EXIT.output);
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  EEXIST: 'a file of that name exists; choose another name',
  ENOENT: 'a folder or file is not there, or was removed meanwhile; try again',
  EACCES: 'you are not allowed to read or write there',
  ENOSPC: 'the disk is full; nothing was left behind',
};

/** What reading an archive says, in our words: a key that does not fit, or bytes that are not as they were written. */
function faultOfArchive(message: string): string {
  if (/no identity matched/i.test(message)) return 'this private key does not open it; it was made for another';
  return 'it is no backup, or not as it was written: take another copy of it';
}
