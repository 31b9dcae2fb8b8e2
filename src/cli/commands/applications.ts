import { resolve } from 'node:path';
import { Command } from 'commander';
import { decideApplication, listApplications, openQuestion } from '../../casework/applications/decide.ts';
import { outcomesFor } from '../../casework/applications/outcomes.ts';
import { takeApplications } from '../../casework/applications/take.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import { bytesOf } from '../bytes-of.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { failWith, withOffice } from '../office.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

/** Applications from the portal, from the terminal of the machine that holds the workspace. */
export function applicationsCommand(): Command {
  const named = (name: string, description: string) =>
    new Command(name).description(description).argument('<workspace>', 'the folder of the workspace');
  return new Command('applications')
    .description('Take applications in from the portal, and take outcomes out for it; the server must be stopped')
    .addCommand(
      named('import', 'Find whose record each application of a file is about')
        .argument('<file>', 'the file that the office downloaded from the portal')
        .requiredOption('--run <id>', 'a finished run of the file of the state, by its id')
        .action(importFile),
    )
    .addCommand(named('list', 'List the applications, the questions first, without names').action(list))
    .addCommand(
      named('ask', 'Show the question about an application, with what the person wrote')
        .argument('<application>', 'the code of the application')
        .action(ask),
    )
    .addCommand(
      named('answer', 'Say whose record an application is about')
        .argument('<application>', 'the code of the application')
        .requiredOption('--record <number>', 'the number of the record in the question, or none')
        .requiredOption(
          '--seen <word>',
          'the last line of the question, so that a question that changed is not answered',
        )
        .requiredOption('--reason <text>', 'how you know')
        .action(decide),
    )
    .addCommand(
      named('outcomes', 'Write what courts ordered, for the office to hand to the portal')
        .argument('<file>', 'where the file is written')
        .requiredOption('--portal <id>', 'the pack of the portal, as the list has it')
        .requiredOption('--office <id>', 'the office, as the list has it')
        .action(outcomes),
    );
}

async function importFile(workspace: string, file: string, { run }: { readonly run: string }): Promise<void> {
  const bytes = bytesOf(file);
  if (!bytes) return;
  await withOffice(workspace, async (context, who) => {
    const taken = await takeApplications(context, who, { run, bytes });
    if (!taken.ok) return failWith(taken);
    const { portal, office, applications, known, ...rest } = taken.value;
    const counts = Object.entries({ ...rest, 'so before': known });
    process.stdout.write(
      `Taken in: ${formatCount(applications)} applications of ${office}, portal ${portal}.\n` +
        counts.map(([what, n]) => `  ${what.padEnd(10)} ${formatCount(n)}\n`).join(''),
    );
  });
}

async function list(workspace: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    for (const { id, portal, office, county, state, why, matters } of await listApplications(context, who))
      process.stdout.write(
        `${id}  ${portal}  ${office}  ${county}  ${why === '' ? state : `${state}: ${why}`}  matters: ${matters}\n`,
      );
  });
}

async function ask(workspace: string, id: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const opened = await openQuestion(context, who, id);
    if (!opened.ok) return failWith(opened);
    const { record, candidates, why, seen } = opened.value;
    const { first_name, middle_name, last_name, other_names, birth_date, case_numbers } = record;
    const lines = [
      `why: ${why}`,
      `applied: ${[first_name, middle_name, last_name].filter((name) => name !== '').join(' ')}`,
      `  other names: ${other_names}`,
      `  born: ${birth_date}`,
      `  cases: ${case_numbers}`,
      ...candidates.flatMap(({ names, born, cases }, each) => [
        `record ${each + 1}: ${names.join('; ')}`,
        `  born: ${born}`,
        `  cases: ${cases.join('; ')}`,
      ]),
      `seen: ${seen}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

type Answer = { readonly record: string; readonly seen: string; readonly reason: string };

async function decide(workspace: string, id: string, { record, seen, reason }: Answer): Promise<void> {
  if (record !== 'none' && !/^[1-9]\d{0,3}$/.test(record))
    return fail('--record takes the number of a record of the question, or none', EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const candidate = record === 'none' ? null : Number(record) - 1;
    const decided = await decideApplication(context, who, id, { seen, candidate, reason });
    if (!decided.ok) return failWith(decided);
    process.stdout.write(`${id}: ${decided.value.state}\n`);
  });
}

type For = { readonly portal: string; readonly office: string };

async function outcomes(workspace: string, file: string, { portal, office }: For): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const written = await outcomesFor(context, who, { portal, office });
    if (!written.ok) return failWith(written);
    const { text, applications, records, held } = written.value;
    try {
      writeWholeFile(resolve(file), text, true);
    } catch (error) {
      return reportProblem(caughtFailure(file, error));
    }
    process.stdout.write(
      `Written: ${formatCount(records)} outcomes of ${formatCount(applications)} applications to ${file}.\n` +
        (held === 0 ? '' : `Left out, since a letter is held back: ${formatCount(held)} applications.\n`),
    );
  });
}
