import { isAny, type Plain } from './plain.ts';

/**
 * PC 1203.425 said again in plain ifs, from the tables of docs/law/california-automatic-relief.md, for records in which every
 * fact is known. Outcomes are the ids of the pack. Lists of sections are restated for the charges that are drawn.
 */

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The day after a date by one part of a sentence. */
function plus(from: string, part: string): string {
  const [, length, unit] = part.split(' ');
  const date = day(from);
  const number = Number(length ?? 0);
  if (unit === 'years') date.setUTCFullYear(date.getUTCFullYear() + number);
  if (unit === 'months') date.setUTCMonth(date.getUTCMonth() + number);
  if (unit === 'days') date.setUTCDate(date.getUTCDate() + number);
  return iso(date);
}

export type Sentenced = Plain & { readonly revoked: boolean };

const onProbation = ({ parts, revoked }: Sentenced) => parts.some((part) => part.startsWith('probation')) && !revoked;

/** Beside probation that stands all parts begin at once; otherwise one begins when the one before is over. */
function overOn(count: Sentenced): string {
  if (onProbation(count))
    return count.parts
      .map((part) => plus(count.on, part))
      .sort()
      .at(-1)!;
  // Months before days, as the sums of the reader are.
  const order = (part: string) => (part.endsWith('days') ? 1 : 0);
  return count.parts.toSorted((a, b) => order(a) - order(b)).reduce(plus, count.on);
}

const SERIOUS = ['PC 211', 'PC 187'];
const ASSAULTS = ['PC 245(b)'];
const REGISTRABLE = ['PC 311.11'];
const PERHAPS = ['PC 459', 'PC 245(b)', 'PC 187', 'PC 261.5'];

export function automaticRelief(count: Sentenced, all: readonly Sentenced[], registered: boolean, asOf: string) {
  const convictions = all.filter(({ kind }) => kind === 'convicted');
  if (count.setAside) return 'already-granted';
  if (registered) return 'not-automatic';
  if (count.on < '1973-01-01') return 'not-reached';
  if (asOf < '2022-07-01') return 'not-yet';

  const old = (each: Sentenced) => each.level !== 'felony' && plus(each.on, 'for 6 years') <= asOf;
  if (convictions.some((each) => each !== count && asOf < overOn(each) && !old(each) && !each.setAside))
    return 'blocked';

  const open = all.filter(
    (each) => each.kind === 'arrest' && !all.some((court) => court.kind !== 'arrest' && court.cycle === each.cycle),
  );
  if (open.some(({ on }) => on > plus(asOf, 'by -3 years'))) return 'blocked';
  if (open.length > 0) return 'hand-review';

  const over = overOn(count) <= asOf || old(count);
  const prison = count.parts.some((part) => part.startsWith('prison'));
  if (onProbation(count)) {
    if (!over) return 'not-yet';
    return prison && asOf < '2024-10-01' ? 'hand-review' : 'automatic-relief';
  }
  if (count.level !== 'felony') return over && plus(count.on, 'for 1 years') <= asOf ? 'automatic-relief' : 'not-yet';

  if (asOf < '2024-10-01') return 'not-yet';
  if (isAny(count, SERIOUS) || (isAny(count, ASSAULTS) && !count.attempt)) return 'not-automatic';
  if (isAny(count, REGISTRABLE)) return 'not-automatic';
  const clean = plus(overOn(count), 'for 4 years');
  if (asOf < clean) return 'not-yet';
  if (convictions.some(({ level, on }) => level === 'felony' && on > overOn(count) && on < clean)) return 'hand-review';
  return prison || isAny(count, PERHAPS) ? 'hand-review' : 'automatic-relief';
}
