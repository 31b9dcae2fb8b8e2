import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { cleanSlate } from './clean-slate.ts';
import { petitions } from './petitions.ts';

/** Michigan’s laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...cleanSlate, ...petitions },
};
