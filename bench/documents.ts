/**
 * Times the motions of Los Angeles and San Joaquin together, the number of the announcement of 2019: 54,000 cases of
 * an invented county, read, set and written. Checks first that the papers say what the data say.
 *
 *   node bench/documents.ts [--cases 54000] [--separate] [--workers 2] [--keep]
 *
 * Prints one line of JSON: seconds by the clock and of processor, pages, bytes, and the most memory held at once.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getDocumentProxy } from 'unpdf';
import { type DocumentsRequest, makeDocuments, readProfile } from '../src/documents/index.ts';
import { laws } from '../src/jurisdictions/papers.ts';
import { conviction, type Row, writeResults } from '../test/documents/invented-run.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '54000' },
    separate: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
    /** Only writes the invented results into a folder. */
    write: { type: 'string' },
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

const profile = readProfile(join(import.meta.dirname, '../examples/county-profile.json'));
if (!profile.ok) throw new Error(profile.message);

function request(results: string, workers: number, separate: boolean): DocumentsRequest {
  if (!profile.ok) throw new Error(profile.message);
  return {
    results,
    kinds: ['motion'],
    out: join(results, 'documents'),
    overwrite: false,
    profile: profile.profile,
    templates: undefined,
    binding: separate ? { kind: 'separate' } : { kind: 'volumes', pages: 500 },
    order: 'county',
    languages: ['en'],
    compare: [],
    objections: undefined,
    reviewed: undefined,
    addresses: undefined,
    person: undefined,
    form: undefined,
    workers,
  };
}

/** The papers of a small county, read again: every count of the data stands in them, under its case number. */
async function check(folder: string): Promise<void> {
  const rows = invent(120);
  writeResults(folder, rows);
  const made = await makeDocuments(request(folder, 2, false), laws);
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

if (values.write !== undefined) {
  writeResults(values.write, invent(Number(values.cases)));
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'redress-documents-bench-'));
try {
  await check(join(folder, 'check'));
  const results = join(folder, 'results');
  // By another process, whose memory is not counted.
  execFileSync(process.execPath, [import.meta.filename, '--write', results, '--cases', values.cases]);
  const start = performance.now();
  const cpu = process.cpuUsage();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 200);
  const made = await makeDocuments(request(results, Number(values.workers), values.separate), laws);
  clearInterval(watch);
  if (!made.ok) throw new Error(made.problem.message);
  const used = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  const { files } = JSON.parse(readFileSync(join(results, 'documents/documents.json'), 'utf8')) as {
    files: { file: string; bytes: number }[];
  };
  for (const { file, bytes } of files)
    if (statSync(join(results, 'documents', file)).size !== bytes) throw new Error(`${file} is not whole`);
  if (made.report.motions !== Number(values.cases)) throw new Error(`${made.report.motions} motions`);
  const line = `${JSON.stringify({
    bench: 'documents',
    binding: values.separate ? 'separate' : 'volumes',
    workers: Number(values.workers),
    motions: made.report.motions,
    counts: made.report.counts,
    pages: made.report.pages,
    files: files.length,
    megabytes: Math.round(files.reduce((sum, file) => sum + file.bytes, 0) / 1e6),
    seconds: Number(seconds.toFixed(1)),
    processorSeconds: Number(((used.user + used.system) / 1e6).toFixed(1)),
    mostMemoryMegabytes: Math.round(most / 1e6),
    node: process.version,
    cores: availableParallelism(),
  })}\n`;
  process.stdout.write(line);
  if (values.keep) appendFileSync(join(import.meta.dirname, 'documents.jsonl'), line);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
