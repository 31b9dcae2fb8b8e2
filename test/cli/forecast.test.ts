import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitRecords } from '../../src/csv/records.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

/** `redress forecast`, held to what analyses of later days decide. */

const folder = temporaryFolder();

type Row = Readonly<Record<string, string>>;

function rowsOf(...path: readonly string[]): readonly Row[] {
  const [header, ...rows] = splitRecords(readFileSync(join(folder, ...path), 'utf8')).records.map(
    ({ fields }) => fields,
  );
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
}

const keyOf = ({ person, count }: Row) => `${person} ${count}`;

async function done(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await redressIn(folder, ...args);
  expect([args[0], stderr, status]).toEqual([args[0], '', 0]);
  return stdout;
}

type State = {
  readonly id: string;
  readonly county: string;
  readonly pack: string;
  readonly inputs: readonly string[];
  readonly asOf: string;
  readonly days: readonly string[];
  /** Outcomes that are no eligibility. */
  readonly none: readonly string[];
};

const STATES: readonly State[] = [
  {
    id: 'us-ca',
    county: 'FRESNO',
    pack: '1203-4-family',
    inputs: ['ca.csv'],
    asOf: '2019-03-01',
    days: ['2019-03-01', '2021-06-15', '2024-02-29'],
    none: ['not-yet', 'not-eligible', 'already-granted', 'hand-review'],
  },
  {
    id: 'us-mo',
    county: 'GREENE',
    pack: '610-140',
    inputs: ['mo.csv'],
    asOf: '2022-03-01',
    days: ['2022-03-01', '2025-01-01', '2027-02-28'],
    none: ['not-yet', 'not-clean', 'excluded', 'already-granted', 'hand-review'],
  },
  {
    id: 'us-zz',
    county: 'STRELSAU',
    pack: 'us-zz',
    inputs: ['zz/people.txt', 'zz/cases.txt', 'zz/charges.txt'],
    asOf: '2015-07-01',
    days: ['2015-07-01', '2017-01-01', '2020-07-01'],
    none: ['stays', 'review'],
  },
];

beforeAll(async () => {
  for (const { id, county, inputs } of STATES) {
    const out = inputs[0]!.split('/')[0]!;
    await done('synth', '--jurisdiction', id, '--county', county, '--lines', '900', '--seed', '7', '--out', out);
  }
});

describe.each(STATES.map((state) => [state.id, state] as const))('a file of %s', (_, state) => {
  const { id, county, pack, inputs, asOf, days, none } = state;
  const common = [...inputs, '--jurisdiction', id, '--county', county, '--pack', pack];
  let forecast: readonly Row[];
  let printed: string;

  beforeAll(async () => {
    printed = await done('forecast', ...common, '--as-of', asOf, '--months', '600', '--out', `forecast-${id}`);
    forecast = rowsOf(`forecast-${id}`, 'forecast.csv');
  });

  it('has a line for every conviction that an analysis decides, in its order', async () => {
    await done('analyze', ...common, '--as-of', asOf, '--quiet', '--results', 'convictions', '--out', `results-${id}`);
    expect(forecast.map(keyOf)).toEqual(rowsOf(`results-${id}`, 'determinations.csv').map(keyOf));
    expect(forecast.length).toBeGreaterThan(50);
    expect(new Set(forecast.map(({ kind }) => kind)).size).toBeGreaterThan(2);
  });

  it.each(days)('agrees with an analysis as of %s', async (day) => {
    const out = `later-${id}-${day}`;
    await done('analyze', ...common, '--as-of', day, '--quiet', '--results', 'convictions', '--out', out);
    const decided = new Map(rowsOf(out, 'determinations.csv').map((row) => [keyOf(row), row]));
    let eligible = 0;
    for (const told of forecast) {
      const { kind, first, last } = told;
      const from = kind === 'range' ? last! : first!;
      const { outcome } = decided.get(keyOf(told))!;
      const is = !none.includes(outcome!);
      if (is) eligible++;
      if (from === '' || day < from) expect([keyOf(told), is]).toEqual([keyOf(told), false]);
      if (from === day) expect([keyOf(told), is]).toEqual([keyOf(told), true]);
    }
    expect(eligible).toBeGreaterThan(5);
  });

  it('counts in its calendar what its lines say', () => {
    const calendar = rowsOf(`forecast-${id}`, 'calendar.csv');
    expect(calendar.length).toBe(600);
    expect(calendar[0]!.month).toBe(asOf.slice(0, 7));
    const dayOf = ({ kind, first, last }: Row) => (kind === 'opens' ? first! : kind === 'range' ? last! : '');
    for (const { month, convictions, people } of calendar) {
      const own = forecast.filter((row) => dayOf(row).startsWith(month!));
      expect([month, convictions, people]).toEqual([
        month,
        String(own.length),
        String(new Set(own.map(({ person }) => person)).size),
      ]);
    }
    expect(printed).toContain(`convictions under this law, as of ${asOf}`);
  });
});

