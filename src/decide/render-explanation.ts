import type { Question } from '../law/certain/index.ts';
import {
  type Clause,
  type DeclaredEffects,
  type DeclaredFacts,
  type Evaluation,
  factsIn,
  isCountyChoice,
  needsLegalReview,
  type Outcome,
  type Pack,
  reliefWords,
  type Unit,
} from '../law/language/index.ts';
import { type Count, formatPartialDate, formatSection, levelName, NO, truthWord } from '../record/index.ts';
import type { Explanation } from './explain.ts';
import type { Floor } from './layers.ts';

/** How parts of an explanation stand out where it is shown, as with color codes. */
export type ExplanationStyle = {
  readonly heading: (text: string) => string;
  readonly effect: (effect: Outcome['effect'], text: string) => string;
  readonly warning: (text: string) => string;
};

const UNIT_HEADINGS: Readonly<Record<Unit, string>> = { arrest: 'Arrest', charge: 'Charge' };

const PLAIN: ExplanationStyle = {
  heading: (text) => text,
  effect: (_, text) => text,
  warning: (text) => text,
};

/** Who has to confirm a clause before it decides anything about a real person. */
function confirmation(clause: Clause, pack: Pack): string {
  if (needsLegalReview(clause, pack)) return ', for legal review';
  return isCountyChoice(clause, pack) ? ', for the county to confirm' : '';
}

/** An explanation as lines of text: the determination, its three layers, every clause in turn, and what would change it. */
export function renderExplanation(explanation: Explanation, style: ExplanationStyle = PLAIN): string {
  const { read: conviction, decision, byCases, question, changes } = explanation;
  const name = conviction.offense.section ? formatSection(conviction.offense.section) : 'Section unknown';
  const date = formatPartialDate(conviction.date);
  const level = conviction.level === undefined ? 'level unknown' : levelName(conviction.level);
  const { unit } = explanation.choice.pack;
  const heading = `${name}, ${date}, ${level}`;
  const lines = [
    style.heading(unit ? `${UNIT_HEADINGS[unit]}: ${heading}` : heading),
    `  ${style.effect(decision.outcome.effect, decision.outcome.label)}: ${decision.reason}`,
  ];
  if (decision.clause) {
    const { title, cite, sure } = decision.clause;
    lines.push(
      `  by the clause "${title}" (${cite}) [${sure}${confirmation(decision.clause, explanation.choice.pack)}]`,
    );
  }
  if (byCases) lines.push('  Facts are missing, but every answer to them leads to this outcome.');
  if (decision.most) lines.push('  Facts are missing: whatever they are, this much is due.');
  lines.push(...layerLines(explanation, style), ...scopeLines(explanation), ...clauseLines(explanation));
  if (question) lines.push(...questionLines(question, explanation));
  if (changes.length > 0) {
    lines.push('  It would be different:');
    for (const { words, outcome, reason } of changes) lines.push(`    ${words}: ${outcome.label} (${reason})`);
  }
  return lines.join('\n');
}

function layerLines({ layers, choice }: Explanation, style: ExplanationStyle): readonly string[] {
  const { floor, flags, belowFloor } = layers;
  return [
    ...(floor ? [`  Statute: ${floorText(floor, choice.pack.effects)}`] : []),
    ...(belowFloor
      ? [style.warning('  LESS THAN THE STATUTE: the policy gives less here than the law itself does.')]
      : []),
    ...flags.map(({ flag, certain }) => `  ${certain ? 'Flag' : 'Not in the file'}: ${flag.title}. ${flag.ask}`),
  ];
}

