import { PDFDocument } from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { workbenchFor } from '../../test/support/server.ts';
import { prop64 } from '../jurisdictions/packs.ts';
import { fingerprintOf } from '../results/fingerprint.ts';
import type { ListView, NearestView, PackView, TriedView } from './api-types.ts';

const { server, client } = workbenchFor('rulebook');

const LAW = { packId: 'us-ca/prop-64', policyId: 'san-joaquin' };

it('opens every list of offenses that a rule names', async () => {
  const packs = (await client().call('GET', '/law')).body as unknown as readonly PackView[];
  for (const { lists, gate, statute, flags, policies } of packs) {
    const known = new Map(lists.map((list): [string, ListView] => [list.id, list]));
    for (const { lists: named } of [...gate, ...statute, ...flags, ...policies.flatMap(({ clauses }) => clauses)]) {
      for (const id of named) expect(known.get(id)!.sections.length).toBeGreaterThan(0);
    }
  }
  const { lists } = packs.find(({ id }) => id === LAW.packId)!;
  expect(lists.some(({ title, sections }) => /superstrike/i.test(title) && sections.length > 10)).toBe(true);
});

it('decides an invented person at once, by the law shown, and says what it cannot read', async () => {
  const tried = async (line: string, more: object = {}) => client().call('POST', '/law/try', { ...LAW, line, ...more });
  const felony = (await tried('born 1985-06-01; 2008-03-04 HS 11359 felony')).body as unknown as TriedView;
  expect(felony.convictions).toHaveLength(1);
  expect(felony.convictions[0]!.reason).not.toBe('');
  expect(felony.history.cycles.length).toBe(1);
  const later = (await tried('born 1985-06-01; 2008-03-04 HS 11359 felony', { asOf: '2012-01-01' }))
    .body as unknown as TriedView;
  expect(later.asOf).toBe('2012-01-01');
  const other = (await tried('born 1985-06-01; 2008-03-04 PC 459 felony')).body as unknown as TriedView;
  expect(other.convictions).toEqual([]);
  expect((await tried('born yesterday')).body.message).toContain(
    '“yesterday” cannot be read. Write a line such as: born',
  );
  expect((await tried('2008 HS 11359', { policyId: 'none' })).status).toBe(400);
});

// Fewer rules of the invented state have somebody near who gets another answer.
it.each([
  { law: LAW, share: 1 / 2 },
  { law: { packId: 'us-zz', policyId: 'regency' }, share: 1 / 3 },
])(
  'shows the nearest people with the other answer for every rule of $law.packId that has an example',
  async ({ law, share }) => {
    const packs = (await client().call('GET', '/law')).body as unknown as readonly PackView[];
    const { policies, gate, flags } = packs.find(({ id }) => id === law.packId)!;
    const rules = [...gate, ...flags, ...policies.find(({ id }) => id === law.policyId)!.clauses];
    let shown = 0;
    for (const { id, examples } of rules) {
      const { status, body } = await client().call('POST', '/law/nearest', { ...law, rule: id });
      expect(status, id).toBe(200);
      const view = body as unknown as NearestView | null;
      if (!examples || examples.holds.length + examples.fails.length === 0) continue;
      for (const each of view!.others) expect(each.answer, id).not.toBe(view!.from.answer);
      shown += view!.others.length > 0 ? 1 : 0;
      // What is shown can be tried as it stands.
      const again = await client().call('POST', '/law/try', { ...law, line: (view!.others[0] ?? view!.from).line });
      expect(again.status, id).toBe(200);
    }
    expect(shown).toBeGreaterThan(rules.length * share);
  },
);

it('typesets the sheet that a lawyer signs, with the fingerprint of the law and every rule to confirm', async () => {
  const response = await fetch(`${server().url}/api/law/sheet.pdf?pack=us-ca%2Fprop-64&policy=san-joaquin`, {
    headers: { 'x-redress': '1', cookie: client().cookie },
  });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(0);
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  expect(text.replace(/\s/g, '')).toContain(fingerprintOf(prop64));
  expect(text).toContain('To be confirmed');
});
