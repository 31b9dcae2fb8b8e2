import { DECIDED_COLUMNS } from '../../linkage/reconcile/decide-court-only.ts';
import { BOTH_COLUMNS, ONLY_COLUMNS } from '../../linkage/reconcile/figures.ts';
import { personRef } from '../matters/identity.ts';
import type { Seal } from '../matters/seal.ts';
import type { CourtListName, CourtRowTable } from '../store/linkage-schema.ts';

/** The columns of each file. */
export const COLUMNS: Readonly<Record<CourtListName, readonly string[]>> = {
  'both-agree': BOTH_COLUMNS,
  'both-differ': BOTH_COLUMNS,
  'court-only': ONLY_COLUMNS,
  'state-only': ONLY_COLUMNS,
  decided: DECIDED_COLUMNS,
};

export type Facts = Readonly<Record<string, string>>;

/** What a row is sealed with: its own fields in the order of its file, and those of what is decided of it. */
export type CourtRowBody = { readonly fields: readonly string[]; readonly decided: readonly string[] | null };

export const placeOfCourtRow = (of: string, list: CourtListName, place: number) => `court list ${of} ${list} ${place}`;

export function factsOf(list: CourtListName, fields: readonly string[]): Facts {
  return Object.fromEntries(COLUMNS[list].map((name, at) => [name, fields[at] ?? '']));
}

type Of = { readonly courtList: string; readonly list: CourtListName; readonly place: number };

/** A row as the workspace keeps it. */
export function courtRow(seal: Seal, { courtList, list, place }: Of, { fields, decided }: CourtRowBody): CourtRowTable {
  const facts = factsOf(list, fields);
  const own = decided ? factsOf('decided', decided) : {};
  const date = facts.court_date ?? facts.date ?? facts.conviction_date ?? '';
  return {
    ...{ court_list: courtList, list, place, county: facts.county ?? '', year: date.slice(0, 4) },
    found: facts.in_the_other_file ?? '',
    outcome: facts.outcome ?? own.outcome ?? '',
    person_ref: personRef(seal, facts.court_person ?? facts.person ?? ''),
    other_ref: facts.state_person === undefined ? '' : personRef(seal, facts.state_person),
    sealed: seal.close(
      JSON.stringify({ fields, decided } satisfies CourtRowBody),
      placeOfCourtRow(courtList, list, place),
    ),
  };
}
