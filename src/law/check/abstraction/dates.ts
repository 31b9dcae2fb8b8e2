import type { Day } from '../../../record/index.ts';
import {
  type Compiled,
  type Condition,
  children,
  compile,
  type DateTerm,
  packedTruth,
  termsOf,
} from '../../language/index.ts';
import type { Core } from './core.ts';
import type { Others } from './others.ts';
import { frameOf, type Plan } from './plan.ts';

/**
 * The dates of a conviction that some atom or quantifier tells apart, one choice of each kind. Given the day of the
 * conviction, the end of the sentence and the date of birth are thinned out before they are combined, since no
 * comparison has both.
 */
export function distinctDates(plan: Plan, others: Others | undefined): readonly Core[] {
  const { days, fields, start } = plan;
  const [withDates, withBirth] = [fields.includes('dates'), fields.includes('birth')];
  if (!withDates && !withBirth) return [start];
  const tests = comparisonsOf(plan);
  const ofBirth = tests.filter(({ names }) => names.has('birth'));
  const ofEnd = tests.filter(({ names }) => names.has('sentence-end') && !names.has('birth'));
  const births = (core: Core, fixed: Partial<Record<'date' | 'offense', Day>>): readonly Core[] =>
    withBirth
      ? thinned(
          days.representatives('birth', fixed).map((birth) => ({ ...core, birth })),
          ofBirth,
          plan,
        )
      : [core];
  if (!withDates) return births(start, {});

  const kept = new Map<string, Core>();
  for (const date of days.representatives('date', {})) {
    const on: Core = { ...start, conviction: { ...start.conviction, date } };
    const last = days.uses('end') ? days.representatives('end', { date }).filter((day) => day > date) : undefined;
    const withEnds = last
      ? thinned(
          [date, ...last].map((end) => ({ ...on, conviction: { ...on.conviction, end } })),
          ofEnd,
          plan,
        )
      : [on];
    const ends = days.uses('release') ? withEnds.flatMap((core) => released(core, plan, tests)) : withEnds;
    const offenses = days.uses('offense') ? days.representatives('offense', { date }).filter((day) => day < date) : [];
    for (const offense of [date, ...offenses]) {
      for (const born of births({ ...on, arrest: offense < date ? offense : undefined }, { date, offense })) {
        for (const { conviction } of ends) {
          const core = { ...born, conviction };
          const frame = frameOf(core, plan);
          const key = `${signature(core, tests, plan)} ${others?.dateKey(core, frame) ?? ''}`;
          if (!kept.has(key)) kept.set(key, core);
        }
      }
    }
  }
  return [...kept.values()];
}

/** The days of release that some comparison tells apart, given the date of the conviction and the end of its sentence. */
function released(core: Core, plan: Plan, tests: readonly Comparison[]): readonly Core[] {
  const { date, end } = core.conviction;
  const days = plan.days.representatives('release', { date, ...(end === undefined ? {} : { end }) });
  const inside = days.filter((day) => day > date && (end === undefined || day <= end));
  return thinned(
    [date, ...inside].map((release) => ({ ...core, conviction: { ...core.conviction, release } })),
    tests.filter(({ names }) => names.has('release') && !names.has('birth')),
    plan,
  );
}

type Comparison = { readonly test: Compiled; readonly names: ReadonlySet<DateTerm['kind']>; readonly bind: 0 | 1 | 2 };

/** Every comparison of the cluster, those inside quantifiers as they are about the conviction itself. */
function comparisonsOf({ own, atoms, setting }: Plan): readonly Comparison[] {
  const found: Comparison[] = [];
  const look = (condition: Condition, bind: 0 | 1 | 2): void => {
    if (condition.kind === 'before') found.push({ test: compile(condition, setting), names: namesIn(condition), bind });
    for (const part of children(condition)) look(part, 'where' in condition ? condition.bind : bind);
  };
  for (const atom of own) look(atoms[atom]!, 0);
  return found;
}

/** The kinds of date that a comparison compares. */
export function namesIn(condition: Condition): ReadonlySet<DateTerm['kind']> {
  return new Set(termsOf(condition).flatMap(({ kind }) => (kind === 'shift' ? [] : [kind])));
}

function thinned(choices: readonly Core[], tests: readonly Comparison[], plan: Plan): readonly Core[] {
  const kept = new Map<string, Core>();
  for (const core of choices) {
    const key = signature(core, tests, plan);
    if (!kept.has(key)) kept.set(key, core);
  }
  return [...kept.values()];
}

function signature(core: Core, tests: readonly Comparison[], plan: Plan): string {
  const frame = frameOf(core, plan);
  let text = '';
  for (const { test, bind } of tests) {
    if (bind !== 0) frame.bound[bind] = frame.bound[0];
    text += packedTruth(test(frame));
  }
  return text;
}
