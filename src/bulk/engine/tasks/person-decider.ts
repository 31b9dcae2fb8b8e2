import { csvLine } from '../../../csv/write.ts';
import { createDecider, flagsReadEveryCount, readsEveryCount, withFlags } from '../../../decide/index.ts';
import { RESULT_COLUMNS } from '../../../jurisdictions/us-ca/doj/columns.ts';
import { convictionsIn, frameFor } from '../../../law/language/index.ts';
import { namesSection, possibleOther } from '../../../results/possible-other.ts';
import { caseNumbers, recordFacts } from '../../../results/record-facts.ts';
import { startTally, type Tally } from '../../../results/tally.ts';
import { WORD } from '../../scan/layout.ts';
import { createResultTexts } from '../cells/result-text.ts';
import { fixedSuffix, type Suffix } from '../cells/suffixes.ts';
import { caseNumbersIn } from '../people/case-numbers.ts';
import { fillIn } from '../people/fast-person.ts';
import type { PersonRows } from '../people/person-rows.ts';
import type { RowOrigin } from '../people/row-reader.ts';
import type { RunTask } from './protocol.ts';
import type { Witness } from './witness.ts';

export type PersonDecider = {
  /**
   * Decides a person; `visit` gets every row (by its place among the person's) that carries a determination. The
   * figures count the person only where `counted`, since one whose lines cross chunks is decided in each of them.
   */
  readonly decide: (person: number, counted: boolean, visit: (row: number, suffix: Suffix) => void) => void;
  /** What a row without a determination ends in, by worker and address; undefined for nothing but empty cells. */
  readonly suffixWithout: (worker: number, at: number) => Suffix | undefined;
  readonly tally: () => Tally;
};

/** Decides people under one choice. A witness is told of each person who is counted and has a determination. */
export function createPersonDecider(
  rows: PersonRows,
  run: Pick<RunTask, 'choice' | 'dismissAll'>,
  witness?: Witness,
): PersonDecider {
  const { meanings } = rows;
  const decider = createDecider(run.choice);
  const dismissAll = createDecider(run.dismissAll);
  const everyCount =
    witness !== undefined || [run.choice, run.dismissAll].some(readsEveryCount) || flagsReadEveryCount(run.choice);
  const { asOf } = decider.choice.setting;
  const tallying = startTally(decider, dismissAll);
  const texts = createResultTexts(asOf);
  /** Suffixes of lines without a determination are few texts, often repeated. */
  const otherSuffixes = new Map<string, Suffix>();

  /** By worker and number: 1 for comments that name no section, as nearly all do. */
  const silent = meanings.known.map(() => new Uint8Array(FEW_COMMENTS));
  const otherAt = (worker: number, at: number): string => {
    const number = meanings.known[worker]!.words[at + WORD.comment]!;
    if (number === 0 || (number < FEW_COMMENTS && silent[worker]![number] === 1)) return '';
    const { others, text } = meanings.charge(worker, at);
    const comment = meanings.comment(worker, at);
    if (!namesSection(comment)) {
      if (number < FEW_COMMENTS) silent[worker]![number] = 1;
      return '';
    }
    let other = others.get(comment);
    if (other === undefined) {
      other = possibleOther(text, comment);
      others.set(comment, other);
    }
    return other;
  };

  return {
    tally: tallying.tally,
    suffixWithout: (worker, at) => {
      const other = otherAt(worker, at);
      if (other === '') return undefined;
      let suffix = otherSuffixes.get(other);
      if (suffix === undefined) {
        suffix = fixedSuffix(csvLine(EMPTY_CELLS.with(POSSIBLE_OTHER, other)));
        otherSuffixes.set(other, suffix);
      }
      return suffix;
    },
    decide: (number, counted, visit) => {
      const { person, fast } = rows.build(number, everyCount);
      // What is found out of the person's record once serves deciding, comparing and flagging.
      const frame = frameFor(person);
      const determinations = withFlags(decider, person, decider.decide(person, frame), frame);
      if (counted) tallying.add(person, determinations, frame);
      if (determinations.length === 0) return;
      const places = rows.places();
      if (fast) fillIn(person, rows.subject(), determinations, meanings, places);
      const facts = recordFacts(person, convictionsIn(frame));
      const cases: string[] = [];
      for (const determination of determinations) {
        const { conviction } = determination;
        const { row } = conviction.origin as RowOrigin;
        const other = otherAt(places.workers[row]!, places.addresses[row]!);
        const numbers = fast
          ? caseNumbersIn(person, conviction, everyCount, meanings, places)
          : caseNumbers(person, conviction).join('; ');
        visit(row, texts.of(person, facts, determination, other, numbers));
        if (witness) cases.push(numbers);
      }
      if (counted) witness?.decided({ number, person, fast, frame, determinations, cases });
    },
  };
}

/** Of so many comments it is remembered whether they matter. */
const FEW_COMMENTS = 1 << 16;

const POSSIBLE_OTHER = RESULT_COLUMNS.indexOf('Possible Other P64 Charges');
const EMPTY_CELLS: readonly string[] = RESULT_COLUMNS.map(() => '');
