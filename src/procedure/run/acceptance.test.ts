import { describe, expect, it } from 'vitest';
import { hs11361_9 } from '../../jurisdictions/us-ca/procedures/hs-11361-9/index.ts';
import { freshStart, strelsau } from '../../jurisdictions/us-zz/procedures/fresh-start.ts';
import { exampleCourt, playHistory } from '../example/index.ts';
import type { Clock, Procedure } from '../language/index.ts';
import { advance, apply, type Court, lastRun, type Matter, type MatterEvent, movedClocks, rebuild } from './index.ts';

const california = exampleCourt(hs11361_9);
const zenda = exampleCourt(freshStart);

function matterOf(history: string, court: Court): Matter {
  const { matter, refusal } = playHistory(history, court);
  expect(refusal).toBeUndefined();
  return matter!;
}

function applied(matter: Matter, event: MatterEvent, court: Court): Matter {
  const result = apply(court, matter, event);
  if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.about ?? ''}`);
  return result.matter;
}

describe('one minute late', () => {
  const sent =
    'open 2026-07-01 relief=dismiss challenge-by=2027-03-01 later-lists=yes; begin-review 2026-08-01 attorney A; propose-challenge 2027-02-20 attorney A; sign-challenge 2027-03-01T17:00 supervisor B';
  const file = (receipt: string) =>
    ({
      kind: 'act',
      act: 'file-challenge',
      at: '2027-03-02T17:00:00.000Z',
      by: { kind: 'person', person: 'C', role: 'clerk' },
      given: { receipt },
    }) as const;

  it('is decided by the receipt of the court, to the millisecond', () => {
    const deemed = advance(california, matterOf(sent, california), '2027-03-02T17:00:00.000Z');
    expect(deemed.events).toEqual([
      { kind: 'expired', clock: 'challenge-by', run: 1, at: '2027-03-02T08:00:00.000Z' },
      expect.objectContaining({ kind: 'expired', clock: 'court-orders-by' }),
    ]);
    expect(deemed.matter.states.relief).toBe('unchallenged');
    expect(deemed.matter.marks).toEqual(['deemed']);

    const inTime = applied(deemed.matter, file('2027-03-02T07:59:59.999Z'), california);
    expect(inTime.states.relief).toBe('challenged');
    expect(inTime.marks).toEqual([]);
    // What the end of the clock had set going is withdrawn; that the day passed stays on record.
    expect(inTime.duties.filter(({ duty }) => duty === 'tell-court-no-challenge')).toMatchObject([
      { status: 'withdrawn' },
    ]);
    expect(lastRun(inTime, 'challenge-by')?.status).toBe('expired');

    for (const receipt of ['2027-03-02T08:00:00.000Z', '2027-03-02T08:00:59.000Z']) {
      expect(apply(california, deemed.matter, file(receipt))).toEqual({
        ok: false,
        refusal: { code: 'late', about: 'challenge-by' },
      });
      const late = applied(deemed.matter, { ...file(receipt), kind: 'late' }, california);
      expect(late.states.relief).toBe('unchallenged');
      expect(late.late).toEqual([
        { act: 'file-challenge', at: '2027-03-02T17:00:00.000Z', received: receipt, clock: 'challenge-by' },
      ]);
      expect(late.duties.some(({ duty, status }) => duty === 'tell-supervisor-late' && status === 'owed')).toBe(true);
    }
  });

  it('cannot be kept as late when it was in time, nor dated in the future', () => {
    const deemed = advance(california, matterOf(sent, california), '2027-03-02T17:00:00.000Z').matter;
    const inTime = apply(california, deemed, { ...file('2027-03-02T07:59:59.999Z'), kind: 'late' });
    expect(inTime).toMatchObject({ ok: false, refusal: { code: 'not-late' } });
    const future = apply(california, matterOf(sent, california), {
      ...file('2027-03-02T17:00:00.001Z'),
      at: '2027-03-02T02:00:00.000Z',
    });
    expect(future).toMatchObject({ ok: false, refusal: { code: 'bad-need' } });
  });

  it('no act overtakes the end of a clock that is not recorded yet', () => {
    const overtaking = apply(california, matterOf(sent, california), file('2027-03-02T07:00:00.000Z'));
    expect(overtaking).toEqual({ ok: false, refusal: { code: 'expiry-first', about: 'challenge-by' } });
  });
});

/** Zenda's Act with one clock, due on a day given. */
function dueOn(day: string): { readonly court: Court; readonly matter: Matter } {
  const clock: Clock = {
    ...freshStart.clocks.find(({ id }) => id === 'object-by')!,
    from: { kind: 'day', day },
    roll: 'none',
  };
  const { length: _, ...rest } = clock;
  const procedure: Procedure = {
    ...freshStart,
    opens: ['object-by'],
    clocks: freshStart.clocks.map((each) => (each.id === 'object-by' ? rest : each)),
  };
  const court = { procedure, calendar: strelsau };
  return { court, matter: matterOf('open 2026-01-05 relief=clear', court) };
}

describe('days on which clocks change', () => {
  it.each([
    ['2026-11-01', '2026-11-02T07:59:59.999Z', '2026-11-02T08:00:00.000Z'],
    ['2027-03-14', '2027-03-15T06:59:59.999Z', '2027-03-15T07:00:00.000Z'],
  ])('%s ends at the local midnight', (day, inTime, late) => {
    const { court, matter } = dueOn(day);
    expect(advance(court, matter, inTime).events).toEqual([]);
    const ended = advance(court, matter, late);
    expect(ended.events).toEqual([{ kind: 'expired', clock: 'object-by', run: 1, at: late }]);
    expect(ended.matter.states.relief).toBe('clear');
    // Asked a week later, the same is found.
    expect(advance(court, matter, new Date(Date.parse(late) + 7 * 86_400_000).toISOString())).toEqual(ended);
    expect(advance(court, ended.matter, late).events).toEqual([]);
  });

  it('mean the same on a machine of any time zone', () => {
    const zone = process.env.TZ;
    const due = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((each) => {
      process.env.TZ = each;
      const { matter } = dueOn('2026-11-01');
      return matter.clocks[0]!.due;
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(due.map((each) => JSON.stringify(each))).size).toBe(1);
  });
});

describe('court days', () => {
  const ordered = matterOf(
    'open 2026-07-01 relief=dismiss challenge-by=2027-03-01 court-orders-by=2027-03-01 doj-updates-by=2028-01-01; begin-review 2026-08-01; propose-no-challenge 2026-08-02 analyst A; sign-no-challenge 2026-08-03 attorney B; record-order 2026-11-25 clerk C',
    california,
  );
  const closure = {
    day: '2026-12-28',
    why: 'the building lost its power',
    entered: '2026-12-20T18:00:00.000Z',
    cite: 'CCP 12b',
    source: 'order of the presiding judge',
    sure: 'O',
  } as const;
  const closed = { ...california, calendar: { ...california.calendar, closures: [closure] } };

  it('roll thirty days from the day before Thanksgiving to the Monday after Christmas', () => {
    expect(lastRun(ordered, 'court-reports')?.due).toMatchObject({
      day: '2026-12-28',
      end: '2026-12-29T08:00:00.000Z',
    });
    expect(lastRun(ordered, 'court-reports')?.from).toBe('2026-11-25');
  });

  it('move when a closure is entered, and the clocks that it moves are listed', () => {
    const moved = movedClocks(ordered, california, closed, '2026-12-20T18:00:00.000Z');
    expect(
      moved.map(({ clock, was, is }) => [clock, was.kind === 'day' && was.day, is.kind === 'day' && is.day]),
    ).toEqual([['court-reports', '2026-12-28', '2026-12-29']]);
    expect(movedClocks(ordered, california, closed, '2026-12-20T17:59:59.999Z')).toEqual([]);
  });

  it('do not come back once a clock has ended', () => {
    const ended = advance(california, ordered, '2026-12-29T08:00:00.000Z').matter;
    expect(lastRun(ended, 'court-reports')?.status).toBe('expired');
    const tooLate = {
      ...closed,
      calendar: { ...closed.calendar, closures: [{ ...closure, entered: '2026-12-29T08:00:00.000Z' }] },
    };
    expect(movedClocks(ended, california, tooLate, '2026-12-30T08:00:00.000Z')).toEqual([]);
    // Nor for a server that was off when it ended.
    const week = advance(tooLate, ordered, '2027-01-05T08:00:00.000Z').events;
    expect(week.find((event) => event.kind === 'expired' && event.clock === 'court-reports')?.at).toBe(
      '2026-12-29T08:00:00.000Z',
    );
  });
});

describe('versions', () => {
  const second: Court = { ...zenda, procedure: { ...freshStart, version: 'next' } };
  const { matter, events } = playHistory('open 2026-01-05 relief=clear', zenda);

  it('move a matter only with an event that says who and why', () => {
    const act = {
      kind: 'act',
      act: 'propose',
      at: '2026-01-06T18:00:00.000Z',
      by: { kind: 'person', person: 'A', role: 'clerk' },
      given: { ground: 'not-within', papers: ['1', '2'] },
    } as const;
    expect(apply(second, matter, act)).toMatchObject({ ok: false, refusal: { code: 'other-version' } });
    const moved = {
      kind: 'superseded',
      version: 'next',
      at: '2026-01-06T12:00:00.000Z',
      by: { kind: 'person', person: 'A', role: 'chancellor' },
      reason: 'the Act was amended',
    } as const;
    const rebuilt = rebuild([zenda, second], [...events, moved, act]);
    expect(rebuilt).toMatchObject({ ok: true, matter: { version: 'next', states: { relief: 'proposed' } } });
  });
});

describe('a fold of events', () => {
  it('says which event it refuses', () => {
    const { events } = playHistory('open 2026-01-05 relief=clear; propose 2026-01-10 clerk A', zenda);
    expect(rebuild([zenda], [events[1]!])).toMatchObject({ ok: false, event: 0, refusal: { code: 'other-version' } });
    expect(rebuild([zenda], [events[0]!, events[1]!, events[1]!])).toMatchObject({
      ok: false,
      event: 2,
      refusal: { code: 'wrong-state' },
    });
    expect(rebuild([zenda], [events[1]!, events[0]!])).toMatchObject({ ok: false, event: 0 });
  });

  it('refuses events out of order, instants in other spellings, and entries that it does not know', () => {
    const { matter, events } = playHistory('open 2026-01-05 relief=clear', zenda);
    const told = { kind: 'told', duty: 'tell-court', by: { kind: 'person', person: 'A', role: 'clerk' } } as const;
    const code = (event: MatterEvent) => {
      const result = apply(zenda, matter, event);
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect(code({ ...told, at: '2026-01-05T00:00:00.000Z' })).toBe('out-of-order');
    expect(code({ ...told, at: '2026-01-06' })).toBe('bad-instant');
    expect(code({ ...told, at: '2026-01-06T00:00:00.000Z' })).toBe('nothing-owed');
    const opened = events[0] as MatterEvent & { readonly kind: 'opened' };
    expect(apply(zenda, undefined, { ...opened, facts: { other: true } })).toMatchObject({
      refusal: { code: 'unknown-entry' },
    });
    expect(apply(zenda, undefined, { ...opened, settings: { 'appeal-days': 0 } })).toMatchObject({
      refusal: { code: 'unknown-entry', about: 'appeal-days' },
    });
    expect(apply(zenda, undefined, { ...opened, dates: { 'opens-on': '2026-02-30' } })).toMatchObject({ ok: false });
  });
});
