import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyzeSeveral, analyzeWith, type NamedChoice } from '../../src/bulk/analyze.ts';
import { fastEngine, runEngine } from '../../src/bulk/engine/engine.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { prop47, prop64 } from '../../src/jurisdictions/packs.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { ladderOf, policyOf } from '../../src/law/index.ts';
import { tries } from '../support/effort.ts';
import { readTable, requestFor, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();

const choice = (pack: typeof prop64, id: string): NamedChoice => {
  const policy = policyOf(pack, id)!;
  return { pack, policy, options: policy.defaults, name: `${pack.id.split('/')[1]}-${id}` };
};
const choices = [
  choice(prop64, 'statute'),
  choice(prop64, 'san-francisco'),
  choice(prop64, 'dismiss-all'),
  choice(prop47, 'statute'),
];

/** Lines of a file in another order, so that people's lines stand all over it. */
function scattered(text: string): string {
  const [header, ...lines] = text.trimEnd().split('\n');
  const middle = lines.length >> 1;
  const mixed = lines.slice(0, middle).flatMap((line, i) => [line, lines[middle + i]!]);
  return `${[header, ...mixed, ...lines.slice(middle * 2)].join('\n')}\n`;
}

function input(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const together = [...synthesize({ county: 'SAN JOAQUIN', lines: tries(500, 3000), seed: 21, dirty: true })].join('');
// Without a field of several lines, which a split by lines would tear.
const plain = [...synthesize({ county: 'SAN JOAQUIN', lines: tries(500, 3000), seed: 22 })].join('');

function filesIn(out: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]),
  );
}

it.each([
  ['lines of a person together', input('together.csv', together)],
  ['lines of a person all over the file', input('scattered.csv', scattered(plain))],
])('several choices in one pass write what each writes alone, in both engines: %s', async (name, path) => {
  const out = (kind: string) => join(folder, `${name}-${kind}`);
  const request = { ...requestFor({ inputs: [path], out: '' }), county: 'SAN JOAQUIN', workers: 2 };
  const fast = await analyzeSeveral(fastEngine, { ...request, out: out('fast') }, choices);
  const plainly = await analyzeSeveral(referenceEngine, { ...request, out: out('reference') }, choices);
  if (!fast.ok || !plainly.ok) throw new Error('both must do it');
  expect(filesIn(out('fast'))).toEqual(filesIn(out('reference')));
  for (const each of choices) {
    const alone = out(each.name);
    expect((await analyzeWith(fastEngine, { ...request, ...each, out: alone })).ok).toBe(true);
    expect(filesIn(join(out('fast'), each.name))).toEqual(filesIn(alone));
  }
});

it('the comparison says what the results say', async () => {
  const out = join(folder, 'compared');
  const request = { ...requestFor({ inputs: [input('c.csv', plain)], out }), county: 'SAN JOAQUIN' };
  const made = await analyzeSeveral(fastEngine, request, choices);
  if (!made.ok) throw new Error(made.problem.message);
  const { comparison } = made.comparison;
  const of = ({ name, pack, policy }: NamedChoice) => {
    const outcomes = [...ladderOf(pack, policy).map((clause) => clause.then), pack.undecided];
    const rank = new Map(outcomes.map(({ id, effect }) => [id, ['none', 'open', 'lowers', 'clears'].indexOf(effect)]));
    const people = new Map<string, Map<string, number>>();
    for (const { person, count, outcome } of readTable(join(out, name, 'determinations.csv'))) {
      if (!people.has(person!)) people.set(person!, new Map());
      people.get(person!)!.set(count!, rank.get(outcome!)!);
    }
    return people;
  };
  const first = of(choices[0]!);
  for (const [number, each] of choices.entries()) {
    const own = of(each);
    const standings = { same: 0, gains: 0, loses: 0, both: 0 };
    for (const person of new Set([...first.keys(), ...own.keys()])) {
      const [a, b] = [first.get(person) ?? new Map(), own.get(person) ?? new Map()];
      const steps = [...new Set([...a.keys(), ...b.keys()])].map((key) => (b.get(key) ?? 0) - (a.get(key) ?? 0));
      const [more, less] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
      standings[more ? (less ? 'both' : 'gains') : less ? 'loses' : 'same']++;
    }
    const { same: _, ...changed } = standings;
    expect(comparison[number]!.standings).toMatchObject(changed);
    expect(comparison[number]!.convictions).toBe(made.choices[number]!.summary.convictionsDecided);
  }
});

