import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { inPlace, say } from '../../src/say/say.ts';
import { fernandezHuerta, fleschKincaidGrade } from './readability.ts';
import { conviction, make, PROFILE, pagesOf, resultsFolder } from './support.ts';

const SIGNED = { ...PROFILE, date: '2020-08-10', order: { ...PROFILE.order, date: '2020-08-03' } };
const TELLS =
  /convict|felon|misdemean|marijuana|cannabis|record|court|crim|attorney|dismiss|condena|delito|marihuana|corte|historial|fiscal/i;

test('a letter tells what changed, in both languages, and nothing before its fold says why it comes', async () => {
  const rows = [
    conviction({ person: '5', name: 'EXAMPLE,ANA', caseNumbers: 'X1', section: 'HS 11357(c)' }),
    conviction({ person: '5', name: 'EXAMPLE,ANA', caseNumbers: 'X2', outcome: 'reduce', count: '103001001000' }),
    conviction({ person: '5', name: 'EXAMPLE,ANA', caseNumbers: 'X3', outcome: 'hand-review', count: '104001001000' }),
  ];
  const results = resultsFolder(rows);
  writeFileSync(
    join(results, 'a.csv'),
    'person,address1,address2,address3,language\n5,12 Elm St,"Stockton, CA 95201",,\n',
  );
  const { out } = await make(results, { kinds: ['notice'], profile: SIGNED, addresses: join(results, 'a.csv') });
  const [en = '', es = '', ...more] = await pagesOf(join(out, 'notice/notices-0001.pdf'));
  expect(more).toEqual([]);
  for (const text of [en, es]) {
    expect(text).toContain('ANA EXAMPLE 12 Elm St Stockton, CA 95201');
    for (const shown of ['X1', 'X2', 'H&S § 11357(c)', '(209) 555-0188', 'Invented Legal Aid'])
      expect(text).toContain(shown);
    expect(text).not.toContain('X3');
  }
  expect(en).toContain('changed 2 convictions on your record');
  expect(en).toContain('The judge signed the order on August 3, 2020');
  expect(es).toContain('cambió 2 condenas en su historial');
  expect(es).toContain('3 de agosto de 2020');
  expect(en).not.toContain('DRAFT');
  expect(en).toContain('You can also ask the court: (209) 555-0140, www.court.example.');
  expect(es).toContain('También puede preguntar a la corte: (209) 555-0140, www.court.example.');
  // Whatever shows through the windows, the date and the first lines.
  for (const [text, end] of [
    [en, 'What changed'],
    [es, 'Qué cambió'],
  ] as const) {
    const opening = text.slice(0, text.indexOf(end)).replace(/If not delivered.*?-\w{4}|Si no se entrega.*?-\w{4}/, '');
    expect(opening).toContain('County of San Joaquin P.O. Box 5550');
    expect(opening).not.toMatch(TELLS);
  }
});

test('messages and codes name no conviction; the dead and the nameless get no letter', async () => {
  const rows = [
    conviction({ person: '1', name: 'ALIVE,ONE' }),
    conviction({ person: '2', name: 'DEAD,TWO', deceased: true }),
    conviction({ person: '3', name: '' }),
    conviction({ person: '4', name: 'REVIEW,FOUR', outcome: 'hand-review' }),
  ];
  const { out, report } = await make(resultsFolder(rows), { kinds: ['notice'] });
  expect(report.notes.map((note) => say(inPlace(note, 'command'), 'en')).join(' ')).toContain(
    'letters are marked as drafts',
  );
  const text = (await pagesOf(join(out, 'notice/notices-0001.pdf'))).join(' ');
  expect(text).toContain('ONE ALIVE');
  expect(text).toContain('DRAFT: NOT TO BE MAILED');
  for (const name of ['DEAD', 'REVIEW']) expect(text).not.toContain(name);
  const messages = parse<Record<string, string>>(readFileSync(join(out, 'notice/notice-messages.csv'), 'utf8'), {
    columns: true,
  });
  expect(messages.map((row) => row.language)).toEqual(['en', 'es']);
  for (const { sms = '', email_subject = '', email_body = '', code = '' } of messages) {
    expect(`${sms} ${email_subject} ${email_body}`).not.toMatch(TELLS);
    expect(sms).toContain(code);
    expect(text).toContain(code);
    expect([...sms].length).toBeLessThanOrEqual(160);
  }
  const warnings = readFileSync(join(out, 'warnings-notice.csv'), 'utf8');
  expect(warnings).toContain('no letter,2,,recorded as deceased');
  expect(warnings).toContain('no letter,3,,no name recorded');
});

