import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { splitRecords } from '../src/csv/records.ts';
import { RECORD_FACTS } from '../src/law/language/facts.ts';
import { synthesize } from '../src/sources/synthetic/index.ts';
import { DATA } from './invented.ts';

/**
 * How many convictions of the demo's county go to a person, under each policy and by cause, in another version of the
 * project and in this one: `npm run hand-reviews -- --before <folder>`, where the folder is a checkout of the other
 * version with its dependencies (`git worktree add <folder> 23381bd`, then `npm ci` in it). Writes docs/hand-reviews.md.
 */
const { values } = parseArgs({ options: { before: { type: 'string' }, name: { type: 'string', default: '23381bd' } } });
if (values.before === undefined) throw new Error('give --before <folder>: a checkout of another version');

const LINES = 100_000;
const POLICIES = {
  statute: 'statute',
  'demo options': 'examples/eligibility_options.json',
  'San Joaquin': 'san-joaquin',
  'Contra Costa': 'contra-costa',
  Sacramento: 'sacramento',
  'Los Angeles': 'los-angeles',
  'San Francisco': 'san-francisco',
} as const;
/** Causes of fewer convictions than this, over all policies and both versions, stand in one row. */
const FEW = 40;

/** Under a policy: how many convictions are decided, and how many of them go to a person, by cause. */
type Share = { readonly decided: number; readonly reviews: ReadonlyMap<string, number> };

/** Facts of the record, those of the conviction itself first: a review for want of several stands under the first. */
const ORDER: readonly string[] = [
  'section of the offense',
  'disposition of the charge',
  'whether the conviction was set aside',
  'date of conviction',
  'date of the offense',
  'date of birth',
  ...RECORD_FACTS.map(({ words }) => words),
];

function causeOf(reason: string): string {
  const plain = reason.replace(/ \(the record says: .*/s, '');
  const missing = /^Cannot be decided without: (.*)$/s.exec(plain)?.[1]?.split(', ');
  if (missing === undefined) return plain;
  return `not in the file: ${ORDER.find((words) => missing.includes(words)) ?? missing[0]}`;
}

function shareUnder(project: string, policy: string, input: string): Share {
  const out = resolve(DATA, 'hand-reviews');
  rmSync(out, { recursive: true, force: true });
  const setting = ['--county', 'SAN JOAQUIN', '--policy', policy, '--as-of', '2020-07-01'];
  const args = ['bin/redress.js', 'analyze', input, ...setting, '--results', 'convictions', '--out', out];
  execFileSync(process.execPath, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  const [header, ...rows] = splitRecords(readFileSync(join(out, 'determinations.csv'), 'utf8')).records;
  rmSync(out, { recursive: true });
  const [outcome, reason] = ['outcome', 'reason'].map((name) => header!.fields.indexOf(name)) as [number, number];
  const reviews = new Map<string, number>();
  for (const { fields } of rows) {
    if (fields[outcome] !== 'hand-review') continue;
    const cause = causeOf(fields[reason]!);
    reviews.set(cause, (reviews.get(cause) ?? 0) + 1);
  }
  return { decided: rows.length, reviews };
}

function page(before: readonly Share[], after: readonly Share[]): string {
  const number = (share: Share, cause: string) => share.reviews.get(cause) ?? 0;
  const all = [...before, ...after];
  const causes = [...new Set(all.flatMap(({ reviews }) => [...reviews.keys()]))];
  const total = (cause: string) => all.reduce((sum, share) => sum + number(share, cause), 0);
  const told = causes.filter((cause) => total(cause) >= FEW).sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  const others = causes.filter((cause) => total(cause) < FEW);
  const row = (title: string, cell: (share: Share) => string) =>
    `| ${title} | ${before.map((share, i) => `${cell(share)} → ${cell(after[i]!)}`).join(' | ')} |`;
  const sum = (share: Share, of: Iterable<string>) => [...of].reduce((made, cause) => made + number(share, cause), 0);
  const names = Object.keys(POLICIES);
  const reviews = (share: Share) => sum(share, share.reviews.keys());
  return [
    `| | ${names.join(' | ')} |`,
    `| --- |${names.map(() => ' ---: |').join('')}`,
    row('convictions decided', ({ decided }) => `${decided}`),
    row('**hand reviews**', (share) => `${reviews(share)}`),
    row('**share**', (share) => `${((100 * reviews(share)) / share.decided).toFixed(1)}%`),
    ...told.map((cause) => row(cause.replaceAll('|', '\\|'), (share) => `${number(share, cause)}`)),
    row('other causes', (share) => `${sum(share, others)}`),
  ].join('\n');
}

const input = resolve(DATA, 'demo-county.csv');
mkdirSync(DATA, { recursive: true });
writeFileSync(input, [...synthesize({ county: 'SAN JOAQUIN', lines: LINES, seed: 2020, dirty: true })].join(''));
const measure = (project: string) =>
  Object.values(POLICIES).map((policy) => shareUnder(resolve(project), policy, input));
const [before, after] = [measure(values.before), measure('.')];
rmSync(input);
writeFileSync(
  'docs/hand-reviews.md',
  `# Hand reviews, before and after

How many convictions of the demo's invented county (100,000 lines, the faults of real files among them, as of 2020-07-01)
go to a person under each policy, and why: at ${values.name} → today. Made by \`npm run hand-reviews -- --before <folder>\`, where
the folder is a checkout of ${values.name} with its dependencies; \`bench/hand-reviews.ts\` says how. A review for want of several
facts stands under the first of them, those of the conviction itself before those of others, and before what no file
holds, such as an amount. The invented county has more faults a line than files of a state have, so the shares say what
changed and not what a county will see.

${page(before, after)}
`,
);
