/**
 * Figures for the public, from rows that hold nothing of a person. A county's figure about few people is hidden, with as
 * many others as it takes that it cannot be worked out from the totals.
 */
import { csvLine } from '../../csv/write.ts';
import { suppressTable } from '../../publish/disclosure/suppress.ts';
import {
  type CellPlace,
  type FigureTable,
  HELPED,
  NOT_HELPED,
  patternOf,
  valueAt,
} from '../../publish/disclosure/table.ts';
import { SHOWN_FROM } from '../../results/figures/few.ts';
import { instant, type Portal } from '../portal.ts';

/** The figures of one county; a figure that is hidden is undefined. */
export type CountyFigures = {
  readonly county: string;
  readonly answered: number | undefined;
  readonly waiting: number | undefined;
  readonly total: number | undefined;
};

export type Figures = {
  /** The last month that is counted, `YYYY-MM`. */
  readonly month: string;
  readonly counties: readonly CountyFigures[];
  /** Hours until half of the applications had a first answer; undefined where few had one. */
  readonly medianHours: number | undefined;
};

const NONE: Figures = { month: '', counties: [], medianHours: undefined };

/** Figures change once a month: those of the months that are over are worked out once. */
const known = new WeakMap<Portal, Figures>();

/**
 * The figures of all months that are over. If they moved with every application, what two readings differ by would tell
 * of one person; a figure that moved by few since the month before is hidden too.
 */
export async function readFigures(portal: Portal): Promise<Figures> {
  const month = monthBefore(instant(portal).slice(0, 7));
  const before = known.get(portal);
  if (before?.month === month) return before;
  const figures = await workOut(portal, month);
  known.set(portal, figures);
  return figures;
}

async function workOut(portal: Portal, month: string): Promise<Figures> {
  const counts = await countsThrough(portal, month);
  if (counts.reduce((sum, { total }) => sum + total, 0) < SHOWN_FROM) return { ...NONE, month };
  const earlier = tableOf(await countsThrough(portal, monthBefore(month)));
  const shown = await suppressTable(tableOf(counts), (place, value) => {
    const moved = Math.abs(value - valueAt(earlier, place));
    return moved > 0 && moved < SHOWN_FROM;
  });
  if (!shown) return { ...NONE, month };
  const cell = (group: number, column: CellPlace['column']) => shown({ group, run: 0, column });
  return {
    month,
    counties: counts.map(({ county }, group) => ({
      county,
      answered: cell(group, 'helped'),
      waiting: cell(group, 'not-helped'),
      total: cell(group, 'total'),
    })),
    medianHours: await medianHours(portal.store.db, month),
  };
}

/** Applications sent through a month, and how many of them had an answer by its end, for each county of the pack. */
async function countsThrough({ pack, store }: Portal, month: string): Promise<readonly Count[]> {
  const count = (column: 'month' | 'answered_month') =>
    store.db
      .selectFrom('figures')
      .select((row) => ['county', row.fn.countAll().as('n')])
      .where(column, '<=', month)
      .where('status', '!=', 'joined')
      .groupBy('county')
      .execute();
  const [sent, answered] = [await count('month'), await count('answered_month')];
  const of = (rows: typeof sent, id: string) => Number(rows.find(({ county }) => county === id)?.n ?? 0);
  return pack.counties.map(({ id }) => ({ county: id, answered: of(answered, id), total: of(sent, id) }));
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

type Count = { readonly county: string; readonly answered: number; readonly total: number };

/** The counts as the table that the protection of published figures knows: answered stands for helped. */
function tableOf(counts: readonly Count[]): FigureTable {
  return {
    id: 'portal',
    unit: 'people',
    groups: counts.map(({ county }) => county),
    counts: counts.map(({ answered, total }) => {
      const row = [0, 0, 0];
      row[patternOf([HELPED])] = answered;
      row[patternOf([NOT_HELPED])] = total - answered;
      return row;
    }),
    runs: 1,
  };
}

async function medianHours(db: Portal['store']['db'], month: string): Promise<number | undefined> {
  const answered = db.selectFrom('figures').where('answered_month', '<=', month);
  const { n } = await answered.select((row) => row.fn.countAll().as('n')).executeTakeFirstOrThrow();
  if (Number(n) < 2 * SHOWN_FROM) return undefined;
  const middle = await answered
    .select('answered_after_hours')
    .orderBy('answered_after_hours')
    .offset(Math.floor(Number(n) / 2))
    .limit(1)
    .executeTakeFirst();
  return middle?.answered_after_hours ?? undefined;
}

/** The same as CSV; a figure that is hidden is an empty cell. */
export function figuresCsv({ counties }: Figures): string {
  const lines = counties.map(({ county, answered, waiting, total }) =>
    csvLine([county, answered ?? '', waiting ?? '', total ?? '']),
  );
  return `${['county,answered,not-answered,all', ...lines].join('\n')}\n`;
}
