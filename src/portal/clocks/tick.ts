/** What a portal does by itself, once a minute: reminders, digests, and the destruction of what is too old. */

import { instantOf, localDay } from '../../procedure/index.ts';
import { type Day, formatDay } from '../../record/index.ts';
import type { Role } from '../access/accounts.ts';
import { enqueue, type MessageKind } from '../mail/outbox.ts';
import { countBoxes, oldestDays } from '../office/list.ts';
import type { Referral } from '../office/referrals.ts';
import { NOT_LISTED } from '../pack/schema.ts';
import { destroyApplications } from '../person/own.ts';
import { dayAfter, instant, type Portal, today } from '../portal.ts';
import { applicationOfId, changeApplication } from '../store/applications.ts';
import type { PortalStore } from '../store/open.ts';
import { replaceTerms } from '../store/terms.ts';
import { addWorkingDays, calendarOf, isWorkingDay } from './working-days.ts';

export async function tick(portal: Portal): Promise<void> {
  await remind(portal);
  await sendDigests(portal);
  await trimClosed(portal);
  await destroyOld(portal);
}

/** Who is reminded, one after the other, and the clock until the next. */
const LEVELS = [
  { kind: 'late', next: 'toLead' },
  { kind: 'late-lead', next: 'toOperator' },
  { kind: 'late-operator', next: 'toOperator' },
] as const;

/** Reminds of what is overdue: the office, then its leads, then the operators, each once; the next clock begins at once. */
async function remind(portal: Portal): Promise<void> {
  const { db } = portal.store;
  const at = instant(portal);
  const late = await db
    .selectFrom('referrals')
    .selectAll()
    .where('due_at', '<=', at)
    .where('closed', '=', 0)
    .where('reminded', '<', LEVELS.length)
    .limit(500)
    .execute();
  for (const same of Map.groupBy(late, ({ office, reminded }) => `${reminded} ${office}`).values()) {
    const { office, reminded } = same[0]!;
    const reminder = await reminderOf(portal, office, reminded);
    for (const referral of same) {
      await remindOf(portal, referral, reminder);
      // SQLite waits for nothing, so that no page would be answered before the last of hundreds.
      await portal.free();
    }
  }
}

/** What is the same for all referrals of one office that are late by as much. */
type Reminder = { readonly kind: MessageKind; readonly addresses: readonly string[]; readonly due: string | null };

async function reminderOf(portal: Portal, office: string, reminded: number): Promise<Reminder> {
  const { kind, next } = LEVELS[reminded]!;
  const { pack } = portal;
  const isLast = reminded + 1 === LEVELS.length;
  return {
    kind,
    addresses: await addressesFor(portal, office, kind),
    due: isLast ? null : addWorkingDays(pack, portal.now(), pack.clocks[next]),
  };
}

async function remindOf(portal: Portal, late: Referral, { kind, addresses, due }: Reminder): Promise<void> {
  const { id, office, reminded } = late;
  await portal.store.db.transaction().execute(async (inner) => {
    const changed = await inner
      .updateTable('referrals')
      .set({ reminded: reminded + 1, due_at: due })
      .where('id', '=', id)
      .where('reminded', '=', reminded)
      .where('due_at', '=', late.due_at)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return;
    for (const to of addresses) {
      // One message a day and address, however many are late.
      const dedupe = `${kind} ${office} ${to} ${today(portal)}`;
      await enqueue(portal, inner, { kind, dedupe, locale: 'en', content: { to, figures: { office } } });
    }
  });
}

async function addressesFor(
  portal: Portal,
  office: string,
  kind: (typeof LEVELS)[number]['kind'],
): Promise<readonly string[]> {
  const own = portal.pack.organizations.find(({ id }) => id === office)?.email;
  if (kind === 'late') return own === undefined ? [] : [own];
  if (kind === 'late-operator') return operatorAddresses(portal);
  const rows = await addressesOf(portal, 'lead').where('office', '=', office).execute();
  return eachOnce(rows);
}

function addressesOf({ store }: Portal, role: Role) {
  return store.db.selectFrom('accounts').select('email').where('role', '=', role);
}

async function operatorAddresses(portal: Portal): Promise<readonly string[]> {
  return eachOnce(await addressesOf(portal, 'operator').execute());
}

function eachOnce(rows: readonly { readonly email: string }[]): readonly string[] {
  return [...new Set(rows.map(({ email }) => email))].filter((email) => email !== '');
}

/** Minutes since midnight at which the digest of a working day goes out. */
const DIGEST_AT = 8 * 60;

