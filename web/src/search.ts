import type { OptionValues, PeopleSortId, QueueFilter, RowFilter, SortId } from '../../src/server/api-types.ts';
import { type Against, readAgainst } from './parts/against.ts';

/** What may stand in an address. */
export type Search = {
  readonly filter?: RowFilter | undefined;
  readonly sort?: SortId | PeopleSortId | undefined;
  readonly down?: boolean | undefined;
  readonly from?: number | undefined;
  /** One row a person instead of one a conviction. */
  readonly per?: 'person' | undefined;
  readonly input?: string | undefined;
  /** A run whose choices a new one begins with. */
  readonly again?: string | undefined;
  readonly run?: string | undefined;
  readonly left?: string | undefined;
  readonly right?: string | undefined;
  readonly policy?: string | undefined;
  readonly scenario?: string | undefined;
  /** Own choices under the policy that a run is compared with. */
  readonly options?: OptionValues | undefined;
  /** A third side of a comparison. */
  readonly also?: Against | undefined;
  readonly pack?: string | undefined;
  readonly conviction?: number | undefined;
  /** What narrows the queue of matters, which holds no name. */
  readonly queue?: QueueFilter | undefined;
  /** The place in the queue behind which its page begins. */
  readonly after?: string | undefined;
  /** A procedure with a county of it, and a worklist of a receiver. */
  readonly procedure?: string | undefined;
  readonly county?: string | undefined;
  readonly receiver?: string | undefined;
  readonly list?: string | undefined;
  /** An invented person, whom the screen reads. */
  readonly person?: object | undefined;
};

/** The server checks what it is asked; this only keeps what is not an address's business out of it. */
export function readSearch(search: Record<string, unknown>): Search {
  const text = (key: string) => (typeof search[key] === 'string' ? (search[key] as string) : undefined);
  const number = (key: string) => (typeof search[key] === 'number' ? (search[key] as number) : undefined);
  return clean({
    filter: typeof search.filter === 'object' && search.filter !== null ? (search.filter as RowFilter) : undefined,
    sort: text('sort') as SortId | PeopleSortId | undefined,
    down: search.down === true ? true : undefined,
    from: number('from'),
    per: search.per === 'person' ? 'person' : undefined,
    input: text('input'),
    again: text('again'),
    run: text('run'),
    left: text('left'),
    right: text('right'),
    policy: text('policy'),
    scenario: text('scenario'),
    options:
      typeof search.options === 'object' && search.options !== null ? (search.options as OptionValues) : undefined,
    also: readAgainst(search.also),
    pack: text('pack'),
    conviction: number('conviction'),
    queue: typeof search.queue === 'object' && search.queue !== null ? (search.queue as QueueFilter) : undefined,
    after: text('after'),
    procedure: text('procedure'),
    county: text('county'),
    receiver: text('receiver'),
    list: text('list'),
    person: typeof search.person === 'object' && search.person !== null ? search.person : undefined,
  });
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

function clean(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}
