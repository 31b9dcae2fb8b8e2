import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeWith } from '../../bulk/analyze.ts';
import type { Engine } from '../../bulk/engine-seam.ts';
import { referenceEngine } from '../../bulk/reference/engine.ts';
import { COLUMN_COUNT, CONDENSED_COLUMNS, column } from '../../jurisdictions/us-ca/doj/columns.ts';
import { california } from '../../jurisdictions/us-ca/jurisdiction.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import { storedChoice } from '../choice.ts';
import { everybody } from '../history/everybody.test-support.ts';
import { CORRECTION_FILES, correctingEngine } from './correcting-engine.ts';
import type { CorrectableFact, FactCorrection } from './correction.ts';
import { rawFields } from './edit-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-correcting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const choice = storedChoice({
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: { dismiss: ['11357'], subjectAgeThreshold: 50 },
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
});
const path = join(folder, 'county.csv');

/** A correction, and the same put into the file itself: which cells of which lines it stands for. */
type Change = FactCorrection & { readonly cell: string; readonly text: string; readonly lines: readonly number[] };
let changes: readonly Change[];

beforeAll(() => {
  writeFileSync(path, [...synthesize({ county: 'SAN JOAQUIN', lines: 1300, seed: 21 })].join(''));
  changes = chooseChanges();
});

/** One person for each kind of fact, the last three of the file among them. */
function chooseChanges(): readonly Change[] {
  const found: Change[] = [];
  const wanted: { fact: CorrectableFact; value: string; cell: string; text: string; county: string }[] = [
    { fact: 'level', value: 'misdemeanor', cell: 'CONV_STAT_DESCR', text: 'MISDEMEANOR', county: 'SAN JOAQUIN' },
    { fact: 'county', value: 'ALAMEDA', cell: 'STP_ORI_CNTY_NAME', text: 'ALAMEDA', county: 'SAN JOAQUIN' },
    { fact: 'county', value: 'SAN JOAQUIN', cell: 'STP_ORI_CNTY_NAME', text: 'SAN JOAQUIN', county: 'elsewhere' },
    { fact: 'convictionDate', value: '1951-02-03', cell: 'STP_EVENT_DATE', text: '19510203', county: 'SAN JOAQUIN' },
    { fact: 'birthDate', value: '1940-01-31', cell: 'PRI_DOB', text: '19400131', county: 'SAN JOAQUIN' },
  ];
  const people = everybody([path]);
  for (const { fact, value, cell, text, county } of [...wanted, ...wanted.map((each) => ({ ...each }))]) {
    for (const { person, lines } of found.length < wanted.length ? people : people.toReversed()) {
      if (found.some((each) => each.person === person.id)) continue;
      const count = person.counts.find(
        (each) =>
          each.order !== undefined &&
          each.disposition.kind === 'convicted' &&
          /1135[789]|11360/.test(each.offense.text) &&
          each.level === 'felony' &&
          (county === 'elsewhere' ? each.county !== 'SAN JOAQUIN' : each.county === county),
      );
      if (!count) continue;
      const isPersonal = fact === 'birthDate';
      found.push({
        person: person.id,
        conviction: isPersonal ? null : count.order!,
        fact,
        value,
        cell,
        text,
        lines: isPersonal ? lines : count.origins.map(({ line }) => line),
      });
      break;
    }
  }
  return found;
}

async function run(name: string, input: string, engine: Engine, { pack = choice.pack, county = 'SAN JOAQUIN' } = {}) {
  const out = join(folder, name);
  const analysis = await analyzeWith(engine, {
    jurisdiction: california,
    inputs: [input],
    county,
    pack,
    policy: choice.policy,
    options: choice.setting.options,
    asOf: choice.setting.asOf,
    out,
    overwrite: false,
    quarantine: false,
    results: 'all',
    workers: undefined,
  });
  if (!analysis.ok) throw new Error(analysis.problem.message);
  const lines = (file: string) => readFileSync(join(out, file), 'utf8').trimEnd().split('\n');
  return { ...analysis, lines, out };
}

const corrected = (list: readonly FactCorrection[]) => correctingEngine(referenceEngine, list);
const asCorrections = () => changes.map(({ person, conviction, fact, value }) => ({ person, conviction, fact, value }));

/** The file with the corrections written into it: for comparison only, since an office must not edit the state's file. */
function editedInput(given = changes): string {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  for (const { cell, text, lines: own } of given) {
    for (const line of own)
      lines[line - 1] = rawFields(lines[line - 1]!)
        .with(column(cell as never), text)
        .join(',');
  }
  const edited = join(folder, 'edited.csv');
  writeFileSync(edited, `${lines.join('\n')}\n`);
  return edited;
}

