import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/casework/store/workspace.ts';
import { HAS_POSTGRES, postgres } from './postgres.ts';

/** A kind of database under test: makes empty workspaces on it. */
export type Bench = {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** Where a new workspace would lie, and on which database; each call another. */
  readonly place: () => Promise<{ readonly folder: string; readonly options: WorkspaceOptions }>;
  /** Opens a new workspace; it is closed when the tests of the file are over. */
  readonly open: () => Promise<Workspace>;
};

/** Runs the same tests on SQLite and on PostgreSQL; where the latter is not installed, its tests are skipped and say so. */
export function onEachDatabase(title: string, tests: (bench: Bench) => void): void {
  describe(`${title}, on SQLite`, () => tests(benchOf('SQLite')));
  if (HAS_POSTGRES) describe(`${title}, on PostgreSQL`, () => tests(benchOf('PostgreSQL')));
  else
    describe.skip(`${title}, on PostgreSQL: it is not installed here (apt-get install postgresql)`, () =>
      tests(benchOf('PostgreSQL')));
}

function benchOf(kind: Bench['kind']): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'redress-store-'));
  const opened: Workspace[] = [];
  let number = 0;
  const place: Bench['place'] = async () => ({
    folder: join(folder, String(++number)),
    options: kind === 'SQLite' ? {} : { database: await (await postgres()).create() },
  });
  afterAll(async () => {
    for (const workspace of opened) await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    kind,
    place,
    open: async () => {
      const { folder: path, options } = await place();
      const result = await openWorkspace(path, options);
      if (!result.ok) throw new Error(result.message);
      opened.push(result.workspace);
      return result.workspace;
    },
  };
}
