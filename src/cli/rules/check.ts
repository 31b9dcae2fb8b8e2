import { Command } from 'commander';
import { checkPack, type Finding, mutationScore } from '../../law/check/index.ts';
import { packs } from '../../law/index.ts';
import { EXIT } from '../exit-codes.ts';
import { choosePack } from '../policy-choice.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatHistoryOf } from './counter-example.ts';

type Options = { readonly policy?: string; readonly mutations?: boolean; readonly json?: boolean };

/** `redress rules check`: what can be proved of a pack, and an invented person wherever it fails. */
export function checkCommand(): Command {
  return new Command('check')
    .description('prove packs: examples hold, every clause can decide, nobody is left out, the floor is kept')
    .argument('[pack...]', 'such as us-ca/prop-64 (default: every pack)')
    .option('--policy <name>', 'prove one policy alone')
    .option('--mutations', 'also try small edits of every clause and count those that no example notices')
    .option('--json', 'print the findings as JSON')
    .action(run);
}

function run(names: readonly string[], options: Options): void {
  const chosen = [];
  for (const name of names.length === 0 ? packs.map(({ id }) => id) : names) {
    const found = choosePack(name);
    if (!found.ok) {
      reportProblem(found.problem, options.json);
      return;
    }
    chosen.push(found.pack);
  }
  let faults = 0;
  const report = [];
  for (const pack of chosen) {
    const findings = checkPack(pack, (policy) => options.policy === undefined || policy === options.policy);
    const mutations = options.mutations ? mutationScore(pack) : undefined;
    faults += findings.filter(({ kind }) => kind === 'fault').length;
    report.push({ pack: pack.id, findings, mutations });
    if (options.json) continue;
    const wrong = findings.filter(({ kind }) => kind === 'fault').length;
    process.stdout.write(`${pack.id}: ${wrong === 0 ? 'proved' : `${wrong} faults`}\n`);
    for (const finding of findings) process.stdout.write(`${findingText(finding)}\n`);
    if (mutations) {
      const { score, noticed, mutants, survivors } = mutations;
      process.stdout.write(`  mutation score ${(score * 100).toFixed(1)}% (${noticed} of ${mutants} edits noticed)\n`);
      for (const { rule, what } of survivors) process.stdout.write(`    not noticed: ${rule}: ${what}\n`);
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (faults > 0) process.exitCode = EXIT.input;
}

function findingText(finding: Finding): string {
  const where = finding.policy === undefined ? '' : `${finding.policy}: `;
  const lines = [`  ${finding.kind === 'fault' ? 'FAULT' : 'note '} ${where}${finding.message}`];
  if (finding.person) lines.push('        An invented person who shows it:', formatHistoryOf(finding.person));
  return lines.join('\n');
}
