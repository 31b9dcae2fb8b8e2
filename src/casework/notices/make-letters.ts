/**
 * A mailing: letters that are made and go out together. First the notices are claimed, then the letters are printed
 * into a folder of their own, and only when that stands whole do their codes become valid, in one transaction with the
 * state of the notices and of their matters. Stopped in between, the mailing is made anew with new codes: none of the
 * old left the machine. Codes stand nowhere but on the letters.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Selectable, Transaction } from 'kysely';
import { sheetLine } from '../../csv/write.ts';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import {
  type CountyProfile,
  type LetterLaw,
  type LetterToPrint,
  letterData,
  type NoticeFacts,
  type PlacedLetter,
  personName,
  printLetters,
} from '../../documents/index.ts';
import { printedCode } from '../../lookup/index.ts';
import type { Noted } from '../audit/ledger.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { mattersOf, untilUnmoved } from '../matters/move-many.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { factsFound, type LineFacts } from '../orders/line-facts.ts';
import { profileOf } from '../profiles.ts';
import { stateIdOf } from '../states.ts';
import type { MailingTable, NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import {
  assessNotices,
  bestContact,
  contactsOf,
  languagesFor,
  mattersTold,
  type Office,
  type OfficeWords,
  officeWords,
} from './assess.ts';
import { lookupKeyOf, type MadeCode, makeCode } from './codes.ts';
import { linesOfContact } from './contacts.ts';
import { moveNotices } from './history.ts';
import { mailingHoldsRecused } from './recused.ts';
import { stopPeople } from './stops.ts';
import { moveTracks } from './tracks.ts';

export type MailingWanted = Office & {
  /** Letters of one mailing at most. */
  readonly most: number;
  /** Whether each letter has a file of its own beside the volumes. */
  readonly separate: boolean;
};

export type Mailing = Selectable<MailingTable>;
type Notice = Selectable<NoticeTable>;

/** What a notice said, as it is kept sealed: without its code. */
export type NoticeContent = NoticeFacts & { readonly name: string; readonly matters: readonly string[] };

export type Made = {
  readonly id: string;
  readonly letters: number;
  /** Notices that turned out to be held: of people who died, without a name, or whose conviction the results lack. */
  readonly held: number;
  readonly folder: string;
};

export function mailingFolder({ workspace }: Context, id: string): string {
  return join(workspace.folder, 'notices', id);
}

/** Where the content of a notice stands: it opens in no other place. */
export function placeOfNotice(id: string): string {
  return `notice ${id}`;
}

/** Claims the letters of an office that can be made now. */
export async function beginMailing(
  context: Context,
  who: Who,
  wanted: MailingWanted,
): Promise<Result<{ readonly id: string }>> {
  const { procedure, county, most } = wanted;
  const { profile } = await profileOf(context, { state: stateIdOf(procedure), county });
  if (!profile) return refuse(409, 'notice-no-profile');
  const assessed = await assessNotices(context, who, { procedure, county });
  if (!assessed.ok) return assessed;
  return claimDue(context, who, { procedure, county, most, channel: 'letter', sender: null });
}

/** What a mailing that was just begun does not have yet. */
export const NOT_SENT = {
  sent_at: null,
  sent_by: null,
  released_at: null,
  released_by: null,
  pace: null,
  why: null,
} as const;

type Claim = Office & Pick<MailingTable, 'channel' | 'sender'> & { readonly most: number };

/** Begins a mailing of what is due now by one channel. */
export function claimDue(
  context: Context,
  who: Who,
  { procedure, county, most, channel, sender }: Claim,
): Promise<Result<{ readonly id: string }>> {
  const id = newId();
  return context.ledger.act(async (inner, note): Promise<Result<{ readonly id: string }>> => {
    const rows = await inner
      .selectFrom('notices')
      .select('id')
      .where('procedure', '=', procedure)
      .where('county', '=', county)
      .where('channel', '=', channel)
      .where('state', '=', 'due')
      .where('person_ref', 'not in', recusedRefs(inner, who))
      .orderBy('due_day')
      .orderBy('id')
      .limit(most)
      .execute();
    if (rows.length === 0) return refuse(409, 'notice-none-due');
    const row = { id, procedure, county, channel, sender, state: 'making', notices: rows.length } as const;
    const open = { files: null, created_at: now(), created_by: who.account, ...NOT_SENT };
    await inner
      .insertInto('notice_mailings')
      .values({ ...row, ...open })
      .execute();
    const ids = rows.map((each) => each.id);
    await moveNotices(inner, who, ids, { state: 'making', set: { mailing: id } });
    note(who, { what: 'mailing.begin', about: `${id} ${ids.length}` });
    return done({ id });
  });
}

export type OpenedMailing = {
  readonly mailing: Mailing;
  readonly words: OfficeWords & { readonly law: LetterLaw };
  readonly profile: CountyProfile;
};

