import { describe, expect, it } from 'vitest';
import { runsOf, SEED } from '../../test/support/effort.ts';
import { exampleCourt, fillNeeds } from '../procedure/example/index.ts';
import {
  advance,
  apply,
  type Court,
  guardTruth,
  indexOf,
  isOpen,
  type Matter,
  type MatterEvent,
  type Procedure,
  rebuild,
  rowsOf,
  type Transition,
} from '../procedure/index.ts';
import { NO } from '../record/index.ts';
import { createRandom, type Random } from '../sources/synthetic/prng.ts';
import { procedures } from './procedures.ts';

/**
 * Histories as they come: people of every role do whatever comes to their mind, in whatever order, while the days go by. What is
 * refused leaves the matter as it was; of what is taken, each is held to what a procedure promises, without asking its engine.
 */

const HISTORIES = runsOf(400, 10_000);
const STEPS = 40;
const DAY = 86_400_000;

/** Two people in each role, so that both halves of an act can be done, and one by the wrong person. */
const personIn = (random: Random, role: string) => `${role} ${random.pick(['A', 'B'])}`;

/** Who did the first half of an act, by its pair: now, and before the last act, which may be taken back. */
type Proposed = { now: Map<string, string>; before: Map<string, string> };

type Drawn = {
  readonly court: Court;
  readonly events: readonly MatterEvent[];
  readonly matter: Matter;
  /** Rows that were taken. */
  readonly rows: readonly string[];
};

function opened({ procedure }: Court, random: Random, at: string): MatterEvent {
  const day = (days: number) => new Date(Date.parse(at) + days * DAY).toISOString().slice(0, 10);
  const dates = procedure.dates.filter(() => random.chance(900)).map(({ id }) => [id, day(random.between(1, 1500))]);
  const settings = procedure.settings
    .filter(() => random.chance(800))
    .map(({ id, value }) => [
      id,
      value.kind === 'confirm' ? random.chance(700) : random.between(value.least, value.most),
    ]);
  const facts = procedure.facts.filter(() => random.chance(500)).map(({ id }) => [id, random.chance(500)]);
  const relief = random.pick(['dismiss', 'reduce']);
  const determination = random.pick([
    { kind: 'relief', relief } as const,
    { kind: 'open' } as const,
    { kind: 'none' } as const,
  ]);
  const of = { procedure: procedure.id, version: procedure.version, determination };
  return {
    ...{ kind: 'opened', at, ...of },
    ...{ dates: Object.fromEntries(dates), settings: Object.fromEntries(settings), facts: Object.fromEntries(facts) },
  };
}

/** Something that somebody may try, mostly an act of a row that leaves where the matter stands. */
function tried(court: Court, matter: Matter, random: Random, at: string): MatterEvent {
  const { procedure } = court;
  const all = rowsOf(procedure).filter(({ row }) => !row.by.includes('law') && !row.by.includes('follow'));
  const open = all.filter(({ track, row }) => row.from.includes(matter.states[track.id] ?? ''));
  const clerk = { kind: 'person', person: personIn(random, 'clerk'), role: 'clerk' } as const;
  const chance = random.between(0, 99);
  if (chance < 6 && procedure.facts.length > 0) {
    const what = { kind: 'fact', id: random.pick(procedure.facts).id, value: random.chance(500) } as const;
    return { kind: 'entered', at, what, by: clerk, authority: 'text' };
  }
  if (chance < 10) return { kind: 'recused', at, person: personIn(random, random.pick(['analyst', 'attorney'])) };
  const owner = matter.undo?.person ?? 'nobody';
  if (chance < 18) return { kind: 'taken-back', at, person: random.pick([owner, owner, 'nobody']), reason: 'text' };
  const owed = matter.duties.filter(({ status }) => status === 'owed');
  if (chance < 25 && owed.length > 0)
    return { kind: 'told', at, duty: random.pick(owed).duty, by: clerk, proof: 'receipt 1' };
  if (chance < 28)
    return { kind: 'determined', at, determination: { kind: 'relief', relief: 'dismiss' }, by: clerk, reason: 'text' };
  const { row } = random.pick(open.length > 0 && chance < 95 ? open : all);
  const role = random.pick(row.by);
  const by =
    role === 'import'
      ? ({ kind: 'import', source: 'file 1' } as const)
      : ({ kind: 'person', person: personIn(random, role), role } as const);
  const keys = ground(row, procedure, random);
  const act = { at, act: row.id, by, given: fillNeeds(row, keys, at, court) };
  if (chance < 30) return { kind: 'late', ...act };
  const secondRole = row.pair?.half === 'both' ? random.pick(row.pair.secondBy) : undefined;
  const second = secondRole === undefined ? {} : { second: { person: personIn(random, secondRole), role: secondRole } };
  return { kind: 'act', ...act, ...second, steppedUp: random.chance(900) };
}

function ground(row: Transition, { grounds }: Procedure, random: Random): Readonly<Record<string, string>> {
  const need = row.needs.find(({ kind }) => kind === 'ground');
  return need && grounds.length > 0 ? { [need.id]: random.pick(grounds).id } : {};
}

