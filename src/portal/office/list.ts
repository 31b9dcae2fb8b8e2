/** The list of an office's applications: its boxes, what narrows it down, and how much is in each box. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { OLD_ADDRESS } from '../mail/failed.ts';
import { type PortalPack, STATUSES, type Status } from '../pack/schema.ts';
import type { Portal } from '../portal.ts';
import type { PortalTables } from '../store/schema.ts';
import { type Opened, ofOffice, openReferrals } from './referrals.ts';

export const BOXES = ['unread', 'late', 'office', 'person', 'all'] as const;
/** Unread; reminded of because the office is late; waiting for the office; waiting for the person; all. */
export type Box = (typeof BOXES)[number];

/** What an application needs: a first answer, somebody to work on it, another way to reach the person. */
export const NEEDS = ['answer', 'assignment', 'reach'] as const;
export type Need = (typeof NEEDS)[number];

/** What a list shows. It names no person, so that it may stand in an address. */
export type ListFilter = {
  readonly box: Box;
  readonly status?: Status;
  readonly county?: string;
  /** Has waited at least so many days for whom it waits for. */
  readonly days?: number;
  /** The id of a tag. */
  readonly tag?: string;
  readonly need?: Need;
  /** Assigned to this account. */
  readonly assigned?: string;
};

/** Rows of one page of a list. */
export const PAGE_SIZE = 25;

type Row = ExpressionBuilder<PortalTables, 'referrals'>;

/** Whether a referral lies in a box. */
function inBox(row: Row, box: Box): Expression<SqlBool> {
  switch (box) {
    case 'unread':
      return row('unread', '=', 1);
    case 'late':
      // Word for word what the index `referrals_late` is made of, without parameters.
      return sql<SqlBool>`closed = 0 and reminded > 0`;
    case 'office':
    case 'person':
      return row.and([row('closed', '=', 0), row('waiting', '=', box)]);
    case 'all':
      return row.and([]);
  }
}

function needs(row: Row, need: Need): Expression<SqlBool> {
  switch (need) {
    case 'answer':
      return row.and([row('closed', '=', 0), row('answered_at', 'is', null)]);
    case 'assignment':
      return row.and([row('closed', '=', 0), row('assigned_to', 'is', null)]);
    case 'reach':
      // Few messages failed, however many applications there are.
      return row(
        'application_id',
        'in',
        row
          .selectFrom('outbox')
          .select('outbox.application_id')
          .where('outbox.state', '=', 'failed')
          .where('outbox.kind', '!=', OLD_ADDRESS)
          .where('outbox.application_id', 'is not', null),
      );
  }
}

function isShown(row: Row, filter: ListFilter, now: Date): Expression<SqlBool> {
  const { box, status, county, days, tag, need, assigned } = filter;
  return row.and([
    inBox(row, box),
    ...(status === undefined ? [] : [row('status', '=', status)]),
    ...(county === undefined ? [] : [row('county', '=', county)]),
    ...(days === undefined
      ? []
      : [row('waiting_since', '<=', new Date(now.getTime() - days * 86_400_000).toISOString())]),
    ...(assigned === undefined ? [] : [row('assigned_to', '=', assigned)]),
    ...(need === undefined ? [] : [needs(row, need)]),
    ...(tag === undefined
      ? []
      : [
          row(
            'id',
            'in',
            row.selectFrom('referral_tags').select('referral_tags.referral_id').where('referral_tags.tag_id', '=', tag),
          ),
        ]),
  ]);
}

export type ListPage = { readonly rows: readonly Opened[]; readonly more: boolean };

/** A page of an office's list, what has waited longest first; in the box of all, what changed last first. */
export async function readList(portal: Portal, office: string, filter: ListFilter, page: number): Promise<ListPage> {
  const shown = ofOffice(portal, office)
    .where((row) => isShown(row, filter, portal.now()))
    .select('id');
  const ordered =
    filter.box === 'all'
      ? shown.orderBy('updated_at', 'desc').orderBy('id')
      : shown.orderBy('waiting_since').orderBy('id');
  // The rows that are passed over are looked at in an index alone.
  const found = await ordered
    .offset(page * PAGE_SIZE)
    .limit(PAGE_SIZE + 1)
    .execute();
  const ids = found.slice(0, PAGE_SIZE).map(({ id }) => id);
  return { rows: await openReferrals(portal, office, ids), more: found.length > PAGE_SIZE };
}

