import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { of3926 } from './392-6.ts';
import { of3928 } from './392-8.ts';
import { of39212 } from './392-12.ts';

/** Virginia's laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...of3926, ...of39212, ...of3928 },
};
