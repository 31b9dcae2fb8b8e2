import { z } from 'zod';

/** A figure of the estimate that somebody has to assume: a low, a central and a high value, and where they come from. */
const assumptionSchema = z.object({
  low: z.number().nonnegative(),
  central: z.number().nonnegative(),
  high: z.number().nonnegative(),
  /** Where the values come from; empty where they are a guess that an office should replace. */
  source: z.string(),
});

export const assumptionsSchema = z.strictObject({
  /** Minutes that a person needs to review one conviction by hand. */
  reviewMinutes: assumptionSchema,
  /** Minutes to write, sign and file the papers of one conviction by hand. */
  paperMinutes: assumptionSchema,
  /** What one hour of that work costs the office, in dollars, benefits included. */
  hourlyCost: assumptionSchema,
  /** Hours to get the file, run the program, check its results and print its papers. */
  programHours: assumptionSchema,
  /** What it costs to mail one letter, in dollars. */
  postage: assumptionSchema,
});

export type Assumptions = z.infer<typeof assumptionsSchema>;

export const USUAL_ASSUMPTIONS: Assumptions = {
  reviewMinutes: {
    low: 5,
    central: 15,
    high: 16,
    source:
      'Code for America, success stories: about 15 minutes a case. News-Leader, June 7, 2023: 16 minutes a case in Greene County, Missouri. The low value is a guess.',
  },
  paperMinutes: { low: 2, central: 5, high: 15, source: '' },
  hourlyCost: { low: 35, central: 60, high: 100, source: '' },
  programHours: { low: 200, central: 80, high: 40, source: '' },
  postage: { low: 0.78, central: 0.78, high: 0.78, source: 'U.S. Postal Service, one-ounce letter, July 2025' },
};

export const LEVELS = ['low', 'central', 'high'] as const;

export type SavingsLevel = (typeof LEVELS)[number];

/** What a run leaves to do, and what it does. */
export type Work = {
  readonly decided: number;
  /** Of these, left to a person. */
  readonly handReviews: number;
  readonly withRelief: number;
  readonly peopleWithRelief: number;
};

export type Saving = {
  readonly level: SavingsLevel;
  readonly reviewHours: number;
  readonly paperHours: number;
  readonly programHours: number;
  /** Hours of work avoided; below zero where the program costs more than it saves. */
  readonly hours: number;
  readonly dollars: number;
  /** Minutes of review a conviction at which nothing would be saved, all else as assumed. */
  readonly vanishesAt: number;
  /** What letters to all people with relief cost; they cost it either way, so it is not in the saving. */
  readonly letters: number;
};

/**
 * The manual work that a run avoids. Every decided conviction would have to be read by hand; with the program only the
 * hand reviews are. The low saving takes the low value of each assumption, so for hours of the program the largest.
 */
export function estimateSavings(work: Work, assumptions: Assumptions): readonly Saving[] {
  return LEVELS.map((level) => {
    const at = (name: keyof Assumptions) => assumptions[name][level];
    const spared = work.decided - work.handReviews;
    const reviewHours = (spared * at('reviewMinutes')) / 60;
    const paperHours = (work.withRelief * at('paperMinutes')) / 60;
    const programHours = at('programHours');
    const hours = reviewHours + paperHours - programHours;
    return {
      level,
      reviewHours,
      paperHours,
      programHours,
      hours,
      dollars: hours * at('hourlyCost'),
      vanishesAt: spared === 0 ? 0 : Math.max(0, ((programHours - paperHours) * 60) / spared),
      letters: work.peopleWithRelief * at('postage'),
    };
  });
}

/**
 * Claims that were made in public, and what each means for one case: San Joaquin County, Proposition 47, and the saving
 * that it claimed for its Proposition 64 cases (reported in Lodi News, 2019).
 */
export const CLAIMS = { cases: 26_000, dollars: 2_500_000, years: 4, saved: 1_000_000, savedOn: 4_000 } as const;

export function claimsRecomputed(assumptions: Assumptions) {
  const dollarsPerCase = CLAIMS.dollars / CLAIMS.cases;
  const savedPerConviction = CLAIMS.saved / CLAIMS.savedOn;
  const perHour = assumptions.hourlyCost.central;
  return {
    dollarsPerCase,
    hoursPerCase: dollarsPerCase / perHour,
    /** Of 260 working days a year. */
    casesPerDay: CLAIMS.cases / (CLAIMS.years * 260),
    savedPerConviction,
    hoursPerSavedConviction: savedPerConviction / perHour,
  };
}
