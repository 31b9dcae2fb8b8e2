import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { tries } from '../../../test/support/effort.ts';
import { prop47, prop64 } from '../../jurisdictions/packs.ts';
import { type Pack, policyOf } from '../../law/language/index.ts';
import type { NamedChoice } from '../analyze.ts';
import { synthetic } from '../engine/engine.test-support.ts';
import { surveyAhead } from './ahead.ts';
import {
  allSteps,
  clusterOutcome,
  contentsOf,
  isRun,
  movedIn,
  openScratch,
  planned,
  wholeOutcome,
} from './cluster.test-support.ts';
import { gatherStep } from './gather.ts';
import { joinStep } from './join-parts.ts';
import { partStep } from './part.ts';
import { readInputs } from './read-inputs.ts';
import { settleStep } from './settle.ts';
import { surveyStep } from './survey.ts';

const scratch = openScratch();
afterAll(scratch.close);

const clean = synthetic(tries(180, 600), 3, false);
const dirty = synthetic(tries(180, 600), 4, true);
const few = synthetic(tries(70, 120), 6, true);

/** Puts each line of the second half between lines of the first, so that everybody stands all over the file. */
function shuffled(text: string): string {
  const [header, ...lines] = text.trimEnd().split('\n');
  const half = Math.ceil(lines.length / 2);
  const mixed = lines.slice(0, half).flatMap((line, at) => [line, ...lines.slice(half + at, half + at + 1)]);
  return `${[header, ...mixed].join('\n')}\n`;
}

/** Spoils some lines so that they cannot be read: too few fields, text behind a quotation mark, no person. */
function broken(text: string): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, at) => {
      if (at === 7) return [line, line.slice(0, 60)];
      if (at === 60) return ['"half a line" of text', line];
      if (at % 97 === 50) return [line, line.split(',').slice(0, 30).join(',')];
      return [line];
    })
    .join('\n');
}

