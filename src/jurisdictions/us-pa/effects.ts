import type { DeclaredEffect, DeclaredEffects } from '../../law/language/index.ts';

/** A conviction under limited access stands: the public no longer sees it, and courts, prosecutors and police do. */
export const limitsAccess: DeclaredEffect = {
  id: 'limits-access',
  gives: 25,
  words: 'limited access to the record',
  done: { en: 'under limited access', es: 'con acceso limitado' },
};

export const pennsylvaniaEffects: DeclaredEffects = [limitsAccess];
