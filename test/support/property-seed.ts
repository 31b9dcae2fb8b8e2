import fc from 'fast-check';
import { SEED } from './effort.ts';

/**
 * Property tests try the same inputs each time, so that a change is judged by what it changes. `SEED=7 npm test` tries
 * others.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
