import { type Instant, laterOf } from '../calendar/index.ts';
import { apply } from './apply.ts';
import { type Court, hasRunOut, settleClocks } from './clocks.ts';
import type { MatterEvent } from './event.ts';
import type { Matter } from './matter.ts';

/** The ends of clocks that are to be put on record, in order, and the matter after them. */
export type Advanced = { readonly matter: Matter; readonly events: readonly MatterEvent[] };

/**
 * What the passing of time did to a matter until an instant: the end of each clock that ran out, with the instant at
 * which it did. Asked again, or after a week, it gives the same: an end that is on record is not given twice.
 */
export function advance(court: Court, matter: Matter, now: Instant): Advanced {
  const events: MatterEvent[] = [];
  let current = matter;
  for (;;) {
    const event = nextExpiry(court, current, now);
    if (!event) return { matter: current, events };
    const result = apply(court, current, event);
    if (!result.ok) throw new Error(`${current.procedure}: the end of a clock was refused: ${result.refusal.code}`);
    current = result.matter;
    events.push(event);
  }
}

function nextExpiry(court: Court, matter: Matter, now: Instant): MatterEvent | undefined {
  const settled = settleClocks(matter, court, laterOf(now, matter.at));
  const out = settled.clocks.filter((run) => hasRunOut(run, now));
  const ends = out.map((run) => ({ run, end: run.due.kind === 'day' ? run.due.end : now }));
  const first = ends.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))[0];
  if (!first) return undefined;
  // An end that only a later entry made known cannot be dated before what is on record.
  return { kind: 'expired', clock: first.run.clock, run: first.run.run, at: laterOf(first.end, matter.at) };
}