/** Tells each office on working days how much is unread and waiting, and for how long. */
async function sendDigests(portal: Portal): Promise<void> {
  const { pack, store } = portal;
  const at = instant(portal);
  const calendar = calendarOf(pack);
  const day = localDay(at, calendar.zone);
  if (!isWorkingDay(calendar, day, at) || at < instantOf(day, DIGEST_AT, calendar.zone)) return;
  const keyOf = (office: string) => `digest ${formatDay(day)} ${office}`;
  const keys = pack.organizations.map(({ id }) => keyOf(id));
  await remindOfTexts(portal, day);
  const sent = await store.db.selectFrom('outbox').select('dedupe').where('dedupe', 'in', keys).execute();
  const done = new Set(sent.map(({ dedupe }) => dedupe));
  for (const { id, email } of pack.organizations) {
    const dedupe = keyOf(id);
    if (done.has(dedupe)) continue;
    const { unread, office } = await countBoxes(portal, id, 1e9);
    if (unread + office === 0) continue;
    const figures = { unread, waiting: office, days: await oldestDays(portal, id) };
    await enqueue(portal, store.db, { kind: 'digest', dedupe, locale: 'en', content: { to: email, figures } });
  }
}

/** Tells operators on working days how many text messages wait for them to carry. */
async function remindOfTexts(portal: Portal, day: Day): Promise<void> {
  const { db } = portal.store;
  const waiting = await db
    .selectFrom('outbox')
    .select((row) => [row.fn.countAll().as('n'), row.fn.min('created_at').as('oldest')])
    .where('channel', '=', 'text')
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirstOrThrow();
  if (Number(waiting.n) === 0) return;
  const days = Math.floor((portal.now().getTime() - Date.parse(waiting.oldest)) / 86_400_000);
  const figures = { waiting: Number(waiting.n), days };
  for (const to of await operatorAddresses(portal))
    await enqueue(portal, db, {
      kind: 'texts',
      dedupe: `texts ${formatDay(day)} ${to}`,
      locale: 'en',
      content: { to, figures },
    });
}

/** Days after the last office closed in which one that closed by mistake can still go on. */
const SETTLING = 30;

/** Applications that are looked at in one turn: pages wait meanwhile, and there is no hurry. */
const LOOKED_AT = 2_000;
const TRIMMED_AT_ONCE = 100;
/** Where the next turn goes on: the ids behind this one; from the first again after the last. */
const LOOKED_UNTIL = new WeakMap<PortalStore, string>();

/** Takes away the answers that are kept only until every office has closed, and what they can be found by. */
async function trimClosed(portal: Portal): Promise<void> {
  const { store } = portal;
  const after = LOOKED_UNTIL.get(store) ?? '';
  const { until, isEnd } = await sliceAfter(store, after);
  const closed = await closedIn(portal, after, until);
  for (const id of closed) {
    await trim(portal, id);
    await portal.free();
  }
  // Where there may be more, the same ones are looked at again: those that were trimmed are no longer among them.
  if (closed.length < TRIMMED_AT_ONCE) LOOKED_UNTIL.set(store, isEnd ? '' : until);
}

/** The last of the next ids behind one, and whether it is the last of all. */
async function sliceAfter({ db }: PortalStore, after: string) {
  const ids = await db
    .selectFrom('applications')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(LOOKED_AT)
    .execute();
  return { until: ids.at(-1)?.id ?? after, isEnd: ids.length < LOOKED_AT };
}

/** Applications in a range of ids whose offices have all closed for long enough, and that are not trimmed. */
async function closedIn(portal: Portal, after: string, until: string): Promise<readonly string[]> {
  const settled = dayAfter(portal, -SETTLING);
  const closed = await portal.store.db
    .selectFrom('applications')
    .select('id')
    .where('id', '>', after)
    .where('id', '<=', until)
    .where('state', '!=', 'draft')
    .where('trimmed', '=', 0)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('referrals')
            .select('referrals.id')
            .whereRef('referrals.application_id', '=', 'applications.id')
            .where((each) =>
              each.or([
                each.and([each('referrals.closed', '=', 0), each('referrals.office', '!=', NOT_LISTED)]),
                each('referrals.updated_at', '>', settled),
              ]),
            ),
        ),
      ),
    )
    .limit(TRIMMED_AT_ONCE)
    .execute();
  return closed.map(({ id }) => id);
}

async function trim(portal: Portal, id: string): Promise<void> {
  const { pack, store } = portal;
  const application = await applicationOfId(portal, id);
  if (!application) return;
  const gone = pack.fields.filter(({ retention }) => retention === 'until-closed').map((field) => field.id);
  const kept = Object.entries(application.content.answers).filter(([field]) => !gone.includes(field));
  const content = { ...application.content, answers: Object.fromEntries(kept), declaration: [] };
  await store.db.transaction().execute(async (inner) => {
    if (!(await changeApplication(portal, inner, application, { content, trimmed: true }))) return;
    await replaceTerms(portal, inner, id, content.answers);
    await inner.deleteFrom('sheets').where('application_id', '=', id).execute();
  });
}

/** Destroys applications whose time is over, and sessions and invitations that have ended. */
async function destroyOld(portal: Portal): Promise<void> {
  const { db } = portal.store;
  const at = instant(portal);
  const old = await db.selectFrom('applications').select('id').where('keep_until', '<=', at).limit(100).execute();
  await destroyApplications(
    portal,
    old.map(({ id }) => id),
    'retention',
  );
  await db.deleteFrom('sessions').where('expires_at', '<=', at).execute();
  await db.deleteFrom('invitations').where('expires_at', '<=', at).execute();
}
