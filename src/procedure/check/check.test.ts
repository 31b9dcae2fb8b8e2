import { describe, expect, it } from 'vitest';
import { procedures } from '../../jurisdictions/procedures.ts';
import { freshStart } from '../../jurisdictions/us-zz/procedures/fresh-start.ts';
import { exampleCourt, tryExample } from '../example/index.ts';
import type { Clock, Procedure, Track, Transition } from '../language/index.ts';
import { checkProcedure } from './index.ts';

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  it('is sound', () => {
    expect(checkProcedure(procedure)).toEqual([]);
  });
});

const messages = (procedure: Procedure) => checkProcedure(procedure).map(({ message }) => message);

function withRow(id: string, change: (row: Transition) => Partial<Transition>): Procedure {
  const tracks = freshStart.tracks.map((track) => ({
    ...track,
    transitions: track.transitions.map((row) => (row.id === id ? ({ ...row, ...change(row) } as Transition) : row)),
  }));
  return { ...freshStart, tracks };
}

function withRelief(change: (track: Track) => Partial<Track>): Procedure {
  const tracks = freshStart.tracks.map((track) => (track.id === 'relief' ? { ...track, ...change(track) } : track));
  return { ...freshStart, tracks };
}

function withClock(id: string, change: Partial<Clock>): Procedure {
  const clocks = freshStart.clocks.map((clock) => (clock.id === id ? ({ ...clock, ...change } as Clock) : clock));
  return { ...freshStart, clocks };
}

/** Each wrong table with what must be found in it. */
const WRONG: readonly (readonly [string, Procedure, RegExp])[] = [
  [
    'a state that nothing leads to',
    withRelief(({ states }) => ({
      states: [...states, { id: 'limbo', title: 'limbo', kind: 'final', meaning: 'none' }],
    })),
    /relief limbo: can never be reached/,
  ],
  [
    'an open state that nothing leaves',
    withRelief(({ transitions }) => ({ transitions: transitions.filter(({ from }) => !from.includes('clear')) })),
    /relief clear: is not final and has no way out/,
  ],
  [
    'a way out of a final state',
    withRow('close', ({ from }) => ({ from: [...from, 'undone'] })),
    /relief undone: is final, and close leaves it/,
  ],
  [
    'a matter that waits for a confirmation and for nothing else',
    withRelief(({ transitions }) => ({
      transitions: transitions
        .map((row) =>
          row.id === 'decree' ? { ...row, when: { kind: 'confirmed', setting: 'can-be-undone' } as const } : row,
        )
        .map((row) => (row.id === 'close' ? { ...row, from: ['listed', 'proposed', 'objected'] } : row)),
    })),
    /relief clear: nothing can happen any more where .*can-be-undone is no/,
  ],
  [
    'a state that waits without a clock and without a reason',
    withRow('prohibit', () => ({ starts: [], stops: ['reply-by', 'fixed-day', 'petition-before'] })),
    /relief prohibited: waits without a clock/,
  ],
  [
    'a clock that ends where it moves nothing',
    withRow('silence', () => ({ from: ['listed'] })),
    /object-by: can end while relief is proposed, where it moves nothing/,
  ],
  [
    'a clock that runs on after the end',
    withRow('withdrawn', () => ({ stops: ['object-by'] })),
    /fixed-day: still runs when relief has ended in closed/,
  ],
  [
    'a clock that nothing starts',
    { ...freshStart, opens: ['object-by', 'petition-before'] },
    /fixed-day: is never started/,
  ],
  [
    'one role for both halves',
    withRow('propose', () => ({ by: ['clerk', 'chancellor'] })),
    /objecting: the role chancellor holds both halves/,
  ],
  [
    'one role for an act of two',
    withRow('close', () => ({ by: ['chancellor'] })),
    /closing: the role chancellor holds both halves/,
  ],
  [
    'a pair with one half',
    withRow('propose', (row) => ({ ...row, pair: { id: 'closing', half: 'first' } })),
    /objecting: has only one of its halves/,
  ],
  [
    'a second half without a first half',
    withRow('return', () => ({ from: ['listed'] })),
    /return: leaves listed, to which no first half of objecting leads/,
  ],
  [
    'law from memory that moves by itself',
    withClock('object-by', { sure: 'M' } as Partial<Clock>),
    /silence: moves a matter by law, is for legal review, and waits for no confirmation/,
  ],
  ['a row without a role', withRow('decree', () => ({ by: [] })), /decree: names no role/],
  [
    'a row that needs nothing',
    withRow('decree', () => ({ needs: [], starts: [], tells: [] })),
    /decree: needs nothing/,
  ],
  [
    'a row without a citation',
    withRow('decree', () => ({ cite: '' }) as Partial<Transition>),
    /decree: .* has neither a citation/,
  ],
  ['a role that is not there', withRow('decree', () => ({ by: ['king'] })), /decree: names the role king/],
  ['a state that is not there', withRow('decree', () => ({ to: 'nowhere' })), /decree: names the state nowhere/],
  ['a clock that is not there', withRow('decree', () => ({ starts: ['never'] })), /decree: names the clock never/],
  [
    'a clock without a step that supplies its day',
    withRow('undo', () => ({ needs: [{ id: 'decree', title: 'd', kind: 'text' }] })),
    /undo: starts the clock report-by and does not ask for its day/,
  ],
  ['a signature that is taken back', withRow('object', () => ({ undo: 'until-signed' })), /object: can be taken back/],
  [
    'people beside the law',
    withRow('silence', () => ({ by: ['law', 'clerk'] })),
    /silence: is a row of the law or of another act, and of people too/,
  ],
  [
    'a date that is none',
    withClock('fixed-day', { from: { kind: 'day', day: '2026-02-30' } }),
    /fixed-day: names 2026-02-30/,
  ],
  ['a time that is none', withClock('reply-by', { ends: { kind: 'counter', at: '25:00' } }), /reply-by: ends at 25:00/],
  [
    'a zone that is none',
    { ...freshStart, calendar: { ...freshStart.calendar, zone: 'Zenda/Strelsau' } },
    /Zenda\/Strelsau, which is none/,
  ],
  [
    'an example that does not hold',
    { ...freshStart, examples: [{ title: 'wrong', history: 'open 2026-01-05 relief=clear', then: 'relief clear' }] },
    /"wrong": "relief clear" does not hold/,
  ],
  [
    'an update that cannot follow',
    withRow('undo', () => ({ fires: ['court-due'] })),
    /undo: sets off court-record, which can stand in applied, where none/,
  ],
  [
    'a row that can never be taken',
    withRow('withdrawn', () => ({
      when: {
        kind: 'all',
        of: [
          { kind: 'in', track: 'notice', states: ['sent'] },
          { kind: 'in', track: 'relief', states: ['undone'] },
        ],
      },
    })),
    /withdrawn: can never be taken/,
  ],
];

