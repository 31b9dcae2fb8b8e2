import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitRecords } from '../../csv/records.ts';
import { petitions1203, prop47, prop64, zenda } from '../../jurisdictions/packs.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import { MOST_FLAGS, type Pack, policyOf } from '../../law/index.ts';
import { OPEN_FLAG } from '../../results/determinations.ts';
import type { Summary } from '../../results/summary.ts';
import type { AnalyzeRequest } from '../api.ts';
import { fast, openScratch, outcomeOf, referenceEngine, synthetic } from './engine.test-support.ts';

let scratch: ReturnType<typeof openScratch>;
beforeAll(() => {
  scratch = openScratch();
});
afterAll(() => scratch.close());

type Files = Readonly<Record<string, string>>;

/** Both engines' files, which are the same. */
async function filesOf(text: string, changes: Partial<AnalyzeRequest>): Promise<Files> {
  const input = scratch.write(text);
  const plain = await outcomeOf(referenceEngine, [input], scratch.out(), changes);
  const engine = fast({ here: true, chunkBytes: 60_000 });
  expect(await outcomeOf(engine, [input], scratch.out(), { ...changes, workers: 2 })).toEqual(plain);
  return plain as Files;
}

/** How often each flag is raised and left open on the lines of a file of determinations. */
function flagsIn(determinations: string): Readonly<Record<string, readonly [raised: number, open: number]>> {
  const [head, ...lines] = splitRecords(determinations).records.map(({ fields }) => fields);
  const column = head!.indexOf('flags');
  expect(column).toBeGreaterThan(0);
  const found: Record<string, [number, number]> = {};
  for (const fields of lines) {
    for (const each of fields[column]!.split(';').filter((flag) => flag !== '')) {
      const id = each.replace(OPEN_FLAG, '');
      found[id] ??= [0, 0];
      found[id][each === id ? 0 : 1]++;
    }
  }
  return found;
}

/** What a summary says of the flags that a file can show. */
function flagsOfSummary(summary: string) {
  const { flags = [] } = JSON.parse(summary) as Summary;
  const shown = flags.filter((flag) => flag.fileMayShow && flag.raised + flag.open > 0);
  return Object.fromEntries(shown.map(({ flag, raised, open }) => [flag, [raised, open]]));
}

const choice = (pack: Pack, id: string) => {
  const policy = policyOf(pack, id)!;
  return { pack, policy, options: policy.defaults };
};

/** An invented file of California with the sections of Zenda in it. */
function zendan(lines: number, seed: number): string {
  const numbers = { 11357: '100', 11358: '300', 11359: '201', 11360: '400' };
  return synthetic(lines, seed, true).replace(
    /\b(11357|11358|11359|11360)(?:\.\d+)?(?:\([^)]*\))* HS/g,
    (_, number: keyof typeof numbers) => `${numbers[number]} CC`,
  );
}

describe('the flags of every conviction, alike in both engines and in the summary', () => {
  it.each<[string, Partial<AnalyzeRequest>, string, readonly string[]]>([
    [
      'a policy that reads convictions alone, with a flag that reads arrests',
      {},
      synthetic(6000, 41, false),
      ['superstrike', 'registrable', 'registered', 'two-earlier', 'near-birthday', 'serving', 'attempt'],
    ],
    ['a dirty file', {}, synthetic(4000, 42, true), ['superstrike', 'near-birthday', 'serving', 'offense-date']],
    ['the statute', choice(prop64, 'statute'), synthetic(3000, 43, true), ['superstrike', 'bar-not-earlier']],
    ['Prop 47', choice(prop47, 'statute'), synthetic(3000, 44, true), ['serving', 'attempt']],
    ['petitions', choice(petitions1203, 'statute'), synthetic(3000, 45, true), ['recent-arrest', 'wobbler']],
    ['a pack of another state', choice(zenda, 'statute'), zendan(3000, 46), ['several-in-one-case']],
  ])('%s', async (_, changes, text, expected) => {
    const files = await filesOf(text, changes);
    const found = flagsIn(files['determinations.csv']!);
    expect(Object.keys(found)).toEqual(expect.arrayContaining([...expected]));
    expect(flagsOfSummary(files['summary.json']!)).toEqual(found);
  });

  it('every county at once, some under a policy of their own', async () => {
    const text = [...synthesize({ county: 'ALL', lines: 5000, seed: 47, dirty: true })].join('');
    const counties = { SACRAMENTO: choice(prop64, 'sacramento'), 'LOS ANGELES': choice(prop64, 'los-angeles') };
    const files = await filesOf(text, { county: 'ALL', counties });
    const all = flagsIn(files['determinations.csv']!);
    expect(flagsOfSummary(files['summary.json']!)).toEqual(all);
    const sum: Record<string, [number, number]> = {};
    for (const name of Object.keys(files).filter((each) => each.endsWith('/determinations.csv'))) {
      const own = flagsIn(files[name]!);
      expect(flagsOfSummary(files[name.replace('determinations.csv', 'summary.json')]!)).toEqual(own);
      for (const [id, [raised, open]] of Object.entries(own)) {
        const before = sum[id] ?? [0, 0];
        sum[id] = [before[0] + raised, before[1] + open];
      }
    }
    expect(sum).toEqual(all);
  });

  it('as many flags as a pack can have', async () => {
    const flags = Array.from({ length: MOST_FLAGS }, (_, i) => {
      // The last of them is one that this file raises, so that the highest bit is seen.
      const raised = prop64.flags!.find(({ id }) => id === 'near-birthday')!;
      const flag = i === MOST_FLAGS - 1 ? raised : prop64.flags![(i * 5) % prop64.flags!.length]!;
      return { ...flag, id: `flag-${i}` };
    });
    const files = await filesOf(synthetic(2500, 50, true), { pack: { ...prop64, flags } });
    const found = flagsIn(files['determinations.csv']!);
    expect(found).toHaveProperty(`flag-${MOST_FLAGS - 1}`);
    expect(flagsOfSummary(files['summary.json']!)).toEqual(found);
  });

  it('a law without flags leaves the column blank', async () => {
    const { flags: _, ...bare } = prop64;
    const files = await filesOf(synthetic(500, 48, false), { pack: bare });
    expect(flagsIn(files['determinations.csv']!)).toEqual({});
    expect((JSON.parse(files['summary.json']!) as Summary).flags).toEqual([]);
  });

  it('what no file can show stands on no line, and the summary counts whom it concerns', async () => {
    const files = await filesOf(synthetic(2000, 49, false), {});
    expect(files['determinations.csv']).not.toMatch(/[,;](?:minor|amount)\?/);
    const { flags = [], convictionsDecided } = JSON.parse(files['summary.json']!) as Summary;
    const minor = flags.find(({ flag }) => flag === 'minor')!;
    expect(minor).toMatchObject({ raised: 0, fileMayShow: false });
    expect(minor.open).toBeGreaterThan(0);
    expect(minor.open).toBeLessThan(convictionsDecided);
  });
});
