/**
 * Times the motions of Los Angeles and San Joaquin together, the number of the announcement of 2019: 54,000 cases of
 * an invented county, read, set and written. Checks first that the papers say what the data say.
 *
 *   node bench/documents.ts [--cases 54000] [--separate | --volumes 500] [--workers 2] [--keep]
 *
 * Prints one line of JSON: seconds by the clock and of processor, pages, bytes, and the most memory that all processes of
 * the command held at once. Linux alone tells what processes take (/proc).
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getDocumentProxy } from 'unpdf';
import { type DocumentsRequest, makeDocuments, readProfile } from '../src/documents/index.ts';
import { laws } from '../src/jurisdictions/papers.ts';
import { conviction, type Row, writeResults } from '../test/documents/invented-run.ts';
import { measured } from './measured.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '54000' },
    separate: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
    /** Pages that a volume has at most. */
    volumes: { type: 'string', default: '500' },
    /** Adds the line of JSON to bench/documents.jsonl. */
    keep: { type: 'boolean', default: false },
  },
});

const SECTIONS = ['HS 11357(c)', 'HS 11358', 'HS 11359', 'HS 11360(a)', 'HS 11357(b)'];
const FAMILIES = [
  'GARCIA',
  'SMITH',
  'NGUYEN',
  'JOHNSON',
  'MARTINEZ',
  'LEE',
  "O'BRIEN",
  'DE LA CRUZ',
  'KHALIL',
  'PATEL',
];
const GIVEN = ['MARIA', 'JAMES R', 'ANH', 'DAVID LUIS', 'TERESA', 'KEVIN T JR', 'SOPHIA', 'OMAR', 'WEI', 'DOLORES A'];
const GROUNDS = [
  ['dismiss', 'long-ago', 'Conviction occurred 10 or more years ago'],
  ['dismiss', 'age', '57 years or older'],
  ['reduce', 'reduce-11359', 'Reduce all HS 11359 convictions'],
  ['dismiss', 'dismiss-11358', 'Dismiss all HS 11358 convictions'],
] as const;

/** Every eighth case has two counts and every hundredth six, about as counties have them. */
function invent(cases: number): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < cases; i++) {
    const counts = i % 100 === 99 ? 6 : i % 8 === 7 ? 2 : 1;
    for (let count = 1; count <= counts; count++) {
      const [outcome, clause, reason] = GROUNDS[(i + count) % GROUNDS.length]!;
      rows.push(
        conviction({
          person: String(7_000_000_000 + i),
          name: `${FAMILIES[i % 10]},${GIVEN[Math.floor(i / 10) % 10]}`,
          count: `10100200${count}000`,
          caseNumbers: `SF${String(i).padStart(6, '0')}A`,
          section: SECTIONS[(i + count) % SECTIONS.length]!,
          date: `${1975 + (i % 40)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
          outcome,
          clause,
          reason,
        }),
      );
    }
  }
  return rows;
}

const PROFILE = join(import.meta.dirname, '../examples/county-profile.json');
const profile = readProfile(PROFILE);
if (!profile.ok) throw new Error(profile.message);

function request(results: string): DocumentsRequest {
  if (!profile.ok) throw new Error(profile.message);
  return {
    results,
    kinds: ['motion'],
    out: join(results, 'documents'),
    overwrite: false,
    profile: profile.profile,
    templates: undefined,
    binding: { kind: 'volumes', pages: 500 },
    order: 'county',
    languages: ['en'],
    compare: [],
    objections: undefined,
    reviewed: undefined,
    addresses: undefined,
    person: undefined,
    form: undefined,
    workers: 2,
  };
}

/** The papers of a small county, read again: every count of the data stands in them, under its case number. */
async function check(folder: string): Promise<void> {
  const rows = invent(120);
  writeResults(folder, rows);
  const made = await makeDocuments(request(folder), laws);
  if (!made.ok) throw new Error(made.problem.message);
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'documents/motion/motions-0001.pdf'))));
  const found = new Map<string, number>();
  let caseNumber = '';
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' ');
    caseNumber = /Case No\. (\S+)/.exec(text)?.[1] ?? caseNumber;
    const counts = text.match(/H&S § \d+(?: ?\([a-z]\))? \d\d\/\d\d\/\d{4} Felony/g)?.length ?? 0;
    found.set(caseNumber, (found.get(caseNumber) ?? 0) + counts);
  }
  const wanted = new Map<string, number>();
  for (const row of rows) wanted.set(row.caseNumbers, (wanted.get(row.caseNumbers) ?? 0) + 1);
  for (const [number, counts] of wanted)
    if (found.get(number) !== counts) throw new Error(`case ${number} has ${found.get(number)} counts, not ${counts}`);
  if (found.size !== wanted.size) throw new Error(`${found.size} cases in the motions, not ${wanted.size}`);
}

const folder = mkdtempSync(join(tmpdir(), 'redress-documents-bench-'));
try {
  await check(join(folder, 'check'));
  const results = join(folder, 'results');
  writeResults(results, invent(Number(values.cases)));
  // As people run it: the processes that print are counted too.
  const choice = values.separate ? ['--separate'] : ['--volumes', values.volumes];
  const own = ['--workers', values.workers, '--profile', PROFILE, ...choice, '--quiet'];
  const taken = await measured(['documents', results, '--kind', 'motion', ...own]);
  const { files } = JSON.parse(readFileSync(join(results, 'documents/documents.json'), 'utf8')) as {
    files: { kind: string; file: string; bytes: number; pages: number; papers: number }[];
  };
  for (const { file, bytes } of files)
    if (statSync(join(results, 'documents', file)).size !== bytes) throw new Error(`${file} is not whole`);
  const sum = (of: 'bytes' | 'pages' | 'papers') => files.reduce((all, file) => all + file[of], 0);
  if (sum('papers') !== Number(values.cases)) throw new Error(`${sum('papers')} motions`);
  const line = `${JSON.stringify({
    bench: 'documents',
    binding: values.separate ? 'separate' : `volumes of ${values.volumes} pages`,
    workers: Number(values.workers),
    motions: sum('papers'),
    pages: sum('pages'),
    files: files.length,
    megabytes: Math.round(sum('bytes') / 1e6),
    seconds: Number(taken.wall.toFixed(1)),
    processorSeconds: Number(taken.cpu.toFixed(1)),
    // What the processes share, the code of Node above all, once, and for each of them.
    mostMemoryMegabytes: Math.round(taken.peakOnce / 1e6),
    mostMemoryOfEachMegabytes: Math.round(taken.peak / 1e6),
    node: process.version,
    cores: availableParallelism(),
  })}\n`;
  process.stdout.write(line);
  if (values.keep) appendFileSync(join(import.meta.dirname, 'documents.jsonl'), line);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