it('writes the list of a month, private, and replaces only an earlier forecast', async () => {
  const args = ['forecast', 'mo.csv', '--jurisdiction', 'us-mo', '--county', 'GREENE', '--pack', '610-140'];
  const list = (...more: readonly string[]) =>
    redressIn(folder, ...args, '--as-of', '2022-03-01', '--month', '2025-01', '--out', 'list', ...more);
  const { stdout } = await list('--json');
  const due = rowsOf('list', 'due-2025-01.csv');
  const january = (JSON.parse(stdout) as { months: { month: string; convictions: number }[] }).months.find(
    ({ month }) => month === '2025-01',
  );
  expect(due.length).toBe(january!.convictions);
  expect(due.length).toBeGreaterThan(0);
  for (const row of due) expect(row.kind === 'range' ? row.last : row.first).toMatch(/^2025-01-/);
  expect(readdirSync(join(folder, 'list')).sort()).toEqual([
    'calendar.csv',
    'due-2025-01.csv',
    'forecast.csv',
    'forecast.json',
    'people.csv',
  ]);
  for (const name of readdirSync(join(folder, 'list')))
    expect(statSync(join(folder, 'list', name)).mode & 0o077).toBe(0);
  expect((await list()).stderr).toContain('list exists already');
  expect((await list('--overwrite', '--quiet')).status).toBe(0);
  writeFileSync(join(folder, 'list', 'letter.txt'), 'mine');
  expect((await list('--overwrite')).stderr).toContain('holds a file or folder that no run of Redress wrote');
  expect((await redressIn(folder, ...args, '--month', '2025-13')).stderr).toContain('write a month as YYYY-MM');
  expect((await redressIn(folder, ...args, '--months', '0')).stderr).toContain('write a whole number from 1 to 1200');
});

describe('a forecast since an earlier one', () => {
  const FILES = ['calendar.csv', 'forecast.csv', 'forecast.json', 'people.csv'];
  const textsOf = (out: string) => FILES.map((name) => readFileSync(join(folder, out, name), 'utf8'));
  /** The first day of a month, counted from that of `asOf`. */
  const monthAfter = (asOf: string, months: number) => {
    const [year, month] = asOf.split('-').map(Number) as [number, number];
    return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  };
  const run = async (state: State, input: string, more: readonly string[]) => {
    const { id, county, pack } = state;
    const { status, stderr } = await redressIn(
      folder,
      ...['forecast', input, '--jurisdiction', id, '--county', county, '--pack', pack, '--overwrite'],
      ...more,
    );
    expect(status).toBe(0);
    return Number(/([\d,]+) of [\d,]+ people were decided anew/.exec(stderr)?.[1]?.replaceAll(',', '') ?? -1);
  };
  const [california, missouri] = STATES as readonly [State, State, State];
  const people = () => rowsOf('whole', 'people.csv').length;

  it.each([
    ['us-ca', california],
    ['us-mo', missouri],
  ] as const)(
    'is the same to the byte over 60 months in %s, and decides few people anew',
    async (id, state) => {
      const input = `small-${id}.csv`;
      await done(
        'synth',
        '--jurisdiction',
        id,
        '--county',
        state.county,
        '--lines',
        '150',
        '--seed',
        '11',
        '--out',
        input,
      );
      await run(state, input, ['--as-of', state.asOf, '--out', 'since']);
      const anew: number[] = [];
      for (let month = 1; month <= 60; month++) {
        const at = ['--as-of', monthAfter(state.asOf, month)];
        anew.push(await run(state, input, [...at, '--since', 'since', '--out', 'since', '--json']));
        await run(state, input, [...at, '--out', 'whole', '--json']);
        expect([at, textsOf('since')]).toEqual([at, textsOf('whole')]);
      }
      const all = people() * 60;
      const decided = anew.reduce((sum, each) => sum + each, 0);
      expect(decided).toBeGreaterThan(0);
      expect(decided).toBeLessThan(all / 3);
    },
    300_000,
  );

  it('decides those anew whose lines are others, and everybody under another law or choice', async () => {
    const input = 'moved.csv';
    const [header, ...lines] = readFileSync(join(folder, 'small-us-mo.csv'), 'utf8').trimEnd().split('\n');
    const write = (changed: readonly string[]) =>
      writeFileSync(join(folder, input), `${[header, ...changed].join('\n')}\n`);
    const at = ['--as-of', '2024-01-01'];
    write(lines);
    await run(missouri, input, [...at, '--out', 'since']);
    // The people stand in another order, and a charge of one is gone.
    const own = Map.groupBy(lines, (line) => line.split(',')[0]!);
    const [first, ...others] = [...own.values()];
    const several = others.findIndex((each) => each.length > 1);
    write([...others.map((each, index) => (index === several ? each.slice(1) : each)), first!].flat());
    expect(await run(missouri, input, [...at, '--since', 'since', '--out', 'later'])).toBe(1);
    await run(missouri, input, [...at, '--out', 'whole']);
    expect(textsOf('later')).toEqual(textsOf('whole'));
    expect(await run(missouri, input, [...at, '--since', 'whole', '--out', 'later'])).toBe(0);
    expect(textsOf('later')).toEqual(textsOf('whole'));
    const everybody = people();
    const amendment = { ...missouri, pack: 'amendment-3' };
    expect(await run(amendment, input, [...at, '--since', 'whole', '--out', 'later'])).toBe(everybody);
    const before = ['--as-of', '2023-12-31'];
    expect(await run(missouri, input, [...before, '--since', 'whole', '--out', 'later'])).toBe(everybody);
  });

  it('takes no forecast that was changed, and none that keeps nothing', async () => {
    const args = ['forecast', 'moved.csv', '--jurisdiction', 'us-mo', '--county', 'GREENE', '--pack', '610-140'];
    const since = async () => (await redressIn(folder, ...args, '--since', 'whole', '--out', 'other')).stderr;
    const kept = readFileSync(join(folder, 'whole', 'forecast.csv'), 'utf8');
    writeFileSync(join(folder, 'whole', 'forecast.csv'), kept.replace('never', 'now'));
    expect(await since()).toContain('its files were changed since they were written');
    rmSync(join(folder, 'whole', 'people.csv'));
    expect(await since()).toContain('it has no people.csv');
  });
});
