import type { Kysely, Migration } from 'kysely';

/** Lots, samples and answers; a matter names the lot that it is in while that is open. */
export const lots: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('matters').addColumn('lot', 'text').execute();
    await db.schema.createIndex('matters_by_lot').on('matters').column('lot').execute();
    await createLots(db);
    await db.schema
      .createTable('lot_items')
      .addColumn('lot', 'text', (column) => column.notNull().references('lots.id'))
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('matter', 'text', (column) => column.notNull())
      .addColumn('determination', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('run', 'text', (column) => column.notNull())
      .addColumn('conviction_row', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('code', 'text')
      .addPrimaryKeyConstraint('lot_items_key', ['lot', 'place'])
      .execute();
    await db.schema.createIndex('lot_items_by_matter').on('lot_items').column('matter').execute();
    await createSamples(db);
  },
};

async function createLots(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('lots').addColumn('id', 'text', (column) => column.notNull().primaryKey());
  const texts = ['kind', 'procedure', 'stratum', 'digest', 'head', 'plan', 'state', 'created_at', 'created_by'];
  for (const name of [...texts, 'events']) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['size', 'head_seq', 'sample', 'cursor', 'moved', 'left'])
    table = table.addColumn(name, 'integer', (column) => column.notNull());
  const drawn = ['number', 'drawn_at', 'drawn_by', 'seed', 'counts', 'ended_why'];
  const signed = ['proposed_at', 'proposed_by', 'proposed_role', 'signed_at', 'signed_by', 'signed_role'];
  for (const name of [...drawn, ...signed, 'signed_given']) table = table.addColumn(name, 'text');
  await table.execute();
  await db.schema.createIndex('lots_by_state').on('lots').columns(['procedure', 'state']).execute();
}

async function createSamples(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lot_samples')
    .addColumn('lot', 'text', (column) => column.notNull().references('lots.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('drawn', 'integer', (column) => column.notNull())
    .addColumn('again', 'integer', (column) => column.notNull())
    .addColumn('taken_by', 'text')
    .addColumn('taken_until', 'text')
    .addColumn('settled', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('lot_samples_key', ['lot', 'place'])
    .execute();
  await db.schema
    .createTable('lot_answers')
    .addColumn('lot', 'text', (column) => column.notNull().references('lots.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('reviewer', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('clerical', 'integer', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('lot_answers_key', ['lot', 'place', 'number'])
    .addUniqueConstraint('lot_answers_by_reviewer', ['lot', 'place', 'reviewer'])
    .execute();
}
