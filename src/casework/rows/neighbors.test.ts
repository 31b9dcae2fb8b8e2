import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import { storedChoice } from '../choice.ts';
import { makeRows } from './make-rows.ts';
import { neighborsOf } from './neighbors.ts';
import { openRows } from './open-rows.ts';
import { readPage } from './page.ts';
import { writeFigures, writeRows } from './write-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-neighbors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leads through a filtered list in its order, person by person and conviction by conviction', async () => {
  const path = join(folder, 'input.csv');
  writeFileSync(path, [...synthesize({ county: 'SAN JOAQUIN', lines: 1500, seed: 11 })].join(''));
  const choice = storedChoice({
    packId: 'us-ca/prop-64',
    policyId: 'options-2019',
    options: {},
    county: 'SAN JOAQUIN',
    asOf: '2020-07-01',
  });
  const read = await withPeople(dojFormat, [path], true, {}, (people) => makeRows(people, choice, []));
  if (!read.ok) throw new Error(read.problem.message);
  writeFigures(join(folder, 'rows'), read.result.figures);
  writeRows(join(folder, 'rows'), read.result.batches);
  const rows = openRows(join(folder, 'rows'))!;
  const list = { filter: { level: ['felony'] }, text: '', sort: { by: 'date', descending: true } } as const;
  const { rows: page } = readPage(rows, { ...list, from: 0, size: 200 });
  expect(page.length).toBeGreaterThan(20);
  page.forEach(({ id, person }, place) => {
    const found = neighborsOf(rows, { ...list, row: id, person });
    expect(found.place).toBe(place + 1);
    expect(found.previous?.row).toBe(page[place - 1]?.id);
    expect(found.next?.row).toBe(page[place + 1]?.id);
    expect(found.previousPerson?.row).toBe(page.slice(0, place).findLast((each) => each.person !== person)?.id);
    expect(found.nextPerson?.row).toBe(page.slice(place + 1).find((each) => each.person !== person)?.id);
  });
  const { person } = page[3]!;
  const first = page.findIndex((each) => each.person === person);
  expect(neighborsOf(rows, { ...list, row: null, person }).place).toBe(first + 1);
  expect(neighborsOf(rows, { ...list, text: 'no such name', row: null, person })).toMatchObject({
    place: null,
    next: null,
  });
});
