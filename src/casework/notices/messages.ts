/**
 * Text messages as a file for the sender of the office: a mailing like one of letters, with a file of numbers, texts and
 * references in place of volumes. Each message has a reference of its own, and stands in one mailing: it goes at most once. The
 * file is removed when it is noted as handed over.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import { textFor } from '../../documents/index.ts';
import { dialed } from '../../texting/dialed.ts';
import { messagesFile } from '../../texting/files.ts';
import type { Sender } from '../../texting/sender.ts';
import { senderOf } from '../../texting/senders.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { untilUnmoved } from '../matters/move-many.ts';
import { sealOf } from '../matters/seal.ts';
import { profileOf } from '../profiles.ts';
import { stateIdOf } from '../states.ts';
import type { ContactTable, NoticeTable } from '../store/notices-schema.ts';
import {
  assessNotices,
  bestContact,
  type Contacts,
  contactsOf,
  languagesFor,
  type Office,
  officeWords,
} from './assess.ts';
import { linesOfContact } from './contacts.ts';
import { moveNotices } from './history.ts';
import { deadAmong, type MessageContent, oweInstead } from './instead.ts';
import {
  claimDue,
  closeMaking,
  type Held,
  type Made,
  type MailingFile,
  mailingFolder,
  noticesMaking,
  type OpenedMailing,
  openMailing,
  placeOfNotice,
} from './make-letters.ts';

/** `sender`: the profile of who sends the messages; `most`: messages of one file at most. */
export type MessagesWanted = Office & { readonly most: number; readonly sender: string };

type Notice = Selectable<NoticeTable>;
type Message = {
  readonly notice: Notice;
  readonly contact: string;
  readonly phone: string;
  readonly text: string;
  readonly reference: string;
};
/** `badContact`: a number that no network dials, which is used no more; the letter then falls due. */
type HeldMessage = Held & { readonly badContact?: string };

const FILE = 'messages.csv';

/** Claims the text messages of an office that can go now. */
export async function beginMessages(
  context: Context,
  who: Who,
  { procedure, county, most, sender }: MessagesWanted,
): Promise<Result<{ readonly id: string }>> {
  if (!senderOf(sender)) return refuse(404, 'message-sender-unknown');
  const { profile } = await profileOf(context, { state: stateIdOf(procedure), county });
  if (!profile) return refuse(409, 'notice-no-profile');
  const assessed = await assessNotices(context, who, { procedure, county });
  if (!assessed.ok) return assessed;
  const words = await officeWords(context, { procedure, county });
  if (!words.ok) return words;
  await oweInstead(context, who, words.value, 'text');
  return claimDue(context, who, { procedure, county, most, channel: 'text', sender });
}

/** Writes the file of a mailing of text messages that was begun. */
export async function makeMessages(context: Context, who: Who, id: string): Promise<Result<Made>> {
  const opened = await openMailing(context, who, { id, channel: 'text' });
  if (!opened.ok) return opened;
  const sender = senderOf(opened.value.mailing.sender ?? '');
  if (!sender) return refuse(404, 'message-sender-unknown');
  const gathered = await gather(context, id, opened.value);
  if (!gathered.ok) return gathered;
  const { messages, held } = gathered.value;
  const file = writeFile(mailingFolder(context, id), sender, messages);
  if (!file) return refuse(409, 'notice-not-printed');
  await untilUnmoved(() => keepMessages(context, who, id, { messages, held, file }));
  return done({ id, letters: messages.length, held: held.length, folder: mailingFolder(context, id) });
}

/** What each message says and where it goes; those that must not go are held, with why. */
async function gather(
  context: Context,
  id: string,
  { words, profile }: OpenedMailing,
): Promise<Result<{ readonly messages: readonly Message[]; readonly held: readonly HeldMessage[] }>> {
  const notices = await noticesMaking(context, id);
  const dead = await deadAmong(context, notices);
  if (!dead.ok) return dead;
  const people = [...new Set(notices.map(({ person_ref }) => person_ref))];
  // All that a mailing held may have been taken out of it.
  const contacts: Contacts = people.length === 0 ? new Map() : await contactsOf(context.db, people);
  const seal = sealOf(context.workspace.folder);
  const messages: Message[] = [];
  const held: HeldMessage[] = [];
  for (const notice of notices) {
    const contact = bestContact(contacts, notice);
    const [number = ''] = contact ? linesOfContact(seal, contact) : [];
    const phone = dialed(number);
    const why = dead.value.has(notice.id) ? 'deceased' : !contact ? 'no-address' : phone ? undefined : 'number-unclear';
    if (why === 'number-unclear') held.push({ notice, why, badContact: contact!.id });
    else if (why !== undefined) held.push({ notice, why });
    else {
      const text = textFor(profile, languagesFor(contact!.language, words));
      messages.push({ notice, contact: contact!.id, phone: phone!, text, reference: notice.message ?? newId() });
    }
  }
  return done({ messages, held });
}

/** Writes the file beside its place and puts it there whole; undefined where it cannot be written. */
function writeFile(folder: string, sender: Sender, messages: readonly Message[]): MailingFile | undefined {
  const content = Buffer.from(messagesFile(sender, messages));
  const begun = beginWholeFolder(folder, () => undefined);
  if (begun.kind !== 'begun') return undefined;
  try {
    writeFileSync(join(begun.folder.path, FILE), content, { mode: 0o600, flag: 'wx' });
    begun.folder.commit();
  } finally {
    begun.folder.abandon();
  }
  return { name: FILE, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

type Making = {
  readonly messages: readonly Message[];
  readonly held: readonly HeldMessage[];
  readonly file: MailingFile;
};

function keepMessages(context: Context, who: Who, id: string, { messages, held, file }: Making): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const ids = messages.map(({ notice }) => notice.id);
    await moveNotices(inner, who, ids, { state: 'made', set: { made_at: now() } });
    for (const { notice, contact, reference } of messages)
      await inner
        .updateTable('notices')
        .set({
          message: reference,
          sealed: seal.closeFor(
            notice.person_ref,
            JSON.stringify({ contact } satisfies MessageContent),
            placeOfNotice(notice.id),
          ),
        })
        .where('id', '=', notice.id)
        .execute();
    const bad = held.flatMap(({ badContact }) => badContact ?? []);
    if (bad.length > 0)
      await inner
        .updateTable('notice_contacts')
        .set({ state: 'bad', why: 'number-unclear' } satisfies Partial<ContactTable>)
        .where('id', 'in', bad)
        .execute();
    note(who, await closeMaking(inner, seal, who, { id, ids, held, files: [file] }));
  });
}
