import { fixedCells, type ResultCells } from '../../../bulk/engine/cells/result-cells.ts';
import type { LineCells } from '../../../bulk/engine/people/engine-format.ts';
import { csvLine } from '../../../csv/write.ts';
import { caseNumbers } from '../../../format/bulk-format.ts';
import type { Day } from '../../../record/index.ts';
import { RESULT_COLUMNS } from '../doj/columns.ts';
import { WORD } from '../doj/groups.ts';
import { namesSection, possibleOther } from '../doj/possible-other.ts';
import { POSSIBLE_OTHER } from '../doj/reading.ts';
import { recordFacts } from '../doj/record-facts.ts';
import type { ColumnDecoder } from './decoded.ts';
import { createResultTexts } from './result-text.ts';

/** Of so many comments it is remembered whether they matter. */
const FEW_COMMENTS = 1 << 16;

const EMPTY_CELLS: readonly string[] = RESULT_COLUMNS.map(() => '');

/** The eighteen result cells, and `Possible Other P64 Charges` of lines that have no others. */
export function createLineCells(decoder: ColumnDecoder, asOf: Day): LineCells {
  const texts = createResultTexts(asOf);
  /** Cells of lines without a determination are few texts, often repeated. */
  const otherCells = new Map<string, ResultCells>();
  /** By worker and number: 1 for comments that name no section, as nearly all do. */
  const silent = decoder.tables.map(() => new Uint8Array(FEW_COMMENTS));

  const otherAt = (worker: number, at: number): string => {
    const number = decoder.tables[worker]!.words[at + WORD.comment]!;
    if (number === 0 || (number < FEW_COMMENTS && silent[worker]![number] === 1)) return '';
    const { others, text } = decoder.charge(worker, at);
    const comment = decoder.comment(worker, at);
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
    watched: WORD.comment,
    without: (worker, at) => {
      const other = otherAt(worker, at);
      if (other === '') return undefined;
      let cells = otherCells.get(other);
      if (cells === undefined) {
        cells = fixedCells(csvLine(EMPTY_CELLS.with(POSSIBLE_OTHER, other)));
        otherCells.set(other, cells);
      }
      return cells;
    },
    ofPerson: (person, convictions) => {
      const facts = recordFacts(person, convictions);
      return (determination, numbers, worker, at) => {
        const joined = numbers ?? caseNumbers(person, determination.conviction).join('; ');
        return texts.of(person, facts, determination, otherAt(worker, at), joined);
      };
    },
  };
}
