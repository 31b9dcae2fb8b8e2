import type { DeclaredEffect, DeclaredEffects } from '../../law/language/index.ts';

/**
 * A conviction that is set aside leaves the public record, and a court may reinstate it (MCL 780.621h): figures do not count
 * it as gone.
 */
export const setsAside: DeclaredEffect = {
  id: 'sets-aside',
  gives: 25,
  words: 'a conviction set aside',
  done: { en: 'set aside', es: 'anulados' },
};

export const michiganEffects: DeclaredEffects = [setsAside];