/** One history of a procedure, held at each step to what must hold in all of them. */
function drawn(procedure: Procedure, number: number): Drawn {
  const random = createRandom(SEED, `history ${procedure.id} ${number}`);
  const court = exampleCourt(procedure);
  let at = Date.parse('2026-01-05T18:00:00.000Z') + random.between(0, 300) * DAY;
  const time = () => new Date(at).toISOString();
  const opening = opened(court, random, time());
  const first = apply(court, undefined, opening);
  // A clock of the law that is over before it starts takes a day with its authority; such a matter is not opened.
  if (!first.ok) return drawnAgain(procedure, number, first.refusal.code);
  let matter = first.matter;
  const events: MatterEvent[] = [opening];
  const rows: string[] = [];
  const proposed: Proposed = { now: new Map(), before: new Map() };
  for (let step = 0; step < STEPS; step++) {
    at += random.chance(700) ? random.between(1, 5 * 24 * 60) * 60_000 : random.between(6, 150) * DAY;
    const passed = advance(court, matter, time());
    matter = passed.matter;
    events.push(...passed.events);
    holdsClocks(matter, time());
    const event = tried(court, matter, random, time());
    const before = JSON.stringify(matter);
    const result = apply(court, matter, event);
    expect(JSON.stringify(matter)).toBe(before);
    if (!result.ok) continue;
    holdsAct(procedure, matter, event, proposed);
    holdsStep(procedure, matter, result.matter);
    if (event.kind === 'act') rows.push(event.act);
    matter = result.matter;
    events.push(event);
  }
  return { court, events, matter, rows };
}

function drawnAgain(procedure: Procedure, number: number, code: string): Drawn {
  expect(code).toBe('date-passed');
  return drawn(procedure, number + HISTORIES);
}

/** No clock that ran out is left without its end on record, and none runs twice at once. */
function holdsClocks(matter: Matter, at: string): void {
  const open = matter.clocks.filter(isOpen);
  for (const { status, due, clock } of open)
    if (status === 'running' && due.kind === 'day') expect([clock, due.end > at]).toEqual([clock, true]);
  expect(new Set(open.map(({ clock }) => clock)).size).toBe(open.length);
}

/** Who may, in time, and two halves by two people. `proposed` is kept by the test. */
function holdsAct(procedure: Procedure, before: Matter, event: MatterEvent, proposed: Proposed): void {
  if (event.kind === 'taken-back') {
    expect(event.person).toBe(before.undo?.person);
    proposed.now = new Map(proposed.before);
    return;
  }
  if (event.kind !== 'act') return;
  proposed.before = new Map(proposed.now);
  const { row, track } = indexOf(procedure).rows.get(event.act)!;
  const role = event.by.kind === 'import' ? 'import' : event.by.role;
  expect(row.by).toContain(role);
  if (row.stepUp && event.by.kind === 'person') expect(event.steppedUp).toBe(true);
  const overtaken = !row.from.includes(before.states[track.id]!);
  // Only a receipt of before the end brings an act back behind the end of its clock.
  if (overtaken) expect(row.needs.some(({ kind }) => kind === 'receipt')).toBe(true);
  const run = before.clocks.findLast(({ clock }) => clock === row.before);
  if (run && isOpen(run) && run.due.kind === 'day') expect(event.at < run.due.end).toBe(true);
  if (event.by.kind !== 'person') return;
  for (const person of [event.by.person, ...(event.second ? [event.second.person] : [])])
    expect(before.recused).not.toContain(person);
  if (row.pair?.half === 'first') proposed.now.set(row.pair.id, event.by.person);
  if (row.pair?.half === 'both') expect(event.second!.person).not.toBe(event.by.person);
  if (row.pair?.half !== 'second') return;
  expect(proposed.now.has(row.pair.id)).toBe(true);
  expect(proposed.now.get(row.pair.id)).not.toBe(event.by.person);
  proposed.now.delete(row.pair.id);
}

/** One event more, and each track in one state that it has. */
function holdsStep(procedure: Procedure, before: Matter, after: Matter): void {
  expect(after.seq).toBe(before.seq + 1);
  expect(Object.keys(after.states).sort()).toEqual(procedure.tracks.map(({ id }) => id).sort());
  for (const { id, states } of procedure.tracks) expect(states.map((state) => state.id)).toContain(after.states[id]);
}

/** Whether nothing can ever happen any more to a matter that is not at its end. */
function isStuck({ procedure }: Court, matter: Matter): boolean {
  const [main] = procedure.tracks;
  const state = main!.states.find(({ id }) => id === matter.states[main!.id])!;
  if (state.kind === 'final' || state.kind === 'decided') return false;
  const isWay = ({ track, row }: ReturnType<typeof rowsOf>[number]) =>
    row.from.includes(matter.states[track.id] ?? '') &&
    !row.by.includes('follow') &&
    guardTruth(row.when, matter) !== NO;
  return !rowsOf(procedure).some((each) => each.track.id === main!.id && isWay(each)) && !matter.clocks.some(isOpen);
}

describe('random histories', () => {
  const each = Math.ceil(HISTORIES / procedures.length);

  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    'of %s are never stuck, take two people for two halves, and come out of their events',
    (_, procedure) => {
      const taken = new Set<string>();
      for (let number = 0; number < each; number++) {
        const { court, events, matter, rows } = drawn(procedure, number);
        for (const row of rows) taken.add(row);
        expect([number, isStuck(court, matter)]).toEqual([number, false]);
        expect(rebuild([court], events)).toEqual({ ok: true, matter });
      }
      // The histories go somewhere: much of what people can do is done in one of them.
      const all = rowsOf(procedure).filter(({ row }) => !row.by.includes('law') && !row.by.includes('follow'));
      expect(taken.size).toBeGreaterThan(all.length / 4);
    },
    600_000,
  );
});
