import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPeople } from '../../src/bulk/reference/people.ts';
import { ALL_COUNTIES, createDecider } from '../../src/decide/index.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { dojFormat } from '../../src/jurisdictions/us-ca/doj/format.ts';
import { dojReading } from '../../src/jurisdictions/us-ca/doj/reading.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { frameFor } from '../../src/law/language/index.ts';
import { type Person, parseIsoDay } from '../../src/record/index.ts';
import { temporaryFolder } from '../support/run.ts';

/** A decider gives the same answer when it is asked for a part of a determination as in the whole determination. */

function people(): readonly Person[] {
  const path = join(temporaryFolder(), 'people.csv');
  writeFileSync(path, [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 23, dirty: true })].join(''));
  const all: Person[] = [];
  const read = readPeople(dojFormat, dojReading, [path], true, (id, rows, incomplete) =>
    all.push(dojReading.buildPerson(id, rows, incomplete)),
  );
  if (!read.ok) throw new Error(read.problem.message);
  return all;
}

const everybody = people();
const asOf = parseIsoDay('2020-07-01')!;
const choices = packs.flatMap((pack) =>
  pack.policies.flatMap((policy) =>
    ['SAN JOAQUIN', ALL_COUNTIES].map((county) => ({
      name: `${pack.id} ${policy.id} ${county}`,
      choice: { pack, policy, setting: { asOf, county, options: policy.defaults } },
    })),
  ),
);

it.each(choices)('$name: concerns the convictions that it decides', ({ choice }) => {
  const decider = createDecider(choice);
  for (const person of everybody) {
    expect(decider.concerned(person)).toEqual(decider.decide(person).map(({ conviction }) => conviction));
  }
});

// What the statute itself decided is what it gives, without asking again. The people are California's.
const chosen = choices.filter(
  ({ choice: { pack, policy } }) => pack.id.startsWith('us-ca/') && pack.statute && policy.clauses !== pack.statute,
);

it.each(chosen)('$name: gives as the least what the floor of the statute gives', ({ choice }) => {
  const [alone, whole] = [createDecider(choice), createDecider(choice)];
  let given = 0;
  for (const person of everybody) {
    for (const determination of alone.decide(person)) {
      const least = alone.least(person, determination);
      expect(least?.id).toBe(whole.layers(person, determination).floor?.leastOutcome?.id);
      if (least) given++;
    }
  }
  expect(given).toBeGreaterThan(0);
});

const ofStatutes = choices.filter(({ choice: { pack } }) => pack.id.startsWith('us-ca/') && pack.statute);

it.each(ofStatutes)('$name: says for a list of convictions what the whole layers say', ({ choice }) => {
  const [brief, whole] = [createDecider(choice), createDecider(choice)];
  const floors = new Set<string>();
  for (const person of everybody) {
    const frame = frameFor(person);
    for (const determination of brief.decide(person, frame)) {
      const { statuteCode, ...short } = brief.briefLayers(person, determination, frame);
      const { floor, raised, open, belowFloor } = whole.layers(person, determination);
      expect(short).toEqual({ floor: floor && { outcome: floor.outcome }, raised, open, belowFloor });
      // A clause that decides is the clause of the floor.
      const clause = [...choice.pack.gate, ...choice.pack.statute!][statuteCode ?? -1];
      if (clause !== undefined) expect(clause.id).toBe(floor!.clause.id);
      floors.add(short.floor ? (short.floor.outcome?.id ?? 'unsure') : 'outside');
    }
  }
  expect(floors.size).toBeGreaterThan(1);
});

const statutes = ofStatutes.filter(
  ({ choice: { pack, policy, setting } }) => policy.clauses === pack.statute && setting.county !== ALL_COUNTIES,
);

it.each(statutes)('$name: says for a list of convictions what the statute decides', ({ choice }) => {
  const decider = createDecider(choice);
  const known = { clauses: 0, open: 0 };
  for (const person of everybody) {
    const frame = frameFor(person);
    for (const determination of decider.decide(person, frame)) {
      const { statuteCode } = decider.briefLayers(person, determination, frame);
      if (statuteCode === undefined) continue;
      expect(decider.decisionOf(statuteCode)).toBe(determination.decision);
      known[determination.decision.missing === 0 ? 'clauses' : 'open']++;
    }
  }
  expect(Math.min(...Object.values(known))).toBeGreaterThan(0);
});
