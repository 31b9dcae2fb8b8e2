import { esFrame } from '../frame/es.ts';
import { esRuns } from '../screens/runs/es.ts';

/** The texts of the frame and of the first screen, which a first visit waits for. */
export const esFirst = { ...esFrame, ...esRuns } as const;
