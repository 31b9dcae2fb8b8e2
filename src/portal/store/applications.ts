/**
 * Applications as their own code and the office see them: the sealed part is opened, and written back as a whole. A
 * change names the version from which it was made, so that a page that is open twice loses nothing unnoticed.
 */
import { randomInt } from 'node:crypto';
import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import { type Key, keyText, newKey, readKey, seal, unseal } from '../../database/sealed-text.ts';
import type { Answers } from '../pack/condition.ts';
import { dayAfter, instant, type Portal } from '../portal.ts';
import { type Db, tokenHash } from './open.ts';
import type { ApplicationTable, KeyTable } from './schema.ts';

/** A consent as it was given: which text, and when. */
export type Consent = { readonly id: string; readonly version: string; readonly at: string; readonly agreed: boolean };

/** What is sealed of an application. */
export type Content = {
  /** The code of its page, which is needed again to write the link into a message. */
  readonly code: string;
  readonly answers: Answers;
  readonly consents: readonly Consent[];
  /** The parts of the declaration, as many as the pack has; empty where no office asks for one. */
  readonly declaration: readonly string[];
  /** The consents that are ticked on a form which is not sent yet; what was agreed to stands in `consents`. */
  readonly ticked?: readonly string[];
  /** Missing answers that the person was shown and chose to leave out. */
  readonly confirmed: boolean;
};

export type Application = {
  readonly id: string;
  /** The language that the person reads, as its tag. */
  readonly locale: string;
  readonly state: ApplicationTable['state'];
  readonly version: number;
  readonly counties: readonly string[];
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly keepUntil: string;
  readonly key: Key;
  readonly content: Content;
};

/** No letters that look like others, and no vowels that would make words. */
const LETTERS = '23456789BCDFGHJKMNPQRTVWXZ';
const GROUPS = 3;
const GROUP = 4;

/** A code of 12 letters, about 56 bits: `K7QM-3XVP-9DTR`. */
export function newCode(): string {
  const letters = Array.from({ length: GROUPS * GROUP }, () => LETTERS[randomInt(LETTERS.length)]!).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** A code as somebody typed it, in the form in which it was given out; undefined where it is none. */
export function readCode(text: string): string | undefined {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  if (letters.length !== GROUPS * GROUP || [...letters].some((each) => !LETTERS.includes(each))) return undefined;
  return letters.match(/.{4}/g)!.join('-');
}

const place = (id: string) => `application ${id}`;
const keyPlace = (id: string) => `key ${id}`;

export type Beginning = {
  /** A value of the form that began it; the same form sent twice gives the same application. */
  readonly startKey: string;
  readonly locale: string;
  readonly counties: readonly string[];
};

/** Begins an application, or finds the one that the same form began before. */
export async function beginApplication(
  portal: Portal,
  { startKey, locale, counties }: Beginning,
): Promise<Application> {
  const { db } = portal.store;
  const rows = applicationRows(portal, newApplication(portal, { locale, counties }), startKey);
  await db.transaction().execute(async (inner) => {
    const made = await inner
      .insertInto('applications')
      .values(rows.application)
      .onConflict((conflict) => conflict.column('start_key').doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows) === 0) return;
    await inner.insertInto('application_keys').values(rows.key).execute();
  });
  const { start_key } = rows.application;
  const row = await find(db).where('applications.start_key', '=', start_key).executeTakeFirstOrThrow();
  return open(portal, row);
}

/** An application that is nowhere yet, with a key and a code of its own. */
export function newApplication(portal: Portal, { locale, counties }: Omit<Beginning, 'startKey'>): Application {
  const content: Content = { code: newCode(), answers: { counties }, consents: [], declaration: [], confirmed: false };
  return {
    id: newId(),
    locale,
    state: 'draft',
    version: 1,
    counties,
    createdAt: instant(portal),
    submittedAt: null,
    keepUntil: dayAfter(portal, portal.pack.retention.unsent),
    key: newKey(),
    content,
  };
}

