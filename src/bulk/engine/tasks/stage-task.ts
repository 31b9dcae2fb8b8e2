import type { Scanner } from '../../scan/scanner.ts';
import { readCells } from '../cells/result-cells.ts';
import { createStage, type Stage } from '../cells/stage.ts';
import type { DecideWork } from './decide-task.ts';
import type { CellsTask, StageReply, StageTask } from './protocol.ts';
import { ensureScratch, newScratch, type Scratch } from './scratch.ts';
import { STEP_BYTES, type StepBytes } from './step-bytes.ts';

export type Stager = {
  /** Decides who stands in a chunk, and lays down what its lines end in. */
  readonly stage: (task: StageTask) => StageReply;
};

type Slot = { readonly stage: Stage; readonly pointers: Scratch };

/**
 * The first half of the second pass, in one worker: decides the people of a chunk and lays the result cells of its rows
 * down in the worker's memory, where the worker that writes the chunk picks them up.
 */
export function startStaging(
  scanner: Scanner,
  { rows: people, run, decider }: DecideWork,
  task: CellsTask,
  { room }: StepBytes = STEP_BYTES,
): Stager {
  const { opened } = people;
  const { rowWords: rowLength } = scanner.layout;
  const { watched, without } = decider.cells;
  const { references } = run;
  const { personOfRow, starts, order, isSpread } = people.task;
  const resultCells = readCells(task.blocks);
  const { all } = task;
  const slots: Slot[] = [];
  /** The chunk for which a person was decided last. */
  const decidedFor = new Uint32Array(starts.length);
  let serial = 0;

  const slotOf = (number: number, rows: number) => {
    slots[number] ??= { stage: createStage(scanner, room), pointers: newScratch() };
    const { stage, pointers } = slots[number]!;
    stage.clear();
    return { stage, pointers: ensureScratch(scanner, pointers, rows * 4) };
  };

  /**
   * Lays down the result cells of each row of a chunk. The loop is a function of its own so that V8 can optimize it
   * while it still runs.
   */
  const layRows = ({ worker, rowsAt, rows, base }: StageTask['rows'], stage: Stage, firstPointer: number): void => {
    const rowWords = opened.words(worker);
    const pointerWords = scanner.words();
    const firstRow = rowsAt / 4;
    serial++;
    pointerWords.fill(0, firstPointer, firstPointer + rows);
    for (let i = 0; i < rows; i++) {
      const person = personOfRow[base + i]! - 1;
      const at = firstRow + i * rowLength;
      if (isSpread[person] === 1) {
        const reference = references[base + i]!;
        if (reference !== 0) pointerWords[firstPointer + i] = stage.copy(resultCells, reference);
        continue;
      }
      if (decidedFor[person] !== serial) {
        decidedFor[person] = serial;
        const own = starts[person]!;
        // A person with lines in two chunks is counted in the first.
        decider.decide(person, order[own]! >= base, (row, rowCells) => {
          const place = order[own + row]! - base;
          if (place >= 0 && place < rows) pointerWords[firstPointer + place] = stage.put(rowCells);
        });
      }
      if (all && watched >= 0 && pointerWords[firstPointer + i] === 0 && rowWords[at + watched] !== 0) {
        const rowCells = without(worker, at);
        if (rowCells) pointerWords[firstPointer + i] = stage.put(rowCells);
      }
    }
  };

  return {
    stage: ({ slot: number, rows, seen }) => {
      opened.renew(seen);
      const { stage, pointers } = slotOf(number, rows.rows);
      layRows(rows, stage, pointers / 4);
      return { pointers, rooms: stage.rooms() };
    },
  };
}
