import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFCheckBox, PDFDocument, type PDFTextField } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPapers } from '../../src/portal/papers/files.ts';
import { inventedForm } from '../../src/portal/papers/invented-form.ts';
import { readPdfText } from '../../src/sources/pdf/index.ts';
import { apply, inventedPack, listedIn, signIn, startHere, visitor } from './support.ts';

let running: Awaited<ReturnType<typeof startHere>>;
let form: Uint8Array;
const folder = mkdtempSync(join(tmpdir(), 'redress-portal-papers-'));

beforeAll(async () => {
  form = await inventedForm();
  running = await startHere({ papers: new Map([['petition', form]]) });
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true, force: true });
});

const linkOf = (html: string) => /href="([^"]+\/papers\/[^"]+)"/.exec(html)![1]!;

/** What stands in the fields of a form, without those that are empty. */
async function filled(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const fields = (await PDFDocument.load(bytes)).getForm().getFields();
  const texts = fields.map((field) => {
    if (field instanceof PDFCheckBox) return [field.getName(), field.isChecked() ? 'X' : ''];
    return [field.getName(), (field as PDFTextField).getText() ?? ''];
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

const NAMES = { 'other-names': 'Marisol {county} Núñez', 'case-numbers': 'A-1234\nA-99' };

it('gives the person and the office the form of their county with the answers in it, and no one else', async () => {
  const person = visitor(running.url);
  const code = await apply(person, ['birch', 'hawthorn'], { ...NAMES, immigration: 'no' }, 'es');
  const page = await person.get(`/es/my/${code}`);
  expect(page.text).toContain('Un abogado todavía no ha revisado este formulario.');
  const path = linkOf(page.html);
  const mine = await person.file(path);
  expect(mine.type).toBe('application/pdf');
  const expected = {
    County: 'Birch County',
    Petitioner: 'Marisol Ashdown',
    'Other names': 'Marisol {county} Núñez',
    'Birth date': 'April 28, 1986',
    Telephone: '(555) 010-1234',
    'Case numbers': 'A-1234\nA-99',
    'Helped by': 'Birch Public Defender (invented)',
    'Not on probation': 'X',
  };
  expect(await filled(mine.bytes)).toEqual(expected);
  const worker = await signIn(running, { name: 'wendy', role: 'worker', office: 'birch-defender' });
  const inbox = await worker.get('/en/office');
  const works = [...inbox.html.matchAll(/\/en\/office\/a\/[0-9a-f]+/g)].map(([each]) => each);
  const forms = await Promise.all(works.map(async (each) => worker.file(linkOf((await worker.get(each)).html))));
  const counties = await Promise.all(forms.map(async ({ bytes }) => (await filled(bytes)).County));
  expect(counties.sort()).toEqual(['Birch County', 'Hawthorn County']);
  const stranger = await visitor(running.url).get(path);
  expect(stranger.text).toContain('Su fecha de nacimiento');
  const other = await signIn(running, { name: 'olga', role: 'worker', office: 'alder-defender' });
  expect((await other.get(`${works[0]}/papers/petition`)).status).toBe(404);
  expect((await person.get(path.replace('petition', 'other'))).status).toBe(404);
});

it('says so where an answer does not fit its field, and gives no form', async () => {
  const person = visitor(running.url);
  const long = { 'first-name': 'A'.repeat(70), 'middle-name': 'B'.repeat(70) };
  const code = await apply(person, ['birch'], long);
  const refused = await person.get(linkOf((await person.get(`/en/my/${code}`)).html));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('One of your answers is too long');
});

it('prints the forms of several applications as one PDF, or none of them and says whose cannot be', async () => {
  const worker = await signIn(running, { name: 'prue', role: 'worker', office: 'birch-defender' });
  await apply(visitor(running.url), ['birch'], { 'first-name': 'Ana' });
  const listed = listedIn((await worker.get('/en/office?box=all')).html);
  const [long, ...others] = ['A'.repeat(70), 'Ana', 'Marisol'].map(
    (first) => listed.find(({ name }) => name.startsWith(first))!,
  );
  const send = { list: 'box=all', act: 'print' };
  const refused = await worker.post('/en/office/chosen', { ...send, chosen: [long!.pick, others[0]!.pick] });
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/No form was made.*AAA B+ Ashdown\. The others are still chosen/);
  expect([...refused.html.matchAll(/aria-label="Choose ([^"]+)" checked/g)].map(([, name]) => name)).toEqual([
    'Ana Ashdown',
  ]);
  const file = await worker.fileBy('/en/office/chosen', { ...send, chosen: others.map(({ pick }) => pick) });
  expect(file.type).toBe('application/pdf');
  const pdf = await PDFDocument.load(file.bytes);
  expect([pdf.getPageCount(), pdf.getForm().getFields().length]).toEqual([2, 0]);
  const read = await readPdfText(file.bytes, { beginsLine: () => false, speaksOfRecord: () => false });
  expect(read.ok && read.text.match(/(?:Ana|Marisol) Ashdown/g)).toEqual(['Ana Ashdown', 'Marisol Ashdown']);
  // A form that is only printed carries no more letters than it shows.
  expect(file.bytes.length).toBeLessThan(100_000);
});

it('looks at the files beside a pack: one that is absent, has no such field, or is no form', async () => {
  const pack = inventedPack();
  expect((await readPapers(pack, folder)).absent).toEqual([join(folder, 'petition.pdf')]);
  writeFileSync(join(folder, 'petition.pdf'), form);
  expect([...(await readPapers(pack, folder)).files.keys()]).toEqual(['petition']);
  const [paper] = pack.papers;
  const mapped = { papers: [{ ...paper!, fields: { Plaintiff: '{last-name}' } }] };
  expect((await readPapers(mapped, folder)).problems[0]).toContain(
    'has no field Plaintiff. It has: County, Petitioner',
  );
  writeFileSync(join(folder, 'petition.pdf'), 'no form');
  expect((await readPapers(pack, folder)).problems[0]).toContain('is no fillable PDF that can be opened (unreadable)');
});
