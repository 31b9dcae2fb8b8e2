import type { Procedure } from '../procedure/index.ts';
import { hs11361_8 } from './us-ca/procedures/hs-11361-8-completed.ts';
import { hs11361_9 } from './us-ca/procedures/hs-11361-9/index.ts';
import { pc1170_18 } from './us-ca/procedures/pc-1170-18-completed.ts';
import { pc1203_425 } from './us-ca/procedures/pc-1203-425.ts';
import { mi780_621g } from './us-mi/procedures/780-621g.ts';
import { mn609A_015 } from './us-mn/procedures/609a-015.ts';
import { moXiv2_10 } from './us-mo/procedures/xiv-2-10.ts';
import { pa9122_2 } from './us-pa/procedures/9122-2.ts';
import { ut77_40a } from './us-ut/procedures/77-40a.ts';
import { freshStart1 } from './us-zz/procedures/former/fresh-start-1.ts';
import { freshStart } from './us-zz/procedures/fresh-start.ts';

/** Every procedure that Redress carries, each in its current version: matters are opened under it. */
export const procedures: readonly Procedure[] = [
  hs11361_9,
  hs11361_8,
  pc1170_18,
  pc1203_425,
  mi780_621g,
  mn609A_015,
  moXiv2_10,
  pa9122_2,
  ut77_40a,
  freshStart,
];

/**
 * Versions that were replaced. Matters that were opened under one go on under it until they end, so a version stays here as
 * long as an office may have such matters, and never changes: `procedures.test.ts` holds its hash.
 */
export const formerProcedures: readonly Procedure[] = [freshStart1];
