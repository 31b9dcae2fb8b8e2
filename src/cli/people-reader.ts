import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { PeopleReader } from '../bulk/people-seam.ts';
import { faultProblem, unreadableFile } from '../bulk/problems.ts';
import { placesOf } from '../casework/history/index-file.ts';
import { inspectFiles } from '../casework/history/inspect.ts';
import { openLines } from '../casework/history/lines-of.ts';
import { readRow } from '../sources/ca-doj/row.ts';

/**
 * Reads people from files of any size: one pass notes where everyone's lines lie, then each person's lines are read
 * again. Memory grows with the number of lines, not with what they say.
 */
export const readPeople: PeopleReader = async (paths, { quarantine }, visit, { onProgress, signal }) => {
  let inspected: ReturnType<typeof inspectFiles>;
  try {
    inspected = inspectFiles(paths, (done) => onProgress?.({ stage: 'reading', done, total: done }));
  } catch (error) {
    const failed = paths.find((path) => path === (error as NodeJS.ErrnoException).path) ?? paths[0]!;
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    return { ok: false, problem: unreadableFile(failed, error) };
  }
  if (!inspected.ok) return inspected;
  const { inspection, index } = inspected;
  const [first] = inspection.unreadable.first;
  if (first && !quarantine) {
    const found = /found (\d+) field/.exec(first.problem)?.[1];
    const fault = found
      ? ({ kind: 'fields', line: first.line, found: Number(found) } as const)
      : ({ kind: 'subject', line: first.line } as const);
    return { ok: false, problem: faultProblem(first.file, fault) };
  }
  const reader = openLines(index.sources);
  try {
    for (const [position, id] of index.people.entries()) {
      if (position % 4096 === 0) signal?.throwIfAborted();
      const rows = placesOf(index, position).map((place) =>
        readRow(reader.fields(place), { source: place.source, line: place.line }),
      );
      visit(id, rows, index.incomplete.has(position));
    }
  } finally {
    reader.close();
  }
  const inputs = await Promise.all(
    inspection.files.map(async ({ name, bytes, lines, encoding }, source) => ({
      name,
      bytes,
      lines,
      encoding: encoding as 'utf-8' | 'windows-1252',
      sha256: await sha256(index.sources[source]!.path),
    })),
  );
  return {
    ok: true,
    inputs,
    setAside: inspection.unreadable.first.map(({ file, line, problem }) => ({
      source: inputs.findIndex(({ name }) => name === file),
      line,
      problem,
    })),
    setAsideLines: inspection.unreadable.lines,
  };
};

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 22 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
