import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { courtLine, fileOf } from '../../../test/support/doj.ts';
import { type Office, openMatters, openOffice } from '../../../test/support/ordered.ts';
import { readable } from '../../../test/support/readable.ts';
import { splitRecords } from '../../csv/records.ts';
import { sheetLine } from '../../csv/write.ts';
import { dojReading } from '../../jurisdictions/us-ca/doj/reading.ts';
import { verifyChain } from '../audit/verify.ts';
import type { Context, Result, Who } from '../context.ts';
import { now } from '../context.ts';
import { addCorrection, listCorrections } from '../corrections/store.ts';
import { personRef } from '../matters/identity.ts';
import { sealOf } from '../matters/seal.ts';
import { blockedFacts } from './blocked.ts';
import { effectNow, effectOfAnswers } from './effect.ts';
import { answersWaiting, closeRequest, fileOfRequest, listRequests, markRequestSent, showRequest } from './lists.ts';
import { beginLook, lookNow, lookState } from './look.ts';
import { makeList } from './make-list.ts';
import { acceptAnswers, declineAnswers } from './settle.ts';
import { takeRequestAnswers } from './take-answers.ts';

const person = (number: number, more: object = {}) =>
  courtLine({ SUBJECT_ID: String(7000 + number), OFN: `00${7000 + number}A`, PRI_NAME: `DOE,N${number}`, ...more });
const NO_DATE = { STP_EVENT_DATE: '' };
const ELSEWHERE = {
  CNT_ORDER: '102002001000',
  OFN: '99K1',
  STP_ORI_CNTY_NAME: 'KERN',
  OFFENSE_DESCR: '187(A) PC-MURDER',
};

/**
 * The fourth has no number of a case; the fifth's other charge, of another county, has no disposition; the last no
 * birth date.
 */
const FILE = fileOf([
  person(0),
  person(1, NO_DATE),
  person(2, NO_DATE),
  person(3, { ...NO_DATE, OFN: '' }),
  person(4),
  person(4, { ...ELSEWHERE, STP_EVENT_DATE: '19990101', DISP_DESCR: '', CONV_STAT_DESCR: '' }),
  person(5, { PRI_DOB: '' }),
  person(5, { ...ELSEWHERE, PRI_DOB: '', OFFENSE_DESCR: '459 PC-BURGLARY', STP_EVENT_DATE: '20180101' }),
]);

const CLERK: Who = { account: 'di', roles: ['clerk'] };
const COLLEAGUE: Who = { account: 'eve', roles: ['clerk'] };
const ANALYST: Who = { account: 'ana', roles: ['analyst'] };
const ATTORNEY: Who = { account: 'bo', roles: ['attorney'] };
/** A day on which a list went. */
const DAY = '2026-01-05';
const COURT = { state: 'us-ca', holder: 'court', county: 'SAN JOAQUIN' };

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

/** A file with its cells changed by the column, as a clerk fills it in. */
function filledIn(text: string, change: (cells: Record<string, string>, line: number) => void): Uint8Array {
  const [head, ...records] = splitRecords(text).records;
  const names = head!.fields.map((field) => field.replace('\uFEFF', ''));
  const rows = records.map(({ fields }, at) => {
    const cells = Object.fromEntries(names.map((name, each) => [name, fields[each]!]));
    if (cells.line !== 'TOTAL') change(cells, at + 1);
    return sheetLine(names.map((name) => cells[name]!));
  });
  return new TextEncoder().encode(`${[sheetLine(names), ...rows].join('\n')}\n`);
}

/** What is put into one line of the file, or into all of them where it is 0. */
const onLine = (number: number, into: Record<string, string>) => (cells: Record<string, string>, line: number) => {
  if (number === 0 || number === line) Object.assign(cells, into);
};

