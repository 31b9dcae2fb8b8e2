import { appendFileSync, closeSync, openSync } from 'node:fs';
import { Command } from 'commander';
import { csvLine } from '../../csv/write.ts';
import type { WholeFile } from '../../disk/whole-file.ts';
import { beginWholeFile } from '../../disk/whole-file.ts';
import { problemOf } from '../../record/problem.ts';
import { type ChangedConviction, type Diff, diffResults } from '../../results/compare/diff.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import { type OpenedResults, openResults } from '../../results/open-results.ts';
import { type ClauseTitles, clauseTitles } from '../terminal/clause-titles.ts';
import { PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = { readonly json?: boolean; readonly lines?: string };

export function diffCommand(): Command {
  return new Command('diff')
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
  let file: WholeFile | undefined;
  let lines: number | undefined;
  try {
    if (options.lines !== undefined) {
      file = beginWholeFile(options.lines, false);
      lines = openSync(file.path, 'a');
      appendFileSync(lines, `${csvLine(LINE_COLUMNS)}\n`);
    }
    const write = (change: ChangedConviction) => {
      if (lines !== undefined) appendFileSync(lines, `${changeLine(change)}\n`);
    };
    const diff = await diffResults(earlier, later, write);
    file?.commit();
    if (options.json) process.stdout.write(`${JSON.stringify(diff, null, 2)}\n`);
    else print(diffView(diff, await wordsOf(earlier), await wordsOf(later)));
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    const problem =
      code === 'EEXIST'
        ? problemOf('output', { code: 'lines-exist', path: options.lines ?? '' })
        : outputFailure(options.lines ?? laterFolder, error);
    reportProblem(problem, options.json);
  } finally {
    if (lines !== undefined) closeSync(lines);
    file?.abandon();
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

/** The words for what a run decided: its outcomes, and the clauses of its law as far as this copy of Redress has it. */
type Words = { readonly outcomes: ReadonlyMap<string, string>; readonly clauses: ClauseTitles };

async function wordsOf({ summary, manifest }: OpenedResults): Promise<Words> {
  const { packOf } = await import('../../jurisdictions/packs.ts');
  const pack = packOf(manifest.pack.id);
  const policy = pack?.policies.find(({ id }) => id === manifest.policy.id);
  return {
    outcomes: new Map(summary.byOutcome.map(({ outcome, determination }) => [outcome, determination])),
    clauses: pack && policy ? clauseTitles(pack, policy) : new Map(),
  };
}

/** One side of a change, `dismiss: only-prop-64` or the outcome with a reason where no clause decided, in words. */
function sideText(side: string, { outcomes, clauses }: Words): string {
  const at = side.indexOf(': ');
  const [outcome, why] = [side.slice(0, at), side.slice(at + 2)];
  return `${outcomes.get(outcome) ?? outcome}: ${clauses.get(why) ?? why}`;
}

function diffView(diff: Diff, earlier: Words, later: Words): string {
  const lines = [
    `${formatCount(diff.same)} convictions decided as before.`,
    `${formatCount(diff.peopleGaining)} people gain relief or more of it, ${formatCount(diff.peopleLosing)} lose some; ` +
      `${formatCount(diff.newPeople)} people are new, ${formatCount(diff.vanishedPeople)} are no longer there.`,
  ];
  for (const [change, heading] of Object.entries(HEADINGS)) {
    const groups = diff.groups.filter((group) => group.change === change);
    if (groups.length === 0) continue;
    const total = groups.reduce((sum, group) => sum + group.convictions, 0);
    lines.push('', PAINT.heading(`${heading}: ${formatCount(total)}`));
    for (const { from, to, cause, convictions, people } of groups) {
      const sides = [
        ...(from === '' ? [] : [sideText(from, earlier)]),
        ...(to === '' ? [] : [`${from === '' ? '' : '-> '}${sideText(to, later)}`]),
      ];
      const lead = `  ${formatCount(convictions).padStart(9)}  `;
      const note = `(${cause}; ${formatCount(people)} ${people === 1 ? 'person' : 'people'})`;
      lines.push(...[...sides, note].map((text, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${text}`));
    }
  }
  return lines.join('\n');
}
