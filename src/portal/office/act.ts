/**
 * What somebody at an office does with an application. Each act, its history and its message stand in one transaction.
 */

import { addWorkingDays } from '../clocks/working-days.ts';
import { tellPerson } from '../mail/outbox.ts';
import { NOT_LISTED, type Status } from '../pack/schema.ts';
import { dayAfter, instant, type Portal } from '../portal.ts';
import { changeApplication } from '../store/applications.ts';
import { addEvent, type NewEvent } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { ReferralTable } from '../store/schema.ts';
import type { Opened } from './referrals.ts';

export type By = { readonly account: string };

type ChangeOfReferral = Partial<Omit<ReferralTable, 'id' | 'application_id'>>;

/**
 * Writes one act: the change of the referral, the event and the row of the log. Returns whether the referral was as
 * read.
 */
export async function writeAct(
  portal: Portal,
  db: Db,
  { referral, application }: Opened,
  {
    change,
    event,
    what,
  }: { readonly change: ChangeOfReferral; readonly event?: Omit<NewEvent, 'at' | 'referral'>; readonly what: string },
): Promise<boolean> {
  const at = instant(portal);
  const changed = await db
    .updateTable('referrals')
    .set({ updated_at: at, ...change })
    .where('id', '=', referral.id)
    .where('updated_at', '=', referral.updated_at)
    .where('office', '=', referral.office)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) return false;
  if (event) await addEvent(db, application, { at, referral: referral.id, ...event });
  await note(db, { at, who: event?.who ?? '', what, about: referral.id });
  return true;
}

/** The first look of an office at an application: the person is shown that it was seen. */
export async function markSeen(portal: Portal, opened: Opened, by: By): Promise<boolean> {
  const { referral } = opened;
  if (referral.unread === 0) return false;
  const first = referral.status === 'submitted';
  return portal.store.db.transaction().execute((inner) =>
    writeAct(portal, inner, opened, {
      change: { unread: 0, updated_at: referral.updated_at, ...(first && { status: 'seen' }) },
      ...(first && { event: { who: by.account, kind: 'status' as const, about: 'seen', shown: true, details: {} } }),
      what: 'referral.seen',
    }),
  );
}

export type NewStatus = {
  readonly status: Status;
  /** What the template said, and what the worker sent. */
  readonly composed: string;
  readonly text: string;
};

/** Sends an answer to the person. */
export async function sendStatus(
  portal: Portal,
  opened: Opened,
  by: By,
  { status, composed, text }: NewStatus,
): Promise<boolean> {
  const template = portal.pack.templates.find((each) => each.status === status);
  if (!template) return false;
  const { referral, application } = opened;
  const at = instant(portal);
  const due =
    template.waiting === 'office'
      ? addWorkingDays(portal.pack, portal.now(), portal.pack.clocks.firstAnswer * 6)
      : null;
  return portal.store.db.transaction().execute(async (inner) => {
    const change = {
      status,
      waiting: template.waiting,
      waiting_since: at,
      closed: template.closes ? 1 : 0,
      unread: 0,
      answered_at: referral.answered_at ?? at,
      due_at: due,
      reminded: 0,
    };
    const event = { who: by.account, kind: 'status' as const, about: status, shown: true, details: { text, composed } };
    if (!(await writeAct(portal, inner, opened, { change, event, what: 'referral.status' }))) return false;
    await countStatus(inner, opened, { status, at });
    if (template.closes) await settle(portal, inner, opened);
    await tellPerson(portal, inner, application, { kind: 'news', about: `${referral.id} ${at}` });
    return true;
  });
}

/** Keeps the figures that outlive the application: they hold nothing of the person. */
export async function countStatus(
  db: Db,
  { referral }: Opened,
  { status, at }: { readonly status: string; readonly at: string },
) {
  const hours = Math.max(0, Math.round((Date.parse(at) - Date.parse(referral.created_at)) / 3_600_000));
  await db
    .updateTable('figures')
    .set({
      status,
      ...(referral.answered_at === null && { answered_after_hours: hours, answered_month: at.slice(0, 7) }),
    })
    .where('referral_id', '=', referral.id)
    .execute();
  if (status === 'granted' || status === 'denied') await countCourt(db, referral.id, { court: status, at });
}

