import { expect, test } from 'vitest';
import { runConfined } from '../../src/confined/run.ts';
import { type RapSheet, readRapSheet } from '../../src/jurisdictions/us-ca/rap-sheet/index.ts';
import type { PdfText } from '../../src/sources/pdf/index.ts';
import { createRandom, type Random } from '../../src/sources/synthetic/prng.ts';
import { makePdf } from './make-pdf.ts';

/** Inputs of a run, and where they begin; `FUZZ_INPUTS=20000 FUZZ_SEED=7` for a longer search. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 200);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const HEAD = ['CII/A01234557', 'DOB/19681122 SEX/F RAC/HISPANIC', 'NAM/01 RIVERA,ANA LUZ'];
const count = (number: string, section: string, outcome: string) => [
  '* * * *',
  'COURT: NAM:01',
  `20${number}0202 CASC REDWOOD CITY`,
  `CNT:01 #${number}`,
  section,
  `*DISPO:${outcome}`,
  'CONV STATUS:FELONY',
  'SEN: 003 YEARS PROBATION',
];
const LINES = [
  ...HEAD,
  ...count('03', '187(A) PC-MURDER', 'CONVICTED'),
  ...count('05', '459 PC-BURGLARY', 'DISMISSED/FURTHERANCE OF JUSTICE'),
  ...count('12', '11359 HS-POSSESS FOR SALE', 'CONVICTED'),
  '* * * END OF MESSAGE * * *',
];
const PAGES = [LINES.slice(0, 9), LINES.slice(9, 17), LINES.slice(17, 24), LINES.slice(24)];
const numbered = PAGES.map((lines, index) => [...lines, `PAGE ${index + 1} OF ${PAGES.length}`]);
const plain = (sheet: RapSheet) => sheet.person.counts.map(({ origin, origins, ...rest }) => rest);
const whole = plain(readRapSheet(LINES.join('\n'), { source: 0 }));

type Damage = (pdf: string, prng: Random) => string;

/** A place in a PDF that no text of the record stands at. */
function outsideText(pdf: string, prng: Random): number {
  for (;;) {
    const at = prng.below(pdf.length);
    const stream = pdf.lastIndexOf('stream', at);
    if (stream < 0 || pdf.startsWith('endstream', stream - 3)) return at;
  }
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a wrong length of a stream': (pdf, prng) => {
    const lengths = [...pdf.matchAll(/\/Length (\d+)/g)];
    const { index, 0: text } = lengths[prng.below(lengths.length)]!;
    return `${pdf.slice(0, index)}/Length ${prng.below(3000)}${pdf.slice(index + text.length)}`;
  },
  'wrong places in the cross-reference table': (pdf, prng) => {
    const entries = [...pdf.matchAll(/\d{10} 00000 n/g)];
    const { index } = entries[prng.below(entries.length)]!;
    return `${pdf.slice(0, index)}${String(prng.below(pdf.length)).padStart(10, '0')}${pdf.slice(index + 10)}`;
  },
  'an end that is missing': (pdf, prng) => pdf.slice(0, prng.below(pdf.length)),
  'a stretch that is missing': (pdf, prng) => {
    const at = prng.below(pdf.length);
    const page = pdf.indexOf('endobj', at);
    return page < 0 ? pdf.slice(0, at) : pdf.slice(0, at) + pdf.slice(page);
  },
  'bytes that changed outside of text': (pdf, prng) => {
    let damaged = pdf;
    for (let time = prng.below(6); time >= 0; time--) {
      const at = outsideText(damaged, prng);
      damaged = damaged.slice(0, at) + String.fromCharCode(prng.below(256)) + damaged.slice(at + 1);
    }
    return damaged;
  },
  'pages in another order, some left out or twice': (pdf, prng) => {
    const [match = '', kids = ''] = /\/Kids \[([^\]]*)\]/.exec(pdf) ?? [];
    const all = kids.match(/\d+ 0 R/g) ?? [];
    const some = Array.from({ length: 1 + prng.below(all.length + 1) }, () => all[prng.below(all.length)]!);
    // The length stays, so that the table of places is right still.
    return pdf.replace(match, `/Kids [${some.join(' ')}]`).replace(/\/Count \d+/, `/Count ${some.length}`);
  },
};

test(`${INPUTS} damaged PDFs are read right, refused, or leave the record open`, async () => {
  const pdf = Buffer.from(makePdf(numbered)).toString('latin1');
  const names = Object.keys(DAMAGES);
  const inputs = Array.from({ length: INPUTS }, (_, index) => {
    const name = names[index % names.length]!;
    return { name, index, bytes: DAMAGES[name]!(pdf, createRandom(SEED + index, 'damage')) };
  });
  const script = new URL('../../src/confined/many-pdfs.test-support.ts', import.meta.url);
  const base64 = inputs.map(({ bytes }) => Buffer.from(bytes, 'latin1').toString('base64'));
  const run = await runConfined<readonly (PdfText | null)[]>(script, base64, { seconds: 200 });
  if (!run.ok) throw new Error(`the process that reads them: ${run.kind}`);
  const tally = { whole: 0, refused: 0, open: 0 };
  const wrong = run.output.flatMap((read, index) => {
    if (!read?.ok) {
      tally.refused++;
      return [];
    }
    const sheet = readRapSheet(read.text, { source: 0 });
    const same = JSON.stringify(plain(sheet)) === JSON.stringify(whole);
    if (same) tally.whole++;
    else if (sheet.person.incomplete) tally.open++;
    else return [`${inputs[index]!.name}, seed ${SEED + index}`];
    return [];
  });
  expect(wrong).toEqual([]);
  // Each way out is taken, so that the test sees what it is for.
  expect(Math.min(tally.whole, tally.refused, tally.open)).toBeGreaterThan(0);
});
