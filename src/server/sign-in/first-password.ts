import type { Selectable } from 'kysely';
import type { AccountTable, OpenedBy } from '../../casework/store/schema.ts';

/**
 * Whoever makes an account knows its first password. So it opens nothing but the choice of another one, and for a few days
 * alone, which count from when the account can be used.
 */

/** Days in which a first password is handed over and used. */
export const FIRST_PASSWORD_DAYS = 3;

export function firstPasswordEnd(from: number): string {
  return new Date(from + FIRST_PASSWORD_DAYS * 86_400_000).toISOString();
}

type First = Pick<Selectable<AccountTable>, 'first_until'>;

export function isOver({ first_until }: First, at: number): boolean {
  return first_until !== null && Date.parse(first_until) <= at;
}

/** Whether somebody came in by the first password; a passkey or the identity provider shows more than who made the account knows. */
export function lacksOwnPassword({ first_until }: First, by: OpenedBy): boolean {
  return first_until !== null && (by === 'password' || by === 'code' || by === 'recovery');
}
