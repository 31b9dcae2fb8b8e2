import { withPeople } from '../bulk/engine/coordinator/file-people.ts';
import { formatOf } from '../jurisdictions/index.ts';
import type { Context } from './context.ts';
import { filesOf, findInput } from './inputs.ts';
import { formatIdOf } from './states.ts';
import type { RunTable } from './store/schema.ts';

export type RunVisit = {
  /** The module that exports `createVisitor`, what that is given, and what is done with what it returns. */
  readonly module: URL;
  readonly settings: unknown;
  readonly onSeen: (seen: unknown) => void;
};

/** Shows everybody in the files of a run to a visitor, on all cores. False where the files cannot be read any more. */
export async function visitRun(
  context: Context,
  run: Pick<RunTable, 'input_id' | 'format'>,
  visit: RunVisit,
): Promise<boolean> {
  const input = await findInput(context, run.input_id);
  const format = await formatOf(await formatIdOf(run.format));
  if (!input.ok || !format) return false;
  const paths = filesOf(input.value).map(({ path }) => path);
  const read = await withPeople(format, paths, true, {}, async (people) => {
    await people.visit(visit);
  });
  return read.ok;
}
