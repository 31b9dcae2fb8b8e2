import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { postgres } from '../../../test/support/postgres.ts';
import { contextOf } from '../../../test/support/seed-lots.ts';
import { seedOrders } from '../../../test/support/seed-orders.ts';
import { newId } from '../../database/id.ts';
import { KEYS } from '../matters/person-keys.ts';
import { sealOf } from '../matters/seal.ts';
import { openWorkspace, type Workspace } from '../store/workspace.ts';
import { writeArchive } from './archive.ts';
import { makeBackup } from './make-backup.ts';
import { MANIFEST, writeManifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
let number = 0;
const place = () => join(folder, `place-${++number}`);
const onPostgres = (kind: string) => kind === 'PostgreSQL';
const emptyDatabase = async (kind: string) => (onPostgres(kind) ? await (await postgres()).create() : undefined);

/** Every row of every table, in an order of their own: what has to come out again. */
async function rowsOf({ db }: Pick<Workspace, 'db'>): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name).sort();
  const all: Record<string, readonly string[]> = {};
  for (const name of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    all[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}

/** A workspace with matters, orders, a log, and files of all kinds. */
async function fill(workspace: Workspace): Promise<{ readonly done: string; readonly atWork: string }> {
  const context = contextOf(workspace);
  await seedOrders(context, 40);
  for (let each = 0; each < 3; each++) await workspace.ledger.note({ account: 'chief' }, 'person.open', `r ${each}`);
  const input = newId();
  const [done, atWork] = [newId(), newId()];
  const inputFolder = workspace.inputFolder(input);
  mkdirSync(inputFolder, { recursive: true });
  writeFileSync(join(inputFolder, 'upload.csv'), 'x'.repeat(300_000));
  writeFileSync(join(inputFolder, '.upload.csv.unfinished-1'), 'half');
  const files = [join(inputFolder, 'upload.csv'), '/elsewhere/named.csv'].map((path) => ({
    name: 'f',
    path,
    bytes: 1,
  }));
  const made = { created_at: '2026-11-02', created_by: 'ana', created_role: 'analyst' as const };
  await workspace.db
    .insertInto('inputs')
    .values({
      ...made,
      id: input,
      state: 'ready',
      origin: 'upload',
      format: '',
      files: JSON.stringify(files),
      inspection: null,
      content: null,
      problem: null,
    })
    .execute();
  for (const [id, state] of [[done, 'done'] as const, [atWork, 'running'] as const]) {
    mkdirSync(join(workspace.runFolder(id), 'results'), { recursive: true });
    writeFileSync(join(workspace.runFolder(id), 'results', 'summary.json'), `{"of":"${id}"}`);
    await workspace.db
      .insertInto('runs')
      .values({
        ...made,
        id,
        state,
        input_id: input,
        name: 'n',
        finished_at: null,
        format: '',
        county: 'ALL',
        pack_id: 'p',
        policy_id: 'p',
        options: '{}',
        as_of: '2026-11-02',
        readings: '{}',
        quarantine: 0,
        summary: null,
        corrections: '[]',
        problem: null,
      })
      .execute();
  }
  mkdirSync(join(workspace.folder, 'forms'));
  writeFileSync(join(workspace.folder, 'forms', 'ñ form.pdf'), '');
  return { done, atWork };
}

onEachDatabase('a backup', (bench) => {
  it('is made while the workspace is open, and gives it back: rows, files, keys, log, matters', async () => {
    const workspace = await bench.open();
    const { done, atWork } = await fill(workspace);
    const file = place();
    const before = await rowsOf(workspace);
    const { manifest } = await makeBackup(workspace.folder, file, { recipients: [recipient] });
    expect(manifest.leftOut).toEqual({ runs: [atWork], inputs: [], elsewhere: 1 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // Nothing of the database stays beside it.
    expect(readdirSync(workspace.folder).filter((name) => name.startsWith('.'))).toEqual([]);
    // What is done afterwards is not in it.
    await workspace.ledger.note({ account: 'chief' }, 'person.open', 'later');

    const database = await emptyDatabase(bench.kind);
    const target = place();
    await restoreBackup(file, target, { identities: [identity], database });
    const restored = await openWorkspace(target);
    if (!restored.ok) throw new Error(restored.message);
    try {
      expect(await rowsOf(restored.workspace)).toEqual(before);
      for (const path of [`runs/${done}/results/summary.json`, 'forms/ñ form.pdf', 'casework-key', 'audit-key.pem'])
        expect(readFileSync(join(target, path))).toEqual(readFileSync(join(workspace.folder, path)));
      expect(existsSync(join(target, 'runs', atWork))).toBe(false);
      expect(existsSync(join(target, MANIFEST))).toBe(false);
      expect(statSync(join(target, 'casework-key')).mode & 0o777).toBe(0o600);
    } finally {
      await restored.workspace.close();
    }
  });

  it('is verified by what comes out of it, and a changed row of the log or of a matter is found', async () => {
    const workspace = await bench.open();
    await fill(workspace);
    const scratch = place();
    const verified = async () => {
      const file = place();
      await makeBackup(workspace.folder, file, { recipients: [recipient] });
      const database = await emptyDatabase(bench.kind);
      return verifyBackup(file, { identities: [identity], database, scratch, outside: [] });
    };
    expect(await verified()).toMatchObject({ chain: { ok: true }, matters: { matters: 40, faults: [] } });
    expect(readdirSync(scratch)).toEqual([]);
    const { id } = await workspace.db.selectFrom('matters').select('id').limit(1).executeTakeFirstOrThrow();
    await workspace.db.updateTable('matters').set({ due_day: '2031-01-01' }).where('id', '=', id).execute();
    expect((await verified()).matters.faults).toEqual([{ matter: id, kind: 'row-differs' }]);
  });

  it('may leave the keys of people to a file of their own, and then opens only for those who are in the newest', async () => {
    const workspace = await bench.open();
    await fill(workspace);
    const [file, keysTo, scratch] = [place(), place(), place()];
    const { manifest } = await makeBackup(workspace.folder, file, { recipients: [recipient], keysTo });
    expect(manifest.files.map(({ path }) => path)).not.toContain(KEYS);
    // A later night: a person was purged, and the newest keys take the place of those of before.
    sealOf(workspace.folder).keys().destroy(['p7']);
    await makeBackup(workspace.folder, place(), { recipients: [recipient], keysTo });
    const verified = async (keys?: string) =>
      verifyBackup(file, {
        identities: [identity],
        keys,
        database: await emptyDatabase(bench.kind),
        scratch,
        outside: [],
      });
    expect((await verified(keysTo)).matters).toEqual({ matters: 40, closed: 1, faults: [] });
    await expect(verified()).rejects.toThrow('--keys');
    await expect(verified(file)).rejects.toThrow('is no file of keys');
  });

  it('goes into nothing that is there already', async () => {
    const workspace = await bench.open();
    const file = place();
    await makeBackup(workspace.folder, file, { recipients: [recipient] });
    await expect(makeBackup(workspace.folder, file, { recipients: [recipient] })).rejects.toMatchObject({
      code: 'EEXIST',
    });
    const database = await emptyDatabase(bench.kind);
    const taken = place();
    mkdirSync(taken);
    await expect(restoreBackup(file, taken, { identities: [identity], database })).rejects.toThrow('is there already');
    if (!onPostgres(bench.kind)) return;
    await restoreBackup(file, place(), { identities: [identity], database });
    const next = place();
    await expect(restoreBackup(file, next, { identities: [identity], database })).rejects.toThrow('is not empty');
    await expect(restoreBackup(file, next, { identities: [identity] })).rejects.toThrow('name an empty database');
    expect(existsSync(next)).toBe(false);
  });
});

async function smallBackup(): Promise<string> {
  const opened = await openWorkspace(place());
  if (!opened.ok) throw new Error(opened.message);
  await fill(opened.workspace);
  const file = place();
  await makeBackup(opened.workspace.folder, file, { recipients: [recipient] });
  await opened.workspace.close();
  return file;
}

it('is opened by no other key, and not where a byte was changed or the end is missing; nothing is left of the attempt', async () => {
  const file = await smallBackup();
  const bytes = readFileSync(file);
  const other = await generateX25519Identity();
  const target = place();
  const restoring = (path: string, key: string) => restoreBackup(path, target, { identities: [key] });
  await expect(restoring(file, other)).rejects.toThrow('no identity matched');
  for (const at of [bytes.length - 1, bytes.length >> 1, 300]) {
    const bad = place();
    writeFileSync(bad, bytes);
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    writeFileSync(bad, changed);
    await expect(restoring(bad, identity)).rejects.toThrow();
  }
  for (const length of [bytes.length - 1, bytes.length >> 1, 10, 0]) {
    const cut = place();
    writeFileSync(cut, bytes.subarray(0, length));
    await expect(restoring(cut, identity)).rejects.toThrow();
  }
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('that somebody else made with the public key writes nothing outside of the folder, and must be as its list says', async () => {
  const list = {
    madeAt: '2026-11-29',
    database: 'SQLite',
    keys: 'inside',
    leftOut: { runs: [], inputs: [], elsewhere: 0 },
  } as const;
  const made = async (path: string, text: string | undefined): Promise<string> => {
    const file = place();
    await writeArchive(file, [recipient], async (writer) => {
      await writer.addText(path, 'x');
      if (text !== undefined) await writer.addText(MANIFEST, text);
    });
    return file;
  };
  const restoring = (file: string) => restoreBackup(file, place(), { identities: [identity] });
  for (const path of ['../out', '/tmp/out', 'a/../../out', 'a\\..\\out'])
    await expect(restoring(await made(path, writeManifest({ ...list, files: [] })))).rejects.toThrow('leads out');
  await expect(restoring(await made('a', writeManifest({ ...list, files: [] })))).rejects.toThrow('a differs');
  const sha256 = '0'.repeat(64);
  const files = [{ path: 'a', bytes: 1, sha256 }];
  await expect(restoring(await made('a', writeManifest({ ...list, files })))).rejects.toThrow('a differs');
  await expect(restoring(await made('a', undefined))).rejects.toThrow('no backup of Redress');
  await expect(restoring(await made('a', '{}'))).rejects.toThrow('no backup of Redress');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const plain = place();
  writeFileSync(plain, await encrypter.encrypt('no archive'));
  await expect(restoring(plain)).rejects.toThrow();
});

it('is opened without Redress: by age, zstd and tar', async () => {
  const file = await smallBackup();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const archive = zstdDecompressSync(await decrypter.decrypt(readFileSync(file)));
  const names = execFileSync('tar', ['-tf', '-'], { input: archive, encoding: 'utf8' }).trim().split('\n');
  expect(names[0]).toBe('workspace.sqlite');
  expect(names.at(-1)).toBe(MANIFEST);
  expect(names).toContain('audit-key.pem');
});
