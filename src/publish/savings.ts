/** A figure of the estimate that somebody has to assume: a low, a central and a high value, and where they come from. */
export type Assumption = {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** Where the values come from; empty where they are a guess that an office should replace. */
  readonly source: string;
};

/**
 * The assumptions of the estimate, in the order in which they are shown. Minutes are for one conviction; shares are
 * between 0 and 1.
 * - `reviewMinutes`: to review it by hand;
 * - `paperMinutes`: to write, sign and file its papers by hand;
 * - `reviewedBefore`: the share of the decided convictions that the office would review by hand without the program;
 * - `reviewedAnyway`: the share of the program's decisions that a person reads again all the same;
 * - `hourlyCost`: one hour of that work, in dollars, benefits included;
 * - `programHours`: to get the file, run the program, check its results and print its papers;
 * - `postage`: one letter, in dollars.
 */
export const ASSUMPTIONS = [
  'reviewMinutes',
  'paperMinutes',
  'reviewedBefore',
  'reviewedAnyway',
  'hourlyCost',
  'programHours',
  'postage',
] as const;

export type AssumptionName = (typeof ASSUMPTIONS)[number];

export type Assumptions = Readonly<Record<AssumptionName, Assumption>>;

/** Assumptions that are shares of a whole, and so never above 1. */
export const SHARES: readonly AssumptionName[] = ['reviewedBefore', 'reviewedAnyway'];

export const USUAL_ASSUMPTIONS: Assumptions = {
  reviewMinutes: {
    low: 5,
    central: 15,
    high: 16,
    source:
      'Code for America, success stories: about 15 minutes a case. News-Leader, June 7, 2023: 16 minutes a case in Greene County, Missouri. The low value is a guess.',
  },
  paperMinutes: { low: 2, central: 5, high: 15, source: '' },
  reviewedBefore: { low: 0.5, central: 1, high: 1, source: '' },
  reviewedAnyway: { low: 0.2, central: 0.05, high: 0, source: '' },
  hourlyCost: { low: 35, central: 60, high: 100, source: '' },
  programHours: { low: 200, central: 80, high: 40, source: '' },
  postage: { low: 0.78, central: 0.78, high: 0.78, source: 'U.S. Postal Service, one-ounce letter, July 2025' },
};

export const LEVELS = ['low', 'central', 'high'] as const;

export type SavingsLevel = (typeof LEVELS)[number];

/** What a run leaves to do, and what it does: convictions, and people in the last figure. */
export type Work = {
  readonly decided: number;
  /** The decided convictions that are left to a person. */
  readonly handReviews: number;
  readonly withRelief: number;
  readonly peopleWithRelief: number;
};

export type Saving = {
  readonly level: SavingsLevel;
  /** Hours of review avoided; below zero where more is read with the program than without it. */
  readonly reviewHours: number;
  readonly paperHours: number;
  readonly programHours: number;
  /** Hours of work avoided; below zero where the program costs more than it saves. */
  readonly hours: number;
  readonly dollars: number;
  /** What letters to all people with relief cost; they cost it either way, so it is not in the saving. */
  readonly letters: number;
};

/** One value for each assumption. */
type Values = Readonly<Record<AssumptionName, number>>;

const MINUTES = 60;

function valuesAt(assumptions: Assumptions, level: SavingsLevel): Values {
  return Object.fromEntries(ASSUMPTIONS.map((name) => [name, assumptions[name][level]])) as Values;
}

function savingAt(work: Work, level: SavingsLevel, values: Values): Saving {
  const readBefore = work.decided * values.reviewedBefore;
  const readNow = work.handReviews + (work.decided - work.handReviews) * values.reviewedAnyway;
  const reviewHours = ((readBefore - readNow) * values.reviewMinutes) / MINUTES;
  // Papers by hand would only be made for what was read by hand.
  const paperHours = (work.withRelief * values.reviewedBefore * values.paperMinutes) / MINUTES;
  const hours = reviewHours + paperHours - values.programHours;
  return {
    level,
    reviewHours,
    paperHours,
    programHours: values.programHours,
    hours,
    dollars: hours * values.hourlyCost,
    letters: work.peopleWithRelief * values.postage,
  };
}

