import type { Kysely } from 'kysely';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { type PlainCode, type Said, saidOf } from '../say/say.ts';
import type { Role } from './access/roles.ts';
import type { By, Ledger } from './audit/ledger.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { PeopleDesk } from './jobs/people-desk.ts';
import type { Tables } from './store/schema.ts';
import type { Workspace } from './store/workspace.ts';

/** What the parts of the workbench work with. */
export type Context = {
  readonly workspace: Workspace;
  readonly db: Kysely<Tables>;
  /** Writes the log, with the acts that it tells of. */
  readonly ledger: Ledger;
  readonly jobs: Jobs;
  readonly desk: PeopleDesk;
  /** The states that are offered, the one first that is meant where none is named. */
  readonly states: readonly Jurisdiction[];
};

/** Who asks for something, in which roles. */
export type Who = By & { readonly roles: readonly Role[] };

/** Something asked for that cannot be: what to say of it, and the HTTP status that fits it. */
export type Refusal = {
  readonly ok: false;
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 429 | 502;
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
