import type { Kysely, Transaction } from 'kysely';
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
  readonly clock?: () => number;
  /** Whether one statement of the database can write into two tables: the head is locked for one round trip less. */
  readonly twoTablesAtOnce?: boolean;
};

/** Rows between two checkpoints; a new day brings one too. */
const CHECKPOINT_EVERY = 1000;

export function createLedger(options: LedgerOptions): Ledger {
  const { db, sign, onCheckpoint, clock = Date.now, twoTablesAtOnce = false } = options;
  const act: Ledger['act'] = async (body) => {
    let made: Checkpoint | undefined;
    const value = await db.transaction().execute(async (inner) => {
      const noted: Omit<LogValues, 'at'>[] = [];
      const result = await body(inner, (by, each) => {
        noted.push(valuesOf(by, each));
      });
      if (noted.length > 0) made = await append(inner, noted, { sign, clock, twoTablesAtOnce });
      return result;
    });
    if (made) onCheckpoint?.(made);
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

async function append(
  inner: Transaction<Tables>,
  noted: readonly Omit<LogValues, 'at'>[],
  { sign, clock, twoTablesAtOnce }: Required<Pick<LedgerOptions, 'sign' | 'clock' | 'twoTablesAtOnce'>>,
): Promise<Checkpoint | undefined> {
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
  if (twoTablesAtOnce) {
    const written = inner.with('written', (also) => also.insertInto('audit').values(rows));
    await written.updateTable('audit_head').set(moved).where('id', '=', 1).execute();
  } else {
    await inner.insertInto('audit').values(rows).execute();
    await inner.updateTable('audit_head').set(moved).where('id', '=', 1).execute();
  }
  if (checkpoint) await inner.insertInto('checkpoints').values(checkpoint).execute();
  return checkpoint;
}
