import type { PlainWords } from '../../../format/plain-words.ts';
import { LAWS, OUTCOMES } from './laws.ts';
import { LIMITS, STEPS } from './next-steps.ts';
import { MORE_QUESTIONS, QUESTIONS } from './questions.ts';
import { REASONS } from './reasons.ts';
import { FACTS, WARNINGS } from './sheet.ts';

/** What California's laws say to a person about their own record. For legal review. */
export const californiaPlainWords: PlainWords = {
  laws: LAWS,
  outcomes: OUTCOMES,
  reasons: REASONS,
  questions: [...QUESTIONS, ...MORE_QUESTIONS],
  facts: FACTS,
  warnings: WARNINGS,
  steps: STEPS,
  limits: LIMITS,
};
