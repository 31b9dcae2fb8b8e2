import type { Transaction } from 'kysely';
import type { PlainCode, Said } from '../../say/say.ts';
import type { Context } from '../context.ts';
import type { JobEnd } from '../jobs/job.ts';
import type { Tables } from '../store/schema.ts';

/** Why folders could not be opened, by the ids under which they were asked for. */
const failed = new Map<string, Said>();

export const openingProblem = (id: string): Said | undefined => failed.get(id);

type Opening = {
  readonly id: string;
  /** What is said of a folder that is not what it should be. */
  readonly refused: PlainCode;
  /** What is said of reading that broke off. */
  readonly ends: { readonly [How in JobEnd]: PlainCode };
  /** Removes what was read so far. */
  readonly drop: (inner: Transaction<Tables>, id: string) => Promise<void>;
};

/** The end of a job that reads a folder into the workspace: of a folder that was not read whole, nothing is left. */
export function endOfOpening({ db }: Pick<Context, 'db'>, { id, refused, ends, drop }: Opening) {
  return {
    refuse: () => {
      failed.set(id, { code: refused });
    },
    onEnd: async (how: JobEnd, settled: boolean) => {
      if (how === 'done' && settled && !failed.has(id)) return;
      if (!failed.has(id)) failed.set(id, { code: ends[how] });
      await db.transaction().execute((inner) => drop(inner, id));
    },
  };
}
