import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recover, toldOf } from '../../../test/publish/attack.ts';
import { tries } from '../../../test/support/effort.ts';
import { publishedTable } from '../published-table.ts';
import { suppressTogether, type Together } from './linked.ts';
import { suppressTable } from './suppress.ts';
import { cellsOf, type FigureTable, type Shown, type Unit } from './table.ts';

const YEAR = 2026;

type Conviction = { readonly level: 'felony' | 'misdemeanor'; readonly helped: boolean };
type Person = { readonly race: string; readonly convictions: readonly Conviction[] };

/** Members by group, counted as the program counts them: one run, without and with relief. */
function counted(id: string, unit: Unit, members: readonly { readonly group: string; readonly helped: boolean }[]) {
  const groups = [...new Set(members.map(({ group }) => group))].sort();
  const counts = groups.map((name) => {
    const own = members.filter(({ group }) => group === name);
    const helped = own.filter((each) => each.helped).length;
    return [0, own.length - helped, helped];
  });
  return { id, unit, groups, counts, runs: 1 } satisfies FigureTable;
}

function togetherOf(people: readonly Person[]): Together {
  const convictions = people.flatMap(({ race, convictions: own }) => own.map((each) => ({ ...each, group: race })));
  const felonies = convictions.filter(({ level }) => level === 'felony');
  const tables = [
    counted(
      'race',
      'people',
      people.map(({ race, convictions: own }) => ({ group: race, helped: own.some(({ helped }) => helped) })),
    ),
    counted(
      'level',
      'convictions',
      convictions.map(({ level, helped }) => ({ group: level, helped })),
    ),
    counted('felonies-by-race', 'felonies', felonies),
  ];
  return {
    tables: tables.filter(({ groups }) => groups.length > 1),
    behind: [counted('race', 'convictions', convictions)],
    leastHelped: [],
    year: YEAR,
    changed: () => () => false,
  };
}

const many = (count: number, person: Person): readonly Person[] => Array.from({ length: count }, () => person);
const felony = (helped: boolean): Conviction => ({ level: 'felony', helped });
const misdemeanor = (helped: boolean): Conviction => ({ level: 'misdemeanor', helped });

/** What an attack on the tables that are shown finds. */
function toldBy({ tables }: Together, by: ReadonlyMap<string, Shown>) {
  const published = tables.flatMap((table) => (by.has(table.id) ? [publishedTable(table, by.get(table.id)!)] : []));
  return published.length === 0 ? [] : toldOf(recover(published, YEAR));
}

/** What an attack on all tables finds, of tables that were each protected by themselves, and of all together. */
async function attacked(together: Together) {
  const alone = new Map<string, Shown>();
  for (const table of together.tables) {
    const shown = await suppressTable(table);
    if (shown) alone.set(table.id, shown);
  }
  const { shown, withheld } = await suppressTogether(together);
  return { alone: toldBy(together, alone), together: toldBy(together, shown), withheld };
}

