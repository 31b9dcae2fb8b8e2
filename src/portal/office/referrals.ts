import type { Selectable } from 'kysely';
import type { Portal } from '../portal.ts';
import { type Application, applicationOfId, applicationsOfIds } from '../store/applications.ts';
import type { ReferralTable } from '../store/schema.ts';
import { searchTerms } from '../store/terms.ts';

export type Referral = Selectable<ReferralTable>;
export type Opened = { readonly referral: Referral; readonly application: Application };

/** The referrals of an office, to be narrowed down. */
export function ofOffice({ store }: Pick<Portal, 'store'>, office: string) {
  return store.db.selectFrom('referrals').where('referrals.office', '=', office);
}

/** Referrals of an office that a search finds: by a whole word of a name, a case number, a phone number or an address. */
export async function searchReferrals(portal: Portal, office: string, text: string): Promise<readonly Opened[]> {
  const groups = searchTerms(portal, text.slice(0, 200));
  if (groups.length === 0) return [];
  const query = groups.reduce(
    (found, terms) =>
      found.where('application_id', 'in', (inner) =>
        inner
          .selectFrom('terms')
          .select('terms.application_id')
          .where(
            'terms.hash',
            'in',
            terms.map(({ hash }) => hash),
          ),
      ),
    ofOffice(portal, office).selectAll('referrals'),
  );
  return withApplications(portal, await query.orderBy('updated_at', 'desc').limit(50).execute());
}

/** Referrals of an office by their ids, opened, in that order; what is not at the office any more is left out. */
export async function openReferrals(
  portal: Portal,
  office: string,
  ids: readonly string[],
): Promise<readonly Opened[]> {
  if (ids.length === 0) return [];
  const rows = await ofOffice(portal, office).selectAll('referrals').where('id', 'in', ids).execute();
  const opened = new Map((await withApplications(portal, rows)).map((each) => [each.referral.id, each]));
  return ids.flatMap((id) => opened.get(id) ?? []);
}

async function withApplications(portal: Portal, rows: readonly Referral[]): Promise<readonly Opened[]> {
  const applications = await applicationsOfIds(portal, [...new Set(rows.map((row) => row.application_id))]);
  return rows.flatMap((referral) => {
    const application = applications.get(referral.application_id);
    return application ? [{ referral, application }] : [];
  });
}

/** A referral of an office, opened; undefined where it is another office's or was destroyed. */
export async function openReferral(portal: Portal, office: string, id: string): Promise<Opened | undefined> {
  const referral = await portal.store.db
    .selectFrom('referrals')
    .selectAll()
    .where('id', '=', id)
    .where('office', '=', office)
    .executeTakeFirst();
  const application = referral && (await applicationOfId(portal, referral.application_id));
  return referral && application && { referral, application };
}

/** Rows that are opened at once for an export: some four milliseconds, in which no page is answered. */
const PORTION = 50;

/** All referrals of an office, or those that it took up, to be exported, in portions so that memory stays flat. */
export async function* allReferrals(
  portal: Portal,
  office: string,
  { accepted = false } = {},
): AsyncGenerator<readonly Opened[]> {
  for (let after = ''; ; ) {
    const rows = await ofOffice(portal, office)
      .selectAll('referrals')
      .where('referrals.id', '>', after)
      .$if(accepted, (query) => query.where('accepted_at', 'is not', null))
      .orderBy('referrals.id')
      .limit(PORTION)
      .execute();
    if (rows.length === 0) return;
    yield await withApplications(portal, rows);
    after = rows.at(-1)!.id;
    // A query of SQLite waits for nothing: without this, pages of others would stand still until the last portion.
    await portal.free();
  }
}
