import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openRapSheet } from '../../src/casework/person/rap-sheet.ts';
import {
  petitionOffers,
  type SheetMaterial,
  type SheetPaperWanted,
  sheetPaper,
} from '../../src/casework/person/sheet-papers.ts';
import { sheetTextOf } from '../../src/confined/sheet-text.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { sheetWords } from '../../src/jurisdictions/papers.ts';
import { rapSheets } from '../../src/jurisdictions/us-ca/rap-sheet/rap-sheets.ts';

const SHEETS = join(import.meta.dirname, '../fixtures/rap-sheets');

async function materialOf(file: string, said: SheetMaterial['said'] = []): Promise<SheetMaterial> {
  const text = readFileSync(join(SHEETS, file), 'utf8');
  const opened = await openRapSheet(
    { text, leftOut: [] },
    { packId: 'us-ca/prop-64', policyId: 'statute', asOf: '2026-07-01', county: null, answers: [], options: {} },
  );
  if (!opened.ok) throw new Error(opened.said.code);
  const { history, remedies, incomplete } = opened.value;
  return {
    name: history.names[0] ?? '',
    asOf: '2026-07-01',
    convictions: remedies.convictions,
    incomplete: incomplete.length > 0,
    said,
    profileOf: async () => null,
  };
}

async function printed(material: SheetMaterial, wanted: SheetPaperWanted) {
  const made = await sheetPaper(material, wanted);
  if (!made.ok) throw new Error(made.said.code);
  const read = await sheetTextOf(made.value, rapSheets.words);
  if (!read.ok) throw new Error(read.message);
  const { length } = (await PDFDocument.load(made.value)).getPages();
  return { pages: length, text: read.text.replace(/\s+/g, ' ') };
}

test('a petition asks for what is open, says what the record shows as such, and prints what was answered', async () => {
  const file = 'skywalker_prop64_two_cases_both_convicted.txt';
  const bare = await materialOf(file);
  const offers = petitionOffers(bare.convictions);
  expect(offers.length).toBeGreaterThan(0);
  const [offer] = offers as [(typeof offers)[number]];
  const key = offer.convictions[0]!;
  const asked = bare.convictions.find((each) => each.key === key)!.questions.map(({ text }) => text);
  const said = [
    { conviction: key, question: asked[0]!, answer: 'no, since 2001' },
    { conviction: 'another', question: 'What about another case?', answer: 'not here' },
  ];
  const { text, pages } = await printed(await materialOf(file, said), { kind: 'petition', id: offer.id });
  expect(pages).toBeLessThanOrEqual(3);
  expect(text).toContain(offer.title);
  expect(text).toContain('no, since 2001');
  expect(text).not.toContain('not here');
  expect(text).toContain('The record of arrests and prosecutions');
  for (const number of offer.cases) expect(text).toContain(number);
  // Convictions that nothing is open for now are in no petition.
  const all = new Set(offers.flatMap(({ convictions }) => convictions));
  for (const conviction of bare.convictions)
    if (conviction.remedies.every(({ undecided }) => undecided)) expect(all.has(conviction.key)).toBe(false);
});

test('no petition is offered by a law that asks for none, or where facts are missing', async () => {
  const { convictions } = await materialOf('skywalker_rap_sheet_shorter.txt');
  const offers = petitionOffers(convictions);
  expect(offers.filter(({ id }) => id.startsWith('us-ca/records-destruction'))).toEqual([]);
  for (const { id, convictions: keys } of offers) {
    const pack = id.split('|')[0];
    for (const key of keys) {
      const remedy = convictions.find((each) => each.key === key)!.remedies.find(({ packId }) => packId === pack)!;
      expect(remedy.undecided).toBe(false);
    }
  }
});

test.each(['skywalker_rap_sheet_shorter.txt', 'skywalker_pc1203_eligible.txt', 'skywalker_ineligible.txt'])(
  'what a person takes home from %s is two pages at most, in either language',
  async (file) => {
    const material = await materialOf(file);
    for (const language of ['en', 'es'] as const) {
      const { pages, text } = await printed(material, { kind: 'take-home', language });
      expect(pages).toBeLessThanOrEqual(2);
      expect(text).toContain(language === 'en' ? 'This is not legal advice.' : 'Esto no es consejo legal.');
      // Nothing of the inside of Redress: no id of a pack, no name of an outcome.
      expect(text).not.toMatch(/us-ca|Hand Review|May Petition/);
      // Names of laws and agencies apart, nothing is in English for who reads Spanish.
      if (language === 'es')
        expect(text).not.toMatch(
          /\b(?:the|of|and|is|are|with|from|not|court|felony|misdemeanor|conviction|recorded)\b/,
        );
    }
  },
);

// What is open for an arrest is not read from a sheet: decision 097.
test('every law of convictions of a jurisdiction with such papers is known to them in plain words', () => {
  for (const [jurisdiction, { laws }] of Object.entries(sheetWords)) {
    const own = packs
      .filter(({ id, unit }) => id.startsWith(`${jurisdiction}/`) && unit !== 'arrest')
      .map(({ id }) => id);
    expect(laws.map(({ pack }) => pack).sort()).toEqual(own.sort());
  }
});
