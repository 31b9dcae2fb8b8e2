import { outcomesOf } from '../choice.ts';
import { clauseTitle } from '../clause-title.ts';
import type { Context } from '../context.ts';
import { rowsFolder } from '../rows/folder.ts';
import { readFigures } from '../rows/open-rows.ts';

/**
 * How outcomes and clauses are called: by the run that a matter shows a row of, or by the entry of the register that a matter of
 * a conviction comes from which a court alone has. Where it is neither, by the laws of all such entries.
 */
export type RunWords = {
  readonly outcome: (of: string, id: string) => { readonly outcomeLabel: string; readonly effect: string };
  readonly clause: (of: string, id: string) => string;
};

type Figures = ReturnType<typeof readFigures>;

const KEPT = 8;
const figures = new Map<string, Figures>();

/** The figures of a run as they were read once: a run that is done does not change. Matters without a run have none. */
export function figuresOf(context: Context, run: string): Figures {
  if (run === '') return undefined;
  const known = figures.get(run);
  if (known) return known;
  const read = readFigures(rowsFolder(context, run));
  figures.set(run, read);
  if (figures.size > KEPT) figures.delete(figures.keys().next().value!);
  return read;
}

/** What a matter's outcome is called by: its run, or its entry of the register. */
type Of = { readonly run: string; readonly taking?: string | null };

export function wordedBy({ run, taking = null }: Of): string {
  return run === '' ? (taking ?? '') : run;
}

type Law = { readonly pack: string; readonly policy: string };

/** The words of the runs and entries that some matters come from. */
export async function wordsOfRuns(context: Context, matters: readonly Of[]): Promise<RunWords> {
  const runs = await lawsOfRuns(context, [...new Set(matters.map(({ run }) => run))].filter(Boolean));
  const ofCourt = matters.some(({ run }) => run === '') ? await lawsOfTakings(context) : undefined;
  const lawsOf = (of: string): readonly Law[] => {
    const law = runs.get(of) ?? ofCourt?.byTaking.get(of);
    return law ? [law] : (ofCourt?.all ?? []);
  };
  return {
    outcome: (of, id) => {
      const known = runs.has(of)
        ? figuresOf(context, of)?.outcomes
        : lawsOf(of).flatMap(({ pack }) => outcomesOf(pack));
      const outcome = known?.find((each) => each.id === id);
      return { outcomeLabel: outcome?.label ?? id, effect: outcome?.effect ?? 'none' };
    },
    clause: (of, id) => {
      const titles = lawsOf(of).map(({ pack, policy }) => clauseTitle(pack, policy, id));
      return titles.find((title) => title !== id) ?? id;
    },
  };
}

async function lawsOfRuns({ db }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Law>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('runs').select(['id', 'pack_id', 'policy_id']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, pack_id, policy_id }) => [id, { pack: pack_id, policy: policy_id }]));
}

/** People enter each of these by hand: there are few. */
async function lawsOfTakings({ db }: Context) {
  const rows = await db.selectFrom('court_takings').select(['id', 'pack', 'policy']).execute();
  const laws = new Map(rows.map(({ pack, policy }) => [`${pack} ${policy}`, { pack, policy }]));
  return { byTaking: new Map<string, Law>(rows.map((row) => [row.id, row])), all: [...laws.values()] };
}
