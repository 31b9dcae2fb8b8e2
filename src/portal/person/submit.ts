import { newId } from '../../database/id.ts';
import { checkAnswers } from '../answers/validate.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import { tellPerson } from '../mail/outbox.ts';
import { destinations, fieldsFor } from '../pack/routing.ts';
import { NOT_LISTED } from '../pack/schema.ts';
import { dayAfter, instant, type Portal, today } from '../portal.ts';
import { type Application, applicationOfId, type Consent, changeApplication } from '../store/applications.ts';
import { addEvent } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import { replaceTerms } from '../store/terms.ts';

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

/** Whether an office of the application asks for the declaration. */
export function needsDeclaration(portal: Pick<Portal, 'pack'>, application: Application): boolean {
  return officesOf(portal, application).some((office) => office.needsDeclaration);
}

/**
 * Sends an application to its offices: state, referrals, search terms, history and the message to the person in one
 * transaction. Sent twice, from two pages or by a phone that lost its connection, it is one application.
 */
export async function submitApplication(portal: Portal, application: Application, agreed: Agreed): Promise<Submitted> {
  if (application.state !== 'draft') return { kind: 'already' };
  const { pack } = portal;
  const missing = pack.consents.some(({ id, required }) => required && !agreed.consents.includes(id));
  if (missing) return { kind: 'not-ready', why: 'consents' };
  const fields = fieldsFor(pack, application.counties);
  const checked = checkAnswers(fields, application.content.answers, today(portal));
  if (checked.errors.size > 0 || application.counties.length === 0) return { kind: 'not-ready', why: 'answers' };
  const at = instant(portal);
  const consents = pack.consents.map<Consent>(({ id, version }) => ({
    id,
    version,
    at,
    agreed: agreed.consents.includes(id),
  }));
  const declaration = needsDeclaration(portal, application) ? agreed.declaration : [];
  const content = { ...application.content, consents, declaration };
  return portal.store.db.transaction().execute(async (inner) => {
    const written = await changeApplication(portal, inner, application, {
      content,
      state: 'submitted',
      submittedAt: at,
      keepUntil: dayAfter(portal, pack.retention.longest),
    });
    if (!written) {
      const now = await applicationOfId(portal, application.id, inner);
      return now && now.state !== 'draft' ? { kind: 'already' } : { kind: 'not-ready', why: 'changed' };
    }
    await refer(portal, inner, { ...application, content }, at);
    await replaceTerms(portal, inner, application.id, content.answers);
    await tellPerson(portal, inner, application, { kind: 'received', about: '' });
    await note(inner, { at, who: 'person', what: 'application.submit', about: application.id });
    return { kind: 'submitted' };
  });
}

async function refer(portal: Portal, db: Db, application: Application, at: string): Promise<void> {
  const reached = destinations(portal.pack, application.content.answers);
  const due = addWorkingDays(portal.pack, portal.now(), portal.pack.clocks.firstAnswer);
  const rows = reached.map(({ county, office = NOT_LISTED }) => ({
    id: newId(),
    application_id: application.id,
    county,
    office,
    status: 'submitted',
    waiting: office === NOT_LISTED ? ('nobody' as const) : ('office' as const),
    assigned_to: null,
    created_at: at,
    updated_at: at,
    answered_at: null,
    accepted_at: null,
    due_at: office === NOT_LISTED ? null : due,
    unread: 1,
    closed: 0,
    reminded: 0,
  }));
  await db.insertInto('referrals').values(rows).execute();
  await db
    .insertInto('figures')
    .values(
      rows.map(({ id, county, office }) => ({
        referral_id: id,
        county,
        office,
        month: at.slice(0, 7),
        status: 'submitted',
        answered_after_hours: null,
        answered_month: null,
      })),
    )
    .execute();
  for (const { id } of rows) {
    await addEvent(db, application, {
      referral: id,
      at,
      who: 'person',
      kind: 'status',
      about: 'submitted',
      shown: true,
      details: {},
    });
  }
}
