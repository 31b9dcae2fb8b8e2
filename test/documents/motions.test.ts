import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentsRequest } from '../../src/documents/index.ts';
import { bookmarksOf, conviction, make, PROFILE, pagesOf, resultsFolder } from './support.ts';

/** The rows of a motion's table as its text has them, without the blanks that typesetting may put anywhere. */
function rowsIn(text: string): readonly string[] {
  const row =
    /\b(\d+) (H&S § \d+(?: ?\([a-z0-9]+\))*) (\d\d\/\d\d\/\d{4}) (Felony|Misdemeanor|Infraction|Not recorded) (Dismiss and seal|Redesignate as a misdemeanor|Redesignate as an infraction)/g;
  return [...text.matchAll(row)].map((match) => `${match[2]} ${match[3]} ${match[4]} ${match[5]}`);
}

test('all motions together are the determinations with relief, no more and no less', async () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    conviction({
      name: `FAMILY${i},GIVEN${i}`,
      person: String(8_000_000_000 + Math.floor(i / 2)),
      count: `1${String(i).padStart(2, '0')}002001000`,
      caseNumbers: i % 3 === 0 ? `S${i}` : `M${i - (i % 3)}-${Math.floor(i / 2)}`,
      section: ['HS 11357(c)', 'HS 11358', 'HS 11359', 'HS 11360(a)'][i % 4]!,
      date: `19${70 + (i % 30)}-0${1 + (i % 9)}-1${i % 10}`,
      outcome: ['dismiss', 'reduce', 'hand-review', 'not-eligible', 'reduce-to-infraction'][i % 5]!,
    }),
  );
  const { out } = await make(resultsFolder(rows), { kinds: ['motion'], binding: { kind: 'volumes', pages: 40 } });
  const files = readdirSync(join(out, 'motion')).sort();
  expect(files.length).toBeGreaterThan(1);
  const found: string[] = [];
  for (const file of files) {
    const pages = await pagesOf(join(out, 'motion', file));
    expect(pages.length).toBeLessThanOrEqual(40);
    // A motion is a first page with its case number and the pages up to the next first page.
    let caseNumber = '';
    for (const page of pages) {
      caseNumber = /Case No\. (\S+)/.exec(page)?.[1] ?? caseNumber;
      found.push(...rowsIn(page).map((row) => `${caseNumber} ${row}`));
    }
  }
  const words = {
    dismiss: 'Dismiss and seal',
    reduce: 'Redesignate as a misdemeanor',
    'reduce-to-infraction': 'Redesignate as an infraction',
  } as Record<string, string>;
  const wanted = rows
    .filter((row) => row.outcome in words)
    .map((row) => {
      const [year, month, day] = row.date.split('-');
      return `${row.caseNumbers} ${row.section.replace('HS ', 'H&S § ')} ${month}/${day}/${year} Felony ${words[row.outcome]}`;
    });
  expect(found.sort()).toEqual(wanted.sort());
});

test('a motion names the court, the parties, the ground with its authority and the relief', async () => {
  const row = conviction({ name: 'EXAMPLE,MARIA JR', section: 'HS 11358', caseNumbers: 'SF100; SF200' });
  const { out } = await make(resultsFolder([row]), { kinds: ['motion'] });
  const [first = '', second = '', ...more] = await pagesOf(join(out, 'motion/motions-0001.pdf'));
  expect(more).toEqual([]);
  for (const text of [
    'ALEXANDRA Q. EXAMPLE, District Attorney',
    '(State Bar No. 000000)',
    'SUPERIOR COURT OF CALIFORNIA',
    'COUNTY OF SAN JOAQUIN',
    'MARIA EXAMPLE JR,',
    'SF100, SF200',
    "PEOPLE'S MOTION TO DISMISS AND SEAL CONVICTION",
    'do not challenge that relief',
  ])
    expect(first).toContain(text);
  expect(rowsIn(second)).toEqual(['H&S § 11358 01/03/1999 Felony Dismiss and seal']);
  expect(second).toContain('Count 1: Conviction occurred 10 or more years ago. Authority:');
  expect(second).toContain('Authority: Health & Saf. Code, § 11361.9, subd. (b), and the Proposition 64 review policy');
  expect(second).toContain('the conviction on Count 1 be dismissed and sealed;');
  expect(second).toContain('Dated: July 15, 2020');
  expect(await bookmarksOf(join(out, 'motion/motions-0001.pdf'))).toEqual(['SF100, SF200 · EXAMPLE, MARIA JR']);
});

test("the court's branch stands below its county, and a county without one has no line for it", async () => {
  const profile = { ...PROFILE, court: { ...PROFILE.court, branch: 'Stockton Branch' } };
  const results = resultsFolder([conviction()]);
  const first = async (asked: Partial<DocumentsRequest>) => {
    const { out } = await make(results, { kinds: ['motion'], overwrite: true, ...asked });
    return (await pagesOf(join(out, 'motion/motions-0001.pdf')))[0];
  };
  expect(await first({ profile })).toContain('COUNTY OF SAN JOAQUIN STOCKTON BRANCH THE PEOPLE');
  expect(await first({})).toContain('COUNTY OF SAN JOAQUIN THE PEOPLE');
});

