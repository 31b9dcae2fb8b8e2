import { createSuffixWriter, type Suffix } from '../cells/suffixes.ts';
import type { PersonRows } from '../people/person-rows.ts';
import { createPersonDecider, type PersonDecider } from './person-decider.ts';
import type { FinishReply, RunTask } from './protocol.ts';
import type { Witness } from './witness.ts';

export type DecideWork = {
  readonly rows: PersonRows;
  readonly run: RunTask;
  readonly decider: PersonDecider;
  /** Decides scattered people, from one place in their list up to another, and keeps what their lines end in. */
  readonly decide: (from: number, to: number) => undefined;
  readonly finish: () => FinishReply;
  readonly witnessed: () => unknown;
};

/**
 * The second step, in one worker. People whose lines stand in one chunk or two are decided when the chunk is written,
 * and nothing has to be kept of them; the others are decided before, since their lines are all over the file.
 */
export function startDeciding(rows: PersonRows, run: RunTask, witness: Witness | undefined): DecideWork {
  const { scattered, starts, order } = rows.task;
  const { references } = run;
  const decider = createPersonDecider(rows, run, witness);
  const suffixes = createSuffixWriter(run.nextBlock);
  /** Lines without a determination end in few texts, often repeated. */
  const written = new Map<Suffix, number>();

  const referenceOf = (suffix: Suffix | undefined): number => {
    if (suffix === undefined) return 0;
    const reference = written.get(suffix) ?? suffixes.write(suffix);
    written.set(suffix, reference);
    return reference;
  };

  const decidePerson = (person: number) => {
    const own = starts[person]!;
    decider.decide(person, true, (row, suffix) => {
      references[order[own + row]!] = suffixes.write(suffix);
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
      for (let i = from; i < to; i++) decidePerson(scattered[i]!);
    },
    finish: () => ({ tally: decider.tally(), blocks: suffixes.blocks() }),
    witnessed: () => witness?.give(),
  };
}
