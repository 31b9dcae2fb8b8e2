import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/schema.ts';
import { type ChainedRow, GENESIS, type Head, hashOf } from './chain.ts';
import { type Checkpoint, isSigned } from './checkpoint.ts';
import { cutsOf, type LogCut, unlawfulCut } from './cut.ts';

/** What is wrong with a chain, at its first bad row. */
export type Fault = {
  readonly seq: number;
  readonly kind: /** A value of the row is not what was written. */
    | 'changed'
    /** The row is gone. */
    | 'missing'
    /** The row stands in the place of another. */
    | 'moved'
    /** The chain ends before its head or a checkpoint. */
    | 'cut-off'
    /** The chain holds in itself, but is not the one that a checkpoint was made of. */
    | 'forked'
    /** A checkpoint does not bear the workspace's signature. */
    | 'forged-checkpoint'
    /** Rows were cut off without the rule, the two people or the signature that this takes. */
    | 'unlawful-cut'
    /** Rows stand there that were cut off. */
    | 'cut-returned';
};

export type Verified =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly checkpoints: number;
      readonly hash: string;
      readonly cut: number;
    }
  | { readonly ok: false; readonly fault: Fault };

export type VerifyOptions = {
  /** Checkpoints that were laid aside outside the machine. */
  readonly outside?: readonly Checkpoint[];
  /** The key by which checkpoints are checked; without it their signatures are not. */
  readonly key?: KeyObject | undefined;
  /** Called now and then with the rows that were verified. */
  readonly onProgress?: (rows: number) => void;
};

const PAGE = 10_000;

/** Verifies the chain up to the head that it has when it is asked; rows that are written meanwhile are not looked at. */
export async function verifyChain(db: Kysely<Tables>, options: VerifyOptions = {}): Promise<Verified> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst();
  const inside = await db.selectFrom('checkpoints').selectAll().orderBy('seq').execute();
  const checkpoints = [...inside, ...(options.outside ?? [])];
  const forged = options.key && checkpoints.find((each) => !isSigned(each, options.key!));
  if (forged) return { ok: false, fault: { seq: forged.seq, kind: 'forged-checkpoint' } };
  const cuts = await cutsOf(db);
  const wrong = (await unlawfulCut(db, cuts, options.key)) ?? forkedCut(cuts, checkpoints);
  if (wrong) return { ok: false, fault: { seq: wrong.seq, kind: 'unlawful-cut' } };
  const from: Head = cuts.at(-1) ?? { seq: 0, hash: GENESIS };
  const returned = await db.selectFrom('audit').select('seq').where('seq', '<=', from.seq).executeTakeFirst();
  if (returned) return { ok: false, fault: { seq: returned.seq, kind: 'cut-returned' } };
  const walked = await walk(db, { from, until: head?.seq ?? Number.MAX_SAFE_INTEGER, checkpoints }, options);
  if (!walked.ok) return walked;
  const end = walked.head;
  const furthest = Math.max(head?.seq ?? 0, ...checkpoints.map(({ seq }) => seq));
  if (end.seq < furthest) return { ok: false, fault: { seq: end.seq + 1, kind: 'cut-off' } };
  if (!head || end.hash !== head.hash) return { ok: false, fault: { seq: end.seq, kind: 'forked' } };
  return { ok: true, rows: end.seq - from.seq, checkpoints: checkpoints.length, hash: end.hash, cut: from.seq };
}

type Walked = { readonly ok: true; readonly head: Head } | { readonly ok: false; readonly fault: Fault };

/** A cut whose end is not the one that a checkpoint of the same row has. */
function forkedCut(cuts: readonly LogCut[], checkpoints: readonly Checkpoint[]): LogCut | undefined {
  return cuts.find((cut) => checkpoints.some(({ seq, hash }) => seq === cut.seq && hash !== cut.hash));
}

type Stretch = { readonly from: Head; readonly until: number; readonly checkpoints: readonly Checkpoint[] };

async function walk(
  db: Kysely<Tables>,
  { from, until, checkpoints }: Stretch,
  { onProgress }: VerifyOptions,
): Promise<Walked> {
  const marks = Map.groupBy(checkpoints, ({ seq }) => seq);
  let head = from;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', head.seq)
      // Up to a number, since of a limit alone PostgreSQL may make a sorting of all rows that are left.
      .where('seq', '<=', Math.min(until, head.seq + PAGE))
      .orderBy('seq')
      .execute();
    if (rows.length === 0) {
      const gone = await isBehind(db, head.seq, until);
      return gone ? { ok: false, fault: { seq: head.seq + 1, kind: 'missing' } } : { ok: true, head };
    }
    for (const row of rows) {
      if (row.seq !== head.seq + 1) return { ok: false, fault: { seq: head.seq + 1, kind: 'missing' } };
      if (row.hash !== hashOf(head.hash, row.seq, row)) {
        return { ok: false, fault: { seq: row.seq, kind: await kindOf(db, head, row) } };
      }
      head = row;
      if (marks.get(row.seq)?.some(({ hash }) => hash !== row.hash))
        return { ok: false, fault: { seq: row.seq, kind: 'forked' } };
    }
    onProgress?.(head.seq - from.seq);
  }
}

/** Whether any row stands behind a number, as it does where a whole page of rows is gone. */
async function isBehind(db: Kysely<Tables>, seq: number, until: number): Promise<boolean> {
  const rows = db.selectFrom('audit').select('seq').where('seq', '>', seq).where('seq', '<=', until);
  return (await rows.limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Why a row does not follow the one before it: where its values, or those of another row, would have made one of the two
 * hashes in another place, rows were exchanged; else it was changed.
 */
async function kindOf(db: Kysely<Tables>, head: Head, bad: ChainedRow): Promise<'changed' | 'moved'> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE).execute();
    if (rows.length === 0) return 'changed';
    for (const row of rows) {
      if (row.seq === bad.seq) continue;
      const here = hashOf(head.hash, bad.seq, row);
      if (here === row.hash || here === bad.hash) return 'moved';
    }
    after = rows.at(-1)!.seq;
  }
}
