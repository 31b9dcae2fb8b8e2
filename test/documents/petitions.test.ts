import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../src/documents/index.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { inPlace, say } from '../../src/say/say.ts';
import { conviction, make, pagesOf, request, resultsFolder } from './support.ts';

const rows = () => [
  conviction({ person: '77', name: 'EXAMPLE,ŻOË', caseNumbers: 'P1', section: 'HS 11357(c)', count: '101002001000' }),
  conviction({
    person: '77',
    name: 'EXAMPLE,ŻOË',
    caseNumbers: 'P1',
    section: 'HS 11359',
    outcome: 'reduce',
    count: '101002002000',
  }),
  conviction({ person: '88', name: 'OTHER,PERSON', caseNumbers: 'P2' }),
];

async function form(folder: string, charges: number): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage([612, 792]);
  const fields = document.getForm();
  for (const [index, name] of [
    'Case',
    'Name',
    ...Array.from({ length: charges }, (_, i) => `Charge ${i + 1}`),
  ].entries())
    fields.createTextField(name).addToPage(page, { x: 50, y: 700 - index * 40, width: 300, height: 20 });
  fields.createCheckBox('Redesignate').addToPage(page, { x: 50, y: 100, width: 12, height: 12 });
  const path = join(folder, 'form.pdf');
  writeFileSync(path, await document.save());
  return path;
}

function map(folder: string, charges: number): string {
  const fields: Record<string, string> = { Case: '{caseNumber}', Name: '{name}', Redesignate: '{counts.0.relief}' };
  for (let i = 0; i < charges; i++) fields[`Charge ${i + 1}`] = `{counts.${i}.section} {counts.${i}.date}`;
  const path = join(folder, 'map.json');
  writeFileSync(path, JSON.stringify({ fields }));
  return path;
}

test("a petition holds one person's cases and no other's, with the whole of its standing text", async () => {
  const { out } = await make(resultsFolder(rows()), { kinds: ['petition'], person: '77' });
  const text = (await pagesOf(join(out, 'petition/petition-0001.pdf'))).join(' ');
  for (const part of [
    'Case No. P1',
    'ŻOË EXAMPLE',
    '1. I am the defendant in this case. For each conviction listed here I ask',
    'Counts 1 and 2: the conviction is for an offense under Health and Safety Code sections 11357 to 11360.',
    '2. My sentence (check one):',
    '3. Hearing (check one):',
    'H&S § 11357(c) 01/03/1999 Felony Dismiss and seal',
    'H&S § 11359 01/03/1999 Felony Redesignate as a misdemeanor',
    'Order on application',
    'Proof of service of an application under Health and Safety Code section 11361.8',
    'I served a copy of the application in this case on the prosecuting agency:',
    'under penalty of perjury under the laws of the State of California',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('OTHER');
});

test("what to look at before filing is listed for the petitioner's cases alone", async () => {
  const unnumbered = ['77', '88'].map((person) => conviction({ person, caseNumbers: '' }));
  const { out, report } = await make(resultsFolder(unnumbered), { kinds: ['petition'], person: '77' });
  expect(report.warnings).toBe(1);
  expect(readFileSync(join(out, 'warnings-petition.csv'), 'utf8')).not.toContain(',88,');
});

test('an official form is filled and read again', async () => {
  const results = resultsFolder(rows());
  const { out } = await make(results, {
    kinds: ['petition'],
    person: '77',
    form: { path: await form(results, 2), map: map(results, 2) },
  });
  const filled = await PDFDocument.load(readFileSync(join(out, 'petition/form-000001-P1.pdf')));
  const text = (name: string) => filled.getForm().getTextField(name).getText();
  expect([text('Case'), text('Name'), text('Charge 1'), text('Charge 2')]).toEqual([
    'P1',
    'ŻOË EXAMPLE',
    'H&S § 11357(c) 01/03/1999',
    'H&S § 11359 01/03/1999',
  ]);
  expect(filled.getForm().getCheckBox('Redesignate').isChecked()).toBe(true);
});

test('a form with too little room for the charges is no form at all', async () => {
  const results = resultsFolder(rows());
  const { report } = await make(results, {
    kinds: ['petition'],
    person: '77',
    form: { path: await form(results, 1), map: map(results, 1) },
  });
  expect(report.notes.map((note) => say(inPlace(note, 'command'), 'en')).join(' ')).toContain('holds 1 of 2 charges');
});

test('a form without a map tells its fields; a locked or broken one is refused', async () => {
  const results = resultsFolder(rows());
  const path = await form(results, 2);
  const asked = request(results, { kinds: ['petition'], person: '77', form: { path, map: undefined } });
  expect(await makeDocuments(asked, laws)).toMatchObject({
    ok: false,
    problem: { said: { code: 'form-unmapped', fields: ['Case', 'Name', 'Charge 1', 'Charge 2', 'Redesignate'] } },
  });
  writeFileSync(path, 'no form');
  expect(await makeDocuments(asked, laws)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('is damaged or no PDF') },
  });
  copyFileSync(new URL('../fixtures/forms/encrypted-empty-password.pdf', import.meta.url), path);
  expect(await makeDocuments(asked, laws)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('qpdf --decrypt') },
  });
});

test('a person without relief has nothing to petition for', async () => {
  const made = await makeDocuments(request(resultsFolder(rows()), { kinds: ['petition'], person: '99' }), laws);
  expect(made).toMatchObject({ ok: false, problem: { kind: 'usage' } });
});
