import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * Notices to people: where they can be reached, who read which text, what each person is owed and what became of it.
 * Names, addresses and what a letter said are sealed; codes of letters stand only as keyed hashes.
 */
export const notices: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createPeople(db);
    await createNotices(db);
    await createCodes(db);
  },
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
  const contact = texts('id', 'person_ref', 'channel', 'source', 'as_of', 'language', 'state', 'why', 'sealed');
  await createTable(db, 'notice_contacts', { ...contact, ...texts('at', 'who'), rank: 'integer' }, ['id']);
  await db.schema
    .createIndex('notice_contacts_by_person')
    .on('notice_contacts')
    .columns(['person_ref', 'channel', 'state'])
    .execute();
  await createTable(db, 'notice_stops', texts('person_ref', 'channel', 'why', 'source', 'at'), [
    'person_ref',
    'channel',
  ]);
  await createTable(
    db,
    'notice_reviews',
    texts('law', 'event', 'language', 'digest', 'reviewer', 'reviewed_on', 'at', 'who'),
    ['law', 'event', 'language', 'digest'],
  );
}

async function createNotices(db: Kysely<unknown>): Promise<void> {
  const what = texts('id', 'person_ref', 'procedure', 'county', 'rule', 'event', 'occasion', 'day', 'channel');
  const stands = texts('state', 'why', 'due_day?', 'languages', 'mailing?', 'message?', 'sealed?');
  const when = texts('created_at', 'made_at?', 'sent_at?', 'ended_at?');
  await createTable(db, 'notices', { ...what, ...stands, ...when, attempts: 'integer' }, ['id']);
  await db.schema.createIndex('notices_by_person').on('notices').column('person_ref').execute();
  await db.schema.createIndex('notices_by_mailing').on('notices').column('mailing').execute();
  await db.schema
    .createIndex('notices_by_state')
    .on('notices')
    .columns(['procedure', 'county', 'channel', 'state', 'id'])
    .execute();
  await createTable(db, 'notice_matters', texts('notice', 'matter'), ['notice', 'matter']);
  await db.schema.createIndex('notice_matters_by_matter').on('notice_matters').column('matter').execute();
  await createTable(db, 'notice_history', { ...texts('notice', 'at', 'what', 'why', 'who'), number: 'integer' }, [
    'notice',
    'number',
  ]);
}

async function createCodes(db: Kysely<unknown>): Promise<void> {
  const mailing = texts('id', 'procedure', 'county', 'channel', 'state', 'files?', 'created_at', 'created_by');
  await createTable(db, 'notice_mailings', { ...mailing, ...texts('sent_at?', 'sent_by?'), notices: 'integer' }, [
    'id',
  ]);
  await createTable(
    db,
    'notice_codes',
    { ...texts('code_ref', 'notice', 'made_at', 'ended_at?', 'lookup_index?', 'lookup_key?'), attempt: 'integer' },
    ['code_ref'],
  );
  await db.schema.createIndex('notice_codes_by_notice').on('notice_codes').column('notice').execute();
}
