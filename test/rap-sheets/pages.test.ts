import { describe, expect, test } from 'vitest';
import { readRapSheet } from '../../src/jurisdictions/us-ca/rap-sheet/index.ts';
import * as words from '../../src/jurisdictions/us-ca/rap-sheet/record-words.ts';
import { readPdfText } from '../../src/sources/pdf/index.ts';
import { type DrawnPage, drawLines, drawPdf } from './make-pdf.ts';

const HEAD = ['CII/A01234557', 'DOB/19681122 SEX/F RAC/HISPANIC', 'NAM/01 RIVERA,ANA LUZ'];
const MURDER = ['* * * *', 'COURT: NAM:01', '20030202 CASC REDWOOD CITY', 'CNT:01 #3145', '187(A) PC-MURDER'];
const CONVICTED = ['*DISPO:CONVICTED', 'CONV STATUS:FELONY', 'SEN: 025 YEARS PRISON'];
const SALE = ['* * * *', 'COURT: NAM:01', '20120202 CASC REDWOOD CITY', 'CNT:01 #77', '11359 HS-POSSESS FOR SALE'];
const END = '* * * END OF MESSAGE * * *';

/** A sheet on three pages, each break inside a count. */
const THREE = [
  [...HEAD, ...MURDER],
  [...CONVICTED, ...SALE],
  ['*DISPO:CONVICTED', 'CONV STATUS:FELONY', 'SEN: 018 MONTHS PROBATION', END],
];
const whole = readRapSheet(THREE.flat().join('\n'), { source: 0 });

const foot = (lines: readonly string[], page: number, of = 3) => [...lines, `PAGE ${page} OF ${of}`];
const head = (lines: readonly string[], page: number, of = 3) => [`PAGE ${page} OF ${of}`, ...lines];
const read = (pages: readonly (readonly string[])[], between = '\n') =>
  readRapSheet(pages.map((page) => page.join('\n')).join(between), { source: 0 });
const facts = ({ person }: typeof whole) => ({
  incomplete: person.incomplete,
  counts: person.counts.map(({ origin, origins, ...rest }) => rest),
});
const kinds = ({ warnings }: typeof whole) => warnings.map(({ kind }) => kind);

describe('numbers of pages', () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
  ];
  const marks = { foot, head };
  test.for(
    orders.flatMap((order) =>
      (['foot', 'head'] as const).flatMap((where) => ['\n', '\n\f\n'].map((between) => ({ order, where, between }))),
    ),
  )('put pages $order, marked at their $where, in order', ({ order, where, between }) => {
    const sheet = read(
      order.map((page) => marks[where](THREE[page]!, page + 1)),
      between,
    );
    expect(facts(sheet)).toEqual(facts(whole));
    expect(sheet.notUnderstood).toEqual([]);
    expect(kinds(sheet).includes('page-order')).toBe(String(order) !== '0,1,2');
  });

  test('may be missing on the first page, and may stand in the head of the message', () => {
    const heads = (lines: readonly string[], page: number) => [
      `RE: QHY.CA0190043.00000000.X PAGE ${page} OF 3`,
      ...lines,
    ];
    expect(facts(read([THREE[0]!, head(THREE[1]!, 2), head(THREE[2]!, 3)]))).toEqual(facts(whole));
    expect(facts(read([THREE[0]!, heads(THREE[1]!, 2), heads(THREE[2]!, 3)], '\f'))).toEqual(facts(whole));
  });

  test('may be there twice where a page was copied twice', () => {
    const pages = [foot(THREE[0]!, 1), foot(THREE[1]!, 2), foot(THREE[1]!, 2), foot(THREE[2]!, 3)];
    expect(facts(read(pages, '\f'))).toEqual(facts(whole));
  });

  test.for([
    ['the first', [1, 2]],
    ['one between', [0, 2]],
    ['the last', [0, 1]],
  ] as const)('tell that %s is missing: the record is open, and the counts beside the gap are', ([, left]) => {
    const sheet = read(left.map((page) => foot(THREE[page]!, page + 1)));
    expect(sheet.person.incomplete).toBe(true);
    expect(kinds(sheet)).toContain('pages-missing');
    expect(sheet.notUnderstood.length).toBeGreaterThan(0);
    // Nothing of one page becomes a fact about a count of another.
    const murder = sheet.person.counts.find((count) => count.offense.text.startsWith('187'));
    if (murder && !left.some((page) => page === 1)) expect(murder.disposition.kind).toBe('unknown');
  });

  test.for([
    ['different totals', [foot(THREE[0]!, 1, 2), foot(THREE[1]!, 2, 3), foot(THREE[2]!, 3, 3)]],
    ['two pages of one number', [foot(THREE[0]!, 1), foot(THREE[1]!, 2), foot(THREE[2]!, 2)]],
    ['a page too many', [foot(THREE[0]!, 1), foot(THREE[1]!, 2), foot(THREE[2]!, 3), ['OFFICE NOTE', ...SALE]]],
  ] as const)('that contradict each other leave the record open: %s', ([, pages]) => {
    expect(read(pages, '\f').person.incomplete).toBe(true);
  });

  const printed: Readonly<Record<string, (page: number) => string>> = {
    '1/3': (page) => `${page}/3`,
    'P. 1/3': (page) => `P. ${page}/3`,
    '- 1 -': (page) => `- ${page} -`,
    '1 alone': (page) => String(page),
    'SHEET 1 OF 3': (page) => `SHEET ${page} OF 3`,
    '(PAGE 1)': (page) => `(PAGE ${page})`,
    'P.1': (page) => `P.${page}`,
    'PAGE 1 OF 3 (CONTINUED)': (page) => `PAGE ${page} OF 3 (CONTINUED)`,
    'the head of an office': (page) => `SAN MATEO COUNTY SHERIFF - RECORDS   PAGE ${page} OF 3`,
    'PAGE NO. 1 OF 3': (page) => `PAGE NO. ${page} OF 3`,
    'PÁGINA 1 DE 3': (page) => `PÁGINA ${page} DE 3`,
    'the foot of a browser': (page) => `file:///home/sheet.html ${page}/3`,
    'the pages of an exhibit': (page) => String(44 + page),
  };
  test.for(Object.entries(printed))('may be written as %s', ([, mark]) => {
    const pages = (order: readonly number[]) =>
      read(
        order.map((page) => [...THREE[page]!, mark(page + 1)]),
        '\n\f\n',
      );
    for (const order of orders) {
      const sheet = pages(order);
      expect(facts(sheet)).toEqual(facts(whole));
      expect(sheet.notUnderstood).toEqual([]);
      expect(kinds(sheet).includes('page-order')).toBe(String(order) !== '0,1,2');
    }
    for (const order of [
      [0, 2],
      [2, 0],
      [1, 2],
    ]) {
      expect([order, kinds(pages(order)).includes('pages-missing')]).toEqual([order, true]);
      expect(pages(order).person.incomplete).toBe(true);
    }
  });

  test('of a fax machine are not the sheet’s', () => {
    const fax = ['09/20/2018 17:03 FAX 2095550100 -> PUBLIC DEFENDER @002/014', '2/14', '9/20/18, 5:03 PM'];
    const pages = THREE.map((page) => [...fax, ...page]);
    expect(facts(read(pages))).toEqual(facts(whole));
    expect(facts(read(pages, '\f'))).toEqual(facts(whole));
    const counted = THREE.map((page, at) => [`${at + 2}/14`, ...page]);
    expect(facts(read(counted, '\f'))).toEqual(facts(whole));
  });
});