/** Has a field of every tenth line hold more line feeds within its quotation marks than a guess tries. */
function withLineFeeds(text: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines
    .map((line, at) => {
      if (at === 0 || at % 10 !== 0) return line;
      const fields = line.split(',');
      const last = fields.length - 1;
      fields[last] = `"a${'\nwritten by hand, see file'.repeat(40)}\n"`;
      return fields.join(',');
    })
    .join('\n')}\n`;
}

const choice = (pack: Pack, id: string): NamedChoice => {
  const policy = policyOf(pack, id)!;
  return { name: `${pack.id.split('/')[1]}/${id}`, pack, policy, options: policy.defaults };
};
const several = ['statute', 'san-francisco', 'dismiss-all'].map((id) => choice(prop64, id));
const laws = [choice(prop64, 'dismiss-all'), choice(prop47, 'statute')];

const windows = (text: string) =>
  Buffer.from(text.replaceAll('MARTINEZ', 'MARTÍNEZ').replaceAll('GARCIA', 'GARCÍA'), 'latin1');

describe('a run over ranges leaves the same bytes as analyze', () => {
  it.each([
    ['a clean file', [clean], 20_000, {}],
    ['a clean file in one range', [clean], 1 << 30, {}],
    ['a file whose people stand in several ranges', [shuffled(clean)], 30_000, {}],
    ['a dirty file in ranges of a few lines', [few], 2_500, {}],
    ['lines that cannot be read', [broken(shuffled(clean))], 20_000, { quarantine: true }],
    ['lines that cannot be read, in ranges of a few', [broken(few)], 1_500, { quarantine: true }],
    ['line feeds within quotation marks, over cuts', [withLineFeeds(synthetic(240, 3, false))], 4_000, {}],
    ['a cut in the last record, which has line feeds', [withLineFeeds(synthetic(180, 3, false))], 4_000, {}],
    ['Windows-1252', [windows(shuffled(clean))], 20_000, {}],
    ['carriage returns, and no line end', [clean.replaceAll('\n', '\r\n').trimEnd()], 20_000, {}],
    ['several files that share people', [clean, broken(dirty), shuffled(clean)], 25_000, { quarantine: true }],
    ['files in two encodings', [windows(clean), clean], 25_000, {}],
    ['every county', [shuffled(clean)], 40_000, { county: 'ALL', results: 'convictions' }],
    ['convictions alone', [dirty], 40_000, { results: 'convictions' }],
    ['several policies', [broken(shuffled(clean)), few], 50_000, { choices: several, quarantine: true }],
    ['several policies, in ranges of some lines', [few], 9_000, { choices: several }],
    [
      'several laws of every county',
      [shuffled(dirty)],
      30_000,
      { county: 'ALL', results: 'convictions', choices: laws },
    ],
  ] as const)('of %s', async (_, texts, bytes, changes) => {
    const inputs = texts.map((text) => scratch.write(text));
    const expected = await wholeOutcome(scratch, inputs, changes);
    expect(Object.keys(expected as object).join()).toContain('manifest.json');
    expect(await clusterOutcome(scratch, inputs, bytes, changes, undefined, { anywhere: true })).toEqual(expected);
    expect(await clusterOutcome(scratch, inputs, bytes, changes, undefined, { ahead: true })).toEqual(expected);
  });

  it('whatever the order of the steps, and though each is done twice', async () => {
    const inputs = [scratch.write(broken(shuffled(clean)))];
    const changes = { quarantine: true };
    const backwards = (numbers: readonly number[]) => [...numbers].reverse().flatMap((number) => [number, number]);
    const expected = await wholeOutcome(scratch, inputs, changes);
    expect(await clusterOutcome(scratch, inputs, 20_000, changes, backwards)).toEqual(expected);
    const ahead = { ahead: true, anywhere: true };
    expect(await clusterOutcome(scratch, inputs, 20_000, changes, backwards, ahead)).toEqual(expected);
  });

  it('under several policies, though people who gain or lose stand in several ranges', async () => {
    const run = await planned(scratch, [scratch.write(shuffled(clean))], 25_000, { choices: several });
    if (!isRun(run)) throw new Error(run.message);
    expect(await allSteps(run)).toBeUndefined();
    expect(movedIn(run)).toBeGreaterThan(tries(5, 20));
    expect(await joinStep(run)).toMatchObject({ ok: true, choices: [{}, {}, {}] });
    const table = readFileSync(`${run.request.out}/comparison.csv`, 'utf8').trim().split('\n');
    expect(table.length).toBeGreaterThan(tries(3, 10));
  });

  it('and people who stand in several ranges do move', async () => {
    const run = await planned(scratch, [scratch.write(shuffled(clean))], 20_000);
    if (!isRun(run)) throw new Error(run.message);
    expect(await allSteps(run)).toBeUndefined();
    expect(movedIn(run)).toBeGreaterThan(tries(5, 20));
  });
});

describe('a range that is decided when it is surveyed', () => {
  const waysOf = async (text: string, changes = {}) => {
    const run = await planned(scratch, [scratch.write(text)], 40_000, changes);
    if (!isRun(run)) throw new Error(run.message);
    expect(await allSteps(run, undefined, { ahead: true })).toBeUndefined();
    const parts = [...run.plan.ranges.keys()].map((range) =>
      readFileSync(`${run.files.part(range)}/part.json`, 'utf8'),
    );
    expect([...run.plan.ranges.keys()].filter((range) => existsSync(run.files.ahead(range)))).toEqual([]);
    return parts.map((part) => part.includes('"supposed"'));
  };

  it('is not decided again where its people stand in no other', async () => {
    const ways = await waysOf(clean);
    expect([ways.length > 2, new Set(ways)]).toEqual([true, new Set([true])]);
  });

  it('is decided again where a later survey read other bytes at its place', async () => {
    const path = scratch.write(clean);
    const run = await planned(scratch, [path], 40_000);
    if (!isRun(run)) throw new Error(run.message);
    const inputs = readInputs(run, {});
    const linesBefore = await inputs.linesBefore(0);
    expect(await surveyAhead(run, 0, linesBefore!)).toMatchObject({ ok: true });
    await inputs.hashes;
    const changed = clean.replace('CONVICTED', 'DISMISSED');
    writeFileSync(path, changed);
    const expected = await wholeOutcome(scratch, [path]);
    expect(expected).not.toEqual(await wholeOutcome(scratch, [scratch.write(clean)]));
    // The survey that was made ahead is gone, as where its attempt was stopped before it was written.
    expect(await allSteps(run)).toBeUndefined();
    expect(await joinStep(run)).toMatchObject({ ok: true });
    expect(contentsOf(run.request.out)).toEqual(expected);
  });

  it('is decided again where they do, and where lines cannot be read or the encoding is another', async () => {
    expect(new Set(await waysOf(shuffled(clean)))).toEqual(new Set([false]));
    expect(await waysOf(broken(clean), { quarantine: true })).toContain(false);
    expect(await waysOf(windows(clean).toString('latin1'), {})).toContain(true);
    // One person comes again in the last range: hers are decided again, and all others stay.
    const [header, first, ...others] = clean.trimEnd().split('\n');
    const ways = await waysOf(`${[header, first, ...others, first].join('\n')}\n`);
    expect([ways[0], ways.at(-1), ways.slice(1, -1).includes(false)]).toEqual([false, false, false]);
  });
});

describe('a run over ranges refuses what analyze refuses, with the same sentence', () => {
  it.each([
    ['an unreadable line', [clean, broken(clean)], {}],
    ['a county that the files do not hold', [clean], { county: 'ATLANTIS' }],
    ['a file without lines', [clean, clean.slice(0, clean.indexOf('\n') + 1)], {}],
    ['an empty file', [''], {}],
    ['another header', [clean.replace('SUBJECT_ID', 'SUBJECT')], {}],
    [
      'a header of another form among the lines',
      [`${clean}${clean.slice(0, clean.indexOf('\n')).split(',').reverse()}\n`],
      {},
    ],
    ['ids that a spreadsheet rewrote', [clean.replaceAll('3000000', '3.00E+11')], {}],
    ['a quotation mark that is never closed', [`${clean}"`], {}],
  ] as const)('%s', async (_, texts, changes) => {
    const inputs = texts.map((text) => scratch.write(text));
    const expected = await wholeOutcome(scratch, inputs, changes);
    expect(await clusterOutcome(scratch, inputs, 20_000, changes, undefined, { anywhere: true })).toEqual(expected);
    expect(await clusterOutcome(scratch, inputs, 20_000, changes, undefined, { ahead: true })).toEqual(expected);
  });
});

