import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { invented } from './invented.ts';

/**
 * Whether a rebuild changed any output. Runs the commands over the sample files and invented counties and compares the
 * SHA-256 of every file and of every printed text with those kept in `bench/same-bytes.json`:
 *
 *     node bench/same-bytes.ts                    compares 20,000 clean and 20,000 dirty lines, and the samples
 *     node bench/same-bytes.ts --lines 1000000    compares a million of each
 *     node bench/same-bytes.ts --write            keeps the hashes of today
 *
 * A change that is meant to alter results writes the hashes anew in the same commit and says why.
 */
const { values } = parseArgs({
  options: { lines: { type: 'string', default: '20000' }, write: { type: 'boolean', default: false } },
});
const ROOT = resolve(import.meta.dirname, '..');
const KEPT = join(ROOT, 'bench/same-bytes.json');
const SAMPLES = 'test/fixtures/ca-doj';
const lines = Number(values.lines);
mkdirSync(join(ROOT, 'bench/data'), { recursive: true });
const scratch = join(ROOT, 'bench/data/same-bytes');
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch);
const hashes: Record<string, string> = {};
/** How long a command took differs from run to run. */
const DURATION = /\d[\d,.]* (s|ms|seconds?|minutes?|lines a second)\b/g;

function hash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 24);
}

/** Runs one command; keeps the hash of what it prints and of every file that it writes into its folder. */
function run(name: string, args: readonly string[]): void {
  const out = join(scratch, name.replace(/\W+/g, '-'));
  const filled = args.map((arg) => arg.replace('{out}', relative(ROOT, out)));
  const ran = spawnSync(process.execPath, ['bin/redress.js', ...filled], { cwd: ROOT, maxBuffer: 1 << 28 });
  hashes[`${name}: exit`] = String(ran.status);
  const printed = Buffer.concat([ran.stdout, ran.stderr]).toString().replaceAll(relative(ROOT, scratch), '');
  hashes[`${name}: printed`] = hash(printed.replace(DURATION, 'some time'));
  if (!existsSync(out)) return;
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(out, file);
    if (
      readdirSync(join(path, '..'), { withFileTypes: true }).some(
        (each) => each.isDirectory() && path.endsWith(each.name),
      )
    )
      continue;
    hashes[`${name}: ${file}`] = hash(readFileSync(path));
  }
}

const ANALYSES: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['options-2019', ['--policy', 'examples/eligibility_options.json']],
  ...['statute', 'san-joaquin', 'sacramento', 'los-angeles', 'san-francisco', 'contra-costa', 'dismiss-all'].map(
    (policy) => [policy, ['--policy', policy]] as const,
  ),
  ...['us-ca/prop-47', 'us-ca/1203-4-family', 'us-ca/1203-425', 'us-ca/records-destruction'].map(
    (pack) => [pack, ['--pack', pack]] as const,
  ),
];

const day = ['--as-of', '2020-07-01'];
for (const [kind, file] of [
  ['clean', relative(ROOT, resolve(invented(lines, false)))],
  ['dirty', relative(ROOT, resolve(invented(lines, true)))],
] as const) {
  for (const [name, args] of ANALYSES) {
    run(`${kind} ${name}`, ['analyze', file, '--county', 'SAN JOAQUIN', ...args, ...day, '--out', '{out}', '--json']);
  }
  run(`${kind} all counties`, ['analyze', file, '--county', 'ALL', ...day, '--out', '{out}']);
  run(`${kind} compared`, [
    ...['analyze', file, '--county', 'SAN JOAQUIN', '--policy', 'statute', '--policy', 'san-joaquin'],
    ...[...day, '--out', '{out}'],
  ]);
  run(`${kind} inspect`, ['inspect', file]);
  const results = (policy: string) => relative(ROOT, join(scratch, `${kind}-${policy}`));
  run(`${kind} diff`, ['diff', results('statute'), results('san-joaquin')]);
  run(`${kind} export`, ['export', results('statute'), '--format', 'parquet', '--out', '{out}']);
}
for (const sample of ['input.csv', 'no_headers.csv', 'bad.csv', 'extra_comma.csv']) {
  const policy = ['--policy', 'examples/eligibility_options.json', '--as-of', '2019-11-11'];
  run(`sample ${sample}`, ['analyze', `${SAMPLES}/${sample}`, '--county', 'SACRAMENTO', ...policy, '--out', '{out}']);
}
run('explain', [
  'explain',
  `${SAMPLES}/input.csv`,
  '--county',
  'SACRAMENTO',
  '--person',
  '18675309',
  '--as-of',
  '2019-11-11',
]);
for (const sheet of readdirSync(join(ROOT, 'test/fixtures/rap-sheets')).filter((name) => name.endsWith('.txt'))) {
  run(`read ${sheet}`, ['read', `test/fixtures/rap-sheets/${sheet}`, '--remedies', ...day]);
}
for (const pack of ['us-ca/prop-64', 'us-ca/prop-47', 'us-ca/1203-4-family', 'us-ca/records-destruction', 'us-zz']) {
  run(`rules show ${pack}`, ['rules', 'show', pack]);
  run(`rules json ${pack}`, ['rules', 'json', pack]);
}
rmSync(scratch, { recursive: true });

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Record<string, string>>) : {};
if (values.write) {
  kept[values.lines] = hashes;
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
  process.stdout.write(`Kept ${Object.keys(hashes).length} hashes of ${values.lines} lines at ${commit}.\n`);
} else {
  const before = kept[values.lines];
  if (!before) throw new Error(`no hashes of ${values.lines} lines are kept; run with --write on the old code first`);
  const names = [...new Set([...Object.keys(before), ...Object.keys(hashes)])];
  const other = names.filter((name) => before[name] !== hashes[name]);
  process.stdout.write(`${names.length - other.length} of ${names.length} outputs are the same bytes.\n`);
  for (const name of other) process.stdout.write(`  differs: ${name}\n`);
  process.exitCode = other.length > 0 ? 1 : 0;
}
