import { explain } from '../../decide/explain.ts';
import { renderExplanation } from '../../decide/render-explanation.ts';
import {
  type ExampleHistory,
  exampleOf,
  examplesAt,
  historyUnder,
  type Pack,
  type Policy,
  policyOf,
  registeredWords,
} from '../../law/index.ts';
import { printRulebook, type RulebookFormat } from '../../law/render/print.ts';
import { ruleDocument } from '../../law/render/rulebook.ts';
import { formatDay, parseIsoDay, timeline } from '../../record/index.ts';
import { EXPLANATION, print, rulebookPage } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { loadPack } from './pack-files.ts';

export type ExplainOptions = { readonly policy?: string; readonly format: RulebookFormat };

/** Prints one rule of a pack, or what the pack makes of an invented history. */
export async function explainRule(name: string, what: string, options: ExplainOptions): Promise<void> {
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
    process.stdout.write(printRulebook(rule, options.format, rulebookPage()));
    return;
  }
  const history = historyOf(what, pack);
  if (!history) {
    const message = `${what}: neither a rule of ${pack.id}${options.policy === undefined ? '' : ` under ${policy.id}`} nor a history that can be read.`;
    const details = [
      `Its rules: ${idsOf(pack, options.policy === undefined ? pack.policies : [policy]).join(', ')}.`,
      `A history reads like: ${exampleOf(pack)}`,
    ];
    return reportProblem({ kind: 'usage', message, details });
  }
  print(explained(history, pack, policy));
}

function historyOf(text: string, pack: Pack): ExampleHistory | undefined {
  try {
    return historyUnder(pack, text);
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
      : explanations.map((each) => renderExplanation(each, EXPLANATION));
  return [head, timeline(history.person, registeredWords(pack.facts)), ...verdicts].join('\n\n');
}

function idsOf({ gate, statute = [], flags = [] }: Pack, policies: readonly Policy[]): readonly string[] {
  const rules = [...gate, ...statute, ...flags, ...policies.flatMap(({ clauses }) => clauses)];
  return [...new Set(rules.map(({ id }) => id))];
}
