/** Whether an act is open to the person who does it, with what it brings, at its instant. Nothing is changed here. */
import { NO, parseIsoDay, UNKNOWN } from '../../record/index.ts';
import { type Instant, isInstant } from '../calendar/index.ts';
import { indexOf, type Need, type PlacedRow, type Transition } from '../language/index.ts';
import { type Court, dayAt, lastRun } from './clocks.ts';
import type { Act, Actor, Given } from './event.ts';
import { guardTruth, missingFor } from './guard.ts';
import { type ClockRun, type Matter, UNDETERMINED } from './matter.ts';
import { type Refused, refuse } from './refusal.ts';

/** An act that may be done: its row, and the run of a clock whose end it undoes since it was in time. */
export type CheckedAct = {
  readonly ok: true;
  readonly placed: PlacedRow;
  readonly received: Instant;
  readonly inTimeAfterAll?: ClockRun;
};

type Asked = { readonly matter: Matter; readonly event: Act & { readonly at: Instant }; readonly court: Court };

/** Checks an act of a row; the first thing wrong with it is the code. */
export function checkAct(asked: Asked): CheckedAct | Refused {
  const { matter, event, court } = asked;
  const placed = indexOf(court.procedure).rows.get(event.act);
  if (!placed) return refuse('unknown-act', event.act);
  const { row } = placed;
  const received = receiptOf(row, event.given) ?? event.at;
  const who = checkRole(row, event.by) ?? checkRecused(matter, event);
  if (who) return who;
  const stands = standsFor(placed, asked, received);
  if (!stands.ok) return stands;
  const wrong =
    checkNeeds(row, asked) ??
    checkReceipt(received, event) ??
    (row.stepUp && event.by.kind === 'person' && !event.steppedUp ? refuse('step-up', row.id) : undefined) ??
    checkGuard(row, matter) ??
    checkTwoPeople(row, asked) ??
    checkOrderLine(row, matter) ??
    (isLate(row, asked, received) ? refuse('late', row.before) : undefined);
  return wrong ?? { ok: true, placed, received, ...(stands.run ? { inTimeAfterAll: stands.run } : {}) };
}

/** The instant on the court's confirmation of receipt, where an act brings one. */
export function receiptOf(row: Transition, given: Given): Instant | undefined {
  const need = row.needs.find(({ kind }) => kind === 'receipt');
  const value = need && given[need.id];
  return typeof value === 'string' && isInstant(value) ? value : undefined;
}

function checkRole({ id, by }: Transition, actor: Actor): Refused | undefined {
  const role = actor.kind === 'import' ? 'import' : actor.role;
  const system = role === 'law' || role === 'follow' || (role === 'import' && actor.kind === 'person');
  return !system && by.includes(role) ? undefined : refuse('wrong-role', id);
}

function checkRecused(matter: Matter, { by, second }: Act): Refused | undefined {
  const people = [...(by.kind === 'person' ? [by.person] : []), ...(second ? [second.person] : [])];
  return people.some((person) => matter.recused.includes(person)) ? refuse('recused') : undefined;
}

function checkReceipt(received: Instant, { at, act }: Act & { readonly at: Instant }): Refused | undefined {
  return received <= at ? undefined : refuse('bad-need', act);
}

/** Whether the matter stands where the row leaves from, or stood there when a clock ended that the act was in time for. */
function standsFor(
  { track, row }: PlacedRow,
  { matter, court }: Asked,
  received: Instant,
): { readonly ok: true; readonly run?: ClockRun } | Refused {
  if (row.from.includes(matter.states[track.id] ?? '')) return { ok: true };
  const clock = row.before === undefined ? undefined : indexOf(court.procedure).clocks.get(row.before);
  const run = clock && lastRun(matter, clock.id);
  if (!clock || !run?.moved || run.moved.track !== track.id || !row.from.includes(run.moved.from))
    return refuse('wrong-state', row.id);
  if (run.due.kind !== 'day' || received >= run.due.end) return refuse('late', clock.id);
  if (clock.receivedBy === 'our-entry') return refuse('wrong-state', row.id);
  const moved = indexOf(court.procedure).rows.get(run.moved.row)!.row;
  const still = matter.states[track.id] === moved.to && run.status === 'expired' && !moved.fires;
  return still ? { ok: true, run } : refuse('overtaken', clock.id);
}

function checkGuard({ id, when }: Transition, matter: Matter): Refused | undefined {
  const holds = guardTruth(when, matter);
  if (holds === NO) return refuse('not-allowed', id);
  return holds === UNKNOWN ? refuse('missing-fact', missingFor(when!, matter)) : undefined;
}

function checkTwoPeople({ id, pair }: Transition, { matter, event }: Asked): Refused | undefined {
  if (!pair || event.by.kind !== 'person') return undefined;
  if (pair.half === 'first') return undefined;
  if (pair.half === 'second') {
    const first = matter.halves[pair.id];
    if (first === undefined) return refuse('first-half-missing', pair.id);
    return first === event.by.person ? refuse('same-person', pair.id) : undefined;
  }
  if (!event.second) return refuse('second-missing', id);
  if (event.second.person === event.by.person) return refuse('same-person', pair.id);
  return pair.secondBy.includes(event.second.role) ? undefined : refuse('wrong-role', id);
}

function checkOrderLine(row: Transition, { relief }: Matter): Refused | undefined {
  const asks = row.needs.some(({ kind }) => kind === 'order-line');
  return asks && relief === UNDETERMINED ? refuse('relief-undetermined', row.id) : undefined;
}

/** Whether an act came after the end of the clock within which it must be done. */
function isLate(row: Transition, { matter }: Asked, received: Instant): boolean {
  const run = row.before === undefined ? undefined : lastRun(matter, row.before);
  if (!run || run.status === 'stopped' || run.status === 'withdrawn') return false;
  return run.due.kind === 'day' && run.status !== 'tolled' && run.due.end <= received;
}

function checkNeeds(row: Transition, asked: Asked): Refused | undefined {
  for (const need of row.needs) {
    const wrong = checkNeed(need, asked);
    if (wrong) return wrong;
  }
  return undefined;
}

function checkNeed(need: Need, { event, matter, court }: Asked): Refused | undefined {
  const value = event.given[need.id];
  if (value === undefined || value.length === 0) return refuse('missing-need', need.id);
  if (need.kind === 'documents') {
    const list = typeof value === 'string' ? [value] : value;
    const enough = list.length >= (need.least ?? 1) && list.every((each) => each !== '');
    return enough ? undefined : refuse('bad-need', need.id);
  }
  if (typeof value !== 'string') return refuse('bad-need', need.id);
  switch (need.kind) {
    case 'day':
    case 'any-day': {
      const fits = parseIsoDay(value) !== undefined && (need.kind === 'any-day' || value <= dayAt(event.at, court));
      return fits ? undefined : refuse('bad-need', need.id);
    }
    case 'receipt':
      return isInstant(value) ? undefined : refuse('bad-need', need.id);
    case 'ground':
      return checkGround(value, matter, court);
    default:
      return undefined;
  }
}

/** Whether a ground is one of the procedure's and open in the matter. */
function checkGround(id: string, matter: Matter, { procedure }: Court): Refused | undefined {
  const ground = indexOf(procedure).grounds.get(id);
  if (!ground) return refuse('bad-need', id);
  const open = guardTruth(ground.onlyWhen, matter);
  if (open === NO) return refuse('ground-closed', id);
  return open === UNKNOWN ? refuse('missing-fact', missingFor(ground.onlyWhen!, matter)) : undefined;
}
