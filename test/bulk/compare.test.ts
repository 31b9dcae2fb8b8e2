import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { type ChangedConviction, diffResults } from '../../src/results/compare/diff.ts';
import { openResults, readCsvLines } from '../../src/results/open-results.ts';
import { verifyInputs, verifyLaw, verifyOutputs } from '../../src/results/verify.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { requestFor, runOn, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const chosen = requestFor({ inputs: [], out: '' }).options;
/** Without the choice that would dismiss for everyone who has no other conviction. */
const options = { ...chosen, subjectHasOnlyProp64Charges: false };

const lines = [
  courtLine({ SUBJECT_ID: '1' }),
  courtLine({ SUBJECT_ID: '2', PRI_DOB: '19900101', STP_EVENT_DATE: '20150610' }),
  courtLine({ SUBJECT_ID: '3', OFFENSE_DESCR: '11358 HS-CULTIVATE' }),
  courtLine({ SUBJECT_ID: '4', PRI_DOB: '', STP_EVENT_DATE: '20150610' }),
];

async function results(own: typeof lines, request = {}) {
  const { analysis, out } = await runOn(referenceEngine, folder, [fileOf(own)], { options, ...request });
  if (!analysis.ok) throw new Error(analysis.problem.message);
  const opened = openResults(out);
  if (!opened.ok) throw new Error(opened.problem.message);
  return { ...opened, input: join(out, '../part-1.csv') };
}

async function changes(before: Awaited<ReturnType<typeof results>>, after: Awaited<ReturnType<typeof results>>) {
  const found: ChangedConviction[] = [];
  const diff = await diffResults(before, after, (change) => found.push(change));
  return { diff, found: found.map(({ person, change, cause }) => ({ person, change, cause })) };
}

describe('diff', () => {
  it('finds nothing between a run and itself', async () => {
    const run = await results(lines);
    expect(await changes(run, run)).toMatchObject({ diff: { same: 4, groups: [], newPeople: 0 }, found: [] });
  });

  it('tells a corrected fact, a new person and one that is gone, and lays them to the data', async () => {
    const corrected = courtLine({
      SUBJECT_ID: '2',
      PRI_DOB: '19900101',
      STP_EVENT_DATE: '20150610',
      CONV_STAT_DESCR: 'MISDEMEANOR',
    });
    const after = [lines[0]!, corrected, lines[2]!, courtLine({ SUBJECT_ID: '9' })];
    const { diff, found } = await changes(await results(lines), await results(after));
    expect(found).toEqual([
      { person: '2', change: 'more-relief', cause: 'data' },
      { person: '9', change: 'new', cause: 'data' },
      { person: '4', change: 'vanished', cause: 'data' },
    ]);
    expect(diff).toMatchObject({ same: 2, newPeople: 1, vanishedPeople: 1 });
  });

  it('lays a change to another line of the same person where the conviction itself is as it was', async () => {
    const other = courtLine({ SUBJECT_ID: '2', CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY' });
    const only = { ...options, subjectHasOnlyProp64Charges: true };
    const { found } = await changes(
      await results(lines, { options: only }),
      await results([...lines, other], { options: only }),
    );
    expect(found).toContainEqual({ person: '2', change: 'less-relief', cause: 'record' });
  });

  it('lays a change to the policy, or to the as-of date', async () => {
    const before = await results(lines);
    const stricter = { ...options, reduce: [] };
    expect((await changes(before, await results(lines, { options: stricter }))).found).toContainEqual({
      person: '2',
      change: 'lost',
      cause: 'policy',
    });
    expect((await changes(await results(lines, { options: stricter }), before)).diff.peopleGaining).toBe(1);
    const later = await results(lines, { asOf: parseIsoDay('2030-01-01')! });
    expect((await changes(before, later)).found).toContainEqual({
      person: '2',
      change: 'more-relief',
      cause: 'as-of',
    });
  });

  it('compares what was decided, and flags decide nothing; a run from before there were any is read', async () => {
    const run = await results(lines);
    const older = join(folder, 'older');
    cpSync(run.folder, older, { recursive: true });
    const path = join(older, 'determinations.csv');
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(rows[0]!.endsWith(',flags,least')).toBe(true);
    writeFileSync(path, rows.map((row) => `${row.split(',').slice(0, -2).join(',')}\n`).join(''));
    const summary = JSON.parse(readFileSync(join(older, 'summary.json'), 'utf8'));
    delete summary.flags;
    writeFileSync(join(older, 'summary.json'), JSON.stringify(summary));
    const opened = openResults(older);
    if (!opened.ok) throw new Error(opened.problem.message);
    expect(await diffResults(opened, run)).toMatchObject({ same: 4, groups: [] });
    expect(await diffResults(run, opened)).toMatchObject({ same: 4, groups: [] });
  });

  it('reads quoted fields and line ends as they are', async () => {
    const path = join(folder, 'quoted.csv');
    writeFileSync(path, 'a,b\n"x, ""y""\nz",1\n5 ft 10",bare\nplain,2');
    const read = [];
    for await (const line of readCsvLines(path)) read.push(line);
    expect(read).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '1'],
      ['5 ft 10"', 'bare'],
      ['plain', '2'],
    ]);
  });
});