/** A mailing that was begun and not made, with what it is made with. */
export async function openMailing(
  context: Context,
  who: Who,
  { id, channel }: Pick<MailingTable, 'id' | 'channel'>,
): Promise<Result<OpenedMailing>> {
  const mailing = await context.db.selectFrom('notice_mailings').selectAll().where('id', '=', id).executeTakeFirst();
  if (mailing?.channel !== channel) return refuse(404, 'notice-mailing-missing');
  if (mailing.state !== 'making') return refuse(409, 'notice-mailing-state');
  if (await mailingHoldsRecused(context.db, who, id)) return refuse(403, 'run-recused');
  const words = await officeWords(context, mailing);
  if (!words.ok) return words;
  const { profile } = await profileOf(context, { state: stateIdOf(mailing.procedure), county: mailing.county });
  if (!profile) return refuse(409, 'notice-no-profile');
  const { law } = words.value;
  if (!law) return refuse(409, 'notice-no-text');
  return done({ mailing, words: { ...words.value, law }, profile });
}

/** Makes the letters of a mailing that was begun. */
export async function makeMailing(
  context: Context,
  who: Who,
  id: string,
  { separate }: Pick<MailingWanted, 'separate'>,
): Promise<Result<Made>> {
  const opened = await openMailing(context, who, { id, channel: 'letter' });
  if (!opened.ok) return opened;
  const { mailing, words, profile } = opened.value;
  const gathered = await gather(context, mailing, words);
  if (!gathered.ok) return gathered;
  const { ready, held } = gathered.value;
  const letters = await withCodes(context, ready);
  const folder = mailingFolder(context, id);
  const printed = await print(folder, { letters, profile, law: words.law, separate });
  if (!printed) return refuse(409, 'notice-not-printed');
  await untilUnmoved(() => keepMade(context, who, mailing, { letters, held, files: printed }));
  return done({ id, letters: letters.length, held: held.length, folder });
}

export type Held = { readonly notice: Notice; readonly why: string };
type Ready = {
  readonly notice: Notice;
  readonly content: NoticeContent;
  readonly birthDate: string;
  readonly address: readonly string[];
  readonly languages: readonly ('en' | 'es')[];
};
type Letter = Ready & { readonly code: MadeCode };

/** The notices of a mailing that are still to be made. */
export function noticesMaking({ db }: Context, mailing: string): Promise<readonly Notice[]> {
  return db
    .selectFrom('notices')
    .selectAll()
    .where('mailing', '=', mailing)
    .where('state', '=', 'making')
    .orderBy('id')
    .execute();
}

/** What each letter says and where it goes; those that must not go are held, with why. */
async function gather(
  context: Context,
  mailing: Mailing,
  words: OfficeWords,
): Promise<Result<{ readonly ready: readonly Ready[]; readonly held: readonly Held[] }>> {
  const notices = await noticesMaking(context, mailing.id);
  if (notices.length === 0) return done({ ready: [], held: [] });
  const told = await mattersTold(
    context.db,
    notices.map(({ id }) => id),
  );
  const rows = await mattersOf(context.db, [...new Set([...told.values()].flat().map(({ id }) => id))]);
  const facts = await factsFound(context, [...rows.values()]);
  if (!facts.ok) return facts;
  const contacts = await contactsOf(context.db, [...new Set(notices.map(({ person_ref }) => person_ref))]);
  const seal = sealOf(context.workspace.folder);
  const ready: Ready[] = [];
  const held: Held[] = [];
  for (const notice of notices) {
    const contact = bestContact(contacts, notice);
    const own = (told.get(notice.id) ?? []).flatMap(({ id }) =>
      facts.value.get(id) ? [{ id, facts: facts.value.get(id)! }] : [],
    );
    const content = contentOf(notice, own);
    const why = own.some((each) => each.facts.deceased)
      ? 'deceased'
      : typeof content === 'string'
        ? content
        : contact
          ? undefined
          : 'no-address';
    if (why !== undefined || typeof content === 'string') held.push({ notice, why: why ?? 'no-facts' });
    else
      ready.push({
        notice,
        content,
        birthDate: own[0]!.facts.cells.birth_date,
        address: linesOfContact(seal, contact!),
        languages: languagesFor(contact!.language, words),
      });
  }
  return done({ ready, held });
}

function contentOf(
  notice: Notice,
  own: readonly { readonly id: string; readonly facts: LineFacts }[],
): NoticeContent | string {
  if (own.length === 0) return 'no-facts';
  const name = personName(own[0]!.facts.cells.name);
  if (name === undefined) return 'no-name';
  return {
    event: notice.event,
    day: notice.day,
    name,
    matters: own.map(({ id }) => id),
    rows: own.map(({ facts: { cells, paperRelief } }) => ({
      caseNumber: cells.case_number,
      date: cells.conviction_date,
      section: cells.section,
      relief: paperRelief,
    })),
  };
}

/** Letters whose codes are stretched at once: as many as Node's own threads. */
const AT_ONCE = 4;

async function withCodes(context: Context, ready: readonly Ready[]): Promise<readonly Letter[]> {
  const seal = sealOf(context.workspace.folder);
  const key = lookupKeyOf(context.workspace.folder);
  const letters: Letter[] = [];
  for (const some of partsOf(ready, AT_ONCE)) {
    letters.push(
      ...(await Promise.all(some.map(async (each) => ({ ...each, code: await makeCode(seal, key, each.birthDate) })))),
    );
  }
  return letters;
}

