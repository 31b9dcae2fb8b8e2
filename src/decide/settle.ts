import { atLeastOf, type CaseLadder, isReadOnce, leastOfOpen, settleByCases } from '../law/certain/index.ts';
import { type FactSet, type Frame, factBit, factSet, RECORD_FACTS } from '../law/language/index.ts';
import { isBlankDate } from '../record/index.ts';

const RECORD_IDS = RECORD_FACTS.map(({ id }) => id);
const OF_OTHERS = factSet(RECORD_IDS.filter((id) => id.startsWith('other')));
/**
 * What the record of the conviction should have: while that is missing or contradicts itself, a person reads the file.
 */
const OF_THE_RECORD = factSet(RECORD_IDS.filter((id) => !id.startsWith('other')));
const BIRTH_DATE = factBit('birthDate');
const OFFENSE_DATE = factBit('offenseDate');

/**
 * What comes of a conviction that a ladder has just left open, by trying the cases of the missing facts: when they all come
 * to one outcome it stands. Only facts that are read in more than one place can make that difference.
 *
 * The least that all cases give stands as well where only what no history file says is open, such as an amount, and
 * under the statute (`presumes`) what is open about another count, since H&S 11361.8(b) and (f) presume for the person,
 * the day of the offense, which no file holds and arrests show only roughly, or a birth date that the file leaves blank.
 * No presumption governs what a county grants beyond the statute, nor what the
 * record of the conviction itself lacks or contradicts, such as its section, its level, or a birth date that is known in
 * part or cannot be right: a person looks at those.
 */
export function settledCode(
  frame: Frame,
  code: number,
  cases: CaseLadder,
  outcomes: readonly string[],
  presumes: boolean,
): number {
  if (isReadOnce(code, cases) && !leastStands(frame, code, presumes)) return code;
  return standing(frame, code, triedCases(frame, code, cases, outcomes), presumes);
}

/** What the cases of a conviction that a ladder has just left open come to, whether or not it stands. */
export function triedCases(frame: Frame, code: number, cases: CaseLadder, outcomes: readonly string[]): number {
  return isReadOnce(code, cases) ? leastOfOpen(code, cases) : settleByCases(frame, code, cases, outcomes);
}

/** What stands of {@link triedCases}: a least only where that may. */
export function standing(frame: Frame, code: number, tried: number, presumes: boolean): number {
  return atLeastOf(tried) === undefined || leastStands(frame, code, presumes) ? tried : code;
}

function leastStands(frame: Frame, code: number, presumes: boolean): boolean {
  return (~code & (presumes ? forPersonAlone(frame) : OF_THE_RECORD | OF_OTHERS)) === 0;
}

/** The facts that a person has to look up before anything stands under the statute. */
function forPersonAlone({ person }: Frame): FactSet {
  const looked = OF_THE_RECORD & ~OFFENSE_DATE;
  return isBlankDate(person.birthDate) ? looked & ~BIRTH_DATE : looked;
}
