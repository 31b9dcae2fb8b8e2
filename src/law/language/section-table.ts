import { NO, type Section, sectionInList, YES } from '../../record/index.ts';
import type { SectionList } from './condition.ts';
import { rememberBySection } from './remember.ts';

/**
 * Which lists of law a section is in, looked for once: sources give equal texts one section. Lists are told apart by a
 * bit each.
 */
export type SectionTable = {
  /** The bit of a list; 0 where there are too many lists. */
  readonly bitOf: (list: SectionList) => number;
  readonly rowOf: (section: Section | undefined) => SectionRow;
};

/** The lists that a section is surely in, and those that it is in or may be. */
export type SectionRow = { readonly sure: number; readonly maybe: number };

/** A row and how many lists there were when it was made. */
type Row = SectionRow & { lists: number };

const BITS = 30;
/** Of a section that is not known: it may be in any list. */
const ANY_LIST: SectionRow = { sure: 0, maybe: (1 << BITS) - 1 };

export function createSectionTable(): SectionTable {
  const lists: SectionList[] = [];
  const rows = rememberBySection((section): Row => ({ ...rowFor(section, lists), lists: lists.length }));

  return {
    bitOf: (list) => {
      let number = lists.indexOf(list);
      if (number < 0 && lists.length < BITS) number = lists.push(list) - 1;
      return number < 0 ? 0 : 1 << number;
    },
    rowOf: (section) => {
      const row = rows(section);
      // Lists may have been added since it was made.
      if (row.lists !== lists.length) Object.assign(row, rowFor(section, lists), { lists: lists.length });
      return row;
    },
  };
}

function rowFor(section: Section | undefined, lists: readonly SectionList[]): SectionRow {
  if (section === undefined) return ANY_LIST;
  let [sure, maybe] = [0, 0];
  for (const [number, list] of lists.entries()) {
    const truth = sectionInList(section, list);
    if (truth !== NO) maybe |= 1 << number;
    if (truth === YES) sure |= 1 << number;
  }
  return { sure, maybe };
}
