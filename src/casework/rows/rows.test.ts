import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeWith } from '../../bulk/analyze.ts';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { runEngine } from '../../bulk/engine/engine.ts';
import { csvLine } from '../../csv/write.ts';
import {
  addImpact,
  type Choice,
  createDecider,
  type Decider,
  givesRelief,
  impactOn,
  NO_IMPACT,
  shownAsRead,
} from '../../decide/index.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { california } from '../../jurisdictions/us-ca/jurisdiction.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import { type Person, parseIsoDay } from '../../record/index.ts';
import { storedChoice } from '../choice.ts';
import type { FactCorrection } from '../corrections/correction.ts';
import type { Effect } from '../effect/effect.ts';
import { startEffectThreads } from '../effect/effect-threads.ts';
import { everybody } from '../history/everybody.test-support.ts';
import { gatherPeople } from '../history/gather-people.ts';
import { ageGroup } from './age-group.ts';
import { compareRows } from './compare.ts';
import { facetsOf } from './facets.ts';
import type { Figures } from './figures.ts';
import { type MadeRows, makeRows, settingsOf, watchRun } from './make-rows.ts';
import { type OpenRows, openRows } from './open-rows.ts';
import { exportRows, readPage } from './page.ts';
import { EFFECTS, exportPeople, readPeople } from './people-page.ts';
import { suppressed } from './suppress.ts';
import { writeFigures, writeRows } from './write-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (options: object, policyId = 'options-2019') => ({
  packId: 'us-ca/prop-64',
  policyId,
  options: options as never,
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
});
const choice = storedChoice(record({ dismiss: ['11357'], subjectAgeThreshold: 50 }));
const path = join(folder, 'input.csv');
let people: readonly Person[];
let rows: OpenRows;

/** Makes and writes the rows of a choice. */
async function load(name: string, under: Choice, corrections: readonly FactCorrection[] = []): Promise<Figures> {
  const read = await withPeople(dojFormat, [path], true, {}, (all) => makeRows(all, under, corrections));
  if (!read.ok) throw new Error(read.problem.message);
  return write(name, read.result);
}

function write(name: string, { figures, batches }: MadeRows): Figures {
  writeFigures(join(folder, name), figures);
  writeRows(join(folder, name), batches);
  return figures;
}

beforeAll(async () => {
  writeFileSync(path, [...synthesize({ county: 'SAN JOAQUIN', lines: 4000, seed: 11, dirty: true })].join(''));
  people = everybody([path]).map(({ person }) => person);
  await load('a', choice);
  // Of the same reading of the file, so that both decide the same convictions.
  const readings = { 'blank-disposition': 'no-conviction', 'offense-column': 'charge' };
  await load('b', storedChoice({ ...record({}, 'dismiss-all'), readings }));
  rows = openRows(join(folder, 'a'))!;
});

const page = (filter: object, text = '', by: 'name' | 'date' = 'name', descending = false, from = 0) =>
  readPage(rows, { filter, text, sort: { by, descending }, from, size: 200 });

