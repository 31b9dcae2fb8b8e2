import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { splitRecords } from '../../csv/records.ts';
import { createDecider } from '../../decide/index.ts';
import { columnOf } from '../../format/bulk-format.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import type { Row } from '../../format/row.ts';
import { jurisdictionOf } from '../../jurisdictions/index.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import type { Pack } from '../../law/language/index.ts';
import { arrestEvents, getOrCreate, type Person, parseIsoDay } from '../../record/index.ts';
import { everybody } from './everybody.test-support.ts';
import { gatherPeople } from './gather-people.ts';
import { isPeopleFileOf, openPeopleFile } from './people-file.ts';
import { createPeopleTable, readPeople } from './people-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-people-'));
const input = join(folder, 'input.csv');
const file = join(folder, 'people.bin');
let people: readonly Person[];

beforeAll(() => {
  writeFileSync(input, [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 17, dirty: true })].join(''));
  people = everybody([input]).map(({ person }) => person);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What every law and policy says of everybody: the places and codes of all determinations. */
function decided(of: readonly Person[], own: readonly Pack[] = packs, county = 'SAN JOAQUIN', day = '2020-07-01') {
  const asOf = parseIsoDay(day)!;
  return own.flatMap((pack) =>
    pack.policies.map((policy) => {
      const decider = createDecider({ pack, policy, setting: { asOf, county, options: policy.defaults } });
      return of.map((person) =>
        decider.decide(person).map(({ conviction, decision }) => [person.counts.indexOf(conviction), decision.code]),
      );
    }),
  );
}

/** Everybody in an invented file of a state. */
async function invented({ format, invention }: Jurisdiction, county: string): Promise<readonly Person[]> {
  const { invent } = await invention!.files();
  const pieces = [...invent({ county, lines: 600, seed: 5, dirty: false })];
  const { readRow, buildPerson } = await format.reading();
  const rows = new Map<string, Row[]>();
  for (const { fields, line } of splitRecords(pieces.map(({ text }) => text).join('')).records.slice(1))
    getOrCreate(rows, fields[columnOf(format, format.person)]!, () => []).push(readRow(fields, { source: 0, line }));
  return [...rows].map(([id, own]) => buildPerson(id, own));
}

/** People as the table has them. */
function throughTable(of: readonly Person[]): readonly Person[] {
  const table = createPeopleTable();
  of.forEach(table.add);
  return readPeople(table.block(), structuredClone(table.values()));
}

const gather = async () => {
  const made = await withPeople(dojFormat, [input], true, {}, (all) =>
    gatherPeople(all, { file, paths: [input], survey: undefined, corrections: [] }),
  );
  expect(made.ok).toBe(true);
};

const kept = () => {
  const opened = openPeopleFile(file);
  const all = Array.from({ length: opened.blocks }, (_, block) => opened.read(block)).flat();
  opened.close();
  return all;
};

describe('the table of people', () => {
  it('is decided as the people who were added are, under every law and policy', () => {
    const read = throughTable(people);
    expect(decided(read)).toEqual(decided(people));
    expect(decided(read).flat(2).length).toBeGreaterThan(1000);
  });

  it.each([
    ['us-ct', 'HARTFORD'],
    ['us-mo', 'GREENE'],
    ['us-ny', 'KINGS'],
    ['us-pa', 'ALLEGHENY'],
    ['us-va', 'HENRICO'],
  ])('is decided so under the laws of %s, whose files have days of their own', async (id, county) => {
    const state = (await jurisdictionOf(id))!;
    const [own, laws] = [await invented(state, county), await state.packs()];
    const said = decided(own, laws, county, '2025-06-01');
    expect(decided(throughTable(own), laws, county, '2025-06-01')).toEqual(said);
    expect(said.flat(2).length).toBeGreaterThan(100);
  });

  it('keeps which line stands for an arrest, and by what an offense is dated', () => {
    const own = people.find(({ counts }) => counts.length > 1)!;
    const [first, second] = own.counts.map((count) => ({ ...count, step: 'arrest', case: 1 }) as const);
    const person = (order: readonly string[]): Person => ({
      ...own,
      counts: [first!, second!].map((count, i) => ({ ...count, order: order[i], datedBy: 'first-arrest' })),
    });
    for (const order of [
      ['100', '10'],
      ['10', '100'],
      ['2', '1'],
    ]) {
      const [before, after] = [person(order), throughTable([person(order)])[0]!];
      const places = ({ counts }: Person) => arrestEvents({ counts }).map((count) => counts.indexOf(count));
      expect(places(after)).toEqual(places(before));
      expect(after.counts.map(({ datedBy }) => datedBy)).toEqual(['first-arrest', 'first-arrest']);
    }
  });

  it('keeps no id, name or case number', async () => {
    await gather();
    const text = readFileSync(file).toString('latin1');
    for (const { id, names, counts } of people.slice(0, 200)) {
      for (const hidden of [id, ...names, ...counts.flatMap(({ caseNumbers }) => caseNumbers)]) {
        if (hidden.length > 5) expect(text).not.toContain(hidden);
      }
    }
  });

  it('says of everybody in the files what their lines say', async () => {
    await gather();
    expect(decided(kept())).toEqual(decided(people));
  });

  it('serves until an input file is another, and not where it is cut short', async () => {
    await gather();
    expect(isPeopleFileOf(file, [input])).toBe(true);
    utimesSync(input, 1, 1);
    expect(isPeopleFileOf(file, [input])).toBe(false);
    await gather();
    expect(isPeopleFileOf(file, [input])).toBe(true);
    writeFileSync(file, readFileSync(file).subarray(0, -20));
    expect(isPeopleFileOf(file, [input])).toBe(false);
    expect(isPeopleFileOf(join(folder, 'absent.bin'), [input])).toBe(false);
  });
});
