import type { Deidentifier } from '../../../format/deidentifier.ts';
import { readRapSheet } from '../rap-sheet/index.ts';
import { DROPPED_COLUMNS, deidentifyFields } from './doj-fields.ts';
import { deidentifiedSheet } from './sheet-lines.ts';

/** Copies of California's bulk files and rap sheets that can be shown. */
export const deidentifier: Deidentifier = {
  kind: 'ca-doj-bulk',
  droppedColumns: DROPPED_COLUMNS,
  fields: deidentifyFields,
  sheet: (text) => {
    const sheet = readRapSheet(text, { source: 0 });
    return {
      person: sheet.person,
      copy: (shift, pseudonyms) => {
        const copied = deidentifiedSheet(sheet, shift, pseudonyms);
        return { text: copied, person: readRapSheet(copied, { source: 0 }).person };
      },
    };
  },
};
