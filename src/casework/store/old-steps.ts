import type { DatabaseSync } from 'node:sqlite';

/**
 * The steps by which workspaces on SQLite grew before their schema moved to `migrations/`. They bring an old workspace to
 * where the first migration begins, and never change; `user_version` counts them.
 */
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
  // Role and kind stand in the session: no account is no longer taken for the operator. Sessions of before end.
  // What was made before roles were noted is the operator's. Corrections belong to the files that they were made in,
  // known by the hash of what stands in them, for old inputs by their id: where a workspace has one input, that is the
  // one; where it has several, it cannot be told which, and they hold nowhere.
  `
  drop table sessions;
  create table sessions (
    token_hash text primary key, id text not null unique, account text not null,
    kind text not null check (kind in ('link', 'account')), role text not null check (role in ('operator', 'analyst')),
    created_at text not null, seen_at text not null, expires_at text not null
  ) strict;
  alter table runs add column created_role text not null default 'operator';
  alter table inputs add column created_role text not null default 'operator';
  alter table inputs add column content text;
  alter table corrections add column content text;
  update inputs set content = 'input ' || id where inspection is not null;
  update corrections set content = (select content from inputs) where (select count(*) from inputs) = 1;
  create index corrections_by_content on corrections (content);
  create trigger audit_keeps_lines before update on audit begin
    select raise(abort, 'lines of the log are never changed');
  end;
  create trigger audit_keeps_all before delete on audit begin
    select raise(abort, 'lines of the log are never deleted');
  end;
  create trigger audit_adds_only before insert on audit when exists (select 1 from audit where id = new.id) begin
    select raise(abort, 'lines of the log are never replaced');
  end;
  `,
  // Policies with the choices of an office, under a name of its own.
  `
  create table scenarios (
    id text primary key, created_at text not null, created_by text not null, created_role text not null,
    name text not null unique, pack_id text not null, policy_id text not null, options text not null
  ) strict;
  `,
  // How the file is read, where that was chosen.
  `
  alter table runs add column readings text not null default '{}';
  alter table scenarios add column readings text not null default '{}';
  `,
  // Which state's files these are, and in which format; blank in what was made before other states were offered.
  `
  alter table inputs add column format text not null default '';
  alter table runs add column format text not null default '';
  `,
  // Lists that an account keeps under names of its own.
  `
  create table views (
    id text primary key, account text not null, created_at text not null, name text not null, pack_id text not null,
    view text not null, unique (account, pack_id, name)
  ) strict;
  `,
  // The profiles of offices, one for each county.
  `
  create table profiles (
    county text primary key, profile text not null, saved_at text not null, saved_by text not null
  ) strict;
  `,
];

/** What `user_version` is once the migrations have taken over: Redress of before them refuses such a workspace. */
const HANDED_OVER = STEPS.length + 1;

/**
 * Brings an old workspace to where the first migration begins, each step in a transaction of its own; a new one, and one
 * that the migrations keep already, stay as they are.
 *
 * @param to how many steps; tests make workspaces of older days with it.
 * @throws when a newer Redress wrote the workspace.
 */
export function runOldSteps(database: DatabaseSync, to: number = STEPS.length): void {
  const { user_version: version } = database.prepare('pragma user_version').get() as { user_version: number };
  if (version > HANDED_OVER) throw new Error(NEWER);
  if (version === HANDED_OVER || isEmpty(database)) return;
  for (let step = version; step < to; step++) {
    database.exec(`begin; ${STEPS[step]} pragma user_version = ${step + 1}; commit;`);
  }
}

/** Notes that the migrations have taken over. */
export function handOver(database: DatabaseSync): void {
  database.exec(`pragma user_version = ${HANDED_OVER}`);
}

export const NEWER =
  'This workspace was written by a newer Redress. Open it with that version; docs/guides/program.md says how to go back to this one.';

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("select 1 from sqlite_master where type = 'table'").get() === undefined;
}
