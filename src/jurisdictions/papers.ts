import type { Laws, SheetWords } from '../documents/index.ts';
import { courtTableColumns } from '../documents/law/court-table-columns.ts';
import { packs } from './packs.ts';
import { prop64Papers } from './us-ca/papers/prop-64.ts';
import { recordsDestructionPapers } from './us-ca/papers/records-destruction.ts';
import { californiaSheetWords } from './us-ca/papers/sheet-words.ts';
import { dojColumns } from './us-ca/papers/state-columns.ts';
import { freshStartPapers } from './us-zz/papers/fresh-start.ts';
import { crownColumns } from './us-zz/papers/state-columns.ts';

/** Every law that Redress carries, with the papers of those for which somebody has written what is filed and sent. */
export const laws: Laws = {
  packs,
  papers: [prop64Papers, recordsDestructionPapers, freshStartPapers],
  columnsOf: (format = 'us-ca/doj') =>
    ({
      'us-ca/doj': dojColumns,
      'us-ct/court-table': courtTableColumns,
      'us-mi/court-table': courtTableColumns,
      'us-mn/court-table': courtTableColumns,
      'us-mo/court-table': courtTableColumns,
      'us-ny/court-table': courtTableColumns,
      'us-pa/court-table': courtTableColumns,
      'us-va/court-table': courtTableColumns,
      'us-zz/crown': crownColumns,
    })[format],
};

/** What papers from a rap sheet say, by the jurisdiction that begins the id of a law pack. */
export const sheetWords: Readonly<Record<string, SheetWords>> = { 'us-ca': californiaSheetWords };
