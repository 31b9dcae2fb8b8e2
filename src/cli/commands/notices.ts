import { Command } from 'commander';
import { assessNotices } from '../../casework/notices/assess.ts';
import { takeContacts } from '../../casework/notices/contacts.ts';
import { sendEmails, settleEmail, uncertainEmails } from '../../casework/notices/email.ts';
import { countNotices, listMailings } from '../../casework/notices/list.ts';
import { beginMailing, makeMailing } from '../../casework/notices/make-letters.ts';
import { takeMessageAnswers, type UnknownRow } from '../../casework/notices/message-answers.ts';
import { beginMessages, makeMessages } from '../../casework/notices/messages.ts';
import { pullOut } from '../../casework/notices/pull-out.ts';
import { takeReports } from '../../casework/notices/reports.ts';
import { noteReached, noteReturned, RETURN_REASONS, type ReturnReason } from '../../casework/notices/returned.ts';
import { listTexts, reviewText } from '../../casework/notices/reviews.ts';
import { markMailed } from '../../casework/notices/send-mailing.ts';
import type { NoticeEvent } from '../../procedure/index.ts';
import { SENDERS } from '../../texting/senders.ts';
import { bytesOf } from '../bytes-of.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { isReturnAddress, type MailOptions, mailOf, withMailOptions } from '../mail-options.ts';
import { failWith, withOffice } from '../office.ts';
import { print } from '../terminal/page.ts';
import { formatCount } from '../terminal/summary-view.ts';

type OfficeOptions = { readonly procedure: string; readonly county: string };
type MakeOptions = OfficeOptions & { readonly most: string; readonly separate?: boolean; readonly mailing?: string };
type ReviewOptions = {
  readonly law: string;
  readonly event: string;
  readonly language: string;
  readonly digest: string;
  readonly by: string;
  readonly on: string;
};

/** Notices to people, from the terminal of the machine that holds the workspace. */
export function noticesCommand(): Command {
  const command = new Command('notices').description(
    'Tell people what happened in their cases: letters, and what becomes of them; the server must be stopped',
  );
  const inWorkspace = (name: string, description: string) =>
    command.command(name).description(description).argument('<workspace>', 'the folder of the workspace');
  const ofOffice = (name: string, description: string) =>
    inWorkspace(name, description)
      .requiredOption('--procedure <id>', 'the procedure of the matters')
      .requiredOption('--county <name>', 'the county, as runs spell it');
  inWorkspace('list', 'How many notices stand where, and every mailing').action(list);
  ofOffice('due', 'Look at every open notice: which can be made, and which is held and why').action(due);
  inWorkspace('contacts', 'Take a list of addresses in')
    .argument('<file>', 'CSV with person, source, as_of, and address1 to address3, email, phone or language')
    .action(contacts);
  inWorkspace('texts', 'Print what letters say, with the digest of each text and who read it').action(texts);
  inWorkspace('review', 'Put on record that a named person has read a text and stands behind it')
    .requiredOption('--law <pack>', 'the law, as “texts” names it')
    .requiredOption('--event <event>', 'the event')
    .requiredOption('--language <en|es>', 'the language')
    .requiredOption('--digest <sha256>', 'the digest of the text that was read')
    .requiredOption('--by <name>', 'who read it')
    .requiredOption('--on <day>', 'on which day, as YYYY-MM-DD')
    .action(review);
  ofOffice('make', 'Print the letters that can be made now, with an index for the mail room')
    .option('--most <number>', 'letters of one mailing at most', '1000')
    .option('--separate', 'write each letter to a file of its own too')
    .option('--mailing <id>', 'finish this mailing, which was broken off')
    .action(make);
  inWorkspace('pull', 'List printed letters that must not go any longer')
    .argument('<mailing>', 'the mailing')
    .action(pull);
  inWorkspace('send', 'Note that the letters of a mailing went to the post; their files are removed')
    .argument('<mailing>', 'the mailing')
    .action(send);
  inWorkspace('returned', 'Note by its code that a letter came back')
    .argument('<code>', 'the code at the foot of the letter')
    .requiredOption('--reason <reason>', `one of ${RETURN_REASONS.join(', ')}`)
    .action(returned);
  inWorkspace('reached', 'Note by the code of the letter that the person was reached')
    .argument('<code>', 'the code that the person said')
    .action(reached);
  withMailOptions(ofOffice('email', 'Send e-mails in place of letters, to people who gave an address'))
    .requiredOption('--returns-to <address>', 'the mailbox that reports of mail servers come back to')
    .option('--most <number>', 'e-mails of one call at most', '500')
    .action(email);
  inWorkspace('reports', 'Take in reports of e-mails that did not arrive, each a message in a file')
    .argument('<files...>', 'the messages as files, as a mailbox saves them')
    .action(reports);
  ofOffice('messages', 'Write the text messages that can go now to a file for the sender of the office')
    .requiredOption('--sender <profile>', `how the sender takes them: one of ${SENDERS.map(({ id }) => id).join(', ')}`)
    .option('--most <number>', 'messages of one file at most', '5000')
    .option(
      '--mailing <id>',
      'write the file of this mailing, which was broken off or out of which messages were taken',
    )
    .action(messages);
  inWorkspace('answers', 'Take in what the sender says became of text messages, and who wants none any more')
    .argument('<file>', 'the file of the sender')
    .requiredOption('--sender <profile>', 'how the sender answers')
    .action(answers);
  inWorkspace('settle', 'Settle an e-mail that may have arrived or not: count it as sent, or send it again')
    .argument('<notice>', 'the notice, as “email” names it')
    .option('--again', 'send it again with the next call of “email”')
    .action(settle);
  return command;
}

