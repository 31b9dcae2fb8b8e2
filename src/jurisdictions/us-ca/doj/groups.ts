import type { ColumnGroup } from '../../../format/bulk-format.ts';
import { wordsOf } from '../../../format/scan-layout.ts';
import type { ColumnName } from './columns.ts';

/** The groups of columns that the engine keeps of a line: what rows are read from, and nothing else. */
export const GROUPS = [
  {
    name: 'identity',
    spans: [
      ['SUBJECT_ID', 'SUBJECT_ID'],
      ['CII_NUMBER', 'GENDER'],
      ['RACE_DESCR', 'RACE_DESCR'],
    ],
    readInOrder: true,
  },
  { name: 'birth', spans: [['PRI_DOB', 'PRI_DOB']] },
  { name: 'age', spans: [['CYC_AGE', 'CYC_AGE']] },
  {
    name: 'place',
    spans: [
      ['STP_TYPE_DESCR', 'STP_TYPE_DESCR'],
      ['STP_ORI_DESCR', 'STP_ORI_CNTY_NAME'],
    ],
  },
  {
    name: 'date',
    spans: [
      ['STP_EVENT_DATE', 'STP_EVENT_DATE'],
      ['DISP_DATE', 'DISP_DATE'],
    ],
  },
  { name: 'order', spans: [['CNT_ORDER', 'CNT_ORDER']] },
  { name: 'caseNumber', spans: [['OFN', 'OFN']], nearlyUnique: true, readInOrder: true },
  {
    name: 'offense',
    spans: [
      ['OFFENSE_DESCR', 'OFFENSE_TOC'],
      ['CONV_OFFENSE_DESCR', 'CONV_OFFENSE_TOC'],
    ],
  },
  { name: 'outcome', spans: [['DISP_DESCR', 'CONV_STAT_DESCR']] },
  { name: 'sentence', spans: [['SENT_ORDER', 'SENT_TIME_CODE']] },
  { name: 'comment', spans: [['COMMENT_TEXT', 'COMMENT_TEXT']] },
] as const satisfies readonly (ColumnGroup & {
  readonly spans: readonly (readonly [ColumnName, ColumnName])[];
})[];

export type GroupName = (typeof GROUPS)[number]['name'];

/** Place of a group's number in a row. */
export const WORD = wordsOf(GROUPS.map(({ name }) => name));
/** Place of the line, which follows them. */
export const LINE_WORD = GROUPS.length;
