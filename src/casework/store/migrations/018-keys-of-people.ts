import { type Kysely, type Migration, sql } from 'kysely';
import type { Seal } from '../../matters/seal.ts';

/**
 * What can be read of a person comes under a key of that person. What was sealed by the key of the workspace gets the
 * key of its person laid around it: the hashes of events are over the sealed text, which stays inside as it was.
 * Corrections, which stood open, are sealed, and their people stand as keyed hashes.
 */
export function keysOfPeople(seal: () => Seal): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      for (const column of SEALED) await wrapColumn(db, seal, column);
      await sealCorrections(db as Kysely<Before>, seal);
    },
  };
}

type Value = string | number;
type Key = Readonly<Record<string, 'text' | 'integer'>>;

/** A column of sealed texts, and by which columns a row is known. */
type Column = {
  readonly table: string;
  readonly column: string;
  readonly key: Key;
  /** SQL that gives the keyed hash of the person of a row `t`; null where no person is known. */
  readonly person: string;
  /** How the place begins that a text was sealed for; the values of the key follow. */
  readonly place: string;
};

const ofMatter = '(select person_ref from matters where matters.id = t.matter)';
const ofRecord = `(select person_ref from matters join batch_records r on r.matter = matters.id
  where r.batch = t.batch and r.record_id = t.record_id)`;
const ofLotPlace = `(select person_ref from matters join lot_items i on i.matter = matters.id
  where i.lot = t.lot and i.place = t.place)`;
const own = 't.person_ref';

function column(named: string, key: Key, person: string, place: string): Column {
  const [table, name] = named.split('.') as [string, string];
  return { table, column: name, key, person, place };
}

const id: Key = { id: 'text' };
const block: Key = { matter: 'text', reconciliation: 'text' };
const request: Key = { list: 'text', line: 'integer' };

const SEALED: readonly Column[] = [
  column('case_events.sealed', { matter: 'text', seq: 'integer' }, ofMatter, 'event'),
  column('matter_notes.sealed', id, ofMatter, 'note'),
  column('recusals.sealed', { account: 'text', person_ref: 'text' }, own, 'recusal'),
  column('order_lines.sealed', { order_id: 'text', line: 'integer' }, ofMatter, 'order'),
  column('batch_records.sealed', { batch: 'text', record_id: 'text' }, ofMatter, 'batch'),
  column('record_mends.sealed', { batch: 'text', record_id: 'text', number: 'integer' }, ofRecord, 'mend'),
  column('answers.sealed', { file: 'text', place: 'integer' }, ofRecord, 'answer'),
  column('matter_blocks.sealed', block, ofMatter, 'block'),
  column('matter_blocks.decision', block, ofMatter, 'decision'),
  column('notice_contacts.sealed', id, own, 'contact'),
  column('notices.sealed', id, own, 'notice'),
  column('lot_answers.note', { lot: 'text', place: 'integer', number: 'integer' }, ofLotPlace, 'lot'),
  column('request_lines.sealed', request, own, 'request'),
  column('request_lines.answer', request, own, 'request answer'),
  column('request_found.sealed', { look: 'text', place: 'integer' }, own, 'request found'),
  column('applications.sealed', id, "'application ' || t.id", 'application'),
];

const AT_ONCE = 1000;

/** Lays the keys of people around the texts of a column, page by page in the order of its key. */
async function wrapColumn(db: Kysely<unknown>, seal: () => Seal, of: Column): Promise<void> {
  const keys = Object.keys(of.key);
  let last: readonly Value[] | undefined;
  for (;;) {
    const rows = await pageOf(db, of, last);
    if (rows.length === 0) return;
    last = keys.map((each) => rows.at(-1)![each]!);
    const known = rows.filter(({ person }) => person !== null);
    if (known.length === 0) continue;
    seal()
      .keys()
      .prepare(known.map(({ person }) => person!));
    const values = known.map((row) => {
      const own = keys.map((each) => String(row[each]));
      return [...own, seal().wrapFor(row.person!, row.sealed_text, [of.place, ...own].join(' '))];
    });
    await writePage(db, of, values);
  }
}

type Row = Readonly<Record<string, Value>> & { readonly sealed_text: string; readonly person: string | null };

async function pageOf(
  db: Kysely<unknown>,
  { table, column: name, key, person }: Column,
  last: readonly Value[] | undefined,
): Promise<readonly Row[]> {
  const keyed = sql.join(Object.keys(key).map((each) => sql.ref(`t.${each}`)));
  const text = sql.ref(`t.${name}`);
  const after = last === undefined ? sql`` : sql`and (${keyed}) > (${sql.join([...last])})`;
  const { rows } = await sql<Row>`
    select ${keyed}, ${text} as sealed_text, ${sql.raw(person)} as person from ${sql.table(table)} as t
    where ${text} is not null and ${text} <> '' ${after}
    order by ${keyed} limit ${sql.lit(AT_ONCE)}`.execute(db);
  return rows;
}

async function writePage(
  db: Kysely<unknown>,
  { table, column: name, key }: Column,
  values: readonly (readonly string[])[],
): Promise<void> {
  const same = Object.entries(key).map(
    ([each, type]) => sql`${sql.ref(`${table}.${each}`)} = cast(${sql.ref(`v.${each}`)} as ${sql.raw(type)})`,
  );
  await sql`
    with v (${sql.join(Object.keys(key).map((each) => sql.ref(each)))}, wrapped)
      as (values ${sql.join(values.map((each) => sql`(${sql.join([...each])})`))})
    update ${sql.table(table)} set ${sql.ref(name)} = v.wrapped from v
    where ${sql.join(same, sql` and `)}`.execute(db);
}

type Before = {
  readonly corrections: {
    readonly id: string;
    readonly person: string;
    readonly conviction: string | null;
    readonly was: string;
    readonly value: string;
    readonly why: string;
    readonly document: string;
    readonly person_ref: string;
    readonly count_ref: string | null;
    readonly sealed: string;
  };
};

async function sealCorrections(db: Kysely<Before>, seal: () => Seal): Promise<void> {
  await db.schema
    .alterTable('corrections')
    .addColumn('person_ref', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('corrections').addColumn('count_ref', 'text').execute();
  await db.schema
    .alterTable('corrections')
    .addColumn('sealed', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  const rows = await db
    .selectFrom('corrections')
    .select(['id', 'person', 'conviction', 'was', 'value', 'why', 'document'])
    .execute();
  for (const { id: correction, ...text } of rows) {
    const { person, conviction } = text;
    const person_ref = seal().ref('person', person);
    const count_ref = conviction === null ? null : seal().ref('count', person, conviction);
    const sealed = seal().closeFor(person_ref, JSON.stringify(text), `correction ${correction}`);
    await db.updateTable('corrections').set({ person_ref, count_ref, sealed }).where('id', '=', correction).execute();
  }
  await db.schema.dropIndex('corrections_by_person').execute();
  for (const column of ['person', 'conviction', 'was', 'value', 'why', 'document'])
    await db.schema.alterTable('corrections').dropColumn(column).execute();
  await db.schema.createIndex('corrections_by_person').on('corrections').column('person_ref').execute();
}
