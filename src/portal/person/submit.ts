import { newId } from '../../database/id.ts';
import { checkAnswers } from '../answers/validate.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import { newsRows, putOut } from '../mail/outbox.ts';
import { destinations, fieldsFor } from '../pack/routing.ts';
import { NOT_LISTED } from '../pack/schema.ts';
import { dayAfter, instant, type Portal, today } from '../portal.ts';
import { type Application, applicationOfId, type Consent, changeApplication } from '../store/applications.ts';
import { eventRow, type NewEvent } from '../store/events.ts';
import { logRow } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { EventTable, FigureTable, LogTable, OutboxTable, ReferralTable, TermTable } from '../store/schema.ts';
import { termRows } from '../store/terms.ts';
import { withTextConsent } from '../texting/agreed.ts';

export type Agreed = {
  /** The ids of the consents that were ticked. */
  readonly consents: readonly string[];
  readonly declaration: readonly string[];
};

export type Submitted =
  | { readonly kind: 'submitted' | 'already' }
  /** The answers are not whole, or a consent is missing: nothing was sent. */
  | { readonly kind: 'not-ready'; readonly why: 'answers' | 'consents' | 'changed' };

/** The offices of an application, each once, in the order of the pack. */
export function officesOf({ pack }: Pick<Portal, 'pack'>, { content }: Application) {
  const reached = destinations(pack, content.answers).map(({ office }) => office);
  return pack.organizations.filter(({ id }) => reached.includes(id));
}

/** The offices of an application that ask for the declaration. */
export function declarationOffices(portal: Pick<Portal, 'pack'>, application: Application) {
  return officesOf(portal, application).filter((office) => office.needsDeclaration);
}

/** Rows of what is written where applications are sent, beside the applications themselves. */
export type SentRows = {
  readonly referrals: readonly ReferralTable[];
  readonly figures: readonly FigureTable[];
  readonly events: readonly EventTable[];
  readonly terms: readonly TermTable[];
  readonly outbox: readonly OutboxTable[];
  readonly log: readonly LogTable[];
};

/** An application as it is once it was sent, and what is written beside it. */
export type Sending = { readonly kind: 'ready'; readonly sent: Application; readonly rows: SentRows };

/** Looks whether a draft can be sent, and makes what is then written, without writing it. */
export function sendingOf(
  portal: Portal,
  application: Application,
  agreed: Agreed,
): Sending | Extract<Submitted, { readonly kind: 'not-ready' }> {
  const { pack } = portal;
  const missing = pack.consents.some(({ id, required }) => required && !agreed.consents.includes(id));
  if (missing) return { kind: 'not-ready', why: 'consents' };
  const fields = fieldsFor(pack, application.counties);
  const checked = checkAnswers(fields, application.content.answers, today(portal));
  if (checked.errors.size > 0 || application.counties.length === 0) return { kind: 'not-ready', why: 'answers' };
  const at = instant(portal);
  const asked = pack.consents.map<Consent>(({ id, version }) => ({
    id,
    version,
    at,
    agreed: agreed.consents.includes(id),
  }));
  const consents = withTextConsent(portal, { answers: application.content.answers, consents: asked }, at);
  const declaration = declarationOffices(portal, application).length > 0 ? agreed.declaration : [];
  const { ticked: _, ...kept } = application.content;
  const content = { ...kept, consents, declaration };
  const keepUntil = dayAfter(portal, pack.retention.longest);
  const sent = { ...application, content, state: 'submitted', submittedAt: at, keepUntil } as const;
  return { kind: 'ready', sent, rows: sentRows(portal, sent, at) };
}

/**
 * Sends an application to its offices: state, referrals, search terms, history and the message to the person in one
 * transaction. Sent twice, from two pages or by a phone that lost its connection, it is one application.
 */
export async function submitApplication(portal: Portal, application: Application, agreed: Agreed): Promise<Submitted> {
  if (application.state !== 'draft') return { kind: 'already' };
  const sending = sendingOf(portal, application, agreed);
  if (sending.kind === 'not-ready') return sending;
  const { content, state, submittedAt, keepUntil, locale } = sending.sent;
  const change = { content, state, keepUntil, locale, ...(submittedAt !== null && { submittedAt }) };
  return portal.store.db.transaction().execute(async (inner) => {
    if (!(await changeApplication(portal, inner, application, change))) {
      const now = await applicationOfId(portal, application.id, inner);
      return now && now.state !== 'draft' ? { kind: 'already' } : { kind: 'not-ready', why: 'changed' };
    }
    await inner.deleteFrom('terms').where('application_id', '=', application.id).execute();
    await writeSent(inner, sending.rows);
    return { kind: 'submitted' };
  });
}

/** Writes what belongs to applications that were sent. */
export async function writeSent(db: Db, rows: SentRows): Promise<void> {
  await db
    .insertInto('referrals')
    .values([...rows.referrals])
    .execute();
  await db
    .insertInto('figures')
    .values([...rows.figures])
    .execute();
  await db
    .insertInto('events')
    .values([...rows.events])
    .execute();
  if (rows.terms.length > 0)
    await db
      .insertInto('terms')
      .values([...rows.terms])
      .execute();
  await putOut(db, rows.outbox);
  await db
    .insertInto('log')
    .values([...rows.log])
    .execute();
}

function sentRows(portal: Portal, sent: Application, at: string): SentRows {
  const { id, content } = sent;
  const referrals = referralRows(portal, sent, at);
  const events = referrals.map((referral) => eventRow(sent, submittedEvent(referral, at)));
  return {
    referrals,
    figures: referrals.map((referral) => submittedFigure(referral, at)),
    events,
    terms: termRows(portal, id, content.answers),
    outbox: newsRows(portal, sent, { kind: 'received', about: '' }),
    log: [logRow({ at, who: 'person', what: 'application.submit', about: id })],
  };
}

/** What the history of an application says where it reaches an office. */
export function submittedEvent({ id }: Pick<ReferralTable, 'id'>, at: string): NewEvent {
  return { referral: id, at, who: 'person', kind: 'status', about: 'submitted', shown: true, details: {} };
}

/** What the figures say of it. */
export function submittedFigure({ id, county, office }: ReferralTable, at: string): FigureTable {
  const unanswered = { answered_after_hours: null, answered_month: null, court: null, court_month: null };
  return { referral_id: id, county, office, month: at.slice(0, 7), status: 'submitted', ...unanswered };
}

/** A row for each county of an application, with the clock of its office. */
export function referralRows(
  portal: Portal,
  { id, content }: Pick<Application, 'id' | 'content'>,
  at: string,
): readonly ReferralTable[] {
  const due = addWorkingDays(portal.pack, portal.now(), portal.pack.clocks.firstAnswer);
  return destinations(portal.pack, content.answers).map(({ county, office = NOT_LISTED }) => ({
    id: newId(),
    application_id: id,
    county,
    office,
    status: 'submitted',
    waiting: office === NOT_LISTED ? ('nobody' as const) : ('office' as const),
    assigned_to: null,
    created_at: at,
    updated_at: at,
    waiting_since: at,
    answered_at: null,
    accepted_at: null,
    due_at: office === NOT_LISTED ? null : due,
    unread: 1,
    closed: 0,
    reminded: 0,
  }));
}
