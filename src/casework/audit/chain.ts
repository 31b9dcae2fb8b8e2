import { hash } from 'node:crypto';

/**
 * The chain of the log. Each row holds the hash of the row before it and of its own values, all as text: times in ISO 8601
 * with milliseconds, numbers in decimal digits. A person who changes a row has to change every later one, and a checkpoint that
 * lies outside the machine shows it. If the values of a row or their order change here, old chains no longer verify.
 */

/** What stands before the first row. */
export const GENESIS = '0'.repeat(64);

/** What a row says, before it has its place in the chain. Ids only: never a name, a number or a search of a person. */
export type LogValues = {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  readonly who: string;
  /** Such as `run.start`, `person.open`, `correction.add`. */
  readonly what: string;
  readonly about: string;
  readonly outcome: 'done' | 'denied';
  /** The address from which it was asked for; blank for what Redress does by itself. */
  readonly source: string;
  /** SHA-256 of what was written with the row, where that has a hash of its own; else blank. */
  readonly digest: string;
};

export type ChainedRow = LogValues & { readonly seq: number; readonly hash: string };

/** The end of a chain. */
export type Head = { readonly seq: number; readonly hash: string };

/** The hash of a row with a number, after a row with a hash. */
export function hashOf(before: string, seq: number, values: LogValues): string {
  const { at, who, what, about, outcome, source, digest } = values;
  return hash('sha256', before + JSON.stringify([String(seq), at, who, what, about, outcome, source, digest]), 'hex');
}

/** The row that follows a head. */
export function chained(head: Head, values: LogValues): ChainedRow {
  const seq = head.seq + 1;
  return { ...values, seq, hash: hashOf(head.hash, seq, values) };
}
