import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANSWERED, answersTo, recordsOf, refusalOf } from '../../test/support/answers.ts';
import { onEachDatabase } from '../../test/support/databases.ts';
import { daysAgo } from '../../test/support/days.ts';
import { type Office, ORDER, openOffice, PROCEDURE, unchallenged } from '../../test/support/ordered.ts';
import { readable } from '../../test/support/readable.ts';
import { county } from '../../test/support/server.ts';
import { faultsOf } from '../../test/support/xml-schema.ts';
import { verifyChain } from '../casework/audit/verify.ts';
import { placeOfMend } from '../casework/exchange/plan-batch.ts';
import { batchFolder, type Sealed } from '../casework/exchange/seal-batch.ts';
import type { BatchView } from '../casework/exchange/show-batch.ts';
import type { Worklist, WorklistRecord } from '../casework/exchange/worklists.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';
import { sealOf } from '../casework/matters/seal.ts';
import type { OrderView } from '../casework/orders/list.ts';
import type { ReadyLines } from '../casework/orders/ready.ts';
import { type RunInfo, resultsFolder } from '../casework/runs.ts';
import { type ExchangeRecord, readBatch, redressUpdate, segmentUpdate } from '../exchange/index.ts';
import type { Matter } from '../procedure/index.ts';

const LINES = 50;