async function ready(text: string, changes = {}) {
  const run = await planned(scratch, [scratch.write(text)], 40_000, changes);
  if (!isRun(run)) throw new Error(run.message);
  return run;
}

describe('a step refuses files that are not of its run', () => {
  it('and says which step is missing', async () => {
    const run = await ready(clean);
    expect(await partStep(run, 0)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('settle has not been done') },
    });
    await surveyStep(run, 0);
    expect(await settleStep(run)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('survey 2') },
    });
  });

  it('of another run, both of which it names', async () => {
    const run = await ready(clean);
    const other = await ready(dirty);
    await allSteps(run);
    for (const step of [settleStep, (of: typeof run) => gatherStep(of, 0), (of: typeof run) => partStep(of, 0)]) {
      const refused = await step({ ...other, files: run.files });
      expect(refused).toMatchObject({ ok: false });
      const { message } = (refused as { problem: { message: string } }).problem;
      expect(message).toContain(run.plan.run);
      expect(message).toContain(other.plan.run);
    }
  });

  it('and an input that has changed since it was surveyed', async () => {
    const run = await ready(clean);
    const { path } = run.plan.inputs[0]!;
    const before = readFileSync(path, 'utf8');
    expect(await allSteps(run)).toBeUndefined();
    writeFileSync(path, before.replace('PROBATION', 'PRISON   '));
    rmSync(run.files.part(0), { recursive: true });
    expect(await partStep(run, 0)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('is not the file') },
    });
    writeFileSync(path, before);
    expect(await partStep(run, 0)).toEqual({ ok: true });
    writeFileSync(path, before.replace('PROBATION', 'PRISON   '));
    expect(await joinStep(run)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('is not the file') },
    });
    writeFileSync(path, before);
    expect(await joinStep(run)).toMatchObject({ ok: true });
    expect(contentsOf(run.request.out)).toEqual(await wholeOutcome(scratch, [path]));
  });
});
