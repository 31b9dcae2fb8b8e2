import { describe, expect, it } from 'vitest';
import { findOdd, type LogRow, type Oddity, type OddParts } from './odd.ts';

const HOURS = { from: 7, to: 19, timeZone: 'America/Los_Angeles' };
/** A Tuesday at 10 in the morning in Los Angeles. */
const OFFICE = '2026-11-24T18:00:00.000Z';

async function odd(
  rows: readonly Partial<LogRow>[],
  parts: Partial<OddParts> = {},
): Promise<readonly Pick<Oddity, 'kind' | 'who' | 'n'>[]> {
  async function* each(): AsyncGenerator<LogRow> {
    for (const [index, row] of rows.entries())
      yield { seq: index + 1, at: OFFICE, who: 'ana', what: 'person.open', about: 'r 1', outcome: 'done', ...row };
  }
  const found = await findOdd(each(), {
    hours: HOURS,
    isOwnName: async () => false,
    before: new Map(),
    ...parts,
  });
  return found.map(({ kind, who, n }) => ({ kind, who, n }));
}

const people = (number: number, more: Partial<LogRow> = {}) =>
  Array.from({ length: number }, (_, each) => ({ about: `r ${each}`, ...more }));

describe('odd in the log', () => {
  it('is no day of usual work', async () => {
    expect(await odd([...people(30), { what: 'rows.view' }, { what: 'matter.propose-no-challenge' }])).toEqual([]);
  });

  it.each([
    ['2026-11-24T14:59:59.999Z', 'before seven'],
    ['2026-11-25T03:00:00.000Z', 'at seven in the evening'],
    ['2026-11-28T20:00:00.000Z', 'on a Saturday'],
    ['2026-11-29T20:00:00.000Z', 'on a Sunday'],
  ])('is a look at a person at %s, %s, in the time of the office', async (at) => {
    expect(await odd([{ at }])).toEqual([{ kind: 'out-of-hours', who: 'ana', n: 1 }]);
    // What is no look at a person may be done at any hour.
    expect(await odd([{ at, what: 'rows.view' }])).toEqual([]);
  });

  it.each(['2026-11-24T15:00:00.000Z', '2026-11-25T02:59:59.999Z'])(
    'is no look at %s, on the edges of the day',
    async (at) => {
      expect(await odd([{ at }])).toEqual([]);
    },
  );

  it('is a look at somebody of the own name', async () => {
    const isOwnName: OddParts['isOwnName'] = async ({ about }) => about === 'r 2';
    expect(await odd([{ about: 'r 1' }, { about: 'r 2' }], { isOwnName })).toEqual([
      { kind: 'own-name', who: 'ana', n: 1 },
    ]);
  });

  it('is a day with three times as many people as usual, by the days before', async () => {
    const before = new Map([['ana', [20, 30, 25]]]);
    expect(await odd(people(74), { before })).toEqual([]);
    expect(await odd(people(75), { before })).toEqual([{ kind: 'many-opens', who: 'ana', n: 75 }]);
    // Of somebody who opens few, fifty are many; of somebody who is new, two hundred.
    expect(await odd(people(50), { before: new Map([['ana', [1]]]) })).toHaveLength(1);
    expect(await odd(people(199))).toEqual([]);
    expect(await odd(people(200))).toHaveLength(1);
    // The same person again is one person.
    expect(await odd([...people(74), ...people(74)], { before })).toEqual([]);
  });

  it('is what was refused; a look at somebody whom one keeps out of by itself', async () => {
    const denied = (about: string) => ({ outcome: 'denied' as const, what: 'matters.see', about });
    expect(
      await odd([
        denied('GET /api/matters/:id 00000000000000aa'),
        denied('GET /api/runs/:run/people/:row 00000000000000aa 7'),
        denied('GET /api/log'),
        denied('POST /api/accounts prove-again'),
        denied('POST /api/batches prove-to-sign'),
        denied('POST /api/matters/:id/acts 00000000000000aa'),
      ]),
    ).toEqual([
      { kind: 'after-recusal', who: 'ana', n: 2 },
      { kind: 'refused', who: 'ana', n: 2 },
    ]);
  });

  it('is who failed to sign in three times, who gave rights, and who took files out, each by account', async () => {
    const what = (who: string, ...kinds: readonly string[]) => kinds.map((kind) => ({ who, what: kind }));
    expect(
      await odd([
        ...what('bo', 'sign-in.failed', 'sign-in.failed'),
        ...what('cy', 'sign-in.failed', 'sign-in.failed', 'sign-in.failed', 'sign-in.locked'),
        ...what('lead', 'account.roles', 'account.alone'),
        ...what('ana', 'file.download', 'rows.export'),
      ]),
    ).toEqual([
      { kind: 'sign-in', who: 'cy', n: 4 },
      { kind: 'rights', who: 'lead', n: 2 },
      { kind: 'taken-out', who: 'ana', n: 2 },
    ]);
  });
});
