/**
 * The fold: a matter and an event give the next matter, or a refusal with a code. Pure: the time is the event's, the
 * calendar is handed in, and the same events give the same matter. An event may not overtake the end of a clock: what
 * the law moved by itself is on record before anything else is.
 */
import { formatDay, parseIsoDay, YES } from '../../record/index.ts';
import { type Instant, isInstant, localDay } from '../calendar/index.ts';
import { indexOf, type Procedure, type TrackId, type Transition } from '../language/index.ts';
import { checkAct, receiptOf } from './check-act.ts';
import { type Court, dayAt, hasRunOut, isOpen, openRun, settleClocks } from './clocks.ts';
import type { Act, Actor, ClockEvent, Entry, MatterEvent, Opened } from './event.ts';
import { guardTruth } from './guard.ts';
import { type BeforeAct, type ClockRun, type Determination, type Matter, UNDETERMINED } from './matter.ts';
import { addClock, owe, type Performed, perform, stopClocks } from './perform.ts';
import { refuse } from './refusal.ts';

type Of<Kind extends MatterEvent['kind']> = MatterEvent & { readonly kind: Kind };

/**
 * Applies an event to a matter, or opens one (`matter` undefined). Refusals are values: the matter stays as it was.
 * @param court the procedure of the matter's version and the court's calendar with all closures entered so far
 */
export function apply(court: Court, matter: Matter | undefined, event: MatterEvent): Performed {
  if (!isInstant(event.at)) return refuse('bad-instant');
  if (event.kind === 'opened') return matter ? refuse('opened-already') : open(court, event);
  if (!matter) return refuse('not-opened');
  const { procedure } = court;
  if (matter.procedure !== procedure.id) return refuse('other-procedure', procedure.id);
  if (event.kind === 'superseded') return supersede(court, matter, event);
  if (matter.version !== procedure.version) return refuse('other-version', procedure.version);
  if (event.at < matter.at) return refuse('out-of-order');
  const settled = settleClocks(matter, court, event.at);
  if (event.kind !== 'expired') {
    const overdue = settled.clocks.find((run) => hasRunOut(run, event.at));
    if (overdue) return refuse('expiry-first', overdue.clock);
  }
  const next: Matter = { ...settled, seq: matter.seq + 1, at: event.at };
  const { undo: _, ...fresh } = next;
  const result = dispatch(court, event.kind === 'taken-back' ? next : fresh, event);
  return result.ok ? { ok: true, matter: settleClocks(result.matter, court, event.at) } : result;
}

function dispatch(court: Court, next: Matter, event: Exclude<MatterEvent, Of<'opened'> | Of<'superseded'>>): Performed {
  switch (event.kind) {
    case 'act':
      return act(court, next, event);
    case 'expired':
      return expire(court, next, event);
    case 'late':
      return keepLate(court, next, event);
    case 'told':
      return tell(court, next, event);
    case 'tolled':
    case 'resumed':
    case 'extended':
      return changeClock(court, next, event);
    case 'determined':
      return determine(court, next, event);
    case 'entered':
      return enter(court, next, event);
    case 'corrected':
      return correct(court, next, event);
    case 'recused':
      return { ok: true, matter: { ...next, recused: [...new Set([...next.recused, event.person])] } };
    case 'taken-back':
      return takeBack(next, event);
  }
}

function open(court: Court, event: Of<'opened'>): Performed {
  const { procedure } = court;
  if (event.procedure !== procedure.id) return refuse('other-procedure', event.procedure);
  if (event.version !== procedure.version) return refuse('other-version', event.version);
  const stray = strayEntry(procedure, event);
  if (stray !== undefined) return refuse('unknown-entry', stray);
  const states: Partial<Record<TrackId, string>> = {};
  for (const { id, start } of procedure.tracks) states[id] = start;
  let matter: Matter = {
    procedure: procedure.id,
    version: procedure.version,
    seq: 1,
    at: event.at,
    states,
    marks: [],
    determination: event.determination,
    relief: reliefOf(event.determination),
    facts: event.facts ?? {},
    dates: event.dates ?? {},
    settings: event.settings ?? {},
    clocks: [],
    duties: [],
    papers: [],
    halves: {},
    recused: [],
    late: [],
  };
  for (const id of procedure.opens) {
    const started = addClock(matter, id, {}, court);
    if (!started.ok) return started;
    matter = started.matter;
  }
  return { ok: true, matter: settleClocks(matter, court, event.at) };
}

