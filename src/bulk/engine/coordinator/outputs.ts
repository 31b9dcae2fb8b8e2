import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../../../csv/write.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import { convictionsFileOf, type Pack } from '../../../law/language/index.ts';
import { determinationColumns } from '../../../results/determinations.ts';
import { DATA_FILES, type FileFacts } from '../../../results/file-facts.ts';
import type { EngineRun } from '../../engine-seam.ts';
import { closeFile, type OpenFile, openFile } from '../files/growing-file.ts';
import type { CloseReply } from '../tasks/protocol.ts';
import type { Pool } from '../threads/pool.ts';
import type { Roles } from './emit.ts';

/** The data files of a run while they are written. */
export type Outputs = {
  /**
   * Tells the writer about the files. The writer may be busy, and begins with this before it gets anything to write.
   */
  readonly begin: () => Promise<unknown>;
  /** Tells the workers that decide and those that write chunks out; `blocks` as `decideSpread` gives them. */
  readonly share: (blocks: readonly SharedArrayBuffer[]) => Promise<unknown>;
  readonly facts: (closed: CloseReply, lines: number, decided: number) => FileFacts[];
  /** Gives the descriptors back. No thread may write any more, since their numbers are soon another file's. */
  readonly close: () => void;
  /** Removes the files once they are closed. */
  readonly remove: () => void;
};

export function openOutputs(
  format: BulkFormat,
  { folder, decider, headless = false }: EngineRun,
  all: boolean,
  pool: Pool,
  roles: Roles,
): Outputs {
  const decidedName = convictionsFileOf(decider.choice.pack);
  const names = [DATA_FILES.all, DATA_FILES.condensed, decidedName, DATA_FILES.determinations];
  const memories = pool.workers.map((worker) => worker.memory);
  const files: (OpenFile | undefined)[] = [];
  const close = () => {
    for (const file of files.splice(0)) if (file) closeFile(file);
  };
  try {
    for (const [file, name] of names.entries()) {
      files.push(all || file >= 2 ? openFile(join(folder, name), pool.apart || headless, headless) : undefined);
    }
  } catch (error) {
    close();
    throw error;
  }
  return {
    close,
    begin: () => {
      const headers = headersOf(format, decider.choice.pack);
      const none = headers.map(() => new Uint8Array());
      return roles.writer.call({ kind: 'files', files, headers: headless ? none : headers, memories });
    },
    share: (blocks) =>
      Promise.all([
        ...roles.deciders.map((worker) => worker.call({ kind: 'cells', blocks, all })),
        ...roles.emitters.map((worker) => worker.call({ kind: 'outputs', worker: worker.number, memories, all })),
      ]),
    facts: (closed, lines, decided) =>
      closed.flatMap((written, file) =>
        written ? [{ name: names[file]!, ...written, lines: file < 2 ? lines : decided }] : [],
      ),
    remove: () => {
      for (const [file, name] of names.entries()) if (all || file >= 2) unlinkSync(join(folder, name));
    },
  };
}

/** The first lines of the four files, in their order. */
export function headersOf({ columns, condensed, resultColumns }: BulkFormat, pack: Pack): readonly Uint8Array[] {
  const all = [...columns, ...resultColumns];
  return [all, [...condensed, ...resultColumns], all, determinationColumns(pack)].map((names) =>
    Buffer.from(`${csvLine(names)}\n`),
  );
}