describe('the end of the message', () => {
  test('leaves the record open where it is missing', () => {
    const sheet = read([THREE[0]!, THREE[1]!]);
    expect([sheet.person.incomplete, kinds(sheet).includes('no-end')]).toEqual([true, true]);
  });

  test('leaves the record open where more stands below it', () => {
    expect(kinds(read([THREE[0]!, THREE[2]!, THREE[1]!]))).toContain('after-end');
  });
});

describe('pages of a PDF', () => {
  const textOf = async (pages: readonly DrawnPage[]) => {
    const pdf = await readPdfText(drawPdf(pages), words);
    return pdf.ok ? pdf : { ...pdf, text: '' };
  };
  const lines = drawLines(THREE.flat());
  const straight = THREE.flat().join('\n');

  test.for([
    ['turned to the left, and turned back by the page', `q 0 1 -1 0 792 0 cm\n${lines}\nQ`, 90],
    ['turned to the right, and turned back by the page', `q 0 -1 1 0 0 792 cm\n${lines}\nQ`, 270],
    ['turned to the left and left so', `q 0 1 -1 0 792 0 cm\n${lines}\nQ`, 0],
    ['upside down', `q -1 0 0 -1 612 792 cm\n${lines}\nQ`, 0],
    ['scanned a little askew', `q 0.9998 0.0175 -0.0175 0.9998 14 0 cm\n${lines}\nQ`, 0],
  ] as const)('%s are read as they are meant', async ([, content, rotate]) => {
    expect((await textOf([{ content, rotate, box: [792, 792] }])).text).toBe(straight);
  });

  test('with a watermark are read without it, and the result says so', async () => {
    const stamp = 'q 0.7 0.7 -0.7 0.7 150 150 cm BT /F1 40 Tf 0 0 Td (CONFIDENTIAL) Tj ET Q';
    expect(await textOf([{ content: `${lines}\n${stamp}` }])).toMatchObject({ text: straight, leftOut: [1] });
  });

  test.for([
    ['a line of the record at an angle', 'q 0 1 -1 0 600 100 cm BT /F1 9 Tf 0 0 Td (187\\(A\\) PC-MURDER) Tj ET Q'],
    ['text that lies on other text', `q 1 0 0 1 5 0 cm\n${drawLines([...THREE.flat()].reverse())}\nQ`],
    ['mirrored text', `q -1 0 0 1 612 0 cm\n${lines}\nQ`],
  ])('with %s are refused', async ([, more]) => {
    expect(await textOf([{ content: `${lines}\n${more}` }])).toMatchObject({ ok: false, kind: 'layout' });
  });

  test.for([
    ['hidden text over a picture', `q 612 0 0 792 0 0 cm /P Do Q\n3 Tr\n${lines}`],
    ['hidden text without a picture', `3 Tr\n${lines}`],
    ['text under a picture', `${lines}\nq 612 0 0 792 0 0 cm /P Do Q`],
    ['a picture in strips', `${[0, 1, 2, 3].map((i) => `q 612 0 0 198 0 ${i * 198} cm /P Do Q`).join('\n')}\n${lines}`],
    ['a picture alone', 'q 612 0 0 792 0 0 cm /P Do Q'],
    ['a picture with a page number in text', `q 612 0 0 792 0 0 cm /P Do Q\n${drawLines(['PAGE 2 OF 2'])}`],
  ])('that are pictures are refused by their number: %s', async ([, content]) => {
    const pdf = await textOf([{ content: lines }, { content: content! }]);
    expect(pdf).toMatchObject({ ok: false, kind: 'scanned', message: expect.stringContaining('page 2') });
  });

  const lying = (rest: string) => `<< /Type /Annot /Rect [40 300 400 320] /F 4 ${rest} >>`;
  test.for([
    ['a form field that is filled in', '/Subtype /Widget /FT /Tx /T (a) /V (CONVICTED)'],
    ['a line of the record in a note', '/Subtype /FreeText /DA (/F1 9 Tf) /Contents (187\\(A\\) PC-MURDER)'],
  ])('with %s are refused, since their text lacks it', async ([, rest]) => {
    const pdf = await textOf([{ content: lines, annotations: [lying(rest!)] }]);
    expect(pdf).toMatchObject({ ok: false, fault: 'text-in-fields', page: 1 });
  });

  test('may have empty form fields, buttons, links and notes about other things', async () => {
    const annotations = [
      lying('/Subtype /Widget /FT /Tx /T (a) /V ( )'),
      lying('/Subtype /Widget /FT /Btn /T (b) /V /Yes'),
      lying('/Subtype /FreeText /DA (/F1 9 Tf) /Contents (copy for the office)'),
      lying('/Subtype /Link /A << /S /URI /URI (https://example.org) >>'),
    ];
    expect((await textOf([{ content: lines, annotations }])).text).toBe(straight);
  });

  test('may draw their letters twice, as bold ones are', async () => {
    expect((await textOf([{ content: `${lines}\nq 1 0 0 1 0.4 0 cm\n${lines}\nQ` }])).text).toBe(straight);
  });

  test('may show a small picture, as a seal', async () => {
    expect((await textOf([{ content: `q 90 0 0 90 400 20 cm /P Do Q\n${lines}` }])).text).toBe(straight);
  });

  test('side by side are read one after the other', async () => {
    const content = [0, 1]
      .map(
        (page) =>
          `q 1 0 0 1 ${page * 300} 0 cm\n${drawLines(page === 0 ? [...THREE[0]!, ...THREE[1]!] : THREE[2]!)}\nQ`,
      )
      .join('\n');
    const pdf = await textOf([{ content }]);
    expect(facts(readRapSheet(pdf.text, { source: 0 }))).toEqual(facts(whole));
  });

  test('side by side that run into each other are refused', async () => {
    const long = ['COM: A COMMENT THAT IS TOO LONG FOR ITS COLUMN AND RUNS OVER INTO THE OTHER PAGE BESIDE IT'];
    const right = `q 1 0 0 1 300 0 cm\n${drawLines(THREE.flat())}\nQ`;
    expect(await textOf([{ content: `${drawLines([...THREE.flat(), ...long])}\n${right}` }])).toMatchObject({
      ok: false,
    });
  });

  test('with numbered lines and a number of evidence are read without them', async () => {
    const numbers = Array.from({ length: 28 }, (_, i) => `BT /F1 9 Tf 1 0 0 1 20 ${765 - i * 25} Tm (${i + 1}) Tj ET`);
    const foot = 'BT /F1 9 Tf 1 0 0 1 300 20 Tm (DA-BATES-000123) Tj ET';
    const pdf = await textOf([{ content: [lines, ...numbers, foot].join('\n') }]);
    const sheet = readRapSheet(pdf.text, { source: 0 });
    expect([facts(sheet), sheet.notUnderstood]).toEqual([facts(whole), []]);
  });
});

test('numbered lines of a text are read without their numbers', () => {
  const text = THREE.flat().map((line, index) => `${String(index + 1).padStart(2)}   ${line}`);
  const sheet = readRapSheet(text.join('\n'), { source: 0 });
  expect([facts(sheet), sheet.notUnderstood]).toEqual([facts(whole), []]);
});

test('two pages side by side in a text leave the record open', () => {
  const beside = (a: string, b: string) => `${a.padEnd(45)}${b}`;
  const text = [
    'CII/A01234557',
    ...MURDER.map((line, index) => beside(line, SALE[index]!)),
    beside('CONV STATUS:FELONY', 'CONV STATUS:FELONY'),
    END,
  ];
  const sheet = readRapSheet(text.join('\n'), { source: 0 });
  expect([sheet.person.incomplete, kinds(sheet).includes('side-by-side')]).toEqual([true, true]);
});
