import type { QueueFilter, QueueRow } from '../../../../src/server/api-types.ts';
import { api, Refused } from '../../api/client.ts';

/**
 * The next matters of a queue, taken while the one before is looked at, so that they are there at once. They are kept in memory
 * alone: what was taken and not opened is given back when somebody leaves the review, and by itself after ten minutes.
 */
type Line = { readonly queue: string; readonly rows: QueueRow[] };

let line: Line = { queue: '', rows: [] };
let taking: Promise<void> | undefined;
/** Told of each matter that is taken. */
let onNext: (() => void) | undefined;

/** The most matters that are taken ahead. Colleagues are not handed these, so somebody who reads long has one alone. */
const MOST_AHEAD = 5;
/** A decision within so many milliseconds is that of somebody who goes through plain cards. */
const QUICK = 15_000;

let quickInTurn = 0;

/** After so many agreements in turn, each within so many milliseconds, the reviewer is asked to look. */
const HASTY = 2_000;
export const HASTY_IN_TURN = 30;

let hastyInTurn = 0;

/** Notes for how many milliseconds a card was shown before it was decided. */
export function notePace(shown: number, agreed: boolean): void {
  quickInTurn = shown < QUICK ? quickInTurn + 1 : 0;
  hastyInTurn = agreed && shown < HASTY ? hastyInTurn + 1 : 0;
}

/** Whether so many agreements were so quick that the next card is to be looked at first. */
export function isHasty(): boolean {
  return hastyInTurn >= HASTY_IN_TURN;
}

/** The reviewer has looked. */
export function noteLook(): void {
  hastyInTurn = 0;
}

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

/** Lets go of matters whose time has run out: they may be somebody else's by now. */
function dropLost({ rows }: Line): void {
  const now = new Date().toISOString();
  const held = rows.filter(({ leaseUntil }) => leaseUntil !== null && leaseUntil > now);
  rows.splice(0, rows.length, ...held);
}

/** Takes the next matters ahead, as many as the pace asks for; each is told as soon as it is taken. */
export function takeAhead(filter: QueueFilter, from: string, onTaken: (row: QueueRow) => void): Promise<void> {
  const wanted = Math.min(MOST_AHEAD, 1 + quickInTurn);
  taking ??= fill(filter, from, { wanted, onTaken }).finally(() => {
    taking = undefined;
  });
  return taking;
}

async function fill(
  filter: QueueFilter,
  from: string,
  { wanted, onTaken }: { readonly wanted: number; readonly onTaken: (row: QueueRow) => void },
): Promise<void> {
  const queue = keyOf(filter);
  if (line.queue !== queue) {
    void leaveLine();
    line = { queue, rows: [] };
  }
  const own = line;
  dropLost(own);
  while (own.rows.length < wanted) {
    const row = await take(filter, own.rows.at(-1)?.place ?? from);
    if (!row) return;
    // The review was left meanwhile: nobody will open it.
    if (line !== own) return void (await giveBack(row));
    own.rows.push(row);
    onTaken(row);
    onNext?.();
  }
}

/** The next matter to open, which from then on is not ahead any longer; undefined where none is left. */
export async function nextInLine(filter: QueueFilter, from: string): Promise<QueueRow | undefined> {
  if (line.queue === keyOf(filter)) {
    dropLost(line);
    if (line.rows.length === 0 && taking) {
      // Of several that are being taken, the first is waited for.
      await Promise.race([taking.catch(() => {}), new Promise<void>((resolve) => (onNext = resolve))]);
      onNext = undefined;
    }
    const next = line.rows.shift();
    if (next) return next;
  }
  return take(filter, from);
}

/** Gives back what was taken ahead. What is still on its way is given back once it is here. */
export async function leaveLine(): Promise<void> {
  const { rows } = line;
  line = { queue: '', rows: [] };
  await Promise.all([...rows.map(giveBack), taking?.catch(() => {})]);
}

async function giveBack({ id }: QueueRow): Promise<void> {
  await api.giveBack(id).catch(() => {});
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
