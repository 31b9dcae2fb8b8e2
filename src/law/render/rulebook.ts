import { CERTAINTY_WORDS, formatSection, oneOfLevel, type Relation } from '../../record/index.ts';
import type { Condition, SectionList } from '../language/condition.ts';
import { FILE_READINGS } from '../language/file-readings.ts';
import {
  type Clause,
  type Examples,
  type Flag,
  isCountyChoice,
  needsLegalReview,
  noteText,
  type OptionDefinition,
  type Pack,
  type Policy,
  scopeOf,
} from '../language/pack.ts';
import { walk } from '../language/walk.ts';
import { conditionOutline, type Outline } from './condition-text.ts';
import { declaredBlocks } from './declared-blocks.ts';

/** A piece of a rulebook, whatever it is printed as. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `review` where it says that a lawyer has to confirm something. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly review?: boolean }
  | { readonly kind: 'outline'; readonly items: readonly Outline[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A picture, with the same in words beside it; `file` is its name where it is kept beside a page. */
  | {
      readonly kind: 'diagram';
      readonly title: string;
      readonly svg: string;
      readonly lines: readonly string[];
      readonly file: string;
    }
  /** Lines to be filled in by hand. */
  | { readonly kind: 'blanks'; readonly labels: readonly string[] };

/**
 * A pack as a document, rendered from the data that decides; of one policy alone where it is named. `fingerprint` is the
 * hash of the pack as JSON, by which a signed copy can be told from any other state of it.
 */
export function rulebook(pack: Pack, policy?: Policy, fingerprint?: string): readonly Block[] {
  const policies = policy ? [policy] : pack.policies;
  return [
    heading(1, pack.title),
    paragraph(
      `Pack ${pack.id}, version ${pack.version}${policy ? `, policy ${policy.id}` : ''}. Rendered from the data that decides; there is no other text of it.`,
    ),
    ...(fingerprint === undefined ? [] : [paragraph(`Fingerprint (SHA-256 of the pack as JSON): ${fingerprint}`)]),
    ...(pack.summary ? [paragraph(pack.summary)] : []),
    paragraph(
      'Any rule of law that is not from statute text or an official document is marked "for legal review". This is not legal advice: a lawyer signs off every pack before it decides anything about a real person.',
    ),
    ...reviewBlocks(pack, policies),
    heading(2, 'What is decided'),
    outline(pack.scope, pack),
    paragraph(
      'Where one of these facts is missing, the count goes to hand review. Where more are missing, little says that the law concerns the count, and it is left out.',
    ),
    ...declaredBlocks(pack),
    ...(pack.gate.length > 0 ? [heading(2, 'Before any policy'), ...clauses(pack.gate, pack)] : []),
    ...(pack.statute ? [heading(2, 'Statute: what the law itself gives'), ...clauses(pack.statute, pack)] : []),
    ...(pack.flags && pack.flags.length > 0
      ? [heading(2, 'Flags: what the file cannot decide'), ...pack.flags.flatMap((flag) => flagBlocks(flag, pack))]
      : []),
    ...otherStatesBlocks(pack),
    ...readingBlocks(pack),
    ...policies.flatMap((each) => policyBlocks(each, pack)),
    heading(2, 'Lists of sections'),
    ...listsOf(pack, policies).map(listBlock),
    heading(2, 'Signature'),
    paragraph(
      `I have read this rulebook of pack ${pack.id}, version ${pack.version}${policy ? `, policy ${policy.id}` : ''}, and confirm the rules marked "for legal review", but for those that I have struck out or amended by hand.`,
    ),
    { kind: 'blanks', labels: ['Name', 'Office', 'State Bar number', 'Date', 'Signature'] },
  ];
}

/** One rule of a pack as a document, by its id: a clause of the gate, the statute or a policy, or a flag. */
export function ruleDocument(pack: Pack, id: string, policies: readonly Policy[]): readonly Block[] {
  const ladders: readonly (readonly [where: string, ladder: readonly Clause[]])[] = [
    ['before any policy', pack.gate],
    ...(pack.statute ? [['of the statute', pack.statute] as const] : []),
    ...policies
      .filter((policy) => policy.clauses !== pack.statute)
      .map((policy) => [`of the policy ${policy.id}`, policy.clauses] as const),
  ];
  const found = ladders.flatMap(([where, ladder]) => {
    const place = ladder.findIndex((clause) => clause.id === id);
    if (place < 0) return [];
    return [
      heading(2, `Clause ${place + 1} of ${ladder.length} ${where}`),
      ...clauseBlocks(ladder[place]!, place, pack),
      ...(place === 0
        ? []
        : [
            paragraph(`Decides only where none of these holds first: ${ladder.slice(0, place).map(named).join('; ')}.`),
          ]),
    ];
  });
  const flags = (pack.flags ?? [])
    .filter((flag) => flag.id === id)
    .flatMap((flag) => [heading(2, 'Flag'), ...flagBlocks(flag, pack)]);
  const blocks = [...found, ...flags];
  return blocks.length === 0
    ? []
    : [heading(1, pack.title), paragraph(`Pack ${pack.id}, version ${pack.version}.`), ...blocks];
}

