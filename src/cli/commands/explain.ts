import { Command } from 'commander';
import { readInput } from '../../bulk/reference/read-input.ts';
import { explain, renderExplanation } from '../../decide/index.ts';
import { type Count, type Day, formatDay, timeline } from '../../record/index.ts';
import { buildPerson } from '../../sources/ca-doj/build-person.ts';
import { type Row, readRow } from '../../sources/ca-doj/row.ts';
import { parseAsOf, today } from '../as-of.ts';
import { choosePolicy } from '../policy-choice.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = {
  readonly county: string;
  readonly person: string;
  readonly policy?: string;
  readonly asOf?: Day;
  readonly quarantine?: boolean;
};

export function explainCommand(): Command {
  return new Command('explain')
    .description("Show one person's history and why each conviction was decided as it was")
    .argument('<file...>', 'the file or files that the state sent')
    .requiredOption('--county <name>', 'the county whose convictions are decided')
    .requiredOption('--person <SUBJECT_ID>', 'the person, by column 3 of the file')
    .option('--policy <file or name>', "the county's options file, or a built-in policy (default: statute)")
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--quarantine', 'set unreadable lines aside')
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  const choice = choosePolicy(options.policy);
  if (!choice.ok) return reportProblem(choice.problem);
  const rows: Row[] = [];
  let incomplete = false;
  for (const [source, path] of files.entries()) {
    const read = readInput(path, source, options.quarantine ?? false);
    if (!read.ok) return reportProblem(read.problem);
    for (const line of read.lines) if (line.subject === options.person) rows.push(readRow(line.fields, line));
    if (read.setAside.some((line) => line.concerns.includes(options.person))) incomplete = true;
  }
  if (rows.length === 0) {
    return reportProblem({ kind: 'usage', message: 'No line of the input has that SUBJECT_ID (column 3).' });
  }
  const asOf = options.asOf ?? today();
  const county = options.county.trim().toUpperCase();
  const person = buildPerson(options.person, rows, incomplete);
  const explanations = explain(person, {
    pack: choice.pack,
    policy: choice.policy,
    setting: { asOf, county, options: choice.options },
  });
  const note = (count: Count) => {
    const found = explanations.find(({ conviction }) => conviction === count);
    return found && `${found.decision.outcome.label}: ${found.decision.reason}`;
  };
  const parts = [
    `${person.names.join('; ') || 'Name unknown'} (${person.id}), ${county}, ${choice.policy.title}, as of ${formatDay(asOf)}`,
    timeline(person, note),
    ...explanations.map(renderExplanation),
  ];
  process.stdout.write(`${parts.join('\n\n')}\n`);
}
