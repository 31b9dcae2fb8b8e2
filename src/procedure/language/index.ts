/** The language of procedures: tracks, states, rows, clocks, grounds and duties as frozen data. */
export * from './basis.ts';
export * from './build.ts';
export * from './clock.ts';
export * from './guard.ts';
export * from './notice.ts';
export * from './procedure.ts';
export * from './standard-tracks.ts';
export * from './track.ts';
export * from './transition.ts';
