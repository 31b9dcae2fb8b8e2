import { Command } from 'commander';
import type { CheckOptions } from './check-rules.ts';

/** `redress rules check`: the examples, the proofs, and how many wrong edits the examples would notice. */
export function checkCommand(): Command {
  return new Command('check')
    .description('prove what can be proved of a pack or a procedure, and try its examples and small wrong edits of it')
    .argument(
      '[rules...]',
      'built-in packs and procedures by name, or files that hold one (default: all built-in ones)',
    )
    .option('--policy <name>', 'prove of this policy alone')
    .option('--mutations', 'try small wrong edits of every clause (done unless told otherwise)')
    .option('--no-mutations', 'leave out the wrong edits')
    .option('--json', 'as JSON, for programs')
    .action(async (names: readonly string[], options: CheckOptions) => {
      const { checkRules } = await import('./check-rules.ts');
      await checkRules(names, options);
    });
}
