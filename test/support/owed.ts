import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { takeContacts } from '../../src/casework/notices/contacts.ts';
import { reviewText } from '../../src/casework/notices/reviews.ts';
import { recordOrder } from '../../src/casework/orders/record-order.ts';
import { letterText } from '../../src/documents/index.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { courtLine, fileOf } from './doj.ts';
import { CLERK, type Office, ORDER, SUPERVISOR, unchallenged } from './ordered.ts';
import { must } from './seed-lots.ts';

/** The state's number of an invented person. */
export const numberOf = (person: number) => String(700_000 + person);

/** The line of an invented person with one conviction. */
export const convicted = (person: number) =>
  courtLine({
    SUBJECT_ID: numberOf(person),
    CII_NUMBER: `A${numberOf(person)}`,
    PRI_NAME: `INVENTED,PERSON ${'ABCDEFGHIJ'[person % 10]}`,
    OFN: `SF${numberOf(person)}A`,
  });

/** The law whose letters an office sends. */
export const LETTERS = laws.papers.find(({ pack }) => pack === 'us-ca/prop-64') as Parameters<typeof letterText>[0];

/** Puts on record that somebody has read what people are told of an order. */
export async function readOrdered({ server }: Office, language: 'en' | 'es'): Promise<void> {
  const { digest } = letterText(LETTERS, 'ordered', language);
  const read = {
    law: LETTERS.pack,
    event: 'ordered',
    language,
    digest,
    reviewer: 'A. Reader',
    on: '2026-11-01',
  } as const;
  await must(reviewText(server.casework, SUPERVISOR, read));
}

/** Makes an office owe people a notice of one order; gives their matters. */
export async function oweNotices(office: Office, people: number): Promise<readonly string[]> {
  const profile = JSON.parse(readFileSync(resolve('examples/county-profile.json'), 'utf8')) as object;
  await office.ask('cy', 'PUT', `/profiles/us-ca/${encodeURIComponent(ORDER.county)}`, profile);
  const lines = Array.from({ length: people }, (_, person) => convicted(person));
  const ready = await unchallenged(office, await office.run(fileOf(lines), 'first', 'statute'));
  const ordered = ready.map((matter, at) => ({ line: at + 1, matter }));
  await must(recordOrder(office.server.casework, CLERK, { ...ORDER, lines: ordered }));
  return ready;
}

/** Takes in lines of a list of contacts with these columns. */
export async function giveContacts(
  { server }: Office,
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<void> {
  const text = [columns, ...lines].map((each) => `${each.join(',')}\n`).join('');
  await must(takeContacts(server.casework, CLERK, new TextEncoder().encode(text)));
}
