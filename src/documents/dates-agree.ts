import { type Problem, problemOf } from '../record/problem.ts';
import type { Making } from './kinds/kind.ts';
import type { CountyProfile } from './profile/county-profile.ts';
import type { Note } from './say.ts';

/** How a date of a profile disagrees with a run or with another date of the profile. */
export type DateDoubt = {
  readonly code: 'before-run' | 'run-is-old' | 'policy-after';
  /** The key of the profile, `order.date`. */
  readonly path: string;
  readonly date: string;
  /** The date that it disagrees with. */
  readonly other: string;
};

/**
 * Checks that dates agree: papers about a run, and the order, cannot be older than the as-of date of the run; they
 * should not be more than a year younger, nor cite a policy that is younger than they are. `asOf` is null where no run
 * is at hand.
 */
export function dateDoubts(profile: CountyProfile, asOf: string | null): readonly DateDoubt[] {
  const { date, office } = profile;
  const adopted = office.policy?.adopted;
  return [
    ...(asOf === null ? [] : besideRun(profile, asOf)),
    ...(adopted !== undefined && adopted > date
      ? [{ code: 'policy-after', path: 'office.policy.adopted', date: adopted, other: date } as const]
      : []),
  ];
}

function besideRun({ date, order }: CountyProfile, asOf: string): readonly DateDoubt[] {
  const early = [
    { path: 'date', date },
    { path: 'order.date', date: order.date },
  ].flatMap((each): readonly DateDoubt[] =>
    each.date !== undefined && each.date < asOf
      ? [{ code: 'before-run', path: each.path, date: each.date, other: asOf }]
      : [],
  );
  return date > yearAfter(asOf) ? [...early, { code: 'run-is-old', path: 'date', date, other: asOf }] : early;
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** Why no papers are made with these dates, or undefined. */
export function datesFault({ request: { profile }, material: { results } }: Making): Problem | undefined {
  if (profile === undefined) return undefined;
  const { asOf } = results.summary;
  const early = dateDoubts(profile, asOf).find(({ code }) => code === 'before-run');
  if (early === undefined) return undefined;
  const { path, date } = early;
  return problemOf('input', { code: 'papers-date-before-run', path, date, asOf });
}

/** A file from the state grows old: after a year people have other convictions and other sentences. */
export function runNotes({ request: { profile }, material: { results } }: Making): readonly Note[] {
  if (profile === undefined) return [];
  const { asOf } = results.summary;
  const old = dateDoubts(profile, asOf).some(({ code }) => code === 'run-is-old');
  return old ? [{ code: 'note-run-is-old', asOf, date: profile.date }] : [];
}
