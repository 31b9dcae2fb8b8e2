/**
 * What text recognition makes of rap sheets that arrive as pictures: invented sheets, printed, photographed well and badly,
 * recognized by Tesseract on this machine, read by the reader of rap sheets, and held against what was printed.
 *
 *     node bench/scans.ts [sheets]
 *
 * Needs `tesseract` with its English data and `pdftoppm` on the path (Debian: tesseract-ocr, poppler-utils). See
 * docs/decisions/031-no-ocr.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readRapSheet } from '../src/jurisdictions/us-ca/rap-sheet/index.ts';
import { formatSection } from '../src/record/index.ts';
import { inventedSheet } from '../test/rap-sheets/invented.ts';
import { makePdf } from '../test/rap-sheets/make-pdf.ts';
import { printSheet } from '../test/rap-sheets/print.ts';

const sheets = Number(process.argv[2] ?? 40);
const LINES = 60;

/** Gray values of a picture, row by row. */
type Picture = { readonly width: number; readonly height: number; readonly gray: Uint8Array };

/** How a page came to be a picture: dots an inch, degrees that it lies askew, noise in gray values, whether as a fax sends it. */
type Camera = {
  readonly name: string;
  readonly dots: number;
  readonly askew: number;
  readonly noise: number;
  readonly blur: number;
  readonly fax: boolean;
};

const CAMERAS: readonly Camera[] = [
  { name: 'as printed, 300 dots an inch', dots: 300, askew: 0, noise: 0, blur: 0, fax: false },
  { name: 'as printed, 200 dots an inch', dots: 200, askew: 0, noise: 0, blur: 0, fax: false },
  { name: 'scanned: 200, 0.7 degrees askew, noise', dots: 200, askew: 0.7, noise: 40, blur: 1, fax: false },
  { name: 'faxed: 200, black and white, noise', dots: 200, askew: 0.4, noise: 90, blur: 1, fax: true },
  { name: 'photographed: 150, 1.5 degrees askew, blurred', dots: 150, askew: 1.5, noise: 60, blur: 2, fax: false },
];

/** The same numbers every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function readPicture(path: string): Picture {
  const bytes = readFileSync(path);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!;
  return { width: Number(width), height: Number(height), gray: bytes.subarray(head.length) };
}

function writePicture(path: string, { width, height, gray }: Picture): void {
  writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), gray]));
}

/** The picture as a camera of that kind would have it. */
function spoil({ width, height, gray }: Picture, { askew, noise, blur, fax }: Camera, seed: number): Picture {
  const next = chance(seed);
  const [sin, cos] = [Math.sin((askew * Math.PI) / 180), Math.cos((askew * Math.PI) / 180)];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fx, fy] = [Math.round(cos * dx + sin * dy + width / 2), Math.round(cos * dy - sin * dx + height / 2)];
      if (fx >= 0 && fy >= 0 && fx < width && fy < height) turned[y * width + x] = gray[fy * width + fx]!;
    }
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, n] = [0, 0];
      for (let by = Math.max(0, y - blur); by <= Math.min(height - 1, y + blur); by++)
        for (let bx = Math.max(0, x - blur); bx <= Math.min(width - 1, x + blur); bx++) {
          sum += turned[by * width + bx]!;
          n++;
        }
      const value = sum / n + (next() + next() + next() - 1.5) * noise;
      out[y * width + x] = fax ? (value < 150 ? 0 : 255) : Math.max(0, Math.min(255, value));
    }
  return { width, height, gray: out };
}

/** A word with a digit in it. */
type Word = { readonly text: string; readonly sure: number };
type Recognized = { readonly text: string; readonly words: readonly Word[] };

