import { KINDS, type Kind } from '../press/job.ts';
import type { KindOfPaper } from './kind.ts';
import { motion } from './motion.ts';
import { notice } from './notice.ts';
import { order } from './order.ts';
import { petition } from './petition.ts';
import { remedies } from './remedies.ts';
import { summary } from './summary.ts';
import { update } from './update.ts';

const ALL: Readonly<Record<Kind, KindOfPaper>> = { summary, motion, order, petition, notice, update, remedies };

/** The kinds of paper in the order in which they are made. */
export const KINDS_OF_PAPER: readonly KindOfPaper[] = KINDS.map((id) => ALL[id]);

/** Whether a kind bears names, addresses and dates of the county's profile. */
export function needsProfile(id: Kind): boolean {
  return ALL[id].needs.includes('profile');
}

export function kindOf(id: Kind): KindOfPaper {
  return ALL[id];
}
