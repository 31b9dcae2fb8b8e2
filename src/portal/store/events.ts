import { newId } from '../../database/id.ts';
import { type Key, seal, unseal } from '../../database/sealed-text.ts';
import type { Db } from './open.ts';
import type { EventTable } from './schema.ts';

/** An answer that an office corrected; one that could harm without what it was and is. */
export type ChangedAnswer = {
  readonly field: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
};

/** What an event says. */
export type Details = {
  /** What was sent, noted or answered. */
  readonly text?: string;
  /** The text that the template gave, kept beside what the worker made of it. */
  readonly composed?: string;
  readonly reason?: string;
  readonly changes?: readonly ChangedAnswer[];
};

export type Event = {
  readonly id: string;
  readonly referral: string | null;
  readonly at: string;
  readonly who: string;
  readonly kind: EventTable['kind'];
  readonly about: string;
  readonly shown: boolean;
  readonly details: Details;
};

export type NewEvent = Omit<Event, 'id' | 'referral' | 'shown'> & {
  readonly referral?: string;
  readonly shown?: boolean;
};

const place = (id: string) => `event ${id}`;

/** The row of something that happened to an application. */
export function eventRow(
  { id: application, key }: { readonly id: string; readonly key: Key },
  { details, referral = undefined, shown = false, ...rest }: NewEvent,
): EventTable {
  const id = newId();
  return {
    ...rest,
    id,
    application_id: application,
    referral_id: referral ?? null,
    shown: shown ? 1 : 0,
    sealed: seal(key, place(id), JSON.stringify(details)),
  };
}

/** Adds to the history of an application. */
export async function addEvent(
  db: Db,
  application: { readonly id: string; readonly key: Key },
  event: NewEvent,
): Promise<void> {
  await db.insertInto('events').values(eventRow(application, event)).execute();
}

/** The history of an application, oldest first. */
export async function eventsOf(
  db: Db,
  { id, key }: { readonly id: string; readonly key: Key },
): Promise<readonly Event[]> {
  const rows = await db.selectFrom('events').selectAll().where('application_id', '=', id).orderBy('at').execute();
  return rows.map((row) => ({
    id: row.id,
    referral: row.referral_id,
    at: row.at,
    who: row.who,
    kind: row.kind,
    about: row.about,
    shown: row.shown === 1,
    details: JSON.parse(unseal(key, place(row.id), row.sealed)) as Details,
  }));
}
