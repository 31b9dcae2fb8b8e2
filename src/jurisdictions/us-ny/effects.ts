import type { DeclaredEffect, DeclaredEffects } from '../../law/language/index.ts';

/** A sealed conviction stands, and police, courts, licensing of guns and jobs with vulnerable people still see it. */
export const seals: DeclaredEffect = {
  id: 'seals',
  gives: 25,
  words: 'a seal on the record',
  done: { en: 'sealed', es: 'sellados' },
};

export const newYorkEffects: DeclaredEffects = [seals];
