import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { of16057 } from './160-57.ts';
import { of16059 } from './160-59.ts';
import { mrta } from './mrta.ts';

/** New York's laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: { ...mrta, ...of16057, ...of16059 },
};
