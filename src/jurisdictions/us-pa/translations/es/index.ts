import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { of91221 } from './9122-1.ts';
import { cleanSlate } from './clean-slate.ts';
import { nonConvictions } from './non-convictions.ts';

/** Pennsylvania's laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...cleanSlate, ...of91221, ...nonConvictions },
};
