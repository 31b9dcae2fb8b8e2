import type { RemedyQuestion } from '../decide/remedies.ts';

/** What tells a question from others: what it turns on, else its words. The same for each law that asks it. */
export function questionId({ answer, text }: Pick<RemedyQuestion, 'answer' | 'text'>): string {
  if (answer.kind === 'assumption') return `assumption ${answer.key}`;
  if (answer.kind === 'fact') return `fact ${answer.fact}`;
  return answer.kind === 'same-sentence' ? answer.kind : `note ${text}`;
}