onEachDatabase('what is missing is asked of its holder', (bench) => {
  let office: Office;
  let context: Context;
  let list: string;
  let text: string;

  const opened = (run: string) => openMatters(office, run);
  const take = (file: string | Uint8Array) =>
    takeRequestAnswers(context, CLERK, typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const standing = () => context.db.selectFrom('matters').selectAll().orderBy('id').execute();
  /** What the last look found that somebody could ask of the court now. */
  const offers = async (who: Who) => value(await lookState(context, who, COURT)).made?.offers;
  /** Accepts what somebody was shown. */
  const accept = async (who: Who, id: string) => {
    const effect = await effectNow(context, who, { id });
    return effect.ok ? acceptAnswers(context, who, { id, seen: effect.value.digest }) : effect;
  };
  /** The clerk keeps out of a person. */
  const recuse = (number: string) =>
    context.db
      .insertInto('recusals')
      .values({
        account: CLERK.account,
        person_ref: personRef(sealOf(context.workspace.folder), number),
        at: now(),
        sealed: '',
      })
      .execute();

  beforeAll(async () => {
    office = await openOffice(bench);
    context = office.server.casework;
  });
  afterAll(() => office.server.stop());

  it('counts what blocks matters by holder, and names none where the state does not', async () => {
    await opened(await office.run(FILE, 'first', 'los-angeles'));
    const blocked = await blockedFacts(context, CLERK);
    expect(
      blocked.map(({ fact, holder, county, matters, askable }) => [fact, holder?.id, county, matters, askable]),
    ).toEqual([
      ['convictionDate', 'court', 'SAN JOAQUIN', 3, true],
      ['offenseDate', undefined, '', 3, false],
      ['otherDisposition', 'court', '', 1, true],
      ['birthDate', undefined, '', 1, false],
    ]);
    expect(value(await lookNow(context, CLERK, COURT))).toEqual([
      { county: 'SAN JOAQUIN', lines: 3, matters: 3 },
      { county: 'KERN', lines: 1, matters: 1 },
    ]);
    expect(await makeList(context, CLERK, { ...COURT, holder: 'jail' })).toMatchObject({ status: 404 });
    expect(await makeList(context, CLERK, { ...COURT, county: '' })).toMatchObject({ status: 422 });
    expect(await makeList(context, CLERK, { ...COURT, county: 'MARIN' })).toMatchObject({ status: 409 });
  });

  it('looks in a job that keeps what it finds, sealed, while others are answered', async () => {
    const begun = value(await beginLook(context, CLERK, COURT));
    const at = value(await lookState(context, CLERK, COURT));
    expect(at).toMatchObject({ job: begun.job, active: true, made: { offers: [{ county: 'SAN JOAQUIN' }, {}] } });
    expect(value(await beginLook(context, COLLEAGUE, COURT))).toEqual(begun);
    await context.jobs.gone(begun.job);
    const after = value(await lookState(context, COLLEAGUE, COURT));
    expect(after).toMatchObject({ active: false, problem: null, made: { by: 'di', stale: false } });
    const looks = await context.db.selectFrom('request_looks').select(['state', 'matters']).execute();
    expect(looks).toEqual([{ state: 'made', matters: 4 }]);
    // A look that is broken off leaves nothing of itself, and the one before as it was.
    const again = value(await beginLook(context, CLERK, COURT));
    context.jobs.cancel(again.job);
    await context.jobs.gone(again.job);
    expect(value(await lookState(context, CLERK, COURT))).toMatchObject({
      problem: { en: expect.stringContaining('broken off') },
      made: after.made,
    });
    expect(await context.db.selectFrom('request_looks').select(['state', 'matters']).execute()).toEqual(looks);
    const found = await context.db.selectFrom('request_found').selectAll().execute();
    expect(found).toHaveLength(4);
    expect(readable(found)).not.toMatch(/\bDOE\b|\b700\d\b/);
  });

  it('makes a list that says no more than the holder needs, leaves out whom its maker keeps out of, and asks nothing twice', async () => {
    await recuse('7002');
    const made = value(await makeList(context, CLERK, COURT));
    expect(made).toMatchObject({ lines: 2, matters: 2, more: 0 });
    list = made.id;
    text = value(await fileOfRequest(context, CLERK, list)).text;
    expect(value(await fileOfRequest(context, CLERK, list)).text).toBe(text);
    const [, first, second, total] = splitRecords(text).records.map(({ fields }) => fields);
    const asked = ['What is the date of conviction?', 'A day as YYYY-MM-DD or MM/DD/YYYY, or NOT ON RECORD', '', ''];
    const charge = ['SAN JOAQUIN', 'HS 11359', ''];
    expect(first).toEqual([`${list}-1`, '007001A', ...charge, '', '', '', ...asked]);
    // Without the number of a case, the court needs a name to find it.
    expect(second).toEqual([`${list}-2`, '', ...charge, 'DOE,N3', '1970-03-15', '', ...asked]);
    expect(total!.slice(0, 2)).toEqual(['TOTAL', '2 lines']);
    expect(await makeList(context, CLERK, COURT)).toMatchObject({ said: { code: 'request-nothing' } });
    expect((await blockedFacts(context, CLERK))[0]).toMatchObject({ matters: 2, waiting: 2 });
    const rest = value(await makeList(context, COLLEAGUE, COURT));
    expect(rest.lines).toBe(1);
    expect(await fileOfRequest(context, CLERK, rest.id)).toMatchObject({ status: 403 });
    expect(await markRequestSent(context, CLERK, { id: rest.id, on: DAY, to: 'x' })).toMatchObject({ status: 403 });
    value(await closeRequest(context, COLLEAGUE, rest.id));
    expect(await offers(COLLEAGUE)).toMatchObject([{ county: 'KERN' }, { county: 'SAN JOAQUIN', lines: 1 }]);
    // What was found is kept, and each sees of it what is theirs.
    expect(await offers(CLERK)).toMatchObject([{ county: 'KERN' }]);
  });

  it('notes that it went, and takes nothing in before', async () => {
    expect(await take(text)).toMatchObject({ said: { code: 'request-not-sent' } });
    expect(await markRequestSent(context, CLERK, { id: list, on: '2999-01-01', to: 'x' })).toMatchObject({
      status: 422,
    });
    value(await markRequestSent(context, CLERK, { id: list, on: DAY, to: 'Counter of the court' }));
    expect(await markRequestSent(context, CLERK, { id: list, on: DAY, to: 'x' })).toMatchObject({ status: 409 });
    const [info] = (await listRequests(context)).filter(({ id }) => id === list);
    expect(info).toMatchObject({ stands: 'sent', sentOn: DAY, sentTo: 'Counter of the court', states: { asked: 2 } });
    const kept = await context.db.selectFrom('request_lists').select('sent_to').where('id', '=', list).execute();
    expect(JSON.stringify(kept)).not.toContain('Counter');
  });

  it('refuses a file whole where lines or columns are gone', async () => {
    const lines = text.split('\r\n');
    const without = (place: number) => lines.toSpliced(place, 1).join('\n');
    expect(await take(without(1))).toMatchObject({ said: { code: 'request-file-total', said: 2, found: 1 } });
    expect(await take(without(3))).toMatchObject({ said: { fault: { kind: 'no-total' } } });
    expect(await take('a,b\n1,2\n')).toMatchObject({ said: { fault: { kind: 'columns' } } });
    expect(await take(text.replaceAll(list, 'f'.repeat(16)))).toMatchObject({ status: 404 });
    expect(await take(text.replace(/check \w+/, `check ${'0'.repeat(16)}`))).toMatchObject({ status: 422 });
  });

  it('tells line by line what is wrong, and keeps what is right', async () => {
    const rejected = async (change: Parameters<typeof filledIn>[1]) => {
      const taken = value(await take(filledIn(text, change)));
      expect(taken).toMatchObject({ answered: 0, notOnRecord: 0 });
      return taken.rejects.map(({ en }) => en);
    };
    expect(await rejected(onLine(1, { answer: 'in June' }))).toEqual([
      'Line 2: the answer is none that is asked for. Write: A day as YYYY-MM-DD or MM/DD/YYYY, or NOT ON RECORD.',
    ]);
    expect(await rejected(onLine(2, { answer: '2/30/2005' }))).toEqual([
      'Line 3: the calendar has no such day. Look it up again.',
    ]);
    expect(await rejected(onLine(2, { answer: '2999-01-01' }))).toEqual([
      'Line 3: the day is in the future. Look it up again.',
    ]);
    expect((await rejected(onLine(1, { case_number: '7009A' })))[0]).toContain('case_number');
    expect((await rejected(onLine(0, { line: `${list}-1` })))[0]).toContain('stands in the file before');
    expect((await rejected(onLine(2, { line: `${list}-9` })))[0]).toContain('names no line');
  });

  it('takes answers in as spreadsheets write them, once', async () => {
    const bytes = filledIn(text, (cells, line) => {
      if (line === 1) Object.assign(cells, { case_number: '7001A', answer: '6/1/2005', remark: 'volume 12' });
      else Object.assign(cells, { birth_date: '3/15/1970', answer: 'not on record' });
    });
    const taken = { list, again: false, answered: 1, notOnRecord: 1, unchanged: 0, rejects: [] };
    expect(value(await take(bytes))).toEqual(taken);
    expect(value(await take(bytes))).toEqual({ ...taken, again: true, answered: 0, notOnRecord: 0, unchanged: 2 });
    const same = filledIn(text, onLine(1, { answer: '2005-06-01' }));
    expect(value(await take(same))).toMatchObject({ answered: 0, unchanged: 2 });
    const other = filledIn(text, onLine(1, { answer: '2005-06-02' }));
    expect(value(await take(other)).rejects[0]!.en).toContain('was answered otherwise before');
    expect((await blockedFacts(context, CLERK))[0]).toMatchObject({ waiting: 1, notOnRecord: 1 });
    expect(await answersWaiting(context, ANALYST, list)).toMatchObject([
      { line: 1, person: '7001', was: 'unknown', answer: '2005-06-01', remark: 'volume 12', takenBy: 'di' },
    ]);
    expect(
      value(await showRequest(context, list))
        .files.map((file) => file.taken)
        .sort(),
    ).toEqual([...new Array(8).fill(0), 2]);
  });

  it('shows before answers are accepted which matters they would decide otherwise, and writes nothing else', async () => {
    const before = await standing();
    const first = value(await effectOfAnswers(context, ANALYST, { id: list }));
    expect(first).toMatchObject({ state: 'working' });
    const effect = value(await effectNow(context, ANALYST, { id: list }));
    expect(await standing()).toEqual(before);
    const [matter] = await context.db
      .selectFrom('matters')
      .select(['id', 'outcome'])
      .where('person_ref', '=', personRef(sealOf(context.workspace.folder), '7001'))
      .execute();
    expect(effect).toMatchObject({ lines: 1, matters: 1 });
    expect(effect.changes).toMatchObject([
      { matter: matter!.id, from: { id: matter!.outcome }, to: { id: 'dismiss' }, state: 'listed' },
    ]);
    // What somebody typed meanwhile makes it another set: what was seen no longer holds.
    const { content } = await context.db.selectFrom('inputs').select('content').executeTakeFirstOrThrow();
    const typed = { person: '7001', conviction: null, fact: 'registered', value: 'no' } as const;
    const why = { content: content!, was: 'unknown', why: 'seen', document: 'docket' };
    const id = value(await addCorrection(context, ANALYST, { ...typed, ...why }, dojReading.correcting));
    expect(await acceptAnswers(context, ANALYST, { id: list, seen: effect.digest })).toMatchObject({ status: 409 });
    await context.db.deleteFrom('corrections').where('id', '=', id).execute();
    const log = await context.db.selectFrom('audit').select('who').where('what', '=', 'request.effect').execute();
    expect(log).toEqual([{ who: 'ana' }]);
  });

  it('makes a correction of an answer once a second person accepts it, which the next run decides by', async () => {
    expect(await accept(CLERK, list)).toMatchObject({ said: { code: 'request-own-answers' } });
    const unseen = { id: list, seen: '0'.repeat(64) };
    expect(await acceptAnswers(context, ANALYST, unseen)).toMatchObject({ said: { code: 'request-effect-unseen' } });
    const settled = { corrections: 1, known: 0, contradicted: 0, left: 0 };
    expect(value(await accept(ANALYST, list))).toEqual(settled);
    expect(await accept(ANALYST, list)).toMatchObject({ said: { code: 'request-none-waits' } });
    const [correction, ...others] = await listCorrections(context);
    expect(others).toEqual([]);
    expect(correction).toMatchObject({ person: '7001', fact: 'convictionDate', value: '2005-06-01', createdBy: 'ana' });
    expect(correction!.document).toContain(`Request list ${list}, line 1`);
    await opened(await office.run(FILE, 'second', 'los-angeles'));
    // The matter is known again although its date, by which a conviction is known, is another now.
    expect(await context.db.selectFrom('matters').select('id').execute()).toHaveLength(6);
    expect((await office.ask('bo', 'GET', '/reconcile/blocks')).body).toMatchObject([{ class: 'decided-otherwise' }]);
    const blocked = await blockedFacts(context, COLLEAGUE);
    expect(blocked.find(({ fact }) => fact === 'convictionDate')).toMatchObject({ matters: 2, notOnRecord: 1 });
    // The holder has no such date of one, and the other is the colleague's to ask.
    expect(value(await lookNow(context, CLERK, COURT))).toEqual([{ county: 'KERN', lines: 1, matters: 1 }]);
  });

  it('asks again what a reviewer declined, and leaves what a correction says otherwise', async () => {
    const kern = value(await makeList(context, CLERK, { ...COURT, county: 'KERN' })).id;
    const sheet = value(await fileOfRequest(context, CLERK, kern)).text;
    value(await markRequestSent(context, CLERK, { id: kern, on: DAY, to: 'Counter' }));
    const answered = (answer: string) => filledIn(sheet, onLine(0, { answer }));
    expect(value(await take(answered('Dismissed'))).answered).toBe(1);
    value(await declineAnswers(context, ATTORNEY, { id: kern, lines: [1] }));
    expect(value(await lookNow(context, CLERK, COURT))).toMatchObject([{ county: 'KERN' }]);
    expect(
      value(await take(new TextEncoder().encode(`${new TextDecoder().decode(answered('Dismissed'))}\n`))),
    ).toMatchObject({
      answered: 0,
      rejects: [{ en: expect.stringContaining('a reviewer declined') }],
    });
    expect(value(await take(answered('CONVICTED'))).answered).toBe(1);
    const { content } = await context.db.selectFrom('inputs').select('content').executeTakeFirstOrThrow();
    const typed = { person: '7004', conviction: '102002001000', fact: 'disposition', value: 'dismissed' } as const;
    const why = { content: content!, was: '', why: 'seen', document: 'docket' };
    value(await addCorrection(context, ANALYST, { ...typed, ...why }, dojReading.correcting));
    expect(value(await accept(ATTORNEY, kern))).toMatchObject({
      corrections: 0,
      contradicted: 1,
    });
    expect(await listCorrections(context)).toHaveLength(2);
  });

  it('leaves a log that holds, and no names in the database but those that corrections keep', async () => {
    expect(await verifyChain(context.db)).toMatchObject({ ok: true });
    const lines = await context.db.selectFrom('request_lines').selectAll().execute();
    const files = await context.db.selectFrom('request_files').selectAll().execute();
    expect(readable([lines, files])).not.toMatch(/\bDOE\b|\b700\d\b|volume 12|Counter/);
  });
});
