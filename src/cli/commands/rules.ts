import { Command, Option } from 'commander';
import { checkCommand } from '../rules/check-command.ts';
import { explainCommand } from '../rules/explain-command.ts';
import { newCommand } from '../rules/new-command.ts';
import type { ShowOptions } from '../rules/print-rules.ts';

/** What the commands print, which needs every law: loaded when one of them runs, so that help is there at once. */
const printing = () => import('../rules/print-rules.ts');

/** `redress rules`: the law as people read it, and how it did in a run. */
export function rulesCommand(): Command {
  return new Command('rules')
    .addCommand(
      new Command('list')
        .description('every pack with its policies, and every procedure')
        .action(async () => (await printing()).listRules()),
    )
    .addCommand(
      new Command('show')
        .description('a pack or a procedure as a document in plain English, rendered from the data itself')
        .argument('<rules>', 'such as us-ca/prop-64 or us-ca/hs-11361-9, or a file that holds a pack or a procedure')
        .option('--policy <name>', 'one policy alone')
        .addOption(new Option('--format <kind>', 'as what').choices(['text', 'markdown', 'html']).default('text'))
        .action(async (rules: string, options: ShowOptions) => (await printing()).showRules(rules, options)),
    )
    .addCommand(explainCommand())
    .addCommand(newCommand())
    .addCommand(checkCommand())
    .addCommand(
      new Command('json')
        .description('a pack or a procedure as JSON, for other engines')
        .argument('<rules>', 'such as us-ca/prop-64 or us-ca/hs-11361-9, or a file that holds a pack or a procedure')
        .action(async (rules: string) => (await printing()).printJson(rules)),
    )
    .addCommand(
      new Command('coverage')
        .description('which clauses decided how many convictions in a run, and which none')
        .argument('<results>', 'a results folder')
        .action(async (results: string) => (await printing()).printCoverage(results)),
    );
}
