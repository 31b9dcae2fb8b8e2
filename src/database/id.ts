import { randomBytes } from 'node:crypto';

const ID = /^[0-9a-f]{16}$/;

/** A name that says nothing and cannot be guessed: 16 hexadecimal digits. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}

/** Whether a name is of the form that {@link newId} makes. */
export function isId(name: string): boolean {
  return ID.test(name);
}
