/**
 * How long the page takes to read a rap sheet of 40 pages in Chromium, from the file being chosen to the answer on the
 * screen, as PDF and as text. Checks every answer against the command's before it counts the time: the same JSON, to the byte.
 *
 *     node bench/reading.ts [rounds]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { inventedSheet } from '../test/rap-sheets/invented.ts';
import { makePdf } from '../test/rap-sheets/make-pdf.ts';
import { printSheet } from '../test/rap-sheets/print.ts';
import { redressIn } from '../test/support/cli.ts';
import { countFrom, fileOf, give, openReading, shown, start } from '../test/web/reading-support.ts';

const rounds = Number(process.argv[2] ?? 5);
const [PAGES, LINES] = [40, 60];
const AS_OF = '2026-11-28';

/** One person's sheet of so many lines: the cycles of many invented ones. */
function longSheet(lines: number): readonly string[] {
  const sheets = fc.sample(inventedSheet, { numRuns: 400, seed: 40 });
  const cycles = sheets.flatMap((sheet) => sheet.cycles);
  for (let count = 1; count <= cycles.length; count++) {
    const printed = printSheet({ ...sheets[0]!, cycles: cycles.slice(0, count) });
    if (printed.length > lines - LINES) return printed;
  }
  throw new Error('too few invented cycles for a sheet of that length');
}

const lines = longSheet(PAGES * LINES);
const pages = Array.from({ length: PAGES }, (_, page) => lines.slice(page * LINES, page * LINES + LINES));
const files = [fileOf('sheet.pdf', makePdf(pages)), fileOf('sheet.txt', lines.join('\n'))];

const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
const bench = await openReading();
try {
  const { page } = bench;
  await start(page);
  for (const file of files) {
    writeFileSync(join(folder, file.name), file.buffer);
    const { stdout } = await redressIn(folder, 'read', file.name, '--remedies', '--json', '--as-of', AS_OF);
    const [wanted] = (JSON.parse(stdout) as { readonly sheets: readonly object[] }).sheets;
    const times: number[] = [];
    let convictions = 0;
    for (let round = 0; round < rounds; round++) {
      // The next worker has started long before a person has found the file.
      await page.waitForTimeout(1500);
      const before = performance.now();
      await give(page, [file]);
      times.push(performance.now() - before);
      await countFrom(page, AS_OF);
      if ((await shown(page)) !== JSON.stringify(wanted))
        throw new Error(`${file.name}: the page and the command differ`);
      convictions = await page.locator('article').count();
      await page.getByRole('button', { name: 'Read another record' }).click();
    }
    const sorted = times.map(Math.round).sort((a, b) => a - b);
    process.stdout.write(
      `${file.name}: ${PAGES} pages, ${convictions} convictions, ${sorted[Math.floor(rounds / 2)]} ms (median of ${rounds}: ${sorted.join(', ')})\n`,
    );
  }
} finally {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
}
