import type { OptionValues, PeopleSortId, QueueFilter, RowFilter, SortId } from '../../src/server/api-types.ts';
import { readAgainst } from './parts/against.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
const object = (value: unknown) => (typeof value === 'object' && value !== null ? value : undefined);

/**
 * What may stand in an address, and how each is read. The server checks what it is asked; this only keeps what is not an
 * address's business out of it: a search for a name or number never stands there.
 */
const READERS = {
  filter: (value: unknown) => object(value) as RowFilter | undefined,
  sort: (value: unknown) => text(value) as SortId | PeopleSortId | undefined,
  down: (value: unknown) => (value === true ? true : undefined),
  from: number,
  /** One row a person instead of one a conviction. */
  per: (value: unknown) => (value === 'person' ? ('person' as const) : undefined),
  input: text,
  /** A run whose choices a new one begins with. */
  again: text,
  run: text,
  left: text,
  right: text,
  policy: text,
  scenario: text,
  /** Own choices under the policy that a run is compared with. */
  options: (value: unknown) => object(value) as OptionValues | undefined,
  /** A third side of a comparison. */
  also: (value: unknown) => readAgainst(value),
  pack: text,
  conviction: number,
  /** What narrows the queue of matters, which holds no name. */
  queue: (value: unknown) => object(value) as QueueFilter | undefined,
  /** The place in the queue behind which its page begins. */
  after: text,
  /** A procedure with a county of it, and a worklist of a receiver. */
  procedure: text,
  county: text,
  receiver: text,
  /** A month, `YYYY-MM`. */
  month: (value: unknown) => (/^\d{4}-\d\d$/.test(String(value)) ? String(value) : undefined),
  list: text,
  /** An invented person, whom the screen reads. */
  person: object,
};
type Readers = typeof READERS;
export type SearchKey = keyof Readers;

/** What an address may hold of these keys. */
export type SearchOf<Key extends SearchKey> = { readonly [Each in Key]?: ReturnType<Readers[Each]> };

/** The keys that the address of each screen keeps; addresses of other screens keep none. */
export const KEPT = {
  '/new': ['input', 'again'],
  '/runs/$run/convictions': ['filter', 'sort', 'down', 'from', 'per'],
  '/runs/$run/people/$row': ['conviction', 'policy', 'scenario', 'right', 'options', 'also'],
  '/queue': ['queue', 'after'],
  '/calendar': ['procedure', 'county', 'month'],
  '/lots/new': ['queue'],
  '/matters/$matter': ['queue'],
  '/orders/new': ['procedure', 'county'],
  '/batches/list': ['procedure', 'receiver', 'list'],
  '/office/$state/$county': ['run'],
  '/compare': ['left', 'right', 'policy', 'scenario', 'options', 'also'],
  '/states': ['person'],
  '/rulebook': ['run', 'policy', 'pack'],
} as const satisfies Readonly<Record<string, readonly SearchKey[]>>;
type Kept = typeof KEPT;

/** What the address of one screen may hold. */
export type Search<Path extends string> = SearchOf<Path extends keyof Kept ? Kept[Path][number] : never>;

/** Reads the address of a screen; what does not belong there is left out. */
export function readSearch<Path extends string>(path: Path, search: Readonly<Record<string, unknown>>): Search<Path> {
  const keys: readonly SearchKey[] = path in KEPT ? KEPT[path as keyof Kept] : [];
  const read = keys.map((key) => [key, READERS[key](search[key])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Search<Path>;
}

const SORTS: ReadonlySet<string> = new Set<SortId>([
  'name',
  'section',
  'level',
  'date',
  'county',
  'outcome',
  'reason',
  'floor',
  'file',
]);
const PEOPLE_SORTS: ReadonlySet<string> = new Set<PeopleSortId>([
  'name',
  'file',
  'convictions',
  'clears',
  'own',
  'lowers',
  'open',
  'none',
]);

/** Whether a list of convictions can stand in this order. */
export function isSort(sort: string | undefined): sort is SortId {
  return sort !== undefined && SORTS.has(sort);
}

/** Whether a list of people can stand in this order. */
export function isPeopleSort(sort: string | undefined): sort is PeopleSortId {
  return sort !== undefined && PEOPLE_SORTS.has(sort);
}