async function list(workspace: string): Promise<void> {
  await withOffice(workspace, async (context) => {
    for (const { procedure, county, event, channel, state, why, notices, first } of await countNotices(context))
      print(
        `${procedure} ${county}: ${event}, ${channel}, ${state}${why === '' ? '' : ` (${why})`}: ${formatCount(notices)}${first === null ? '' : `, first by ${first}`}`,
      );
    for (const { id, state, notices, created_at: made } of await listMailings(context))
      print(`Mailing ${id}: ${formatCount(notices)} letters, ${state}, begun ${made.slice(0, 10)}`);
  });
}

async function due(workspace: string, { procedure, county }: OfficeOptions): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const assessed = await assessNotices(context, who, { procedure, county });
    if (!assessed.ok) return failWith(assessed);
  });
  if (process.exitCode === undefined) await list(workspace);
}

async function contacts(workspace: string, file: string): Promise<void> {
  const bytes = bytesOf(file);
  if (!bytes) return;
  await withOffice(workspace, async (context, who) => {
    const taken = await takeContacts(context, who, bytes);
    if (!taken.ok) return failWith(taken);
    const { people, contacts: all, knownBefore } = taken.value;
    print(
      `Taken in: ${formatCount(all)} addresses of ${formatCount(people)} people, ${formatCount(knownBefore)} of them known before.`,
    );
  });
}

async function texts(workspace: string): Promise<void> {
  await withOffice(workspace, async (context) => {
    for (const { law, event, language, digest, paragraphs, review: read } of await listTexts(context)) {
      print(`\n== ${law}, ${event}, ${language}`);
      print(`digest ${digest}`);
      print(read ? `read by ${read.reviewer} on ${read.on}` : 'no one has read it yet; no letter goes out in it');
      for (const paragraph of paragraphs) print(`  ${paragraph}`);
    }
  });
}

async function review(workspace: string, { event, language, by, ...rest }: ReviewOptions): Promise<void> {
  if (language !== 'en' && language !== 'es') return fail('--language is en or es.', EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const known = (await listTexts(context)).some((text) => text.event === event);
    if (!known) return fail('There is no such event; “redress notices texts” lists them.', EXIT.usage);
    const kept = await reviewText(context, who, { ...rest, event: event as NoticeEvent, language, reviewer: by });
    if (!kept.ok) return failWith(kept);
    print('On record.');
  });
}

async function make(workspace: string, { procedure, county, ...options }: MakeOptions): Promise<void> {
  const most = Number(options.most);
  if (!Number.isInteger(most) || most < 1 || most > 5000) return fail('--most is from 1 to 5000.', EXIT.usage);
  const separate = options.separate ?? false;
  await withOffice(workspace, async (context, who) => {
    const begun =
      options.mailing === undefined
        ? await beginMailing(context, who, { procedure, county, most, separate })
        : ({ ok: true, value: { id: options.mailing } } as const);
    if (!begun.ok) return failWith(begun);
    const made = await makeMailing(context, who, begun.value.id, { separate });
    if (!made.ok) return failWith(made);
    const { id, letters, held, folder } = made.value;
    print(`Mailing ${id}: ${formatCount(letters)} letters in ${folder}; ${formatCount(held)} turned out to be held.`);
  });
}

type EmailOptions = OfficeOptions & MailOptions & { readonly returnsTo: string; readonly most: string };

async function email(workspace: string, { procedure, county, returnsTo, ...options }: EmailOptions): Promise<void> {
  const most = Number(options.most);
  if (!Number.isInteger(most) || most < 1 || most > 50_000) return fail('--most is from 1 to 50000.', EXIT.usage);
  if (!isReturnAddress(returnsTo)) return fail('--returns-to is an address without a “+”.', EXIT.usage);
  const settings = mailOf(options);
  if (settings === undefined) return fail('name the mail server with --smtp.', EXIT.usage);
  if (typeof settings === 'string') return fail(settings, EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const sent = await sendEmails(context, who, { procedure, county, most }, { ...settings, returns: returnsTo });
    if (!sent.ok) return failWith(sent);
    const { stopped, ...counts } = sent.value;
    print(
      `Sent: ${formatCount(counts.sent)}; refused: ${formatCount(counts.refused)}; to be tried later: ${formatCount(counts.later)}; perhaps sent: ${formatCount(counts.uncertain)}; held: ${formatCount(counts.held)}.`,
    );
    for (const { id } of await uncertainEmails(context)) print(`Nobody knows whether ${id} arrived: “settle” says it.`);
    if (stopped === 'no-connection') fail('The mail server cannot be reached; the rest is due still.', EXIT.input);
    if (stopped === 'refused') fail('The mail server takes nothing from us; ask who runs it why.', EXIT.input);
  });
}

