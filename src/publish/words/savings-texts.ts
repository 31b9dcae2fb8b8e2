import type { AssumptionName, ClaimsRecomputed, Saving, SavingsLevel } from '../savings.ts';

/** What is said of the estimate of time and money, on the published site and in the workbench. Figures come as texts. */
export type SavingsTexts = {
  readonly lead: string;
  readonly table: string;
  readonly levels: Readonly<Record<SavingsLevel, string>>;
  readonly rows: Readonly<Record<Exclude<keyof Saving, 'level'>, string>>;
  readonly vanishes: (minutes: string) => string;
  readonly never: string;
  readonly assumptionsTitle: string;
  readonly assumptionsLead: string;
  readonly assumption: string;
  readonly assumptions: Readonly<Record<AssumptionName, string>>;
  readonly breakEven: string;
  /** The text where there is no break-even value. */
  readonly noBreakEven: string;
  readonly source: string;
  /** The sources of the usual assumptions in another language, by their English words; of what an office enters there is none. */
  readonly sources: Readonly<Record<string, string>>;
  readonly noSource: string;
  readonly workTitle: string;
  readonly work: Readonly<Record<'decided' | 'handReviews' | 'withRelief' | 'peopleWithRelief', string>>;
  readonly formula: string;
  readonly claimsTitle: string;
  readonly claimsLead: string;
  readonly claimed: string;
  readonly claims: Readonly<Record<Exclude<keyof ClaimsRecomputed, 'level'>, string>>;
  readonly notClearing: string;
};
