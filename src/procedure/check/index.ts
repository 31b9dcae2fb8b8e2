/** Checks of procedures: references, people, states and clocks, what the law does by itself, and the examples. */
import { exampleCourt, tryExample } from '../example/index.ts';
import type { Procedure } from '../language/index.ts';
import { fault, type ProcedureFinding } from './finding.ts';
import { checkLaw } from './law.ts';
import { checkPeople } from './people.ts';
import { checkStates } from './states.ts';
import { checkWellFormed } from './well-formed.ts';

export type { ProcedureFinding } from './finding.ts';

/** Every check of a procedure. One that is not well formed is not walked. */
export function checkProcedure(procedure: Procedure): readonly ProcedureFinding[] {
  const malformed = checkWellFormed(procedure);
  if (malformed.length > 0) return malformed;
  return [
    ...checkPeople(procedure),
    ...checkLaw(procedure),
    ...checkStates(procedure),
    ...checkProcedureExamples(procedure),
  ];
}

/** Examples that do not hold, and whether every procedure has some. */
export function checkProcedureExamples(procedure: Procedure): readonly ProcedureFinding[] {
  if (procedure.examples.length === 0) return [fault('examples', procedure.id, 'has no examples')];
  return procedure.examples.flatMap((example) =>
    tryExample(example, exampleCourt(procedure)).map((what) => fault('examples', `"${example.title}"`, what)),
  );
}
