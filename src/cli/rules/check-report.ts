import { type Finding, findClause, type MutationScore, type SourceFile } from '../../law/check/index.ts';
import { examplesAt, type Pack, printHistory, registeredWords } from '../../law/index.ts';
import { timeline } from '../../record/index.ts';

/** What the checks found, as lines for a person: each fault with the places of its clauses and somebody who shows it. */
export function findingText(finding: Finding, pack: Pack, files: readonly SourceFile[]): string {
  const { message, policy, clauses, person } = finding;
  const lines = [`${policy === undefined ? '' : `${policy}: `}${message}`];
  for (const clause of clauses) {
    const place = findClause(clause, files, policy);
    if (place) lines.push(`  ${clause} stands in ${place.path}:${place.line}`);
  }
  if (person) {
    lines.push('  An invented person who shows it:');
    lines.push(
      ...timeline(person.person, registeredWords(pack.facts))
        .split('\n')
        .map((line) => `    ${line}`.trimEnd()),
    );
    lines.push(`  In one line, for an example: ${printHistory(person, examplesAt(pack).county)}`);
  }
  return lines.join('\n');
}

/** How well the examples of a pack guard it. */
export function mutationText({ mutants, noticed, score, survivors }: MutationScore): string {
  const head = `  ${noticed} of ${mutants} small wrong edits of its conditions are noticed by the examples (${percent(score)})`;
  const missed = survivors.map(
    ({ rule, policy, what }) => `    not noticed: ${policy ? `${policy} ` : ''}${rule}: ${what}`,
  );
  return [head, ...missed].join('\n');
}

/** Rounded down, so that only all is 100%. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
