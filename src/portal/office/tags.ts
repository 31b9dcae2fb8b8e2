/** Tags that the people of an office put on its applications. They stay at the office, and the person never sees them. */
import { newId } from '../../database/id.ts';
import { seal, unseal } from '../../database/sealed-text.ts';
import { hasSocialSecurityNumber, oneLine } from '../answers/normalize.ts';
import { instant, type Portal } from '../portal.ts';
import { keyedHash } from '../store/keyed-hash.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { By } from './act.ts';
import type { Opened } from './referrals.ts';

export type Tag = { readonly id: string; readonly name: string };

/** Letters of a tag, and tags of an office: more of either is no tag any more, and a list of them no help. */
export const LONGEST_TAG = 30;
const MOST_TAGS = 60;

const place = (id: string) => `tag ${id}`;

/** The tags of an office in alphabetical order. */
export async function tagsOf({ store }: Portal, office: string): Promise<readonly Tag[]> {
  const rows = await store.db.selectFrom('office_tags').selectAll().where('office', '=', office).execute();
  return rows
    .map(({ id, sealed }) => ({ id, name: unseal(store.keys.wrapping, place(id), sealed) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export type TagFault = 'empty' | 'social-security' | 'too-many';

function tagName(typed: string): string {
  return oneLine(typed).slice(0, LONGEST_TAG).trim();
}

/** Large and small letters make no two tags. */
function tagHash({ store }: Portal, name: string): string {
  return keyedHash(store.keys.finding, 'tag', name.toLowerCase());
}

/** The tag of an office that has a name; undefined where there is none. */
export async function tagNamed(
  portal: Portal,
  office: string,
  typed: string,
  db: Db = portal.store.db,
): Promise<{ readonly id: string } | undefined> {
  return db
    .selectFrom('office_tags')
    .select('id')
    .where('office', '=', office)
    .where('hash', '=', tagHash(portal, tagName(typed)))
    .executeTakeFirst();
}

/** The id of the tag of a name, made where the office has none of it; or why there can be none. */
async function tagFor(
  portal: Portal,
  db: Db,
  office: string,
  name: string,
): Promise<{ readonly id: string } | 'too-many'> {
  const known = await tagNamed(portal, office, name, db);
  if (known) return known;
  const { n } = await db
    .selectFrom('office_tags')
    .select((row) => row.fn.countAll().as('n'))
    .where('office', '=', office)
    .executeTakeFirstOrThrow();
  if (Number(n) >= MOST_TAGS) return 'too-many';
  const id = newId();
  const sealed = seal(portal.store.keys.wrapping, place(id), name);
  await db
    .insertInto('office_tags')
    .values({ id, office, hash: tagHash(portal, name), sealed })
    .execute();
  return { id };
}

/** Puts a tag on referrals of one office, all or none; the office's own tag of that name, or a new one. */
export async function putTag(
  portal: Portal,
  opened: readonly Opened[],
  { account }: By,
  typed: string,
): Promise<'done' | TagFault> {
  const name = tagName(typed);
  if (name === '' || opened.length === 0) return 'empty';
  if (hasSocialSecurityNumber(name, false)) return 'social-security';
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const tag = await tagFor(portal, inner, opened[0]!.referral.office, name);
    if (tag === 'too-many') return tag;
    await inner
      .insertInto('referral_tags')
      .values(
        opened.map(({ referral }) => ({
          referral_id: referral.id,
          application_id: referral.application_id,
          tag_id: tag.id,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const { referral } of opened)
      await note(inner, { at, who: account, what: 'referral.tag', about: `${referral.id} ${tag.id}` });
    return 'done';
  });
}

/** Takes a tag off referrals. Returns how many had it. */
export async function takeTag(
  portal: Portal,
  opened: readonly Opened[],
  { account }: By,
  tag: string,
): Promise<number> {
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    let taken = 0;
    for (const { referral } of opened) {
      const { numDeletedRows } = await inner
        .deleteFrom('referral_tags')
        .where('referral_id', '=', referral.id)
        .where('tag_id', '=', tag)
        .executeTakeFirst();
      if (Number(numDeletedRows) === 0) continue;
      taken++;
      await note(inner, { at, who: account, what: 'referral.untag', about: `${referral.id} ${tag}` });
    }
    return taken;
  });
}

/** The ids of the tags on each of some referrals. */
export async function tagsOn({ store }: Portal, referrals: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (referrals.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('referral_tags')
    .select(['referral_id', 'tag_id'])
    .where('referral_id', 'in', referrals)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ referral_id }) => referral_id)].map(([id, each]) => [id, each.map((row) => row.tag_id)]),
  );
}

/** How many referrals have each tag of an office. */
export async function tagUse({ store }: Portal, office: string): Promise<ReadonlyMap<string, number>> {
  const rows = await store.db
    .selectFrom('referral_tags')
    .innerJoin('office_tags', 'office_tags.id', 'referral_tags.tag_id')
    .select((row) => ['referral_tags.tag_id as id', row.fn.countAll().as('n')])
    .where('office_tags.office', '=', office)
    .groupBy('referral_tags.tag_id')
    .execute();
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

/** Ends a tag of an office: it is off every application that had it. */
export async function endTag(portal: Portal, office: string, { account }: By, id: string): Promise<boolean> {
  return portal.store.db.transaction().execute(async (inner) => {
    const { numDeletedRows } = await inner
      .deleteFrom('office_tags')
      .where('id', '=', id)
      .where('office', '=', office)
      .executeTakeFirst();
    if (Number(numDeletedRows) === 0) return false;
    await inner.deleteFrom('referral_tags').where('tag_id', '=', id).execute();
    await note(inner, { at: instant(portal), who: account, what: 'tag.end', about: id });
    return true;
  });
}