/** A file of a mailing, for the list of them. */
export type MailingFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

type Printing = {
  readonly letters: readonly Letter[];
  readonly profile: CountyProfile;
  readonly law: LetterLaw;
  readonly separate: boolean;
};

/** Prints into the folder of the mailing, in place of whatever a broken attempt left there. */
async function print(
  folder: string,
  { letters, profile, law, separate }: Printing,
): Promise<readonly MailingFile[] | undefined> {
  const begun = beginWholeFolder(folder, () => undefined);
  if (begun.kind !== 'begun') return undefined;
  try {
    const date = now().slice(0, 10);
    const jobs = letters.map(({ code, content, address, languages }): LetterToPrint => {
      const head = { name: content.name, address, code: printedCode(code.code), hasLookUp: code.place !== undefined };
      const papers = languages.map((language) => letterData({ law, profile, date }, content, head, language));
      return { code: head.code, papers };
    });
    const { path } = begun.folder;
    const printed = await printLetters({
      folder: path,
      returnAddress: profile.notice.returnAddress,
      date,
      letters: jobs,
      separate,
    });
    if (!printed.ok) return undefined;
    const languages = new Map(letters.map((each) => [printedCode(each.code.code), each.languages.join(' ')]));
    writeFileSync(join(path, 'index.csv'), indexOf(printed.placed, languages), { mode: 0o600, flag: 'wx' });
    const files = filesIn(path);
    begun.folder.commit();
    return files;
  } finally {
    begun.folder.abandon();
  }
}

/** The list for the mail room: where each letter stands and how many sheets it takes. It holds no names. */
function indexOf(placed: readonly PlacedLetter[], languages: ReadonlyMap<string, string>): string {
  const head = ['number', 'code', 'file', 'first_page', 'pages', 'languages', 'characters_not_printed'];
  const lines = placed.map(({ code, file, page, pages, lost }, each) => [
    each + 1,
    code,
    file,
    page,
    pages,
    languages.get(code) ?? '',
    lost.join(' '),
  ]);
  return [head, ...lines].map((line) => `${sheetLine(line)}\n`).join('');
}

function filesIn(folder: string): readonly MailingFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(pdf|csv)$/.test(name))
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name));
      return {
        name: name.replaceAll('\\', '/'),
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    });
}

type Making = {
  readonly letters: readonly Letter[];
  readonly held: readonly Held[];
  readonly files: readonly MailingFile[];
};

/** From here on the codes are valid, and those of an earlier letter of the same notice are not. */
function keepMade(context: Context, who: Who, mailing: Mailing, { letters, held, files }: Making): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const at = now();
    const ids = letters.map(({ notice }) => notice.id);
    for (const some of partsOf(letters, 500)) {
      await inner
        .updateTable('notice_codes')
        .set({ ended_at: at })
        .where(
          'notice',
          'in',
          some.map(({ notice }) => notice.id),
        )
        .where('ended_at', 'is', null)
        .execute();
      await inner
        .insertInto('notice_codes')
        .values(
          some.map(({ notice, code }) => ({
            code_ref: code.ref,
            notice: notice.id,
            attempt: notice.attempts + 1,
            made_at: at,
            ended_at: null,
            lookup_index: code.place?.index ?? null,
            lookup_key: code.place?.publicKey ?? null,
          })),
        )
        .execute();
    }
    await moveNotices(inner, who, ids, { state: 'made', set: { made_at: at } });
    for (const { notice, content, languages } of letters)
      await inner
        .updateTable('notices')
        .set({
          languages: languages.join(','),
          sealed: seal.closeFor(notice.person_ref, JSON.stringify(content), placeOfNotice(notice.id)),
        })
        .where('id', '=', notice.id)
        .execute();
    note(who, await closeMaking(inner, seal, who, { id: mailing.id, ids, held, files }));
  });
}

type MadeMailing = {
  readonly id: string;
  /** The notices that are in it. */
  readonly ids: readonly string[];
  readonly held: readonly Held[];
  readonly files: readonly MailingFile[];
};

/** What letters and messages have in common once their files stand; gives what is noted of it. */
export async function closeMaking(
  inner: Transaction<Tables>,
  seal: Seal,
  who: Who,
  { id, ids, held, files }: MadeMailing,
): Promise<Noted> {
  for (const [why, some] of Map.groupBy(held, (each) => each.why))
    await moveNotices(
      inner,
      who,
      some.map(({ notice }) => notice.id),
      { state: 'held', why, set: { mailing: null } },
    );
  const died = held.filter((each) => each.why === 'deceased').map(({ notice }) => notice.person_ref);
  await stopPeople(inner, died, { why: 'deceased', channel: '', source: id });
  const digest = await moveTracks(inner, seal, who, { notices: ids, row: 'notice-queue', says: `mailing ${id}` });
  await inner
    .updateTable('notice_mailings')
    .set({ state: 'made', files: JSON.stringify(files), notices: ids.length })
    .where('id', '=', id)
    .execute();
  return { what: 'mailing.make', about: `${id} ${ids.length}`, digest };
}
