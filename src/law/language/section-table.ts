import { NO, type Section, sectionIsAny, YES } from '../../record/index.ts';
import type { SectionList } from './condition.ts';

/**
 * Which lists of law a section is in, looked for once: sources give equal texts one section. Lists are told apart by a
 * bit each.
 */
export type SectionTable = {
  /** The bit of a list; 0 where there are too many lists. */
  readonly bitOf: (list: SectionList) => number;
  readonly rowOf: (section: Section) => SectionRow;
};

/** The lists that a section is surely in, and those that it is in or may be. */
export type SectionRow = { readonly sure: number; readonly maybe: number };

const BITS = 30;
/** Of a section that is not known: it may be in any list. */
export const ANY_LIST: SectionRow = { sure: 0, maybe: (1 << BITS) - 1 };

/** So many distinct sections are remembered; a file has few, a program that runs for weeks may meet more. */
const REMEMBERED = 1 << 16;

export function createSectionTable(): SectionTable {
  const lists: SectionList[] = [];
  const rows = new Map<Section, SectionRow>();
  // Several lists are asked for about the same section, one after another.
  let last: Section | undefined;
  let lastRow = ANY_LIST;

  const forget = (): void => {
    rows.clear();
    last = undefined;
  };

  return {
    bitOf: (list) => {
      let number = lists.indexOf(list);
      if (number < 0 && lists.length < BITS) {
        number = lists.push(list) - 1;
        forget();
      }
      return number < 0 ? 0 : 1 << number;
    },
    rowOf: (section) => {
      if (section === last) return lastRow;
      let row = rows.get(section);
      if (row === undefined) {
        row = rowFor(section, lists);
        if (rows.size === REMEMBERED) rows.clear();
        rows.set(section, row);
      }
      last = section;
      lastRow = row;
      return row;
    },
  };
}

function rowFor(section: Section, lists: readonly SectionList[]): SectionRow {
  let [sure, maybe] = [0, 0];
  for (const [number, list] of lists.entries()) {
    const truth = sectionIsAny(section, list.sections);
    if (truth !== NO) maybe |= 1 << number;
    if (truth === YES) sure |= 1 << number;
  }
  return { sure, maybe };
}
