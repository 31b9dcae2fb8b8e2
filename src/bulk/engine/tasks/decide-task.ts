import { createCellsWriter, type ResultCells } from '../cells/result-cells.ts';
import type { PersonRows } from '../people/person-rows.ts';
import { createPersonDecider, type PersonDecider } from './person-decider.ts';
import type { FinishReply, RunTask } from './protocol.ts';
import type { Witness } from './witness.ts';

export type DecideWork = {
  readonly rows: PersonRows;
  readonly run: RunTask;
  readonly decider: PersonDecider;
  /** Decides people whose lines are spread, from one place in their list up to another, and keeps what their lines end in. */
  readonly decide: (from: number, to: number) => undefined;
  readonly finish: () => FinishReply;
  readonly witnessed: () => unknown;
};

/**
 * The second step, in one worker: decides the people whose lines are spread over the file before any chunk is written.
 * People whose lines are in one chunk or two are decided later, when their chunk is written, so that nothing has to be
 * kept for them.
 */
export function startDeciding(rows: PersonRows, run: RunTask, witness: Witness | undefined): DecideWork {
  const { spread, starts, order } = rows.task;
  const { references } = run;
  const decider = createPersonDecider(rows, run, witness);
  const resultCells = createCellsWriter(run.nextBlock);
  /** Lines without a determination end in few texts, often repeated. */
  const written = new Map<ResultCells, number>();

  const referenceOf = (rowCells: ResultCells | undefined): number => {
    if (rowCells === undefined) return 0;
    const reference = written.get(rowCells) ?? resultCells.write(rowCells);
    written.set(rowCells, reference);
    return reference;
  };

  const decidePerson = (person: number) => {
    const own = starts[person]!;
    decider.decide(person, true, (row, rowCells) => {
      references[order[own + row]!] = resultCells.write(rowCells);
    });
    const places = rows.places();
    for (let row = 0; row < places.length; row++) {
      const place = order[own + row]!;
      if (references[place] !== 0) continue;
      references[place] = referenceOf(decider.cells.without(places.workers[row]!, places.addresses[row]!));
    }
  };

  return {
    rows,
    run,
    decider,
    decide: (from, to) => {
      for (let i = from; i < to; i++) decidePerson(spread[i]!);
    },
    finish: () => ({ tally: decider.tally(), blocks: resultCells.blocks() }),
    witnessed: () => witness?.give(),
  };
}
