import { z } from 'zod';
import { coarse } from './disclosure/coarse.ts';

/** The stages of the way from the office's list to the record of the state, in order. */
export const STAGES = ['listed', 'decided', 'ordered', 'reported', 'acknowledged', 'visible'] as const;
export type Stage = (typeof STAGES)[number];
/** What is counted by month. */
export const MONTHLY = ['ordered', 'reported', 'visible'] as const;

/** How far convictions have come, as casework counts them: every stage counts those that reached it or a later one. */
export type Progress = {
  /** The day of the count, `YYYY-MM-DD`. */
  readonly day: string;
  readonly counties: readonly ({ readonly county: string } & Readonly<Record<Stage, number>>)[];
  readonly months: readonly ({ readonly month: string } & Readonly<Record<(typeof MONTHLY)[number], number>>)[];
};

const figure = z.int().nonnegative().nullable();

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
    }),
  ),
  months: z.array(z.object({ month: z.string(), ordered: figure, reported: figure, visible: figure })),
});

export type PublishedProgress = z.infer<typeof progressSchema>;

export function publishedProgress({ day, counties, months }: Progress): PublishedProgress {
  return {
    day,
    counties: counties.map(({ county, ...counts }) => ({
      county,
      listed: coarse(counts.listed),
      decided: coarse(counts.decided),
      ordered: coarse(counts.ordered),
      reported: coarse(counts.reported),
      acknowledged: coarse(counts.acknowledged),
      visible: coarse(counts.visible),
    })),
    months: months.map(({ month, ordered, reported, visible }) => ({
      month,
      ordered: coarse(ordered),
      reported: coarse(reported),
      visible: coarse(visible),
    })),
  };
}

/** A stage over all counties: the sum of what is shown. */
export function shownSum({ counties }: PublishedProgress, stage: Stage): number {
  return counties.reduce((sum, row) => sum + (row[stage] ?? 0), 0);
}

/** Rounding to tens moves the share of fewer by more than a reader should take for a difference. */
const SHARE_FROM = 100;

/**
 * The share of listed convictions that no later file of the state shows cleared yet: the second chance gap (Chien, "America's
 * Paper Prisons: The Second Chance Gap", 119 Mich. L. Rev. 519, 2020). Null where the list is short or a figure is hidden.
 */
export function gapOf({ listed, visible }: Readonly<Record<'listed' | 'visible', number | null>>): number | null {
  if (listed === null || visible === null || listed < SHARE_FROM) return null;
  return Math.max(0, 1 - visible / listed);
}
