import type { QueueFilter, QueueRow } from '../../../../src/server/api-types.ts';
import { api, Refused } from '../../api/client.ts';

/**
 * The next matter of a queue, taken while the one before is looked at, so that it is there at once. It is kept in memory
 * alone: what was taken and not opened is given back when somebody leaves the review, and by itself after ten minutes.
 */
type Ahead = { readonly queue: string; readonly row: QueueRow };

let ahead: Ahead | undefined;
let taking: Promise<QueueRow | undefined> | undefined;

/** A filter as a text, by which two are compared. */
export const keyOf = (filter: QueueFilter) => JSON.stringify(filter);

/** The next matter behind a place of a queue, from its beginning once more at its end; undefined where none is left. */
async function take(filter: QueueFilter, from: string): Promise<QueueRow | undefined> {
  for (const place of [from, null]) {
    try {
      return await api.nextMatter({ filter, from: place });
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404) throw error;
    }
  }
  return undefined;
}

/** Takes the next matter ahead; undefined where none is left. */
export function takeAhead(filter: QueueFilter, from: string): Promise<QueueRow | undefined> {
  if (ahead?.queue === keyOf(filter)) return Promise.resolve(ahead.row);
  taking ??= take(filter, from)
    .then((row) => {
      if (row) ahead = { queue: keyOf(filter), row };
      return row;
    })
    .finally(() => {
      taking = undefined;
    });
  return taking;
}

/** The next matter to open, which from then on is not ahead any longer. */
export async function nextInLine(filter: QueueFilter, from: string): Promise<QueueRow | undefined> {
  const row = await takeAhead(filter, from);
  ahead = undefined;
  return row;
}

/** Gives back what was taken ahead. */
export async function leaveLine(): Promise<void> {
  // A page that is being left runs no further than this: only what is still on its way is waited for.
  if (taking) await taking.catch(() => {});
  const left = ahead?.row.id;
  ahead = undefined;
  if (left !== undefined) await api.giveBack(left).catch(() => {});
}

/** The reviewer's last act, to be taken back. */
type LastAct = { readonly id: string; readonly seq: number };

let last: LastAct | undefined;

export function lastAct(): LastAct | undefined {
  return last;
}

export function noteLastAct(act: LastAct | undefined): void {
  last = act;
}

/** What an act brings, by the ids of its needs. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** What was given with a signature the last time, by the act: who signs often gives a bar number once. */
const given = new Map<string, Given>();

export function givenBefore(act: string): Given | undefined {
  return given.get(act);
}

export function noteGiven(act: string, values: Given): void {
  given.set(act, values);
}
