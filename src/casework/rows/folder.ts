import { join } from 'node:path';
import type { Context } from '../context.ts';

/** Where the rows of a run are. */
export function rowsFolder({ workspace }: Pick<Context, 'workspace'>, run: string): string {
  return join(workspace.runFolder(run), 'rows');
}
