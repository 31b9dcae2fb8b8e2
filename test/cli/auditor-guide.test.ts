import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawLot } from '../../src/casework/lots/draw-lot.ts';
import { freezeLot } from '../../src/casework/lots/freeze.ts';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { enLog } from '../../web/src/screens/log/en.ts';
import { redressIn } from '../support/cli.ts';
import { ANA, BO, contextOf, seedListed, wantedLot } from '../support/seed-lots.ts';

/** The guide of the auditor: its commands, in its order, in a folder with a workspace of its name. */

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guides/auditor.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'redress-auditor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const certificate = '{"format":"redress-purge/1","purge":"p"}';
let lot = '';

beforeAll(async () => {
  const opened = await openWorkspace(join(folder, 'redress-workspace'));
  if (!opened.ok) throw new Error(opened.message);
  const { workspace } = opened;
  const context = contextOf(workspace);
  await seedListed(context, 60);
  const frozen = await freezeLot(context, ANA, wantedLot(100));
  if (!frozen.ok) throw new Error(frozen.said.code);
  lot = frozen.value;
  expect(await drawLot(context, BO, lot, '7')).toMatchObject({ ok: true });
  const at = '2026-11-29T00:00:00.000Z';
  await workspace.db
    .insertInto('purges')
    .values({
      ...{ id: 'p', state: 'done', as_of: '2026-11-29', people: 0, matters: 0, runs: 0, digest: '', certificate },
      ...{ proposed_at: at, proposed_by: 'cy', signed_at: at, signed_by: 'ed' },
      ...{ begun_at: at, begun_by: 'olga', ended_at: at },
    })
    .execute();
  await workspace.ledger.act(async (_, note) => {
    note({ account: 'olga' }, { what: 'purge.done', about: 'p', digest: hash('sha256', certificate, 'hex') });
  });
  await workspace.close();
  await redressIn(folder, 'backup', 'key', '--out', 'backup.key');
  const recipient = /public key: (\S+)/.exec(readFileSync(join(folder, 'backup.key'), 'utf8'))![1]!;
  await redressIn(folder, 'backup', 'redress-workspace', '--out', 'backup.age', '--recipient', recipient);
}, 60_000);

it('has commands that do what it says, in its order', async () => {
  const given = { digest: 'a'.repeat(64), head: 'b'.repeat(64), number: '7', lot };
  const commands = [...guide.matchAll(/^ {4}npx redress (.*)$/gm)].map(([, line]) =>
    line!.replaceAll(/<(\w+)>/g, (_, name: keyof typeof given) => given[name]),
  );
  expect(commands).toHaveLength(8);
  const said: Record<string, string> = {};
  for (const command of commands) {
    const { status, stdout, stderr } = await redressIn(folder, ...command.split(' '));
    expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
    said[command.split(' ').slice(0, 2).join(' ')] = stdout;
  }
  expect(said['audit verify']).toMatch(/as it was written: \d+ rows, \d+ checkpoints \([1-9]\d* from outside\)/);
  expect(said['lot draw']!.split('\n')[1]!.split(', ')).toHaveLength(295);
  expect(said['lot size']).toMatch(
    /^Draw 295 of 20,000\.\n {2}with 0 found: at most \d+ of 20,000 \((0\.9\d\d|1\.000)%\)/,
  );
  expect(said['lot check']).toBe('The lot is as it was frozen and drawn.\n');
  expect(said['retention certificates']).toBe(`${certificate}\n`);
  expect(said['backup verify']).toContain('comes out of it whole');
}, 60_000);

it('names kinds of rows as the log does, and a certificate whose hash is that of its row', async () => {
  const kinds = [...guide.matchAll(/^\| ([^|]*\*[^|]*) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/\*([^*]+)\*/g)].map(([, name]) => name!),
  );
  expect(kinds.length).toBeGreaterThan(4);
  const called: readonly string[] = Object.values(enLog);
  expect(kinds.filter((name) => !called.includes(name))).toEqual([]);
  const opened = await openWorkspace(join(folder, 'redress-workspace'));
  if (!opened.ok) throw new Error(opened.message);
  const row = opened.workspace.db.selectFrom('audit').select('digest').where('what', '=', 'purge.done');
  const { digest } = await row.executeTakeFirstOrThrow();
  await opened.workspace.close();
  const { stdout } = await redressIn(folder, 'retention', 'certificates', 'redress-workspace');
  expect(hash('sha256', stdout.trimEnd(), 'hex')).toBe(digest);
});
