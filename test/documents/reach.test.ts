import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { makeDocuments, papersOf } from '../../src/documents/index.ts';
import { packs, prop64 } from '../../src/jurisdictions/packs.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { readTable, runOn, temporaryFolder } from '../support/run.ts';
import { conviction, make, PROFILE, pagesOf, request, resultsFolder } from './support.ts';

const PAPERS = ['motion/motions-0001.pdf', 'order/orders-0001.pdf', 'notice/notices-0001.pdf'];
const SECTIONS = ['HS 11359', 'HS 11364', 'PC 148(a)(1)', 'PC 32', 'PC 664/HS 11358'];

function oneCase() {
  return SECTIONS.map((section, i) =>
    conviction({ person: '1', caseNumbers: 'ONE', section, count: `1010020${i}1000`, name: 'DOE,TEST' }),
  );
}

async function textOf(path: string): Promise<string> {
  return (await pagesOf(path)).join(' ');
}

test('no paper asks for what no statute gives: related charges are listed for the office alone', async () => {
  const { out, report } = await make(resultsFolder(oneCase()), { order: 'case', person: '1' });
  for (const file of [...PAPERS, 'petition/petition-0001.pdf']) {
    const text = await textOf(join(out, file));
    expect(text, file).toContain('11359');
    expect(text, file).not.toMatch(/11364|148/);
    // PC 32 is for the person alone to ask for.
    if (!file.startsWith('petition')) expect(text, file).not.toContain('PC § 32');
  }
  expect(report.counts).toBe(2);
  const update = readFileSync(join(out, 'update/update-CA0395005.csv'), 'utf8');
  expect(parse<{ section: string }>(update, { columns: true }).map(({ section }) => section)).toEqual([
    'HS 11359',
    'PC 664/HS 11358',
  ]);
  const other = parse<Record<string, string>>(readFileSync(join(out, 'other-remedies.csv'), 'utf8'), { columns: true });
  expect(other.map((row) => [row.section, row.statute_that_reaches_it])).toEqual([
    ['HS 11364', 'none'],
    ['PC 148(a)(1)', 'none'],
    ['PC 32', 'on petition of the person alone'],
  ]);
  expect(other[0]!.other_remedies).toContain('1203.4');
  expect(report.notes.map(({ code }) => code)).toContain('note-out-of-reach');
});

test('an application says of each count only what is so', async () => {
  const { out } = await make(resultsFolder(oneCase()), { kinds: ['petition'], person: '1' });
  const text = await textOf(join(out, 'petition/petition-0001.pdf'));
  expect(text).toContain(
    'Counts 1 and 3: the conviction is for an offense under Health and Safety Code sections 11357',
  );
  expect(text).toMatch(/Count 2: the conviction is for being an accessory .*Boatwright.* Check if that is so/);
  expect(text).not.toContain('Each conviction listed here is for an offense');
});

test('a ground is the statute and the policy that the office adopted, never the program that encoded it', async () => {
  const results = resultsFolder([conviction()]);
  const ground = async (policy: typeof PROFILE.office.policy, out: string) => {
    const { policy: _, ...office } = PROFILE.office;
    const profile = { ...PROFILE, office: policy ? { ...office, policy } : office };
    const made = await make(results, { kinds: ['motion'], profile, out: join(results, out) });
    return { text: await textOf(join(made.out, 'motion/motions-0001.pdf')), notes: made.report.notes };
  };
  const named = await ground({ name: 'the Policy on Old Cases', adopted: '2020-02-03' }, 'named');
  expect(named.text).toContain(
    'Authority: Health & Saf. Code, § 11361.9, subd. (b), and the Policy on Old Cases, adopted February 3, 2020.',
  );
  const unnamed = await ground(undefined, 'unnamed');
  expect(unnamed.text).toContain('Authority: Health & Saf. Code, § 11361.9, subd. (b).');
  expect(unnamed.notes.map(({ code }) => code)).toContain('note-no-policy-name');
});

