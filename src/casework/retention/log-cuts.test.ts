import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { type Checkpoint, publicKeyOf, signerOf } from '../audit/checkpoint.ts';
import { createLedger } from '../audit/ledger.ts';
import { type Fault, verifyChain } from '../audit/verify.ts';
import type { Context, Who } from '../context.ts';
import type { Workspace } from '../store/workspace.ts';
import { planLogCut, proposeLogCut, runLogCut, signLogCut, withdrawLogCut } from './log-cuts.ts';
import { setRule } from './rules.ts';

type Stepped = Who & { readonly steppedUp: boolean };
const CY: Stepped = { account: 'cy', roles: ['supervisor'], steppedUp: true };
const ED: Stepped = { account: 'ed', roles: ['auditor'], steppedUp: true };
const OLGA: Who = { account: 'olga', roles: ['administrator'] };
const RULE = { record: 'log', state: '', county: '', months: 36, authority: '11 CCR 707; for legal review' } as const;
const YEARS_AGO = (years: number) => {
  const now = new Date();
  return Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), now.getUTCDate(), 12);
};

onEachDatabase('the oldest rows of the log', (bench) => {
  let workspace: Workspace;
  let context: Context;
  /** Every checkpoint that was laid aside, on another machine. */
  const aside: Checkpoint[] = [];
  const write = async (rows: number, years: number) => {
    const { db, folder } = workspace;
    const ledger = createLedger({
      db,
      sign: signerOf(folder),
      clock: () => YEARS_AGO(years),
      onCheckpoint: (each) => aside.push(each),
    });
    for (let each = 0; each < rows; each++) await ledger.note({ account: 'ana' }, 'person.open', `r ${each}`);
  };
  const verified = () => verifyChain(workspace.db, { outside: aside, key: publicKeyOf(workspace.folder) });
  const today = new Date().toISOString().slice(0, 10);
  const plan = () => planLogCut(context, today);
  const code = async (result: Promise<unknown>) => ((await result) as { said?: { code: string } }).said?.code;
  const hold = async () => {
    const row = { id: 'h', kind: 'person', matter: 'm', sealed: '', placed_at: today, placed_by: 'bo' } as const;
    const open = { asked_at: null, asked_by: null, asked_sealed: null, lifted_at: null, lifted_by: null };
    await context.db
      .insertInto('legal_holds')
      .values({ ...row, ...open })
      .execute();
    await context.db.insertInto('legal_hold_people').values({ hold: 'h', person_ref: 'p' }).execute();
  };
  const lift = () => context.db.updateTable('legal_holds').set({ lifted_at: today }).execute();
  const cut = async () => {
    const { value } = (await proposeLogCut(context, CY)) as { value: { id: string } };
    expect(await signLogCut(context, ED, value.id)).toMatchObject({ ok: true });
    return runLogCut(context, OLGA);
  };
  /** What is found where the database is changed past its triggers; everything is taken back after. */
  const found = async (...statements: readonly string[]): Promise<Fault['kind'] | undefined> => {
    const taken = new Error('taken back');
    let kind: Fault['kind'] | undefined;
    await workspace.db
      .transaction()
      .execute(async (inner) => {
        const free =
          bench.kind === 'SQLite'
            ? ['audit_keeps_update', 'audit_keeps_delete', 'log_cuts_keeps_update', 'log_cuts_keeps_delete'].map(
                (each) => `drop trigger ${each}`,
              )
            : ['audit_keeps', 'audit_keeps_rest'].map((each) => `drop trigger ${each} on audit`);
        if (bench.kind === 'PostgreSQL') free.push('drop trigger log_cuts_keeps on log_cuts');
        for (const each of [...free, ...statements]) await sql.raw(each).execute(inner);
        const result = await verifyChain(inner, { outside: aside, key: publicKeyOf(workspace.folder) });
        kind = result.ok ? undefined : result.fault.kind;
        throw taken;
      })
      .catch((error: unknown) => {
        if (error !== taken) throw error;
      });
    return kind;
  };

  beforeAll(async () => {
    workspace = await bench.open();
    context = { workspace, db: workspace.db, ledger: workspace.ledger } as Context;
    await write(5, 5);
    await write(3, 4);
    await write(2, 2);
  });

  it('fall due by a rule of a year or more alone, up to a checkpoint all of which is old enough', async () => {
    expect(await plan()).toMatchObject({ due: null, rule: null, rows: 10, first: 1 });
    expect(await code(proposeLogCut(context, CY))).toBe('purge-nothing-due');
    expect(await code(setRule(context, CY, { ...RULE, months: 11 }))).toBe('retention-rule-log');
    expect(await code(setRule(context, CY, { ...RULE, state: 'us-ca' }))).toBe('retention-rule-log');
    await setRule(context, CY, RULE);
    // The day of four years ago begins with a checkpoint: the two rows after it wait for the next.
    expect((await plan()).due).toMatchObject({ seq: 6, rows: 6, hash: aside[1]!.hash });
  });

  it('are cut off by two people and the operator, and by none of them alone', async () => {
    expect(await code(proposeLogCut(context, { ...CY, steppedUp: false }))).toBe('retention-step-up');
    const { value } = (await proposeLogCut(context, CY)) as { value: { id: string } };
    expect(await code(proposeLogCut(context, CY))).toBe('log-cut-open');
    expect(await code(signLogCut(context, CY, value.id))).toBe('retention-same-person');
    expect(await code(runLogCut(context, OLGA))).toBe('log-cut-none-signed');
    await hold();
    expect(await code(signLogCut(context, ED, value.id))).toBe('log-cut-changed');
    await lift();
    expect(await signLogCut(context, ED, value.id)).toMatchObject({ ok: true });
    // A hold that is placed after the signature keeps what it was signed for.
    await workspace.db.deleteFrom('legal_hold_people').execute();
    await workspace.db.deleteFrom('legal_holds').execute();
    await hold();
    expect(await code(runLogCut(context, OLGA))).toBe('log-cut-changed');
    await lift();
    expect(await withdrawLogCut(context, CY, value.id)).toMatchObject({ ok: true });
    expect(await cut()).toMatchObject({ ok: true, value: { seq: 6, rows: 6, months: 36, held_from: '' } });
    expect(await verified()).toMatchObject({ ok: true, cut: 6 });
    expect(await workspace.db.selectFrom('audit').select('seq').orderBy('seq').limit(1).execute()).toEqual([
      { seq: 7 },
    ]);
  });

  it('are followed by rows that nobody removes, and by a second cut that knows the first', async () => {
    await expect(sql`delete from audit where seq = 7`.execute(workspace.db)).rejects.toThrow('never changed');
    await expect(sql`update audit set who = 'x' where seq = 7`.execute(workspace.db)).rejects.toThrow('never changed');
    await expect(sql`update log_cuts set months = 1`.execute(workspace.db)).rejects.toThrow('never changed');
    await expect(sql`delete from log_cuts`.execute(workspace.db)).rejects.toThrow('never changed');
    await setRule(context, CY, { ...RULE, months: 24 });
    const second = await cut();
    expect(second).toMatchObject({ ok: true, value: { seq: 9, rows: 3 } });
    expect(await verified()).toMatchObject({ ok: true, cut: 9 });
  });

  it('show every cut that was not lawful, and every row that came back', async () => {
    const copy =
      'insert into audit select 9, at, who, what, about, outcome, source, digest, hash from audit where seq = 10';
    expect(await found('update log_cuts set months = 12 where seq = 9')).toBe('unlawful-cut');
    expect(await found("update log_cuts set signed_by = 'cy' where seq = 9")).toBe('unlawful-cut');
    expect(await found('delete from log_cuts where seq = 6')).toBe('unlawful-cut');
    expect(await found('delete from log_cuts where seq = 9')).toBe('missing');
    expect(await found('delete from log_cuts')).toBe('missing');
    expect(await found('delete from audit where seq = 10')).toBe('missing');
    expect(await found(copy)).toBe('cut-returned');
    expect(await found("delete from audit where what = 'log.cut-sign'")).toBe('unlawful-cut');
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('are not cut off by a record that was signed with another key', async () => {
    const other = signerOf(`${workspace.folder}/inputs`);
    const { signature } = other({ seq: 9, hash: '' }, today);
    expect(await found(`update log_cuts set signature = '${signature}' where seq = 9`)).toBe('unlawful-cut');
  });
});
