import loader from 'highs';
import type { PublishedTable } from '../../src/publish/publication.ts';

/*
 * A reader who wants to know what is hidden, written apart from the program that hides: from the published tables
 * alone, with what everybody knows of people and their convictions, as an integer program in text.
 */

const load = loader as unknown as typeof loader.default;
const highs = await load();

const COLUMNS = ['helped', 'notHelped', 'total'] as const;
type Column = (typeof COLUMNS)[number];
const AGES = ['under-18', '18-20', '21-24', '25-34', '35-44', '45-54', '55-up'];
const FIRST_YEARS = [0, 18, 21, 25, 35, 45, 55];

/** A hidden cell, with the least and the most that it can be. */
export type Recovered = {
  readonly table: string;
  readonly group: string;
  readonly run: number;
  readonly column: Column;
  readonly least: number;
  readonly most: number;
};

/** A member's outcome under each run: 0 not decided, 1 without relief, 2 with relief. */
type Outcomes = readonly number[];

function outcomesOf(runs: number): readonly Outcomes[] {
  const all = Array.from({ length: 3 ** runs }, (_, at) =>
    Array.from({ length: runs }, (_, run) => Math.floor(at / 3 ** run) % 3),
  );
  return all.filter((each) => each.some((outcome) => outcome > 0));
}

const isIn = (outcomes: Outcomes, run: number, column: Column) =>
  column === 'total' ? outcomes[run]! > 0 : outcomes[run] === (column === 'helped' ? 2 : 1);

/** Works out every hidden cell of the tables as closely as whole numbers allow. `year` is that of the day of the figures. */
export function recover(tables: readonly PublishedTable[], year: number): readonly Recovered[] {
  const runs = tables[0]!.totals.length;
  const all = outcomesOf(runs);
  const rows: string[] = [];
  const names = new Set<string>();
  const name = (table: string, group: string, outcomes: Outcomes) => {
    const made = `${table}_${group || 'none'}_${outcomes.join('')}`.replaceAll(/[^A-Za-z0-9_]/g, '');
    names.add(made);
    return made;
  };
  const sum = (table: string, groups: readonly string[], isWanted: (outcomes: Outcomes) => boolean) =>
    groups.flatMap((group) => all.filter(isWanted).map((outcomes) => name(table, group, outcomes)));
  const plus = (terms: readonly string[]) => terms.join(' + ');
  const atLeast = (more: readonly string[], less: readonly string[], factor = 1) => {
    if (more.length === 0 || less.length === 0) return;
    rows.push(`${more.map((each) => `${factor} ${each}`).join(' + ')} - ${less.join(' - ')} >= 0`);
  };
  const groupsOf = (table: PublishedTable) => table.groups.map(({ group }) => group);
  const found = (id: string) => tables.find((table) => table.id === id);

  for (const table of tables)
    for (let run = 0; run < runs; run++)
      for (const column of COLUMNS) {
        const isWanted = (outcomes: Outcomes) => isIn(outcomes, run, column);
        rows.push(`${plus(sum(table.id, groupsOf(table), isWanted))} = ${table.totals[run]![column]}`);
        for (const { group, runs: sides } of table.groups)
          if (sides[run]![column] !== null)
            rows.push(`${plus(sum(table.id, [group], isWanted))} = ${sides[run]![column]}`);
      }

  const convictions = tables.find(({ unit }) => unit === 'convictions');
  for (const people of tables.filter(({ unit }) => unit === 'people')) {
    if (!convictions) break;
    const behind = `of-${people.id}`;
    for (let run = 0; run < runs; run++)
      for (const column of COLUMNS)
        rows.push(
          `${plus(sum(behind, groupsOf(people), (each) => isIn(each, run, column)))} = ${convictions.totals[run]![column]}`,
        );
    const felonies = found(`felonies-by-${people.id}`);
    for (const group of groupsOf(people)) {
      for (let run = 0; run < runs; run++) {
        const helped = (each: Outcomes) => isIn(each, run, 'helped');
        const refused = (each: Outcomes) => isIn(each, run, 'notHelped');
        const decided = (each: Outcomes) => isIn(each, run, 'total');
        atLeast(sum(behind, [group], helped), sum(people.id, [group], helped));
        atLeast(sum(behind, [group], refused), sum(people.id, [group], refused));
        // A person who has a conviction with relief is a person with relief; no one has more of them than there are.
        atLeast(sum(people.id, [group], helped), sum(behind, [group], helped), convictions.totals[run]!.helped);
        atLeast(sum(people.id, [group], decided), sum(behind, [group], decided), convictions.totals[run]!.total);
      }
      if (felonies && groupsOf(felonies).includes(group))
        for (const outcomes of all)
          atLeast(
            sum(behind, [group], (each) => each === outcomes),
            sum(felonies.id, [group], (each) => each === outcomes),
          );
    }
  }

  const [levels, felonies] = [found('level'), tables.find(({ unit }) => unit === 'felonies')];
  if (levels && felonies && groupsOf(levels).includes('felony'))
    for (let run = 0; run < runs; run++)
      for (const column of COLUMNS)
        rows.push(
          `${plus(sum('level', ['felony'], (each) => isIn(each, run, column)))} = ${felonies.totals[run]![column]}`,
        );

  const today = found('age-today');
  if (today) {
    const older = (place: number) => groupsOf(today).filter((group) => group === '' || AGES.indexOf(group) >= place);
    const ages = found('age-convicted');
    const decades = found('decade');
    for (const outcomes of all) {
      const only = (each: Outcomes) => each === outcomes;
      for (let place = 0; ages && place < AGES.length; place++)
        atLeast(
          sum('of-age-today', older(place), only),
          sum(
            ages.id,
            groupsOf(ages).filter((group) => AGES.indexOf(group) >= place),
            only,
          ),
        );
      for (const decade of decades ? groupsOf(decades).filter((group) => group !== '') : []) {
        const age = year - Number(decade);
        const place = FIRST_YEARS.findLastIndex((first) => first <= age);
        const past = groupsOf(decades!).filter((group) => group !== '' && group <= decade);
        atLeast(sum('of-age-today', older(Math.max(0, place)), only), sum('decade', past, only));
      }
    }
  }

  const solve = (goal: string, target: readonly string[]) => {
    const text = `${goal}\n o: ${plus(target)}\nSubject To\n${rows.map((row, at) => ` c${at}: ${row}`).join('\n')}\nGeneral\n ${[...names].join(' ')}\nEnd\n`;
    const solved = highs.solve(text, { output_flag: false });
    if (solved.Status === 'Unbounded' || solved.Status === 'Primal infeasible or unbounded') return Infinity;
    if (solved.Status !== 'Optimal') throw new Error(`the attack ends as ${solved.Status}`);
    return Math.round((solved as { ObjectiveValue: number }).ObjectiveValue);
  };
  return tables.flatMap((table) =>
    table.groups.flatMap(({ group, runs: sides }) =>
      sides.flatMap((side, run) =>
        COLUMNS.filter((column) => side[column] === null).map((column) => {
          const target = sum(table.id, [group], (each) => isIn(each, run, column));
          const place = { table: table.id, group, run, column };
          return { ...place, least: solve('Minimize', target), most: solve('Maximize', target) };
        }),
      ),
    ),
  );
}

/** Those that are told: exactly, or as few people more closely than within ten. */
export function toldOf(recovered: readonly Recovered[]): readonly Recovered[] {
  return recovered.filter(({ least, most }) => most === least || (least < 11 && most - least < 10));
}
