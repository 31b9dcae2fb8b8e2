import { type Count, NO, YES } from '../../record/index.ts';
import type { Condition, SectionList } from './condition.ts';
import { type Compiled, convictionsIn, type Frame, missingOf, negate } from './packed.ts';
import type { SectionTable } from './section-table.ts';
import type { Setting } from './situation.ts';
import { numberOf } from './spans.ts';
import { speaksOfOthers } from './speaks.ts';
import { denied } from './specialise.ts';
import { tallyOfCases } from './tally.ts';

type Quantified = Condition & { kind: 'some' | 'every' | 'at-least' };

/**
 * Compiles a quantifier. What it asks of the counts alone, and not of the conviction ("of a superstrike" in "an earlier
 * conviction of a superstrike"), is the same for all convictions of a person: it is asked of each count once, and only
 * counts that pass are asked the rest. Where only a count can pass that is in one of some lists of sections, one look at
 * all sections of the person shows mostly that there is none.
 */
export function quantifier(
  condition: Quantified,
  setting: Setting,
  closure: (condition: Condition) => Compiled,
  touched: Touched,
): Compiled {
  if (condition.kind === 'at-least' && condition.per === 'case') return casesQuantifier(condition, setting, closure);
  const where = closure(condition.where);
  const { bind, over } = condition;
  const needed = condition.kind === 'at-least' ? numberOf(condition.number, setting) : 1;
  const every = condition.kind === 'every';
  const found = every ? NO : YES;
  const none = every ? YES : NO;
  const missing = missingOf('disposition');
  const { alone, whole } = partsAlone(hitOf(condition), bind);
  const mayTouch = needed > 0 ? touched(alone.flatMap(listsNeeded), over, needed > 1) : undefined;
  const candidates = needed > 0 && alone.length > 0 ? createCandidates(alone, whole && needed === 1) : all;

  return (frame) => {
    if (mayTouch !== undefined && !mayTouch(frame)) return none;
    const counts = candidates(frame);
    if (counts.length < needed) return none;
    const saved = frame.bound[bind];
    let certain = 0;
    let possible = 0;
    let open = 0;
    for (let i = 0; i < counts.length && certain < needed; i++) {
      const count = counts[i]!;
      frame.bound[bind] = count;
      const inner = where(frame);
      const hit = every ? negate(inner) : inner;
      if (hit === NO) continue;
      possible++;
      const sure = over === 'counts' || count.disposition.kind === 'convicted';
      if (hit === YES && sure) certain++;
      if (hit !== YES) open |= hit;
      if (!sure) open |= missing(count, frame);
    }
    frame.bound[bind] = saved;
    if (certain >= needed) return found;
    return possible >= needed ? open : none;
  };

  function all(frame: Frame): readonly Count[] {
    return countsIn(frame, over);
  }

  function createCandidates(parts: readonly Condition[], one: boolean): typeof all {
    const tests = parts.map(closure);
    // By number: a test that is seldom asked again must not keep the person that it was asked of.
    let asked = -1;
    let passed: Count[] = [];
    return (frame) => {
      if (asked === frame.number) return passed;
      asked = frame.number;
      if (passed.length > 0) passed = [];
      const counts = all(frame);
      const saved = frame.bound[bind];
      for (let i = 0; i < counts.length; i++) {
        const count = counts[i]!;
        frame.bound[bind] = count;
        const hit = ofAll(tests, frame);
        if (hit === NO) continue;
        // One that surely counts is all that the quantifier needs, whichever conviction is decided.
        if (one && hit === YES && (over === 'counts' || count.disposition.kind === 'convicted')) {
          passed = [count];
          break;
        }
        passed.push(count);
      }
      frame.bound[bind] = saved;
      return passed;
    };
  }
}

/** Counts cases: few laws do, and few convictions are asked so. */
function casesQuantifier(
  condition: Condition & { kind: 'at-least' },
  setting: Setting,
  closure: (condition: Condition) => Compiled,
): Compiled {
  const where = closure(condition.where);
  const { bind, over } = condition;
  const needed = numberOf(condition.number, setting);
  const [missing, missingCase] = [missingOf('disposition'), missingOf('cycle')];
  return (frame) => {
    const counts = countsIn(frame, over);
    if (counts.length < needed) return NO;
    const saved = frame.bound[bind];
    const tally = tallyOfCases();
    let open = 0;
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i]!;
      frame.bound[bind] = count;
      const hit = where(frame);
      if (hit === NO) continue;
      const sure = over === 'counts' || count.disposition.kind === 'convicted';
      tally.add(count, sure && hit === YES);
      if (hit !== YES) open |= hit;
      if (!sure) open |= missing(count, frame);
      if (count.case === undefined) open |= missingCase(count, frame);
    }
    frame.bound[bind] = saved;
    if (tally.certain() >= needed) return YES;
    return tally.possible() >= needed ? open : NO;
  };
}

