import { formatDay, parseIsoDay } from '../../../../src/record/index.ts';
import { fileOf, type Line } from '../../../support/doj.ts';

/**
 * Reads the short histories of these tables into lines of the state's bulk file. A history is a list of parts with `;`
 * between them, and a part has its fields between bars:
 *
 * - `was DATE | OFFENSE | LEVEL | SENTENCE`: an arrest 45 days before the date, and a conviction on it;
 * - `arrest DATE | OFFENSE | LEVEL`, and `court DATE | OFFENSE | LEVEL | DISPOSITION | SENTENCE` in the cycle of the
 *   arrests right before it, or in one of its own;
 * - `count OFFENSE | LEVEL | DISPOSITION | SENTENCE`: a further count of that court action;
 * - `later DATE | DISPOSITION | LEVEL`: a later line of that count;
 * - `before DATE | OFFENSE | LEVEL | DISPOSITION | SENTENCE` and `after ...`: a court action of another cycle;
 * - `registered DATE`, `died DATE`, `born DATE`, `age YEARS` (at the arrest of the cycle), `in COUNTY` (from here on);
 * - `with COLUMN=VALUE`: a column of the line before, or of all lines where no line stands before it.
 *
 * Dates are the eight digits of the file. A field that is left out is a conviction with three years of probation; `-`
 * is blank.
 */
export type Histories = ReadonlyMap<string, string>;

/** The file of these people, and by person the numbers of the counts that a table asks about. */
export function fileOfHistories(
  histories: Histories,
  county: string,
): { readonly text: string; readonly asked: ReadonlyMap<string, readonly string[]> } {
  const lines: Line[] = [];
  const asked = new Map<string, readonly string[]>();
  for (const [person, history] of histories) {
    const read = readHistory(history, county);
    const own: Line = { SUBJECT_ID: person, CII_NUMBER: `A${person}`, PRI_NAME: `DOE,INVENTED ${person}` };
    lines.push(...read.lines.map((line) => ({ ...own, ...line, END_OF_REC: '#' })));
    asked.set(person, read.asked);
  }
  return { text: fileOf(lines), asked };
}

type Reading = {
  readonly lines: Line[];
  readonly asked: string[];
  /** The columns of every line from here on. */
  common: Line;
  cycle: number;
  /** Whether the last part was an arrest, to which a court action belongs. */
  arrested: boolean;
  arrests: number;
  counts: number;
  earlier: number;
  later: number;
};

function readHistory(history: string, county: string): Reading {
  const reading: Reading = {
    lines: [],
    asked: [],
    common: { PRI_DOB: '19700315', STP_ORI_CNTY_NAME: county },
    cycle: 100,
    arrested: false,
    arrests: 0,
    counts: 0,
    earlier: 1,
    later: 201,
  };
  for (const part of history.split(';')) readPart(reading, part.trim());
  return reading;
}

function readPart(reading: Reading, part: string): void {
  const [word, rest] = [/^\S+/.exec(part)![0], part.replace(/^\S+\s*/, '')];
  const fields = rest.split('|').map((field) => field.trim());
  const act = PARTS[word];
  if (act === undefined) throw new Error(`no part of a history begins with "${word}": ${part}`);
  act(reading, fields);
  if (word !== 'with') reading.arrested = word === 'arrest';
}