test('every page of pleading paper has its 28 numbers, its page number and its title at the foot', async () => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    conviction({ person: '1', caseNumbers: 'LONG', count: `101002${String(i).padStart(3, '0')}000` }),
  );
  const { out } = await make(resultsFolder([...rows, conviction()]), { kinds: ['motion'] });
  const pages = await pagesOf(join(out, 'motion/motions-0001.pdf'));
  const numbers = Array.from({ length: 28 }, (_, i) => i + 1).join(' ');
  for (const page of pages) expect(page).toContain(numbers);
  const feet = pages.map((page) => /(\d+) PEOPLE'S MOTION TO DISMISS AND SEAL CONVICTIONS? ?$/.exec(page)?.[1]);
  const longest = feet.indexOf('1', 1);
  expect(feet.slice(0, 2)).toEqual(['1', '2']);
  expect(feet.slice(longest)).toEqual(feet.slice(longest).map((_, index) => String(index + 1)));
  expect(pages.length).toBeGreaterThan(4);
});

test('200 counts flow onto further pages and none is lost', async () => {
  const rows = Array.from({ length: 200 }, (_, i) =>
    conviction({
      person: '7',
      caseNumbers: 'MANY',
      count: `101002${String(i).padStart(3, '0')}000`,
      section: `HS 11357(${'abcde'[i % 5]})`,
    }),
  );
  const { out } = await make(resultsFolder(rows), { kinds: ['motion', 'order'], order: 'case' });
  for (const file of ['motion/motions-0001.pdf', 'order/orders-0001.pdf']) {
    const pages = await pagesOf(join(out, file));
    const text = pages.join(' ');
    expect(rowsIn(text)).toHaveLength(200);
    for (let i = 1; i <= 200; i++) expect(text).toMatch(new RegExp(`\\b${i} H&S § 11357`));
    expect(pages.length).toBeGreaterThan(8);
    expect(text).toContain(`${pages.length} ${file.startsWith('motion') ? "PEOPLE'S" : '[PROPOSED]'}`);
  }
});

test('names of 120 characters and in any script are whole, and what cannot be shown is said', async () => {
  const long = `${'ABCDEFGHIJ '.repeat(6).trim()},${'KLMNOPQRS '.repeat(6).trim()}`;
  expect(long.length).toBeGreaterThan(120);
  const names = [
    'NGUYỄN,ĐẶNG THỊ',
    'ŁUKASIEWICZ,ŻÓŁĆ',
    'ΠΑΠΑΔΟΠΟΥΛΟΣ,ΕΛΕΝΗ',
    'ИВАНОВА,ЩЕДРОСТЬ',
    '王,小明',
    '김,민수',
    "O'BRIEN-ÑANDÚ,ZOË",
  ];
  const rows = [long, ...names, 'SMILE,\u{1F600}'].map((name, i) => conviction({ name, caseNumbers: `U${i}` }));
  const { out } = await make(resultsFolder(rows), { kinds: ['motion'] });
  const text = (await pagesOf(join(out, 'motion/motions-0001.pdf'))).join(' ');
  const plain = (value: string) => value.replace(/\s/g, '').toUpperCase();
  const [last, first] = long.split(',') as [string, string];
  expect(plain(text).includes(plain(`${first} ${last}`))).toBe(true);
  for (const name of names) {
    const [family, given] = name.split(',') as [string, string];
    expect({ name, found: plain(text).includes(plain(given + family)) }).toEqual({ name, found: true });
  }
  expect(plain(text).includes('[U+1F600]SMILE')).toBe(true);
  expect(readFileSync(join(out, 'warnings-motion.csv'), 'utf8')).toContain('U+1F600');
});

test('a case without a number is in a motion, says so, and is listed', async () => {
  const row = conviction({ caseNumbers: '' });
  const { out } = await make(resultsFolder([row]), { kinds: ['motion'] });
  const text = (await pagesOf(join(out, 'motion/motions-0001.pdf'))).join(' ');
  expect(text).toContain("Case No. not in the state's record");
  expect(text).toContain('find it by the name of the defendant and the date of conviction');
  expect(readFileSync(join(out, 'warnings-motion.csv'), 'utf8')).toContain(
    `${row.person},,case number not in the state's record`,
  );
});

test('separate files hold one motion each, under the number of the case', async () => {
  const rows = Array.from({ length: 5 }, (_, i) => conviction({ caseNumbers: `K/${i}` }));
  const { out } = await make(resultsFolder(rows), { kinds: ['motion'], binding: { kind: 'separate' } });
  expect(readdirSync(join(out, 'motion')).sort()).toEqual(
    [0, 1, 2, 3, 4].map((i) => `motion-00000${i + 1}-K-${i}.pdf`),
  );
  expect((await pagesOf(join(out, 'motion/motion-000003-K-2.pdf'))).join(' ')).toContain('Case No. K/2');
});
