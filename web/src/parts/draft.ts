import type { ChoiceRecord, Inspection, PackView, RunInfo } from '../../../src/server/api-types.ts';

/** The choices for a run while they are made. */
export type Draft = ChoiceRecord & {
  readonly name: string;
  readonly quarantine: boolean;
  /** The scenario that the choices came from, until one of them is changed. */
  readonly scenario: string | null;
};

function slugOf(county: string): string {
  return county.toLowerCase().replaceAll(' ', '-');
}

/**
 * The policy that a county is likely to mean: its own when the pack has one, else the table that it can fill in; the
 * table also where somebody tries things on an invented county.
 */
function likelyPolicy(pack: PackView, county: string, invented: boolean): string {
  const own = invented ? undefined : pack.policies.find(({ id }) => id === slugOf(county));
  const [first] = pack.policies.toSorted((a, b) => b.options.length - a.options.length);
  return (own ?? first!).id;
}

/** Whether a policy was made by a county of these files other than the chosen one. */
export function isOfAnother(policyId: string, county: string, inspection: Inspection): boolean {
  return inspection.counties.some(({ name }) => name !== county && slugOf(name) === policyId);
}

export type DraftFor = {
  readonly laws: readonly PackView[];
  readonly inspection: Inspection;
  readonly invented: boolean;
  readonly today: string;
};

/** What a new run begins with: the choices of the run that it repeats, else what its county is likely to mean. */
export function firstDraft({ laws, inspection, invented, today }: DraftFor, again?: RunInfo): Draft {
  const blank = { name: '', quarantine: again !== undefined && again.summary?.complete === false, scenario: null };
  if (again) return { ...again.choice, ...blank };
  const county = inspection.counties[0]?.name ?? '';
  return {
    packId: laws[0]!.id,
    county,
    policyId: likelyPolicy(laws[0]!, county, invented),
    options: {},
    asOf: invented ? '2020-07-01' : today,
    ...blank,
  };
}

/** Another law, with the policy that the county is likely to mean under it. */
export function withLaw(draft: Draft, pack: PackView, { invented }: DraftFor): Draft {
  const policyId = likelyPolicy(pack, draft.county, invented);
  return { ...draft, packId: pack.id, policyId, options: {}, readings: {}, scenario: null };
}

/** Another county: one that had its own policy chosen gets that of the new one, since no county means its neighbor's policy. */
export function withCounty(draft: Draft, county: string, about: DraftFor): Draft {
  if (draft.policyId !== slugOf(draft.county)) return { ...draft, county };
  const pack = about.laws.find(({ id }) => id === draft.packId)!;
  return withLaw({ ...draft, county }, pack, about);
}
