/** What a criminal history is: people, cycles, cases, counts; dates that may be partial; sections of law. Pure. */
export * from './alike.ts';
export * from './arrest.ts';
export * from './authority.ts';
export * from './calendar.ts';
export * from './charge.ts';
export * from './ending.ts';
export * from './history.ts';
export * from './later.ts';
export * from './level.ts';
export * from './partial-date.ts';
export * from './person.ts';
export * from './section.ts';
export * from './section-grammar.ts';
export * from './section-reader.ts';
export * from './sentence.ts';
export * from './timeline.ts';
export * from './truth.ts';