const PARTS: Readonly<Record<string, (reading: Reading, fields: readonly string[]) => void>> = {
  born: (reading, [date]) => setAll(reading, { PRI_DOB: blankOr(date) }),
  age: (reading, [years]) => setAll(reading, { CYC_AGE: years! }),
  in: (reading, [county]) => setAll(reading, { STP_ORI_CNTY_NAME: blankOr(county) }),
  was: (reading, [date, offense, level, sentence]) => {
    PARTS.arrest!(reading, [daysBefore(date!, 45), offense!, level!]);
    reading.arrested = true;
    PARTS.court!(reading, [date!, offense!, level!, 'CONVICTED-PROBATION', ...(sentence ? [sentence] : [])]);
  },
  arrest: (reading, [date, offense, level]) => {
    reading.arrests = reading.arrested ? reading.arrests + 1 : 1;
    if (!reading.arrested) reading.cycle++;
    add(reading, `${reading.cycle}001${String(reading.arrests).padStart(3, '0')}000`, {
      STP_TYPE_DESCR: 'ARREST/DETAINED/CITED',
      STP_EVENT_DATE: blankOr(date),
      OFFENSE_DESCR: blankOr(offense),
      OFFENSE_TOC: blankOr(level),
    });
  },
  court: (reading, [date, ...rest]) => {
    if (!reading.arrested) reading.cycle++;
    reading.counts = 0;
    reading.common = { ...reading.common, STP_EVENT_DATE: blankOr(date) };
    PARTS.count!(reading, rest);
  },
  count: (reading, fields) => {
    const number = `${reading.cycle}002${String(++reading.counts).padStart(3, '0')}000`;
    reading.asked.push(number);
    add(reading, number, courtAction(fields));
  },
  later: (reading, [date, disposition, level]) => {
    const of = reading.lines.findLast(({ CNT_ORDER }) => CNT_ORDER === reading.asked.at(-1))!;
    const { SENT_LOC_DESCR, SENT_LENGTH, SENT_TIME_CODE, ...kept } = of;
    const stat = level === undefined ? {} : { CONV_STAT_DESCR: LEVELS[level]! };
    reading.lines.push({ ...kept, STP_EVENT_DATE: date!, DISP_DESCR: blankOr(disposition), ...stat });
  },
  before: (reading, [date, ...rest]) => elsewhere(reading, reading.earlier++, date!, rest),
  after: (reading, [date, ...rest]) => elsewhere(reading, reading.later++, date!, rest),
  registered: (reading, [date]) => {
    add(reading, '099001001000', {
      STP_TYPE_DESCR: 'REGISTRATION',
      STP_EVENT_DATE: blankOr(date),
      OFFENSE_DESCR: '290 PC-REGISTRATION OF SEX OFFENDER',
    });
  },
  died: (reading, [date]) =>
    add(reading, '301001001000', { STP_TYPE_DESCR: 'DECEASED', STP_EVENT_DATE: blankOr(date) }),
  with: (reading, [setting]) => {
    const [column, value] = setting!.split('=') as [keyof Line, string];
    const last = reading.lines.pop();
    if (last === undefined) setAll(reading, { [column]: value });
    else reading.lines.push({ ...last, [column]: value });
  },
};

const LEVELS: Readonly<Record<string, string>> = { F: 'FELONY', M: 'MISDEMEANOR', I: 'INFRACTION', '-': '' };

function courtAction([offense, level, disposition = 'CONVICTED-PROBATION', sentence]: readonly string[]): Line {
  const convicted = /^CONV/.test(disposition);
  const [kind, length] = (sentence ?? (convicted ? 'PROBATION 36M' : '-')).split(' ');
  return {
    STP_TYPE_DESCR: 'COURT ACTION',
    OFFENSE_DESCR: blankOr(offense),
    OFFENSE_TOC: blankOr(level),
    DISP_DESCR: blankOr(disposition),
    CONV_STAT_DESCR: convicted ? LEVELS[level!]! : '',
    SENT_LOC_DESCR: blankOr(kind),
    SENT_LENGTH: /\d+/.exec(length ?? '')?.[0] ?? '',
    SENT_TIME_CODE: /[DMY]$/.exec(length ?? '')?.[0] ?? '',
  };
}

function elsewhere(reading: Reading, cycle: number, date: string, rest: readonly string[]): void {
  const number = `${String(cycle).padStart(3, '0')}002001000`;
  const { common } = reading;
  reading.common = { ...common, STP_EVENT_DATE: blankOr(date) };
  add(reading, number, courtAction(rest));
  reading.common = common;
}

function add(reading: Reading, number: string, line: Line): void {
  reading.lines.push({ ...reading.common, CNT_ORDER: number, ...line });
}

/** Sets columns of the lines that follow. */
function setAll(reading: Reading, line: Line): void {
  reading.common = { ...reading.common, ...line };
}

function blankOr(field: string | undefined): string {
  return field === undefined || field === '-' ? '' : field;
}

function daysBefore(date: string, days: number): string {
  const day = parseIsoDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
  if (day === undefined) throw new Error(`"was" needs a whole date, not ${date}`);
  return formatDay(day - days).replaceAll('-', '');
}
