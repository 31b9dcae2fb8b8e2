import type { RowSelectionState, VisibilityState } from '@tanstack/react-table';
import type { Search } from './search.ts';

/**
 * Where somebody was in a list of convictions. It is kept in memory alone, since a search may be a name: neither an
 * address nor the browser's disk holds it.
 */
export type Place = {
  readonly text: string;
  readonly selected: RowSelectionState;
  readonly visible: VisibilityState;
  readonly scroll: number;
};

/** The list that a person was opened from: what narrows and orders it, and where its place is kept. */
export type List = {
  readonly run: string;
  readonly search: Search<'/runs/$run/convictions'>;
  readonly text: string;
  readonly entry: string;
};

const places = new Map<string, Place>();
const MOST_KEPT = 50;
const lists = new Map<string, List>();

export function placeOf(entry: string | undefined): Place | undefined {
  return entry === undefined ? undefined : places.get(entry);
}

export function keepPlace(entry: string, place: Place): void {
  places.delete(entry);
  places.set(entry, place);
  if (places.size > MOST_KEPT) places.delete(places.keys().next().value!);
}

const listKey = (run: string) => `redress-list-${run}`;

/** Notes the list that was seen last; over a refresh only its filter and order stay, and what was searched for goes. */
export function keepList(list: List): void {
  lists.set(list.run, list);
  sessionStorage.setItem(listKey(list.run), JSON.stringify(list.search));
}

/** The list of a run that was seen last; all its convictions by name when none was. */
export function listOf(run: string): List {
  const known = lists.get(run);
  if (known) return known;
  const search = sessionStorage.getItem(listKey(run));
  return { run, search: search === null ? {} : (JSON.parse(search) as List['search']), text: '', entry: '' };
}

/** Forgets every search; called when somebody signs out. */
export function forgetPlaces(): void {
  places.clear();
  lists.clear();
}