describe('verify', () => {
  it('finds outputs and inputs as recorded, and whatever was changed or is missing', async () => {
    const run = await results(lines);
    const states = async (where: string) =>
      (await verifyOutputs(where, run.manifest.outputs)).map(({ state }) => state);
    expect(new Set(await states(run.folder))).toEqual(new Set(['as recorded']));
    expect((await verifyInputs([run.input], run.manifest))[0]!.state).toBe('as recorded');
    const copy = join(folder, 'copy');
    cpSync(run.folder, copy, { recursive: true });
    appendFileSync(join(copy, 'Prop64_Results.csv'), 'x');
    expect(
      (await verifyOutputs(copy, run.manifest.outputs))
        .filter(({ state }) => state === 'changed')
        .map(({ name }) => name),
    ).toEqual(['Prop64_Results.csv']);
    appendFileSync(run.input, '\n');
    expect((await verifyInputs([run.input], run.manifest))[0]!.state).toBe('changed');
    expect((await verifyInputs([], run.manifest))[0]!.state).toBe('missing');
  });

  it('knows the law of a run by its fingerprint, even where an edit kept the version', async () => {
    const { manifest } = await results(lines);
    const state = (packs: readonly Pack[], recorded = manifest) => verifyLaw(packs, recorded).state;
    expect(state([prop64])).toBe('as recorded');
    const [first, ...rest] = prop64.gate;
    expect(state([{ ...prop64, gate: [{ ...first!, reason: 'Another' }, ...rest] }])).toBe('changed');
    expect(state([{ ...prop64, version: '0' }])).toBe('changed');
    expect(state([])).toBe('missing');
    const { sha256: _, ...pack } = manifest.pack;
    expect(state([prop64], { ...manifest, pack })).toBe('not recorded');
  });

  it('refuses a folder that is no results folder, or not whole', async () => {
    expect(openResults(folder)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('no manifest.json') },
    });
    const run = await results(lines);
    const compared = join(folder, 'compared');
    cpSync(run.folder, join(compared, 'one'), { recursive: true });
    writeFileSync(join(compared, 'comparison.json'), '{}');
    expect(openResults(compared)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining(`such as ${join(compared, 'one')}`) },
    });
    writeFileSync(join(run.folder, 'summary.json'), '{}');
    expect(openResults(run.folder)).toMatchObject({ ok: false });
    writeFileSync(join(run.folder, 'summary.json'), '{');
    expect(openResults(run.folder)).toMatchObject({ ok: false });
    expect(readFileSync(run.input, 'utf8').length).toBeGreaterThan(0);
  });
});
