import { Command } from 'commander';
import { packs } from '../../jurisdictions/packs.ts';
import { checkPack, mutationScore } from '../../law/check/index.ts';
import { EXIT } from '../exit-codes.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { findingText, mutationText } from './check-report.ts';
import { loadPack } from './pack-files.ts';

type Options = { readonly policy?: string; readonly mutations?: boolean; readonly json?: boolean };

/** `redress rules check`: the examples, the proofs, and how many wrong edits the examples would notice. */
export function checkCommand(): Command {
  return new Command('check')
    .description('prove what can be proved of a pack, try its examples, and see what wrong edits they would notice')
    .argument('[pack...]', 'built-in packs by name, or files that hold one (default: every built-in pack)')
    .option('--policy <name>', 'prove of this policy alone')
    .option('--mutations', 'try small wrong edits of every clause (done unless told otherwise)')
    .option('--no-mutations', 'leave out the wrong edits')
    .option('--json', 'as JSON, for programs')
    .action(check);
}

async function check(names: readonly string[], options: Options): Promise<void> {
  const reports: unknown[] = [];
  for (const name of names.length > 0 ? names : packs.map(({ id }) => id)) {
    const loaded = await loadPack(name);
    if (!loaded.ok) {
      reportProblem(loaded.problem, options.json ?? false);
      return;
    }
    const { pack, files } = loaded;
    if (options.policy !== undefined && !pack.policies.some(({ id }) => id === options.policy)) {
      const known = pack.policies.map(({ id }) => id).join(', ');
      reportProblem({ kind: 'usage', message: `--policy ${options.policy}: ${pack.id} has ${known}.` });
      return;
    }
    const findings = checkPack(pack, (id) => options.policy === undefined || id === options.policy);
    const mutation = (options.mutations ?? true) ? mutationScore(pack) : undefined;
    // A pack with a fault cannot be used, as an input that cannot be read.
    if (findings.length > 0) process.exitCode = EXIT.input;
    if (options.json) {
      reports.push({ pack: pack.id, findings: findings.map(({ person: _, ...rest }) => rest), mutation });
      continue;
    }
    const verdict = findings.length === 0 ? 'sound' : `${findings.length} fault${findings.length === 1 ? '' : 's'}`;
    const lines = [`${pack.id}: ${verdict}`];
    for (const finding of findings) lines.push('', findingText(finding, pack, files), '');
    if (mutation) lines.push(mutationText(mutation));
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
}
