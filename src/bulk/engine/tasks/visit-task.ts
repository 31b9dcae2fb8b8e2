import type { PersonRows } from '../people/person-rows.ts';

/**
 * A visitor looks, for a program above the engine, at the people of some files. The engine scans the files and shows
 * each person, and does not know what the visitor does. Settings, questions and answers travel between threads, so they
 * have to be plain data.
 */
export type Visitor = {
  /** Looks at people, from one number up to another; what it returns goes to the program, in the order of people. */
  readonly see: (from: number, to: number) => unknown;
  /** Answers for all the people that this worker has looked at. */
  readonly answer: (question: unknown) => unknown;
};

/** What a module of a visitor exports. */
export type VisitorModule = {
  readonly createVisitor: (people: PersonRows, settings: unknown) => Visitor;
};