/** More of a box than this are not counted for a page: a count looks at every row, and an office's rows only grow. */
export const MOST_COUNTED = 999;

export type BoxCounts = Readonly<Record<Box, number>>;

/** How many lie in each box; one more than `most` where there are more. */
export async function countBoxes(portal: Portal, office: string, most: number = MOST_COUNTED): Promise<BoxCounts> {
  const counted = await portal.store.db
    .selectNoFrom((query) =>
      BOXES.map((box) =>
        query
          .selectFrom(
            ofOffice(portal, office)
              .where((row) => inBox(row, box))
              .select('id')
              .limit(most + 1)
              .as('some'),
          )
          .select((row) => row.fn.countAll().as('n'))
          .as(box),
      ),
    )
    .executeTakeFirstOrThrow();
  return Object.fromEntries(BOXES.map((box) => [box, Number(counted[box])])) as Record<Box, number>;
}

export type OfficeLoad = { readonly open: number; readonly unread: number; readonly late: number };

/** How much an office has to do. It counts what is open, unread and late alone, however much is closed. */
export async function loadOf(portal: Portal, office: string): Promise<OfficeLoad> {
  const count = (query: ExpressionBuilder<PortalTables, never>, of: (row: Row) => Expression<SqlBool>) =>
    query
      .selectFrom('referrals')
      .select((row) => row.fn.countAll().as('n'))
      .where('office', '=', office)
      .where(of);
  const counted = await portal.store.db
    .selectNoFrom((query) => [
      count(query, (row) => row('closed', '=', 0)).as('open'),
      count(query, (row) => inBox(row, 'unread')).as('unread'),
      count(query, (row) => inBox(row, 'late')).as('late'),
    ])
    .executeTakeFirstOrThrow();
  return { open: Number(counted.open), unread: Number(counted.unread), late: Number(counted.late) };
}

/** Whole days that the oldest of what waits for an office has waited; 0 where nothing does. */
export async function oldestDays(portal: Portal, office: string): Promise<number> {
  const oldest = await ofOffice(portal, office)
    .select('waiting_since')
    .where('closed', '=', 0)
    .where('waiting', '=', 'office')
    .orderBy('waiting_since')
    .limit(1)
    .executeTakeFirst();
  return oldest ? daysSince(portal, oldest.waiting_since) : 0;
}

/** Whole days between a moment and now. */
export function daysSince({ now }: Pick<Portal, 'now'>, at: string): number {
  return Math.max(0, Math.floor((now().getTime() - Date.parse(at)) / 86_400_000));
}

/** The most days that a list may ask for: ten years. */
const MOST_DAYS = 3650;

/** A filter as an address or a form has it; what it does not know is left out. */
export function readFilter(pack: PortalPack, given: (name: string) => string | undefined): ListFilter {
  const one = <Of extends string>(name: string, of: readonly Of[]) => of.find((each) => each === given(name));
  const [status, need] = [one('status', STATUSES), one('need', NEEDS)];
  const county = one(
    'county',
    pack.counties.map(({ id }) => id),
  );
  const days = /^\d{1,4}$/.test(given('days')?.trim() ?? '') ? Math.min(Number(given('days')), MOST_DAYS) : 0;
  const tag = /^[0-9a-f]{16}$/.exec(given('tag') ?? '')?.[0];
  const assigned = given('assigned')?.slice(0, 60) || undefined;
  return {
    box: one('box', BOXES) ?? 'unread',
    ...(status && { status }),
    ...(county && { county }),
    ...(days > 0 && { days }),
    ...(tag && { tag }),
    ...(need && { need }),
    ...(assigned && { assigned }),
  };
}

/** A filter as an address has it, without the question mark: what {@link readFilter} reads. */
export function filterQuery(filter: ListFilter): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
}

/** Whether a list shows less than its box. */
export function isNarrowed(filter: ListFilter): boolean {
  return Object.keys(filter).length > 1;
}