/** The first entry of an opening that the procedure does not know, or that is no such value. */
function strayEntry(procedure: Procedure, { facts = {}, dates = {}, settings = {} }: Opened): string | undefined {
  const unknown = (given: object, list: readonly { readonly id: string }[]) =>
    Object.keys(given).find((id) => !list.some((each) => each.id === id));
  return (
    unknown(facts, procedure.facts) ??
    unknown(dates, procedure.dates) ??
    Object.keys(dates).find((id) => parseIsoDay(dates[id]!) === undefined) ??
    Object.keys(settings).find((id) => !fitsSetting(procedure, id, settings[id]!))
  );
}

function fitsSetting(procedure: Procedure, id: string, value: number | boolean): boolean {
  const setting = procedure.settings.find((each) => each.id === id);
  if (!setting) return false;
  if (setting.value.kind === 'confirm') return typeof value === 'boolean';
  return Number.isInteger(value) && setting.value.least <= Number(value) && Number(value) <= setting.value.most;
}

function reliefOf(determination: Determination): string {
  return determination.kind === 'relief' ? determination.relief : UNDETERMINED;
}

function act(court: Court, next: Matter, event: Of<'act'>): Performed {
  const checked = checkAct({ matter: next, event, court });
  if (!checked.ok) return checked;
  const { placed } = checked;
  const standing = checked.inTimeAfterAll ? undoExpiry(next, checked.inTimeAfterAll, court) : next;
  const done = perform(standing, placed, event.given, court);
  if (!done.ok) return done;
  const line = placed.row.needs.find(({ kind }) => kind === 'order-line');
  const timing = timingMark(next, placed.row, checked.received, court);
  const matter: Matter = {
    ...done.matter,
    marks: timing === undefined ? done.matter.marks : [...new Set([...done.matter.marks, timing])],
    halves: halvesAfter(done.matter.halves, event, placed.row.pair),
    ...(line ? { orderLine: String(event.given[line.id]) } : {}),
  };
  if (placed.row.undo !== 'until-signed' || event.by.kind !== 'person') return { ok: true, matter };
  return {
    ok: true,
    matter: { ...matter, undo: { seq: matter.seq, person: event.by.person, before: beforeOf(next) } },
  };
}

/** The marks of an act whose place before a last day is not certain: the day is not known, or the law can be read two ways. */
export const TIMING_MARKS = ['timing-unknown', 'timing-disputed'] as const;
type TimingMark = (typeof TIMING_MARKS)[number];

/**
 * What an act's time leaves open: it came after the earliest day that a reading of the law gives, or its last day could
 * not be worked out. The act stands, and the matter says so.
 */
function timingMark(matter: Matter, row: Transition, received: Instant, court: Court): TimingMark | undefined {
  const { calendar } = court;
  const run = row.before === undefined ? undefined : openRun(matter, row.before);
  if (!run) return undefined;
  if (run.due.kind === 'unknown') return 'timing-unknown';
  return formatDay(localDay(received, calendar.zone)) > run.due.safe ? 'timing-disputed' : undefined;
}

function beforeOf({ states, marks, clocks, duties, papers, halves }: Matter): BeforeAct {
  return { states, marks, clocks, duties, papers, halves };
}

function halvesAfter(
  halves: Matter['halves'],
  { by }: Act,
  pair: { readonly id: string; readonly half: string } | undefined,
): Matter['halves'] {
  if (!pair || by.kind !== 'person' || pair.half === 'both') return halves;
  if (pair.half === 'first') return { ...halves, [pair.id]: by.person };
  return Object.fromEntries(Object.entries(halves).filter(([id]) => id !== pair.id));
}

/** A matter as if the end of a clock had not moved it: a confirmation of receipt shows that an act was in time. */
function undoExpiry(matter: Matter, run: ClockRun, court: Court): Matter {
  const { row, track, from, seq } = run.moved!;
  const { mark } = indexOf(court.procedure).rows.get(row)!.row;
  return {
    ...matter,
    states: { ...matter.states, [track]: from },
    marks: matter.marks.filter((each) => each !== mark),
    papers: matter.papers.filter((paper) => paper.seq !== seq),
    duties: matter.duties.map((duty) =>
      duty.seq === seq && duty.status === 'owed' ? { ...duty, status: 'withdrawn' } : duty,
    ),
    clocks: matter.clocks.map((each) => (each.seq === seq && isOpen(each) ? { ...each, status: 'withdrawn' } : each)),
  };
}