type MessagesOptions = OfficeOptions & { readonly sender: string; readonly most: string; readonly mailing?: string };

async function messages(workspace: string, { procedure, county, sender, ...options }: MessagesOptions): Promise<void> {
  const most = Number(options.most);
  if (!Number.isInteger(most) || most < 1 || most > 50_000) return fail('--most is from 1 to 50000.', EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const begun =
      options.mailing === undefined
        ? await beginMessages(context, who, { procedure, county, most, sender })
        : ({ ok: true, value: { id: options.mailing } } as const);
    if (!begun.ok) return failWith(begun);
    const made = await makeMessages(context, who, begun.value.id);
    if (!made.ok) return failWith(made);
    const { id, letters, held, folder } = made.value;
    print(
      `Mailing ${id}: ${formatCount(letters)} text messages in ${folder}; ${formatCount(held)} turned out to be held.`,
    );
    print(`Give the file to the sender, then note it as handed over: redress notices send ${workspace} ${id}`);
  });
}

/** What stands beside a row that changed nothing. */
const UNKNOWN: Readonly<Record<UnknownRow['why'], string>> = {
  status: 'the profile does not know its status',
  reference: 'no message of this workspace has its reference',
  phone: 'nobody in this workspace has its number',
  'not-sent': 'its message was not noted as handed over',
  contradicts: 'a file said otherwise before',
};

async function answers(workspace: string, file: string, { sender }: { readonly sender: string }): Promise<void> {
  const bytes = bytesOf(file);
  if (!bytes) return;
  await withOffice(workspace, async (context, who) => {
    const taken = await takeMessageAnswers(context, who, { sender, bytes });
    if (!taken.ok) return failWith(taken);
    const { delivered, failed, stopped, waits, before, unknown } = taken.value;
    print(
      `Delivered: ${formatCount(delivered)}; did not arrive: ${formatCount(failed)}, whose letters are due; want no more texts: ${formatCount(stopped)}; not known yet: ${formatCount(waits)}; known before: ${formatCount(before)}.`,
    );
    for (const { line, why } of unknown) print(`Line ${line} changed nothing: ${UNKNOWN[why]}.`);
  });
}

async function reports(workspace: string, files: readonly string[]): Promise<void> {
  const texts: string[] = [];
  for (const file of files) {
    const bytes = bytesOf(file);
    if (!bytes) return;
    // Headers are ASCII, and of what is in other characters nothing is read.
    texts.push(Buffer.from(bytes).toString('latin1'));
  }
  await withOffice(workspace, async (context, who) => {
    const taken = await takeReports(context, who, texts);
    if (!taken.ok) return failWith(taken);
    const { noted, others, unknown, distrusted } = taken.value;
    print(
      `Did not arrive: ${formatCount(noted)}, whose letters are due; delayed or delivered: ${formatCount(others)}; of no e-mail that waits for reports: ${formatCount(unknown)}.`,
    );
    if (distrusted > 0)
      fail(`${formatCount(distrusted)} servers do not trust ours (5.7). Stop sending, and ask why.`, EXIT.input);
  });
}

async function settle(workspace: string, id: string, { again = false }: { readonly again?: boolean }): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const settled = await settleEmail(context, who, { id, again });
    if (!settled.ok) return failWith(settled);
    print('Noted.');
  });
}

async function pull(workspace: string, mailing: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const out = await pullOut(context, who, mailing);
    if (!out.ok) return failWith(out);
    if (out.value.length === 0) print('Every letter of the mailing may go.');
    for (const { name, why } of out.value) print(`Take out the letter to ${name}: ${why}`);
  });
}

async function send(workspace: string, mailing: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const sent = await markMailed(context, who, mailing);
    if (!sent.ok) return failWith(sent);
    print(`Noted: ${formatCount(sent.value.letters)} letters went out. Their files are removed.`);
  });
}

async function returned(workspace: string, code: string, { reason }: { readonly reason: string }): Promise<void> {
  const known = RETURN_REASONS.find((each) => each === reason) as ReturnReason | undefined;
  if (!known) return fail(`--reason is one of ${RETURN_REASONS.join(', ')}.`, EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const noted = await noteReturned(context, who, { code, reason: known });
    if (!noted.ok) return failWith(noted);
    print(`Noted. Next: ${noted.value.next}.`);
  });
}

async function reached(workspace: string, code: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const noted = await noteReached(context, who, code);
    if (!noted.ok) return failWith(noted);
    print('Noted.');
  });
}
