import { closeSync, openSync, writeSync } from 'node:fs';
import { Command } from 'commander';
import { csvLine } from '../../csv/write.ts';
import { type ChangedConviction, type Diff, diffResults } from '../../results/compare/diff.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import { openResults } from '../../results/open-results.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = { readonly json?: boolean; readonly lines?: string };

export function diffCommand(): Command {
  return new Command('diff')
    .description('What changed between two runs: who became eligible, who lost relief, by clause and cause')
    .argument('<earlier>', 'the results folder to compare with')
    .argument('<later>', 'the results folder to compare')
    .option('--lines <file>', 'write every changed conviction to a CSV file')
    .option('--json', 'print the comparison as JSON')
    .action(run);
}

const LINE_COLUMNS = [
  'person',
  'count',
  'change',
  'cause',
  'source',
  'line',
  'outcome_before',
  'clause_before',
  'reason_before',
  'outcome_after',
  'clause_after',
  'reason_after',
];

async function run(earlierFolder: string, laterFolder: string, options: Options): Promise<void> {
  const earlier = openResults(earlierFolder);
  if (!earlier.ok) return reportProblem(earlier.problem, options.json);
  const later = openResults(laterFolder);
  if (!later.ok) return reportProblem(later.problem, options.json);
  let file: number | undefined;
  try {
    if (options.lines !== undefined) {
      file = openSync(options.lines, 'wx', 0o600);
      writeSync(file, `${csvLine(LINE_COLUMNS)}\n`);
    }
    const write = (change: ChangedConviction) => {
      if (file !== undefined) writeSync(file, `${changeLine(change)}\n`);
    };
    const diff = await diffResults(earlier, later, write);
    process.stdout.write(options.json ? `${JSON.stringify(diff, null, 2)}\n` : `${diffView(diff)}\n`);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    const message =
      code === 'EEXIST'
        ? `${options.lines} exists already; choose another file with --lines.`
        : outputFailure(options.lines ?? laterFolder, error);
    reportProblem({ kind: 'output', message }, options.json);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function changeLine({ person, count, change, cause, source, line, before, after }: ChangedConviction): string {
  const decision = (side: ChangedConviction['before']) => [side?.outcome ?? '', side?.clause ?? '', side?.reason ?? ''];
  return csvLine([person, count, change, cause, source, line, ...decision(before), ...decision(after)]);
}

const HEADINGS: Readonly<Record<string, string>> = {
  'newly-eligible': 'Newly eligible',
  'more-relief': 'More relief than before',
  'less-relief': 'Less relief than before',
  lost: 'Relief lost',
  'outcome-changed': 'Another outcome',
  'reason-changed': 'The same outcome for another reason',
  new: 'New convictions',
  vanished: 'Convictions no longer there',
};

function diffView(diff: Diff): string {
  const lines = [
    `${formatCount(diff.same)} convictions decided as before.`,
    `${formatCount(diff.peopleGaining)} people gain relief or more of it, ${formatCount(diff.peopleLosing)} lose some; ` +
      `${formatCount(diff.newPeople)} people are new, ${formatCount(diff.vanishedPeople)} are no longer there.`,
  ];
  for (const [change, heading] of Object.entries(HEADINGS)) {
    const groups = diff.groups.filter((group) => group.change === change);
    if (groups.length === 0) continue;
    const total = groups.reduce((sum, group) => sum + group.convictions, 0);
    lines.push('', `${heading}: ${formatCount(total)}`);
    for (const { from, to, cause, convictions, people } of groups) {
      const way = [from, to].filter((text) => text !== '').join('  ->  ');
      lines.push(`  ${formatCount(convictions).padStart(9)}  ${way}  (${cause}; ${formatCount(people)} people)`);
    }
  }
  return lines.join('\n');
}
