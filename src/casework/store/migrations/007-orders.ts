import type { Kysely, Migration } from 'kysely';

/**
 * Orders, batches, answers, and later files of the state. Lines of orders and records of batches hold what the exchange says
 * of a person only sealed.
 */
export const orders: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createOrders(db);
    await createBatches(db);
    await createAnswers(db);
    await createSightings(db);
  },
};

/** A table of columns that are never null, but for those named. */
async function create(
  db: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, 'text' | 'integer'>>,
  { key, nulls = [] }: { readonly key: readonly string[]; readonly nulls?: readonly string[] },
): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns))
    table = table.addColumn(column, type, (each) => (nulls.includes(column) ? each : each.notNull()));
  await table.addPrimaryKeyConstraint(`${name}_key`, [...key] as never).execute();
}

function texts(...names: readonly string[]): Readonly<Record<string, 'text'>> {
  return Object.fromEntries(names.map((name) => [name, 'text']));
}

function integers(...names: readonly string[]): Readonly<Record<string, 'integer'>> {
  return Object.fromEntries(names.map((name) => [name, 'integer']));
}

async function createOrders(db: Kysely<unknown>): Promise<void> {
  const what = texts('id', 'procedure', 'county', 'court', 'court_name', 'kind', 'number', 'judge', 'signed', 'filed');
  const rest = texts('scan', 'replaces', 'state', 'created_at', 'created_by');
  await create(db, 'orders', { ...what, ...rest, ...integers('lines') }, { key: ['id'], nulls: ['replaces'] });
  await db.schema
    .createIndex('orders_by_number')
    .unique()
    .on('orders')
    .columns(['procedure', 'county', 'court', 'kind', 'number'])
    .execute();
  await create(
    db,
    'order_lines',
    {
      ...texts('order_id', 'matter', 'relief', 'action', 'state', 'code', 'by_order', 'sealed'),
      ...integers('line', 'by_line'),
    },
    { key: ['order_id', 'line'], nulls: ['code', 'by_order', 'by_line'] },
  );
  await db.schema.createIndex('order_lines_by_matter').on('order_lines').column('matter').execute();
  await db.schema
    .createIndex('order_lines_by_state')
    .on('order_lines')
    .columns(['order_id', 'state', 'line'])
    .execute();
}

async function createBatches(db: Kysely<unknown>): Promise<void> {
  const what = texts('id', 'procedure', 'track', 'court', 'receiver', 'mode', 'profile', 'day', 'sender', 'state');
  const when = texts('files', 'ids', 'created_at', 'created_by', 'sealed_at', 'sealed_by', 'sent_at', 'receipt');
  await create(
    db,
    'batches',
    { ...what, ...when, ...integers('sequence', 'records') },
    { key: ['id'], nulls: ['files', 'sealed_at', 'sealed_by', 'sent_at'] },
  );
  const byReceiver = ['procedure', 'receiver', 'sequence'] as const;
  await db.schema
    .createIndex('batches_by_receiver')
    .unique()
    .on('batches')
    .columns([...byReceiver])
    .execute();
  await create(
    db,
    'batch_records',
    {
      ...texts('batch', 'record_id', 'track', 'matter', 'order_id', 'action', 'supersedes', 'state', 'code', 'flag'),
      ...texts('sealed'),
      ...integers('attempt', 'line', 'sent', 'overtaken', 'mended', 'resent'),
    },
    { key: ['batch', 'record_id'], nulls: ['code', 'flag'] },
  );
  await db.schema
    .createIndex('batch_records_by_attempt')
    .unique()
    .on('batch_records')
    .columns(['track', 'record_id', 'attempt'])
    .execute();
  await db.schema.createIndex('batch_records_by_line').on('batch_records').columns(['order_id', 'line']).execute();
  await db.schema.createIndex('batch_records_by_matter').on('batch_records').column('matter').execute();
  await db.schema.createIndex('batch_records_by_state').on('batch_records').columns(['state', 'code']).execute();
  await create(
    db,
    'record_mends',
    { ...texts('batch', 'record_id', 'at', 'who', 'sealed'), ...integers('number') },
    { key: ['batch', 'record_id', 'number'] },
  );
}

async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await create(
    db,
    'answer_files',
    { ...texts('hash', 'batch', 'at', 'who', 'state'), ...integers('records', 'done') },
    { key: ['hash'] },
  );
  await create(
    db,
    'answers',
    {
      ...texts('file', 'batch', 'record_id', 'theirs', 'code', 'effect', 'sealed'),
      ...integers('place', 'attempt'),
    },
    { key: ['file', 'place'], nulls: ['code'] },
  );
  await db.schema.createIndex('answers_by_record').on('answers').columns(['record_id', 'attempt']).execute();
}

async function createSightings(db: Kysely<unknown>): Promise<void> {
  await create(db, 'reconciliations', texts('id', 'run', 'procedure', 'at', 'who', 'state', 'counts'), { key: ['id'] });
  await create(
    db,
    'sightings',
    { ...texts('reconciliation', 'matter', 'county', 'class'), ...integers('ordered', 'days', 'renumbered') },
    { key: ['reconciliation', 'matter'], nulls: ['days'] },
  );
  await create(
    db,
    'matter_blocks',
    texts('matter', 'reconciliation', 'at', 'class', 'seen', 'sealed', 'looked_at', 'looked_by', 'decision'),
    { key: ['matter', 'reconciliation'], nulls: ['looked_at', 'looked_by', 'decision'] },
  );
}
