import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { cleanSlate } from './clean-slate.ts';
import { nonConvictions } from './non-convictions.ts';

/** Connecticut’s laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...cleanSlate, ...nonConvictions },
};
