import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/** How long what is kept, legal holds, and purges with their certificates. */
export const retention: Migration = {
  up: async (db: Kysely<unknown>) => {
    const rule = texts('record', 'state', 'county', 'authority', 'set_at', 'set_by');
    await createTable(db, 'retention_rules', { ...rule, months: 'integer' }, ['record', 'state', 'county']);
    const asked = texts('asked_at?', 'asked_by?', 'asked_sealed?', 'lifted_at?', 'lifted_by?');
    const hold = texts('id', 'kind', 'matter', 'sealed', 'placed_at', 'placed_by');
    await createTable(db, 'legal_holds', { ...hold, ...asked }, ['id']);
    await createTable(db, 'legal_hold_people', texts('hold', 'person_ref'), ['hold', 'person_ref']);
    await db.schema.createIndex('legal_hold_people_by_person').on('legal_hold_people').column('person_ref').execute();
    const purge = texts('id', 'state', 'as_of', 'digest', 'proposed_at', 'proposed_by', 'signed_at?', 'signed_by?');
    const end = texts('begun_at?', 'begun_by?', 'ended_at?', 'certificate?');
    const counts = { people: 'integer', matters: 'integer', runs: 'integer' } as const;
    await createTable(db, 'purges', { ...purge, ...end, ...counts }, ['id']);
    await createTable(db, 'purge_people', texts('purge', 'person_ref'), ['purge', 'person_ref']);
    await createTable(db, 'purge_runs', texts('purge', 'run'), ['purge', 'run']);
  },
};
