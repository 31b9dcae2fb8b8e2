import type { SavingsTexts } from './savings-texts.ts';

export const SAVINGS_EN: SavingsTexts = {
  lead: 'An estimate of the work that the office avoids, from the figures of the run and from assumptions that anybody can change. No county has measured it.',
  table: 'Estimate',
  levels: { low: 'Low', central: 'Central', high: 'High' },
  rows: {
    reviewHours: 'Hours of review avoided',
    paperHours: 'Hours of paperwork avoided',
    programHours: 'Hours that the program needs',
    hours: 'Hours saved',
    dollars: 'Dollars saved',
    letters: 'Dollars of postage for letters to all people with relief (not a saving: they are due either way)',
  },
  vanishes: (minutes) =>
    `With the other central assumptions, nothing would be saved if the review of one conviction took ${minutes} minutes or less.`,
  never:
    'With the other central assumptions, no length of a review changes whether hours are saved: paperwork and the hours of the program alone decide it.',
  assumptionsTitle: 'Assumptions',
  assumptionsLead:
    'The low estimate takes the low value of every assumption, so the largest one where more makes the saving smaller. “Nothing is saved at” is the value at which the saving is zero, with all other assumptions at their central value.',
  assumption: 'Assumption',
  assumptions: {
    reviewMinutes: 'Minutes to review one conviction by hand',
    paperMinutes: 'Minutes to prepare the papers of one conviction by hand',
    reviewedBefore: 'Share of convictions that the office would review by hand without the program',
    reviewedAnyway: 'Share of the program’s decisions that a person reads again all the same',
    hourlyCost: 'Cost of one hour of work, in dollars',
    programHours: 'Hours to run the program and check its results',
    postage: 'Postage of one letter, in dollars',
  },
  breakEven: 'Nothing is saved at',
  noBreakEven: 'no value',
  sources: {},
  source: 'Source',
  noSource: 'A guess without a source; replace it with your own figure',
  workTitle: 'Figures of the run that the estimate uses',
  work: {
    decided: 'Convictions decided',
    handReviews: 'Of these, left to a person’s review',
    withRelief: 'Convictions with relief',
    peopleWithRelief: 'People with relief',
  },
  formula:
    'Hours of review avoided are the convictions that the office would review without the program, less those left to a person and those that a person reads again, times the minutes of a review. Hours of paperwork are the convictions with relief among those that would have been reviewed, times the minutes of their papers. Hours saved are both, less the hours of the program; dollars are hours times the cost of an hour. A figure below zero means that the program costs more than it saves.',
  claimsTitle: 'Claims made in public, recomputed',
  claimsLead:
    'San Joaquin County said that 26,000 Proposition 47 cases took it four years and $2.5 million. It also said that automation saved $1 million on its Proposition 64 convictions, about 4,000 (reported in Lodi News, 2019). This is what the assumptions above make of the same numbers of cases.',
  claimed: 'Claimed',
  claims: {
    casesDollars: 'Cost of reviewing 26,000 cases by hand and making their papers, in dollars',
    casesPeople: 'People whom these cases keep at work full-time for four years',
    casesMinutes: 'Minutes that each case must have taken for the claim to be right',
    savedDollars: 'Cost of doing the same for 4,000 convictions, in dollars',
    savedMinutes: 'Minutes that each conviction must have taken for the claim to be right',
  },
  notClearing:
    'What it costs not to clear a record, in lost wages and homes, is not estimated here: we have no source that fits this file.',
};
