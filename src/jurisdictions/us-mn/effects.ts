import type { DeclaredEffect, DeclaredEffects } from '../../law/language/index.ts';

/** An expunged record is sealed: the conviction stands, and the bureau unseals what turns out not to qualify. */
export const seals: DeclaredEffect = {
  id: 'seals',
  gives: 25,
  words: 'a seal on the record',
  done: { en: 'sealed', es: 'sellados' },
};

export const minnesotaEffects: DeclaredEffects = [seals];
