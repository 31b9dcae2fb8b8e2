import { CONDENSED_COLUMNS, type ColumnName, column } from '../../jurisdictions/us-ca/doj/columns.ts';

/**
 * What the scanner keeps of a line: for each group of columns one number, equal for equal texts. Columns that stand
 * side by side and repeat together are one group, so that one look-up does for all of them.
 */
export const GROUPS = {
  identity: [
    ['SUBJECT_ID', 'SUBJECT_ID'],
    ['PRI_NAME', 'GENDER'],
    ['RACE_DESCR', 'RACE_DESCR'],
  ],
  birth: [['PRI_DOB', 'PRI_DOB']],
  age: [['CYC_AGE', 'CYC_AGE']],
  place: [
    ['STP_TYPE_DESCR', 'STP_TYPE_DESCR'],
    ['STP_ORI_DESCR', 'STP_ORI_CNTY_NAME'],
  ],
  date: [
    ['STP_EVENT_DATE', 'STP_EVENT_DATE'],
    ['DISP_DATE', 'DISP_DATE'],
  ],
  order: [['CNT_ORDER', 'CNT_ORDER']],
  caseNumber: [['OFN', 'OFN']],
  offense: [
    ['OFFENSE_DESCR', 'OFFENSE_TOC'],
    ['CONV_OFFENSE_DESCR', 'CONV_OFFENSE_DESCR'],
  ],
  outcome: [['DISP_DESCR', 'CONV_STAT_DESCR']],
  sentence: [['SENT_ORDER', 'SENT_TIME_CODE']],
  comment: [['COMMENT_TEXT', 'COMMENT_TEXT']],
} as const satisfies Readonly<Record<string, readonly (readonly [ColumnName, ColumnName])[]>>;

export type GroupName = keyof typeof GROUPS;

export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[];

export const GROUP_COUNT = GROUP_NAMES.length;

/** Groups in which nearly every text is new, so that a table of them would be all cost: only repeats in a row are seen. */
const LOGGED: readonly GroupName[] = ['caseNumber'];

export const LOG_MASK = LOGGED.reduce((mask, name) => mask | (1 << GROUP_NAMES.indexOf(name)), 0);

/** Words (4 bytes) of a row: an id for each group in order, then the line and the offset within the chunk. */
export const ROW_WORDS = GROUP_COUNT + 2;

/** Place of a group's id in a row. */
export const WORD = Object.fromEntries(GROUP_NAMES.map((name, index) => [name, index])) as Readonly<
  Record<GroupName, number>
>;

export const LINE_WORD = GROUP_COUNT;
export const OFFSET_WORD = GROUP_COUNT + 1;

/** Bytes of a group in the scanner's table: number of spans, then first and last field of each. */
export const GROUP_BYTES = 32;

export type Spans = readonly (readonly [first: number, last: number])[];

export function spansOf(group: GroupName): Spans {
  return GROUPS[group].map(([first, last]) => [column(first), column(last)]);
}

/** The condensed columns as spans, adjoining ones joined. */
export const CONDENSED_SPANS: Spans = joinAdjoining(CONDENSED_COLUMNS.map(column));

function joinAdjoining(positions: readonly number[]): Spans {
  const spans: [number, number][] = [];
  for (const position of positions) {
    const last = spans.at(-1);
    if (last && last[1] + 1 === position) last[1] = position;
    else spans.push([position, position]);
  }
  return spans;
}

/** How many fields the key of a group has; one more is the number of the file, where the key is not ASCII. */
export function fieldsInGroup(group: GroupName): number {
  return spansOf(group).reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