function expire(court: Court, next: Matter, event: Of<'expired'>): Performed {
  const run = next.clocks.find((each) => each.clock === event.clock && each.run === event.run);
  if (!run) return refuse('unknown-clock', event.clock);
  if (!hasRunOut(run, event.at)) return refuse('not-expired', event.clock);
  const earlier = next.clocks.find((each) => hasRunOut(each, event.at) && endOf(each) < endOf(run));
  if (earlier) return refuse('expiry-first', earlier.clock);
  const clock = indexOf(court.procedure).clocks.get(run.clock)!;
  const placed =
    clock.onExpiry.kind === 'moves'
      ? clock.onExpiry.rows
          .map((id) => indexOf(court.procedure).rows.get(id)!)
          .find(
            ({ track, row }) => row.from.includes(next.states[track.id] ?? '') && guardTruth(row.when, next) === YES,
          )
      : undefined;
  const replaced = (each: Matter, with_: ClockRun): Matter => ({
    ...each,
    clocks: each.clocks.map((other) => (other.clock === run.clock && other.run === run.run ? with_ : other)),
  });
  if (!placed) return { ok: true, matter: replaced(next, { ...run, status: 'expired' }) };
  const moved = { row: placed.row.id, track: placed.track.id, from: next.states[placed.track.id]!, seq: next.seq };
  return perform(replaced(next, { ...run, status: 'expired', moved }), placed, {}, court);
}

function endOf({ due }: ClockRun): string {
  return due.kind === 'day' ? due.end : '';
}

function keepLate(court: Court, next: Matter, event: Of<'late'>): Performed {
  const checked = checkAct({ matter: next, court, event: { ...event, kind: 'act', steppedUp: true } });
  if (checked.ok || checked.refusal.code !== 'late') return refuse('not-late', event.act);
  const clock = indexOf(court.procedure).clocks.get(checked.refusal.about!)!;
  if (clock.late !== 'record-late') return checked;
  const { row } = indexOf(court.procedure).rows.get(event.act)!;
  const received = receiptOf(row, event.given) ?? event.at;
  const late = [...next.late, { act: event.act, at: event.at, received, clock: clock.id }];
  return { ok: true, matter: owe({ ...next, late }, clock.lateTells ?? [], event.given, court) };
}

function tell(court: Court, next: Matter, event: Of<'told'>): Performed {
  const duty = indexOf(court.procedure).duties.get(event.duty);
  if (!duty) return refuse('unknown-duty', event.duty);
  const owed = next.duties.findIndex((each) => each.duty === duty.id && each.status === 'owed');
  if (owed < 0) return refuse('nothing-owed', duty.id);
  if (duty.proof !== 'none' && !event.proof) return refuse('proof-missing', duty.id);
  const duties = next.duties.map((each, i) => (i === owed ? { ...each, status: 'done' as const } : each));
  const { within } = duty;
  const sharing = duties.some(
    (each) => each.status === 'owed' && indexOf(court.procedure).duties.get(each.duty)!.within === within,
  );
  const matter = { ...next, duties };
  return { ok: true, matter: within === undefined || sharing ? matter : stopClocks(matter, [within]) };
}

function changeClock(court: Court, next: Matter, event: ClockEvent & { readonly at: Instant }): Performed {
  const clock = indexOf(court.procedure).clocks.get(event.clock);
  if (!clock) return refuse('unknown-clock', event.clock);
  const roles = event.kind === 'extended' ? clock.extendedBy : clock.tolledBy;
  if (!roleOf(event.by) || !roles?.includes(roleOf(event.by)!)) return refuse('wrong-role', event.clock);
  if (event.document === '' || event.reason === '')
    return refuse('missing-need', event.document === '' ? 'document' : 'reason');
  const run = openRun(next, clock.id);
  if (!run) return refuse('clock-not-running', clock.id);
  const changed = changedRun(run, event, dayAt(event.at, court));
  if (typeof changed === 'string') return refuse(changed, clock.id);
  return { ok: true, matter: { ...next, clocks: next.clocks.map((each) => (each === run ? changed : each)) } };
}

function changedRun(
  run: ClockRun,
  event: ClockEvent,
  today: string,
): ClockRun | 'not-tolled' | 'bad-need' | 'clock-not-running' {
  if (event.kind === 'extended') {
    const later = event.until !== undefined && parseIsoDay(event.until) !== undefined;
    const sooner = run.due.kind === 'day' && event.until !== undefined && event.until <= run.due.day;
    return later && !sooner ? { ...run, extendedTo: event.until! } : 'bad-need';
  }
  if (event.kind === 'tolled') {
    return run.status === 'running' ? { ...run, status: 'tolled', tolledSince: today } : 'clock-not-running';
  }
  if (run.status !== 'tolled') return 'not-tolled';
  const { tolledSince, ...rest } = run;
  const days = parseIsoDay(today)! - parseIsoDay(tolledSince!)!;
  return { ...rest, status: 'running', tolledDays: run.tolledDays + days };
}

