import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { synthesize } from '../../sources/synthetic/index.ts';
import { storedChoice } from '../choice.ts';
import { inspectFiles } from '../history/inspect.ts';
import { loadRows } from './load.ts';
import { neighborsOf } from './neighbors.ts';
import { openRows } from './open-rows.ts';
import { readPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-neighbors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leads through a filtered list in its order, person by person and conviction by conviction', () => {
  const path = join(folder, 'input.csv');
  writeFileSync(path, [...synthesize({ county: 'SAN JOAQUIN', lines: 1500, seed: 11 })].join(''));
  const inspected = inspectFiles([path]);
  if (!inspected.ok) throw new Error(inspected.problem.message);
  const { index } = inspected;
  const choice = storedChoice({
    packId: 'us-ca/prop-64',
    policyId: 'options-2019',
    options: {},
    county: 'SAN JOAQUIN',
    asOf: '2020-07-01',
  });
  const wanted = index.people.map((_, position) => position);
  loadRows({ index, choice, corrections: [], wanted, folder: join(folder, 'rows'), onProgress: () => {} });
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
