import { hash, type KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LEAST_LOG_MONTHS, monthsAfter } from '../retention/rules.ts';
import type { LogCutTable } from '../store/retention-schema.ts';
import type { Tables } from '../store/schema.ts';
import { isSignedText } from './checkpoint.ts';

/**
 * A cut removes the oldest rows of the log, whose time is over. What stands for them is this record: where the log ended that was
 * cut off (the row of a checkpoint, so that one which was laid aside years ago still holds against it), by which rule, and
 * which two people wanted it. It is signed with the key of the checkpoints. The rest of the chain begins at its hash.
 */
export type LogCut = Readonly<LogCutTable>;

/** What is signed: every value but the signature, as text, in this order. */
export function textOfCut(cut: Omit<LogCut, 'signature'>): string {
  const { seq, hash: end, at, rows, months, as_of, authority, held_from, before } = cut;
  const { proposed_by, proposed_at, signed_by, signed_at, cut_by, cut_at } = cut;
  const what = [String(seq), end, at, String(rows), String(months), as_of, authority, held_from, before];
  const who = [proposed_by, proposed_at, signed_by, signed_at, cut_by, cut_at];
  return `redress-log-cut/1\n${JSON.stringify([...what, ...who])}\n`;
}

/** SHA-256 of a cut, which stands in the log beside it, and in the cut after it. */
export function digestOfCut(cut: LogCut): string {
  return hash('sha256', `${textOfCut(cut)}${cut.signature}\n`, 'hex');
}

/** The cuts of a log, the oldest first. */
export async function cutsOf(db: Kysely<Tables>): Promise<readonly LogCut[]> {
  return db.selectFrom('log_cuts').selectAll().orderBy('seq').execute();
}

/**
 * The first cut that was not lawful; undefined where each was. The rows of the log about the last cut, and about the people who asked for it,
 * stand in what is left; those about an earlier one may have been cut off since, and its record alone tells of it.
 *
 * @param key without it signatures are not checked
 */
export async function unlawfulCut(
  db: Kysely<Tables>,
  cuts: readonly LogCut[],
  key: KeyObject | undefined,
): Promise<LogCut | undefined> {
  const bad = cuts.find((cut, place) => !isLawful(cut, cuts[place - 1], key));
  const last = cuts.at(-1);
  if (bad || !last) return bad;
  const rows = await db
    .selectFrom('audit')
    .select(['what', 'who', 'digest'])
    .where('what', 'in', ['log.cut', 'log.cut-propose', 'log.cut-sign'])
    .where('outcome', '=', 'done')
    .execute();
  const noted = (what: string, who: string, digest: string) =>
    rows.some((row) => row.what === what && row.who === who && row.digest === digest);
  const isNoted =
    noted('log.cut-propose', last.proposed_by, last.hash) &&
    noted('log.cut-sign', last.signed_by, last.hash) &&
    noted('log.cut', last.cut_by, digestOfCut(last));
  return isNoted ? undefined : last;
}

function isLawful(cut: LogCut, before: LogCut | undefined, key: KeyObject | undefined): boolean {
  return (
    (key === undefined || isSignedText(textOfCut(cut), cut.signature, key)) &&
    cut.rows === cut.seq - (before?.seq ?? 0) &&
    cut.before === (before ? digestOfCut(before) : '') &&
    cut.months >= LEAST_LOG_MONTHS &&
    monthsAfter(cut.at, cut.months) <= cut.as_of &&
    cut.as_of <= cut.cut_at.slice(0, 10) &&
    (cut.held_from === '' || cut.at < cut.held_from) &&
    cut.proposed_by !== cut.signed_by
  );
}
