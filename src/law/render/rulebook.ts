import { formatSection } from '../../record/index.ts';
import type { Condition, SectionList } from '../language/condition.ts';
import {
  type Certainty,
  type Clause,
  type Examples,
  type Flag,
  isForLegalReview,
  type OptionDefinition,
  type Pack,
  type Policy,
  scopeOf,
} from '../language/pack.ts';
import { conditionOutline, type Outline } from './condition-text.ts';

/** A piece of a rulebook, whatever it is printed as. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'outline'; readonly items: readonly Outline[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const SURE: Readonly<Record<Certainty, string>> = {
  S: 'statute text seen',
  O: 'official page, opinion or form seen',
  '2': 'secondary source',
  C: 'program code seen: evidence of a policy, not of the law',
  M: 'from memory, not confirmed',
  D: 'derived from the rules above it',
};

/** A pack as a document, rendered from the data that decides; of one policy alone where it is named. */
export function rulebook(pack: Pack, policy?: Policy): readonly Block[] {
  const policies = policy ? [policy] : pack.policies;
  return [
    heading(1, pack.title),
    paragraph(
      `Pack ${pack.id}, version ${pack.version}. Rendered from the data that decides; there is no other text of it.`,
    ),
    ...(pack.summary ? [paragraph(pack.summary)] : []),
    paragraph(
      'Anything not from statute text or an official document is marked "for legal review". This is not legal advice: a lawyer signs off every pack before it decides anything about a real person.',
    ),
    heading(2, 'What is decided'),
    outline(pack.scope),
    paragraph(
      'Where one of these facts is missing the count goes to hand review; where more are, hardly anything says that the law concerns it, and it is left out.',
    ),
    ...(pack.gate.length > 0 ? [heading(2, 'Before any policy'), ...clauses(pack.gate)] : []),
    ...(pack.statute ? [heading(2, 'Statute: what the law itself gives'), ...clauses(pack.statute)] : []),
    ...(pack.flags && pack.flags.length > 0
      ? [heading(2, 'Flags: what the file cannot decide'), ...pack.flags.flatMap(flagBlocks)]
      : []),
    ...policies.flatMap((each) => policyBlocks(each, pack)),
    heading(2, 'Lists of sections'),
    ...listsOf(pack, policies).map(listBlock),
  ];
}

function policyBlocks(policy: Policy, pack: Pack): readonly Block[] {
  const blocks: Block[] = [heading(2, `Policy: ${policy.title} (${policy.id})`)];
  if (policy.notes.length > 0) blocks.push({ kind: 'outline', items: policy.notes.map(line) });
  if (policy.scope) blocks.push(paragraph('It decides more than the pack does:'), outline(scopeOf(pack, policy)));
  if (policy.options.length > 0) {
    blocks.push({
      kind: 'table',
      head: ['Option', 'What it does', 'Values', 'Unless chosen'],
      rows: policy.options.map((option) => [
        option.key,
        option.title,
        valuesOf(option),
        String(policy.defaults[option.key] ?? 'off') || 'none',
      ]),
    });
  }
  if (policy.clauses === pack.statute) blocks.push(paragraph('Its clauses are those of the statute, above.'));
  else blocks.push(paragraph('The first clause that holds decides.'), ...clauses(policy.clauses));
  return blocks;
}

function clauses(list: readonly Clause[]): readonly Block[] {
  return list.flatMap((clause, index) => [
    heading(3, `${index + 1}. ${clause.title} [${clause.id}]`),
    paragraph(`When${effectiveText(clause)}:`),
    outline([clause.when]),
    paragraph(`Then: ${clause.then.label}. Reason: "${clause.reason}".`),
    paragraph(authority(clause)),
    ...Object.values(clause.accepted ?? {}).map((why) => paragraph(`Meant so: ${why}`)),
    ...examples(clause.examples),
  ]);
}

function flagBlocks(flag: Flag): readonly Block[] {
  return [
    heading(3, `${flag.title} [${flag.id}]`),
    outline([flag.when]),
    paragraph(`What to look up: ${flag.ask}`),
    paragraph(authority(flag)),
    ...examples(flag.examples),
  ];
}

function effectiveText({ effective }: Clause): string {
  if (!effective) return '';
  const by = effective.by === 'as-of' ? 'the as-of date' : `the date of the ${effective.by}`;
  const from = effective.from ? ` from ${effective.from}` : '';
  const until = effective.until ? ` before ${effective.until}` : '';
  return ` ${by} is${from}${from && until ? ' and' : ''}${until}, and`;
}

function authority(rule: Clause | Flag): string {
  const review = isForLegalReview(rule) ? ' For legal review.' : '';
  return `Authority: ${rule.cite}. Source: ${rule.source}. How sure: ${SURE[rule.sure]} [${rule.sure}].${review}`;
}

/** Histories are quoted in full, since a lawyer judges a rule by them. */
function examples(given: Examples | undefined): readonly Block[] {
  if (!given) return [];
  const of = (text: string, histories: readonly string[]): readonly Outline[] =>
    histories.length === 0 ? [] : [{ text, under: histories.map(line) }];
  const items = [
    ...of('Holds for:', given.holds),
    ...of('Fails for:', given.fails),
    ...of('Is unknown for:', given.unknown),
  ];
  return items.length === 0 ? [] : [paragraph('Examples that must hold:'), { kind: 'outline', items }];
}

function valuesOf({ value }: OptionDefinition): string {
  if (value.kind === 'boolean') return 'yes or no';
  if (value.kind === 'list') return value.of.join(', ');
  return `0 (off) or ${value.zeroOr[0]} to ${value.zeroOr[1]}`;
}

/** Every list of sections that a pack's conditions name, once. */
function listsOf(pack: Pack, policies: readonly Policy[]): readonly SectionList[] {
  const lists = new Map<string, SectionList>();
  const visit = (condition: Condition): void => {
    if (condition.kind === 'section') lists.set(condition.in.id, condition.in);
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(visit);
    else if (condition.kind === 'not') visit(condition.of);
    else if ('where' in condition) visit(condition.where);
  };
  pack.scope.forEach(visit);
  for (const rule of [...pack.gate, ...(pack.statute ?? []), ...(pack.flags ?? [])]) visit(rule.when);
  for (const policy of policies) {
    policy.scope?.forEach(visit);
    for (const clause of policy.clauses) visit(clause.when);
  }
  return [...lists.values()];
}

function listBlock(list: SectionList): Block {
  const sections = list.sections.map(formatSection).join(', ');
  return paragraph(`${list.title}: ${sections}. Source: ${list.source}.`);
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function outline(conditions: readonly Condition[]): Block {
  return { kind: 'outline', items: conditions.map(conditionOutline) };
}

function line(text: string): Outline {
  return { text, under: [] };
}
