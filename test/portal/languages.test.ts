import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { showDay } from '../../src/portal/answers/show.ts';
import { catalogOf } from '../../src/portal/languages/catalog.ts';
import { fittedTo, shippedDraft } from '../../src/portal/languages/drafts.ts';
import { KNOWN_LANGUAGES } from '../../src/portal/languages/known.ts';
import { createLanguages } from '../../src/portal/languages/languages.ts';
import { readTranslatorsTable, translatorsTable } from '../../src/portal/languages/table.ts';
import { approve, stateOf, type Translation } from '../../src/portal/languages/translation.ts';
import { redressIn } from '../support/cli.ts';
import { simpleMail } from '../support/mailbox.ts';
import { apply, inventedPack, markedTranslation, signIn, startHere, visitor } from './support.ts';

/** A draft never reaches an applicant; what a named reader approved does, until one letter of it or of its English changes. */

const folder = mkdtempSync(join(tmpdir(), 'redress-portal-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pack = inventedPack();
const catalog = catalogOf(pack);
const marked = (locale = 'fa') => markedTranslation(catalog, locale);
const BY = { by: 'Invented Reader', on: '2026-11-20' };
const change = (translation: Translation, key: string, text: string): Translation => {
  const texts = { ...translation.texts, [key]: { en: translation.texts[key]!.en, text } };
  return { ...translation, texts };
};

describe('a translation', () => {
  const approved = approve(marked(), catalog, BY)!;

  it('is shown when it is whole and approved, and a draft in every other case', () => {
    expect(stateOf(approved, catalog)).toEqual({ kind: 'approved', ...BY });
    expect(stateOf(marked(), catalog)).toMatchObject({ why: 'not-reviewed' });
    const { 'site.landing.title': _, ...rest } = approved.texts;
    expect(stateOf({ ...approved, texts: rest }, catalog)).toMatchObject({
      why: 'missing',
      keys: ['site.landing.title'],
    });
    expect(stateOf(change(approved, 'site.landing.title', 'other'), catalog)).toMatchObject({
      why: 'changed-since-review',
    });
    expect(stateOf(change(approved, 'site.mail.news.text', 'no link'), catalog)).toMatchObject({ why: 'values' });
    const other = catalogOf({ ...pack, notListed: { en: 'Another text.', es: 'Otro texto.' } });
    expect(stateOf(approved, other)).toMatchObject({ why: 'outdated', keys: ['pack.notListed'] });
  });

  it('is approved only where every text is there with its values', () => {
    expect(approve(change(marked(), 'site.mail.news.text', 'no link'), catalog, BY)).toBeUndefined();
    expect(approve(change(marked(), 'site.landing.title', ' '), catalog, BY)).toBeUndefined();
    expect(approve(change(marked(), 'pack.templates.filed.text', 'no brackets'), catalog, BY)).toBeUndefined();
  });

  it('goes through a spreadsheet and comes back the same', () => {
    const table = translatorsTable(catalog, marked());
    expect(readTranslatorsTable(catalog, table)).toEqual({ ok: true, texts: marked().texts, unknown: [] });
    expect(readTranslatorsTable(catalog, 'key,english\r\n')).toMatchObject({ ok: false, line: 1 });
    expect([...catalog.keys()].filter((key) => /^site\.(?:office|operator|signIn)/.test(key))).toEqual([]);
  });
});

/** Letters that the texts of a language are written with; names and codes stand in Latin ones everywhere. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  'zh-Hant': /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  hy: /\p{Script=Armenian}/u,
  fa: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  pa: /\p{Script=Gurmukhi}/u,
  km: /\p{Script=Khmer}/u,
};
/** Texts that say the same in another language of Latin letters, or are names. */
const THE_SAME = /^(?:Email|Code|Petition|Alder|Birch|Hawthorn|County|You|Receipt)/;

describe.each(KNOWN_LANGUAGES)('the draft of $locale that comes along', ({ locale, name }) => {
  const draft = shippedDraft(locale);

  it('has every text of the portal and of the invented pack, no other, and the same values', () => {
    expect(Object.keys(draft.texts)).toEqual([...catalog.keys()]);
    expect(stateOf(draft, catalog)).toEqual({ kind: 'draft', why: 'not-reviewed', keys: [] });
  });

  it('is marked as written without a native reader, and says nothing in English', () => {
    expect(draft).toMatchObject({
      locale,
      source: 'machine',
      note: expect.stringContaining('without a native reader'),
    });
    expect(draft.review).toBeUndefined();
    for (const [key, { en, text }] of Object.entries(draft.texts)) {
      expect(text === en && !THE_SAME.test(en), key).toBe(false);
      expect(text, key).toMatch(LETTERS[locale] ?? /\p{Script=Latin}/u);
    }
  });

  it('is shown nowhere before a named reader approved it, and loses its mark then', () => {
    const shown = (translation: Translation) =>
      createLanguages(pack, [translation]).shown.map(({ locale: each }) => each);
    expect(shown(draft)).toEqual(['en', 'es']);
    const approved = approve(draft, catalog, BY)!;
    expect(approved).not.toHaveProperty('note');
    expect(shown(approved)).toEqual(['en', 'es', locale]);
    expect(shown({ ...approved, review: { ...approved.review!, fingerprint: '' } }), name).toEqual(['en', 'es']);
  });
});

it('takes a draft out for the texts of another pack, and says what no one translated', async () => {
  const [alder] = pack.counties;
  const fern = { ...alder!, id: 'fern', name: { en: 'Fern County', es: 'Condado de Fern' } };
  const own = catalogOf({ ...pack, counties: [{ ...alder!, id: 'renamed' }, fern] });
  const fitted = fittedTo(own, shippedDraft('vi'));
  expect(fitted.texts['pack.counties.renamed.name']?.text).toBe('Quận Alder');
  expect(fitted.texts).not.toHaveProperty('pack.counties.alder.name');
  expect(stateOf(fitted, own)).toEqual({ kind: 'draft', why: 'missing', keys: ['pack.counties.fern.name'] });
  const file = join(folder, 'draft.json');
  const taken = await redressIn(folder, 'portal', 'texts', 'draft', '--language', 'ko', '--out', file);
  expect(taken.stdout).toContain('한국어 (ko) is a draft made by a machine and not shown: no one has approved it.');
  const again = await redressIn(folder, 'portal', 'texts', 'draft', '--language', 'vi', '--out', file);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(shippedDraft('ko'));
});

it('names days in Persian by the calendar of the courts', () => {
  expect(showDay('2026-11-04', 'fa')).toBe('4 نوامبر 2026');
});

it('is made, approved and refused by the command', async () => {
  const [list, file] = [join(folder, 'list.csv'), join(folder, 'vi.json')];
  writeFileSync(
    list,
    translatorsTable(catalog, { texts: { ...marked().texts, 'site.landing.title': { en: '', text: '' } } }),
  );
  const made = await redressIn(
    folder,
    'portal',
    'texts',
    'import',
    list,
    '--language',
    'vi',
    '--out',
    file,
    '--machine',
  );
  expect(made.stdout).toContain('is a draft made by a machine and not shown: 1 of');
  const refused = await redressIn(folder, 'portal', 'texts', 'review', file, '--by', 'Invented Reader');
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('cannot be approved yet')]);
  writeFileSync(list, translatorsTable(catalog, marked()));
  await redressIn(folder, 'portal', 'texts', 'import', list, '--language', 'vi', '--out', file);
  const done = await redressIn(
    folder,
    'portal',
    'texts',
    'review',
    file,
    '--by',
    'Invented Reader',
    '--on',
    '2026-11-20',
  );
  expect(done.stdout).toContain('Tiếng Việt (vi) is shown: Invented Reader approved it on 2026-11-20.');
  expect(stateOf(JSON.parse(readFileSync(file, 'utf8')), catalog)).toEqual({ kind: 'approved', ...BY });
});

