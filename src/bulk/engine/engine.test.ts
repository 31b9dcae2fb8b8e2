import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courtLine, fileOf, type Line } from '../../../test/support/doj.ts';
import { tries } from '../../../test/support/effort.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { analyzeWith } from '../analyze.ts';
import type { AnalyzeRequest } from '../api.ts';
import {
  FIXTURES,
  fast,
  openScratch,
  outcomeOf,
  referenceEngine,
  requestFor,
  synthetic,
} from './engine.test-support.ts';
import type { Tuning } from './threads/tuning.ts';

let scratch: ReturnType<typeof openScratch>;
beforeAll(() => {
  scratch = openScratch();
});
afterAll(() => scratch.close());

/** Both engines on the same inputs; the fast one once for each way of cutting the work. */
async function agree(
  inputs: readonly string[],
  ways: readonly (Tuning & { readonly workers?: number })[],
  changes: Partial<AnalyzeRequest> = {},
): Promise<unknown> {
  const plain = await outcomeOf(referenceEngine, inputs, scratch.out(), changes);
  for (const { workers, ...tuning } of ways) {
    const outcome = await outcomeOf(fast(tuning), inputs, scratch.out(), { ...changes, workers });
    expect(outcome).toEqual(plain);
  }
  return plain;
}

const here = { here: true } as const;