function floorText(floor: Floor, effects: DeclaredEffects | undefined): string {
  if (floor.outcome) return `${floor.outcome.label} (${floor.reason}; ${floor.clause.cite})`;
  // What is not known at all may be as much as any law gives.
  const highest = floor.mostOutcome ?? (floor.most === 'clears' ? { effect: 'clears' } : undefined);
  const [least, most] = [floor.leastOutcome, highest].map((outcome) => reliefWords(outcome, effects));
  const range = least === most ? `${least} in any case` : `at least ${least}, at most ${most}`;
  return floor.reason === '' ? `${range}.` : `${range}. ${floor.reason}`;
}

function scopeLines({ scope, choice }: Explanation): readonly string[] {
  return scope
    .filter((evaluation) => evaluation.missing !== 0)
    .map(
      (evaluation) => `  Not sure to be concerned by this law: ${readings(evaluation, choice.pack.facts).join('; ')}`,
    );
}

/** Beside an arrest the counts of other arrests say nothing, and a record has many. */
function ofOtherArrests({ read, choice }: Explanation): (count: Count) => boolean {
  return ({ cycle }) => choice.pack.unit === 'arrest' && cycle !== read.cycle;
}

function clauseLines(explanation: Explanation): readonly string[] {
  const { clauses, choice } = explanation;
  const lines = ['  Clauses in order:'];
  let folded = 0;
  const fold = () => {
    if (folded > 0) lines.push(`    no      (${folded} clause${folded === 1 ? '' : 's'} for other sections)`);
    folded = 0;
  };
  for (const { clause, evaluation, reached } of clauses) {
    if (!reached) continue;
    if (isForOtherSections(evaluation)) {
      folded++;
      continue;
    }
    fold();
    lines.push(`    ${truthWord(evaluation.truth).padEnd(8)}${clause.title} [${clause.id}]`);
    const read = readings(evaluation, choice.pack.facts, ofOtherArrests(explanation));
    if (read.length > 0) lines.push(`            ${read.join('; ')}`);
  }
  fold();
  const skipped = clauses.filter(({ reached }) => !reached).length;
  if (skipped > 0) lines.push(`    (${skipped} later clause${skipped === 1 ? '' : 's'} not reached)`);
  return lines;
}

/** Whether a clause fails for the section of the conviction, so that nothing else about it can matter. */
export function isForOtherSections({ condition, truth, parts }: Evaluation): boolean {
  if (truth !== NO) return false;
  if (condition.kind === 'section') return condition.of === 0;
  if (condition.kind === 'all') return parts.some(isForOtherSections);
  return condition.kind === 'any' && parts.length > 0 && parts.every(isForOtherSections);
}

/**
 * The values that a condition read, each once, then the facts that it lacked. Counts that `aside` names and for which a
 * quantifier's condition fails are left out.
 */
export function readings(
  evaluation: Evaluation,
  declared?: DeclaredFacts,
  aside: (count: Count) => boolean = () => false,
): readonly string[] {
  const found = new Set<string>();
  const visit = ({ read, parts, about, truth }: Evaluation) => {
    if (about !== undefined && truth === NO && aside(about)) return;
    for (const { name, value } of read) found.add(`${name}: ${value}`);
    parts.forEach(visit);
  };
  visit(evaluation);
  const missing = factsIn(evaluation.missing, declared).map((fact) => `missing: ${fact.words} (see the ${fact.found})`);
  return [...found, ...missing];
}

function questionLines(question: Question, { clauses, decision, choice }: Explanation): readonly string[] {
  const outcomes = (indexes: readonly number[]) => [...new Set(indexes.map((i) => clauses[i]!.clause.then.label))];
  return [
    `  To ${decision.most ? 'see whether more is due' : 'settle it'}, look up: ${question.words} (${question.found})`,
    ...question.answers.map(({ words, clauses: indexes, concerned, settled }) => {
      if (concerned === NO) return `    ${words}: this law does not concern the ${choice.pack.unit ?? 'conviction'}`;
      const labels = outcomes(indexes);
      return `    ${words}: ${settled ? labels[0] : `still open (${labels.join(' or ') || 'other facts are missing too'})`}`;
    }),
  ];
}