onEachDatabase('orders and batches', (bench) => {
  let office: Office;
  let ready: readonly string[];
  let first: string;

  const order = (who: string, what: object) => office.ask(who, 'POST', '/orders', { ...ORDER, ...what });
  const lines = (matters: readonly string[], from = 1) =>
    matters.map((matter, each) => ({ line: from + each, matter }));
  const wanted = (more: object = {}) => ({
    procedure: PROCEDURE,
    track: 'repository',
    court: '',
    mode: 'live',
    profile: redressUpdate.id,
    sender: 'CA039015A',
    what: 'first',
    ...more,
  });
  const sealed = async (more: object = {}) => {
    const { status, body } = await office.ask('cy', 'POST', '/batches', wanted(more));
    expect(body).toMatchObject({ id: expect.anything() });
    expect(status).toBe(200);
    return body as unknown as Sealed;
  };
  const sent = async (more: object = {}) => {
    const batch = await sealed(more);
    expect((await office.ask('di', 'POST', `/batches/${batch.id}/send`)).status).toBe(200);
    return { batch, records: recordsOf(batch.folder) };
  };
  const take = (text: string, profile = redressUpdate.id) => office.give('di', `/batches/answers/${profile}`, text);
  const states = async (column: 'repository_state' | 'relief_state' | 'notice_state', matters: readonly string[]) => {
    const rows = await office.server.casework.db
      .selectFrom('matters')
      .select(column)
      .where('id', 'in', [...matters])
      .execute();
    const counts: Record<string, number> = {};
    for (const row of rows) counts[row[column as never]] = (counts[row[column as never]] ?? 0) + 1;
    return counts;
  };
  const worklists = async () =>
    Object.fromEntries(
      ((await office.ask('di', 'GET', '/batches/worklists')).body as unknown as readonly Worklist[]).map((each) => [
        each.list,
        each.records,
      ]),
    );
  const onList = async (list: string) =>
    (
      await office.ask('di', 'POST', '/batches/worklists', {
        procedure: PROCEDURE,
        receiver: 'repository',
        list,
        from: 0,
        size: 500,
      })
    ).body as unknown as readonly WorklistRecord[];
  const mattersOfOrder = async (id: string) =>
    (await office.ask('di', 'GET', `/orders/${id}`)).body.lines as readonly {
      matter: string;
      line: number;
      state: string;
    }[];

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('are recorded by a clerk, of matters that wait for one and whose relief is settled, or not at all', async () => {
    ready = await unchallenged(office, await office.run(county(9000, 7), 'county'));
    expect(ready.length).toBeGreaterThan(LINES + 4);
    // Nobody is offered to delete a run on which matters rest, or one that they may not end.
    const deletable = async (who: string) =>
      ((await office.ask(who, 'GET', '/runs')).body as unknown as readonly RunInfo[]).map((run) => run.deletable);
    expect(await deletable('cy')).toEqual(['matters']);
    expect(await deletable('di')).toEqual(['not-yours']);
    const own = ready.slice(0, LINES);
    expect((await order('ana', { lines: lines(own) })).status).toBe(403);
    const { db } = office.server.casework;
    const listed = await db.selectFrom('matters').select('id').where('relief_state', '=', 'listed').executeTakeFirst();
    if (listed) {
      const refused = await order('di', { lines: [...lines(own), { line: 99, matter: listed.id }] });
      expect(refused).toMatchObject({ status: 422, body: { message: expect.stringContaining('line 99') } });
    }
    expect((await order('di', { lines: [...lines(own), { line: 1, matter: ready[LINES] }] })).status).toBe(400);
    expect((await order('di', { signed: '2099-01-01', lines: lines(own) })).status).toBe(422);
    expect((await order('di', { county: 'ELSEWHERE', lines: lines(own) })).body.message).toContain('another county');
    expect((await office.ask('di', 'GET', '/orders')).body).toEqual([]);
    const recorded = await order('di', { lines: lines(own) });
    expect(recorded).toMatchObject({ status: 200, body: { lines: LINES, standing: LINES, stuck: 0 } });
    first = String(recorded.body.id);
    expect(await states('relief_state', own)).toEqual({ ordered: LINES });
    expect(await states('repository_state', own)).toEqual({ due: LINES });
    expect((await order('di', { lines: lines([ready[LINES]!]) })).status).toBe(409);
    const twice = await order('di', { number: 'ORDER-X', lines: lines([own[0]!]) });
    expect(twice).toMatchObject({ status: 422, body: { message: expect.stringContaining('An order stands') } });
  });

  it('are corrected where they were typed wrong, with a reason, until a live batch has carried them', async () => {
    const before = { judge: ORDER.judge, signed: ORDER.signed, filed: ORDER.filed };
    const correct = (who: string, more: object) =>
      office.ask(who, 'POST', `/orders/${first}/correct`, { number: 'ORDER-1', reason: 'a slip', ...before, ...more });
    const day = daysAgo(Math.round((Date.now() - Date.parse(ORDER.signed)) / 86_400_000) + 7);
    const filed = await order('di', { number: 'ORDER-0', filed: day, lines: lines([ready[LINES + 1]!]) });
    expect(filed).toMatchObject({ status: 422, body: { message: expect.stringContaining('before the signature') } });
    expect(await correct('di', { filed: day })).toMatchObject({ status: 422 });
    expect(await correct('di', {})).toMatchObject({ status: 400 });
    expect(await correct('ana', { judge: 'Judge Other' })).toMatchObject({ status: 403 });
    const { db } = office.server.casework;
    const dueOf = async () =>
      (await db.selectFrom('matters').select(['due_day', 'relief_state']).where('id', '=', ready[0]!).execute())[0]!;
    const was = await dueOf();
    expect(await correct('di', { number: 'ORDER-1B', judge: 'Judge Other', signed: day })).toMatchObject({
      status: 200,
    });
    const is = await dueOf();
    expect(is.relief_state).toBe('ordered');
    expect(is.due_day! < was.due_day!).toBe(true);
    const shown = (await office.ask('di', 'GET', `/orders/${first}`)).body as unknown as OrderView;
    expect(shown).toMatchObject({
      order: { number: 'ORDER-1B', judge: 'Judge Other', signed: day },
      corrections: [{ who: 'di', number: 'ORDER-1', ...before }],
      carried: false,
    });
    const schedule = await office.ask('di', 'POST', `/orders/${first}/schedule`, { from: 0, size: 1 });
    expect(schedule.body).toMatchObject([{ order_number: 'ORDER-1B', order_date: day }]);
    expect(await correct('di', {})).toMatchObject({ status: 200 });
    expect(await dueOf()).toEqual(was);
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
  });

  it('name people only on their schedule, and that is noted', async () => {
    const schedule = await office.ask('di', 'POST', `/orders/${first}/schedule`, { from: 0, size: 5 });
    const rows = schedule.body as unknown as readonly Record<string, string>[];
    expect(rows[0]).toMatchObject({ number: '1', order_number: 'ORDER-1', order_date: ORDER.signed });
    expect(rows[0]!.name).toMatch(/\w+,\w+/);
    const { db } = office.server.casework;
    const kept = readable([
      await db.selectFrom('orders').selectAll().execute(),
      await db.selectFrom('order_lines').selectAll().execute(),
    ]);
    for (const { name, subject_id, case_number } of rows)
      for (const each of [name, subject_id, case_number]) if (each) expect(kept).not.toContain(each);
  });

  it('are offered by county and court, without people whom who asks keeps out of', async () => {
    const county = { procedure: PROCEDURE, county: ORDER.county };
    const waiting = ready.length - LINES;
    expect((await office.ask('di', 'GET', '/orders/waiting')).body).toEqual([
      expect.objectContaining({ ...county, matters: waiting }),
    ]);
    const ask = async (who: string, court: string | null = null, from = 0) =>
      office.ask(who, 'POST', '/orders/ready/lines', { ...county, court, from, size: 3 });
    expect((await ask('ed')).status).toBe(403);
    const found = (await ask('di')).body as unknown as ReadyLines;
    expect(found.courts.reduce((sum, { lines }) => sum + lines, 0)).toBe(waiting);
    expect(found.matters).toHaveLength(found.courts[0]!.lines);
    expect(found.lines.map(({ matter }) => matter)).toEqual(found.matters.slice(0, 3));
    for (const { cells } of found.lines)
      expect(cells).toMatchObject({ court_code: found.court, name: expect.stringContaining(',') });
    const { db } = office.server.casework;
    const { run } = await db.selectFrom('matters').select('run').limit(1).executeTakeFirstOrThrow();
    const results = resultsFolder(office.server.casework, run);
    // The next page is of what was read for the first: the files are not gone through again.
    renameSync(results, `${results}-away`);
    const next = (await ask('di', found.court, 3)).body as unknown as ReadyLines;
    renameSync(`${results}-away`, results);
    expect(next.lines.map(({ matter }) => matter)).toEqual(found.matters.slice(3, 6));
    const scheduled = (await mattersOfOrder(first))[0]!.matter;
    const hidden = [found.matters[0]!, scheduled];
    const people = await db.selectFrom('matters').select('person_ref').distinct().where('id', 'in', hidden).execute();
    const at = new Date().toISOString();
    await db
      .insertInto('recusals')
      .values(people.map(({ person_ref }) => ({ account: 'di', person_ref, at, sealed: '' })))
      .execute();
    expect(((await ask('di')).body as unknown as ReadyLines).matters).not.toContain(hidden[0]);
    const schedule = await office.ask('di', 'POST', `/orders/${first}/schedule`, { from: 0, size: 500 });
    const numbers = (schedule.body as unknown as readonly Record<string, string>[]).map(({ number }) => number);
    expect(numbers).not.toContain('1');
    expect(numbers.length).toBeLessThan(LINES);
    await db.deleteFrom('recusals').where('account', '=', 'di').execute();
  });

  it('are sealed by a supervisor who has just given the password, and give the same bytes again', async () => {
    expect((await office.ask('di', 'POST', '/batches', wanted())).status).toBe(403);
    const { db } = office.server.casework;
    const stepped = (at: number) =>
      db
        .updateTable('sessions')
        .set({ stepped_at: new Date(at).toISOString() })
        .where('account', '=', 'cy')
        .execute();
    await stepped(Date.now() - 6 * 60_000);
    const old = await office.ask('cy', 'POST', '/batches', wanted());
    expect(old).toMatchObject({ status: 403, body: { message: expect.stringContaining('password') } });
    await stepped(Date.now());
    expect((await office.ask('cy', 'POST', '/batches', wanted({ profile: 'none/1' }))).status).toBe(404);
    const batch = await sealed();
    expect(batch).toMatchObject({ records: LINES, receiver: 'repository' });
    expect(batch.files.map(({ name }) => name)).toEqual(['batch.csv', 'batch.json', 'batch.xml']);
    const bytes = batch.files.map(({ name }) => readFileSync(join(batch.folder, name), 'utf8'));
    expect(await faultsOf(bytes[2]!)).toEqual([]);
    writeFileSync(join(batch.folder, 'batch.csv'), 'spoiled');
    const again = await office.ask('cy', 'POST', `/batches/${batch.id}/seal`);
    expect(again.body).toEqual(batch);
    expect(batch.files.map(({ name }) => readFileSync(join(batch.folder, name), 'utf8'))).toEqual(bytes);
    const records = recordsOf(batch.folder);
    expect(new Set(records.map(({ action }) => action)).size).toBeGreaterThan(0);
    expect(records.every(({ attempt, supersedes }) => attempt === '1' && supersedes === '')).toBe(true);
    // What a batch has carried is changed by a later order alone.
    const typed = { number: 'ORDER-9', judge: ORDER.judge, signed: ORDER.signed, filed: ORDER.filed, reason: 'a slip' };
    expect((await office.ask('di', 'POST', `/orders/${first}/correct`, typed)).status).toBe(409);
    // Nothing is sent twice: what is in a batch is not due again.
    expect((await office.ask('cy', 'POST', '/batches', wanted())).status).toBe(409);
    expect((await take(answersTo(batch, () => undefined))).status).toBe(409);
    expect((await office.ask('di', 'POST', `/batches/${batch.id}/send`)).status).toBe(200);
    expect(await states('repository_state', ready.slice(0, LINES))).toEqual({ sent: LINES });
    expect((await office.ask('di', 'GET', `/batches/${batch.id}/files/..%2Fbatch.csv`)).status).toBe(404);
  });

  it('take in no answer of a file that disagrees with its totals, and name the total, not a person', async () => {
    const [batch] = (await office.ask('di', 'GET', '/batches')).body as unknown as readonly Sealed[];
    const own = { ...batch!, folder: batchFolder(office.server.casework, batch!.id) };
    const text = answersTo(own, () => 'A00');
    const rows = text.split('\n');
    const short = await take([...rows.slice(0, 3), ...rows.slice(4)].join('\n'));
    expect(short).toMatchObject({ status: 422 });
    expect(short.body.message).toBe(
      `Nothing was taken in. The total of records says ${LINES}, and the file has ${LINES - 1}; ask for the file again.`,
    );
    const changed = await take(text.replace(ANSWERED, daysAgo(4)));
    expect(changed).toMatchObject({ status: 422, body: { message: expect.stringContaining('total over all bytes') } });
    expect((await take(text, segmentUpdate.id)).status).toBe(422);
    expect(await states('repository_state', ready.slice(0, LINES))).toEqual({ sent: LINES });
  });

  it('sort answers into worklists, once, and a second answer that disagrees changes nothing', async () => {
    const [batch] = (await office.ask('di', 'GET', '/batches')).body as unknown as readonly Sealed[];
    const own = { ...batch!, folder: batchFolder(office.server.casework, batch!.id) };
    const text = answersTo(own, (_, at) => (at < 40 ? 'A00' : at < 45 ? 'R20' : at < 48 ? 'R31' : 'R90'));
    const taken = await take(text);
    expect(taken.body).toMatchObject({ again: false, effects: { applied: 40, refused: 10 }, receipt: 'agrees' });
    expect(await worklists()).toEqual({ R20: 5, R31: 3, R90: 2 });
    expect(await states('repository_state', ready.slice(0, LINES))).toEqual({ applied: 40, refused: 10 });
    // Who says that it applied a line was told of it; of the others, that is still to be told.
    const bodies = await office.server.casework.db
      .selectFrom('matters')
      .select(['repository_state', 'body'])
      .where('id', 'in', ready.slice(0, LINES))
      .execute();
    const duty = ({ body }: { readonly body: string }) =>
      (JSON.parse(body) as Matter).duties.find((each) => each.duty === 'court-reports-doj')?.status;
    for (const each of bodies) expect(duty(each)).toBe(each.repository_state === 'applied' ? 'done' : 'owed');
    const before = await office.server.casework.db.selectFrom('case_events').select('hash').execute();
    expect((await take(text)).body).toMatchObject({ again: true });
    expect(await office.server.casework.db.selectFrom('case_events').select('hash').execute()).toHaveLength(
      before.length,
    );
    const other = answersTo(own, (_, at) => (at < 3 ? 'R30' : undefined), daysAgo(4));
    expect((await take(other)).body).toMatchObject({ effects: { contradiction: 3 } });
    const said = answersTo(own, (_, at) => (at >= 3 && at < 8 ? 'A01' : undefined), daysAgo(3));
    expect((await take(said)).body).toMatchObject({ effects: { repeated: 5 } });
    expect(await worklists()).toEqual({ contradiction: 3, R20: 5, R31: 3, R90: 2 });
    expect(await states('repository_state', ready.slice(0, LINES))).toEqual({ applied: 40, refused: 10 });
    const { groups, answers } = (await office.ask('di', 'GET', `/batches/${batch!.id}`)).body as unknown as BatchView;
    const refused = groups.filter(({ code, state }) => code === 'R20' && state === 'refused');
    expect(refused.reduce((sum, { records: n }) => sum + n, 0)).toBe(5);
    expect(answers.map(({ effects, whole }) => [effects, whole])).toEqual([
      [{ applied: 40, refused: 10 }, true],
      [{ contradiction: 3 }, true],
      [{ repeated: 5 }, true],
    ]);
    expect((await office.ask('di', 'GET', '/batches/0123456789abcdef')).status).toBe(404);
    const kept = await office.server.casework.db.selectFrom('answers').select('sealed').execute();
    expect(JSON.stringify(kept)).not.toContain('no such file');
  });

  it('send mended records again under their ids, and those that the receiver failed as they were', async () => {
    const mend = (who: string, records: readonly WorklistRecord[], fields: object) =>
      office.ask(who, 'POST', '/batches/mend', {
        batch: records[0]!.batch,
        reason: 'as the docket has it',
        records: records.map(({ record }) => ({ record, fields })),
      });
    const missing = await onList('R20');
    const unlike = await onList('R31');
    expect((await mend('ana', missing, { case_number: 'SF1' })).status).toBe(403);
    expect((await mend('di', missing, { relief: 'more' })).status).toBe(400);
    expect((await mend('di', unlike, { section: 'HS 11357' })).status).toBe(403);
    expect((await mend('di', await onList('R90'), {})).status).toBe(409);
    const record = `/batches/${missing[0]!.batch}/records/${missing[0]!.record}`;
    expect((await office.ask('ana', 'GET', record)).status).toBe(403);
    const before = await office.ask('di', 'GET', record);
    expect(before.body).toMatchObject({ answers: [{ code: 'R20', note: 'no such file' }], mends: [] });
    const sentences: unknown[] = [];
    const wrong = [{ conviction_date: '2014-13-45' }, { conviction_date: '2999-01-01' }, { sex: 'Q' }];
    for (const fields of [...wrong, { level_before: 'felonyy' }]) {
      const refused = await mend('di', missing, { case_number: 'SF-MENDED', ...fields });
      expect(refused.status).toBe(422);
      sentences.push(refused.body.message);
    }
    expect(sentences).toEqual([
      'Nothing was put on record: the date of conviction is no day of the calendar; write it as year, month and day, or leave it blank where it is not known.',
      'Nothing was put on record: the date of conviction is a day after the order.',
      'Nothing was put on record: the sex is none of the values that the list for it offers.',
      'Nothing was put on record: the level before is none of the values that the list for it offers.',
    ]);
    expect((await mend('di', missing, { case_number: 'SF-MENDED' })).body).toEqual({ mended: 5 });
    const after = await office.ask('di', 'GET', record);
    expect(after.body).toMatchObject({
      cells: { case_number: 'SF-MENDED', name: (before.body.cells as ExchangeRecord).name },
      mends: [
        {
          who: 'di',
          reason: 'as the docket has it',
          changes: [
            { column: 'case_number', before: (before.body.cells as ExchangeRecord).case_number, after: 'SF-MENDED' },
          ],
        },
      ],
    });
    // What an earlier Redress let pass stops the batch, and is put right.
    const seal = sealOf(office.server.casework.workspace.folder);
    const { db } = office.server.casework;
    const own = missing[0]!;
    const { person_ref: person } = await db
      .selectFrom('matters')
      .select('person_ref')
      .where('id', '=', own.matter)
      .executeTakeFirstOrThrow();
    const sealed = seal.closeFor(
      person,
      JSON.stringify({ fields: { sex: 'Q' }, reason: 'slip' }),
      placeOfMend(own.batch, own.record, 2),
    );
    const row = { batch: own.batch, record_id: own.record, number: 2, at: '2026-01-01T00:00:00.000Z', who: 'di' };
    await db
      .insertInto('record_mends')
      .values({ ...row, sealed })
      .execute();
    expect(await office.ask('cy', 'POST', '/batches', { ...wanted(), what: 'again' })).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('in 1 of its records does not fit. In the first, the sex is none of') },
    });
    expect((await mend('di', [own], { sex: 'M' })).body).toEqual({ mended: 1 });
    expect((await mend('bo', unlike, { section: 'HS 11357' })).body).toEqual({ mended: 3 });
    const { batch, records } = await sent({ what: 'again' });
    expect(records).toHaveLength(10);
    expect(records.every(({ attempt }) => attempt === '2')).toBe(true);
    const ids = [...missing, ...unlike].map(({ record }) => record);
    expect(records.map(({ record_id }) => record_id)).toEqual(expect.arrayContaining(ids));
    expect(records.filter(({ case_number }) => case_number === 'SF-MENDED')).toHaveLength(5);
    expect(await worklists()).toEqual({ contradiction: 3 });
    const answered = await take(answersTo(batch, (_, at) => (at < 5 ? 'A01' : 'A00')));
    expect(answered.body).toMatchObject({ effects: { applied: 10 } });
    expect(await states('repository_state', ready.slice(0, LINES))).toEqual({ applied: 50 });
  });

  it('replaced in some lines, keep late answers without effect, and hold the letters of those people', async () => {
    // The court's own batch of the first order is out when its lines are replaced.
    const { batch: early } = await sent({ track: 'court-record', court: ORDER.court });
    const of = Array.from({ length: 24 }, (_, each) => ({ line: each + 1, of: 17 + each }));
    const replaced = await order('di', { number: 'ORDER-2', replaces: first, lines: of });
    expect(replaced).toMatchObject({ status: 200, body: { standing: 24 } });
    const before = await mattersOfOrder(first);
    expect(before.filter(({ state }) => state === 'replaced').map(({ line }) => line)).toEqual(
      of.map((each) => each.of),
    );
    const theirs = before.filter(({ state }) => state === 'replaced').map(({ matter }) => matter);
    expect(await states('relief_state', theirs)).toEqual({ 'order-replaced': 24 });
    expect(await states('notice_state', theirs)).toEqual({ held: 24 });
    const late = await take(answersTo(early, () => 'A00'));
    expect(late.body).toMatchObject({ effects: { applied: 26, late: 24 } });
    const { db } = office.server.casework;
    const court = await db.selectFrom('matters').select('court_state').where('id', 'in', theirs).distinct().execute();
    expect(court).toEqual([{ court_state: 'due' }]);
    const next = await sent();
    expect(next.records).toHaveLength(24);
    expect(next.records.every(({ action, supersedes }) => action === 'replace' && supersedes !== '')).toBe(true);
    // A line of the first order that was replaced cannot be replaced from there again.
    expect((await order('di', { number: 'ORDER-3', replaces: first, lines: [{ line: 1, of: 17 }] })).status).toBe(409);
    await take(answersTo(next.batch, () => 'A00'));
  });

  it('vacated, ask for the records to be restored and tell the people anew', async () => {
    const of = Array.from({ length: 10 }, (_, each) => ({ line: each + 1, of: each + 1 }));
    const vacated = await order('di', { kind: 'vacates', number: 'VACATES-1', replaces: first, lines: of });
    expect(vacated).toMatchObject({ status: 200, body: { standing: 10 } });
    const matters = (await mattersOfOrder(first))
      .filter(({ state }) => state === 'vacated')
      .map(({ matter }) => matter);
    expect(await states('relief_state', matters)).toEqual({ 'order-vacated': 10 });
    expect(await states('notice_state', matters)).toEqual({ due: 10 });
    const { batch, records } = await sent();
    expect(records).toHaveLength(10);
    expect(records.every(({ action, supersedes }) => action === 'restore' && supersedes !== '')).toBe(true);
    await take(answersTo(batch, () => 'A00'));
    expect(await states('repository_state', matters)).toEqual({ applied: 10 });
    // Restored by a later order, per line.
    const again = await order('di', { number: 'ORDER-4', lines: lines(matters.slice(0, 2)) });
    expect(again).toMatchObject({ status: 200, body: { standing: 2 } });
    expect(await states('relief_state', matters)).toEqual({ 'order-vacated': 8, ordered: 2 });
  });

  it('refused whole, go out again when nothing was taken in', async () => {
    const { batch, records } = await sent();
    expect((await take(refusalOf(batch))).body).toMatchObject({ receipt: 'refused' });
    expect(await onList('file-refused')).toHaveLength(records.length);
    const again = await sent({ what: 'again' });
    expect(again.records.map(({ record_id, attempt }) => [record_id, attempt])).toEqual(
      records.map(({ record_id }) => [record_id, '2']),
    );
  });

  it('go in segments to a receiver that takes those', async () => {
    const recorded = await order('di', { number: 'ORDER-5', court: 'OTHER', lines: lines([ready[LINES]!]) });
    expect(recorded.status).toBe(200);
    const batch = await sealed({ track: 'court-record', court: 'OTHER', profile: segmentUpdate.id });
    expect(batch.files.map(({ name }) => name)).toEqual(['batch.txt']);
    expect(existsSync(join(batch.folder, 'batch.txt'))).toBe(true);
    expect(readBatch(readFileSync(join(batch.folder, 'batch.txt')), segmentUpdate)).toMatchObject({ ok: true });
  });

  it('leave matters that come out of their events as they stand, and a log that holds', async () => {
    const context = office.server.casework;
    expect((await checkMatters(context)).faults).toEqual([]);
    expect(await verifyChain(context.db)).toMatchObject({ ok: true });
  });
});
