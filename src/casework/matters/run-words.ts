import { clauseTitle } from '../clause-title.ts';
import type { Context } from '../context.ts';
import { rowsFolder } from '../rows/folder.ts';
import { readFigures } from '../rows/open-rows.ts';

/** How the outcomes and clauses of runs are called. */
export type RunWords = {
  readonly outcome: (run: string, id: string) => { readonly outcomeLabel: string; readonly effect: string };
  readonly clause: (run: string, id: string) => string;
};

type Figures = ReturnType<typeof readFigures>;

const KEPT = 8;
const figures = new Map<string, Figures>();

/** The figures of a run as they were read once: a run that is done does not change. */
export function figuresOf(context: Context, run: string): Figures {
  const known = figures.get(run);
  if (known) return known;
  const read = readFigures(rowsFolder(context, run));
  figures.set(run, read);
  if (figures.size > KEPT) figures.delete(figures.keys().next().value!);
  return read;
}

/** The words of the runs that some matters show rows of. */
export async function wordsOfRuns(context: Context, matters: readonly { readonly run: string }[]): Promise<RunWords> {
  const ids = [...new Set(matters.map(({ run }) => run))];
  const rows =
    ids.length === 0
      ? []
      : await context.db.selectFrom('runs').select(['id', 'pack_id', 'policy_id']).where('id', 'in', ids).execute();
  const runs = new Map(rows.map((row) => [row.id, row]));
  return {
    outcome: (run, id) => {
      const outcome = figuresOf(context, run)?.outcomes.find((each) => each.id === id);
      return { outcomeLabel: outcome?.label ?? id, effect: outcome?.effect ?? 'none' };
    },
    clause: (run, id) => {
      const of = runs.get(run);
      return of ? clauseTitle(of.pack_id, of.policy_id, id) : id;
    },
  };
}