describe('rows of a run', () => {
  it('holds every determination of every person, with figures that are the sum of them', () => {
    const decider = createDecider(choice);
    let convictions = 0;
    let relieved = 0;
    let impact = NO_IMPACT;
    for (const person of people) {
      const determinations = decider.decide(person);
      convictions += determinations.length;
      if (determinations.some(({ decision }) => givesRelief(decision))) relieved++;
      impact = addImpact(impact, impactOn(person, determinations, choice.setting));
    }
    expect(rows.columns.size).toBe(convictions);
    expect(rows.figures.relieved).toBe(relieved);
    expect(rows.figures.impact.chosen).toEqual(impact);
    expect(page({ impact: 'noFelony' }).people).toBe(impact.noFelony);
  });

  it('gives for every figure the rows behind it', () => {
    for (const cell of rows.figures.cells) {
      const found = page({ section: [cell.section], level: [cell.level], outcome: [cell.outcome] });
      expect(found.total).toBe(cell.convictions);
    }
    for (const { fact, convictions } of rows.figures.missing) expect(page({ missing: fact }).total).toBe(convictions);
    for (const { flag, raised, open, fileMayShow } of rows.figures.flags) {
      expect(page({ flags: [flag] }).total).toBe(raised + open);
      if (!fileMayShow) expect(raised).toBe(0);
    }
    expect(rows.figures.flags.map(({ fileMayShow }) => fileMayShow)).toContain(false);
  });

  it('sorts both ways and pages without gaps', () => {
    const all = rows.figures.convictions;
    const names: string[] = [];
    for (let from = 0; from < all; from += 200)
      names.push(...page({}, '', 'name', false, from).rows.map(({ name }) => name));
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(names.length).toBe(all);
    expect(page({}, '', 'name', true).rows[0]!.name).toBe(names.at(-1));
  });

  it('finds all words of a search in name, number, case or offense', () => {
    const [first] = page({}).rows;
    const [last] = first!.name.split(',');
    const found = page({}, `${last!.toLowerCase()} ${first!.key}`);
    expect(found.total).toBeGreaterThan(0);
    expect(found.rows.every((row) => row.name.includes(last!) && row.key === first!.key)).toBe(true);
    expect(page({}, 'nobody-is-called-this').total).toBe(0);
  });

  it('exports a selection, or all that a filter holds', () => {
    const text = [...exportRows(rows, { filter: { outcome: ['dismiss'] }, text: '' }, csvLine)].join('');
    const [head, ...lines] = text.trim().split('\n');
    expect(head).toContain('cases,determination,outcome,clause,reason,statute_alone,flags_raised,flags_open,corrected');
    expect(lines.length).toBe(page({ outcome: ['dismiss'] }).total);
    for (const line of lines) expect(line).toContain(',Eligible for Dismissal,dismiss,');
    expect(
      [...exportRows(rows, { filter: {}, text: '', ids: [3, 1] }, csvLine)].join('').trim().split('\n').length,
    ).toBe(3);
  });

  it('compares two policies down to the convictions', () => {
    const comparison = compareRows(join(folder, 'a'), join(folder, 'b'));
    // Policies that read the file otherwise may decide other convictions: each side has all of its own.
    const total = (side: 'left' | 'right') =>
      comparison.cells.reduce((sum, cell) => sum + (cell[side] === '' ? 0 : cell.convictions), 0);
    expect(total('left')).toBe(rows.figures.convictions);
    expect(total('right')).toBe(openRows(join(folder, 'b'))!.figures.convictions);
    const changed = comparison.cells
      .filter((cell) => cell.left !== cell.right)
      .reduce((sum, cell) => sum + cell.convictions, 0);
    expect(comparison.changed.length).toBe(changed);
    const { causes, gaining, losing, both } = comparison;
    expect(causes.reduce((sum, cause) => sum + cause.convictions, 0)).toBe(changed);
    // A person who gains or loses is one of those whose convictions moved, and is counted once.
    expect(gaining + losing + both).toBeLessThanOrEqual(comparison.people);
    expect(gaining).toBeGreaterThan(0);
    for (const { left, right, way } of causes) {
      if (right === 'dismiss' && left !== 'dismiss') expect(way).toBe('more');
      if (left === 'hand-review' && right === 'not-eligible') expect(way).toBe('same');
    }
  });

  it('counts what else can be filtered by, and exports in the order that is asked for', () => {
    const filter = { level: ['felony'], section: rows.columns.words.section.slice(0, 3) };
    const { level, section, race } = facetsOf(rows, filter, '');
    for (const { word, convictions } of level) {
      expect(page({ ...filter, level: [word] }).total).toBe(convictions);
    }
    for (const { word, convictions } of section) expect(page({ ...filter, section: [word] }).total).toBe(convictions);
    expect(race.every(({ convictions }) => convictions === null)).toBe(true);
    const sort = { by: 'date', descending: true } as const;
    const dates = (wanted: object) =>
      [...exportRows(rows, { filter: {}, text: '', sort, ...wanted }, (cells) => String(cells[5]))]
        .join('')
        .trim()
        .split('\n')
        .slice(1);
    const shown = page({}, '', 'date', true).rows;
    expect(dates({}).slice(0, 200)).toEqual(shown.map(({ date }) => date));
    const [last, first] = [shown[9]!, shown[2]!];
    expect(dates({ ids: [last.id, first.id] })).toEqual([first.date, last.date]);
  });

  it('lists people with counts by relief that are the sum of their convictions, in any order', () => {
    const ask = (filter: object, by: 'name' | 'clears' = 'name', text = '') =>
      readPeople(rows, { filter, text, sort: { by, descending: by === 'clears' }, from: 0, size: 200 });
    const filter = { level: ['felony', 'misdemeanor'] };
    const all = ask(filter);
    const listed = page(filter);
    expect([all.total, all.convictions]).toEqual([listed.people, listed.total]);
    const effects = new Map(rows.figures.outcomes.map(({ id, effect }) => [id, effect]));
    for (const row of all.rows.slice(0, 40)) {
      const own = page({ ...filter, person: row.id });
      expect(own.total).toBe(row.convictions);
      for (const effect of EFFECTS) {
        expect(own.rows.filter(({ outcome }) => effects.get(outcome) === effect).length).toBe(row[effect]);
      }
      expect(own.rows.some(({ id, name }) => id === row.first && name === row.name)).toBe(true);
    }
    const names = all.rows.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    const most = ask(filter, 'clears').rows.map(({ clears }) => clears);
    expect(most).toEqual(most.toSorted((a, b) => b - a));
    const lines = [...exportPeople(rows, { filter, text: '', sort: { by: 'clears', descending: true } }, csvLine)].join(
      '',
    );
    expect(lines.trim().split('\n').length).toBe(all.total + 1);
    expect(ask({}, 'name', 'nobody-is-called-this').total).toBe(0);
  });

  it('filters by any of several flags, with counts of each that are true', () => {
    const filter = { level: ['felony'] };
    const { flags } = facetsOf(rows, { ...filter, flags: [0] }, '');
    const counted = flags.filter(({ raised, open }) => raised + open > 0);
    expect(counted.length).toBeGreaterThan(1);
    for (const { flag, raised, open } of counted) {
      expect(page({ ...filter, flags: [flag], flagAs: 'raised' }).total).toBe(raised);
      expect(page({ ...filter, flags: [flag], flagAs: 'open' }).total).toBe(open);
      expect(page({ ...filter, flags: [flag] }).total).toBe(raised + open);
    }
    const [first, second] = counted.map(({ flag }) => flag);
    const either = page({ ...filter, flags: [first, second] }).total;
    const both = page({ ...filter, flags: [first] }).rows.filter(
      ({ raised, open }) => ((raised | open) >>> second!) & 1,
    ).length;
    expect(either).toBe(page({ ...filter, flags: [first] }).total + page({ ...filter, flags: [second] }).total - both);
  });

  it('answers the effect of a choice as the decider does, whatever was asked before', async () => {
    await withDesk(compareEffects);
  });

  async function withDesk(use: (desk: (choice: Choice) => Promise<Effect>) => Promise<void>): Promise<void> {
    const file = join(folder, 'people.bin');
    const wanted = { file, paths: [path], survey: undefined, corrections: [] };
    const read = await withPeople(dojFormat, [path], true, {}, (all) => gatherPeople(all, wanted));
    expect(read.ok).toBe(true);
    const threads = startEffectThreads({ file, choice }, 2);
    await use(({ policy, setting }) => threads.ask({ policy: policy.id, setting }));
    await threads.close();
  }

  it('is that of the readings of the file that were chosen', async () => {
    const options = {
      reduce: ['11359'],
      dismiss: ['11357'],
      yearsCrimeFreeThreshold: 5,
      subjectHasOnlyProp64Charges: true,
    };
    const seen = new Set<string>();
    await withDesk(async (desk) => {
      for (const readings of [
        {},
        { 'blank-disposition': 'unknown', 'unreadable-other': 'unknown' },
        { 'offense-column': 'conviction', 'unreadable-conviction-offense': 'charge' },
        { 'offense-column': 'unknown', 'blank-level': 'unknown', 'offense-date': 'first-arrest', years: 'days' },
      ]) {
        const asked = storedChoice({ ...record(options), readings });
        const decider = createDecider(asked);
        const outcomes = new Map<string, number>();
        for (const person of people)
          for (const { decision } of decider.decide(person))
            outcomes.set(decision.outcome.id, (outcomes.get(decision.outcome.id) ?? 0) + 1);
        const effect = await desk(asked);
        expect(new Map(effect.outcomes.map((each) => [each.id, each.convictions]))).toEqual(outcomes);
        seen.add(JSON.stringify([...outcomes]));
      }
    });
    expect(seen.size).toBe(4);
  });

  async function compareEffects(desk: (choice: Choice) => Promise<Effect>): Promise<void> {
    const steps = [
      {},
      { dismiss: ['11357'] },
      { dismiss: ['11357'], subjectAgeThreshold: 40 },
      { yearsCrimeFreeThreshold: 5, subjectHasOnlyProp64Charges: true },
      { subjectUnder21AtConviction: true, reduce: ['11359'] },
    ];
    for (const options of [...steps, ...steps]) {
      for (const policyId of ['options-2019', 'san-joaquin', 'los-angeles']) {
        const asked = storedChoice(record(policyId === 'options-2019' ? options : {}, policyId));
        const decider = createDecider(asked);
        const outcomes = new Map<string, number>();
        let impact = NO_IMPACT;
        for (const person of people) {
          const determinations = decider.decide(person);
          for (const { decision } of determinations)
            outcomes.set(decision.outcome.id, (outcomes.get(decision.outcome.id) ?? 0) + 1);
          impact = addImpact(impact, impactOn(person, determinations, asked.setting));
        }
        const effect = await desk(asked);
        expect(new Map(effect.outcomes.map((each) => [each.id, each.convictions]))).toEqual(outcomes);
        expect(effect.impact).toEqual(impact);
      }
    }
  }
});

