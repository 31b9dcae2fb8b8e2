import { enFrame } from '../frame/en.ts';
import { enRuns } from '../screens/runs/en.ts';

/** The texts of the frame and of the first screen, which a first visit waits for. */
export const enFirst = { ...enFrame, ...enRuns } as const;
