import { execFile, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DocumentsRequest, makeDocuments } from '../../src/documents/index.ts';
import { templateFiles } from '../../src/documents/paper/printer.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { tries } from '../support/effort.ts';
import { conviction, make, pagesOf, request, resultsFolder, sha256 } from './support.ts';

/** More than are printed at once: several jobs for each kind of separate papers. */
const MANY = tries(70, 150);
/** Enough for several volumes of few pages. */
const FEW = tries(30, 150);
const rows = (people: number) =>
  Array.from({ length: people }, (_, i) =>
    conviction({ person: String(500 + i), caseNumbers: `R${i}`, outcome: i % 4 ? 'dismiss' : 'reduce' }),
  );

test('the same run makes the same documents to the byte, on one worker or two, and in the order of case numbers', async () => {
  const results = resultsFolder(rows(FEW));
  const binding = { kind: 'volumes', pages: 10 } as const;
  const one = await make(results, { out: join(results, '1'), workers: 1, person: '501', binding });
  const two = await make(results, { out: join(results, '2'), workers: 2, person: '501', binding });
  const manifest = readFileSync(join(one.out, 'documents.json'), 'utf8');
  expect(readFileSync(join(two.out, 'documents.json'), 'utf8')).toBe(manifest);
  const { files, run } = JSON.parse(manifest) as { run: string; files: { file: string; sha256: string }[] };
  expect(run).toBe(sha256(readFileSync(join(results, 'manifest.json'))));
  for (const { file, sha256: hash } of files) expect(sha256(readFileSync(join(one.out, file))), file).toBe(hash);
  const there = readdirSync(one.out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(one.out, name)).isFile(),
  );
  expect(there.sort()).toEqual([...files.map((each) => each.file), 'documents.json'].sort());
});

/** Has another process make documents, which kills itself when so many papers are done; gives how it ended. */
function killedAfter(asked: DocumentsRequest, papers: number): Promise<string | number | null> {
  const script = `
    import { makeDocuments } from ${JSON.stringify(join(import.meta.dirname, '../../src/documents/index.ts'))};
    import { laws } from ${JSON.stringify(join(import.meta.dirname, '../../src/jurisdictions/papers.ts'))};
    await makeDocuments(${JSON.stringify(asked)}, laws, { onProgress: ({ done }) => { if (done >= ${papers}) process.kill(process.pid, 'SIGKILL'); } });`;
  const node = join(import.meta.dirname, '../../node_modules/.bin/node');
  return new Promise((resolve) =>
    spawn(node, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] }).on(
      'exit',
      (status, signal) => resolve(signal ?? status),
    ),
  );
}

test('work that is killed goes on where it was, to the same bytes, and leaves no half file under a name', async () => {
  const results = resultsFolder(rows(FEW));
  const out = join(results, 'killed');
  const asked = request(results, { out, kinds: ['motion'], binding: { kind: 'volumes', pages: 10 }, workers: 1 });
  const code = await killedAfter(asked, 20);
  expect(code).toBe('SIGKILL');
  expect(existsSync(join(out, 'documents.json'))).toBe(false);
  const before = readdirSync(join(out, 'motion')).filter((name) => name.endsWith('.pdf') && !name.startsWith('.'));
  expect(before.length).toBeGreaterThan(0);
  for (const name of before) expect((await pagesOf(join(out, 'motion', name))).length).toBe(10);
  // A ledger line that was cut off, and a finished file that was changed since, count for nothing.
  appendFileSync(join(out, '.unfinished.jsonl'), '{"job":"motion/mot');
  writeFileSync(join(out, 'motion', before[0]!), 'not whole');
  const resumed = await makeDocuments(asked, laws);
  expect(resumed.ok && resumed.report.resumed).toBe(before.length - 1);
  const whole = await make(results, { ...asked, out: join(results, 'whole'), workers: 2 });
  expect(readFileSync(join(out, 'documents.json'), 'utf8')).toBe(
    readFileSync(join(whole.out, 'documents.json'), 'utf8'),
  );
  expect(existsSync(join(out, '.unfinished.jsonl'))).toBe(false);
});

