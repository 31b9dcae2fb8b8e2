/**
 * Takes a file of answers in. The file is checked whole before anything of it is applied, is known by its SHA-256, and is
 * applied a thousand answers at a time, each time with the mark of how far it came in the same transaction: stopped and
 * begun again it goes on there, and a file that comes twice changes nothing. Answers to a test are kept with its records
 * and move no matter.
 */
import { hash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import {
  type Answer,
  type AnswerCode,
  type Answers,
  type Effect,
  effectOf,
  profileNamed,
  readAnswers,
} from '../../exchange/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { allMoved, mattersOf, untilUnmoved, writeMany } from '../matters/move-many.ts';
import { peopleOfRecords } from '../matters/people-of.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import type { AnswerTable, BatchRecordTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import { moveRecords } from './move-records.ts';
import type { BatchRow } from './plan-batch.ts';
import { type TrackStep, toldByAnswer, trackAct } from './track-acts.ts';

export type Taken = {
  readonly batch: string;
  /** Whether the same file was taken in before, so that nothing changed. */
  readonly again: boolean;
  readonly answers: number;
  /** How many answers had each effect. */
  readonly effects: Readonly<Partial<Record<Effect, number>>>;
  /** What the receiver says of the file: whether its own count and ids are those that were sent. */
  readonly receipt: BatchRow['receipt'];
};

export async function takeAnswers(
  context: Context,
  who: Who,
  { profile: id, bytes }: { readonly profile: string; readonly bytes: Uint8Array },
): Promise<Result<Taken>> {
  const profile = profileNamed(id);
  if (!profile) return refuse(404, 'exchange-profile-missing');
  const read = readAnswers(bytes, profile);
  if (!read.ok) return refuse(422, { code: 'exchange-refused', fault: read.fault });
  const { answers } = read;
  const batch = await context.db.selectFrom('batches').selectAll().where('id', '=', answers.batch).executeTakeFirst();
  if (!batch) return refuse(404, 'answers-other-batch');
  if (batch.profile !== profile.id) return refuse(409, 'answers-other-profile');
  if (batch.state === 'open' || batch.state === 'sealed') return refuse(409, 'batch-not-sent');
  const file = hash('sha256', bytes, 'hex');
  const again = await beginFile(context, who, { file, batch, answers });
  const taking: Taking = { context, who, batch, file, answers };
  while ((await untilUnmoved(() => takeSome(taking))) > 0);
  if (!again) await finishFile(taking);
  const effects = await effectsOf(context, file);
  const after = await context.db
    .selectFrom('batches')
    .select('receipt')
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow();
  return done({ batch: batch.id, again, answers: answers.answers.length, effects, receipt: after.receipt });
}

type Taking = {
  readonly context: Context;
  readonly who: Who;
  readonly batch: BatchRow;
  readonly file: string;
  readonly answers: Answers;
};

/** Puts the file on record; whether it had been taken in whole before. */
function beginFile(
  context: Context,
  who: Who,
  { file, batch, answers }: { readonly file: string; readonly batch: BatchRow; readonly answers: Answers },
): Promise<boolean> {
  return context.ledger.act(async (inner, note) => {
    const known = await inner.selectFrom('answer_files').selectAll().where('hash', '=', file).executeTakeFirst();
    if (known) {
      note(who, { what: 'answers.again', about: batch.id, digest: file });
      return known.state === 'taken';
    }
    const records = answers.answers.length;
    await inner
      .insertInto('answer_files')
      .values({ hash: file, batch: batch.id, at: now(), who: who.account, state: 'taking', records, done: 0 })
      .execute();
    note(who, { what: 'answers.take', about: `${batch.id} ${records}`, digest: file });
    return false;
  });
}

const AT_ONCE = 1000;

type RecordRow = Selectable<BatchRecordTable>;
type Live = Pick<RecordRow, 'record_id' | 'attempt' | 'matter' | 'state' | 'code' | 'flag' | 'overtaken' | 'mode'>;

async function takeSome({ context, who, batch, file, answers }: Taking): Promise<number> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const { done: from } = await inner
      .selectFrom('answer_files')
      .select('done')
      .where('hash', '=', file)
      .executeTakeFirstOrThrow();
    const part = answers.answers.slice(from, from + AT_ONCE);
    if (part.length === 0) return 0;
    const records = await recordsOf(inner, batch.id, part);
    const seen = part.map((answer, each) => see(records, answer, from + each));
    // What a receiver writes beside an answer to a record that it was never sent is about no known person.
    const noted = part.filter(({ note: words }) => words !== '').map(({ record }) => record);
    const people = await peopleOfRecords(inner, batch.id, noted);
    await inner
      .insertInto('answers')
      .values(
        seen.map(({ answer, place, effect }) =>
          answerRow({ seal, people, file, batch: batch.id, place }, answer, effect),
        ),
      )
      .execute();
    const digest = await applyEffects(inner, seal, { who, batch, file, seen });
    await keepRecords(inner, batch.id, [...records.values()]);
    await inner
      .updateTable('answer_files')
      .set({ done: from + part.length })
      .where('hash', '=', file)
      .execute();
    note(who, { what: 'answers.apply', about: `${batch.id} ${part.length}`, digest });
    return part.length;
  });
}