function roleOf(by: Actor): string | undefined {
  return by.kind === 'person' ? by.role : undefined;
}

function determine(court: Court, next: Matter, event: Of<'determined'>): Performed {
  const track = indexOf(court.procedure).tracks.get('relief')!;
  const state = track.states.find(({ id }) => id === next.states.relief);
  const stands = next.orderLine !== undefined || state?.meaning === 'refused';
  if (stands) return refuse('order-stands');
  const { determination } = event;
  return { ok: true, matter: { ...next, determination, relief: reliefOf(determination) } };
}

/** Clocks that count from a day which was typed wrong count from the right one; nothing else follows from a correction. */
function correct({ procedure }: Court, next: Matter, { given, reason }: Of<'corrected'>): Performed {
  if (reason === '') return refuse('missing-need', 'reason');
  const clocks = next.clocks.map((run) => {
    const from = indexOf(procedure).clocks.get(run.clock)?.from;
    const day = from?.kind === 'need' ? given[from.need] : undefined;
    return isOpen(run) && typeof day === 'string' ? { ...run, from: day } : run;
  });
  const bad = clocks.find((run) => run.from !== undefined && parseIsoDay(run.from) === undefined);
  return bad ? refuse('bad-need', bad.clock) : { ok: true, matter: { ...next, clocks } };
}

function enter(court: Court, next: Matter, { what, by, authority }: Entry): Performed {
  const { procedure } = court;
  if (by.kind === 'person' && !procedure.enteredBy.includes(by.role)) return refuse('wrong-role', what.id);
  if (authority === '') return refuse('missing-need', 'authority');
  switch (what.kind) {
    case 'fact':
      if (!procedure.facts.some(({ id }) => id === what.id)) return refuse('unknown-entry', what.id);
      return { ok: true, matter: { ...next, facts: { ...next.facts, [what.id]: what.value } } };
    case 'date':
      if (!procedure.dates.some(({ id }) => id === what.id)) return refuse('unknown-entry', what.id);
      if (parseIsoDay(what.day) === undefined) return refuse('bad-need', what.id);
      return enterDay(court, { ...next, dates: { ...next.dates, [what.id]: what.day } });
    case 'setting':
      if (!fitsSetting(procedure, what.id, what.value)) return refuse('unknown-entry', what.id);
      return { ok: true, matter: { ...next, settings: { ...next.settings, [what.id]: what.value } } };
  }
}

/** A day that is entered moves no matter by law at once: one that has passed is a slip until a court says otherwise. */
function enterDay(court: Court, matter: Matter): Performed {
  const moves = (run: ClockRun) => indexOf(court.procedure).clocks.get(run.clock)!.onExpiry.kind === 'moves';
  const passed = settleClocks(matter, court, matter.at).clocks.find((run) => moves(run) && hasRunOut(run, matter.at));
  return passed ? refuse('date-passed', passed.clock) : { ok: true, matter };
}

function takeBack(next: Matter, { person }: Of<'taken-back'>): Performed {
  const { undo, ...rest } = next;
  if (!undo || undo.seq !== next.seq - 1) return refuse('nothing-to-take-back');
  if (undo.person !== person) return refuse('wrong-role');
  return { ok: true, matter: { ...rest, ...undo.before } };
}

function supersede({ procedure }: Court, matter: Matter, event: Of<'superseded'>): Performed {
  if (event.version !== procedure.version || matter.version === event.version)
    return refuse('other-version', event.version);
  if (event.at < matter.at) return refuse('out-of-order');
  if (event.reason === '') return refuse('missing-need', 'reason');
  const lost = procedure.tracks.find(({ id, states }) => !states.some((state) => state.id === matter.states[id]));
  if (lost) return refuse('wrong-state', lost.id);
  const gone = matter.clocks.find((run) => isOpen(run) && !indexOf(procedure).clocks.has(run.clock));
  if (gone) return refuse('unknown-clock', gone.clock);
  return { ok: true, matter: { ...matter, version: event.version, seq: matter.seq + 1, at: event.at } };
}

/** Whether an act would be refused only because it came too late, so that it may be kept as a late one. */
export function wouldBeLate(court: Court, matter: Matter, event: Of<'act'>): boolean {
  const result = apply(court, matter, event);
  return !result.ok && result.refusal.code === 'late';
}
