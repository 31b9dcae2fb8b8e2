import type { Selectable, Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import type { LetterLaw } from '../../documents/index.ts';
import { hasLetter, languagesOf, letterText } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import type { Matter, NoticeEvent, NoticeRule } from '../../procedure/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { profileOf } from '../profiles.ts';
import { stateIdOf } from '../states.ts';
import type { ContactTable, NoticeState, NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import { moveNotices } from './history.ts';
import { holds, type Instead, noticeId, TOLD_BY } from './owe.ts';

/** The people whose notices are looked at. */
export type Office = { readonly procedure: string; readonly county: string };

/** What letters and messages of an office are made with. */
export type OfficeWords = {
  readonly office: Office;
  readonly rules: ReadonlyMap<string, NoticeRule>;
  readonly law: LetterLaw | undefined;
  /** The languages for people who asked for none. */
  readonly languages: readonly ('en' | 'es')[];
  /** Reviewed texts, as `event language`. */
  readonly reviewed: ReadonlySet<string>;
};

type Db = Pick<Transaction<Tables>, 'selectFrom'>;

/** The law by whose words people are told: that of the runs and of the entries that the matters of an office come from. */
export async function lawOfOffice(db: Db, { procedure, county }: Office): Promise<LetterLaw | undefined> {
  const packs = await db
    .selectFrom('matters')
    .innerJoin('runs', 'runs.id', 'matters.run')
    .select('runs.pack_id')
    .distinct()
    .where('matters.procedure', '=', procedure)
    .where('matters.county', '=', county)
    .execute();
  const ofCourt = await db
    .selectFrom('matters')
    .innerJoin('court_takings', 'court_takings.id', 'matters.taking')
    .select('court_takings.pack')
    .distinct()
    .where('matters.procedure', '=', procedure)
    .where('matters.county', '=', county)
    .execute();
  const [pack, other] = new Set([...packs.map(({ pack_id }) => pack_id), ...ofCourt.map((each) => each.pack)]);
  const papers = other === undefined ? laws.papers.find((each) => each.pack === pack) : undefined;
  return papers && hasLetter(papers) ? papers : undefined;
}

export async function officeWords(context: Context, office: Office): Promise<Result<OfficeWords>> {
  const procedure = procedureOf(office.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  const law = await lawOfOffice(context.db, office);
  const { profile } = await profileOf(context, { state: stateIdOf(procedure.id), county: office.county });
  const rules = new Map((procedure.notices ?? []).map((rule) => [rule.id, rule]));
  return done({
    office,
    rules,
    law,
    languages: languagesOf(profile ?? undefined),
    reviewed: law
      ? await reviewedTexts(
          context.db,
          law,
          [...rules.values()].map(({ event }) => event),
        )
      : new Set(),
  });
}

/** Which texts somebody has read as they stand now. */
async function reviewedTexts(db: Db, law: LetterLaw, events: readonly NoticeEvent[]): Promise<ReadonlySet<string>> {
  const kept = await db.selectFrom('notice_reviews').selectAll().where('law', '=', law.pack).execute();
  const isKept = new Set(kept.map(({ event, language, digest }) => `${event} ${language} ${digest}`));
  const found = new Set<string>();
  for (const event of events)
    for (const language of ['en', 'es'] as const)
      if (isKept.has(`${event} ${language} ${letterText(law, event, language).digest}`))
        found.add(`${event} ${language}`);
  return found;
}

/**
 * The languages of a notice: the one that the person asked for, where there are letters in it, else those of the
 * office.
 */
export function languagesFor(asked: string, { languages }: Pick<OfficeWords, 'languages'>): readonly ('en' | 'es')[] {
  return asked === 'en' || asked === 'es' ? [asked] : languages;
}

type NoticeRow = Selectable<NoticeTable>;
/** States out of which looking again may lead. */
const LOOKED_AT: readonly NoticeState[] = ['due', 'held', 'returned', 'bounced'];
/** Letters or messages that one person is sent of one event. */
export const MOST_ATTEMPTS = 2;
const AT_ONCE = 500;

export type Assessed = Readonly<Partial<Record<NoticeState, number>>>;

/** Looks at every open notice of an office: which can be made now, which is held and why, and which no longer holds. */
export async function assessNotices(context: Context, who: Who, office: Office): Promise<Result<Assessed>> {
  const words = await officeWords(context, office);
  if (!words.ok) return words;
  const moved: Partial<Record<NoticeState, number>> = {};
  for (let after = ''; ; ) {
    const last = await context.ledger.act(async (inner, note) => {
      const rows = await openNotices(inner, office, after);
      const verdicts = await verdictsOf(inner, words.value, rows);
      const changed = rows.filter((row) => {
        const { state, why } = verdicts.get(row.id)!;
        return state !== row.state || why !== row.why;
      });
      for (const [key, some] of Map.groupBy(changed, ({ id }) => JSON.stringify(verdicts.get(id)!))) {
        const verdict = JSON.parse(key) as Verdict;
        await moveNotices(
          inner,
          who,
          some.map(({ id }) => id),
          verdict,
        );
        moved[verdict.state] = (moved[verdict.state] ?? 0) + some.length;
      }
      if (changed.length > 0)
        note(who, { what: 'notice.assess', about: `${office.procedure} ${office.county} ${changed.length}` });
      return rows.length < AT_ONCE ? undefined : rows.at(-1)!.id;
    });
    if (last === undefined) return done(moved);
    after = last;
  }
}

function openNotices(inner: Db, { procedure, county }: Office, after: string): Promise<NoticeRow[]> {
  return inner
    .selectFrom('notices')
    .selectAll()
    .where('procedure', '=', procedure)
    .where('county', '=', county)
    .where('state', 'in', LOOKED_AT)
    .where('id', '>', after)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
}

export type Verdict = { readonly state: NoticeState; readonly why: string };

/** What stands of some open notices now. */
export async function verdictsOf(
  inner: Db,
  words: OfficeWords,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<string, Verdict>> {
  if (rows.length === 0) return new Map();
  const people = [...new Set(rows.map((row) => row.person_ref))];
  const matters = await mattersTold(
    inner,
    rows.map(({ id }) => id),
  );
  const stops = Map.groupBy(
    await inner.selectFrom('notice_stops').selectAll().where('person_ref', 'in', people).execute(),
    ({ person_ref }) => person_ref,
  );
  const contacts = await contactsOf(inner, people);
  const told = await lettersTold(inner, rows);
  const recording = new Set(
    (await inner.selectFrom('orders').select('id').where('state', '=', 'recording').execute()).map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      verdictOf(row, words, {
        matters: matters.get(row.id) ?? [],
        stop: (stops.get(row.person_ref) ?? []).find(({ channel }) => channel === '' || channel === row.channel)?.why,
        contact: bestContact(contacts, row),
        toldBy: told.get(row.id),
        isRecording: row.occasion.startsWith('order ') && recording.has(row.occasion.slice('order '.length)),
      }),
    ]),
  );
}

/** Days after a message without a word of the person from which the letter goes too. */
const WAIT_DAYS = 30;

/** The letters, of some notices, that wait for what becomes of a message in their place, with why. */
async function lettersTold(inner: Db, rows: readonly NoticeRow[]): Promise<ReadonlyMap<string, string>> {
  const letters = new Map(
    rows
      .filter(({ channel }) => channel === 'letter')
      .flatMap((row) => (['email', 'text'] as const).map((channel) => [noticeId(row, channel), row.id])),
  );
  if (letters.size === 0) return new Map();
  const since = new Date(Date.parse(now()) - WAIT_DAYS * 86_400_000).toISOString();
  const found = await inner
    .selectFrom('notices')
    .select(['id', 'channel'])
    .where('id', 'in', [...letters.keys()])
    .where((row) =>
      row.or([
        row('state', 'in', ['due', 'making', 'made', 'sending', 'uncertain', 'reached']),
        row.and([row('state', '=', 'sent'), row('sent_at', '>', since)]),
      ]),
    )
    .execute();
  return new Map(found.map(({ id, channel }) => [letters.get(id)!, TOLD_BY[channel as Instead]]));
}

type Seen = {
  readonly matters: readonly ToldMatter[];
  readonly stop: string | undefined;
  readonly contact: Selectable<ContactTable> | undefined;
  /** Why a letter waits: a message tells of it, or is about to. */
  readonly toldBy: string | undefined;
  readonly isRecording: boolean;
};

function verdictOf(row: NoticeRow, words: OfficeWords, { matters, stop, contact, toldBy, isRecording }: Seen): Verdict {
  const rule = words.rules.get(row.rule);
  const stillSo = rule ? matters.filter(({ matter }) => isStillSo(rule, row, matter)) : [];
  const held = (why: string): Verdict => ({ state: 'held', why });
  const isBack = row.state === 'returned' || row.state === 'bounced';
  if (stillSo.length === 0) return { state: 'withdrawn', why: 'no-longer-so' };
  if (stop !== undefined) return held(stop);
  if (toldBy !== undefined) return held(toldBy);
  // After a message that did not arrive comes the letter, and no other message.
  if (isBack && row.channel !== 'letter') return { state: row.state, why: row.why };
  if (isBack && row.attempts >= MOST_ATTEMPTS) return { state: 'given-up', why: 'tried-twice' };
  if (isBack && !contact) return { state: row.state, why: row.why };
  if (stillSo.every(({ held: isHeld }) => isHeld)) return held('matter-held');
  if (isRecording) return held('order-recording');
  if (!contact) return held('no-address');
  if (!words.law) return held('no-letter');
  const unread = languagesFor(contact.language, words).find((each) => !words.reviewed.has(`${row.event} ${each}`));
  if (unread !== undefined) return held(unread === 'en' ? 'not-reviewed-en' : 'not-reviewed-es');
  return { state: 'due', why: '' };
}

/** Whether a matter still stands where the notice tells of it, and by the same order. */
export function isStillSo(rule: NoticeRule, { occasion }: Pick<NoticeTable, 'occasion'>, matter: Matter): boolean {
  if (!holds(rule, matter)) return false;
  if (!occasion.startsWith('order ') || matter.orderLine === undefined) return true;
  return matter.orderLine.split(' ')[0] === occasion.slice('order '.length);
}

export type ToldMatter = { readonly id: string; readonly run: string; readonly matter: Matter; readonly held: boolean };

/** The matters that notices tell of, as they stand. */
export async function mattersTold(
  inner: Db,
  notices: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldMatter[]>> {
  const told: (ToldMatter & { readonly notice: string })[] = [];
  for (const part of partsOf(notices, 1000)) {
    const rows = await inner
      .selectFrom('notice_matters')
      .innerJoin('matters', 'matters.id', 'notice_matters.matter')
      .select(['notice_matters.notice', 'matters.id', 'matters.run', 'matters.body', 'matters.notice_state'])
      .where('notice_matters.notice', 'in', part)
      .orderBy('matters.conviction_row')
      .execute();
    for (const { notice, id, run, body, notice_state } of rows)
      told.push({ notice, id, run, matter: JSON.parse(body) as Matter, held: notice_state === 'held' });
  }
  return Map.groupBy(told, ({ notice }) => notice);
}

export type Contacts = ReadonlyMap<string, readonly Selectable<ContactTable>[]>;

/** The good contacts of people, the best of each first. */
export async function contactsOf(inner: Db, people: readonly string[]): Promise<Contacts> {
  const rows = await inner
    .selectFrom('notice_contacts')
    .selectAll()
    .where('person_ref', 'in', [...people])
    .where('state', '=', 'good')
    .orderBy('rank')
    .orderBy('as_of', 'desc')
    .orderBy('at', 'desc')
    .execute();
  return Map.groupBy(rows, ({ person_ref }) => person_ref);
}

export function bestContact(
  contacts: Contacts,
  { person_ref, channel }: Pick<NoticeTable, 'person_ref' | 'channel'>,
): Selectable<ContactTable> | undefined {
  return contacts.get(person_ref)?.find((each) => each.channel === channel);
}
