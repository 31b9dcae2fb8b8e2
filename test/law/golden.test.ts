import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDecider } from '../../src/decide/index.ts';
import { prop64, readOptionsFile } from '../../src/jurisdictions/packs.ts';
import { buildPerson } from '../../src/jurisdictions/us-ca/doj/build-person.ts';
import { readRow, subjectOf } from '../../src/jurisdictions/us-ca/doj/row.ts';
import { policyOf } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';

const folder = join(import.meta.dirname, '../fixtures/ca-doj');

function table(name: string): readonly string[][] {
  const text = readFileSync(join(folder, name), 'utf8').replace(/\r/g, '');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!));
}

test('the options table decides as the 2019 program did, reason for reason', () => {
  const options = readOptionsFile(JSON.parse(readFileSync(join(folder, 'eligibility_options.json'), 'utf8')));
  if (!options.ok) throw new Error(options.problems.join());
  const decider = createDecider({
    pack: prop64,
    policy: policyOf(prop64, 'options-2019')!,
    setting: { asOf: parseIsoDay('2019-11-11')!, county: 'SACRAMENTO', options: options.options },
  });
  const rows = table('input.csv').slice(1);
  const expected = table('input.expected.csv').slice(1);
  const people = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const id = subjectOf(row);
    people.set(id, [...(people.get(id) ?? []), i]);
  });
  let compared = 0;
  for (const [id, lines] of people) {
    const person = buildPerson(
      id,
      lines.map((line) => readRow(rows[line]!, { source: 0, line })),
    );
    for (const { conviction, decision } of decider.decide(person)) {
      const theirs = expected[conviction.origins[0]!.line]!.slice(95);
      expect([theirs[16], theirs[17]]).toEqual([decision.outcome.label, decision.reason]);
      compared++;
    }
  }
  expect(compared).toBe(expected.filter((row) => row[111] !== '').length);
});
