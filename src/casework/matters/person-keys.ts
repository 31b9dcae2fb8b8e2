import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { newId } from '../../database/id.ts';
import { type Key, keyText, newKey, readKey, seal, unseal } from '../../database/sealed-text.ts';
import { openDatabase } from '../../database/sqlite.ts';

/**
 * The keys of people, each under the key of the workspace, in a file of their own beside the database: a backup of the
 * database can then be kept for years without them, and one deleted row closes what is sealed in all of its copies. A text
 * names its key by an id that says nothing of the person.
 */
export const KEYS = 'person-keys.sqlite';

export type PersonKey = { readonly id: string; readonly key: Key };

export type PersonKeys = {
  /** The key of a person, by the person's keyed hash; made, and on the disk, where there was none. */
  readonly of: (person: string) => PersonKey;
  /** Makes the keys of many people at once: one by one, each waits for the disk. */
  readonly prepare: (people: Iterable<string>) => void;
  /** The key with an id; undefined where it was destroyed. */
  readonly byId: (id: string) => Key | undefined;
  /**
   * Destroys the keys of some people: overwritten in the file, and gone from its journal. The ids of the keys, which say
   * nothing of anybody, and the folders that go with them stay on record, for backups of before.
   */
  readonly destroy: (people: readonly string[], folders?: readonly string[]) => void;
  /** What was ever destroyed: ids of keys, and folders by their places in the workspace. */
  readonly purged: () => { readonly keys: readonly string[]; readonly folders: readonly string[] };
  readonly close: () => void;
};

type Row = { readonly id: string; readonly person: string; readonly wrapped: string };

/** Keys that are held in memory at once; some 300 bytes each. */
const MOST_HELD = 200_000;

/** Opens the keys of a workspace; the file is made where there is none, and readable by its owner alone. */
export function openPersonKeys(folder: string, wrapping: Key): PersonKeys {
  const database = openFile(join(folder, KEYS));
  const find = database.prepare('select id, person, wrapped from person_keys where person = ?');
  const findId = database.prepare('select id, person, wrapped from person_keys where id = ?');
  const insert = database.prepare(
    'insert into person_keys (id, person, wrapped) values (?, ?, ?) on conflict do nothing',
  );
  const remove = database.prepare('delete from person_keys where person = ?');
  const record = database.prepare('insert into purged (what, id) values (?, ?) on conflict do nothing');
  const byPerson = new Map<string, PersonKey>();
  const byId = new Map<string, Key>();

  const held = ({ id, person, wrapped }: Row): PersonKey => {
    if (byPerson.size >= MOST_HELD) forgetHeld();
    const key = readKey(unseal(wrapping, placeOfKey(id, person), wrapped));
    byId.set(id, key);
    const own = { id, key };
    byPerson.set(person, own);
    return own;
  };
  const forgetHeld = () => {
    byPerson.clear();
    byId.clear();
  };
  const make = (person: string) => {
    const id = newId();
    insert.run(id, person, seal(wrapping, placeOfKey(id, person), keyText(newKey())));
  };
  const known = (person: string) => byPerson.get(person) ?? heldRow(find.get(person));
  const heldRow = (row: unknown) => (row === undefined ? undefined : held(row as Row));
  return {
    of: (person) => {
      const own = known(person);
      if (own) return own;
      // Another thread may have made it meanwhile: what stands in the file counts.
      make(person);
      return known(person)!;
    },
    prepare: (people) => {
      const missing = [...new Set(people)].filter((person) => !known(person));
      if (missing.length > 0) inTransaction(database, () => missing.forEach(make));
    },
    byId: (id) => byId.get(id) ?? heldRow(findId.get(id))?.key,
    destroy: (people, folders = []) => {
      inTransaction(database, () => {
        for (const person of people) {
          const row = find.get(person);
          if (row !== undefined) record.run('key', (row as Row).id);
          remove.run(person);
        }
        for (const folder of folders) record.run('folder', folder);
      });
      forgetHeld();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    purged: () => {
      const rows = database.prepare('select what, id from purged order by id').all() as { what: string; id: string }[];
      const of = (kind: string) => rows.filter(({ what }) => what === kind).map(({ id }) => id);
      return { keys: of('key'), folders: of('folder') };
    },
    close: () => database.close(),
  };
}

function openFile(path: string): DatabaseSync {
  const isNew = !existsSync(path);
  const database = openDatabase(path, { durable: true });
  if (isNew) chmodSync(path, 0o600);
  database.exec(
    'create table if not exists person_keys (id text primary key, person text not null unique, wrapped text not null)',
  );
  database.exec('create table if not exists purged (what text not null, id text not null, primary key (what, id))');
  return database;
}

/** Where a key stands: under another id, or as that of another person, it does not open. */
function placeOfKey(id: string, person: string): string {
  return `person key ${id} ${person}`;
}

function inTransaction(database: DatabaseSync, body: () => void): void {
  database.exec('begin immediate');
  try {
    body();
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}
