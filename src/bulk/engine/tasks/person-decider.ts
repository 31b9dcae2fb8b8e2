import { createDecider, flagsReadEveryCount, readsEveryCount, shownAsRead, withFlags } from '../../../decide/index.ts';
import { convictionsIn, frameFor } from '../../../law/language/index.ts';
import type { Person } from '../../../record/index.ts';
import { startTally, type Tally } from '../../../results/tally.ts';
import type { ResultCells } from '../cells/result-cells.ts';
import type { LineCells, PersonCells, RowOrigin } from '../people/engine-format.ts';
import type { PersonRows } from '../people/person-rows.ts';
import type { RunTask } from './protocol.ts';
import type { Witness } from './witness.ts';

export type PersonDecider = {
  /**
   * Decides a person and calls `visit` for every row with a determination (by its place among the person's rows). A
   * person whose lines cross chunks is decided once in each of them, so the figures count the person only where
   * `counted` is true.
   */
  readonly decide: (person: number, counted: boolean, visit: (row: number, rowCells: ResultCells) => void) => void;
  /** What results say of lines without a determination. */
  readonly cells: Pick<LineCells, 'watched' | 'without'>;
  readonly tally: () => Tally;
};

/** Decides people under one choice. A witness is handed each person who is counted and has a determination. */
export function createPersonDecider(
  rows: PersonRows,
  run: Pick<RunTask, 'choice' | 'dismissAll'>,
  witness?: Witness,
): PersonDecider {
  const { opened, reading } = rows;
  const decider = createDecider(run.choice);
  const dismissAll = run.dismissAll && createDecider(run.dismissAll);
  const choices = run.dismissAll ? [run.choice, run.dismissAll] : [run.choice];
  const everyCount = witness !== undefined || choices.some(readsEveryCount) || flagsReadEveryCount(run.choice);
  const tallying = startTally(decider, dismissAll, reading.results);
  const cells = opened.cells(decider.choice.setting.asOf);

  return {
    tally: tallying.tally,
    cells,
    decide: (number, counted, visit) => {
      const { person: given, quick } = rows.build(number, everyCount);
      const person = decider.readWhole(given);
      // Facts about the person's record that are worked out once, for deciding, comparing and flagging.
      const frame = frameFor(person);
      const determinations = withFlags(decider, person, decider.decide(person, frame), frame);
      const impact = counted ? tallying.add(person, determinations, frame) : undefined;
      if (determinations.length === 0) return;
      const places = rows.places();
      const cases: (string | undefined)[] = [];
      let shown: Person | undefined;
      let ofPerson: PersonCells | undefined;
      for (const each of determinations) {
        const { person: read, determination } = shownAsRead(decider, person, each);
        const { conviction } = determination;
        if (quick) opened.quick!.fillIn(read, rows.subject(), conviction, places);
        if (read !== shown || !ofPerson) {
          ofPerson = cells.ofPerson(read, read === person ? convictionsIn(frame) : read.counts);
          shown = read;
        }
        const { row } = conviction.origin as RowOrigin;
        const numbers = quick ? opened.quick!.caseNumbers(person, each.conviction, everyCount, places) : undefined;
        visit(row, ofPerson(determination, numbers, places.workers[row]!, places.addresses[row]!));
        if (witness) cases.push(numbers);
      }
      if (impact) witness?.decided({ number, person, quick, frame, decider, determinations, impact, cases });
    },
  };
}
