import type { Selectable } from 'kysely';
import { DECIDED_COLUMNS } from '../../linkage/reconcile/decide-court-only.ts';
import { BOTH_COLUMNS, ONLY_COLUMNS } from '../../linkage/reconcile/figures.ts';
import { personRef } from '../matters/identity.ts';
import type { Seal } from '../matters/seal.ts';
import type { CourtListName, CourtRowTable } from '../store/linkage-schema.ts';
import { closeForAll, openForAll } from './sealed-for.ts';

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

const placeOfCourtRow = (of: string, list: CourtListName, place: number) => `court list ${of} ${list} ${place}`;

export function factsOf(list: CourtListName, fields: readonly string[]): Facts {
  return Object.fromEntries(COLUMNS[list].map((name, at) => [name, fields[at] ?? '']));
}

type Of = { readonly courtList: string; readonly list: CourtListName; readonly place: number };

/** A row that is not sealed yet: the people whom it is about, as keyed hashes, and what it says. */
export type OpenRow = Of & CourtRowBody & { readonly people: readonly [own: string, other: string] };

/** The people of a row: that of its file, and of a row of both the state's; blank where there is none. */
export function peopleOfRow(seal: Seal, list: CourtListName, fields: readonly string[]): OpenRow['people'] {
  const facts = factsOf(list, fields);
  const other = facts.state_person === undefined ? '' : personRef(seal, facts.state_person);
  return [personRef(seal, facts.court_person ?? facts.person ?? ''), other];
}

const named = (people: readonly string[]) => people.filter((person) => person !== '');

/** A row as the workspace keeps it. */
export function courtRow(seal: Seal, { courtList, list, place, people, fields, decided }: OpenRow): CourtRowTable {
  const facts = factsOf(list, fields);
  const own = decided ? factsOf('decided', decided) : {};
  const date = facts.court_date ?? facts.date ?? facts.conviction_date ?? '';
  const text = JSON.stringify({ fields, decided } satisfies CourtRowBody);
  return {
    ...{ court_list: courtList, list, place, county: facts.county ?? '', year: date.slice(0, 4) },
    found: facts.in_the_other_file ?? '',
    outcome: facts.outcome ?? own.outcome ?? '',
    ...{ person_ref: people[0], other_ref: people[1] },
    sealed: closeForAll(seal, named(people), text, placeOfCourtRow(courtList, list, place)),
  };
}

/** Opens what a row is sealed with. */
export function openCourtRow(
  seal: Seal,
  { court_list, list, place, person_ref, other_ref, sealed }: Selectable<CourtRowTable>,
): CourtRowBody {
  const at = placeOfCourtRow(court_list, list, place);
  return JSON.parse(openForAll(seal, named([person_ref, other_ref]).length, sealed, at)) as CourtRowBody;
}