/** Recognizes a picture: its text, and of each word how sure the program is of it, in percent. */
function recognize(path: string, folder: string): Recognized {
  const out = join(folder, 'recognized');
  execFileSync('tesseract', [path, out, '--psm', '6', '-l', 'eng', 'txt', 'tsv'], {
    stdio: 'ignore',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  const rows = readFileSync(`${out}.tsv`, 'utf8').split('\n').slice(1);
  const words = rows
    .map((row) => row.split('\t'))
    // Sections, dates and numbers: what a law reads.
    .filter((cells) => cells[0] === '5' && /\d/.test(cells[11] ?? ''))
    .map((cells) => ({ text: cells[11]!.trim(), sure: Number(cells[10]) }));
  return { text: readFileSync(`${out}.txt`, 'utf8'), words };
}

/** What a law reads of each conviction of a sheet. */
function convictionsOf(text: string): { readonly facts: readonly string[]; readonly doubts: number } {
  const { person, notUnderstood, warnings } = readRapSheet(text, { source: 0 });
  const facts = person.counts
    .filter(({ disposition }) => disposition.kind === 'convicted')
    .map(({ offense, date, level, sentence }) =>
      [
        offense.section ? formatSection(offense.section) : '',
        date.first,
        date.last,
        level,
        JSON.stringify(sentence),
      ].join('|'),
    );
  return { facts, doubts: notUnderstood.length + warnings.length };
}

/** How many of `wanted` are among `found`, each counted once. */
function shared(wanted: readonly string[], found: readonly string[]): number {
  const left = [...found];
  return wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const folder = mkdtempSync(join(tmpdir(), 'redress-scans-'));
try {
  const printed = fc.sample(inventedSheet, { numRuns: sheets, seed: 31 }).map((sheet) => printSheet(sheet));
  // The text layer is read as it was printed, or nothing below would mean anything.
  for (const lines of printed)
    if (convictionsOf(lines.join('\n')).facts.length === 0 && lines.some((line) => /CONVICTED/.test(line)))
      throw new Error('a printed sheet is not read');
  for (const camera of CAMERAS) measure(camera, printed);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(camera: Camera, printed: readonly (readonly string[])[]): void {
  const sum = { pages: 0, words: 0, wrong: 0, wrongAndSure: 0, convictions: 0, same: 0, other: 0, whole: 0, silent: 0 };
  const start = performance.now();
  for (const [at, lines] of printed.entries()) {
    const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
      lines.slice(page * LINES, page * LINES + LINES),
    );
    const texts: string[] = [];
    for (const [number, page] of pages.entries()) {
      writeFileSync(join(folder, 'page.pdf'), makePdf([page]));
      execFileSync('pdftoppm', ['-gray', '-r', String(camera.dots), join(folder, 'page.pdf'), join(folder, 'page')]);
      const made = join(folder, readdirSync(folder).find((name) => name.endsWith('.pgm'))!);
      writePicture(join(folder, 'spoiled.pgm'), spoil(readPicture(made), camera, 1 + at * 100 + number));
      rmSync(made);
      const { text, words } = recognize(join(folder, 'spoiled.pgm'), folder);
      texts.push(text);
      const there = new Set(page.flatMap((line) => line.split(/\s+/)));
      const wrong = words.filter((word) => !there.has(word.text));
      sum.pages++;
      sum.words += words.length;
      sum.wrong += wrong.length;
      sum.wrongAndSure += wrong.filter(({ sure }) => sure >= 90).length;
    }
    const wanted = convictionsOf(lines.join('\n'));
    const found = convictionsOf(texts.join('\n'));
    const same = shared(wanted.facts, found.facts);
    const isSame = same === wanted.facts.length && found.facts.length === same;
    sum.convictions += wanted.facts.length;
    sum.same += same;
    sum.other += found.facts.length - same;
    sum.whole += isSame ? 1 : 0;
    sum.silent += isSame || found.doubts > wanted.doubts ? 0 : 1;
  }
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  process.stdout.write(
    `${camera.name}: ${sum.pages} pages, ${percent(sum.wrong, sum.words)} of ${sum.words} words with a digit wrong, ` +
      `${percent(sum.wrongAndSure, sum.wrong || 1)} of those with 90% sureness or more; ` +
      `${sum.same} of ${sum.convictions} convictions as printed, ${sum.other} otherwise; ` +
      `${sum.whole} of ${printed.length} sheets whole, ${sum.silent} wrong without a doubt of the reader beside those that the print leaves; ` +
      `${((performance.now() - start) / sum.pages / 1000).toFixed(1)} s a page\n`,
  );
}