test('under a county policy of 2019 the papers and the report agree on what the law reaches', async () => {
  const folder = temporaryFolder();
  const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 800, seed: 7, dirty: false })].join('');
  const policy = prop64.policies.find(({ id }) => id === 'san-joaquin')!;
  const run = await runOn(referenceEngine, folder, [text], { pack: prop64, policy, options: policy.defaults });
  if (!run.analysis.ok) throw new Error(run.analysis.problem.message);
  const rows = readTable(join(run.out, 'determinations.csv'));
  const related = rows.filter((row) => /^(PC (?!664|32)|VC|BP|HS 11364|HS 11550)/.test(row.section!));
  expect(related.length).toBeGreaterThan(5);
  for (const row of related) expect(row.flags!.split(';'), row.section).toContain('no-statute');
  for (const row of rows) if (/^HS 113(57|58|59|60)/.test(row.section!)) expect(row.flags).not.toMatch(/no-statute/);
  const cleared = related.filter((row) => row.outcome === 'dismiss').length;
  expect(cleared).toBeGreaterThan(0);
  const { out } = await make(run.out, { kinds: ['summary', 'motion', 'order', 'remedies'], out: join(folder, 'out') });
  const other = parse<Record<string, string>>(readFileSync(join(out, 'other-remedies.csv'), 'utf8'), { columns: true });
  expect(other).toHaveLength(cleared);
  for (const file of readdirSync(join(out, 'motion'))) {
    const motions = await textOf(join(out, 'motion', file));
    expect(/PC § (?!664)|VC \d|BP \d|11364|11550|as its 2019 program/.exec(motions)?.[0], file).toBeUndefined();
  }
  const report = await textOf(join(out, 'summary.pdf'));
  const words = new Intl.NumberFormat('en-US');
  expect(report).toContain('marijuana convictions and related charges');
  expect(report).toContain(`${words.format(rows.length - related.length)} under the four sections`);
  expect(report).toContain(`${words.format(related.length)} of related charges, which the policy decides`);
  expect(report).toMatch(/Left to a person: \d+ .*Not eligible: \d+/);
});

test('every outcome that lowers says to what, under a law whose court papers are written', () => {
  for (const pack of packs.filter((each) => papersOf(each, laws).court !== undefined))
    for (const { then } of [...(pack.statute ?? []), ...pack.policies.flatMap(({ clauses }) => clauses)])
      expect(then.effect === 'lowers', then.id).toBe(then.to !== undefined);
});

test('a list for other remedies is not written where there is nothing to list', async () => {
  const { out } = await make(resultsFolder([conviction()]), { kinds: ['remedies', 'update'] });
  expect(existsSync(join(out, 'other-remedies.csv'))).toBe(false);
});

test('papers are not dated before the day as of which the run decided, nor silently made from an old run', async () => {
  const results = resultsFolder([conviction()]);
  for (const profile of [
    { ...PROFILE, date: '2020-06-30' },
    { ...PROFILE, order: { ...PROFILE.order, date: '2020-06-30' } },
  ])
    expect(await makeDocuments(request(results, { profile }), laws)).toMatchObject({
      ok: false,
      problem: { kind: 'input', message: expect.stringContaining('before the day as of which the run decided') },
    });
  const { report } = await make(results, { kinds: ['update'], profile: { ...PROFILE, date: '2022-01-01' } });
  expect(report.notes.map(({ code }) => code)).toContain('note-run-is-old');
});

test('a minor redesignated to a misdemeanor is listed, and one redesignated to an infraction is not', async () => {
  const minor = { birthDate: '19870801', date: '2005-06-15' };
  const rows = [
    conviction({ ...minor, person: '1', outcome: 'reduce' }),
    conviction({ ...minor, person: '2', outcome: 'reduce-to-infraction' }),
  ];
  const { out, report } = await make(resultsFolder(rows), { kinds: ['motion'] });
  const warnings = readFileSync(join(out, 'warnings-motion.csv'), 'utf8');
  expect(warnings).toMatch(/minor-to-misdemeanor,case \d+,1,/);
  expect(warnings).not.toContain(',2,');
  expect(report.warningGroups).toMatchObject([{ kind: 'motion', warnings: 1 }]);
  const motions = await textOf(join(out, 'motion/motions-0001.pdf'));
  expect(motions).toContain('be redesignated as a misdemeanor');
  expect(motions).toContain('be redesignated as an infraction');
});
