import type { Person } from '../../record/index.ts';
import {
  dateSignature,
  type FixedDates,
  type Pseudonyms,
  type Shift,
  shiftsFor,
} from '../../sources/deidentify/index.ts';
import type { DecideAll } from './decisions.ts';

/** A copy of one person's history under a shift, and the shift. */
export type Copy<Made> = { readonly shift: Shift; readonly made: Made };

/**
 * The first shift of a person that leaves every relation between dates as it was and every determination too. The last
 * one tried moves nothing; undefined when even that changes a determination, which would be a mistake of ours.
 */
export function chooseCopy<Made>(
  person: Person,
  key: string,
  pseudonyms: Pseudonyms,
  fixed: FixedDates,
  decideAll: DecideAll,
  make: (shift: Shift) => { readonly made: Made; readonly person: Person },
): Copy<Made> | undefined {
  const signature = dateSignature(person, fixed);
  const decisions = decideAll.of(person);
  for (const shift of shiftsFor(key, pseudonyms)) {
    const copy = make(shift);
    if (dateSignature(copy.person, fixed) === signature && decideAll.of(copy.person) === decisions) {
      return { shift, made: copy.made };
    }
  }
  return undefined;
}