test('killed again and again, in whatever kind of paper and after the last page, it writes the same bytes', async () => {
  const results = resultsFolder(rows(MANY));
  const out = join(results, 'killed');
  const asked = request(results, {
    out,
    kinds: ['summary', 'motion', 'order', 'notice', 'update'],
    binding: { kind: 'separate' },
    order: 'case',
    languages: ['en'],
    workers: 1,
  });
  // One summary, and a motion, an order and a letter for each: killed in each kind, and when all are printed but not yet
  // listed.
  const papers = 1 + 3 * MANY;
  const all = [1, 0.8 * MANY, 1.7 * MANY, 2.7 * MANY, papers];
  for (const after of tries([1.7 * MANY, papers], all).map(Math.floor)) {
    expect(await killedAfter(asked, after)).toBe('SIGKILL');
    expect(existsSync(join(out, 'documents.json'))).toBe(false);
  }
  const resumed = await makeDocuments(asked, laws);
  expect(resumed.ok && resumed.report.resumed).toBeGreaterThan(6);
  const whole = await make(results, { ...asked, out: join(results, 'whole'), workers: 1 });
  const manifest = readFileSync(join(whole.out, 'documents.json'), 'utf8');
  expect(readFileSync(join(out, 'documents.json'), 'utf8')).toBe(manifest);
  const { files } = JSON.parse(manifest) as { files: { file: string; sha256: string }[] };
  expect(files.length).toBeGreaterThanOrEqual(papers);
  for (const { file, sha256: hash } of files) expect(sha256(readFileSync(join(out, file))), file).toBe(hash);
  const there = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  );
  expect(there.sort()).toEqual([...files.map((each) => each.file), 'documents.json'].sort());
});

test('cancelling keeps what is done and says so', async () => {
  const results = resultsFolder(rows(FEW));
  const abort = new AbortController();
  const made = await makeDocuments(
    request(results, { kinds: ['motion'], binding: { kind: 'volumes', pages: 10 }, workers: 1 }),
    laws,
    {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    },
  );
  expect(made).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  // The first volume, and the one that was being printed while the disk took the first.
  expect(
    (await make(results, { kinds: ['motion'], binding: { kind: 'volumes', pages: 10 }, workers: 1 })).report.resumed,
  ).toBe(2);
});

/** Has another process make documents, ends the process that prints once some are done, and gives what is said. */
function withoutPrinter(asked: DocumentsRequest): Promise<string> {
  const script = `
    import { execFileSync } from 'node:child_process';
    import { makeDocuments } from ${JSON.stringify(join(import.meta.dirname, '../../src/documents/index.ts'))};
    import { laws } from ${JSON.stringify(join(import.meta.dirname, '../../src/jurisdictions/papers.ts'))};
    let ended = false;
    const endPrinting = () => {
      if (ended) return;
      ended = true;
      const [printing] = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
        .split('\\n').filter((line) => line.includes('worker.ts'));
      process.kill(Number(printing.trim().split(' ')[0]), 'SIGKILL');
    };
    const made = await makeDocuments(${JSON.stringify(asked)}, laws, { onProgress: endPrinting });
    console.log(JSON.stringify(made));`;
  const node = join(import.meta.dirname, '../../node_modules/.bin/node');
  return new Promise((resolve) => execFile(node, ['--input-type=module', '-e', script], (_, said) => resolve(said)));
}

test.runIf(process.platform === 'linux')('a process that prints and is ended by the system is told of', async () => {
  const results = resultsFolder(rows(FEW));
  const asked = request(results, { kinds: ['motion'], binding: { kind: 'volumes', pages: 10 }, workers: 1 });
  const said = JSON.parse(await withoutPrinter(asked)) as { ok: boolean; problem: { message: string } };
  expect(said).toMatchObject({ ok: false, problem: { kind: 'output', message: expect.stringContaining('ended') } });
  const resumed = await makeDocuments(asked, laws);
  expect(resumed.ok && resumed.report.resumed).toBeGreaterThan(0);
});

