import { Command } from 'commander';
import type { PlaceholderCount } from '../../bulk/inspect/placeholders.ts';
import { type Survey, surveyOf } from '../../bulk/inspect/survey.ts';
import type { Day } from '../../record/index.ts';
import { say } from '../../say/say.ts';
import { parseAsOf, today } from '../as-of.ts';
import { EXIT } from '../exit-codes.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { chooseJurisdiction, choosePolicy } from '../policy-choice.ts';
import { withProgress } from '../progress.ts';
import { columnsOf, PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = {
  readonly jurisdiction?: string;
  readonly policy?: string;
  readonly asOf?: Day;
  readonly strict?: boolean;
  readonly json?: boolean;
};

export function inspectCommand(): Command {
  return new Command('inspect')
    .argument('<file...>', 'the file or files that the state sent')
    .option(...JURISDICTION_OPTION)
    .option('--policy <file or name>', 'the policy under which missing facts are weighed (default: statute)')
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--strict', 'stop at the first line that cannot be read')
    .option('--json', 'print the inspection as JSON')
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, options.json);
  const { jurisdiction } = state;
  const choice = await choosePolicy(jurisdiction, options.policy);
  if (!choice.ok) return reportProblem(choice.problem, options.json);
  const { pack, policy, options: values } = choice;
  const asOf = options.asOf ?? today();
  const setting = { asOf, county: '', options: values };
  const { withPeople } = await import('../../bulk/engine/coordinator/file-people.ts');
  const read = await withProgress(options, (hooks) =>
    withPeople(jurisdiction.format, files, !options.strict, hooks, async (people) => ({
      inputs: await people.inputs(),
      result: surveyOf(await people.survey({ pack, policy, setting }), pack.facts),
      placeholders: people.placeholders(),
      setAside: people.setAside.map((each) => ({ ...each, problem: say(each.problem, 'en') })),
      setAsideLines: people.setAsideLines,
    })),
  );
  if (!read.ok) return reportProblem(read.problem, options.json);
  const { inputs, result, placeholders, setAside, setAsideLines } = read.result;
  if (setAsideLines > 0) process.exitCode = EXIT.incomplete;
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ inputs, setAsideLines, setAside, ...result, placeholders }, null, 2)}\n`);
    return;
  }
  const heads = inputs.map(
    ({ name, bytes, lines, encoding }) =>
      `${name}: ${(bytes / 1e6).toFixed(1)} MB, ${formatCount(lines)} lines, ${encoding}`,
  );
  const faults = setAside
    .slice(0, 10)
    .map(({ source, line, problem }) => `  ${inputs[source]!.name}, line ${line}: ${problem}`);
  const unreadable =
    setAsideLines === 0 ? [] : ['', `Lines that cannot be read: ${formatCount(setAsideLines)}`, ...faults];
  const notes = inputs.flatMap((input) => input.notes.map((note) => `  ${input.name}: ${note}`));
  const heed = notes.length === 0 ? [] : ['', 'To heed', ...notes];
  print(
    [...heads, ...heed, ...unreadable, surveyView(result, columnsOf()), ...placeholdersView(placeholders)].join('\n'),
  );
}

function placeholdersView(placeholders: readonly PlaceholderCount[]): readonly string[] {
  if (placeholders.length === 0) return [];
  return [
    '',
    PAINT.heading('Placeholders where a value belongs, by column (lines)'),
    ...placeholders.map(
      ({ column, placeholder, lines }) => `  ${formatCount(lines).padStart(10)}  ${placeholder} in ${column}`,
    ),
  ];
}

function surveyView(survey: Survey, width: number): string {
  const lines: string[] = [''];
  const list = (title: string, rows: readonly (readonly [string, number])[]) => {
    if (rows.length === 0) return;
    lines.push('', PAINT.heading(title));
    for (const [name, count] of rows) lines.push(`  ${formatCount(count).padStart(10)}  ${name}`);
  };
  lines.push(
    `${formatCount(survey.people)} people, ${formatCount(survey.convictions)} convictions, ` +
      `${survey.firstYear ?? '?'} to ${survey.lastYear ?? '?'}`,
  );
  lines.push('', PAINT.heading('Counties                         lines  convictions  under this law'));
  for (const { name, lines: all, convictions, concerned } of survey.counties.slice(0, 15))
    lines.push(
      `  ${name.padEnd(22)}${formatCount(all).padStart(12)}${formatCount(convictions).padStart(13)}${formatCount(concerned).padStart(16)}`,
    );
  if (survey.counties.length > 15) lines.push(`  and ${survey.counties.length - 15} more (--json lists all)`);
  list(
    'Lines by kind of event',
    survey.steps.map(({ name, count }) => [name, count]),
  );
  lines.push('', PAINT.heading('Convictions that have each field, by decade (percent)'));
  lines.push(...decadeTable(survey.completeness, width));
  list(
    `Offense texts that cannot be read as a section (${formatCount(survey.unreadableSectionLines)} lines), commonest first`,
    survey.unreadableSections.map(({ name, count }) => [name.replace(/\s+/g, ' ').slice(0, 60), count]),
  );
  list(
    'Counts whose lines contradict each other on',
    survey.contradictions.map(({ name, count }) => [name, count]),
  );
  if (survey.repeatedLines > 0) lines.push('', `Lines that repeat another: ${formatCount(survey.repeatedLines)}`);
  list(
    'People kept from a certain outcome by a missing',
    survey.missingFacts.map(({ words, people }) => [words, people]),
  );
  return lines.slice(1).join('\n');
}

/** What share of convictions has each field; as many decades stand beside one another as fit, the others below. */
function decadeTable({ fields, byDecade }: Survey['completeness'], width: number): readonly string[] {
  const [label, column] = [22, Math.max(7, ...byDecade.map(({ group }) => group.length + 1))];
  const beside = Math.max(1, Math.floor((width - label) / column));
  const lines: string[] = [];
  for (let from = 0; from < byDecade.length; from += beside) {
    const decades = byDecade.slice(from, from + beside);
    if (from > 0) lines.push('');
    lines.push(`${' '.repeat(label)}${decades.map(({ group }) => group.padStart(column)).join('')}`);
    for (const field of fields) {
      const cells = decades.map(({ lines: all, present }) =>
        ((100 * present[field]!) / all).toFixed(1).padStart(column),
      );
      lines.push(`  ${field.padEnd(label - 2)}${cells.join('')}`);
    }
  }
  return lines;
}