function named({ id, title }: Clause | Flag): string {
  return `${title} [${id}]`;
}

/** A rule that the lawyer who signs has to confirm. */
export type RuleToConfirm = { readonly where: string; readonly rule: Clause | Flag; readonly restsOn: string };

/** What rests on something less than statute text or an official document, the least sure first. */
export function rulesToConfirm(pack: Pack, policies: readonly Policy[]): readonly RuleToConfirm[] {
  const open = (where: string, rules: readonly (Clause | Flag)[]) =>
    rules
      .filter((rule) => needsLegalReview(rule, pack))
      .map((rule) => ({ where, rule, restsOn: CERTAINTY_WORDS[rule.sure] }));
  const found = [
    ...open('before any policy', pack.gate),
    ...open('statute', pack.statute ?? []),
    ...open('flag', pack.flags ?? []),
    ...ownLadders(pack, policies).flatMap(({ id, clauses: ladder }) => open(id, ladder)),
  ];
  return LEAST_SURE.flatMap((sure) => found.filter(({ rule }) => rule.sure === sure));
}

/** The policies whose clauses are what a program encoded as the choice of a county, for the county to confirm. */
export function policiesToConfirm(pack: Pack, policies: readonly Policy[]): readonly Policy[] {
  return ownLadders(pack, policies).filter(({ clauses: ladder }) =>
    ladder.some((clause) => isCountyChoice(clause, pack)),
  );
}

/** The policies that have clauses of their own. */
function ownLadders(pack: Pack, policies: readonly Policy[]): readonly Policy[] {
  return policies.filter(({ clauses: ladder }) => ladder !== pack.statute);
}

/** What the lawyer who signs has to confirm, in one list to tick off. */
function reviewBlocks(pack: Pack, policies: readonly Policy[]): readonly Block[] {
  const rules = rulesToConfirm(pack, policies).map(({ where, rule, restsOn }) => ({
    sure: rule.sure,
    row: ['\u2610', where, named(rule), restsOn],
  }));
  const open = [...rules, ...listsToConfirm(pack, policies)];
  const rows = LEAST_SURE.flatMap((sure) => open.filter((each) => each.sure === sure).map(({ row }) => row));
  const chosen = policiesToConfirm(pack, policies);
  return [
    ...(rows.length === 0
      ? []
      : [
          heading(2, 'For legal review'),
          paragraph(
            'Each of these rules and lists rests on something less than statute text or an official document, the least sure first. Tick what you confirm.',
          ),
          { kind: 'table', head: ['', 'Where', 'Rule', 'Rests on'], rows } as const,
        ]),
    ...(chosen.length === 0
      ? []
      : [
          heading(2, 'For the county to confirm'),
          paragraph(
            `Clauses marked [C] under ${chosen.map(({ id }) => id).join(', ')} are what a program encoded as the choice of a county, and claim no law. The county that uses such a policy confirms that it means this.`,
          ),
        ]),
  ];
}

/** Lists of sections whose source marks a part of them as less than statute text or an official document. */
function listsToConfirm(pack: Pack, policies: readonly Policy[]) {
  return listsOf(pack, policies).flatMap(({ id, title, source }) => {
    const sure = LEAST_SURE.find((mark) => source.includes(`[${mark}]`));
    if (sure === undefined) return [];
    return [{ sure, row: ['\u2610', 'list of sections', `${title} [${id}]`, `in part: ${CERTAINTY_WORDS[sure]}`] }];
  });
}

/** What rules for review rest on, from the least sure to what follows from rules that are sure. */
const LEAST_SURE = ['M', '2', 'C', 'D'] as const;

/** Which questions of the law convictions in other states' files answer. */
function otherStatesBlocks({ otherStates = [] }: Pack): readonly Block[] {
  if (otherStates.length === 0) return [];
  const rows = otherStates.map(({ asks, levels, years, cite, source, sure }) => [
    asks.says,
    levels.map(oneOfLevel).join(' or '),
    years === undefined ? 'at any time after the conviction' : `in the first ${years} years after the conviction`,
    `${cite}. Source: ${source}. How sure: ${CERTAINTY_WORDS[sure]} [${sure}].`,
  ]);
  return [
    heading(2, 'What convictions in other states answer'),
    paragraph(
      'Where a run is given the file of another state and links of people that were decided by numbers or by people, a conviction there answers these questions with yes. Nothing answers them with no.',
    ),
    { kind: 'table', head: ['Question', 'A conviction there', 'When', 'Authority'], rows },
  ];
}

