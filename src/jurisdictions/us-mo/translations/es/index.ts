import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { of610140 } from './610-140.ts';
import { amendment3 } from './amendment-3.ts';

/** Missouri’s laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...amendment3, ...of610140 },
};