it('leads an applicant from the first page to the mail, and a draft of another language nowhere', async () => {
  const mail = await simpleMail();
  const running = await startHere({
    translations: [approve(marked(), catalog, BY)!, marked('vi')],
    mail: { host: mail.host, port: mail.port, secure: false, from: 'portal@front-door.example' },
  });
  const person = visitor(running.url);
  const landing = await person.get('/fa');
  expect(landing.html).toContain('<html lang="fa" dir="rtl">');
  expect(landing.text).toContain('‹Clear your record›');
  expect(landing.html).not.toContain('Tiếng Việt');
  for (const path of ['/vi', '/vi/apply', '/fa/office/sign-in', '/fa/operator'])
    expect((await person.get(path)).status, path).toBe(404);
  const code = await apply(person, ['birch'], { email: 'fa@mail.example' }, 'fa');
  const status = await person.get(`/fa/my/${code}`);
  expect(status.text).toContain('‹Your page›');
  expect(status.text, 'every text is translated').not.toMatch(/(?<![‹\p{L}])(?:The office|Sent on|Answer this)/u);
  const worker = await signIn(running, { name: 'ben', role: 'worker', office: 'birch-defender' });
  const id = /office\/a\/([0-9a-f]+)/.exec((await worker.get('/en/office')).html)![1]!;
  const work = await worker.get(`/en/office/a/${id}?template=filed`);
  expect(work.text).toContain('The person reads: فارسی');
  expect(work.text).toContain('‹');
  await running.work();
  const [letter] = mail.letters.map(({ raw }) => raw.replace(/=\r?\n/g, ''));
  expect(letter).toContain('=E2=80=B9We_got_your_form=E2=80=BA');
  expect(letter).toContain(`/fa/my/${code}`);
  await running.end();
  await mail.close();
});
