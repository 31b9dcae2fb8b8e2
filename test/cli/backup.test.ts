import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { redressIn } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-backup-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const redress = (...args: readonly string[]) => redressIn(folder, 'backup', ...args);

it('goes from a pair of keys to a restored workspace, and says at each step what to do next', async () => {
  const opened = await openWorkspace(join(folder, 'workspace'));
  if (!opened.ok) throw new Error(opened.message);
  const { ledger, close } = opened.workspace;
  await ledger.note({ account: 'chief' }, 'person.open', 'r 1');

  const key = await redress('key', '--out', 'key.txt');
  expect(statSync(join(folder, 'key.txt')).mode & 0o777).toBe(0o600);
  const recipient = /age1\w+/.exec(key.stdout)![0];
  writeFileSync(join(folder, 'recipients.txt'), `# the office\n${recipient}\n`);
  // Without a word, the workspace is backed up; its server is at work.
  const made = await redress('workspace', '--out', 'monday.redress', '--recipient', 'recipients.txt');
  expect(made).toMatchObject({ status: EXIT.done, stdout: expect.stringContaining('monday.redress holds') });
  expect(await redress('make', 'workspace', '--out', 'monday.redress', '--recipient', recipient)).toMatchObject({
    status: EXIT.output,
    stderr: expect.stringContaining('a file of that name exists'),
  });
  await close();

  const verified = await redress('verify', 'monday.redress', '--identity', 'key.txt');
  expect(verified).toMatchObject({ status: EXIT.done, stdout: expect.stringContaining('comes out of it whole') });
  expect(verified.stdout).toContain('Log: 1 rows, 1 checkpoints.');
  const json = await redress('verify', 'monday.redress', '--identity', 'key.txt', '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ chain: { ok: true, rows: 1 }, matters: { matters: 0 } });

  expect(await redress('restore', 'monday.redress', '--identity', 'key.txt', '--workspace', 'restored')).toMatchObject({
    status: EXIT.done,
    stdout: expect.stringContaining('redress serve --workspace restored'),
  });
  expect(existsSync(join(folder, 'restored', 'workspace.sqlite'))).toBe(true);
});

it('says in a sentence what is in the way', async () => {
  await redress('key', '--out', 'other.txt');
  const said = async (...args: readonly string[]) => {
    const { status, stderr } = await redress(...args);
    expect(status).not.toBe(EXIT.done);
    return stderr.replace(/\s+/g, ' ');
  };
  expect(await said('verify', 'monday.redress', '--identity', 'other.txt')).toContain('does not open it');
  expect(await said('verify', 'monday.redress', '--identity', 'recipients.txt')).toContain('no private key');
  expect(await said('make', 'workspace', '--out', 'x', '--recipient', 'other.txt')).toContain('name a public key');
  expect(await said('make', 'none', '--out', 'x', '--recipient', 'recipients.txt')).toContain('no such folder');
  expect(await said('make', '.', '--out', 'x', '--recipient', 'recipients.txt')).toContain('is no workspace');
  const bytes = readFileSync(join(folder, 'monday.redress'));
  writeFileSync(join(folder, 'cut.redress'), bytes.subarray(0, bytes.length - 100));
  expect(await said('verify', 'cut.redress', '--identity', 'key.txt')).toContain('not as it was written');
  expect(existsSync(join(folder, 'x'))).toBe(false);
});