/**
 * The manual work that a run avoids: the hours in which the office would read and write by hand without the program,
 * less the hours in which a person still reads with it and the hours that the program itself needs. The low saving uses
 * the low value of each assumption; for assumptions that reduce the saving, that is the largest number.
 */
export function estimateSavings(work: Work, assumptions: Assumptions): readonly Saving[] {
  return LEVELS.map((level) => savingAt(work, level, valuesAt(assumptions, level)));
}

/** For each assumption the value at which nothing is saved; null where no value that it can have does that. */
export type BreakEvens = Readonly<Record<AssumptionName, number | null>>;

/** The break-even of each assumption, with all others at their central value. Hours are linear in every one of them. */
export function breakEvens(work: Work, assumptions: Assumptions): BreakEvens {
  const central = valuesAt(assumptions, 'central');
  const hoursWith = (name: AssumptionName, value: number) =>
    savingAt(work, 'central', { ...central, [name]: value }).hours;
  const breakEven = (name: AssumptionName): number | null => {
    const atZero = hoursWith(name, 0);
    const slope = hoursWith(name, 1) - atZero;
    if (Math.abs(slope) < 1e-9) return null;
    const value = -atZero / slope;
    return value < 0 || (SHARES.includes(name) && value > 1) ? null : value;
  };
  return Object.fromEntries(ASSUMPTIONS.map((name) => [name, breakEven(name)])) as BreakEvens;
}

/**
 * Claims that were made in public: San Joaquin County, Proposition 47, and the saving that it claimed for its
 * Proposition 64 cases (reported in Lodi News, 2019).
 */
export const CLAIMS = { cases: 26_000, dollars: 2_500_000, years: 4, saved: 1_000_000, savedOn: 4_000 } as const;

/** Paid hours of a full-time job in a year. */
const HOURS_OF_A_YEAR = 2_080;

/** What the assumptions make of the claims, at one level. */
export type ClaimsRecomputed = {
  readonly level: SavingsLevel;
  /** What it would cost to review the cases by hand and to make their papers. */
  readonly casesDollars: number;
  /** How many people it would keep at work full-time for as many years as the county says. */
  readonly casesPeople: number;
  /** How long each case must have taken for the claim to be right. */
  readonly casesMinutes: number;
  /** The cost of that work for the convictions on which the claim says that money was saved. */
  readonly savedDollars: number;
  readonly savedMinutes: number;
};

export function claimsRecomputed(assumptions: Assumptions): readonly ClaimsRecomputed[] {
  return LEVELS.map((level) => {
    const { reviewMinutes, paperMinutes, hourlyCost } = valuesAt(assumptions, level);
    const hoursEach = (reviewMinutes + paperMinutes) / MINUTES;
    const minutesOf = (dollars: number, cases: number) => (dollars / cases / hourlyCost) * MINUTES;
    return {
      level,
      casesDollars: CLAIMS.cases * hoursEach * hourlyCost,
      casesPeople: (CLAIMS.cases * hoursEach) / (CLAIMS.years * HOURS_OF_A_YEAR),
      casesMinutes: minutesOf(CLAIMS.dollars, CLAIMS.cases),
      savedDollars: CLAIMS.savedOn * hoursEach * hourlyCost,
      savedMinutes: minutesOf(CLAIMS.saved, CLAIMS.savedOn),
    };
  });
}

/** The rows of the claims, in order, with what was claimed where a row holds a claim. */
export const CLAIM_ROWS = [
  { row: 'casesDollars', claimed: CLAIMS.dollars },
  { row: 'casesPeople', claimed: undefined },
  { row: 'casesMinutes', claimed: undefined },
  { row: 'savedDollars', claimed: CLAIMS.saved },
  { row: 'savedMinutes', claimed: undefined },
] as const;