/** What the silence of the file may mean, and what it is taken for. */
function readingBlocks({ readings = [], policies }: Pack): readonly Block[] {
  if (readings.length === 0) return [];
  const rows = readings.flatMap(({ id, title, values, source }) =>
    Object.entries(values).map(([value, words], i) => {
      const { usual, careful } = FILE_READINGS[id];
      const own = policies.filter((each) => each.readings?.[id] === value).map((each) => each.id);
      const marks = [
        ...(value === usual ? ['usual'] : []),
        ...(value === careful ? ['most careful'] : []),
        ...own.map((each) => `under ${each}`),
      ];
      return i === 0
        ? [id, `${title}. Source: ${source}`, value, words, marks.join(', ')]
        : ['', '', value, words, marks.join(', ')];
    }),
  );
  return [
    heading(2, 'How the file is read'),
    paragraph(
      'What a file does not say can mean more than one thing. Each choice is a reading: a run tells in its summary and its manifest how it read the file, and a county may choose otherwise with --reading.',
    ),
    { kind: 'table', head: ['Reading', 'What the file leaves open', 'Value', 'What is done', 'Where'], rows },
  ];
}

function policyBlocks(policy: Policy, pack: Pack): readonly Block[] {
  const blocks: Block[] = [heading(2, `Policy: ${policy.title} (${policy.id})`)];
  if (policy.notes.length > 0)
    blocks.push({ kind: 'outline', items: policy.notes.map((note) => line(noteText(note))) });
  if (policy.scope) blocks.push(paragraph('It also decides:'), outline(scopeOf(pack, policy), pack));
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
  else blocks.push(paragraph('The first clause that holds decides.'), ...clauses(policy.clauses, pack));
  return blocks;
}

function clauses(list: readonly Clause[], pack: Pack): readonly Block[] {
  return list.flatMap((clause, index) => clauseBlocks(clause, index, pack));
}

function clauseBlocks(clause: Clause, index: number, pack: Pack): readonly Block[] {
  return [
    heading(3, `${index + 1}. ${named(clause)}`),
    paragraph(`When${effectiveText(clause)}:`),
    outline([clause.when], pack),
    paragraph(`Then: ${clause.then.label} [${clause.then.id}]. Reason: "${clause.reason}".`),
    authority(clause, pack),
    ...Object.values(clause.accepted ?? {}).map((why) => paragraph(`Intended: ${why}`)),
    ...examples(clause.examples),
  ];
}

function flagBlocks(flag: Flag, pack: Pack): readonly Block[] {
  return [
    heading(3, named(flag)),
    outline([flag.when], pack),
    paragraph(`What to look up: ${flag.ask}`),
    authority(flag, pack),
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

function authority(rule: Clause | Flag, pack: Pack): Block {
  const review = needsLegalReview(rule, pack);
  const text = `Authority: ${rule.cite}. Source: ${rule.source}. How sure: ${CERTAINTY_WORDS[rule.sure]} [${rule.sure}].`;
  if (review) return { kind: 'paragraph', text: `${text} For legal review.`, review };
  return paragraph(isCountyChoice(rule, pack) ? `${text} For the county to confirm.` : text);
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
  const rules = [...pack.gate, ...(pack.statute ?? []), ...(pack.flags ?? [])];
  return sectionListsIn([
    ...pack.scope,
    ...rules.map(({ when }) => when),
    ...policies.flatMap(({ scope = [], clauses: own }) => [...scope, ...own.map(({ when }) => when)]),
  ]);
}

/** Every list of sections that conditions name, once, but for those that say no more than their title. */
export function sectionListsIn(conditions: readonly Condition[]): readonly SectionList[] {
  const lists = new Map<string, SectionList>();
  for (const condition of conditions) {
    walk(condition, (each) => {
      if (each.kind === 'section') lists.set(each.in.id, each.in);
    });
  }
  // A list of the one section that its title names says nothing more.
  return [...lists.values()].filter(
    ({ title, sections, including }) => including !== undefined || sections.map(formatSection).join() !== title,
  );
}

function listBlock(list: SectionList): Block {
  const sections = list.sections.map(formatSection).join(', ');
  return paragraph(`${list.title}: ${sections}.${includingText(list)} Source: ${list.source}.`);
}

/** Which charges about its sections a list means, where that is not attempts alone. */
export function includingText({ including }: SectionList): string {
  if (including === undefined) return '';
  const yes = RELATIONS.filter(([name]) => including.includes(name)).map(([, words]) => words);
  const no = RELATIONS.filter(([name]) => !including.includes(name)).map(([, words]) => words);
  const say = (words: readonly string[], verb: string) =>
    words.length === 0 ? '' : ` ${capital(words.join(' and '))} ${verb}.`;
  return `${say(yes, 'count')}${say(no, 'do not count')}`;
}

const RELATIONS: readonly (readonly [Relation, string])[] = [
  ['attempts', 'attempts'],
  ['conspiracies', 'conspiracies'],
  ['accessories', 'accessories after the fact'],
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function outline(conditions: readonly Condition[], pack: Pick<Pack, 'facts' | 'unit'>): Block {
  return { kind: 'outline', items: conditions.map((each) => conditionOutline(each, pack)) };
}

function line(text: string): Outline {
  return { text, under: [] };
}