/** The counts that a quantifier is over. */
function countsIn(frame: Frame, over: Quantified['over']): readonly Count[] {
  return over === 'counts' ? frame.person.counts : convictionsIn(frame);
}

function ofAll(tests: readonly Compiled[], frame: Frame): typeof NO | typeof YES | undefined {
  let sure = true;
  for (let i = 0; i < tests.length; i++) {
    const result = tests[i]!(frame);
    if (result === NO) return NO;
    if (result !== YES) sure = false;
  }
  return sure ? YES : undefined;
}

/** What makes a count one of those that the quantifier counts: "every" is "no conviction for which it fails". */
function hitOf({ kind, where }: Quantified): Condition {
  return kind === 'every' ? denied(where) : where;
}

/** The parts of a conjunction that speak of the bound count alone, and whether those are all of it. */
function partsAlone(
  hit: Condition,
  bind: Quantified['bind'],
): { readonly alone: readonly Condition[]; readonly whole: boolean } {
  const parts = conjuncts(hit);
  const alone = parts.filter((part) => part.kind !== 'always' && !speaksOfOthers(part, [bind]));
  return { alone, whole: alone.length === parts.length };
}

/**
 * Lists of sections of which a count must be in one, or may be, for the condition not to fail: that of a section, those of
 * all the ways of an "any", of one part of an "all". None where the condition may hold whatever the section is.
 */
function listsNeeded(condition: Condition): readonly (readonly SectionList[])[] {
  switch (condition.kind) {
    case 'section':
      return [[condition.in]];
    case 'all':
      return condition.of.flatMap(listsNeeded).slice(0, 1);
    case 'any': {
      const ways = condition.of.map((part) => listsNeeded(part)[0]);
      return ways.includes(undefined) ? [] : [ways.flatMap((way) => way!)];
    }
    default:
      return [];
  }
}

function conjuncts(condition: Condition): readonly Condition[] {
  if (condition.kind === 'all') return condition.of.flatMap(conjuncts);
  if (condition.kind === 'not' && condition.of.kind === 'not') return conjuncts(condition.of.of);
  if (condition.kind === 'not' && condition.of.kind === 'any') {
    return condition.of.of.flatMap((part) => conjuncts(denied(part)));
  }
  return [condition];
}

/**
 * Gives a test whether the person may have a count, or two of them, for each of the needs: one in any of its lists.
 * Undefined where nothing is needed that sections would show.
 */
export type Touched = (
  needs: readonly (readonly SectionList[])[],
  over: Quantified['over'],
  twice: boolean,
) => ((frame: Frame) => boolean) | undefined;

/** The lists that some count of a person is in, or may be; and those that two are. */
type Mask = { readonly once: number; readonly twice: number };

export function createTouched(table: SectionTable): Touched {
  const masks = { counts: createMask(table, 'counts'), convictions: createMask(table, 'convictions') };
  return (needs, over, twice) => {
    const mask = masks[over];
    /** Lists each of which is needed, and needs of which one list will do. */
    let each = 0;
    const oneOf: number[] = [];
    for (const lists of needs) {
      const bits = lists.map((list) => table.bitOf(list));
      // A list without a bit may be the one that a count is in.
      if (bits.includes(0)) continue;
      if (bits.length === 1) each |= bits[0]!;
      else oneOf.push(bits.reduce((all, bit) => all | bit, 0));
    }
    if (each === 0 && oneOf.length === 0) return undefined;
    return (frame) => {
      const touched = mask(frame);
      if (((twice ? touched.twice : touched.once) & each) !== each) return false;
      // Of two counts, each may be in another of the lists, and then no list has two.
      for (let i = 0; i < oneOf.length; i++) if ((touched.once & oneOf[i]!) === 0) return false;
      return true;
    };
  };
}

function createMask(table: SectionTable, over: Quantified['over']): (frame: Frame) => Mask {
  let asked = -1;
  const mask = { once: 0, twice: 0 };
  return (frame) => {
    if (asked === frame.number) return mask;
    asked = frame.number;
    let once = 0;
    let twice = 0;
    const counts = countsIn(frame, over);
    for (let i = 0; i < counts.length; i++) {
      const { maybe } = table.rowOf(counts[i]!.offense.section);
      twice |= once & maybe;
      once |= maybe;
    }
    mask.once = once;
    mask.twice = twice;
    return mask;
  };
}