/** Analyzes the file on several workers, which note the rows of the workbench meanwhile. */
async function noted(under: Choice) {
  let made: MadeRows | undefined;
  const { pack, policy, setting } = under;
  const { county, options, readings, asOf } = setting;
  const request = {
    jurisdiction: california,
    inputs: [path],
    county,
    pack,
    policy,
    options,
    readings: readings ?? {},
    asOf,
    out: join(folder, 'results'),
    overwrite: true,
    quarantine: true,
    results: 'all',
    workers: 3,
  } as const;
  const analysis = await analyzeWith((work, hooks) => runEngine(work, hooks, { chunkBytes: 50_000 }), request, {
    witness: await watchRun(under, (rows) => {
      made = rows;
    }),
  });
  if (!analysis.ok) throw new Error(analysis.problem.message);
  return { made: made!, summary: analysis.summary };
}

it.each([
  ['statute', {}],
  ['dismiss-all', { readings: { 'blank-disposition': 'no-conviction', 'offense-column': 'charge' } }],
  ['los-angeles', {}],
  ['dismiss-all', { county: 'ALL' }],
  ['statute', { county: 'ALL' }],
])('counts the same in a run and apart, also whom other policies would help: %s %o', async (policy, more) => {
  const under = storedChoice({ ...record({}, policy), ...more });
  const { made } = await noted(under);
  expect(made.figures.impact.dismissAll!.noFelony).toBeGreaterThan(0);
  expect(made.figures).toEqual(await load('e', under));
});

