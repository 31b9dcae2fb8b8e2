import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { readLog } from '../log.ts';
import type { Workspace } from '../store/workspace.ts';
import { hashOf } from './chain.ts';
import { type Checkpoint, publicKeyOf } from './checkpoint.ts';
import { verifyChain } from './verify.ts';

const chief = { account: 'chief', source: '10.0.0.1' };

/** Writes lines as a program would that has the database file in its hands: past the triggers. */
async function tamper(
  { db }: Workspace,
  kind: 'SQLite' | 'PostgreSQL',
  ...statements: readonly string[]
): Promise<void> {
  const drop =
    kind === 'SQLite'
      ? ['update', 'delete', 'insert'].map((act) => `drop trigger audit_keeps_${act}`)
      : ['drop trigger audit_keeps on audit', 'drop trigger audit_keeps_rest on audit'];
  for (const statement of [...drop, ...statements]) await sql.raw(statement).execute(db);
}

async function noted(workspace: Workspace, count: number): Promise<void> {
  await workspace.ledger.act(async (_, note) => {
    for (let each = 1; each <= count; each++) note(chief, { what: 'person.open', about: `r ${each}` });
  });
}

onEachDatabase('the log', (bench) => {
  it('stands in one transaction with the act: where either fails, there is neither', async () => {
    const { db, ledger } = await bench.open();
    const made = ledger.act(async (inner, note) => {
      await inner.insertInto('accounts').values({ name: 'a', secret: 'x', roles: '[]', created_at: '' }).execute();
      note(chief, { what: 'account.create', about: 'a' });
      throw new Error('no');
    });
    await expect(made).rejects.toThrow('no');
    expect(await db.selectFrom('audit').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([]);
    // Without a head no row can be chained: then nothing is done either.
    await sql`delete from audit_head`.execute(db);
    await expect(
      ledger.act(async (inner, note) => {
        await inner.insertInto('accounts').values({ name: 'b', secret: 'x', roles: '[]', created_at: '' }).execute();
        note(chief, { what: 'account.create', about: 'b' });
      }),
    ).rejects.toThrow();
    expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  });

  it('says which kinds of rows it has, each once, with a page of it, also where a page holds few of them', async () => {
    const workspace = await bench.open();
    expect(await readLog(workspace.db, {})).toEqual({ lines: [], older: null, kinds: [] });
    for (const what of ['run.start', 'account.create', 'run-note', 'run.start', 'b'])
      await workspace.ledger.note(chief, what, '');
    await noted(workspace, 250);
    const all = ['account.create', 'b', 'person.open', 'run-note', 'run.start'];
    const page = await readLog(workspace.db, {});
    expect([...page.kinds].sort()).toEqual(all);
    expect(new Set(page.lines.map(({ what }) => what))).toEqual(new Set(['person.open']));
    const runs = await readLog(workspace.db, { what: 'run.start' });
    expect(runs.lines.map(({ id }) => id)).toEqual([4, 1]);
    expect([...runs.kinds].sort()).toEqual(all);
  });

  it('does not fork, though 64 write at once', async () => {
    const workspace = await bench.open();
    await Promise.all(
      Array.from({ length: 64 }, (_, each) => workspace.ledger.note(chief, 'person.open', `r ${each}`)),
    );
    expect(await verifyChain(workspace.db)).toMatchObject({ ok: true, rows: 64 });
    const rows = await workspace.db.selectFrom('audit').select(['seq', 'at']).orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 64 }, (_, each) => each + 1));
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort());
  });

  it('is the same chain whoever makes its rows: the program, or PostgreSQL once it knows where the log stands', async () => {
    const { db, ledger } = await bench.open();
    // What JSON writes in a way of its own: quotes, controls, other scripts, and signs beyond 16 bits.
    const odd = `"\\/\b\f\n\r\t\u0001\u001f\u007f é ñ 漢 \u2028 😀 ' $$ );`;
    for (let each = 1; each <= 5; each++) {
      await ledger.act(async (_, note) => {
        note({ account: odd, source: odd }, { what: 'person.open', about: `${odd} ${each}`, digest: 'd' });
        note(chief, { what: 'person.open', about: '', outcome: 'denied' });
      });
    }
    expect(await verifyChain(db)).toMatchObject({ ok: true, rows: 10 });
    const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
    expect(rows.map(({ who }) => who)).toEqual(Array.from({ length: 5 }, () => [odd, 'chief']).flat());
    expect(rows[8]).toMatchObject({ about: `${odd} 5`, outcome: 'done', source: odd, digest: 'd' });
    expect(rows.every(({ at }) => at === new Date(at).toISOString() && Date.now() - Date.parse(at) < 60_000)).toBe(
      true,
    );
  });

  it('takes an act back whole whose rows cannot be written, also later than the first', async () => {
    const { db, ledger } = await bench.open();
    await ledger.note(chief, 'run.start', 'x');
    await sql`delete from audit_head`.execute(db);
    const made = ledger.act(async (inner, note) => {
      await inner.insertInto('accounts').values({ name: 'b', secret: 'x', roles: '[]', created_at: '' }).execute();
      note(chief, { what: 'account.create', about: 'b' });
    });
    await expect(made).rejects.toThrow();
    expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('audit').select('seq').execute()).toHaveLength(1);
  });

  it('is signed every thousand rows, one act after another', async () => {
    const { db, ledger } = await bench.open();
    for (let each = 0; each < 1030; each++) await ledger.note(chief, 'person.open', `r ${each}`);
    const signed = await db.selectFrom('checkpoints').select('seq').orderBy('seq').execute();
    expect(signed.map(({ seq }) => seq)).toEqual([1, 1001]);
    expect(await verifyChain(db)).toMatchObject({ ok: true, rows: 1030, checkpoints: 2 });
  });

  it('keeps each row as it was written, whatever statement would change it', async () => {
    const { db, ledger } = await bench.open();
    await ledger.note(chief, 'run.start', 'x');
    const values = "(1, '', '', '', '', 'done', '', '', '')";
    for (const statement of [
      "update audit set who = 'other'",
      'delete from audit',
      "update checkpoints set hash = ''",
      'delete from checkpoints',
      bench.kind === 'SQLite' ? `insert or replace into audit values ${values}` : 'truncate audit',
      `insert into audit values ${values} on conflict (seq) do update set who = 'other'`,
    ]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow('never changed or removed');
    }
    expect(await verifyChain(db)).toMatchObject({ ok: true, rows: 1 });
  });

  it.each<readonly [string, readonly string[], object]>([
    ['one value is changed', ["update audit set about = 'r 70' where seq = 7"], { seq: 7, kind: 'changed' }],
    ['one hash is changed', ["update audit set hash = 'f' where seq = 7"], { seq: 7, kind: 'changed' }],
    ['a row is gone', ['delete from audit where seq = 7'], { seq: 7, kind: 'missing' }],
    [
      'more rows are gone than are read at a time',
      ['update audit set seq = seq + 20000 where seq > 10', 'update audit_head set seq = seq + 20000'],
      { seq: 11, kind: 'missing' },
    ],
    [
      'two rows are swapped',
      [
        'update audit set seq = 1000 where seq = 7',
        'update audit set seq = 7 where seq = 12',
        'update audit set seq = 12 where seq = 1000',
      ],
      { seq: 7, kind: 'moved' },
    ],
    ['the end is cut off', ['delete from audit where seq > 10'], { seq: 11, kind: 'cut-off' }],
  ])('shows where %s', async (_, statements, fault) => {
    const workspace = await bench.open();
    await noted(workspace, 20);
    await tamper(workspace, bench.kind, ...statements);
    expect(await verifyChain(workspace.db)).toEqual({ ok: false, fault });
  });

  it('is held against checkpoints from outside: a head that was moved back, and a copy that went on by itself', async () => {
    const workspace = await bench.open();
    await noted(workspace, 20);
    const laid = (await workspace.db.selectFrom('checkpoints').selectAll().execute()) as Checkpoint[];
    expect(laid.map(({ seq }) => seq)).toEqual([20]);
    const key = publicKeyOf(workspace.folder);
    expect(await verifyChain(workspace.db, { outside: laid, key })).toMatchObject({ ok: true });
    // The rows of the end are gone, and the head and the checkpoint with them.
    await tamper(workspace, bench.kind, 'delete from audit where seq > 10');
    for (const statement of bench.kind === 'SQLite'
      ? ['drop trigger checkpoints_keeps_delete']
      : ['drop trigger checkpoints_keeps on checkpoints']) {
      await sql.raw(statement).execute(workspace.db);
    }
    const last = await workspace.db.selectFrom('audit').select('hash').where('seq', '=', 10).executeTakeFirstOrThrow();
    await sql`update audit_head set seq = 10, hash = ${last.hash}`.execute(workspace.db);
    await sql`delete from checkpoints`.execute(workspace.db);
    expect(await verifyChain(workspace.db)).toMatchObject({ ok: true, rows: 10 });
    expect(await verifyChain(workspace.db, { outside: laid, key })).toEqual({
      ok: false,
      fault: { seq: 11, kind: 'cut-off' },
    });
    // It goes on from there, and holds in itself.
    await noted(workspace, 20);
    expect(await verifyChain(workspace.db, { outside: laid, key })).toEqual({
      ok: false,
      fault: { seq: 20, kind: 'forked' },
    });
    const forged = laid.map((each) => ({
      ...each,
      hash: each.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    }));
    expect(await verifyChain(workspace.db, { outside: forged, key })).toMatchObject({
      fault: { kind: 'forged-checkpoint' },
    });
  });

  it('brings a checkpoint each thousand rows and each day', async () => {
    const workspace = await bench.open();
    for (let each = 0; each < 3; each++) await noted(workspace, 700);
    const made = await workspace.db.selectFrom('checkpoints').select('seq').orderBy('seq').execute();
    // The first act of the day, and the first at least a thousand rows later.
    expect(made.map(({ seq }) => seq)).toEqual([700, 2100]);
  });
});

it('hashes each value apart from its neighbors', () => {
  const row = { at: '', who: 'a', what: 'b', about: '', outcome: 'done', source: '', digest: '' } as const;
  expect(hashOf('', 1, row)).not.toBe(hashOf('', 1, { ...row, who: 'ab', what: '' }));
  expect(hashOf('', 1, row)).not.toBe(hashOf('', 11, row));
});