/** Keeps what a court said, by the month in which it was told first. */
async function countCourt(
  db: Db,
  referral: string,
  { court, at }: { readonly court: 'granted' | 'denied'; readonly at: string },
): Promise<void> {
  await db
    .updateTable('figures')
    .set({ court, court_month: at.slice(0, 7) })
    .where('referral_id', '=', referral)
    .where((row) => row.or([row('court', 'is', null), row('court', '!=', court)]))
    .execute();
}

/** Takes back from the figures what a court said and then took back. */
export async function uncountCourt(db: Db, referral: string): Promise<void> {
  await db.updateTable('figures').set({ court: null, court_month: null }).where('referral_id', '=', referral).execute();
}

/** Once no office works on an application, its date of destruction moves nearer. */
async function settle(portal: Portal, db: Db, { referral, application }: Opened): Promise<void> {
  const left = await db
    .selectFrom('referrals')
    .select('id')
    .where('application_id', '=', referral.application_id)
    .where('closed', '=', 0)
    .where('office', '!=', NOT_LISTED)
    .executeTakeFirst();
  if (left) return;
  const keepUntil = [dayAfter(portal, portal.pack.retention.closed), application.keepUntil].sort()[0]!;
  await changeApplication(portal, db, application, { keepUntil });
}

/** Keeps a note that neither the person sees nor another office to which the application may be handed. */
export async function addNote(portal: Portal, opened: Opened, by: By, text: string): Promise<boolean> {
  return portal.store.db.transaction().execute((inner) =>
    writeAct(portal, inner, opened, {
      change: {},
      event: { who: by.account, kind: 'note', about: opened.referral.office, details: { text } },
      what: 'referral.note',
    }),
  );
}

/** Assigns an application to a person at the same office, or to no one. */
export async function assign(portal: Portal, opened: Opened, by: By, to: string | null): Promise<boolean> {
  if (to !== null) {
    const account = await portal.store.db
      .selectFrom('accounts')
      .select('name')
      .where('name', '=', to)
      .where('office', '=', opened.referral.office)
      .executeTakeFirst();
    if (!account) return false;
  }
  return portal.store.db.transaction().execute((inner) =>
    writeAct(portal, inner, opened, {
      change: { assigned_to: to },
      event: { who: by.account, kind: 'assigned', about: to ?? '', details: {} },
      what: 'referral.assign',
    }),
  );
}

export type Transfer = { readonly office: string; readonly reason: string; readonly message: string };

/**
 * Hands an application to another office, which gets a full clock of its own. The person is shown the message and who has
 * it now; the reason stays between the offices, and tags and notes with the office that made them.
 */
export async function transfer(
  portal: Portal,
  opened: Opened,
  by: By,
  { office, reason, message }: Transfer,
): Promise<boolean> {
  const { pack } = portal;
  if (office === opened.referral.office || !pack.organizations.some(({ id }) => id === office)) return false;
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const change = {
      office,
      status: 'transferred',
      waiting: 'office' as const,
      waiting_since: at,
      unread: 1,
      closed: 0,
      // The other office takes it up itself.
      accepted_at: null,
      assigned_to: null,
      due_at: addWorkingDays(pack, portal.now(), pack.clocks.firstAnswer),
      reminded: 0,
    };
    const event = {
      who: by.account,
      kind: 'transfer' as const,
      about: office,
      shown: true,
      details: { text: message, reason },
    };
    if (!(await writeAct(portal, inner, opened, { change, event, what: 'referral.transfer' }))) return false;
    await inner.deleteFrom('referral_tags').where('referral_id', '=', opened.referral.id).execute();
    await inner
      .updateTable('figures')
      .set({ office, status: 'transferred' })
      .where('referral_id', '=', opened.referral.id)
      .execute();
    await tellPerson(portal, inner, opened.application, { kind: 'news', about: `${opened.referral.id} ${at}` });
    return true;
  });
}
