import type { Making } from './kinds/kind.ts';
import type { DocumentsProblem } from './request.ts';
import type { Note } from './say.ts';

/** Papers that speak of a run cannot be older than the day as of which it decided. */
export function datesFault({ request: { profile }, material: { results } }: Making): DocumentsProblem | undefined {
  const { asOf } = results.summary;
  const early = (
    [
      ['date', 'the papers would bear a date before it'],
      ['order.date', 'the order would be older than what it orders'],
    ] as const
  ).find(([key]) => {
    const date = key === 'date' ? profile.date : profile.order.date;
    return date !== undefined && date < asOf;
  });
  if (early === undefined) return undefined;
  const [key, why] = early;
  const date = key === 'date' ? profile.date : profile.order.date;
  return {
    kind: 'input',
    message: `The profile's ${key} is ${date}, and the run decided as of ${asOf}: ${why}. Correct ${key} in the profile, or analyze again as of an earlier day.`,
  };
}

/** A file from the state grows old: after a year people have other convictions and other sentences. */
export function runNotes({ request: { profile }, material: { results } }: Making): readonly Note[] {
  const { asOf } = results.summary;
  const nextYear = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
  return profile.date > nextYear ? [{ code: 'run-is-old', asOf, date: profile.date }] : [];
}
