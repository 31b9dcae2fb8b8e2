import type { DeclaredEffect, DeclaredEffects } from '../../law/language/index.ts';

/** A sealed conviction stands; it is kept from the public. */
export const seals: DeclaredEffect = {
  id: 'seals',
  gives: 25,
  words: 'a seal on the record',
  done: { en: 'sealed', es: 'sellados' },
};

export const virginiaEffects: DeclaredEffects = [seals];
