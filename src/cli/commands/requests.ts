import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { blockedFacts } from '../../casework/requests/blocked.ts';
import { effectNow } from '../../casework/requests/effect.ts';
import { closeRequest, fileOfRequest, listRequests, markRequestSent } from '../../casework/requests/lists.ts';
import { lookNow } from '../../casework/requests/look.ts';
import { makeList } from '../../casework/requests/make-list.ts';
import { acceptAnswers } from '../../casework/requests/settle.ts';
import { takeRequestAnswers } from '../../casework/requests/take-answers.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { bytesOf } from '../bytes-of.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { failWith, withOffice } from '../office.ts';
import { print } from '../terminal/page.ts';
import { formatCount } from '../terminal/summary-view.ts';

type HolderOptions = { readonly state: string; readonly holder: string };
type MakeOptions = HolderOptions & { readonly county?: string; readonly to: string };

/** Lists of missing facts, from the terminal of the machine that holds the workspace. */
export function requestsCommand(): Command {
  const command = new Command('requests').description(
    'Ask who holds the records for facts that matters wait for, and take the answers in; the server must be stopped',
  );
  const inWorkspace = (name: string, description: string) =>
    command.command(name).description(description).argument('<workspace>', 'the folder of the workspace');
  const ofHolder = (name: string, description: string) =>
    inWorkspace(name, description)
      .requiredOption('--state <id>', 'the state, as “blocked” names it')
      .requiredOption('--holder <id>', 'the holder, as “blocked” names it');
  inWorkspace('blocked', 'How many matters and people each missing fact blocks, and who holds it').action(blocked);
  ofHolder('ask', 'How many lines the list of a holder would have, by county').action(ask);
  ofHolder('make', 'Make the list of a holder, and write it to a file')
    .option('--county <name>', 'the county of a holder that each county has')
    .requiredOption('--to <file>', 'where to write it; a file that is there stays')
    .action(make);
  inWorkspace('list', 'Every list, and how far it came').action(list);
  inWorkspace('file', 'Write the file of a list again')
    .argument('<list>', 'the list')
    .requiredOption('--to <file>', 'where to write it; a file that is there stays')
    .action(file);
  inWorkspace('send', 'Note that a list was sent')
    .argument('<list>', 'the list')
    .requiredOption('--on <day>', 'on which day, as YYYY-MM-DD')
    .requiredOption('--to <whom>', 'to whom')
    .action(send);
  inWorkspace('take', 'Take a list in that was filled in').argument('<file>', 'the file').action(take);
  inWorkspace('accept', 'Make corrections of answers that somebody else took in')
    .argument('<list>', 'the list')
    .option('--seen', 'accept; without it, the command only shows what the answers would change')
    .action(accept);
  inWorkspace('close', 'Close a list: what is not answered may be asked anew')
    .argument('<list>', 'the list')
    .action(close);
  return command;
}

async function blocked(workspace: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    for (const { state, holder, county, words, found, askable, matters, people, ...rest } of await blockedFacts(
      context,
      who,
    )) {
      const by = holder ? `${holder.id}${county === '' ? '' : ` of ${county}`}` : 'holder not said';
      const asked = [
        rest.waiting > 0 && `${formatCount(rest.waiting)} asked`,
        rest.notOnRecord > 0 && `${formatCount(rest.notOnRecord)} not on record`,
        !askable && `look it up (${found})`,
      ].filter((each) => each !== false);
      const more = asked.length > 0 ? `; ${asked.join(', ')}` : '';
      print(`${state} ${by}: ${words}: ${formatCount(matters)} matters, ${formatCount(people)} people${more}`);
    }
  });
}

async function ask(workspace: string, { state, holder }: HolderOptions): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const found = await lookNow(context, who, { state, holder });
    if (!found.ok) return failWith(found);
    if (found.value.length === 0) print('There is nothing to ask now.');
    for (const { county, lines, matters } of found.value)
      print(`${county === '' ? state : county}: ${formatCount(lines)} lines, for ${formatCount(matters)} matters`);
  });
}

