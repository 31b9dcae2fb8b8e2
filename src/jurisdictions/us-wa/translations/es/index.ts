import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { of994a640 } from './9-94a-640.ts';
import { of996060 } from './9-96-060.ts';

/** Washington’s laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...of996060, ...of994a640 },
};
