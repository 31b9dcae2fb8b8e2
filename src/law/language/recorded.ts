import type { Condition } from './condition.ts';

/**
 * Whether a criminal-history file by itself can ever make a condition hold. It cannot where the condition turns on a
 * fact that no file has (grams, the age of a buyer): such a flag is open for everybody whom it concerns.
 */
export function fileMayShow(condition: Condition): boolean {
  return mayHold(condition);
}

function mayHold(condition: Condition): boolean {
  switch (condition.kind) {
    case 'never':
    case 'unrecorded':
      return false;
    case 'all':
      return condition.of.every(mayHold);
    case 'any':
      return condition.of.some(mayHold);
    case 'not':
      return mayFail(condition.of);
    case 'shown':
      return mayHold(condition.of);
    case 'some':
      return mayHold(condition.where);
    case 'at-least':
      // Nought or more of anything are always there.
      return condition.number.kind !== 'number' || condition.number.value <= 0 || mayHold(condition.where);
    default:
      // "Every" holds of a record with none.
      return true;
  }
}

function mayFail(condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
    case 'unrecorded':
      return false;
    case 'all':
      return condition.of.some(mayFail);
    case 'any':
      return condition.of.every(mayFail);
    case 'not':
      return mayHold(condition.of);
    case 'every':
      return mayFail(condition.where);
    default:
      return true;
  }
}