async function make(workspace: string, { state, holder, county = '', to }: MakeOptions): Promise<void> {
  if (existsSync(to)) return fail(`${to} is there already; name another file.`, EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const looked = await lookNow(context, who, { state, holder });
    if (!looked.ok) return failWith(looked);
    const made = await makeList(context, who, { state, holder, county });
    if (!made.ok) return failWith(made);
    const { id, lines, matters, more } = made.value;
    const written = await fileOfRequest(context, who, id);
    if (!written.ok) return failWith(written);
    writeWholeFile(to, written.value.text, false);
    print(`List ${id}: ${formatCount(lines)} lines, for ${formatCount(matters)} matters, in ${to}.`);
    if (more > 0) print(`${formatCount(more)} more questions are left for another list.`);
  });
}

async function list(workspace: string): Promise<void> {
  await withOffice(workspace, async (context) => {
    for (const { id, title, county, stands, lines, states, sentOn } of await listRequests(context)) {
      const own = Object.entries(states).map(([state, number]) => `${formatCount(number)} ${state}`);
      const to = `${title.en}${county === '' ? '' : ` of ${county}`}`;
      print(`${id}: ${to}, ${stands}${sentOn ? ` on ${sentOn}` : ''}, ${formatCount(lines)} lines (${own.join(', ')})`);
    }
  });
}

async function file(workspace: string, id: string, { to }: { readonly to: string }): Promise<void> {
  if (existsSync(to)) return fail(`${to} is there already; name another file.`, EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const written = await fileOfRequest(context, who, id);
    if (!written.ok) return failWith(written);
    writeWholeFile(to, written.value.text, false);
    print(`Written to ${to}.`);
  });
}

async function send(
  workspace: string,
  id: string,
  options: { readonly on: string; readonly to: string },
): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const sent = await markRequestSent(context, who, { id, ...options });
    if (!sent.ok) return failWith(sent);
    print('Noted.');
  });
}

async function take(workspace: string, path: string): Promise<void> {
  const bytes = bytesOf(path);
  if (!bytes) return;
  await withOffice(workspace, async (context, who) => {
    const taken = await takeRequestAnswers(context, who, bytes);
    if (!taken.ok) return failWith(taken);
    const { again, answered, notOnRecord, unchanged, rejects, list: id } = taken.value;
    for (const { en } of rejects) print(en);
    if (again) print('This very file was taken in before; nothing changed.');
    print(
      `List ${id}: ${formatCount(answered)} answers wait for a second person, ${formatCount(notOnRecord)} are not on record, ${formatCount(unchanged)} lines have nothing new, ${formatCount(rejects.length)} were not taken.`,
    );
    if (rejects.length > 0) process.exitCode = EXIT.input;
  });
}

async function accept(workspace: string, id: string, { seen }: { readonly seen?: true }): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const effect = await effectNow(context, who, { id });
    if (!effect.ok) return failWith(effect);
    const { digest, matters, changes } = effect.value;
    print(`Of ${formatCount(matters)} matters, ${formatCount(changes.length)} would be decided otherwise:`);
    for (const { matter, from, to } of changes)
      print(`  ${matter}: from ${from.label} to ${to?.label ?? 'no conviction to decide'}`);
    if (!seen) return print('Nothing is accepted yet: accept with --seen once you have read this.');
    const settled = await acceptAnswers(context, who, { id, seen: digest });
    if (!settled.ok) return failWith(settled);
    const { corrections, known, contradicted, left } = settled.value;
    print(
      `${formatCount(corrections)} corrections made, ${formatCount(known)} known before; ${formatCount(contradicted)} answers differ from a correction in force, ${formatCount(left)} are for a colleague. The next run decides by them.`,
    );
  });
}

async function close(workspace: string, id: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const closed = await closeRequest(context, who, id);
    if (!closed.ok) return failWith(closed);
    print(`Closed: ${formatCount(closed.value.withdrawn)} lines without an answer may be asked anew.`);
  });
}
