import type { RowFilter, SortId } from '../../../src/server/api-types.ts';

/** What may stand in an address. */
export type Search = {
  readonly filter?: RowFilter | undefined;
  readonly sort?: SortId | undefined;
  readonly down?: boolean | undefined;
  readonly from?: number | undefined;
  readonly input?: string | undefined;
  /** A run whose choices a new one begins with. */
  readonly again?: string | undefined;
  readonly run?: string | undefined;
  readonly left?: string | undefined;
  readonly right?: string | undefined;
  readonly policy?: string | undefined;
  readonly scenario?: string | undefined;
  readonly pack?: string | undefined;
  readonly conviction?: number | undefined;
};

/** The server checks what it is asked; this only keeps what is not an address's business out of it. */
export function readSearch(search: Record<string, unknown>): Search {
  const text = (key: string) => (typeof search[key] === 'string' ? (search[key] as string) : undefined);
  const number = (key: string) => (typeof search[key] === 'number' ? (search[key] as number) : undefined);
  return clean({
    filter: typeof search.filter === 'object' && search.filter !== null ? (search.filter as RowFilter) : undefined,
    sort: text('sort') as SortId | undefined,
    down: search.down === true ? true : undefined,
    from: number('from'),
    input: text('input'),
    again: text('again'),
    run: text('run'),
    left: text('left'),
    right: text('right'),
    policy: text('policy'),
    scenario: text('scenario'),
    pack: text('pack'),
    conviction: number('conviction'),
  });
}

function clean(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}
