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
  UNDECIDED,
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
  /** Of the answered ones, those of which a court said yes, and no. */
  readonly granted: number | undefined;
  readonly denied: number | undefined;
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
 * The figures of all months that have ended. If they changed with every application, the difference between two
 * readings would tell of one person. For the same reason, a figure that changed by few since the month before is
 * hidden.
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
  const cell = (group: number, column: CellPlace['column']) => shown({ group, run: ANSWERS, column });
  const court = (group: number, column: CellPlace['column']) => shown({ group, run: COURTS, column });
  return {
    month,
    counties: counts.map(({ county }, group) => ({
      county,
      answered: cell(group, 'helped'),
      waiting: cell(group, 'not-helped'),
      total: cell(group, 'total'),
      granted: court(group, 'helped'),
      denied: court(group, 'not-helped'),
    })),
    medianHours: await medianHours(portal.store.db, month),
  };
}

/**
 * Applications sent through a month, how many of them had an answer by its end, and what courts had said of them, for each
 * county of the pack.
 */
async function countsThrough({ pack, store }: Portal, month: string): Promise<readonly Count[]> {
  const count = (column: 'month' | 'answered_month' | 'court_month') =>
    store.db
      .selectFrom('figures')
      .select((row) => ['county', 'court', row.fn.countAll().as('n')])
      .where(column, '<=', month)
      .where('status', '!=', 'joined')
      .groupBy(['county', 'court'])
      .execute();
  const [sent, answered, courts] = [await count('month'), await count('answered_month'), await count('court_month')];
  const of = (rows: typeof sent, id: string, court?: 'granted' | 'denied') =>
    rows
      .filter((row) => row.county === id && (court === undefined || row.court === court))
      .reduce((sum, { n }) => sum + Number(n), 0);
  return pack.counties.map(({ id }) => ({
    county: id,
    answered: of(answered, id),
    total: of(sent, id),
    granted: of(courts, id, 'granted'),
    denied: of(courts, id, 'denied'),
  }));
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

type Count = {
  readonly county: string;
  readonly answered: number;
  readonly total: number;
  readonly granted: number;
  readonly denied: number;
};

/** The two divisions of the same applications, which are protected together: by whether they were answered, and by courts. */
const [ANSWERS, COURTS] = [0, 1];

/**
 * Puts the counts into the form of a table that the protection of published figures can read. The divisions take the
 * place of its runs: applications that were answered, and orders that a court granted, count as "helped". Applications
 * on which no court has ruled are undecided there.
 */
function tableOf(counts: readonly Count[]): FigureTable {
  return {
    id: 'portal',
    unit: 'people',
    groups: counts.map(({ county }) => county),
    counts: counts.map(({ answered, total, granted, denied }) => {
      const row = Array.from({ length: 9 }, () => 0);
      row[patternOf([HELPED, HELPED])] = granted;
      row[patternOf([HELPED, NOT_HELPED])] = denied;
      row[patternOf([HELPED, UNDECIDED])] = answered - granted - denied;
      row[patternOf([NOT_HELPED, UNDECIDED])] = total - answered;
      return row;
    }),
    runs: 2,
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

/** The figures of a county in the order of the file. */
const COLUMNS = ['answered', 'waiting', 'total', 'granted', 'denied'] as const;

/** The same as CSV; a figure that is hidden is an empty cell. */
export function figuresCsv({ counties }: Figures): string {
  const lines = counties.map(({ county, ...figures }) =>
    csvLine([county, ...COLUMNS.map((column) => figures[column] ?? '')]),
  );
  return `${['county,answered,not-answered,all,granted,denied', ...lines].join('\n')}\n`;
}
