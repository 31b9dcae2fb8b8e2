import type { DatabaseSync } from 'node:sqlite';
import { partsOf } from '../../database/parts-of.ts';
import type { Context } from '../context.ts';
import { takingView } from '../linkage/takings.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { linesOfContact } from '../notices/contacts.ts';
import { placeOfLine } from '../orders/record-order.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import { casesIn } from './holds.ts';
import { peopleOfRun } from './people-of-run.ts';
import type { Members } from './purges.ts';
import { SHORTEST } from './search-bytes.ts';

/** What tells a person from others. A birth date and a town do not: others share them. */
export const VALUE_KINDS = ['number', 'name', 'case', 'address', 'reference'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** The values of purged people that are searched for, and how many are not. */
export type Identifying = {
  readonly values: readonly { readonly kind: ValueKind; readonly text: string }[];
  /** Left out, since somebody who stays in a run has the same, or since it is too short to mean anything. */
  readonly shared: Readonly<Record<ValueKind, number>>;
  readonly short: Readonly<Record<ValueKind, number>>;
};

/**
 * Collects what tells the people of a purge from others, from the runs that show them and from what is sealed of them.
 */
export async function collectIdentifying(context: Context, members: Members): Promise<Identifying> {
  const found = new Map<string, ValueKind>();
  const add = (kind: ValueKind, text: string) => {
    const clean = text.trim();
    if (clean !== '' && !found.has(clean)) found.set(clean, kind);
  };
  const purged = new Set(members.refs);
  const runs = await context.db.selectFrom('runs').select('id').where('state', '=', 'done').execute();
  const staying: DatabaseSync[] = [];
  for (const { id } of runs) {
    const rows = openRows(rowsFolder(context, id));
    if (!rows) continue;
    if (!members.runIds.includes(id)) staying.push(rows.database);
    for (const [ref, row] of peopleOfRun(context, id) ?? []) if (purged.has(ref)) addOfRow(rows.database, row, add);
  }
  for (const ref of members.refs) add('reference', ref);
  for (const part of partsOf(members.refs, 500)) await addSealed(context, part, add);
  return sorted(found, staying);
}

type Add = (kind: ValueKind, text: string) => void;

function addOfRow(database: DatabaseSync, row: number, add: Add): void {
  const person = database.prepare('select key, name from people where id = ?').get(row);
  const { key, name } = person as { readonly key: string; readonly name: string };
  add('number', key);
  for (const each of name.split(';')) add('name', each);
  const cases = database.prepare('select cases from convictions where person_id = ?').all(row);
  for (const each of cases) for (const number of casesIn((each as { cases: string }).cases)) add('case', number);
}

async function addSealed(context: Context, refs: readonly string[], add: Add): Promise<void> {
  const { db, workspace } = context;
  const seal = sealOf(workspace.folder);
  const matters = await db
    .selectFrom('matters')
    .select(['id', 'key_ref', 'fingerprint'])
    .where('person_ref', 'in', refs)
    .execute();
  for (const { key_ref, fingerprint } of matters) {
    add('reference', key_ref);
    add('reference', fingerprint.slice(0, fingerprint.lastIndexOf('.')));
  }
  const takings = await db.selectFrom('court_takings').selectAll().where('person_ref', 'in', refs).execute();
  for (const taking of takings) {
    const { facts } = takingView(seal, taking);
    add('reference', taking.conviction_ref);
    add('number', facts.person ?? '');
    for (const name of (facts.name ?? '').split(';')) add('name', name);
    for (const number of casesIn(facts.case ?? '')) add('case', number);
  }
  const contacts = await db.selectFrom('notice_contacts').selectAll().where('person_ref', 'in', refs).execute();
  for (const contact of contacts) {
    add('reference', contact.id);
    for (const line of linesOfContact(seal, contact)) add('address', line);
  }
  const lines = await db
    .selectFrom('order_lines')
    .innerJoin('matters', 'matters.id', 'order_lines.matter')
    .select(['order_lines.order_id', 'order_lines.line', 'order_lines.sealed'])
    .where('matters.person_ref', 'in', refs)
    .execute();
  for (const line of lines) addOfLine(seal, line, add);
}

/** The columns of the exchange that tell who somebody is. */
const CELLS: Readonly<Record<string, ValueKind>> = {
  subject_id: 'number',
  cii_number: 'number',
  name: 'name',
  case_number: 'case',
};

function addOfLine(
  seal: Seal,
  { order_id, line, sealed }: { readonly order_id: string; readonly line: number; readonly sealed: string },
  add: Add,
): void {
  const cells = JSON.parse(seal.open(sealed, placeOfLine(order_id, line))) as Readonly<Record<string, string>>;
  for (const [column, kind] of Object.entries(CELLS))
    for (const each of (cells[column] ?? '').split(';')) add(kind, each);
}

/** Leaves out what says nothing of one person alone. */
function sorted(found: ReadonlyMap<string, ValueKind>, staying: readonly DatabaseSync[]): Identifying {
  const none = () => Object.fromEntries(VALUE_KINDS.map((kind) => [kind, 0])) as Record<ValueKind, number>;
  const [shared, short] = [none(), none()];
  const kept = staying.map((database) => keptValues(database));
  const values: { kind: ValueKind; text: string }[] = [];
  for (const [text, kind] of found) {
    if (Buffer.byteLength(text) < SHORTEST) short[kind]++;
    else if (kept.some((others) => others.has(text.toUpperCase()))) shared[kind]++;
    else values.push({ kind, text });
  }
  return { values, shared, short };
}

/** Names and case numbers of everybody in a run that stays, in which no one is purged. */
function keptValues(database: DatabaseSync): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const row of database.prepare('select name from people').iterate())
    for (const name of (row as { name: string }).name.split(';')) kept.add(name.trim().toUpperCase());
  for (const row of database.prepare('select distinct cases from convictions').iterate())
    for (const number of casesIn((row as { cases: string }).cases)) kept.add(number.toUpperCase());
  return kept;
}
