import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { referenceEngine } from '../../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../../src/csv/records.ts';
import { automaticRelief as pack } from '../../../src/jurisdictions/packs.ts';
import { california } from '../../../src/jurisdictions/us-ca/jurisdiction.ts';
import { inventedFiles } from '../../../src/jurisdictions/us-ca/synthetic/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { crownRuns, fast } from '../../support/crown-runs.ts';
import { tries } from '../../support/effort.ts';
import { temporaryFolder } from '../../support/run.ts';

/** Files of invented people of California under PC 1203.425, by both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const policy = pack.policies[0]!;

function invented(dirty: boolean): string {
  const path = join(folder, dirty ? 'dirty.csv' : 'clean.csv');
  const wanted = { county: 'FRESNO', lines: tries(800, 20_000), seed: 5, dirty };
  writeFileSync(path, [...inventedFiles.invent(wanted)].map(({ text }) => text).join(''));
  return path;
}

it.each([
  ['clean', false, '2024-10-01'],
  ['dirty', true, '2026-07-01'],
] as const)('both engines write the same bytes of a %s file', async (_, dirty, asOf) => {
  const request = {
    jurisdiction: california,
    county: 'FRESNO',
    pack,
    policy,
    options: policy.defaults,
    asOf: parseIsoDay(asOf)!,
    quarantine: dirty,
  };
  const inputs = [invented(dirty)];
  const plain = await outcomeOf(referenceEngine, inputs, request);
  expect(plain.problem).toBeUndefined();
  expect(Object.keys(plain)).toContain('1203_425_Results.csv');
  const same = await outcomeOf(fast({ here: true }), inputs, request);
  for (const [name, text] of Object.entries(plain)) expect([name, same[name] === text]).toEqual([name, true]);

  const [header, ...rows] = splitRecords(plain['determinations.csv']!).records.map(({ fields }) => fields);
  const clause = header!.indexOf('clause');
  const found = new Set(rows.map((row) => row[clause]));
  for (const id of ['probation', 'short-sentence', 'pending-long-ago']) expect([id, found.has(id)]).toEqual([id, true]);
});
