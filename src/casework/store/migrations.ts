import type { DatabaseSync } from 'node:sqlite';

/** Each step of the schema, in order; a step that was released is never changed, only followed by another. */
const STEPS: readonly string[] = [
  `
  create table inputs (
    id text primary key, created_at text not null, created_by text not null, state text not null, origin text not null,
    files text not null, inspection text, problem text
  ) strict;
  create table runs (
    id text primary key, input_id text not null references inputs(id), name text not null, created_at text not null,
    created_by text not null, finished_at text, state text not null, county text not null, pack_id text not null,
    policy_id text not null, options text not null, as_of text not null, quarantine integer not null, summary text,
    corrections text not null, problem text
  ) strict;
  create table corrections (
    id text primary key, created_at text not null, created_by text not null, person text not null, conviction text,
    fact text not null, was text not null, value text not null, why text not null, document text not null,
    undone_at text, undone_by text
  ) strict;
  create index corrections_by_person on corrections (person);
  create table accounts (
    name text primary key, secret text not null, role text not null, created_at text not null
  ) strict;
  create table sessions (
    token_hash text primary key, account text not null, created_at text not null, expires_at text not null
  ) strict;
  create table audit (
    id integer primary key, at text not null, who text not null, what text not null, about text not null
  ) strict;
  `,
];

/** Brings a workspace's database up to date; refuses one that a newer Redress has written. */
export function migrate(database: DatabaseSync): void {
  const { user_version: version } = database.prepare('pragma user_version').get() as { user_version: number };
  if (version > STEPS.length) {
    throw new Error('This workspace was written by a newer Redress; update Redress before opening it.');
  }
  for (let step = version; step < STEPS.length; step++) {
    database.exec(`begin; ${STEPS[step]} pragma user_version = ${step + 1}; commit;`);
  }
}
