import { z } from 'zod';
import { coarse } from './disclosure/coarse.ts';

/** The stages of the way from the office's list to the record of the state, in order. */
export const STAGES = ['listed', 'decided', 'ordered', 'reported', 'acknowledged', 'visible'] as const;
/** What is counted of a county: the stages, and beside them the convictions with relief whose people were told. */
export const COUNTED = [...STAGES, 'told'] as const;
export type Counted = (typeof COUNTED)[number];
/** What is counted of a court: its orders, and what the state did with them. */
export const BY_COURT = ['ordered', 'reported', 'acknowledged', 'visible'] as const satisfies readonly Counted[];
/** What is counted by month. */
export const MONTHLY = ['ordered', 'reported', 'visible', 'told'] as const satisfies readonly Counted[];

type Counts<Name extends Counted, Figure = number> = Readonly<Record<Name, Figure>>;

/** How far convictions have come, as casework counts them: every stage counts those that reached it or a later one. */
export type Progress = {
  /** The day of the count, `YYYY-MM-DD`. */
  readonly day: string;
  readonly counties: readonly ({ readonly county: string } & Counts<Counted>)[];
  readonly courts: readonly ({ readonly county: string; readonly court: string } & Counts<(typeof BY_COURT)[number]>)[];
  readonly months: readonly ({ readonly month: string } & Counts<(typeof MONTHLY)[number]>)[];
};

const figure = z.int().nonnegative().nullable();
/** Publications of before people were counted as told hold no such figure. */
const told = figure.default(null);

/** Progress as it is published: every count rounded down to tens, null where it counts 1 to 10. */
export const progressSchema = z.object({
  day: z.iso.date(),
  counties: z.array(
    z.object({
      county: z.string(),
      listed: figure,
      decided: figure,
      ordered: figure,
      reported: figure,
      acknowledged: figure,
      visible: figure,
      told,
    }),
  ),
  courts: z
    .array(
      z.object({
        county: z.string(),
        court: z.string(),
        ordered: figure,
        reported: figure,
        acknowledged: figure,
        visible: figure,
      }),
    )
    .default([]),
  months: z.array(z.object({ month: z.string(), ordered: figure, reported: figure, visible: figure, told })),
});

export type PublishedProgress = z.infer<typeof progressSchema>;

export function publishedProgress({ day, counties, courts, months }: Progress): PublishedProgress {
  return {
    day,
    counties: counties.map((row) => ({ county: row.county, ...rounded(COUNTED, row) })),
    courts: courts.map((row) => ({ county: row.county, court: row.court, ...rounded(BY_COURT, row) })),
    months: months.map((row) => ({ month: row.month, ...rounded(MONTHLY, row) })),
  };
}

/** The counts named, each as it may be published. */
function rounded<Name extends Counted>(names: readonly Name[], counts: Counts<Name>): Record<Name, number | null> {
  return Object.fromEntries(names.map((name) => [name, coarse(counts[name])])) as Record<Name, number | null>;
}

/** A count over all counties: the sum of what is shown. */
export function shownSum({ counties }: PublishedProgress, counted: Counted): number {
  return counties.reduce((sum, row) => sum + (row[counted] ?? 0), 0);
}

/** Rounding to tens moves the share of fewer by more than a reader should take for a difference. */
const SHARE_FROM = 100;

/**
 * The share of listed convictions that no later file of the state shows as cleared: the second chance gap (Chien,
 * "America's Paper Prisons: The Second Chance Gap", 119 Mich. L. Rev. 519, 2020). Null where few convictions are listed
 * or a figure is hidden.
 */
export function gapOf({ listed, visible }: Readonly<Record<'listed' | 'visible', number | null>>): number | null {
  if (listed === null || visible === null || listed < SHARE_FROM) return null;
  return Math.max(0, 1 - visible / listed);
}
