import type { Selectable } from 'kysely';
import { DECIDED_COLUMNS } from '../../linkage/reconcile/decide-court-only.ts';
import { columnsOf } from '../../linkage/reconcile/figures.ts';
import { convictionRef, personRef } from '../matters/identity.ts';
import type { Seal } from '../matters/seal.ts';
import type { CourtListName, CourtRowTable } from '../store/linkage-schema.ts';
import { closeForAll, openForAll } from './sealed-for.ts';

/** The columns of each file. */
export const COLUMNS: Readonly<Record<CourtListName, readonly string[]>> = {
  'both-agree': columnsOf('both-agree'),
  'both-differ': columnsOf('both-differ'),
  'court-only': columnsOf('court-only'),
  'state-only': columnsOf('state-only'),
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

/** Which conviction of the court a row is about, whatever list shows it; blank of what the state alone has. */
export function convictionOfRow(seal: Seal, list: CourtListName, facts: Facts): string {
  if (list === 'state-only' || list === 'decided') return '';
  const of = (name: string) => facts[`court_${name}`] ?? facts[name] ?? '';
  const described = { person: of('person'), county: facts.county ?? '', cases: of('case') };
  return convictionRef(seal, { ...described, section: of('section'), level: of('level'), date: of('date') });
}

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
    ...{ person_ref: people[0], other_ref: people[1], conviction_ref: convictionOfRow(seal, list, facts) },
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
