import { type Count, type Day, UNKNOWN, UNKNOWN_DATE } from '../../../record/index.ts';
import {
  type Compiled,
  type Condition,
  compile,
  type Frame,
  packedTruth,
  type Setting,
  termsOf,
} from '../../language/index.ts';
import { type Core, type CountCore, countOf, plainCount } from './core.ts';
import type { Plan } from './plan.ts';

/** What is asked of other counts, and for which conviction. */
export type Asked = {
  readonly core: Core;
  readonly fields: readonly string[];
  readonly plan: Plan;
  readonly frame: Frame;
  readonly comparisons: readonly Comparison[];
  /** Whether all that quantifiers ask of a count is answered. */
  readonly settled: (count: Count) => boolean;
};

/** The same for the dates of other counts alone. */
type Dates = Omit<Asked, 'settled'>;

/** A comparison of dates inside a quantifier, by what it binds. */
export type Comparison = {
  readonly test: Compiled;
  readonly bind: 0 | 1 | 2;
  /** Whether it asks for the end of that count's own sentence, which is chosen after its date. */
  readonly end: boolean;
};

export function comparisonOf(condition: Condition, bind: 0 | 1 | 2, setting: Setting): Comparison {
  const end = termsOf(condition).some((term) => term.kind === 'sentence-end' && term.of !== 0);
  return { test: compile(condition, setting), bind, end };
}

/**
 * One count for each way in which the quantifiers could tell other counts apart, given the conviction's dates. Facts are
 * chosen one after another, and only while some quantifier still asks: what is left unsaid is unknown to it.
 */
export function* otherCounts(asked: Asked): Generator<CountCore> {
  const { core, fields, plan, settled } = asked;
  const { offense } = fixedDays(core);
  const order = FIELD_ORDER.filter((field) => fields.includes(field) || (field === 'end' && choosesEnds(plan)));
  const rest = fields.filter((field) => field.startsWith('assumed:'));
  function* choose(chosen: CountCore, left: readonly string[]): Generator<CountCore> {
    const [field, ...others] = left;
    if (field === undefined || settled(partly(countOf(chosen, 99, plan.setting), left, plan.told.open))) {
      yield chosen;
      return;
    }
    for (const choice of choicesOf(field, chosen)) {
      const assumed = { ...chosen.assumed, ...(choice.assumed ?? {}) };
      const next = { ...chosen, ...choice, assumed };
      // An earlier arrest of the cycle would be another date of the offense than the one chosen.
      const dates = plan.days.uses('offense') && next.step === 'arrest' && next.place !== 2;
      if (dates && next.date < offense && !others.includes('dates')) continue;
      yield* choose(next.step === 'court' ? next : { ...next, convicted: false }, others);
    }
  }
  let dates: readonly { readonly date: Day }[] | undefined;
  const choicesOf = (field: string, chosen: CountCore): readonly Partial<CountCore>[] => {
    if (field === 'dates') {
      dates ??= [...dayClasses(asked).values()].map((date) => ({ date }));
      return dates;
    }
    if (field === 'end') {
      return endsAfter(chosen.date, asked).map((end) => ({ end }));
    }
    return plan.choices(field);
  };
  yield* choose(plainCount(core.conviction.date), [...order, ...rest]);
}

/** Sections first, since most conditions fail on them; dates and their consequences last. */
const FIELD_ORDER: readonly string[] = [
  // A revocation is never unknown in a record, so it has to be chosen before anything is asked.
  'revoked',
  'section',
  'disposition',
  'step',
  'cycle',
  'level',
  'relief',
  'county',
  'sentence',
  'dates',
  'end',
];

/** The count without the facts that have not been chosen yet. */
function partly(count: Count, left: readonly string[], tellsOpen: boolean): Count {
  const open = new Set(left);
  return {
    ...count,
    ...(open.has('section') ? { offense: { section: undefined, text: '', from: 'none' as const } } : {}),
    // What is no conviction has an outcome if it is a court's.
    ...(open.has('disposition') || (tellsOpen && open.has('step') && count.disposition.kind !== 'convicted')
      ? { disposition: { kind: 'unknown' as const, text: '' } }
      : {}),
    ...(open.has('step') ? { step: 'unknown' as const } : {}),
    ...(open.has('cycle') ? { cycle: undefined, case: undefined } : {}),
    ...(open.has('level') ? { level: undefined } : {}),
    ...(open.has('relief') ? { setAside: UNKNOWN } : {}),
    ...(open.has('county') ? { county: undefined } : {}),
    ...(open.has('dates') ? { date: UNKNOWN_DATE } : {}),
    ...(open.has('sentence') || open.has('end') || open.has('dates') ? { sentence: [] } : {}),
  };
}

/** The days of a conviction that days of other counts are compared with. */
function fixedDays({ conviction, arrest, birth }: Core) {
  const { date, end } = conviction;
  return { date, offense: arrest ?? date, birth, ...(end === undefined ? {} : { end }) };
}

function choosesEnds({ days }: Plan): boolean {
  return days.uses('other.end');
}

/** The days on which the sentence of another count may end, given its own day. */
function endsAfter(date: Day, { core, plan }: Dates): readonly Day[] {
  const days = plan.days.representatives('other.end', { ...fixedDays(core), 'other.date': date });
  return [date, ...days.filter((day) => day > date)];
}

/**
 * What comparisons say of all days that another count, and the end of its sentence, can have beside a conviction: the
 * same for two convictions whose other counts no comparison tells apart.
 */
export function datesSeen(asked: Dates): string {
  const { frame, plan, comparisons } = asked;
  const ofEnds = choosesEnds(plan) ? comparisons.filter(({ end }) => end) : [];
  const seen = [...dayClasses(asked)].map(([key, date]) => {
    if (ofEnds.length === 0) return key;
    const ends = endsAfter(date, asked).map((end) =>
      saidOf(countOf({ ...plainCount(date), end }, 99, plan.setting), ofEnds, frame),
    );
    return `${key}:${[...new Set(ends)].sort().join('/')}`;
  });
  return seen.sort().join();
}

/** What comparisons say of a count, a digit each. */
function saidOf(count: Count, comparisons: readonly Comparison[], frame: Frame): string {
  let said = '';
  for (const { test, bind } of comparisons) {
    frame.bound[bind] = count;
    said += packedTruth(test(frame));
  }
  return said;
}

/**
 * The first of the days of another count that no comparison tells apart, by what the comparisons say of it: the earliest
 * leaves the end of the sentence most room. Days before the offense are kept apart, since an arrest on them would be
 * another date of it.
 */
function dayClasses(asked: Dates): ReadonlyMap<string, Day> {
  const { core, fields, frame, plan, comparisons } = asked;
  const fixed = fixedDays(core);
  const days = fields.includes('dates') ? plan.days.representatives('other.date', fixed) : [fixed.date];
  const ofDays = comparisons.filter(({ end }) => !end);
  const kept = new Map<string, Day>();
  for (const date of [...days].sort((a, b) => a - b)) {
    const sign = plan.days.uses('offense') && date < fixed.offense ? '-' : '+';
    const key = sign + saidOf(countOf(plainCount(date), 99, plan.setting), ofDays, frame);
    if (!kept.has(key)) kept.set(key, date);
  }
  return kept;
}