/** The rows of an application that is nowhere yet: itself, sealed, and its key, wrapped. */
export function applicationRows(
  { store, pack }: Portal,
  { id, key, content, ...rest }: Application,
  startKey: string,
): { readonly application: ApplicationTable; readonly key: KeyTable } {
  const application = {
    id,
    code_hash: tokenHash(content.code),
    start_key: tokenHash(startKey),
    language: rest.locale,
    state: rest.state,
    version: rest.version,
    trimmed: 0,
    counties: JSON.stringify(rest.counties),
    pack_version: pack.version,
    sealed: seal(key, place(id), JSON.stringify(content)),
    created_at: rest.createdAt,
    updated_at: rest.submittedAt ?? rest.createdAt,
    submitted_at: rest.submittedAt,
    keep_until: rest.keepUntil,
  };
  const wrapped = seal(store.keys.wrapping, keyPlace(id), keyText(key));
  return { application, key: { application_id: id, wrapped } };
}

/** The application of a code; undefined where there is none. */
export async function applicationOfCode(portal: Portal, typed: string): Promise<Application | undefined> {
  const code = readCode(typed);
  if (code === undefined) return undefined;
  const row = await find(portal.store.db).where('applications.code_hash', '=', tokenHash(code)).executeTakeFirst();
  return row && open(portal, row);
}

/** The application of an id; undefined where it was destroyed. */
export async function applicationOfId(
  portal: Portal,
  id: string,
  db: Db = portal.store.db,
): Promise<Application | undefined> {
  const row = await find(db).where('applications.id', '=', id).executeTakeFirst();
  return row && open(portal, row);
}

/** The applications of ids, by id. */
export async function applicationsOfIds(
  portal: Portal,
  ids: readonly string[],
  db: Db = portal.store.db,
): Promise<ReadonlyMap<string, Application>> {
  if (ids.length === 0) return new Map();
  const rows = await find(db).where('applications.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, open(portal, row)]));
}

function find(db: Db) {
  return db
    .selectFrom('applications')
    .innerJoin('application_keys', 'application_keys.application_id', 'applications.id')
    .selectAll('applications')
    .select('application_keys.wrapped');
}

function open(portal: Portal, row: Selectable<ApplicationTable> & { readonly wrapped: string }): Application {
  const key = readKey(unseal(portal.store.keys.wrapping, keyPlace(row.id), row.wrapped));
  return {
    id: row.id,
    locale: row.language,
    state: row.state,
    version: row.version,
    counties: JSON.parse(row.counties) as readonly string[],
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    keepUntil: row.keep_until,
    key,
    content: JSON.parse(unseal(key, place(row.id), row.sealed)) as Content,
  };
}

export type Change = {
  readonly content?: Content;
  readonly state?: ApplicationTable['state'];
  readonly submittedAt?: string;
  readonly keepUntil?: string;
  readonly trimmed?: true;
  readonly locale?: string;
};

/**
 * Writes a change of an application.
 * @returns whether it was written; false where somebody else has changed the application since it was read.
 */
export async function changeApplication(
  portal: Portal,
  db: Db,
  application: Application,
  change: Change,
): Promise<boolean> {
  const { content, state, submittedAt, keepUntil, trimmed, locale } = change;
  const { id, key, version } = application;
  const result = await db
    .updateTable('applications')
    .set({
      version: version + 1,
      updated_at: instant(portal),
      ...(content && {
        sealed: seal(key, place(id), JSON.stringify(content)),
        counties: JSON.stringify(content.answers.counties ?? []),
      }),
      ...(state && { state }),
      ...(submittedAt && { submitted_at: submittedAt }),
      ...(keepUntil && { keep_until: keepUntil }),
      ...(trimmed && { trimmed: 1 }),
      ...(locale && { language: locale }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
