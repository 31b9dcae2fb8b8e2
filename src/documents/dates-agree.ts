import type { Making } from './kinds/kind.ts';
import type { DocumentsProblem } from './request.ts';
import type { Note } from './say.ts';

/** Papers that speak of a run cannot be older than the day as of which it decided, and neither can the order. */
export function datesFault({ request: { profile }, material: { results } }: Making): DocumentsProblem | undefined {
  const { asOf } = results.summary;
  const dates = [
    { key: 'date', date: profile.date },
    { key: 'order.date', date: profile.order.date },
  ];
  const early = dates.find(({ date }) => date !== undefined && date < asOf);
  if (early === undefined) return undefined;
  const { key, date } = early;
  return {
    kind: 'input',
    message: `The profile's ${key} is ${date}, which is before the day as of which the run decided (${asOf}). Correct ${key} in the profile, or analyze the file again as of an earlier day.`,
  };
}

/** A file from the state grows old: after a year people have other convictions and other sentences. */
export function runNotes({ request: { profile }, material: { results } }: Making): readonly Note[] {
  const { asOf } = results.summary;
  const nextYear = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
  return profile.date > nextYear ? [{ code: 'run-is-old', asOf, date: profile.date }] : [];
}
