import type { LawTranslation } from '../../../../law/translate/translation.ts';
import { of23614 } from './236-14.ts';
import { of85191 } from './851-91.ts';
import { of85193 } from './851-93.ts';
import { of12034Family } from './1203-4-family.ts';
import { of12034b } from './1203-4b.ts';
import { of120343 } from './1203-43.ts';
import { of1203425 } from './1203-425.ts';
import { openings } from './openings.ts';
import { prop47 } from './prop-47.ts';
import { prop64 } from './prop-64.ts';
import { recordsDestruction } from './records-destruction.ts';

/** California's laws in Spanish. A draft: no named reader has approved it. */
export const spanish: LawTranslation = {
  language: 'es',
  source: 'machine',
  texts: {
    ...prop64,
    ...prop47,
    ...recordsDestruction,
    ...of12034Family,
    ...of1203425,
    ...of85193,
    ...of85191,
    ...of120343,
    ...of23614,
    ...of12034b,
    ...openings,
  },
};
