import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import { signOnMigration } from '../../sign-on/tables.ts';

type Table = CreateTableBuilder<string, never>;

/** Text columns; a name that ends in `?` may be absent. */
function texts(table: Table, names: readonly string[]): Table {
  return names.reduce<Table>(
    (made, name) =>
      (name.endsWith('?')
        ? made.addColumn(name.slice(0, -1), 'text')
        : made.addColumn(name, 'text', (column) => column.notNull())) as Table,
    table,
  );
}

function integers(table: Table, names: readonly string[]): Table {
  return names.reduce<Table>(
    (made, name) => made.addColumn(name, 'integer', (column) => column.notNull()) as Table,
    table,
  );
}

const table = (db: Kysely<unknown>, name: string) => db.schema.createTable(name) as Table;

async function people(db: Kysely<unknown>): Promise<void> {
  const application = texts(table(db, 'applications').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'code_hash',
    'start_key',
    'language',
    'state',
    'counties',
    'pack_version',
    'sealed',
    'created_at',
    'updated_at',
    'submitted_at?',
    'keep_until',
  ]);
  await integers(application, ['version', 'trimmed'])
    .addUniqueConstraint('applications_code', ['code_hash'] as never)
    .addUniqueConstraint('applications_start', ['start_key'] as never)
    .execute();
  await texts(table(db, 'application_keys').addColumn('application_id', 'text', (id) => id.primaryKey()) as Table, [
    'wrapped',
  ]).execute();
  await texts(table(db, 'terms'), ['application_id', 'kind', 'hash']).execute();
  await texts(table(db, 'events').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'application_id',
    'referral_id?',
    'at',
    'who',
    'kind',
    'about',
    'sealed',
  ])
    .addColumn('shown', 'integer', (column) => column.notNull())
    .execute();
}

async function work(db: Kysely<unknown>): Promise<void> {
  const referral = texts(table(db, 'referrals').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'application_id',
    'county',
    'office',
    'status',
    'waiting',
    'assigned_to?',
    'created_at',
    'updated_at',
    'answered_at?',
    'due_at?',
  ]);
  await integers(referral, ['unread', 'closed', 'reminded'])
    .addUniqueConstraint('referrals_once', ['application_id', 'county'] as never)
    .execute();
  const outbox = texts(table(db, 'outbox').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'dedupe',
    'application_id?',
    'kind',
    'language',
    'state',
    'next_at',
    'created_at',
    'ended_at?',
    'trouble',
    'sealed',
  ]);
  await integers(outbox, ['attempts'])
    .addUniqueConstraint('outbox_once', ['dedupe'] as never)
    .execute();
  await texts(table(db, 'figures').addColumn('referral_id', 'text', (id) => id.primaryKey()) as Table, [
    'county',
    'office',
    'month',
    'status',
    'answered_month?',
  ])
    .addColumn('answered_after_hours', 'integer')
    .execute();
}

async function access(db: Kysely<unknown>): Promise<void> {
  const account = ['role', 'office?', 'email'];
  await texts(table(db, 'accounts').addColumn('name', 'text', (name) => name.primaryKey()) as Table, [
    'secret',
    ...account,
    'created_at',
  ]).execute();
  await texts(table(db, 'invitations').addColumn('token_hash', 'text', (id) => id.primaryKey()) as Table, [
    'name',
    ...account,
    'expires_at',
  ]).execute();
  await texts(table(db, 'sessions').addColumn('token_hash', 'text', (id) => id.primaryKey()) as Table, [
    'kind',
    'subject',
    'seen_at',
    'expires_at',
  ]).execute();
  await texts(table(db, 'log').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'at',
    'who',
    'what',
    'about',
  ]).execute();
  await texts(table(db, 'deletions').addColumn('receipt', 'text', (id) => id.primaryKey()) as Table, [
    'at',
    'statement',
    'signature',
  ]).execute();
}

