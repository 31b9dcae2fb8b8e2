import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { zenda } from '../../src/jurisdictions/us-zz/jurisdiction.ts';
import { redressIn } from '../support/cli.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Files of invented people of Zenda, of some thousands of charges, from the command to every file of results. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const { names } = zenda.invention!;

const CHARGES = tries(6_000, 20_000);
const SYNTH = ['synth', '--jurisdiction', 'us-zz', '--county', 'ALL', '--lines', `${CHARGES}`, '--seed', '1'];
const paths = (out: string) => names.map((name) => join(folder, out, name));
const textsOf = (out: string) => paths(out).map((path) => readFileSync(path, 'utf8'));

/** What distinguishes files, by their names: a failure then names the file, and does not print it. */
function hashes(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );
}

type Row = Readonly<Record<string, string>>;

function rowsOf(files: Readonly<Record<string, string>>): readonly Row[] {
  const { records } = splitRecords(files['determinations.csv']!);
  const [header, ...rows] = records.map(({ fields }) => fields);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
}

const valuesOf = (rows: readonly Row[], column: string) =>
  new Set(rows.flatMap((row) => row[column]!.split(/; ?/)).filter((value) => value !== ''));

beforeAll(async () => {
  for (const rest of [['clean'], ['dirty', '--dirty']]) {
    const made = await redressIn(folder, ...SYNTH, '--out', ...rest);
    expect([made.status, made.stderr]).toEqual([0, '']);
  }
});

describe('the command', () => {
  it('writes a set of three files, private, with as many charges as were asked for', () => {
    for (const out of ['clean', 'dirty']) {
      expect(readdirSync(join(folder, out)).sort()).toEqual([...names].sort());
      const charges = textsOf(out)[names.indexOf('charges.txt')]!;
      expect(charges.trimEnd().split('\n').length).toBe(CHARGES + 1);
      for (const path of paths(out)) expect(statSync(path).mode & 0o077).toBe(0);
    }
  });

  it('writes the same bytes again, and others for another seed', async () => {
    const small = (seed: string, out: string) =>
      redressIn(folder, ...SYNTH.with(6, '300').with(8, seed), '--dirty', '--out', out);
    for (const [seed, out] of [
      ['5', 'one'],
      ['5', 'two'],
      ['6', 'three'],
    ] as const)
      expect((await small(seed, out)).status).toBe(0);
    expect(textsOf('two')).toEqual(textsOf('one'));
    for (const [file, text] of textsOf('three').entries()) expect(text).not.toBe(textsOf('one')[file]);
  });

  it('replaces its own files where it may, and nothing else', async () => {
    const small = (...more: readonly string[]) => redressIn(folder, ...SYNTH.with(6, '20'), '--out', 'kept', ...more);
    expect((await small()).status).toBe(0);
    expect((await small()).stderr).toContain('kept exists already');
    expect((await small('--overwrite')).status).toBe(0);
    writeFileSync(join(folder, 'kept', 'letter.txt'), 'mine');
    expect((await small('--overwrite')).stderr).toContain('holds a file or folder that no run of Redress wrote');
    expect(readFileSync(join(folder, 'kept', 'letter.txt'), 'utf8')).toBe('mine');
    mkdirSync(join(folder, 'headless'));
    const bare = await redressIn(folder, ...SYNTH, '--no-header', '--out', 'headless/files');
    expect([bare.status, readdirSync(join(folder, 'headless'))]).toEqual([2, []]);
    expect(bare.stderr).toContain('--no-header: the files of Zenda (invented) are told apart by their headers');
    const far = await redressIn(folder, ...SYNTH.with(4, 'Sacramento'), '--out', 'far');
    expect(far.stderr).toContain('Zenda (invented) has no such county');
  });
});

describe('both engines, on one thread and on two, write the same bytes', () => {
  it.each([
    ['clean', { quarantine: false, county: 'ALL' }],
    ['dirty', { quarantine: true, county: 'ALL' }],
  ] as const)('of the %s files', async (out, changes) => {
    const plain = await outcomeOf(referenceEngine, paths(out), changes);
    expect(plain.problem).toBeUndefined();
    expect(rowsOf(plain).length).toBeGreaterThan(CHARGES / 2);
    for (const workers of [1, 2]) {
      const engine = fast({ here: false, chunkBytes: 1 << 18 });
      const own = await outcomeOf(engine, paths(out), { ...changes, workers });
      expect([workers, hashes(own)]).toEqual([workers, hashes(plain)]);
    }
  });
});

describe('the law of Zenda finds in them', () => {
  const [statute, regency] = zenda.pack.policies as [(typeof zenda.pack.policies)[0], (typeof zenda.pack.policies)[0]];
  const decided = async (out: string, policy: typeof statute) => {
    const changes = { policy, options: policy.defaults, county: 'ALL', quarantine: out === 'dirty' };
    return rowsOf(await outcomeOf(fast({ here: true }), paths(out), changes));
  };

  it('somebody for every clause, every relief and every degree', async () => {
    const { gate, levels = [] } = zenda.pack;
    const rows = { statute: await decided('clean', statute), regency: await decided('clean', regency) };
    const expected = (clauses: typeof gate) => [...gate, ...clauses].map(({ id }) => id);
    // A value in crowns is in no file: the clause about it decides once somebody has looked it up, and is asked about here.
    const ofCrowns = 'grand-small';
    const found = valuesOf(rows.statute, 'clause');
    expect(expected(statute.clauses).filter((id) => !found.has(id))).toEqual([ofCrowns]);
    expect(valuesOf(rows.statute, 'missing')).toContain('crowns');
    const other = valuesOf(rows.regency, 'clause');
    expect(expected(regency.clauses).filter((id) => !other.has(id))).toEqual([]);
    const outcomes = [...gate, ...statute.clauses, ...regency.clauses].map(({ then }) => then.id);
    const given = new Set([...valuesOf(rows.statute, 'outcome'), ...valuesOf(rows.regency, 'outcome')]);
    expect([...given].sort()).toEqual([...new Set(outcomes)].sort());
    expect(levels.map(({ id }) => id).filter((id) => !valuesOf(rows.statute, 'level').has(id))).toEqual([]);
  });

  it('every flag that a file can raise, and with faults every fact that faults leave open', async () => {
    const rows = await decided('dirty', statute);
    expect(valuesOf(rows, 'flags')).toEqual(new Set(['several-in-one-case', 'several-in-one-case?', 'grave-shown']));
    const asked = valuesOf(rows, 'missing');
    const lost = [
      ...['crowns', 'level', 'registration', 'section', 'county', 'sentence', 'disposition', 'convictionDate'],
      ...['offenseDate', 'setAside', 'lines', 'otherSection', 'otherDate', 'otherDisposition', 'otherSetAside'],
    ];
    expect(lost.filter((fact) => !asked.has(fact))).toEqual([]);
  });
});
