/**
 * Three-valued truth (Kleene's strong logic): what a file says, what it denies, and what it leaves open.
 *
 * The numbers are ordered so that "and" is the smaller and "or" the larger of two.
 */
export type Truth = 0 | 1 | 2;

export const NO = 0 satisfies Truth;
export const UNKNOWN = 1 satisfies Truth;
export const YES = 2 satisfies Truth;

export function truth(value: boolean): Truth {
  return value ? YES : NO;
}

export function not(value: Truth): Truth {
  return (2 - value) as Truth;
}

export function and(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

export function or(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

/** The word that people read: `yes`, `no` or `unknown`. */
export function truthWord(value: Truth): 'yes' | 'no' | 'unknown' {
  return value === YES ? 'yes' : value === NO ? 'no' : 'unknown';
}
