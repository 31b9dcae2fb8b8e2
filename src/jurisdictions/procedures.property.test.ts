import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../test/support/effort.ts';
import { exampleCourt, fillNeeds } from '../procedure/example/index.ts';
import { type Procedure, rowsOf } from '../procedure/index.ts';
import {
  advance,
  apply,
  type Court,
  type Matter,
  type MatterEvent,
  orderLineFor,
  rebuild,
} from '../procedure/run/index.ts';
import { procedures } from './procedures.ts';

/** One thing that somebody tries in a matter: numbers choose among what the procedure has. */
const step = fc.record({
  what: fc.integer({ min: 0, max: 19 }),
  which: fc.nat(),
  role: fc.nat(),
  person: fc.constantFrom('A', 'B', 'C'),
  second: fc.constantFrom('A', 'B', 'C'),
  hours: fc.oneof(fc.integer({ min: 0, max: 72 }), fc.integer({ min: 24, max: 24 * 500 })),
  flag: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const history = fc.record({
  determination: fc.constantFrom('relief', 'open', 'none'),
  entered: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  steps: fc.array(step, { minLength: 5, maxLength: 30 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const START = '2026-01-05T18:00:00.000Z';

function opening({ determination, entered }: History, procedure: Procedure): MatterEvent {
  const chosen = <T>(list: readonly { readonly id: string }[], value: (i: number) => T) =>
    Object.fromEntries(list.flatMap(({ id }, i) => (entered[(i + list.length) % 12] ? [[id, value(i)]] : [])));
  return {
    kind: 'opened',
    at: START,
    procedure: procedure.id,
    version: procedure.version,
    determination:
      determination === 'relief' ? { kind: 'relief', relief: 'dismiss' } : { kind: determination as 'open' | 'none' },
    facts: chosen(procedure.facts, (i) => entered[i]!),
    // Every day is given, since one that the table has may have passed.
    dates: Object.fromEntries(procedure.dates.map(({ id }, i) => [id, `2027-0${(i % 9) + 1}-15`])),
    settings: Object.fromEntries(
      procedure.settings.flatMap(({ id, value }, i) =>
        entered[i % 12] ? [[id, value.kind === 'number' ? Math.max(value.least, 20) : entered[(i + 5) % 12]!]] : [],
      ),
    ),
  };
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list.length === 0 ? undefined : list[n % list.length];
}

function eventOf(each: Step, matter: Matter, court: Court, at: string): MatterEvent | undefined {
  const { procedure } = court;
  const roles = procedure.roles.map(({ id }) => id);
  const by = { kind: 'person', person: each.person, role: pick(roles, each.role)! } as const;
  if (each.what === 0) {
    const duty = pick(procedure.duties, each.which);
    return duty && { kind: 'told', at, duty: duty.id, by, proof: 'receipt' };
  }
  if (each.what === 1) {
    const clock = pick(procedure.clocks, each.which);
    const kind = pick(['tolled', 'resumed', 'extended'] as const, each.role)!;
    const role = pick(clock?.tolledBy ?? roles, each.role)!;
    const until = kind === 'extended' ? { until: '2029-05-05' } : {};
    return clock && { kind, at, clock: clock.id, by: { ...by, role }, reason: 'r', document: 'd', ...until };
  }
  if (each.what === 2) return { kind: 'taken-back', at, person: each.person, reason: 'r' };
  if (each.what === 3) return each.flag ? { kind: 'recused', at, person: each.person } : undefined;
  if (each.what === 4)
    return {
      kind: 'determined',
      at,
      by,
      reason: 'r',
      determination: each.flag ? { kind: 'relief', relief: 'reduce' } : { kind: 'open' },
    };
  const open = rowsOf(procedure).filter(({ track, row }) => row.from.includes(matter.states[track.id]!));
  const { row } = pick(each.what < 17 ? open : rowsOf(procedure), each.which) ?? {};
  if (!row) return undefined;
  const role = pick(each.what === 19 ? roles : row.by, each.role)!;
  const given = fillNeeds(row, each.what === 18 ? { without: row.needs[0]?.id ?? '' } : {}, at, court);
  const actor = role === 'import' ? ({ kind: 'import', source: 'f' } as const) : { ...by, role };
  const secondBy = row.pair?.half === 'both' ? pick(row.pair.secondBy, each.which) : undefined;
  const second = secondBy === undefined ? {} : { second: { person: each.second, role: secondBy } };
  return { kind: 'act', at, act: row.id, by: actor, ...second, given, steppedUp: each.flag || each.what < 14 };
}

type Run = { readonly matter: Matter; readonly events: readonly MatterEvent[]; readonly trail: readonly Matter[] };

/** Plays a history; what is refused must leave no trace, and is left out. */
function play(given: History, court: Court): Run | undefined {
  const first = opening(given, court.procedure);
  const opened = apply(court, undefined, first);
  if (!opened.ok) return undefined;
  let matter = opened.matter;
  const events: MatterEvent[] = [first];
  const trail = [matter];
  let now = START;
  for (const each of given.steps) {
    now = new Date(Date.parse(now) + each.hours * 3_600_000).toISOString();
    const advanced = advance(court, matter, now);
    for (const event of advanced.events) {
      matter = (apply(court, matter, event) as { matter: Matter }).matter;
      events.push(event);
      trail.push(matter);
    }
    expect(matter).toEqual(advanced.matter);
    const event = eventOf(each, matter, court, now);
    if (!event) continue;
    const before = JSON.stringify(matter);
    const result = apply(court, matter, event);
    expect(JSON.stringify(matter)).toBe(before);
    if (!result.ok) continue;
    matter = result.matter;
    events.push(event);
    trail.push(matter);
  }
  return { matter, events, trail };
}

/** Who stands behind what was signed, worked out from the events alone. */
function expectFourEyes(procedure: Procedure, events: readonly MatterEvent[]): void {
  const rows = new Map(rowsOf(procedure).map(({ row }) => [row.id, row]));
  const firsts = new Map<string, string>();
  let undo: (() => void) | undefined;
  for (const event of events) {
    if (event.kind === 'taken-back') undo?.();
    undo = undefined;
    if (event.kind !== 'act' || event.by.kind !== 'person') continue;
    const { pair } = rows.get(event.act)!;
    if (!pair) continue;
    const { person } = event.by;
    if (pair.half === 'both') expect(event.second?.person).not.toBe(person);
    if (pair.half === 'second') {
      expect(firsts.get(pair.id)).toBeDefined();
      expect(firsts.get(pair.id)).not.toBe(person);
      firsts.delete(pair.id);
    }
    if (pair.half === 'first') {
      const was = firsts.get(pair.id);
      firsts.set(pair.id, person);
      undo = () => (was === undefined ? firsts.delete(pair.id) : firsts.set(pair.id, was));
    }
  }
}

function expectLawful(procedure: Procedure, { events, trail }: Run): void {
  const byLaw = new Set(
    rowsOf(procedure)
      .filter(({ row }) => row.by.includes('law'))
      .map(({ row }) => row.id),
  );
  const ended = new Set<string>();
  for (const [i, event] of events.entries()) {
    const [before, after] = [trail[i - 1], trail[i]!];
    if (after.orderLine !== undefined && after.orderLine !== before?.orderLine)
      expect(before!.relief).not.toBe('undetermined');
    if (after.relief === 'undetermined') expect(orderLineFor(procedure, after).ok).toBe(false);
    for (const { id, states } of procedure.tracks)
      expect(states.some((state) => state.id === after.states[id])).toBe(true);
    if (event.kind === 'expired') {
      const run = after.clocks.find((each) => each.clock === event.clock && each.run === event.run)!;
      expect(ended.has(`${run.clock} ${run.run}`)).toBe(false);
      ended.add(`${run.clock} ${run.run}`);
      if (JSON.stringify(before!.states) !== JSON.stringify(after.states)) expect(byLaw.has(run.moved!.row)).toBe(true);
    } else if (event.kind !== 'act' && event.kind !== 'opened' && event.kind !== 'taken-back') {
      expect(after.states).toEqual(before!.states);
    }
    for (const run of before?.clocks ?? []) {
      const same = after.clocks.find((each) => each.clock === run.clock && each.run === run.run);
      if (event.kind !== 'taken-back') expect(same).toBeDefined();
      const over = run.status === 'expired' || run.status === 'stopped' || run.status === 'withdrawn';
      if (over && event.kind !== 'taken-back') expect(same).toEqual(run);
    }
  }
}

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
  'random histories of %s',
  (_, procedure) => {
    const court = exampleCourt(procedure);

    it('keep the law, four eyes and the order of time, and replay to the same', () => {
      let played = 0;
      fc.assert(
        fc.property(history, (given) => {
          const run = play(given, court);
          if (!run) return;
          played += run.events.length;
          expectFourEyes(procedure, run.events);
          expectLawful(procedure, run);
          expect(rebuild([court], run.events)).toEqual({ ok: true, matter: run.matter });
          expect(JSON.parse(JSON.stringify(run.matter))).toEqual(run.matter);
        }),
        { numRuns: runsOf(60, 150) },
      );
      expect(played).toBeGreaterThan(2 * runsOf(60, 150));
    });

    it('end their clocks at the same instants however seldom anybody looks', () => {
      fc.assert(
        fc.property(history, fc.array(fc.integer({ min: 1, max: 24 * 400 }), { maxLength: 6 }), (given, hours) => {
          const run = play(given, court);
          if (!run) return;
          const last = new Date(Date.parse(run.matter.at) + 24 * 1000 * 3_600_000).toISOString();
          const once = advance(court, run.matter, last);
          let often = run.matter;
          const events: MatterEvent[] = [];
          for (const each of [...hours].sort((a, b) => a - b)) {
            const at = new Date(Date.parse(run.matter.at) + each * 3_600_000).toISOString();
            const next = advance(court, often, at);
            events.push(...next.events);
            often = next.matter;
          }
          const rest = advance(court, often, last);
          expect([...events, ...rest.events]).toEqual(once.events);
          expect(rest.matter).toEqual(once.matter);
        }),
        { numRuns: runsOf(30, 60) },
      );
    });

    it('are never reopened by a closure that is entered later', () => {
      fc.assert(
        fc.property(history, fc.integer({ min: 0, max: 700 }), (given, day) => {
          const run = play(given, court);
          if (!run) return;
          // After the last act: one entered at the same instant is known to that act.
          const entered = new Date(Date.parse(run.matter.at) + 1).toISOString();
          const closed = new Date(Date.parse(START) + day * 86_400_000).toISOString().slice(0, 10);
          const closure = { day: closed, why: 'storm', entered, cite: 'order', source: 'court', sure: 'O' } as const;
          const later = { ...court, calendar: { ...court.calendar, closures: [closure] } };
          const again = rebuild([later], run.events);
          expect(again.ok).toBe(true);
          if (!again.ok) return;
          expect(again.matter.states).toEqual(run.matter.states);
          const over = (matter: Matter) =>
            matter.clocks.filter(({ status }) => status !== 'running' && status !== 'tolled');
          expect(over(again.matter).map(({ clock, due }) => [clock, due])).toEqual(
            over(run.matter).map(({ clock, due }) => [clock, due]),
          );
        }),
        { numRuns: runsOf(30, 60) },
      );
    });
  },
);
