/** Counties that a person adds to a form that was sent: one that was forgotten, or one whose office joined since. */
import { tellPerson } from '../mail/outbox.ts';
import type { Answers } from '../pack/condition.ts';
import { COUNTIES, fieldsFor, officeFor } from '../pack/routing.ts';
import { type County, type Field, NOT_LISTED, type PortalPack } from '../pack/schema.ts';
import { instant, type Portal } from '../portal.ts';
import { type Application, applicationsOfIds, changeApplication } from '../store/applications.ts';
import { addEvent } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { ReferralTable } from '../store/schema.ts';
import { referralRows, submittedEvent, submittedFigure } from './submit.ts';

/** The counties that a sent application does not reach and whose office it could reach. */
export function countiesToAdd(
  pack: PortalPack,
  { state, content }: Pick<Application, 'state' | 'content'>,
  referrals: readonly Pick<ReferralTable, 'county' | 'office'>[],
): readonly County[] {
  if (state !== 'submitted') return [];
  const reached = referrals.filter(({ office }) => office !== NOT_LISTED).map(({ county }) => county);
  return pack.counties.filter(
    (county) => !reached.includes(county.id) && officeFor(pack, county, content.answers) !== undefined,
  );
}

/** The questions that only a further county asks. */
export function fieldsToAdd(pack: PortalPack, counties: readonly string[], county: string): readonly Field[] {
  const asked = fieldsFor(pack, counties);
  return fieldsFor(pack, [county]).filter((field) => !asked.includes(field));
}

/** Sends an application to the office of one more county. Returns whether it was as it was read. */
export async function addCounty(
  portal: Portal,
  application: Application,
  { county, answers }: { readonly county: string; readonly answers: Answers },
): Promise<boolean> {
  const { content, counties } = application;
  const chosen = [...new Set([...counties, county])];
  const added = {
    ...application,
    content: { ...content, answers: { ...content.answers, ...answers, [COUNTIES]: chosen } },
  };
  const at = instant(portal);
  const row = referralRows(portal, added, at).find((each) => each.county === county);
  if (!row || row.office === NOT_LISTED) return false;
  return portal.store.db.transaction().execute(async (inner) => {
    if (!(await changeApplication(portal, inner, application, { content: added.content }))) return false;
    // A county that had no office when the form was sent has a row already, which the database allows once.
    await forgetUnlisted(inner, application.id, county);
    await inner.insertInto('referrals').values(row).execute();
    await inner.insertInto('figures').values(submittedFigure(row, at)).execute();
    await addEvent(inner, application, submittedEvent(row, at));
    await note(inner, { at, who: 'person', what: 'application.county', about: row.id });
    return true;
  });
}

async function forgetUnlisted(db: Db, application: string, county: string): Promise<void> {
  const row = await db
    .selectFrom('referrals')
    .select('id')
    .where('application_id', '=', application)
    .where('county', '=', county)
    .where('office', '=', NOT_LISTED)
    .executeTakeFirst();
  if (!row) return;
  await db.deleteFrom('figures').where('referral_id', '=', row.id).execute();
  await db.deleteFrom('events').where('referral_id', '=', row.id).execute();
  await db.deleteFrom('referrals').where('id', '=', row.id).execute();
}

/**
 * Sends one message to everybody whose county was not listed, for all counties that have joined together. The database
 * knows which counties the portal has had, so the first pack of a portal announces nothing.
 */
export async function announceCounties(portal: Portal): Promise<void> {
  const { pack, store } = portal;
  const at = instant(portal);
  await store.db.transaction().execute(async (inner) => {
    const known = (await inner.selectFrom('open_counties').select('county').execute()).map(({ county }) => county);
    const open = pack.counties.filter(({ routes }) => routes.at(-1)!.office !== NOT_LISTED).map(({ id }) => id);
    const joined = open.filter((id) => !known.includes(id));
    if (joined.length === 0) return;
    await inner
      .insertInto('open_counties')
      .values(joined.map((county) => ({ county, since: at })))
      .execute();
    if (known.length > 0) await tellUnlisted(portal, inner, at);
  });
}

async function tellUnlisted(portal: Portal, db: Db, at: string): Promise<void> {
  const unlisted = await db
    .selectFrom('referrals')
    .select(['id', 'application_id'])
    .where('office', '=', NOT_LISTED)
    .where('closed', '=', 0)
    .execute();
  const applications = await applicationsOfIds(
    portal,
    unlisted.map((row) => row.application_id),
    db,
  );
  for (const { id, application_id } of unlisted) {
    const application = applications.get(application_id);
    if (!application) continue;
    const event = { referral: id, at, who: 'portal', kind: 'county', about: '', shown: true, details: {} } as const;
    await addEvent(db, application, event);
    await tellPerson(portal, db, application, { kind: 'news', about: `counties ${at}` });
  }
}