test('a person who asked for one language gets the letter in it alone', async () => {
  const results = resultsFolder([conviction({ person: '6' })]);
  writeFileSync(join(results, 'a.csv'), 'person,address1,address2,address3,language\n6,1 Oak St,,,es\n');
  const { out } = await make(results, { kinds: ['notice'], addresses: join(results, 'a.csv') });
  const pages = await pagesOf(join(out, 'notice/notices-0001.pdf'));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Atentamente');
});

test('the letters read at an eighth-grade level', async () => {
  const rows = ['dismiss', 'reduce', 'reduce-to-infraction'].map((outcome, i) =>
    conviction({ person: '5', outcome, count: `10${i}001001000` }),
  );
  const { out } = await make(resultsFolder(rows), { kinds: ['notice'], profile: SIGNED });
  // A letter with all the reliefs there are may take a second page.
  const all = (await pagesOf(join(out, 'notice/notices-0001.pdf'))).join(' ');
  const en = all.slice(0, all.indexOf('Lea esta'));
  const es = all.slice(all.indexOf('Lea esta'));
  // Prose only: from the first sentence to the end of the questions, without the table.
  const prose = (text: string, from: string, to: string, table: [string, string]) =>
    text
      .slice(text.indexOf(from), text.indexOf(to))
      .replace(new RegExp(`${table[0]}.*?${table[1]}`), `. ${table[1]}. `)
      .replace(/\S+\.(?:gov|example)\S*/g, 'the site');
  const english = prose(en, 'Please read', 'Sincerely', ['Case number', 'What this means']);
  const spanish = prose(es, 'Lea esta', 'Atentamente', ['Número de caso', 'Qué significa esto']);
  expect(english.length).toBeGreaterThan(600);
  expect(spanish.length).toBeGreaterThan(600);
  expect(fleschKincaidGrade(english)).toBeLessThanOrEqual(8);
  // 70 to 80 is "fairly easy", the last years of primary school; 60 to 70 is standard, 12 to 14 years old.
  expect(fernandezHuerta(spanish)).toBeGreaterThanOrEqual(65);
});

test('each page of a long letter bears its code and number, and a letter of one page is read to its code', async () => {
  const many = Array.from({ length: 60 }, (_, i) => conviction({ person: '7', count: `101002${100 + i}000` }));
  const { out } = await make(resultsFolder([...many, conviction({ person: '8' })]), {
    kinds: ['notice'],
    languages: ['en'],
    profile: SIGNED,
  });
  const pages = await pagesOf(join(out, 'notice/notices-0001.pdf'));
  const codes = parse<Record<string, string>>(readFileSync(join(out, 'notice/notice-codes.csv'), 'utf8'), {
    columns: true,
  });
  const code = codes.find((row) => row.person === '7')!.code!;
  const short = codes.find((row) => row.person === '8')!.code!;
  expect(pages).toHaveLength(4);
  for (const [index, page] of pages.slice(0, 3).entries()) expect(page).toContain(`${code}, page ${index + 1}`);
  expect(
    pages
      .slice(0, 3)
      .join(' ')
      .match(/H&S § 11359/g),
  ).toHaveLength(60);
  // A signature is not left alone on the last page, and its code is the last that is read.
  expect(pages[2]).toMatch(/Questions\? .*Deputy District Attorney .*Code: /);
  expect(pages[3]!.trim()).toMatch(
    new RegExp(`Deputy District Attorney If not delivered, please return. Code: ${short}$`),
  );
  expect(pages[3]).not.toContain('page');
});

test('a letter in a file of its own is in its own language', async () => {
  const rows = Array.from({ length: 4 }, (_, i) => conviction({ person: String(20 + i) }));
  const { out } = await make(resultsFolder(rows), { kinds: ['notice'], binding: { kind: 'separate' } });
  const files = readdirSync(join(out, 'notice')).filter((file) => file.endsWith('.pdf'));
  expect(files).toHaveLength(8);
  for (const file of files) {
    const languages = readFileSync(join(out, 'notice', file), 'latin1').match(/\/Lang \(\w+\)/g);
    expect(languages).toEqual([`/Lang (${file.slice(-6, -4)})`]);
  }
});
