import { type Count, NO, type Person, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import type { RecordFact } from './facts.ts';

/** Whether a charge is open, and the fact that would tell where the record does not. */
export type OpenCharge = {
  readonly truth: Truth;
  readonly missing?: Extract<RecordFact, 'disposition' | 'cycle' | 'step'>;
};

const OPEN: OpenCharge = { truth: YES };
const CLOSED: OpenCharge = { truth: NO };
const UNSAID: OpenCharge = { truth: UNKNOWN, missing: 'disposition' };
const UNPLACED: OpenCharge = { truth: UNKNOWN, missing: 'cycle' };
const OF_WHAT_STEP: OpenCharge = { truth: UNKNOWN, missing: 'step' };

/**
 * Whether the record shows no outcome of a charge. A court's charge that is left blank may be open; an arrest without a
 * disposition of its own is, unless a court action of its cycle followed. An outcome that leaves open whether it is a
 * conviction is one all the same.
 */
export function openCharge({ disposition, step, cycle }: Count, { counts }: Person): OpenCharge {
  if (disposition.kind === 'unknown') return disposition.text === '' ? UNSAID : CLOSED;
  if (disposition.kind !== 'none') return CLOSED;
  if (step === 'court') return OPEN;
  if (step === 'unknown') return OF_WHAT_STEP;
  if (step !== 'arrest' && step !== 'supplemental') return CLOSED;
  let found = OPEN;
  for (const other of counts) {
    if (other.step !== 'court' && other.step !== 'unknown') continue;
    const placed = cycle !== undefined && other.cycle !== undefined;
    if (placed && other.cycle !== cycle) continue;
    if (placed && other.step === 'court') return CLOSED;
    found = placed ? OF_WHAT_STEP : UNPLACED;
  }
  return found;
}