describe('checkProcedure', () => {
  it.each(WRONG)('finds %s', (_, procedure, expected) => {
    expect(messages(procedure).filter((message) => expected.test(message))).not.toEqual([]);
  });
});

describe('examples', () => {
  const court = exampleCourt(freshStart);
  const opened = 'open 2026-01-05 relief=clear';

  it.each([
    ['mark nothing'],
    ['line'],
    ['clock object-by stopped'],
    ['due object-by 2026-03-07'],
    ['owed tell-court'],
    ['done tell-court'],
    ['paper objection'],
    ['late object'],
    ['undetermined'],
    ['refused late'],
    ['relief clear'],
    ['nonsense'],
  ])('do not hold when they say "%s"', (then) => {
    expect(tryExample({ title: 't', history: `${opened}; wait 2026-02-01`, then }, court)).toHaveLength(1);
  });

  it('say which part cannot be read or is refused too early', () => {
    const said = (history: string) => tryExample({ title: 't', history, then: 'relief listed' }, court)[0];
    expect(said(`${opened}; fly 2026-01-06`)).toContain('fly is no act');
    expect(said(`${opened}; decree`)).toContain('names no day');
    expect(said(`${opened}; decree 2026-13-01`)).toContain('is no day or time');
    expect(said(`${opened}; decree 2026-01-06 judge-clerk J; wait 2026-02-01`)).toContain('wrong-state');
    expect(said(`${opened}; decree 2026-01-06 judge-clerk J`)).toContain('the last part is refused');
  });
});
