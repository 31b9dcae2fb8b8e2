const DAY = 86_400_000;

/**
 * A day so many days before today. Acts that follow each other within a time limit are dated from today: a fixed day passes
 * its limit some weeks after the test was written.
 */
export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** An hour of the day that is so many days after another, in UTC. */
export const hourAfter = (day: string, days: number, hour: string): string =>
  new Date(Date.parse(`${day}T${hour}:00.000Z`) + days * DAY).toISOString();
