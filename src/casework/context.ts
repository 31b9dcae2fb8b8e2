import type { Kysely } from 'kysely';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { type PlainCode, type Said, saidOf } from '../say/say.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { PeopleDesk } from './jobs/people-desk.ts';
import type { Tables } from './store/schema.ts';
import type { Workspace } from './store/workspace.ts';

/** What the parts of the workbench work with. */
export type Context = {
  readonly workspace: Workspace;
  readonly db: Kysely<Tables>;
  readonly jobs: Jobs;
  readonly desk: PeopleDesk;
  /** The states that are offered, the one first that is meant where none is named. */
  readonly states: readonly Jurisdiction[];
};

/** What somebody may do: analysts delete only what analysts made, and neither manage accounts nor read the log. */
export type Role = 'operator' | 'analyst';

/** Who asks for something. */
export type Who = { readonly account: string; readonly role: Role };

/** Something asked for that cannot be: what to say of it, and the HTTP status that fits it. */
export type Refusal = {
  readonly ok: false;
  readonly status: 400 | 403 | 404 | 409 | 413 | 429;
  readonly said: Said;
};

export type Result<Value> = { readonly ok: true; readonly value: Value } | Refusal;

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refuse(status: Refusal['status'], what: Said | PlainCode): Refusal {
  return { ok: false, status, said: saidOf(what) };
}

/** The wall clock, for the record of who did what when; no determination depends on it. */
export function now(): string {
  return new Date().toISOString();
}

/** Notes what somebody did. `about` holds ids only. */
export async function audit(db: Kysely<Tables>, who: string, what: string, about: string): Promise<void> {
  await db.insertInto('audit').values({ at: now(), who, what, about }).execute();
}
