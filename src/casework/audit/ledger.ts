import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { isSqlite } from '../../database/is-sqlite.ts';
import type { Tables } from '../store/schema.ts';
import { chained, type LogValues } from './chain.ts';
import type { Checkpoint, Signer } from './checkpoint.ts';

/**
 * The log is written with what it tells of: an act and its rows stand in one transaction, so that there is no act without
 * its row and no row without its act. The head of the chain is locked before a row gets its number and its time, and by
 * the same statement on every database: two writers wait for each other, and the chain cannot fork.
 *
 * What happens outside of the database, a download or a job, is noted before it begins: where the row cannot be written,
 * it does not happen.
 */

/** Who asks for something, and from where. */
export type By = {
  readonly account: string;
  /** The address from which it is asked for. */
  readonly source?: string;
};

/** What is noted of an act: what was done, about which ids. */
export type Noted = {
  readonly what: string;
  /** Ids only: never a name, a number or a search of a person. */
  readonly about: string;
  readonly outcome?: LogValues['outcome'];
  /** SHA-256 of what was written with the row. */
  readonly digest?: string;
};

export type Note = (by: By, noted: Noted) => void;

export type Ledger = {
  /**
   * Does something in the database together with the rows that it notes. Everything in it goes through `inner`; what
   * throws is taken back whole, rows and all.
   */
  readonly act: <Value>(body: (inner: Transaction<Tables>, note: Note) => Promise<Value>) => Promise<Value>;
  /** Notes a look at something, or what is about to be done outside of the database. */
  readonly note: (by: By, what: string, about: string) => Promise<void>;
  /** Notes what was refused for lack of a right. */
  readonly deny: (by: By, what: string, about: string) => Promise<void>;
};

export type LedgerOptions = {
  readonly db: Kysely<Tables>;
  readonly sign: Signer;
  /** Called with each checkpoint once it is on record, to lay it aside elsewhere. */
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void;
  /** In place of the clock of the machine. */
  readonly clock?: () => number;
};

/** Rows between two checkpoints; a new day brings one too. */
const CHECKPOINT_EVERY = 1000;

/** Rows that PostgreSQL chains itself at a time, and how long before a checkpoint it no longer does. */
const FEW = 10;
const NEAR = 100;

export function createLedger(options: LedgerOptions): Ledger {
  const { db, sign, onCheckpoint, clock = Date.now } = options;
  const chainsItself = !isSqlite(db) && options.clock === undefined;
  // As this server last left it; only a hint of whether a checkpoint may be due.
  let known: Appended | undefined;
  const act: Ledger['act'] = async (body) => {
    let appended: Appended | undefined;
    const value = await db.transaction().execute(async (inner) => {
      const noted: Omit<LogValues, 'at'>[] = [];
      const result = await body(inner, (by, each) => {
        noted.push(valuesOf(by, each));
      });
      if (noted.length === 0) return result;
      if (chainsItself && noted.length <= FEW && known !== undefined && isFarFromDue(known, clock())) {
        await appendAndCommit(inner, noted);
        appended = { ...known, seq: known.seq + noted.length, checkpoint: undefined };
      } else appended = await append(inner, noted, { sign, clock });
      return result;
    });
    if (appended) known = known && known.seq > appended.seq ? { ...appended, seq: known.seq } : appended;
    if (appended?.checkpoint) onCheckpoint?.(appended.checkpoint);
    return value;
  };
  const one = (by: By, noted: Noted) => act(async (_, note) => note(by, noted));
  return {
    act,
    note: (by, what, about) => one(by, { what, about }),
    deny: (by, what, about) => one(by, { what, about, outcome: 'denied' }),
  };
}

function valuesOf(by: By, { what, about, outcome = 'done', digest = '' }: Noted): Omit<LogValues, 'at'> {
  return { who: by.account, what, about, outcome, source: by.source ?? '', digest };
}

/** Where the log stands once rows were added. */
type Appended = {
  readonly seq: number;
  readonly checkpointSeq: number;
  readonly checkpointDay: string;
  /** The one that was made with them. */
  readonly checkpoint: Checkpoint | undefined;
};

function isFarFromDue({ seq, checkpointSeq, checkpointDay }: Appended, at: number): boolean {
  return seq + NEAR < checkpointSeq + CHECKPOINT_EVERY && new Date(at).toISOString().slice(0, 10) === checkpointDay;
}

/**
 * Adds rows and commits in one message, so that no other act waits for a trip between: the head is locked only while the
 * database works. What comes after in the transaction is nothing, and its own commit finds it done.
 */
async function appendAndCommit(inner: Transaction<Tables>, noted: readonly Omit<LogValues, 'at'>[]): Promise<void> {
  const rows = noted.map(({ who, what, about, outcome, source, digest }) => [
    who,
    what,
    about,
    outcome,
    source,
    digest,
  ]);
  // A message of two statements has no parameters: in base64, values can be nothing but values.
  const values = Buffer.from(JSON.stringify(rows)).toString('base64');
  await inner.executeQuery(
    CompiledQuery.raw(`select log_append(convert_from(decode('${values}', 'base64'), 'UTF8')::json); commit`),
  );
}

async function append(
  inner: Transaction<Tables>,
  noted: readonly Omit<LogValues, 'at'>[],
  { sign, clock }: Required<Pick<LedgerOptions, 'sign' | 'clock'>>,
): Promise<Appended> {
  // This statement locks the head until the transaction ends; only then are time and place known.
  const locked = await inner
    .updateTable('audit_head')
    .set((row) => ({ seq: row('seq', '+', noted.length) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash', 'checkpoint_seq', 'checkpoint_day'])
    .executeTakeFirstOrThrow();
  const at = new Date(clock()).toISOString();
  let head = { seq: locked.seq - noted.length, hash: locked.hash };
  const rows = noted.map((values) => {
    const row = chained(head, { ...values, at });
    head = { seq: row.seq, hash: row.hash };
    return row;
  });
  const day = at.slice(0, 10);
  const isDue = head.seq - locked.checkpoint_seq >= CHECKPOINT_EVERY || day !== locked.checkpoint_day;
  const checkpoint = isDue ? sign(head, at) : undefined;
  const moved = { hash: head.hash, ...(checkpoint ? { checkpoint_seq: head.seq, checkpoint_day: day } : {}) };
  await inner.insertInto('audit').values(rows).execute();
  await inner.updateTable('audit_head').set(moved).where('id', '=', 1).execute();
  if (checkpoint) await inner.insertInto('checkpoints').values(checkpoint).execute();
  return {
    seq: head.seq,
    checkpointSeq: checkpoint ? head.seq : locked.checkpoint_seq,
    checkpointDay: checkpoint ? day : locked.checkpoint_day,
    checkpoint,
  };
}
