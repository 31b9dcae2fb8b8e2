import type { Procedure, State } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import type { Context, Who } from '../context.ts';
import { lotRuleOf } from '../lots/rule.ts';
import { countBy, countOf } from './counts.ts';
import { procedureOf, versionsOf } from './court.ts';
import { LISTS, type QueueFilter } from './queue-filter.ts';
import { figuresOf, wordsOfRuns } from './run-words.ts';

/** How many matters of a procedure are in each state, and on each worklist. */
export type ProcedureOverview = {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  /** The states of the relief in the order of the procedure. */
  readonly states: readonly (Pick<State, 'id' | 'title' | 'kind' | 'meaning'> & { readonly n: number })[];
  readonly lists: Readonly<Record<(typeof LISTS)[number], number>>;
  /** Lots that another person proposed and who asks may sign. */
  readonly lotsToSign: number;
  /** The next days on which clocks end, with how many matters each. */
  readonly due: readonly { readonly day: string; readonly n: number }[];
};

const DAYS = 5;

/** What the office has in hand, by procedure. A procedure without matters is not in it. */
export async function overviewOf(context: Context, who: Who): Promise<readonly ProcedureOverview[]> {
  const rows = await countBy(context.db, { who, filter: {} }, ['procedure', 'relief_state']);
  const byProcedure = Map.groupBy(rows, ({ procedure }) => procedure);
  const found = [...byProcedure].flatMap(([id, states]) => {
    const procedure = procedureOf(id);
    return procedure ? [{ procedure, states: new Map(states.map((each) => [each.relief_state, each.n])) }] : [];
  });
  return Promise.all(found.map(({ procedure, states }) => overview(context, who, { procedure, states })));
}

async function overview(
  context: Context,
  who: Who,
  { procedure, states }: { readonly procedure: Procedure; readonly states: ReadonlyMap<string, number> },
): Promise<ProcedureOverview> {
  const { id, title } = procedure;
  const relief = versionsOf(id).flatMap(({ tracks }) => tracks.find((track) => track.id === 'relief')!.states);
  // States that the current version has no longer come last, where a matter still is in one.
  const shown = [...Map.groupBy(relief, (state) => state.id).values()].map(([state]) => state!);
  const current = new Set(procedure.tracks.flatMap((track) => track.states.map((state) => state.id)));
  const lists: [string, number][] = [];
  for (const list of LISTS) lists.push([list, await countOf(context.db, who, { procedure: id, list })]);
  const byDay = await countBy(context.db, { who, filter: { procedure: id } }, ['due_day']);
  const due = byDay
    .flatMap(({ due_day, n }) => (due_day === null ? [] : [{ day: due_day, n }]))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, DAYS);
  return {
    id,
    title,
    total: [...states.values()].reduce((sum, n) => sum + n, 0),
    states: shown
      .filter((state) => current.has(state.id) || states.has(state.id))
      .map((state) => ({
        id: state.id,
        title: state.title,
        kind: state.kind,
        meaning: state.meaning,
        n: states.get(state.id) ?? 0,
      })),
    lists: Object.fromEntries(lists) as ProcedureOverview['lists'],
    lotsToSign: await lotsToSign(context, who, procedure),
    due,
  };
}

async function lotsToSign({ db }: Context, { account, roles }: Who, procedure: Procedure): Promise<number> {
  const rule = lotRuleOf(procedure);
  if (!rule || roleFor(roles, rule.sign.by) === undefined) return 0;
  const { n } = await db
    .selectFrom('lots')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('procedure', '=', procedure.id)
    .where('state', '=', 'proposed')
    .where('proposed_by', '!=', account)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What a queue can be narrowed by, with how many matters each choice leaves under the rest of the filter. */
export type QueueFacets = {
  readonly county: readonly { readonly value: string; readonly n: number }[];
  readonly outcome: readonly { readonly value: string; readonly label: string; readonly n: number }[];
  readonly clause: readonly { readonly value: string; readonly label: string; readonly n: number }[];
  /** Facts that the file lacks, as the latest run names them. */
  readonly facts: readonly {
    readonly fact: number;
    readonly words: string;
    readonly found: string;
    readonly n: number;
  }[];
};

export async function facetsOfQueue(context: Context, who: Who, filter: QueueFilter): Promise<QueueFacets> {
  const by = async (column: 'county' | 'outcome' | 'clause') => {
    const { [column]: _, ...others } = filter;
    const rows = await countBy(context.db, { who, filter: others }, [column, 'run']);
    return [...Map.groupBy(rows, ({ [column]: value }) => value)]
      .map(([value, of]) => ({ value, run: latest(of), n: of.reduce((sum, { n }) => sum + n, 0) }))
      .sort((a, b) => b.n - a.n)
      .slice(0, 100);
  };
  const [county, outcome, clause] = [await by('county'), await by('outcome'), await by('clause')];
  const words = await wordsOfRuns(context, [...outcome, ...clause]);
  return {
    county: county.map(({ value, n }) => ({ value, n })),
    outcome: outcome.map(({ value, run, n }) => ({ value, label: words.outcome(run, value).outcomeLabel, n })),
    clause: clause.map(({ value, run, n }) => ({ value, label: words.clause(run, value), n })),
    facts: await missingFacts(context, who, filter),
  };
}

async function missingFacts(context: Context, who: Who, filter: QueueFilter): Promise<QueueFacets['facts']> {
  const { fact: _, list: __, ...others } = filter;
  const runs = await countBy(context.db, { who, filter: others }, ['run']);
  const facts = runs.length > 0 ? (figuresOf(context, latest(runs))?.missing ?? []) : [];
  const counted = [];
  for (const { fact, words, found } of facts) {
    const n = await countOf(context.db, who, { ...others, list: 'facts-missing', fact });
    if (n > 0) counted.push({ fact, words, found, n });
  }
  return counted;
}

/** The run of these matters whose words are shown. */
function latest(rows: readonly { readonly run: string }[]): string {
  return (
    rows
      .map(({ run }) => run)
      .sort()
      .at(-1) ?? ''
  );
}
