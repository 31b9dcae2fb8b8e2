import {
  type Count,
  changesConviction,
  type DeclaredLevels,
  type Disposition,
  type Ending,
  type LaterKind,
  type LaterLine,
  levelName,
  NO,
  type PartsRun,
  type SentencePart,
  sentenceEnd,
  UNKNOWN_DATE,
  USUAL_LEVELS,
  YES,
} from '../../record/index.ts';
import type { AssumedCount } from '../language/index.ts';
import { range } from './cuts.ts';
import type { Reads, Unrecorded } from './reads.ts';
import type { SentenceAnswer } from './sentences.ts';
import { subsets } from './subsets.ts';

/** An answer in words, and what it says of a count. */
export type Named = readonly [words: string, says: Partial<Count>];

const USUAL_LEVEL_ANSWERS = USUAL_LEVELS.map((level): Named => [level, { level }]);
const levelAnswersOf = new WeakMap<DeclaredLevels, readonly Named[]>();

/** The levels that a conviction may have in a state. */
export function levelAnswers(declared: DeclaredLevels | undefined): readonly Named[] {
  if (declared === undefined) return USUAL_LEVEL_ANSWERS;
  let answers = levelAnswersOf.get(declared);
  if (answers === undefined) {
    answers = declared.map(({ id }): Named => [levelName(id), { level: id }]);
    levelAnswersOf.set(declared, answers);
  }
  return answers;
}

export const STEPS = (['arrest', 'court', 'registration', 'other'] as const).map((step): Named => [step, { step }]);
export const DISPOSITIONS: readonly Named[] = [
  ['convicted', { disposition: { kind: 'convicted', text: 'CONVICTED' } }],
  ['not convicted', { disposition: { kind: 'other', text: 'OTHER' } }],
];
/** The same where rules ask whether a charge is open. */
export const DISPOSITIONS_OR_OPEN: readonly Named[] = [
  ...DISPOSITIONS,
  ['still open', { disposition: { kind: 'none', text: '' } }],
];

/** Whether the record leaves open how a charge ended, where rules ask for that beside whether it is a conviction. */
export function endingOpen({ kind, ending }: Disposition, { endings }: Pick<Reads, 'endings'>): boolean {
  if (kind !== 'other' || endings.length === 0) return false;
  return ending === undefined || (ending === 'dismissed' && !endings.includes(ending));
}

/** How a charge may have ended, the ways that are told apart being `endings`. */
export function dispositionAnswers(
  { kind, text, ending }: Disposition,
  { open, endings }: Pick<Reads, 'open' | 'endings'>,
): readonly Named[] {
  const usual = open && kind === 'unknown' && text === '' ? DISPOSITIONS_OR_OPEN : DISPOSITIONS;
  if (endings.length === 0) return usual;
  const [convicted, , ...stillOpen] = usual;
  const ways = ending === undefined ? endings : endings.filter((each) => each.startsWith(ending));
  return kind === 'other' ? ways.map(endingAnswer) : [convicted!, ...ways.map(endingAnswer), ...stillOpen];
}

function endingAnswer(ending: Ending): Named {
  return [ending.replaceAll('-', ' '), { disposition: { kind: 'other', text: ending.toUpperCase(), ending } }];
}

/** A count for which something is assumed, or denied, that no file says. */
export function assume(count: AssumedCount, { key, assumed }: Unrecorded, holds: boolean): AssumedCount {
  const alone = holds ? assumed.holds : assumed.fails;
  return { ...count, assumed: count.assumed === undefined ? alone : { ...count.assumed, [key]: holds ? YES : NO } };
}

/** Whether something changed the conviction for sure, and more than its lines name may have. */
export function reliefOpen(count: Count): boolean {
  return count.setAside === YES && mayBeMore(count);
}

/** What later lines may have done to a conviction, `kinds` being those that are told apart. */
export function reliefAnswers(count: Count, kinds: readonly LaterKind[]): readonly Named[] {
  const named = count.later.filter(({ kind }) => changesConviction(kind));
  const asNamed: Named = ['yes', { setAside: YES, later: named }];
  const sure = named.length > 0 || kinds.length === 0 ? [asNamed] : [];
  const more = kinds.length > 0 && mayBeMore(count) ? subsets(kinds).map((some) => withKinds(named, some)) : [];
  return count.setAside === YES ? [...sure, ...more] : [NO_RELIEF, ...sure, ...more];
}

function mayBeMore({ later }: Count): boolean {
  return later.every(({ kind }) => !changesConviction(kind)) || later.some(({ kind }) => kind === 'unclear');
}

function withKinds(named: readonly LaterLine[], kinds: readonly LaterKind[]): Named {
  const more = kinds.map((kind): LaterLine => ({ kind, text: kind.toUpperCase(), date: UNKNOWN_DATE }));
  return [kinds.join(' and '), { setAside: YES, later: [...named, ...more] }];
}

const NO_RELIEF: Named = ['no', { setAside: NO, later: [] }];

/** Where a count may belong: the cycles and cases that the record names, and one that it does not. */
type Place = { readonly cycle: number; readonly case: number };

export function placesFor(
  count: Count,
  counts: readonly Count[],
): { readonly places: readonly Place[]; readonly fresh: number } {
  const casesOf = new Map<number, Set<number>>();
  let fresh = 1;
  for (const other of counts) {
    if (other.cycle === undefined) continue;
    let cases = casesOf.get(other.cycle);
    if (cases === undefined) {
      cases = new Set();
      casesOf.set(other.cycle, cases);
      fresh = Math.max(fresh, other.cycle + 1);
    }
    if (other.case !== undefined) cases.add(other.case);
  }
  const position = counts.indexOf(count) + 1;
  const places: Place[] = [];
  for (const cycle of count.cycle === undefined ? [...casesOf.keys(), fresh] : [count.cycle]) {
    for (const each of casesOf.get(cycle) ?? []) places.push({ cycle, case: each });
    // Case numbers are unique across cycles, so a case of its own needs a number that no record can have.
    places.push({ cycle, case: -(cycle * 1000 + position) });
  }
  return { places, fresh };
}

export function kindsOpen(count: Count): boolean {
  return count.sentence.length === 0 || count.sentence.some((part) => part.kind === 'unknown');
}

/** A count with the parts of its sentence that an answer names, each of a length that is not known. */
export function sentencedTo(count: Count, { kinds }: SentenceAnswer, run?: PartsRun): AssumedCount {
  const known = count.sentence.filter((part) => part.kind !== 'unknown');
  const end = sentenceEnd(count, run);
  const assumedEnd = end.precision === 'unknown' ? range(count.date.first, Infinity) : end;
  const parts = kinds.map((kind): SentencePart => ({ kind, length: undefined, unit: undefined, text: kind }));
  return { ...count, sentence: [...known, ...parts], assumedEnd };
}
