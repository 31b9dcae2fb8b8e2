import { Command, Option } from 'commander';
import type { ExplainOptions } from './explain-rule.ts';

const EXAMPLES = `
A rule of a pack, by the id that results and rulebooks print:
  redress rules explain us-ca/prop-64 two-priors --policy los-angeles
An invented history in a line, as examples are written, and what becomes of it:
  redress rules explain us-ca/prop-64 --policy san-joaquin \\
    "born 1985-06-01; 2008-03-04 HS 11359 felony, jail 6 months"
The line may set the day and the county's choices:
  "as of 2024-07-01; option ageThreshold=50; 2008-03-04 HS 11359 felony".`;

/** `redress rules explain`: one rule in full, or what the rules make of an invented history. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('one rule of a pack in full, or what the pack makes of an invented history and why')
    .argument('<pack>', 'such as us-ca/prop-64, or a file that holds a pack')
    .argument('<what>', 'the id of a clause or flag, or a history in one line')
    .option('--policy <name>', 'under this policy (default: the statute; a rule is looked for in all)')
    .addOption(new Option('--format <kind>', 'a rule as what').choices(['text', 'markdown', 'html']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, what: string, options: ExplainOptions) => {
      const { explainRule } = await import('./explain-rule.ts');
      await explainRule(name, what, options);
    });
}