async function recordsOf(
  inner: Transaction<Tables>,
  batch: string,
  part: readonly Answer[],
): Promise<Map<string, Live>> {
  const ids = [...new Set(part.map(({ record }) => record))];
  const rows = await inner
    .selectFrom('batch_records')
    .select(['record_id', 'attempt', 'matter', 'state', 'code', 'flag', 'overtaken', 'mode'])
    .where('batch', '=', batch)
    .where('record_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.record_id, row]));
}

type Seen = {
  readonly answer: Answer;
  readonly place: number;
  readonly effect: Effect;
  /** The matter that the answer may move. */
  readonly matter?: string;
};

/** What an answer does; the record that it is about is changed in place, so that a later answer meets it so. */
function see(records: Map<string, Live>, answer: Answer, place: number): Seen {
  const record = records.get(answer.record);
  const own = record?.attempt === answer.attempt ? record : undefined;
  const sent = own && {
    attempt: own.attempt,
    stands: own.overtaken === 0,
    code: (own.code as AnswerCode | null) ?? undefined,
  };
  const effect = effectOf(sent, answer.code);
  if (own) records.set(own.record_id, { ...own, ...changeOf(effect, answer) });
  return { answer, place, effect, ...(own?.mode === 'live' ? { matter: own.matter } : {}) };
}

function changeOf(effect: Effect, { code }: Answer): Partial<Live> {
  switch (effect) {
    case 'applied':
      return { state: 'applied', code: code!, flag: null };
    case 'waits':
      return { state: 'received', code: code!, flag: null };
    case 'refused':
      return { state: 'refused', code: code!, flag: null };
    case 'late':
      return { code: code!, flag: 'late' };
    case 'contradiction':
      return { flag: 'contradiction' };
    case 'unknown-code':
      return { flag: 'unknown-code' };
    default:
      return {};
  }
}

/** Where what a receiver wrote beside an answer stands: it opens in no other place. */
export function placeOfAnswer(file: string, place: number): string {
  return `answer ${file} ${place}`;
}

type Answered = {
  readonly seal: Seal;
  /** The people of the records, as keyed hashes. */
  readonly people: ReadonlyMap<string, string>;
  readonly file: string;
  readonly batch: string;
  readonly place: number;
};

function answerRow(
  { seal, people, file, batch, place }: Answered,
  { record, attempt, theirs, code, note }: Answer,
  effect: Effect,
): AnswerTable {
  const person = people.get(record);
  const at = placeOfAnswer(file, place);
  const closed = () => (person === undefined ? seal.close(note, at) : seal.closeFor(person, note, at));
  const sealed = note === '' ? '' : closed();
  return { file, place, batch, record_id: record, attempt, theirs, code: code ?? null, effect, sealed };
}

const STEPS: Readonly<Partial<Record<Effect, TrackStep>>> = { applied: 'apply', waits: 'receive', refused: 'refuse' };

async function applyEffects(
  inner: Transaction<Tables>,
  seal: Seal,
  { who, batch, file, seen }: Pick<Taking, 'who' | 'batch' | 'file'> & { readonly seen: readonly Seen[] },
): Promise<string> {
  const by = { source: `answers ${file}` };
  const wanted = seen.flatMap(({ effect, matter, place }) => {
    const step = STEPS[effect];
    return step && matter ? [{ matter, step, says: `${file} ${place + 1}` }] : [];
  });
  const steps = Map.groupBy(wanted, ({ matter }) => matter);
  const matters = await mattersOf(inner, [...steps.keys()]);
  const at = { at: now(), account: who.account };
  const written = allMoved(matters.values(), at, (row) =>
    steps
      .get(row.id)!
      .flatMap(({ step, says }) => [
        ...[trackAct(row, batch.track, step, { by, says }) ?? []].flat(),
        ...(step === 'apply' ? toldByAnswer(row, batch.track, { ...by, says }) : []),
      ]),
  );
  return writeMany(inner, seal, written);
}

/** Writes records back, those with the same values together. */
async function keepRecords(inner: Transaction<Tables>, batch: string, records: readonly Live[]): Promise<void> {
  const alike = Map.groupBy(records, ({ state, code, flag }) => JSON.stringify([state, code, flag]));
  for (const own of alike.values()) {
    const { state, code, flag } = own[0]!;
    await inner
      .updateTable('batch_records')
      .set({ state, code, flag })
      .where('batch', '=', batch)
      .where(
        'record_id',
        'in',
        own.map(({ record_id }) => record_id),
      )
      .execute();
  }
}

/** What the receiver says of the file as a whole, once its answers to records are in. */
async function finishFile(taking: Taking): Promise<void> {
  const { context, who, batch, file, answers } = taking;
  const agrees = answers.received.records === batch.records && answers.received.ids === batch.ids;
  const receipt = answers.status === 'refused' ? 'refused' : agrees ? 'agrees' : 'differs';
  // Where the receiver holds other records than were sent, only its answers to records count.
  if (receipt !== 'differs') {
    const step = receipt === 'agrees' ? 'receive' : 'refuse';
    // From where the part before ended, as a batch is noted as sent.
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      after = await untilUnmoved(() => restOf(taking, step, from));
    }
  }
  await context.ledger.act(async (inner, note) => {
    await inner
      .updateTable('batches')
      .set({ receipt, ...(receipt === 'refused' ? { state: 'refused-whole' as const } : {}) })
      .where('id', '=', batch.id)
      .execute();
    await inner.updateTable('answer_files').set({ state: 'taken' }).where('hash', '=', file).execute();
    note(who, { what: 'answers.taken', about: `${batch.id} ${receipt}` });
  });
}

