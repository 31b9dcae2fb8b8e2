import {
  type Count,
  formatDay,
  formatSection,
  isBlankDate,
  type PartialDate,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import type { AssumedCount, Situation } from '../language/index.ts';
import { decidedOf } from './parse-history.ts';

/** A history in the text that {@link parseHistory} reads, so that a counter-example can become an example. */
export function printHistory({ person, conviction }: Situation, county: string): string {
  const parts: string[] = [];
  if (!isBlankDate(person.birthDate))
    parts.push(`born ${person.birthDate.refused ? 'impossible' : printDate(person.birthDate)}`);
  if (person.deceased !== 0) parts.push(person.deceased === YES ? 'deceased' : 'deceased?');
  if (person.registered !== 0) parts.push(person.registered === YES ? 'registered' : 'registered?');
  const first = decidedOf(person.counts);
  for (const count of person.counts) {
    const mark = count === conviction && count !== first ? '* ' : '';
    parts.push(`${mark}${printCount(count, county)}`);
  }
  return parts.join('; ');
}

/** Infinite ends have no text of their own; a day far off says the same to every rule. */
function printDate({ precision, first, last }: PartialDate): string {
  if (precision === 'unknown') return '?';
  if (first === last) return formatDay(first);
  const text = formatDay(Number.isFinite(first) ? first : -200_000);
  const until = formatDay(Number.isFinite(last) ? last : 200_000);
  if (precision === 'year') return text.slice(0, 4);
  if (precision === 'month') return text.slice(0, 7);
  return `${text}..${until}`;
}

function printCount(count: AssumedCount, county: string): string {
  const { section } = count.offense;
  const name = section === undefined ? '?' : formatSection(section);
  const { kind, ending } = count.disposition;
  const dismissed = count.step === 'court' && kind === 'other' && ending === 'dismissed';
  const event =
    count.step === 'arrest' || count.step === 'supplemental' ? ` ${count.step}` : dismissed ? ' dismissed' : '';
  const details = [
    ...(kind === 'unknown' ? ['disposition?'] : []),
    ...(kind === 'none' && count.step === 'court' ? ['pending'] : []),
    ...(kind === 'other' && !dismissed ? [`ended ${ending ?? '?'}`] : []),
    ...(count.county === county ? [] : [`in ${count.county ?? '?'}`]),
    ...(count.cycle === undefined ? ['cycle?'] : [`cycle ${count.cycle}`]),
    ...(count.case !== undefined && count.case % 1000 !== 1 ? [`case ${count.case % 1000}`] : []),
    ...count.sentence.map((part) => part.text.toLowerCase()),
    ...(count.completed ? [`completed ${printDate(count.completed)}`] : []),
    ...(count.released ? [`released ${printDate(count.released)}`] : []),
    ...(count.offended ? [`offense ${printDate(count.offended)}`] : []),
    ...(count.revoked ? ['revoked'] : []),
    ...reliefWords(count),
    ...Object.entries(count.assumed ?? {}).map(([key, value]) => `${value === YES ? 'if' : 'unless'} ${key}`),
  ];
  return [`${printDate(count.date)} ${name} ${count.level ?? '?'}${event}`, ...details].join(', ');
}

function reliefWords(count: Count): readonly string[] {
  if (count.setAside === UNKNOWN && count.later.length === 0) return ['set aside?'];
  const kinds = count.later.map(({ kind }) => (kind === 'set-aside' ? 'set aside' : kind));
  return kinds.length === 0 && count.setAside === YES ? ['set aside'] : kinds;
}
