/** The language of law: conditions as data, three-valued evaluation, compilation, ladders of clauses. */

export { assumeKind, type Kind } from './assume.ts';
export * from './assumed.ts';
export * from './build.ts';
export * from './compile.ts';
export * from './condition.ts';
export { cheapFirst } from './cost.ts';
export * from './facts.ts';
export * from './file-readings.ts';
export * from './flags.ts';
export * from './interpret.ts';
export * from './ladder.ts';
export * from './later-kinds.ts';
export * from './offense-date.ts';
export * from './opening.ts';
export * from './outcome.ts';
export * from './pack.ts';
export { type Compiled, convictionsIn, type Frame, type Packed, packedMissing, packedTruth } from './packed.ts';
export { createFileReader, type FileReader, isUnreadable, passOver } from './read-person.ts';
export { factAbout, type Reading } from './readings.ts';
export * from './recorded.ts';
export { LEVELS, levelNumber, rememberByNumber, rememberBySection } from './remember.ts';
export * from './results-name.ts';
export { conditionKey } from './shared.ts';
export * from './situation.ts';
export * from './spans.ts';
export * from './specialise.ts';
export * from './walk.ts';
