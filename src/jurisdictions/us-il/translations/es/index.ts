import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { cannabis } from './cannabis.ts';

/** Illinois’s laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...cannabis },
};
