import type { Pack } from '../../../law/language/index.ts';
import { traffickingVictims } from './236-14/index.ts';
import { arrestPetitions } from './851-91/index.ts';
import { arrestRelief } from './851-93/index.ts';
import { petitions1203 } from './1203-4-family/index.ts';
import { fireService } from './1203-4b/index.ts';
import { deferredEntry } from './1203-43/index.ts';
import { automaticRelief } from './1203-425/index.ts';
import { prop47 } from './prop-47/index.ts';
import { recordsDestruction } from './records-destruction/index.ts';

/** California's laws beside Proposition 64, in the order in which they are shown. */
export const otherLaws: readonly Pack[] = [
  prop47,
  recordsDestruction,
  petitions1203,
  automaticRelief,
  arrestRelief,
  arrestPetitions,
  deferredEntry,
  traffickingVictims,
  fireService,
];
