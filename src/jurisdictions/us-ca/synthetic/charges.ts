import type { Random } from '../../../sources/synthetic/prng.ts';
import type { Day } from './calendar.ts';
import type { Offense } from './offenses.ts';
import { companionOffenses, ordinaryOffenses, registrableOffenses, superstrikes } from './offenses.ts';
import { marijuanaComments, marijuanaOffense, plainComments } from './prop64.ts';

export type ChargeKind = 'marijuana' | 'ordinary' | 'superstrike' | 'registrable';

/** One charge of a cycle, as it is written at arrest and again in court. */
export type Charge = {
  readonly kind: ChargeKind;
  readonly offense: Offense;
  /** What `OFFENSE_DESCR` says; not always the offense. */
  readonly written: string;
  readonly comment: string;
};

function charge(random: Random, kind: ChargeKind, offense: Offense): Charge {
  const roll = random.below(1000);
  if (roll < 12) return { kind, offense, written: 'SEE COMMENT FOR CHARGE', comment: offense.text };
  if (roll < 16) return { kind, offense, written: '', comment: offense.text };
  if (roll < 24) return { kind, offense, written: offense.text, comment: random.pick(marijuanaComments) };
  if (roll < 110) return { kind, offense, written: offense.text, comment: random.pick(plainComments) };
  if (roll < 180) return { kind, offense, written: offense.text, comment: '                    ' };
  return { kind, offense, written: offense.text, comment: '' };
}

const FELONY_PER_MILLE = 620;

/** The charges of a case about marijuana; the first is the marijuana count itself. */
export function marijuanaCharges(random: Random, day: Day, like: Offense | undefined, felony: boolean): Charge[] {
  const wanted = felony || random.chance(FELONY_PER_MILLE);
  // The same section again makes the histories with two priors of one kind.
  const first = like !== undefined && random.chance(300) ? like : marijuanaOffense(random, day, wanted);
  const charges = [charge(random, 'marijuana', first)];
  if (random.chance(230)) {
    charges.push(charge(random, 'marijuana', marijuanaOffense(random, day, random.chance(500))));
  }
  for (let odds = 350; random.chance(odds); odds -= 150) {
    charges.push(charge(random, 'ordinary', random.pick(companionOffenses)));
  }
  // A grave charge in the very case is not a prior conviction.
  if (random.chance(6)) charges.push(charge(random, 'superstrike', random.pick(superstrikes)));
  return charges;
}

/** The charges of a case about anything else. */
export function otherCharges(random: Random, kind: Exclude<ChargeKind, 'marijuana'>): Charge[] {
  const grave = kind === 'superstrike' ? superstrikes : kind === 'registrable' ? registrableOffenses : ordinaryOffenses;
  const charges = [charge(random, kind, random.pick(grave))];
  for (let odds = 330; random.chance(odds); odds -= 120) {
    charges.push(charge(random, 'ordinary', random.pick(ordinaryOffenses)));
  }
  return charges;
}