/**
 * Moves the next records of the batch behind one that still wait to received, or to refused with the whole file; gives
 * the last of them, or nothing where none is left.
 */
async function restOf(
  { context, who, batch, file }: Taking,
  step: 'receive' | 'refuse',
  after: string,
): Promise<string | undefined> {
  const seal = sealOf(context.workspace.folder);
  const by = { source: `answers ${file}` };
  const actFor = (matter: MatterRow) => trackAct(matter, batch.track, step, { by, says: file });
  const set =
    step === 'receive' ? ({ state: 'received' } as const) : ({ state: 'refused', flag: 'file-refused' } as const);
  return context.ledger.act(async (inner, note) => {
    const rest = await inner
      .selectFrom('batch_records')
      .select(['record_id', 'matter', 'overtaken', 'mode'])
      .where('batch', '=', batch.id)
      .where('state', '=', 'waiting')
      .where('code', 'is', null)
      .where('record_id', '>', after)
      .orderBy('record_id')
      .limit(AT_ONCE)
      .execute();
    if (rest.length === 0) return undefined;
    const digest = await moveRecords(inner, seal, who, { batch: batch.id, records: rest, actFor, set });
    const what = step === 'receive' ? 'answers.receive' : 'answers.refuse';
    note(who, { what, about: `${batch.id} ${rest.length}`, digest });
    return rest.at(-1)!.record_id;
  });
}

async function effectsOf({ db }: Context, file: string): Promise<Taken['effects']> {
  const rows = await db
    .selectFrom('answers')
    .select(['effect', (each) => each.fn.countAll<number | string>().as('n')])
    .where('file', '=', file)
    .groupBy('effect')
    .execute();
  return Object.fromEntries(rows.map(({ effect, n }) => [effect, Number(n)]));
}