test('objections enter no paper and are told in the report; one that meets no conviction stops the work', async () => {
  const three = [conviction({ person: '1', caseNumbers: 'KEEP' }), conviction({ person: '2', caseNumbers: 'HELD' })];
  const results = resultsFolder(three);
  const list = join(results, 'objections.csv');
  writeFileSync(list, 'person,count\n2,101002001000\n');
  const { out } = await make(results, { objections: list });
  for (const file of ['motion/motions-0001.pdf', 'order/schedule-0001.pdf', 'notice/notices-0001.pdf']) {
    const text = (await pagesOf(join(out, file))).join(' ');
    expect(text).toContain('KEEP');
    expect(text).not.toContain('HELD');
  }
  expect(readFileSync(join(out, 'update/update-CA0395005.csv'), 'utf8')).not.toContain('HELD');
  expect((await pagesOf(join(out, 'summary.pdf'))).join(' ')).toContain('leave out 1 of the convictions with relief');
  writeFileSync(list, 'person,count\n2,999\n');
  const made = await makeDocuments(request(results, { objections: list, overwrite: true }), laws);
  expect(made).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('about no conviction of this run') },
  });
});

test('the report compares choices over the same files, and no others', async () => {
  const same = rows(FEW).slice(0, 12);
  const results = resultsFolder(same);
  const { out } = await make(results, { kinds: ['summary'], compare: [resultsFolder(same)] });
  expect((await pagesOf(join(out, 'summary.pdf'))).join(' ')).toContain('The options table of 2019, as of 2020-07-01');
  const made = await makeDocuments(request(results, { compare: [resultsFolder(rows(FEW))], overwrite: true }), laws);
  expect(made).toMatchObject({ ok: false, problem: { message: expect.stringContaining('over other files') } });
});

test('results that were changed since the run, or that do not go together, make no paper', async () => {
  const results = resultsFolder(rows(FEW));
  appendFileSync(join(results, 'determinations.csv'), '1,2,1,1,HS 11359,felony,,SAN JOAQUIN,,dismiss,age,,x\n');
  const changed = await makeDocuments(request(results), laws);
  expect(changed).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('is not what the run wrote') },
  });
});

test('documents of other kinds are kept, the same kind again needs --overwrite, another run is refused', async () => {
  const results = resultsFolder(rows(FEW).slice(0, 8));
  const { out } = await make(results, { kinds: ['motion'] });
  await make(results, { kinds: ['order'] });
  const kinds = () =>
    new Set(
      (JSON.parse(readFileSync(join(out, 'documents.json'), 'utf8')) as { files: { kind: string }[] }).files.map(
        (f) => f.kind,
      ),
    );
  expect(kinds()).toEqual(new Set(['motion', 'order']));
  expect(await makeDocuments(request(results, { kinds: ['motion'] }), laws)).toMatchObject({
    ok: false,
    problem: { kind: 'output' },
  });
  await make(results, { kinds: ['motion'], overwrite: true, binding: { kind: 'separate' } });
  expect(existsSync(join(out, 'motion/motions-0001.pdf'))).toBe(false);
  expect(kinds()).toEqual(new Set(['motion', 'order']));
  const other = await makeDocuments(request(resultsFolder(rows(FEW)), { out, kinds: ['motion'] }), laws);
  expect(other).toMatchObject({ ok: false, problem: { message: expect.stringContaining('another run') } });
});

test("a county's own template counts in a folder whose path has a hidden folder in it", async () => {
  const results = resultsFolder([conviction({ person: '1' })]);
  const templates = join(results, '.kept', 'templates');
  mkdirSync(join(templates, '.old'), { recursive: true });
  writeFileSync(join(templates, 'motion.typ'), '#set document(title: "Motion")\n= Own');
  writeFileSync(join(templates, '.old', 'motion.typ'), 'left out');
  expect(templateFiles(templates)).toEqual([join(templates, 'motion.typ')]);
});

test("a county's own template takes the place of ours; one that would fetch from the network is refused", async () => {
  const results = resultsFolder([conviction()]);
  const templates = join(results, 'templates');
  mkdirSync(templates);
  writeFileSync(
    join(templates, 'motion.typ'),
    '#let data = json("data.json")\n#set document(title: data.title)\n#for p in data.papers [= #p.caseNumber\nOur own words about #p.name.]\n',
  );
  const { out } = await make(results, { kinds: ['motion'], templates });
  expect((await pagesOf(join(out, 'motion/motions-0001.pdf'))).join(' ')).toContain(
    'Our own words about TEST PERSON DOE',
  );
  writeFileSync(join(templates, 'motion.typ'), '#import "@preview/anything:1.0.0": *\n');
  const made = await makeDocuments(request(results, { kinds: ['motion'], templates, overwrite: true }), laws);
  expect(made).toMatchObject({ ok: false, problem: { message: expect.stringContaining('fetched from the network') } });
});