it('the table of convictions has what each way gives to each that gains or loses, as the results have it', async () => {
  const out = join(folder, 'convictions');
  const request = { ...requestFor({ inputs: [input('e.csv', together)], out }), county: 'SAN JOAQUIN' };
  const made = await analyzeSeveral(fastEngine, request, choices);
  if (!made.ok) throw new Error(made.problem.message);
  const { choices: figures, tables } = JSON.parse(readFileSync(join(out, 'comparison.json'), 'utf8'));
  const rows = readTable(join(out, 'comparison_convictions.csv'));
  const decided = choices.map(({ name }) => {
    const lines = readTable(join(out, name, 'determinations.csv'));
    return new Map(lines.map((line) => [`${line.person} ${line.count}`, line]));
  });
  const shared = ['section', 'level', 'conviction_date', 'county'] as const;
  for (const row of rows) {
    const results = decided.map((own) => own.get(`${row.person} ${row.count}`));
    const any = results.find((each) => each !== undefined)!;
    expect(shared.map((column) => row[column])).toEqual(shared.map((column) => any[column]));
    for (const [number, { name }] of choices.entries()) {
      const { outcome = '', clause = '', missing = '' } = results[number] ?? {};
      expect([row[`${name}.outcome`], row[`${name}.clause`], row[`${name}.missing`]]).toEqual([
        outcome,
        clause,
        missing,
      ]);
    }
  }
  // The people who gain or lose by a clause can be counted, and the figures count exactly them.
  const first = choices[0]!.name;
  for (const [number, { name }] of choices.entries()) {
    if (number === 0) continue;
    const by = (row: Record<string, string>, way: string) =>
      row[`${way}.outcome`] === '' ? 'not concerned' : row[`${way}.clause`] || 'missing facts';
    const shifts: Record<string, { convictions: number; people: Set<string> }> = {};
    for (const row of rows.filter((each) => each[`${name}.standing`] !== '')) {
      const key = `${row[`${name}.standing`]}: ${by(row, first)} > ${by(row, name)}`;
      shifts[key] ??= { convictions: 0, people: new Set() };
      shifts[key].convictions++;
      shifts[key].people.add(row.person!);
    }
    type Shift = { way: string; from: string; to: string; convictions: number; people: number };
    const told = Object.values<Shift>(figures[number].shifts).map(({ way, from, to, convictions, people }) => [
      `${way}: ${from} > ${to}`,
      convictions,
      people,
    ]);
    const counted = Object.entries(shifts).map(([key, { convictions, people }]) => [key, convictions, people.size]);
    expect(counted.sort()).toEqual(told.sort());
    expect(counted.length).toBeGreaterThan(1);
  }
  // A conviction that fares alike under all is not there, and both tables can be checked.
  for (const row of rows)
    expect(choices.some(({ name }) => !['', undefined].includes(row[`${name}.standing`]))).toBe(true);
  expect(tables.map(({ name }: { name: string }) => name)).toEqual(['comparison.csv', 'comparison_convictions.csv']);
  for (const { name, sha256, bytes, lines } of tables) {
    const content = readFileSync(join(out, name));
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect([content.length, readTable(join(out, name)).length]).toEqual([bytes, lines]);
  }
});

it.each([1, 2, 5])('the tables are the same however the people are shared out: %i workers', async (workers) => {
  const path = input(`shared-${workers}.csv`, scattered(plain));
  const request = { ...requestFor({ inputs: [path], out: '' }), county: 'SAN JOAQUIN', workers };
  const pair = choices.slice(0, 2);
  const compared = async (comparedPeople: number, here: boolean) => {
    const out = join(folder, `shared-${workers}-${comparedPeople}-${here}`);
    const engine: typeof fastEngine = (work, hooks) => runEngine(work, hooks, { comparedPeople, here });
    expect((await analyzeSeveral(engine, { ...request, out }, pair)).ok).toBe(true);
    return Object.fromEntries(Object.entries(filesIn(out)).filter(([name]) => name.startsWith('comparison')));
  };
  const whole = await compared(1_000_000, true);
  expect(Object.keys(whole)).toEqual(['comparison.csv', 'comparison.json', 'comparison_convictions.csv']);
  expect(await compared(7, false)).toEqual(whole);
  expect(await compared(1, true)).toEqual(whole);
});

it('leaves nothing behind when one of several choices cannot be made', async () => {
  const out = join(folder, 'none');
  const request = { ...requestFor({ inputs: [input('d.csv', plain)], out }), county: 'ATLANTIS' };
  const made = await analyzeSeveral(fastEngine, request, choices);
  expect(made.ok).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('none'))).toEqual([]);
});
