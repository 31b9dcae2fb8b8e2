import { readList } from '../../csv/list.ts';
import { partsOf } from '../../database/parts-of.ts';
import { parseIsoDay } from '../../record/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { personRef } from '../matters/identity.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { type Channel, CONTACT_SOURCES, type ContactSource, type ContactTable } from '../store/notices-schema.ts';

/**
 * Where people can be reached. The state's file holds no addresses: they come as a list, and each row says where it is from
 * and of which day it is. An address that came back is never used again.
 */
const COLUMNS = [
  'person',
  'address1',
  'address2',
  'address3',
  'email',
  'phone',
  'language',
  'source',
  'as_of',
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['person', 'source', 'as_of'];
type Line = Readonly<Record<Column, string>>;

export type ContactsTaken = { readonly people: number; readonly contacts: number; readonly knownBefore: number };

/** What is wrong with a list: the line of the file and its column, never what stands there. */
type Slip = { readonly line: number; readonly column: Column };

/**
 * Takes a list of contacts in: columns `person` (the state's number), `address1` to `address3`, `email`, `phone`,
 * `language`, `source` (one of {@link CONTACT_SOURCES}) and `as_of`. E-mail and numbers are taken from the person alone,
 * who asked to be reached so. A list with a slip is refused whole.
 */
export async function takeContacts(context: Context, who: Who, bytes: Uint8Array): Promise<Result<ContactsTaken>> {
  const lines = linesOf(bytes);
  if (!lines) return refuse(422, 'contacts-malformed');
  const slip = lines.map(slipOf).find((each) => each !== undefined);
  if (slip) return refuse(422, { code: 'contacts-slip', line: slip.line, column: slip.column });
  const seal = sealOf(context.workspace.folder);
  seal.keys().prepare(lines.map((line) => personRef(seal, line.person)));
  const rows = lines.flatMap((line) => contactsIn(line, who, seal));
  let kept = 0;
  for (const some of partsOf(rows, 1000)) {
    kept += await context.ledger.act(async (inner, note) => {
      const inserted = await inner
        .insertInto('notice_contacts')
        .values(some)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      note(who, { what: 'contacts.take', about: String(some.length), digest: seal.ref(...some.map(({ id }) => id)) });
      return Number(inserted.numInsertedOrUpdatedRows ?? 0);
    });
  }
  const people = new Set(rows.map(({ person_ref }) => person_ref)).size;
  return done({ people, contacts: rows.length, knownBefore: rows.length - kept });
}

function linesOf(bytes: Uint8Array): readonly (Line & { readonly place: number })[] | undefined {
  const list = readList(bytes);
  if (!list || !NEEDED.every(list.has)) return undefined;
  return list.rows.map(({ line, cell }) => ({
    ...(Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Line),
    place: line,
  }));
}

function slipOf(line: Line & { readonly place: number }): Slip | undefined {
  const wrong = (column: Column) => ({ line: line.place, column });
  if (line.person === '') return wrong('person');
  if (!(CONTACT_SOURCES as readonly string[]).includes(line.source)) return wrong('source');
  if (parseIsoDay(line.as_of) === undefined) return wrong('as_of');
  const own = line.source === 'person';
  if (line.email !== '' && (!own || !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(line.email)))
    return wrong('email');
  if (line.phone !== '' && (!own || !/^\+?[\d\s().-]{7,20}$/.test(line.phone))) return wrong('phone');
  return /^[a-z]{0,3}$/.test(line.language) ? undefined : wrong('language');
}

function contactsIn(line: Line, who: Who, seal: Seal): readonly ContactTable[] {
  const address = [line.address1, line.address2, line.address3].filter((each) => each !== '');
  const given: readonly (readonly [Channel, readonly string[]])[] = [
    ['letter', address],
    ['email', line.email === '' ? [] : [line.email]],
    ['text', line.phone === '' ? [] : [line.phone.replace(/[^\d+]/g, '')]],
  ];
  const person = personRef(seal, line.person);
  return given.flatMap(([channel, lines]) => {
    if (lines.length === 0) return [];
    // The same address of the same person has the same id: one that came back does not begin anew with the next list.
    const id = seal.ref('contact', person, channel, ...lines.map((each) => each.toUpperCase().replace(/\s+/g, ' ')));
    return [
      {
        id,
        person_ref: person,
        channel,
        source: line.source as ContactSource,
        rank: CONTACT_SOURCES.indexOf(line.source as ContactSource),
        as_of: line.as_of,
        language: line.language,
        state: 'good' as const,
        why: '',
        sealed: seal.closeFor(person, JSON.stringify(lines), placeOfContact(id)),
        at: now(),
        who: who.account,
      },
    ];
  });
}

/** Where the lines of a contact stand: they open in no other place. */
export function placeOfContact(id: string): string {
  return `contact ${id}`;
}

/** The lines of an address, or the one line of an e-mail address or a number. */
export function linesOfContact(seal: Seal, { id, sealed }: Pick<ContactTable, 'id' | 'sealed'>): readonly string[] {
  return JSON.parse(seal.open(sealed, placeOfContact(id))) as readonly string[];
}
