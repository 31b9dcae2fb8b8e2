import { csvLine } from '../../../csv/write.ts';
import { type BulkFormat, columnOf, type FormatReading } from '../../../format/bulk-format.ts';
import { layoutOf } from '../../../format/scan-layout.ts';
import { determinationLine } from '../../../results/determinations.ts';
import { NOTHING_SEEN, readKeys, type ScanMemory } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import { fixedCells, type ResultCells, textCells } from '../cells/result-cells.ts';
import type { EngineFormat, LineCells, OpenedRows } from './engine-format.ts';

/**
 * The engine format for every state that supplies no tuned one: puts the columns that the scanner kept back in their
 * places and calls the format's plain functions. They read each row anew, except for the texts that they remember
 * (`rememberTexts`).
 */
export function plainEngineFormat(format: BulkFormat, reading: FormatReading): EngineFormat {
  return { open: (memories, encodings) => openRows(format, reading, memories, encodings) };
}

function openRows(
  format: BulkFormat,
  { readRow, results }: FormatReading,
  memories: readonly ScanMemory[],
  encodings: readonly Encoding[],
): OpenedRows {
  const layout = layoutOf(format);
  const workers = memories.map((memory) => readKeys(memory, layout));
  const encodingOf = (file: number) => encodings[file]!;
  const width = format.columns.length;

  const fieldsAt = (worker: number, at: number): readonly string[] => {
    const keys = workers[worker]!;
    const words = keys.words();
    const fields: string[] = new Array(width).fill('');
    layout.groups.forEach(({ name, columns }, group) => {
      const own = keys.fields(name, words[at + group]!, encodingOf);
      for (let i = 0; i < columns.length; i++) fields[columns[i]!] = own[i] ?? '';
    });
    return fields;
  };

  return {
    words: (worker) => workers[worker]!.words(),
    row: (worker, at, origin) => readRow(fieldsAt(worker, at), origin),
    line: (worker, at) => workers[worker]!.words()[at + layout.lineWord]!,
    subject: (worker, at) => {
      const keys = workers[worker]!;
      return format.readId(keys.first(layout.identity, keys.words()[at + layout.word[layout.identity]!]!, encodingOf));
    },
    renew: (seen) => {
      for (const [worker, keys] of workers.entries()) keys.renew(seen[worker] ?? NOTHING_SEEN);
    },
    cells: (asOf): LineCells => {
      const { ofLine, cellsOf } = results;
      const empty: readonly string[] = format.resultColumns.map(() => '');
      const lineCell = (worker: number, at: number): string => {
        if (!ofLine) return '';
        const fields = fieldsAt(worker, at);
        return ofLine.read((name) => fields[columnOf(format, name)]!);
      };
      const known = new Map<string, ResultCells>();
      return {
        // Whatever word of a row is asked for, the person's number is never 0.
        watched: ofLine ? layout.word[layout.identity]! : -1,
        without: (worker, at) => {
          const text = lineCell(worker, at);
          if (text === '') return undefined;
          const rowCells = known.get(text) ?? fixedCells(csvLine(empty.with(ofLine!.position, text)));
          known.set(text, rowCells);
          return rowCells;
        },
        ofPerson: (person) => {
          const cells = cellsOf(person, asOf);
          return (determination, _, worker, at) => {
            const own = cells(determination);
            const line = ofLine ? own.with(ofLine.position, lineCell(worker, at)) : own;
            return textCells(csvLine(line), determinationLine(person, determination));
          };
        },
      };
    },
  };
}