it.each([
  ['options-2019', {}],
  ['los-angeles', {}],
  ['statute', { readings: { years: 'days' } }],
  ['options-2019', { readings: { 'unreadable-other': 'passed-over', 'blank-disposition': 'no-conviction' } }],
])(
  'counts whom the statute alone would help, and other policies, as these policies decide: %s %o',
  async (policy, more) => {
    const under = storedChoice({ ...record({}, policy), ...more });
    const { floor, dismissAll } = await settingsOf(under, []);
    const ofPolicy = (other: Choice) => {
      const decider = createDecider(other);
      let impact = NO_IMPACT;
      for (const person of people) {
        impact = addImpact(impact, impactOn(decider.asRead(person), asShown(decider, person), other.setting));
      }
      return impact;
    };
    const { impact } = await load('f', under);
    expect(impact.floor!.noFelony).toBeGreaterThan(0);
    expect(impact.floor).toEqual(ofPolicy(floor!));
    expect(impact.dismissAll).toEqual(ofPolicy(dismissAll!));
  },
);

/** What is decided of a person, of the counts as they are read. */
function asShown(decider: Decider, person: Person) {
  return decider.decide(person).map((each) => shownAsRead(decider, person, each).determination);
}

it('gives the same rows whether they are noted in a run or made apart, by several workers', async () => {
  const { made, summary } = await noted(choice);
  expect(made.batches.length).toBeGreaterThan(1);
  const figures = write('d', made);
  expect(figures).toEqual(rows.figures);
  const sum = figures.cells.reduce((all, { convictions }) => all + convictions, 0);
  expect(sum).toBe(summary.convictionsDecided);
  const [own, apart] = ['d', 'a'].map((name) => openRows(join(folder, name))!);
  for (const table of ['people', 'convictions']) {
    const all = (from: OpenRows) => from.database.prepare(`select * from ${table} order by id`).all();
    expect(all(own!)).toEqual(all(apart!));
  }
  expect(own!.columns).toEqual(apart!.columns);
  expect(own!.texts()).toEqual(apart!.texts());
});