describe('tables that count the same people', () => {
  it('do not tell a level of offense by the totals of felonies', async () => {
    const found = await attacked(
      togetherOf([
        ...many(300, { race: 'A', convictions: [felony(true)] }),
        ...many(200, { race: 'B', convictions: [felony(false)] }),
        ...many(7, { race: 'B', convictions: [misdemeanor(true)] }),
        ...many(60, { race: 'A', convictions: [misdemeanor(false)] }),
      ]),
    );
    expect(found.alone.map(({ table }) => table)).toContain('level');
    expect(found.together).toEqual([]);
    expect(found.withheld).toEqual(['felonies-by-race']);
  });

  it('do not tell how few people a group has by its convictions, where hardly anybody has two', async () => {
    const found = await attacked(
      togetherOf([
        ...many(300, { race: 'A', convictions: [felony(true)] }),
        ...many(200, { race: 'A', convictions: [misdemeanor(false)] }),
        // Nine people with twelve felonies: three more than there are people, and no other person has a second one.
        ...many(6, { race: 'B', convictions: [felony(true)] }),
        ...many(3, { race: 'B', convictions: [felony(true), felony(true)] }),
        ...many(6, { race: 'C', convictions: [misdemeanor(true)] }),
        ...many(60, { race: 'D', convictions: [misdemeanor(false)] }),
        ...many(40, { race: 'D', convictions: [misdemeanor(true)] }),
      ]),
    );
    expect(found.alone.map(({ table, group }) => [table, group])).toContainEqual(['race', 'B']);
    expect(found.together).toEqual([]);
  });

  it('do not tell by the people of a group without relief that none of its felonies has any', async () => {
    const found = await attacked(
      togetherOf([
        ...many(15, { race: 'A', convictions: [misdemeanor(false)] }),
        ...many(85, { race: 'A', convictions: [felony(false)] }),
        ...many(15, { race: 'C', convictions: [felony(true), felony(true)] }),
        ...many(15, { race: 'C', convictions: [felony(false)] }),
        ...many(15, { race: 'D', convictions: [misdemeanor(true), felony(false)] }),
      ]),
    );
    expect(found.alone.map(({ table, group }) => [table, group])).toContainEqual(['felonies-by-race', 'A']);
    expect(found.together).toEqual([]);
  });

  it('are not published together in whole numbers, for any set of people', async () => {
    const conviction = fc.record({
      level: fc.constantFrom<Conviction['level'][]>('felony', 'felony', 'misdemeanor'),
      helped: fc.boolean(),
    });
    const kind = fc.record({
      count: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 120 })),
      race: fc.constantFrom('A', 'B', 'C', 'D'),
      convictions: fc.array(conviction, { minLength: 1, maxLength: 2 }),
    });
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { minLength: 4, maxLength: 12 }), async (kinds) => {
        const together = togetherOf(kinds.flatMap(({ count, ...person }) => many(count, person)));
        const { shown } = await suppressTogether(together);
        expect(toldBy(together, shown)).toEqual([]);
        for (const table of together.tables.filter(({ id }) => shown.has(id)))
          hidden += cellsOf(table).filter((place) => shown.get(table.id)!(place) === undefined).length;
      }),
      { numRuns: tries(10, 60), seed: 21 },
    );
    expect(hidden).toBeGreaterThan(20);
  });
});

describe('a second publication of the same people', () => {
  it('does not show what tells of a figure that was hidden in the first', async () => {
    const together = togetherOf([
      ...many(40, { race: 'A', convictions: [misdemeanor(true)] }),
      ...many(60, { race: 'A', convictions: [misdemeanor(false)] }),
      ...many(80, { race: 'B', convictions: [misdemeanor(true)] }),
      ...many(13, { race: 'B', convictions: [misdemeanor(false)] }),
      ...many(30, { race: 'C', convictions: [misdemeanor(true)] }),
      ...many(50, { race: 'C', convictions: [misdemeanor(false)] }),
    ]);
    const [race] = together.tables;
    // Under the first policy 8 people of B had no relief; how many B are was hidden, and so were two cells of A.
    const side = (helped: number | null, notHelped: number | null, total: number | null) => [
      { helped, notHelped, total },
    ];
    const before = {
      groups: [
        { group: 'A', runs: side(null, null, null) },
        { group: 'B', runs: side(85, null, null) },
        { group: 'C', runs: side(35, 45, 80) },
      ],
      totals: [{ helped: 165, notHelped: 108, total: 273 }],
    };
    const first = await suppressTogether(together);
    const total = { group: 1, run: 0, column: 'total' } as const;
    expect(first.shown.get('race')!(total)).toBe(93);
    const second = await suppressTogether({ ...together, before: new Map([[race!.id, before]]) });
    // 93 people less 85 with relief are the 8.
    expect(second.shown.get('race')?.(total)).toBeUndefined();
  });
});
