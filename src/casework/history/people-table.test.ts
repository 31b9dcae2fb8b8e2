import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { createDecider } from '../../decide/index.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import { type Person, parseIsoDay } from '../../record/index.ts';
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
function decided(of: readonly Person[]) {
  const asOf = parseIsoDay('2020-07-01')!;
  return packs.flatMap((pack) =>
    pack.policies.map((policy) => {
      const decider = createDecider({
        pack,
        policy,
        setting: { asOf, county: 'SAN JOAQUIN', options: policy.defaults },
      });
      return of.map((person) =>
        decider.decide(person).map(({ conviction, decision }) => [person.counts.indexOf(conviction), decision.code]),
      );
    }),
  );
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
    const table = createPeopleTable();
    people.forEach(table.add);
    const read = readPeople(table.block(), structuredClone(table.values()));
    expect(decided(read)).toEqual(decided(people));
    expect(decided(read).flat(2).length).toBeGreaterThan(1000);
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