const INDEXES: readonly (readonly [string, string, readonly string[]])[] = [
  ['terms_by_hash', 'terms', ['hash', 'kind']],
  ['terms_by_application', 'terms', ['application_id']],
  ['events_by_application', 'events', ['application_id', 'at']],
  ['referrals_by_office', 'referrals', ['office', 'closed', 'waiting', 'updated_at']],
  ['referrals_by_due', 'referrals', ['due_at']],
  ['outbox_by_state', 'outbox', ['state', 'next_at']],
  ['outbox_by_application', 'outbox', ['application_id']],
  ['applications_by_keep', 'applications', ['keep_until']],
  ['sessions_by_subject', 'sessions', ['subject']],
  ['log_by_time', 'log', ['at']],
];

/** The orders in which an office's referrals are read, and what its boxes are counted by. */
const INBOX_INDEXES: readonly (readonly [string, readonly string[]])[] = [
  ['referrals_unread', ['office', 'unread', 'updated_at', 'id']],
  ['referrals_latest', ['office', 'updated_at desc', 'id']],
  ['referrals_boxes', ['office', 'closed', 'waiting', 'unread', 'reminded']],
  ['referrals_in_order', ['office', 'id']],
];

/** What stands in for the indexes of `003-inbox` that ordered an inbox by the last change of any kind. */
const LIST_INDEXES: readonly (readonly [string, readonly string[]])[] = [
  ['referrals_new', ['office', 'unread', 'waiting_since', 'id']],
  ['referrals_waiting', ['office', 'closed', 'waiting', 'waiting_since', 'id']],
];

