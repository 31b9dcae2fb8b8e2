import type { Laws, SheetWords } from '../documents/index.ts';
import { courtTableColumns } from '../documents/law/court-table-columns.ts';
import type { StateColumns } from '../documents/law/state-columns.ts';
import { packs } from './packs.ts';
import { californiaCites } from './us-ca/papers/cites.ts';
import { prop64Papers } from './us-ca/papers/prop-64.ts';
import { recordsDestructionPapers } from './us-ca/papers/records-destruction.ts';
import { californiaSheetWords } from './us-ca/papers/sheet-words.ts';
import { dojColumns } from './us-ca/papers/state-columns.ts';
import { freshStartPapers } from './us-zz/papers/fresh-start.ts';
import { crownColumns } from './us-zz/papers/state-columns.ts';

/** The columns that documents read of formats that are a state's own; court tables have theirs in common. */
const OWN_COLUMNS: Readonly<Record<string, StateColumns>> = { 'us-ca/doj': dojColumns, 'us-zz/crown': crownColumns };

/** Every law that Redress carries, with the papers of those for which somebody has written what is filed and sent. */
export const laws: Laws = {
  packs,
  cites: { 'us-ca': californiaCites },
  papers: [prop64Papers, recordsDestructionPapers, freshStartPapers],
  columnsOf: (format = 'us-ca/doj') => (format.endsWith('/court-table') ? courtTableColumns : OWN_COLUMNS[format]),
};

/** What papers from a rap sheet say, by the jurisdiction that begins the id of a law pack. */
export const sheetWords: Readonly<Record<string, SheetWords>> = { 'us-ca': californiaSheetWords };
