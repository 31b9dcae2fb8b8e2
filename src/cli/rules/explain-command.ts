import { Command, Option } from 'commander';
import { explain } from '../../decide/explain.ts';
import { renderExplanation } from '../../decide/render-explanation.ts';
import {
  type ExampleHistory,
  type Pack,
  type Policy,
  parseHistory,
  policyOf,
  registeredWords,
  sectionReaderOf,
} from '../../law/index.ts';
import { printRulebook, type RulebookFormat } from '../../law/render/print.ts';
import { ruleDocument } from '../../law/render/rulebook.ts';
import { formatDay, parseIsoDay, timeline } from '../../record/index.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { loadPack } from './pack-files.ts';

type Options = { readonly policy?: string; readonly format: RulebookFormat };

const EXAMPLES = `
A rule of a pack, by the id that results and rulebooks print:
  redress rules explain us-ca/prop-64 two-priors --policy los-angeles
An invented history in a line, as examples are written, and what becomes of it:
  redress rules explain us-ca/prop-64 "born 1985-06-01; 2008-03-04 HS 11359 felony, jail 6 months" --policy san-joaquin
The line may set the day and the county's choices: "as of 2024-07-01; option ageThreshold=50; 2008-03-04 HS 11359 felony".`;

/** `redress rules explain`: one rule in full, or what the rules make of an invented history. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('one rule of a pack in full, or what the pack makes of an invented history and why')
    .argument('<pack>', 'such as us-ca/prop-64, or a file that holds a pack')
    .argument('<what>', 'the id of a clause or flag, or a history in one line')
    .option('--policy <name>', 'under this policy (default: the statute; a rule is looked for in all)')
    .addOption(new Option('--format <kind>', 'a rule as what').choices(['text', 'markdown', 'html']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(name: string, what: string, options: Options): Promise<void> {
  const loaded = await loadPack(name);
  if (!loaded.ok) return reportProblem(loaded.problem);
  const { pack } = loaded;
  const policy = policyOf(pack, options.policy);
  if (!policy) {
    const known = pack.policies.map(({ id }) => id).join(', ');
    return reportProblem({ kind: 'usage', message: `--policy ${options.policy}: ${pack.id} has ${known}.` });
  }
  const rule = ruleDocument(pack, what, options.policy === undefined ? pack.policies : [policy]);
  if (rule.length > 0) {
    process.stdout.write(printRulebook(rule, options.format));
    return;
  }
  const history = historyOf(what, pack);
  if (!history) {
    const message = `${what}: neither a rule of ${pack.id}${options.policy === undefined ? '' : ` under ${policy.id}`} nor a history that can be read.`;
    const details = [
      `Its rules: ${idsOf(pack, options.policy === undefined ? pack.policies : [policy]).join(', ')}.`,
      'A history reads like: born 1985-06-01; 2008-03-04 HS 11359 felony, jail 6 months',
    ];
    return reportProblem({ kind: 'usage', message, details });
  }
  process.stdout.write(`${explained(history, pack, policy)}\n`);
}

function historyOf(text: string, pack: Pack): ExampleHistory | undefined {
  try {
    return parseHistory(text, examplesAt(pack).county, sectionReaderOf(pack), pack.levels);
  } catch {
    return undefined;
  }
}

function explained(history: ExampleHistory, pack: Pack, policy: Policy): string {
  const { asOf: day, county } = examplesAt(pack);
  const asOf = history.asOf ?? parseIsoDay(day)!;
  const options = { ...policy.defaults, ...history.options };
  const explanations = explain(history.person, { pack, policy, setting: { asOf, county, options } });
  const head = `${pack.id}, policy ${policy.id}, as of ${formatDay(asOf)}, in ${county}`;
  const verdicts =
    explanations.length === 0
      ? ['Nothing in it is decided by this pack.']
      : explanations.map((each) => renderExplanation(each));
  return [head, timeline(history.person, registeredWords(pack.facts)), ...verdicts].join('\n\n');
}

function examplesAt(pack: Pack): { readonly asOf: string; readonly county: string } {
  return pack.examplesAt ?? { asOf: '2020-07-01', county: 'EXAMPLE' };
}

function idsOf({ gate, statute = [], flags = [] }: Pack, policies: readonly Policy[]): readonly string[] {
  const rules = [...gate, ...statute, ...flags, ...policies.flatMap(({ clauses }) => clauses)];
  return [...new Set(rules.map(({ id }) => id))];
}
