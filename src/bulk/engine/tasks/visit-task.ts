import type { PersonRows } from '../people/person-rows.ts';

/**
 * What a program above the engine has each worker do with the people of some files: the engine scans and shows people,
 * and does not know what is done with them. Settings, questions and answers travel between threads as plain data.
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
