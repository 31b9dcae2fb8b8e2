import type { Count, Person } from './person.ts';

/**
 * The charges of a person that ended without a conviction, or may have, in the order of their lines: each count of a court
 * that is not surely a conviction, those that have not ended too. A line that does not say what kind of event it records may
 * be a court's.
 */
export function chargesIn({ counts }: Pick<Person, 'counts'>): readonly Count[] {
  return counts.filter(mayBeCharge);
}

function mayBeCharge({ step, disposition }: Count): boolean {
  return (step === 'court' || step === 'unknown') && disposition.kind !== 'convicted';
}
