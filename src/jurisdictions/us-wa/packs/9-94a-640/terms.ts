import { all, any, type Condition, conviction, levelIs, unrecorded } from '../../../../law/language/index.ts';

/** A felony of a class; of one of which the record does not say the class a person does. */
const ofClass = (letter: string): Condition =>
  any(
    levelIs(conviction, `class-${letter.toLowerCase()}-felony`),
    all(levelIs(conviction, 'felony'), unrecorded(conviction, 'class', `it was a class ${letter} felony`)),
  );

export const classA = ofClass('A');
export const classB = ofClass('B');

/** What keeps assault 2, assault 3 and robbery 2 from the exception that is made for them. */
export const aggravated = unrecorded(
  conviction,
  'circumstances',
  'it was on a police officer, with a weapon, or with sexual motivation',
);
export const notDischarged = unrecorded(conviction, 'discharge', 'no certificate of discharge was issued');