it('takes corrections into rows and figures', async () => {
  const everything = { filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 1 } as const;
  const target = readPage(rows, { ...everything, filter: { level: ['felony'], outcome: ['hand-review'] } }).rows[0]!;
  const key = rows.database.prepare('select key from convictions where id = ?').get(target.id) as { key: string };
  const figures = await load('c', choice, [
    { person: target.key, conviction: key.key, fact: 'level', value: 'misdemeanor' },
  ]);
  const sum = (all: typeof figures.cells) => all.reduce((total, { convictions }) => total + convictions, 0);
  expect(sum(figures.cells)).toBe(sum(rows.figures.cells));
  const corrected = openRows(join(folder, 'c'))!;
  const marked = readPage(corrected, { ...everything, filter: { corrected: true } });
  expect(marked.rows.map(({ key, level }) => [key, level])).toEqual([[target.key, 'misdemeanor']]);
});

it('hides small groups by the rule of published tables', () => {
  const group = (name: string, people: number, relieved: number) => ({
    group: name,
    people,
    relieved,
    noFelony: 0,
    noConviction: 0,
  });
  const shown = suppressed([group('A', 500, 200), group('B', 60, 30), group('C', 40, 5), group('D', 3, 0)]);
  expect(shown[0]).toEqual({ group: 'A', people: 500, relieved: 200, noFelony: 0, noConviction: 0 });
  expect(shown[2]!.relieved).toBeNull();
  expect(shown[3]!.people).toBeNull();
  // One hidden cell alone could be found by subtraction from the published total.
  expect(shown.filter(({ relieved }) => relieved === null).length).toBeGreaterThan(1);
});

it('groups ages, and leaves open what a partial date leaves open', () => {
  const asOf = parseIsoDay('2020-07-01')!;
  const year = (y: number) =>
    ({ precision: 'year', first: parseIsoDay(`${y}-01-01`)!, last: parseIsoDay(`${y}-12-31`)! }) as const;
  expect(ageGroup(year(1990), asOf)).toBe('25 to 34');
  expect(ageGroup(year(1985), asOf)).toBe('unknown');
});
