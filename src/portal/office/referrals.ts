import { setImmediate } from 'node:timers/promises';
import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import type { Portal } from '../portal.ts';
import { type Application, applicationOfId, applicationsOfIds } from '../store/applications.ts';
import type { PortalTables, ReferralTable } from '../store/schema.ts';
import { searchTerms } from '../store/terms.ts';

export const BOXES = ['unread', 'office', 'person', 'all'] as const;
/** Unread; waiting for the office; waiting for the person; all. */
export type Box = (typeof BOXES)[number];

export type Referral = Selectable<ReferralTable>;
export type Opened = { readonly referral: Referral; readonly application: Application };

/** Rows of one page of an inbox. */
export const PAGE_SIZE = 25;

/** Whether a referral lies in a box. */
function inBox(row: ExpressionBuilder<PortalTables, 'referrals'>, box: Box): Expression<SqlBool> {
  switch (box) {
    case 'unread':
      return row('unread', '=', 1);
    case 'office':
    case 'person':
      return row.and([row('closed', '=', 0), row('waiting', '=', box)]);
    case 'all':
      return row.and([]);
  }
}

function ofOffice({ store }: Pick<Portal, 'store'>, office: string) {
  return store.db.selectFrom('referrals').where('referrals.office', '=', office);
}

export type InboxPage = {
  readonly rows: readonly Opened[];
  readonly more: boolean;
};

/** A page of an office's inbox, what has waited longest first; in the box of all, what changed last first. */
export async function readInbox(
  portal: Portal,
  office: string,
  { box, page }: { readonly box: Box; readonly page: number },
): Promise<InboxPage> {
  const rows = await ofOffice(portal, office)
    .where((row) => inBox(row, box))
    .selectAll('referrals')
    .orderBy('updated_at', box === 'all' ? 'desc' : 'asc')
    .orderBy('id')
    .offset(page * PAGE_SIZE)
    .limit(PAGE_SIZE + 1)
    .execute();
  return { rows: await withApplications(portal, rows.slice(0, PAGE_SIZE)), more: rows.length > PAGE_SIZE };
}

export async function countBoxes(portal: Portal, office: string): Promise<Readonly<Record<Box, number>>> {
  const counted = await ofOffice(portal, office)
    .select((row) => BOXES.map((box) => row.fn.sum(row.case().when(inBox(row, box)).then(1).else(0).end()).as(box)))
    .executeTakeFirstOrThrow();
  // The sum of no rows is null.
  return Object.fromEntries(BOXES.map((box) => [box, Number(counted[box])])) as Record<Box, number>;
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
      .limit(200)
      .execute();
    if (rows.length === 0) return;
    yield await withApplications(portal, rows);
    after = rows.at(-1)!.id;
    // A query of SQLite waits for nothing, so that pages of others would stand still until the last portion.
    await setImmediate();
  }
}
