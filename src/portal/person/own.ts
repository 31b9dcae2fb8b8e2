/** What a person can do with an application that was begun: keep a draft, change, answer, withdraw, destroy. */
import { createHash } from 'node:crypto';
import { newId } from '../../database/id.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import { tellOldAddress, tellPerson } from '../mail/outbox.ts';
import type { Answers } from '../pack/condition.ts';
import { dayAfter, instant, type Portal } from '../portal.ts';
import { type Application, applicationOfId, type Content, changeApplication } from '../store/applications.ts';
import { addEvent } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import { replaceTerms } from '../store/terms.ts';
import { withTextConsent } from '../texting/agreed.ts';

/** Keeps what was typed into a draft, right or wrong. Not where it was sent or changed meanwhile. */
export async function saveDraft(
  portal: Portal,
  application: Application,
  { answers, ...rest }: Partial<Pick<Content, 'answers' | 'confirmed' | 'declaration' | 'ticked'>>,
): Promise<boolean> {
  if (application.state !== 'draft') return false;
  const content = { ...application.content, ...rest, answers: { ...application.content.answers, ...answers } };
  const keepUntil = dayAfter(portal, portal.pack.retention.unsent);
  return changeApplication(portal, portal.store.db, application, { content, keepUntil });
}

/** The referrals of an application that are still open. */
async function openReferrals(db: Db, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('referrals')
    .select('id')
    .where('application_id', '=', id)
    .where('closed', '=', 0)
    .execute();
  return rows.map((row) => row.id);
}

async function unreadAtOffices(db: Db, id: string, at: string): Promise<void> {
  await db
    .updateTable('referrals')
    .set({ unread: 1, updated_at: at })
    .where('application_id', '=', id)
    .where('closed', '=', 0)
    .execute();
}

/** Fields by which a person is reached, which can be changed after the application was sent. */
export const CONTACT_FIELDS = ['contact-by', 'email', 'phone', 'address'] as const;

/** Changes how a person is reached. The address and number of before get a message, in case somebody else made the change. */
export async function changeContact(portal: Portal, application: Application, changed: Answers): Promise<boolean> {
  const before = application.content.answers;
  const at = instant(portal);
  const answers = { ...before, ...changed };
  const consents = withTextConsent(portal, { answers, consents: application.content.consents }, at);
  const content = { ...application.content, answers, consents };
  return portal.store.db.transaction().execute(async (inner) => {
    if (!(await changeApplication(portal, inner, application, { content }))) return false;
    await replaceTerms(portal, inner, application.id, content.answers);
    await unreadAtOffices(inner, application.id, at);
    const what = CONTACT_FIELDS.filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(content.answers[field]),
    );
    const about = what.join(' ');
    await addEvent(inner, application, { at, who: 'person', kind: 'contact', about, shown: true, details: {} });
    await tellOldAddress(portal, inner, application, content);
    await note(inner, { at, who: 'person', what: 'application.contact', about: application.id });
    return true;
  });
}

/** An answer of the person to one office: it is unread there and the office has to act. */
export async function replyToOffice(
  portal: Portal,
  application: Application,
  { referral, text }: { readonly referral: string; readonly text: string },
): Promise<boolean> {
  const at = instant(portal);
  const due = addWorkingDays(portal.pack, portal.now(), portal.pack.clocks.firstAnswer);
  return portal.store.db.transaction().execute(async (inner) => {
    const changed = await inner
      .updateTable('referrals')
      .set({ waiting: 'office', unread: 1, updated_at: at, waiting_since: at, due_at: due, reminded: 0 })
      .where('id', '=', referral)
      .where('application_id', '=', application.id)
      .where('closed', '=', 0)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return false;
    await addEvent(inner, application, {
      referral,
      at,
      who: 'person',
      kind: 'reply',
      about: '',
      shown: true,
      details: { text },
    });
    await note(inner, { at, who: 'person', what: 'referral.reply', about: referral });
    return true;
  });
}

