import type { PlainWords } from '../../../format/plain-words.ts';
import { ARREST_LAWS, ARREST_QUESTIONS, ARREST_REASONS } from './arrests.ts';
import { LAWS, OUTCOMES } from './laws.ts';
import { MORE_LAWS, MORE_REASONS, PETITION_QUESTIONS } from './more-petitions.ts';
import { LIMITS, STEPS } from './next-steps.ts';
import { MORE_QUESTIONS, QUESTIONS } from './questions.ts';
import { REASONS } from './reasons.ts';
import { FACTS, WARNINGS } from './sheet.ts';

/** What California's laws say to a person about their own record. For legal review. */
export const californiaPlainWords: PlainWords = {
  laws: [...LAWS, ...MORE_LAWS, ...ARREST_LAWS],
  outcomes: OUTCOMES,
  reasons: [...REASONS, ...MORE_REASONS, ...ARREST_REASONS],
  questions: [...ARREST_QUESTIONS, ...QUESTIONS, ...MORE_QUESTIONS, ...PETITION_QUESTIONS],
  facts: FACTS,
  warnings: WARNINGS,
  steps: STEPS,
  limits: LIMITS,
};
