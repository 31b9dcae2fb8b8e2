/** What a portal does by itself, once a minute: reminders, digests, and the destruction of what is too old. */

import { instantOf, localDay } from '../../procedure/index.ts';
import { formatDay } from '../../record/index.ts';
import { enqueue } from '../mail/outbox.ts';
import { countBoxes } from '../office/referrals.ts';
import { NOT_LISTED } from '../pack/schema.ts';
import { destroyApplication } from '../person/own.ts';
import { dayAfter, instant, type Portal } from '../portal.ts';
import { applicationOfId, changeApplication } from '../store/applications.ts';
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
  for (const referral of late) {
    const level = LEVELS[referral.reminded]!;
    const addresses = await addressesFor(portal, referral.office, level.kind);
    await db.transaction().execute(async (inner) => {
      const due = addWorkingDays(portal.pack, portal.now(), portal.pack.clocks[level.next]);
      const changed = await inner
        .updateTable('referrals')
        .set({ reminded: referral.reminded + 1, due_at: referral.reminded + 1 < LEVELS.length ? due : null })
        .where('id', '=', referral.id)
        .where('reminded', '=', referral.reminded)
        .where('due_at', '=', referral.due_at)
        .executeTakeFirst();
      if (Number(changed.numUpdatedRows) === 0) return;
      // One message a day and address, however many are late.
      const day = formatDay(localDay(at, portal.pack.calendar.zone));
      for (const to of addresses) {
        const dedupe = `${level.kind} ${referral.office} ${to} ${day}`;
        await enqueue(portal, inner, {
          kind: level.kind,
          dedupe,
          language: 'en',
          content: { to, figures: { office: referral.office } },
        });
      }
    });
  }
}

async function addressesFor(
  portal: Portal,
  office: string,
  kind: (typeof LEVELS)[number]['kind'],
): Promise<readonly string[]> {
  const own = portal.pack.organizations.find(({ id }) => id === office)?.email;
  if (kind === 'late') return own === undefined ? [] : [own];
  const accounts = portal.store.db.selectFrom('accounts').select('email');
  const rows = await (kind === 'late-lead'
    ? accounts.where('role', '=', 'lead').where('office', '=', office)
    : accounts.where('role', '=', 'operator')
  ).execute();
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
  const name = formatDay(day);
  const sent = await store.db
    .selectFrom('outbox')
    .select('dedupe')
    .where('dedupe', 'like', `digest ${name} %`)
    .execute();
  const done = new Set(sent.map(({ dedupe }) => dedupe));
  for (const { id, email } of pack.organizations) {
    const dedupe = `digest ${name} ${id}`;
    if (done.has(dedupe)) continue;
    const { unread, office } = await countBoxes(portal, id);
    if (unread + office === 0) continue;
    const oldest = await store.db
      .selectFrom('referrals')
      .select('updated_at')
      .where('office', '=', id)
      .where('closed', '=', 0)
      .where('waiting', '=', 'office')
      .orderBy('updated_at')
      .executeTakeFirst();
    const days = oldest ? Math.floor((Date.parse(at) - Date.parse(oldest.updated_at)) / 86_400_000) : 0;
    const figures = { unread, waiting: office, days };
    await enqueue(portal, store.db, { kind: 'digest', dedupe, language: 'en', content: { to: email, figures } });
  }
}

/** Days after the last office closed in which one that closed by mistake can still go on. */
const SETTLING = 30;

/** Takes away the answers that are kept only until every office has closed, and what they can be found by. */
async function trimClosed(portal: Portal): Promise<void> {
  const { pack, store } = portal;
  const settled = dayAfter(portal, -SETTLING);
  const closed = await store.db
    .selectFrom('applications')
    .select('id')
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
    .limit(100)
    .execute();
  const gone = pack.fields.filter(({ retention }) => retention === 'until-closed').map(({ id }) => id);
  for (const { id } of closed) {
    const application = await applicationOfId(portal, id);
    if (!application) continue;
    const kept = Object.entries(application.content.answers).filter(([field]) => !gone.includes(field));
    const content = { ...application.content, answers: Object.fromEntries(kept), declaration: [] };
    await store.db.transaction().execute(async (inner) => {
      if (!(await changeApplication(portal, inner, application, { content, trimmed: true }))) return;
      await replaceTerms(portal, inner, id, content.answers);
    });
  }
}

/** Destroys applications whose time is over, and sessions and invitations that have ended. */
async function destroyOld(portal: Portal): Promise<void> {
  const { db } = portal.store;
  const at = instant(portal);
  const old = await db.selectFrom('applications').select('id').where('keep_until', '<=', at).limit(100).execute();
  for (const { id } of old) {
    const application = await applicationOfId(portal, id);
    if (application) await destroyApplication(portal, application, 'retention');
  }
  await db.deleteFrom('sessions').where('expires_at', '<=', at).execute();
  await db.deleteFrom('invitations').where('expires_at', '<=', at).execute();
}
