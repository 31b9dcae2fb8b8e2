import type { Condition } from './condition.ts';
import { cost } from './cost.ts';
import type { Compiled, Packed } from './packed.ts';
import { speaksOfOthers } from './speaks.ts';

/**
 * What several clauses ask of the same conviction ("21 or older", "of HS 11358"): compiled once, and its answer kept
 * until the next conviction. Only what speaks of nothing that a quantifier binds is the same wherever it is asked.
 */
export type Shared = {
  /** The compiled form of a condition; its answers are remembered where it is asked more than once. */
  readonly once: (condition: Condition, make: () => Compiled) => Compiled;
  readonly next: () => void;
};

/** Conditions that are answered sooner than remembered. */
const CHEAP = 2;

export function createShared(conditions: readonly Condition[]): Shared {
  const uses = new Map<string, number>();
  const keys = new Map<Condition, string>();
  const compiled = new Map<string, Compiled>();
  /** By the object, for the parts that forms of the same conditions have in common. */
  const made = new WeakMap<Condition, Compiled>();
  let turn = 0;
  const note = (condition: Condition): void => {
    if (isShareable(condition)) {
      const key = conditionKey(condition);
      keys.set(condition, key);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    for (const part of partsOf(condition)) note(part);
  };
  conditions.forEach(note);

  return {
    once: (condition, make) => {
      let known = made.get(condition);
      if (known === undefined) {
        known = sharedForm(condition, make);
        made.set(condition, known);
      }
      return known;
    },
    next: () => {
      turn++;
    },
  };

  function sharedForm(condition: Condition, make: () => Compiled): Compiled {
    const key = keys.get(condition);
    if (key === undefined || uses.get(key)! < 2) return make();
    let known = compiled.get(key);
    if (known === undefined) {
      known = remembering(make());
      compiled.set(key, known);
    }
    return known;
  }

  function remembering(ask: Compiled): Compiled {
    let asked = -1;
    let answer: Packed = 0;
    return (frame) => {
      if (asked !== turn) {
        answer = ask(frame);
        asked = turn;
      }
      return answer;
    };
  }
}

function isShareable(condition: Condition): boolean {
  return cost(condition) > CHEAP && !speaksOfOthers(condition);
}

/** A text that is the same for equal conditions. Lists go by their names; their sections would be most of it. */
export function conditionKey(condition: Condition): string {
  return JSON.stringify(condition, (name, value) => (name === 'in' ? value.id : value));
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of;
  if (condition.kind === 'not' || condition.kind === 'shown') return [condition.of];
  return 'where' in condition ? [condition.where] : [];
}
