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

/** A comparison of dates inside a quantifier, by what it binds. */
export type Comparison = {
  readonly test: Compiled;
  readonly bind: 0 | 1 | 2;
  /** Whether it asks for the end of that count's own sentence, or the release, which are chosen after its date. */
  readonly end: boolean;
};

export function comparisonOf(condition: Condition, bind: 0 | 1 | 2, setting: Setting): Comparison {
  const end = termsOf(condition).some(
    (term) => (term.kind === 'sentence-end' || term.kind === 'release') && term.of !== 0,
  );
  return { test: compile(condition, setting), bind, end };
}

/**
 * One count for each way in which the quantifiers could tell other counts apart, given the conviction's dates. Facts are
 * chosen one after another, and only while some quantifier still asks: what is left unsaid is unknown to it.
 */
export function* otherCounts(asked: Asked): Generator<CountCore> {
  const { core, fields, plan, settled } = asked;
  const offense = core.arrest ?? core.conviction.date;
  const fixed = {
    date: core.conviction.date,
    offense,
    birth: core.birth,
    ...(core.conviction.end === undefined ? {} : { end: core.conviction.end }),
    ...(core.conviction.release === undefined ? {} : { release: core.conviction.release }),
  };
  const order = FIELD_ORDER.filter(
    (field) => fields.includes(field) || ((field === 'end' || field === 'release') && plan.days.uses(`other.${field}`)),
  );
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
      const dates = plan.days.uses('offense') && next.step === 'arrest' && next.place < 2;
      if (dates && next.date < offense && !others.includes('dates')) continue;
      yield* choose(next.step === 'court' ? next : { ...next, convicted: false }, others);
    }
  }
  let dates: readonly Partial<CountCore>[] | undefined;
  const choicesOf = (field: string, chosen: CountCore): readonly Partial<CountCore>[] => {
    if (field === 'dates') {
      dates ??= distinctDays(plan.days.representatives('other.date', fixed), offense, asked);
      return dates;
    }
    if (field === 'end') {
      const days = plan.days.representatives('other.end', { ...fixed, 'other.date': chosen.date });
      return [chosen.date, ...days.filter((day) => day > chosen.date)].map((end) => ({ end }));
    }
    if (field === 'release') {
      const { date, end } = chosen;
      const ends = end === undefined ? {} : { 'other.end': end };
      const days = plan.days.representatives('other.release', { ...fixed, 'other.date': date, ...ends });
      const inside = days.filter((day) => day > date && (end === undefined || day <= end));
      return [date, ...inside].map((release) => ({ release }));
    }
    // What shares a case is a conviction: an arrest there would have its outcome from another count.
    const alone = field === 'cycle' && chosen.step !== 'court';
    return alone ? plan.choices(field).filter(({ place }) => place !== 3) : plan.choices(field);
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
  'release',
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
    ...(open.has('release') ? { released: UNKNOWN_DATE } : {}),
    ...(open.has('sentence') || open.has('end') || open.has('dates') ? { sentence: [] } : {}),
  };
}

/**
 * The first of the days that no comparison tells apart: the earliest leaves the end of the sentence most room. Days
 * before the offense are kept apart, since an arrest on them would be another date of it.
 */
function distinctDays(days: readonly Day[], offense: Day, asked: Asked): readonly Partial<CountCore>[] {
  const { frame, plan, comparisons } = asked;
  const kept = new Map<string, { date: Day }>();
  for (const date of [...days].sort((a, b) => a - b)) {
    const count = countOf(plainCount(date), 99, plan.setting);
    let key = plan.days.uses('offense') && date < offense ? '-' : '+';
    for (const { test, bind, end } of comparisons) {
      if (end) continue;
      frame.bound[bind] = count;
      key += packedTruth(test(frame));
    }
    if (!kept.has(key)) kept.set(key, { date });
  }
  return [...kept.values()];
}
