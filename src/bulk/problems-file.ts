import { csvLine } from '../csv/write.ts';
import type { BulkFormat } from '../format/bulk-format.ts';
import { DATA_FILES, type FileFacts, type InputFacts } from '../results/file-facts.ts';
import { appendedFile } from '../results/files/appended-file.ts';
import { describeFault, type LineFault } from './problems.ts';

/** A line that could not be read, as it stands in one of the inputs. */
type Unreadable = { readonly source: number; readonly fault: LineFault; readonly raw: string };

export const PROBLEM_COLUMNS: readonly string[] = ['file', 'line', 'problem', 'text'];

/** Writes `problems.csv`: the lines set aside, where they stood and why; nothing where there are none. */
export function writeProblems(
  format: BulkFormat,
  folder: string,
  setAside: readonly Unreadable[],
  inputs: readonly InputFacts[],
): readonly FileFacts[] {
  if (setAside.length === 0) return [];
  const file = appendedFile(folder, DATA_FILES.problems, csvLine(PROBLEM_COLUMNS));
  try {
    for (const { source, fault, raw } of setAside)
      file.append(`${csvLine([inputs[source]!.name, fault.line, describeFault(format, fault), raw])}\n`, 1);
    return [file.close()];
  } finally {
    file.abandon();
  }
}