describe('a run with corrections', () => {
  it('decides as if the file had said so, and leaves every cell of the state as it came', async () => {
    expect(changes.length).toBe(10);
    const asFiled = await run('as-filed', path, referenceEngine);
    const laid = await run('laid', path, corrected(asCorrections()));
    const edited = await run('edited', editedInput(), referenceEngine);
    const cut = (line: string, at: number) => {
      const fields = rawFields(line);
      return [fields.slice(0, at).join(','), fields.slice(at).join(',')] as const;
    };
    for (const [name, own] of [
      ['All_Results.csv', COLUMN_COUNT],
      ['All_Results_Condensed.csv', CONDENSED_COLUMNS.length],
      ['Prop64_Results.csv', COLUMN_COUNT],
    ] as const) {
      const [was, now, other] = [asFiled, laid, edited].map(({ lines }) => lines(name).map((line) => cut(line, own)));
      expect(
        now!.map(([, added]) => added),
        name,
      ).toEqual(other!.map(([, added]) => added));
      if (name !== 'Prop64_Results.csv')
        expect(
          now!.map(([state]) => state),
          name,
        ).toEqual(was!.map(([state]) => state));
      expect(now, name).not.toEqual(was);
    }
    expect(laid.lines('determinations.csv')).toEqual(edited.lines('determinations.csv'));
    expect(laid.summary).toEqual(edited.summary);
    expect(laid.summary.convictionsDecided).toBe(asFiled.summary.convictionsDecided);
    // Lines of the file of convictions are the state's own.
    const all = new Set(asFiled.lines('All_Results.csv').map((line) => cut(line, COLUMN_COUNT)[0]));
    for (const line of laid.lines('Prop64_Results.csv')) expect(all.has(cut(line, COLUMN_COUNT)[0])).toBe(true);
  });

  it('counts every county as if the file had said so, a county among them that no line of the file names', async () => {
    const ALL = { county: 'ALL' };
    const moved = changes.map((each) =>
      each.value === 'ALAMEDA' ? { ...each, value: 'ALPINE', text: 'ALPINE' } : each,
    );
    const [laid, edited] = [
      await run('laid-all', path, corrected(moved), ALL),
      await run('edited-all', editedInput(moved), referenceEngine, ALL),
    ];
    expect(laid.counties.map(({ county }) => county)).toContain('ALPINE');
    expect(laid.counties).toEqual(edited.counties);
    expect(laid.lines('counties.csv')).toEqual(edited.lines('counties.csv'));
  });

  it('edits the file of convictions by the name that the law pack gives it', async () => {
    const pack = { ...choice.pack, resultsName: 'Another' };
    const [plain, own] = [
      await run('name-plain', path, corrected(asCorrections())),
      await run('name-own', path, corrected(asCorrections()), { pack }),
    ];
    expect(own.lines('Another_Results.csv')).toEqual(plain.lines('Prop64_Results.csv'));
    const facts = (made: typeof own, name: string) => made.manifest.outputs.find((file) => file.name === name)?.sha256;
    expect(facts(own, 'Another_Results.csv')).toBe(facts(plain, 'Prop64_Results.csv'));
  });

  it('has the corrections, what they changed and the hash of every file in its manifest', async () => {
    const list = asCorrections();
    const { manifest, out, lines } = await run('manifest', path, corrected(list));
    expect(manifest.corrections).toBe(list.length);
    expect(JSON.parse(readFileSync(join(out, CORRECTION_FILES.list), 'utf8'))).toEqual(list);
    for (const { name, bytes, sha256, lines: number } of manifest.outputs) {
      const content = readFileSync(join(out, name));
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
      expect(content.length, name).toBe(bytes);
      if (name.endsWith('.csv')) expect(lines(name).length - 1, name).toBe(number);
    }
    const changed = lines(CORRECTION_FILES.changes).map(rawFields);
    expect(new Set(changed.slice(1).map(([person]) => person))).toEqual(new Set(list.map(({ person }) => person)));
  });

  it('takes determinations away and puts them back at the ends of the file', async () => {
    const people = everybody([path]).map(({ person }) => person);
    const base = (await run('ends', path, referenceEngine)).lines('determinations.csv').slice(1).map(rawFields);
    const [first, last] = [base[0]!, base.at(-1)!];
    expect(people.some(({ id }) => id === first[0])).toBe(true);
    const away = (row: readonly string[]): FactCorrection => ({
      person: row[0]!,
      conviction: row[1]!,
      fact: 'disposition',
      value: 'dismissed',
    });
    const without = (await run('without', path, corrected([away(first), away(last)]))).lines('determinations.csv');
    expect(without.slice(1).map((line) => rawFields(line).slice(0, 4))).toEqual(
      base.slice(1, -1).map((row) => row.slice(0, 4)),
    );
    const back = [away(first), away(last)].flatMap((each) => [each, { ...each, value: 'convicted' }]);
    const again = (await run('again', path, corrected(back))).lines('determinations.csv');
    expect(again.slice(1).map((line) => rawFields(line).slice(0, 4))).toEqual(base.map((row) => row.slice(0, 4)));
  });

  it('is the plain engine where there are none', () => {
    expect(corrected([])).toBe(referenceEngine);
  });
});