async function officeList(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('referrals')
    .addColumn('waiting_since', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update referrals set waiting_since = updated_at`.execute(db);
  for (const name of ['referrals_unread', 'referrals_boxes', 'referrals_by_office'])
    await db.schema.dropIndex(name).execute();
  for (const [name, columns] of LIST_INDEXES)
    await db.schema
      .createIndex(name)
      .on('referrals')
      .columns([...columns] as never)
      .execute();
  await sql`create index referrals_late on referrals (office, waiting_since, id) where closed = 0 and reminded > 0`.execute(
    db,
  );
  await texts(table(db, 'office_tags').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'office',
    'hash',
    'sealed',
  ])
    .addUniqueConstraint('office_tags_once', ['office', 'hash'] as never)
    .execute();
  await texts(table(db, 'referral_tags'), ['referral_id', 'application_id', 'tag_id'])
    .addPrimaryKeyConstraint('referral_tags_once', ['referral_id', 'tag_id'] as never)
    .execute();
  await texts(table(db, 'saved_lists').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'office',
    'sealed',
  ]).execute();
  for (const [name, on, columns] of [
    ['referral_tags_by_tag', 'referral_tags', ['tag_id', 'referral_id']],
    ['referral_tags_by_application', 'referral_tags', ['application_id']],
    ['saved_lists_by_office', 'saved_lists', ['office']],
  ] as const)
    await db.schema
      .createIndex(name)
      .on(on)
      .columns([...columns])
      .execute();
}

/** What a list is narrowed by: an index that has all of it is looked through without the rows. */
const NARROWED_BY = ['status', 'county', 'assigned_to', 'answered_at', 'application_id'];

/**
 * Indexes for lists with few rows. The index for late rows begins with the same columns as another that covers all
 * rows, because otherwise SQLite takes that one and looks at every open row.
 */
async function narrowedLists(db: Kysely<unknown>): Promise<void> {
  for (const name of ['referrals_late', 'referrals_latest', 'referrals_waiting'])
    await db.schema.dropIndex(name).execute();
  await sql`create index referrals_late on referrals (office, closed, waiting_since, id) where reminded > 0`.execute(
    db,
  );
  for (const [name, columns] of [
    ['referrals_latest', ['office', 'updated_at desc', 'id', 'closed', 'waiting_since', ...NARROWED_BY]],
    ['referrals_waiting', ['office', 'closed', 'waiting', 'waiting_since', 'id', ...NARROWED_BY]],
  ] as const)
    await db.schema
      .createIndex(name)
      .on('referrals')
      .columns([...columns] as never)
      .execute();
}

async function textMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('channel', 'text', (column) => column.notNull().defaultTo('mail'))
    .execute();
  await db.schema.alterTable('outbox').addColumn('file_id', 'text').execute();
  // What waits is looked for every few seconds, for mail alone.
  await db.schema.dropIndex('outbox_by_state').execute();
  for (const [name, columns] of [
    ['outbox_by_state', ['channel', 'state', 'next_at']],
    ['outbox_by_file', ['file_id']],
  ] as const)
    await db.schema
      .createIndex(name)
      .on('outbox')
      .columns([...columns])
      .execute();
  await texts(table(db, 'text_files').addColumn('id', 'text', (id) => id.primaryKey()) as Table, [
    'state',
    'made_at',
    'made_by',
    'downloaded_at?',
    'digest',
    'ended_at?',
  ]).execute();
  await texts(table(db, 'text_stops').addColumn('hash', 'text', (hash) => hash.primaryKey()) as Table, [
    'at',
  ]).execute();
}

/** The steps by which the tables of a portal grew. A step that was released never changes. */
export const PORTAL_MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-portal': {
    up: async (db: Kysely<unknown>) => {
      await people(db);
      await work(db);
      await access(db);
      for (const [name, on, columns] of INDEXES) {
        await db.schema
          .createIndex(name)
          .on(on)
          .columns([...columns])
          .execute();
      }
    },
  },
  '002-casework': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('referrals').addColumn('accepted_at', 'text').execute();
      await texts(table(db, 'outcomes').addColumn('referral_id', 'text', (id) => id.primaryKey()) as Table, [
        'application_id',
        'made',
        'sealed',
      ]).execute();
      await db.schema.createIndex('outcomes_by_application').on('outcomes').columns(['application_id']).execute();
    },
  },
  // Without these an office's first page reads every application that the office ever had.
  '003-inbox': {
    up: async (db: Kysely<unknown>) => {
      for (const [name, columns] of INBOX_INDEXES)
        await db.schema
          .createIndex(name)
          .on('referrals')
          .columns([...columns] as never)
          .execute();
      await db.schema
        .createIndex('referrals_accepted')
        .on('referrals')
        .columns(['office', 'id'] as never)
        .where(sql.ref('accepted_at'), 'is not', null)
        .execute();
    },
  },
  '004-second-factor': signOnMigration,
  '005-open-counties': {
    up: async (db: Kysely<unknown>) => {
      await texts(table(db, 'open_counties').addColumn('county', 'text', (id) => id.primaryKey()) as Table, [
        'since',
      ]).execute();
    },
  },
  '006-office-list': { up: officeList },
  // Every minute those that are over are deleted; a busy day leaves hundreds of thousands that are not.
  '007-sessions-by-end': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.createIndex('sessions_by_end').on('sessions').columns(['expires_at']).execute();
    },
  },
  '008-narrowed-lists': { up: narrowedLists },
  '009-sheets': {
    up: async (db: Kysely<unknown>) => {
      await texts(table(db, 'sheets').addColumn('application_id', 'text', (id) => id.primaryKey()) as Table, [
        'at',
        'sealed',
      ]).execute();
    },
  },
  '010-text-messages': { up: textMessages },
  // What courts said outlives the status, which goes on to `closed`.
  '011-courts-in-figures': {
    up: async (db: Kysely<unknown>) => {
      for (const name of ['court', 'court_month'])
        await db.schema.alterTable('figures').addColumn(name, 'text').execute();
      // For earlier decisions of courts, only a status that still shows one is known, and the month of its last change.
      await sql`update figures set court = status, court_month = (select substr(updated_at, 1, 7) from referrals where id = referral_id)
        where status in ('granted', 'denied') and exists (select 1 from referrals where id = referral_id)`.execute(db);
    },
  },
};
