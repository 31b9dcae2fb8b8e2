import { formatDay, type Level, parseIsoDay, USUAL_LEVELS } from '../../record/index.ts';
import { type Condition, children, type DateTerm, mapChildren } from '../language/index.ts';

/** A condition with one small thing wrong, and what that is. */
export type Mutant = { readonly what: string; readonly condition: Condition };

/**
 * Every small edit of a condition that a slip could make: comparisons flipped, thresholds a day or a year off, parts
 * dropped, denied or joined the other way, quantifiers changed, levels and kinds left out. `levels` are those of the state.
 */
export function mutants(condition: Condition, levels: readonly Level[] = USUAL_LEVELS): readonly Mutant[] {
  return [...own(condition, levels), ...within(condition, levels)];
}

function own(condition: Condition, levels: readonly Level[]): readonly Mutant[] {
  const one = (what: string, changed: Condition): readonly Mutant[] => [{ what, condition: changed }];
  switch (condition.kind) {
    case 'always':
    case 'never':
      return [];
    case 'all':
    case 'any':
      return [
        ...(condition.of.length > 1
          ? one(`${condition.kind} becomes ${other(condition.kind)}`, { kind: other(condition.kind), of: condition.of })
          : []),
        ...condition.of.flatMap((_, i) =>
          one(`part ${i + 1} left out`, { ...condition, of: condition.of.toSpliced(i, 1) }),
        ),
      ];
    case 'not':
      return one('"not" left out', condition.of);
    case 'shown':
      return one('"shown" left out', condition.of);
    case 'before':
      return [
        ...one(condition.orOn ? 'on the day no longer counts' : 'on the day counts too', {
          ...condition,
          orOn: !condition.orOn,
        }),
        ...one('the comparison the other way round', { ...condition, left: condition.right, right: condition.left }),
        ...termMutants(condition.left).map(({ what, term }) => ({ what, condition: { ...condition, left: term } })),
        ...termMutants(condition.right).map(({ what, term }) => ({ what, condition: { ...condition, right: term } })),
      ];
    case 'level':
      return levels.flatMap((level) => {
        const has = condition.is.includes(level);
        const is = has ? condition.is.filter((each) => each !== level) : [...condition.is, level];
        return one(`${level} ${has ? 'left out' : 'let in'}`, { ...condition, is });
      });
    case 'step':
      return condition.is.flatMap((step) =>
        one(`${step} left out`, { ...condition, is: condition.is.filter((each) => each !== step) }),
      );
    case 'sentenced':
      return condition.to.flatMap((kind) =>
        one(`${kind} left out`, { ...condition, to: condition.to.filter((each) => each !== kind) }),
      );
    case 'relief':
      return condition.is.flatMap((kind) =>
        one(`${kind} left out`, { ...condition, is: condition.is.filter((each) => each !== kind) }),
      );
    case 'ended':
      return condition.is.flatMap((kind) =>
        one(`${kind} left out`, { ...condition, is: condition.is.filter((each) => each !== kind) }),
      );
    case 'some':
      return [...one('"some" becomes "every"', { ...condition, kind: 'every' }), ...overMutant(condition)];
    case 'every':
      return [...one('"every" becomes "some"', { ...condition, kind: 'some' }), ...overMutant(condition)];
    case 'at-least': {
      const { number } = condition;
      const off =
        number.kind !== 'number'
          ? []
          : [1, -1].flatMap((by) =>
              one(`at least ${number.value + by}`, {
                ...condition,
                number: { kind: 'number', value: number.value + by },
              }),
            );
      const perCount = condition.per === undefined ? [] : one('each count counts', { ...condition, per: undefined });
      return [...off, ...perCount, ...overMutant(condition)];
    }
    default:
      return one('denied', { kind: 'not', of: condition });
  }
}

function other(kind: 'all' | 'any'): 'all' | 'any' {
  return kind === 'all' ? 'any' : 'all';
}

function overMutant(condition: Condition & { kind: 'some' | 'every' | 'at-least' }): readonly Mutant[] {
  const over = condition.over === 'counts' ? 'convictions' : 'counts';
  return [{ what: `over ${over}`, condition: { ...condition, over } }];
}

function termMutants(term: DateTerm): readonly { readonly what: string; readonly term: DateTerm }[] {
  if (term.kind === 'day') {
    return [1, -1].map((by) => {
      const iso = formatDay(parseIsoDay(term.iso)! + by);
      return { what: `${term.iso} becomes ${iso}`, term: { ...term, iso } };
    });
  }
  if (term.kind !== 'shift') return [];
  const { by } = term;
  const here =
    by.kind !== 'number'
      ? []
      : [1, -1].map((step) => ({
          what: `${by.value} ${term.unit} become ${by.value + step}`,
          term: { ...term, by: { kind: 'number' as const, value: by.value + step } },
        }));
  const aDay = {
    what: `${term.unit} a day off`,
    term: {
      kind: 'shift' as const,
      date: term,
      by: { kind: 'number' as const, value: 1 },
      unit: 'days' as const,
      sign: 1 as const,
    },
  };
  return [...here, aDay, ...termMutants(term.date).map(({ what, term: date }) => ({ what, term: { ...term, date } }))];
}

/** Mutants of the parts, each put back in its place. */
function within(condition: Condition, levels: readonly Level[]): readonly Mutant[] {
  return children(condition).flatMap((part, place) =>
    mutants(part, levels).map(({ what, condition: changed }) => {
      let at = 0;
      return { what, condition: mapChildren(condition, (each) => (at++ === place ? changed : each)) };
    }),
  );
}
