import { partsOf } from '../../database/parts-of.ts';
import { isUsualEffect } from '../../law/index.ts';
import { predicate, type RowFilter } from './filter.ts';
import type { OpenRows } from './open-rows.ts';
import { searchText } from './page.ts';

/** How convictions come out, from the most to the least for the person; `own` is relief that one law declares. */
export const EFFECTS = ['clears', 'own', 'lowers', 'open', 'none'] as const;
export type Effects = Readonly<Record<(typeof EFFECTS)[number], number>>;

export const PEOPLE_SORTS = ['name', 'file', 'convictions', ...EFFECTS] as const;
export type PeopleSortId = (typeof PEOPLE_SORTS)[number];

/** What the table of people asks for. `text` is never part of an address. */
export type PeopleRequest = {
  readonly filter: RowFilter;
  readonly text: string;
  readonly sort: { readonly by: PeopleSortId; readonly descending: boolean };
  readonly from: number;
  readonly size: number;
};

/** One person as the table shows them. */
export type PersonRow = Effects & {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  /** Convictions that the filter holds; the counts by effect are of these. */
  readonly convictions: number;
  /** All that the law decides for the person, whatever the filter. */
  readonly decided: number;
  /** The first of the convictions that the filter holds. */
  readonly first: number;
  readonly corrected: boolean;
};

export type PeoplePage = {
  readonly total: number;
  readonly convictions: number;
  readonly rows: readonly PersonRow[];
};

/** One row a person who has a conviction that the filter holds. */
export function readPeople(rows: OpenRows, request: PeopleRequest): PeoplePage {
  const counted = countPeople(rows, request);
  const ids = orderOf(counted, request.sort);
  return {
    total: ids.length,
    convictions: counted.total,
    rows: peopleAt(rows, counted, ids.slice(request.from, request.from + request.size)),
  };
}

type Counted = {
  readonly total: number;
  /** People in the order of their names, as rows of the run. */
  readonly people: readonly number[];
  readonly convictions: Uint32Array;
  readonly first: Uint32Array;
} & Readonly<Record<keyof Effects, Uint32Array>>;

/** Convictions by person and effect, in one walk over the rows in the order of names. */
function countPeople(rows: OpenRows, { filter, text }: Pick<PeopleRequest, 'filter' | 'text'>): Counted {
  const { columns, figures } = rows;
  const holds = predicate(columns, filter, text.trim() === '' ? undefined : searchText(rows, text));
  const effects = new Map(figures.outcomes.map(({ id, effect }) => [id, effect]));
  const effectOf = columns.words.outcome.map((id) => {
    const effect = effects.get(id) ?? 'none';
    return isUsualEffect(effect) ? effect : 'own';
  });
  const { person, outcome } = columns.values;
  // No person's number is larger than the last row's.
  const none = () => new Uint32Array(columns.size + 1);
  const counted = {
    clears: none(),
    own: none(),
    lowers: none(),
    open: none(),
    none: none(),
    convictions: none(),
    first: none(),
  };
  const people: number[] = [];
  let total = 0;
  for (const row of columns.orders.name) {
    if (!holds(row)) continue;
    const who = person[row]!;
    if (counted.convictions[who] === 0) {
      people.push(who);
      counted.first[who] = row;
    }
    counted.convictions[who]!++;
    counted[effectOf[outcome[row]!]!][who]!++;
    total++;
  }
  return { ...counted, people, total };
}

/** Equal people stand in the order of their names, whichever way is sorted. */
function orderOf(counted: Counted, { by, descending }: PeopleRequest['sort']): readonly number[] {
  if (by === 'name') return descending ? counted.people.toReversed() : counted.people;
  if (by === 'file') return counted.people.toSorted((a, b) => (descending ? b - a : a - b));
  const values = counted[by];
  return counted.people.toSorted((a, b) => (descending ? values[b]! - values[a]! : values[a]! - values[b]!));
}

function peopleAt({ database }: OpenRows, counted: Counted, ids: readonly number[]): readonly PersonRow[] {
  const one = database.prepare('select name, key, decided, corrected from people where id = ?');
  return ids.map((id) => {
    const { corrected, ...person } = one.get(id) as unknown as {
      name: string;
      key: string;
      decided: number;
      corrected: number;
    };
    const count = (of: keyof Effects | 'convictions' | 'first') => counted[of][id]!;
    return {
      id,
      ...person,
      corrected: corrected > 0,
      convictions: count('convictions'),
      first: count('first'),
      clears: count('clears'),
      own: count('own'),
      lowers: count('lowers'),
      open: count('open'),
      none: count('none'),
    };
  });
}

const HEAD = [
  'name',
  'person',
  'convictions',
  'cleared',
  'other_relief',
  'reduced',
  'hand_review',
  'not_eligible',
  'corrected',
];

/** The people of a list as CSV, a piece at a time, in the order that is asked for. */
export function* exportPeople(
  rows: OpenRows,
  wanted: Pick<PeopleRequest, 'filter' | 'text' | 'sort'>,
  lineOf: (cells: readonly (string | number)[]) => string,
): Generator<string> {
  const counted = countPeople(rows, wanted);
  const ids = orderOf(counted, wanted.sort);
  yield `${lineOf(HEAD)}\n`;
  for (const part of partsOf(ids, 1000)) {
    const piece = peopleAt(rows, counted, part).map((row) =>
      lineOf([row.name, row.key, row.convictions, ...EFFECTS.map((effect) => row[effect]), row.corrected ? 'yes' : '']),
    );
    yield `${piece.join('\n')}\n`;
  }
}
