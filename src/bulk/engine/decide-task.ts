import { WORD } from '../scan/layout.ts';
import { createPersonDecider, type PersonDecider, type Suffix } from './person-decider.ts';
import type { FinishReply, PeopleTask } from './protocol.ts';
import { createSuffixWriter } from './suffixes.ts';

export type DecideWork = {
  readonly task: PeopleTask;
  readonly decider: PersonDecider;
  /** Decides scattered people, from one place in their list up to another, and keeps what their lines end in. */
  readonly decide: (from: number, to: number) => undefined;
  readonly finish: () => FinishReply;
};

/** Once a scattered person is decided their rows' comments are done with; the reference of the suffix takes the place. */
export const SUFFIX_WORD = WORD.comment;

/**
 * The second step, in one worker. People whose lines stand in one chunk or two are decided when the chunk is written,
 * and nothing has to be kept of them; the others are decided before, since their lines are all over the file.
 */
export function startDeciding(task: PeopleTask): DecideWork {
  const { scattered, memories } = task;
  const decider = createPersonDecider(task);
  const suffixes = createSuffixWriter(task.nextBlock);
  const words = memories.map(({ memory }) => new Uint32Array(memory.buffer));
  const found: number[] = [];
  /** Lines without a determination end in few texts, often repeated. */
  const written = new Map<Suffix, number>();

  const referenceOf = (suffix: Suffix | undefined): number => {
    if (suffix === undefined) return 0;
    const reference = written.get(suffix) ?? suffixes.write(suffix.cells, suffix.machine);
    written.set(suffix, reference);
    return reference;
  };

  const decidePerson = (person: number) => {
    decider.decide(person, true, (row, { cells, machine }) => {
      found.push(row, suffixes.write(cells, machine));
    });
    // Only now, when nobody reads the comments any more.
    const places = decider.places();
    for (let row = 0; row < places.length; row++) {
      const worker = places.workers[row]!;
      const at = places.addresses[row]!;
      const own = words[worker]!;
      if (own[at + SUFFIX_WORD] !== 0) own[at + SUFFIX_WORD] = referenceOf(decider.suffixWithout(worker, at));
    }
    for (let i = 0; i < found.length; i += 2) {
      const row = found[i]!;
      words[places.workers[row]!]![places.addresses[row]! + SUFFIX_WORD] = found[i + 1]!;
    }
    found.length = 0;
  };

  return {
    task,
    decider,
    decide: (from, to) => {
      for (let i = from; i < to; i++) decidePerson(scattered[i]!);
    },
    finish: () => ({ tally: decider.tally, blocks: suffixes.blocks() }),
  };
}
