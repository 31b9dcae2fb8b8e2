import type { DeclaredEffect, DeclaredEffects } from '../../law/language/index.ts';

/**
 * The rolls of the crown keep a shielded conviction, and show it only to the crown. Shielding does more for a person than a
 * lower degree and less than clearing.
 */
export const shields: DeclaredEffect = {
  id: 'shields',
  gives: 25,
  words: 'a shield from the public',
  done: { en: 'shielded', es: 'protegidos' },
};

export const zendaEffects: DeclaredEffects = [shields];