/** Takes an application back: every office is shown that, and closes it. */
export async function withdrawApplication(portal: Portal, application: Application): Promise<boolean> {
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const keepUntil = [dayAfter(portal, portal.pack.retention.closed), application.keepUntil].sort()[0]!;
    if (!(await changeApplication(portal, inner, application, { state: 'withdrawn', keepUntil }))) return false;
    for (const referral of await openReferrals(inner, application.id)) {
      await addEvent(inner, application, {
        referral,
        at,
        who: 'person',
        kind: 'withdrawn',
        about: '',
        shown: true,
        details: {},
      });
    }
    await inner
      .updateTable('referrals')
      .set({ closed: 1, waiting: 'nobody', unread: 1, due_at: null, updated_at: at, waiting_since: at })
      .where('application_id', '=', application.id)
      .where('closed', '=', 0)
      .execute();
    await tellPerson(portal, inner, application, { kind: 'news', about: `withdrawn ${application.version}` });
    await note(inner, { at, who: 'person', what: 'application.withdraw', about: application.id });
    return true;
  });
}

/** A receipt of what was destroyed, signed by the key of the portal's folder. */
export type Receipt = { readonly receipt: string; readonly statement: string; readonly signature: string };

/**
 * Destroys an application: its key first, so that copies of the sealed text elsewhere can never be read again, then
 * every row of it. Only a receipt without a name and the figures without a person remain.
 */
export async function destroyApplication(portal: Portal, application: Application, who: string): Promise<Receipt> {
  const receipt = await destroy(portal, application, who);
  portal.store.forget();
  return receipt;
}

/** Destroys applications that are there, and takes them out of the journal of the database together. */
export async function destroyApplications(portal: Portal, ids: readonly string[], who: string): Promise<void> {
  if (ids.length === 0) return;
  try {
    for (const id of ids) {
      const application = await applicationOfId(portal, id);
      if (application) await destroy(portal, application, who);
    }
  } finally {
    portal.store.forget();
  }
}

async function destroy(portal: Portal, application: Application, who: string): Promise<Receipt> {
  const { store } = portal;
  const { id } = application;
  const at = instant(portal);
  return store.db.transaction().execute(async (inner) => {
    const row = await inner.selectFrom('applications').select('sealed').where('id', '=', id).executeTakeFirst();
    const rows = await destroyRows(inner, id);
    const sealed = createHash('sha256')
      .update(row?.sealed ?? '')
      .digest('hex');
    const receiptId = newId() + newId();
    const statement = JSON.stringify({ receipt: receiptId, destroyed: at, key: true, rows, sha256OfSealed: sealed });
    const made = { receipt: receiptId, statement, signature: store.keys.sign(statement) };
    await inner
      .insertInto('deletions')
      .values({ ...made, at })
      .execute();
    await note(inner, { at, who, what: 'application.destroy', about: receiptId });
    return made;
  });
}

/** The tables whose rows end with their application, beside its own. */
const DESTROYED = [
  'application_keys',
  'terms',
  'events',
  'referrals',
  'referral_tags',
  'outbox',
  'outcomes',
  'sheets',
] as const;

/** Rows of an application by table, and how many there were. */
async function destroyRows(db: Db, id: string): Promise<Readonly<Record<string, number>>> {
  const counted: Record<string, number> = {};
  for (const table of DESTROYED) {
    const { numDeletedRows } = await db.deleteFrom(table).where('application_id', '=', id).executeTakeFirst();
    counted[table] = Number(numDeletedRows);
  }
  await db.deleteFrom('sessions').where('kind', '=', 'person').where('subject', '=', id).execute();
  const { numDeletedRows } = await db.deleteFrom('applications').where('id', '=', id).executeTakeFirst();
  return { ...counted, applications: Number(numDeletedRows) };
}