describe('the engine gives what the reference gives, to the byte', () => {
  it.each([
    ['input.csv', 'SACRAMENTO'],
    ['no_headers.csv', 'YOLO'],
    ['extra_comma.csv', 'SAN JOAQUIN'],
  ])('%s', async (name, county) => {
    const ways = [1, 2, 3, 7, 16, 64, 500, 4000].map((chunkBytes) => ({ ...here, chunkBytes, workers: 2 }));
    await agree([join(FIXTURES, name)], ways, { county });
  });

  it('a clean file, on 1, 2 and 8 workers', async () => {
    const input = scratch.write(synthetic(tries(900, 3000), 5, false));
    await agree(
      [input],
      [
        { ...here, workers: 1 },
        { ...here, workers: 2, chunkBytes: 50_000 },
        { ...here, workers: 8, chunkBytes: 9_999 },
        { ...here, workers: 2, chunkBytes: 50_000, passes: 2 },
      ],
    );
  });

  it('in memory beyond two and near four GiB, whose addresses a signed number cannot hold', async () => {
    const dirty = scratch.write(synthetic(600, 18, true));
    const clean = scratch.write(synthetic(600, 19, false));
    const ways = [2 ** 31 - 3e6, 2 ** 31, 3.5 * 2 ** 30].map((skipped) => ({ ...here, workers: 2, skipped }));
    await agree([dirty], ways);
    await agree([clean], [...ways, { ...ways[1]!, passes: 2 }]);
    await agree([clean], [...ways, { ...ways[1]!, passes: 2 }], { results: 'convictions' });
    // Past the last address it is a fault of the program, not wrong results.
    await expect(agree([clean], [{ ...ways[0]!, skipped: 2 ** 32 - 3e6 }])).rejects.toThrow('unreachable');
  });

  it('a file in which a piece that is read at a time ends with a record', async () => {
    const [header, ...lines] = synthetic(700, 9, false).split('\n');
    // Pieces have 2 ** 18 bytes, the first from the first line on: blanks in a name make a line end there.
    let bytes = 0;
    const at = lines.findIndex((line) => {
      bytes += Buffer.byteLength(line) + 1;
      return bytes + Buffer.byteLength(lines[0]!) > 2 ** 18 - 1000;
    });
    expect(at).toBeGreaterThan(100);
    const padded = lines.with(at, `${lines[at]}${' '.repeat(2 ** 18 - bytes)}`);
    const text = [header, ...padded].join('\n');
    expect(text.slice(0, header!.length + 1 + 2 ** 18).endsWith('\n')).toBe(true);
    await agree([scratch.write(text)], [{ ...here }, { ...here, workers: 2, chunkBytes: 2 ** 18 + 1 }, { workers: 2 }]);
  });

  it('a dirty file, whose quoted line feeds mislead a search for the start of a line', async () => {
    const input = scratch.write(synthetic(tries(700, 2500), 6, true));
    await agree(
      [input],
      [
        { ...here, workers: 1, chunkBytes: 1 << 20 },
        { ...here, workers: 2, chunkBytes: 3_001 },
        { ...here, workers: 8, chunkBytes: 700 },
      ],
    );
  });

  it('facts derived from other columns, and sentences with blank lines', async () => {
    const blanks: readonly Line[] = [
      {},
      { STP_EVENT_DATE: '' },
      { STP_EVENT_DATE: '', DISP_DATE: '20050610' },
      { STP_EVENT_DATE: '', DISP_DATE: '20050610', STP_TYPE_DESCR: 'ARREST', DISP_DESCR: '' },
      { STP_EVENT_DATE: '2005-06-10 00:00:00' },
      { STP_EVENT_DATE: '20050231' },
      { PRI_DOB: '19700315.0' },
      { CONV_STAT_DESCR: '' },
      { CONV_STAT_DESCR: '', OFFENSE_TOC: '' },
      { SENT_LOC_DESCR: '', SENT_LENGTH: '', SENT_TIME_CODE: '' },
      { SENT_ORDER: '2', SENT_LOC_DESCR: '', SENT_LENGTH: '', SENT_TIME_CODE: '' },
      { SENT_ORDER: '2' },
      { DISP_DESCR: 'PROBATION REVOKED', SENT_ORDER: '3', SENT_LOC_DESCR: '', SENT_LENGTH: '', SENT_TIME_CODE: '' },
    ];
    // Every pair under one count, so that each derived fact meets each other line.
    const lines = blanks.flatMap((first, i) =>
      blanks.flatMap((second, j) => {
        const SUBJECT_ID = String(5000 + i * 100 + j);
        return [courtLine({ ...first, SUBJECT_ID }), courtLine({ ...second, SUBJECT_ID })];
      }),
    );
    const input = scratch.write(fileOf(lines));
    const ways = [
      { ...here, workers: 1 },
      { ...here, workers: 3, chunkBytes: 900 },
    ];
    for (const pack of packs) {
      for (const [at, policy] of pack.policies.slice(0, tries(2, pack.policies.length)).entries()) {
        const options = policy.defaults;
        // How the work is cut does not hang on the law: the laws of one state show it.
        const own = pack.id.startsWith('us-ca') && at === 0 ? ways : ways.slice(0, tries(1, 2));
        await agree([input], own, { pack, policy, options });
      }
    }
  });

  it('threads: 1, 2 and 5, which share out deciding and writing in other ways', async () => {
    const input = scratch.write(synthetic(tries(900, 1500), 7, true));
    await agree([input], [{ workers: 1 }, { workers: 2, chunkBytes: 100_000 }]);
    await agree([input], [{ workers: 2 }, { workers: 5, chunkBytes: 60_000 }], { results: 'convictions' });
  });

  it('only the convictions', async () => {
    const input = scratch.write(synthetic(tries(600, 1500), 8, true));
    const files = await agree([input], [{ ...here, workers: 2, chunkBytes: 40_000 }], { results: 'convictions' });
    expect(Object.keys(files as object)).not.toContain('All_Results.csv');
  });

  it('people in several files, a file twice, and lines in any order', async () => {
    const text = synthetic(1200, 9, true);
    const [header, ...lines] = text.split(/(?<=#\r?\n)/);
    const half = lines.length >> 1;
    const shuffled = lines.map((line, i) => [(i * 7919) % 1201, line] as const).sort((a, b) => a[0] - b[0]);
    const parts = [
      header + lines.slice(0, half).join(''),
      lines.slice(half).join(''),
      header + shuffled.map(([, line]) => line).join(''),
    ].map((part) => scratch.write(part));
    await agree([parts[0]!, parts[1]!], [{ ...here, workers: 2, chunkBytes: 30_000 }]);
    await agree([parts[2]!, parts[2]!], [{ ...here, workers: 3, chunkBytes: 11_111 }]);
  });

  it('Windows-1252 beside UTF-8, line ends of both kinds, a byte-order mark, no line feed at the end', async () => {
    const text = synthetic(800, 10, true).replaceAll('\u2013', '-').replaceAll('MARIJUANA', 'MARIJUAÑA');
    const latin = scratch.write(Buffer.from(text, 'latin1'));
    const marked = scratch.write(Buffer.concat([Buffer.from('\ufeff'), Buffer.from(text, 'latin1')]));
    const utf8 = scratch.write(`\ufeff${text.replace(/\r?\n$/, '')}`);
    const crlf = scratch.write(synthetic(300, 11, false).replaceAll('\n', '\r\n'));
    await agree(
      [latin, utf8, crlf, marked],
      [
        { ...here, workers: 1 },
        { ...here, workers: 2, chunkBytes: 8_000 },
      ],
    );
  });
});

/** A file of which every so many lines cannot be read, each for another reason. */
function broken(): string {
  let number = 0;
  return synthetic(1500, 12, true).replace(/[^\n]*#\n/g, (line) => {
    number++;
    if (number % 37 !== 0) return line;
    switch ((number / 37) % 6) {
      case 0:
        return `${line.slice(0, line.length >> 1)}\n`;
      case 1:
        return line.replace('#\n', '#,\n');
      case 2:
        return line.replace(/^([^,]*,[^,]*,)[^,]*/, '$1"  NULL "');
      case 3:
        return '\n\r\nx\n';
      case 4:
        return line.replace(',#,', ',bare "quotes" and,');
      default:
        return line.replace(',#,', ',"shut" early,');
    }
  });
}

describe('unreadable lines', () => {
  it('are set aside alike, and the people they may concern go to hand review', async () => {
    const input = scratch.write(broken());
    const files = await agree(
      [input, scratch.write(synthetic(200, 13, false))],
      [
        { ...here, workers: 2, chunkBytes: 5_000 },
        { ...here, workers: 1 },
      ],
      { quarantine: true },
    );
    expect(Object.keys(files as object)).toContain('problems.csv');
  });

  it('are otherwise refused in the same sentence', async () => {
    const plain = await agree([scratch.write(broken())], [{ ...here, chunkBytes: 5_000 }]);
    expect(plain).toMatchObject({ kind: 'input' });
  });

  it.each([
    [
      'a quotation mark that is never closed',
      synthetic(50, 1, false).replace(/,#,/g, (m, at) => (at > 9000 && at < 9800 ? ',"#,' : m)),
    ],
    ['a wrong header', synthetic(5, 1, false).replace('PRI_NAME', 'NAME')],
    ['a header alone', synthetic(0, 1, false)],
    ['nothing', ''],
    ['empty lines', '\n\r\n\n'],
    ['another kind of file', '%PDF-1.7 and so on'],
    ['zero bytes', 'a\0b'],
    ['no such county', synthetic(40, 1, false)],
  ])('%s', async (what, text) => {
    const county = what === 'no such county' ? 'ATLANTIS' : 'SAN JOAQUIN';
    const plain = await agree([scratch.write(text)], [{ ...here }, { ...here, chunkBytes: 64 }], { county });
    expect(plain).toHaveProperty('message');
  });

  it('a folder, and a file that is not there', async () => {
    await agree([scratch.makeFolder()], [here]);
    await agree([join(scratch.makeFolder(), 'absent.csv')], [here]);
  });
});

describe('packed inputs', () => {
  it.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('%s is unpacked, known by its first bytes', async (_, pack) => {
    const text = synthetic(400, 14, true);
    const plain = (await outcomeOf(fast(here), [scratch.write(text)], scratch.out())) as Record<string, string>;
    const packed = (await outcomeOf(fast(here), [scratch.write(pack(text))], scratch.out())) as Record<string, string>;
    for (const name of ['All_Results.csv', 'Prop64_Results.csv', 'summary.json'])
      expect(packed[name]).toBe(plain[name]);
  });

  it('a packed file that is cut short ends in a sentence', async () => {
    const packed = gzipSync(synthetic(400, 15, false));
    const outcome = await outcomeOf(fast(here), [scratch.write(packed.subarray(0, 5000))], scratch.out());
    expect(outcome).toMatchObject({ kind: 'input', message: expect.stringContaining('gzip') });
  });
});

describe('a run that is given up', () => {
  it.each([true, false])('leaves nothing behind (all on one thread: %s)', async (alone) => {
    const input = scratch.write(synthetic(2000, 16, false));
    const folder = mkdtempSync(join(scratch.makeFolder(), 'runs-'));
    const abort = new AbortController();
    const request = requestFor([input], join(folder, 'out'));
    const outcome = await analyzeWith(fast({ here: alone, chunkBytes: 10_000 }), request, {
      signal: abort.signal,
      onProgress: ({ done }) => {
        if (done > 100_000) abort.abort();
      },
    });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('progress', () => {
  it('goes from nothing to all of the bytes, and never back', async () => {
    const input = scratch.write(synthetic(1000, 17, false));
    const seen: Record<string, number[]> = {};
    await analyzeWith(fast({ ...here, chunkBytes: 20_000, passes: 2 }), requestFor([input], scratch.out()), {
      onProgress: ({ stage, done, total }) => {
        seen[stage] ??= [];
        seen[stage].push(done / total);
      },
    });
    for (const stage of ['reading', 'writing']) {
      expect(seen[stage]!.length).toBeGreaterThan(10);
      expect(seen[stage]!.at(-1)).toBeGreaterThan(0.99);
      expect(seen[stage]).toEqual(seen[stage]!.toSorted((a, b) => a - b));
    }
    expect(readFileSync(input).length).toBeGreaterThan(20_000);
  });
});
