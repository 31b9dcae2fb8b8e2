import type { Portal } from '../portal.ts';
import { instant } from '../portal.ts';
import { addEvent, type Event } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { TermTable } from '../store/schema.ts';
import type { By } from './act.ts';
import { type Opened, openReferral } from './referrals.ts';

/** Another application at the same office that may be of the same person, and what speaks for it. */
export type Duplicate = { readonly other: Opened; readonly alike: readonly TermTable['kind'][] };

/**
 * Finds applications at the same office that may be from the same person: the same birth date with a name in common,
 * the same phone number, the same e-mail address or the same case number. Pairs that an office has called different
 * people are left out.
 * @param history the events of the application.
 */
export async function duplicatesOf(
  portal: Portal,
  { referral, application }: Opened,
  history: readonly Event[],
): Promise<readonly Duplicate[]> {
  const { db } = portal.store;
  const rows = await db
    .selectFrom('terms as mine')
    .innerJoin('terms as theirs', (join) =>
      join.onRef('theirs.hash', '=', 'mine.hash').onRef('theirs.kind', '=', 'mine.kind'),
    )
    .innerJoin('referrals', 'referrals.application_id', 'theirs.application_id')
    .select(['referrals.id as id', 'theirs.kind as kind', 'theirs.hash as hash'])
    .where('mine.application_id', '=', application.id)
    .where('mine.kind', '!=', 'name')
    .where('theirs.application_id', '!=', application.id)
    .where('referrals.office', '=', referral.office)
    .where('referrals.id', 'not in', ['', ...apartFrom(history, referral.id)])
    .limit(200)
    .execute();
  const byReferral = Map.groupBy(rows, ({ id }) => id);
  const found: Duplicate[] = [];
  for (const [id, terms] of byReferral) {
    const other = await openReferral(portal, referral.office, id);
    if (!other) continue;
    const name = await shareName(portal, application.id, other.application.id);
    const kinds = [...new Set([...terms.map(({ kind }) => kind), ...(name ? (['name'] as const) : [])])];
    // A birth date alone is shared by many people.
    const alike = kinds.includes('born') && !name ? kinds.filter((kind) => kind !== 'born') : kinds;
    if (alike.some((kind) => kind !== 'name')) found.push({ other, alike });
  }
  return found;
}

async function shareName({ store }: Portal, a: string, b: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('terms as mine')
    .innerJoin('terms as theirs', 'theirs.hash', 'mine.hash')
    .select('mine.hash')
    .where('mine.kind', '=', 'name')
    .where('theirs.kind', '=', 'name')
    .where('mine.application_id', '=', a)
    .where('theirs.application_id', '=', b)
    .executeTakeFirst();
  return row !== undefined;
}

/** The referrals that an office said are not of the same person: `decideDuplicate` writes it into both histories. */
function apartFrom(history: readonly Event[], id: string): readonly string[] {
  return history.filter(({ kind, referral }) => kind === 'apart' && referral === id).map(({ about }) => about);
}

/**
 * Records that two applications are from one person, or from two. If from one, the newer one is closed here and refers
 * to the older, and both histories say so. Nothing is merged: what the person wrote stays as it was written.
 */
export async function decideDuplicate(
  portal: Portal,
  { opened, other, same }: { readonly opened: Opened; readonly other: Opened; readonly same: boolean },
  by: By,
): Promise<void> {
  const at = instant(portal);
  const [older, newer] = [opened, other].sort((a, b) => (a.referral.created_at < b.referral.created_at ? -1 : 1)) as [
    Opened,
    Opened,
  ];
  const kind = same ? 'joined' : 'apart';
  await portal.store.db.transaction().execute(async (inner) => {
    for (const [one, two] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const event = {
        referral: one.referral.id,
        at,
        who: by.account,
        kind,
        about: two.referral.id,
        details: {},
      } as const;
      await addEvent(inner, one.application, { ...event, shown: same && one === newer });
    }
    if (same) {
      await inner
        .updateTable('referrals')
        .set({
          closed: 1,
          waiting: 'nobody',
          status: 'closed',
          due_at: null,
          updated_at: at,
          waiting_since: at,
          unread: 0,
        })
        .where('id', '=', newer.referral.id)
        .execute();
      await inner
        .updateTable('figures')
        .set({ status: 'joined' })
        .where('referral_id', '=', newer.referral.id)
        .execute();
    }
    await note(inner, {
      at,
      who: by.account,
      what: `referral.${kind}`,
      about: `${older.referral.id} ${newer.referral.id}`,
    });
  });
}
