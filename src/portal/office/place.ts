/** Where somebody at an office stands in the list: what it shows, and which page of it. Every act leads back there. */
import { seal, unseal } from '../../database/sealed-text.ts';
import type { Portal } from '../portal.ts';
import { filterQuery, type ListFilter, readFilter } from './list.ts';

export type Place = {
  readonly filter: ListFilter;
  readonly page: number;
  /** What was searched for; the list then holds what was found. */
  readonly search?: string;
};

/** Letters of a search that are read. */
export const LONGEST_SEARCH = 200;
/** Characters that a sealed search of that length has at most. */
const LONGEST_SEALED = 2000;
/** The last page that an address may ask for. */
const LAST_PAGE = 10_000;

const sealedFor = (office: string) => `search of ${office}`;

/**
 * A place in a list as a web address has it, without the question mark; {@link readPlace} reads it. Addresses are kept
 * in logs and in the history of browsers, and a search text is a name or number of a person, so the search is sealed
 * for the office.
 */
export function placeQuery(portal: Pick<Portal, 'store'>, office: string, { filter, page, search }: Place): string {
  const query = new URLSearchParams(filterQuery(filter));
  if (page > 0) query.set('page', String(page));
  if (search !== undefined) query.set('found', seal(portal.store.keys.searches, sealedFor(office), search));
  return query.toString();
}

/** The place of an address or a form; what it does not know is left out. */
export function readPlace(portal: Portal, office: string, given: (name: string) => string | undefined): Place {
  const page = Math.min(Math.max(0, Math.trunc(Number(given('page') ?? 0)) || 0), LAST_PAGE);
  const search = openSearch(portal, office, given('found') ?? '');
  return { filter: readFilter(portal.pack, given), page, ...(search !== undefined && { search }) };
}

/** The search of an address; undefined where there is none, or one that this portal did not seal for this office. */
function openSearch({ store }: Portal, office: string, sealed: string): string | undefined {
  if (sealed === '' || sealed.length > LONGEST_SEALED) return undefined;
  try {
    return unseal(store.keys.searches, sealedFor(office), sealed);
  } catch {
    return undefined;
  }
}
