import { createHmac, hkdfSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Key, keyOf, keyText, newKey, seal, unseal } from '../../database/sealed-text.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { openPersonKeys, type PersonKeys } from './person-keys.ts';

/**
 * What can be read of a person is encrypted (AES-256-GCM) under a key of that person, and keyed hashes stand for people: the
 * database alone names no person. The key of the workspace and the keys of people lie beside the database, so a copy of the
 * whole workspace does reveal names.
 */
export type Seal = {
  /** Seals a text of the office, which concerns no person of a file, for one place; moved to another place it does not open. */
  readonly close: (text: string, place: string) => string;
  /** Seals a text about a person, named by the keyed hash, for one place. Where the person's key is destroyed, it is gone. */
  readonly closeFor: (person: string, text: string, place: string) => string;
  /** Lays the key of a person around a text that was sealed without one. */
  readonly wrapFor: (person: string, sealed: string, place: string) => string;
  /** What {@link wrapFor} was given, of a text that it made; any other text as it is. Throws as {@link open} does. */
  readonly inner: (sealed: string, place: string) => string;
  /** Opens what was sealed for a place. Throws where it was changed, stands in another place, or its key was destroyed. */
  readonly open: (sealed: string, place: string) => string;
  /** A keyed hash of some values. */
  readonly ref: (...values: readonly string[]) => string;
  readonly keys: () => PersonKeys;
};

/** The file with the key of a workspace. */
export const KEY = 'casework-key';

/** How texts under the key of a person begin; those of before have no point in them. */
const [OWN, AROUND] = ['p', 'w'];

const opened = new Map<string, { readonly seal: Seal; readonly close: () => void }>();

/**
 * The seal of a workspace; its key is made where there is none, and readable by its owner alone. A thread opens the keys of
 * a workspace once, until {@link closeSeal}.
 */
export function sealOf(folder: string): Seal {
  const path = resolve(folder);
  const known = opened.get(path);
  if (known) return known.seal;
  const made = make(path);
  opened.set(path, made);
  return made.seal;
}

/** Closes the keys of a workspace that this thread has open. */
export function closeSeal(folder: string): void {
  const path = resolve(folder);
  opened.get(path)?.close();
  opened.delete(path);
}

function make(folder: string): { readonly seal: Seal; readonly close: () => void } {
  const path = join(folder, KEY);
  if (!existsSync(path)) writeWholeFile(path, keyText(newKey()), false);
  const master = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  const derived = (use: string) => keyOf(Buffer.from(hkdfSync('sha256', master, '', `redress/${use}/1`, 32)));
  const [sealing, naming, wrapping] = [derived('seal'), derived('reference'), derived('person keys')];
  let people: PersonKeys | undefined;
  const keys = () => {
    people ??= openPersonKeys(folder, wrapping);
    return people;
  };
  const under = (kind: string, person: string, text: string, place: string) => {
    const { id, key } = keys().of(person);
    return `${kind}.${id}.${seal(key, place, text)}`;
  };
  const keyNamed = (id: string): Key => {
    const key = keys().byId(id);
    if (!key) throw new KeyDestroyed('the key of the person was destroyed');
    return key;
  };
  const open = (sealed: string, place: string): string => {
    const [kind, id, text] = sealed.split('.');
    if (text === undefined) return unseal(sealing, place, sealed);
    const own = unseal(keyNamed(id!), place, text);
    return kind === AROUND ? unseal(sealing, place, own) : own;
  };
  return {
    seal: {
      close: (text, place) => seal(sealing, place, text),
      closeFor: (person, text, place) => under(OWN!, person, text, place),
      wrapFor: (person, sealed, place) => under(AROUND!, person, sealed, place),
      inner: (sealed, place) => {
        const [kind, id, text] = sealed.split('.');
        return kind === AROUND ? unseal(keyNamed(id!), place, text!) : sealed;
      },
      open,
      ref: (...values) => createHmac('sha256', naming).update(JSON.stringify(values)).digest('base64url').slice(0, 32),
      keys,
    },
    close: () => people?.close(),
  };
}

/** A text cannot be opened, since the key of its person was destroyed. */
export class KeyDestroyed extends Error {}
