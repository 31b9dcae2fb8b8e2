import type { StepType } from '../../../record/index.ts';
import { COLUMN_COUNT, type ColumnName, column } from '../doj/columns.ts';
import { parseSection } from '../sections.ts';
import type { PersonInfo, SheetCount, SheetEntry, SheetEvent } from './events.ts';

/** One line of the bulk file made of a rap sheet, and the line of the sheet it was made of. */
export type DojLine = { readonly fields: readonly string[]; readonly line: number };

/** `STP_TYPE_DESCR` as the bulk file writes each kind of event; blank where it is not known. */
const STEP_TEXTS: Readonly<Record<StepType, string>> = {
  arrest: 'ARREST/DETAINED/CITED',
  court: 'COURT ACTION',
  custody: 'CUSTODY',
  probation: 'PROBATION',
  registration: 'REGISTRATION',
  applicant: 'APPLICANT',
  supplemental: 'SUPPLEMENTAL ARREST',
  deceased: 'DECEASED',
  other: 'OTHER',
  unknown: '',
};

/** The bulk file numbers cycles from 101, steps and counts from 1, each in three digits. */
const FIRST_CYCLE = 101;
const LARGEST = 999;
/** Before any living person's first case. */
const LONG_AGO = '19000101';
/** Says of a line that the sheet does not print it. */
const IMPLIED = 'NOT ON THE SHEET: IMPLIED BY AN ENTRY OF CUSTODY OR SUPERVISION';
/** No field of the bulk file is longer; a longer text is no charge or comment of a rap sheet. */
const LONGEST_FIELD = 1000;

type Values = { readonly [Name in ColumnName]?: string };

/**
 * The lines of the state's bulk file that say what a rap sheet says, so that everything which reads bulk files, and every
 * result file, works for rap sheets unchanged. Nothing that a pack reads is lost: the person of a rap sheet is built
 * from these lines. Personal numbers other than the state's own are not carried over.
 */
export function dojLines(info: PersonInfo, id: string, events: readonly SheetEvent[]): readonly DojLine[] {
  const lines: DojLine[] = [];
  const person: Values = {
    SUBJECT_ID: id,
    CII_NUMBER: info.cii,
    PRI_NAME: info.names[0] ?? '',
    GENDER: info.sex,
    PRI_DOB: info.birthDate,
    RACE_DESCR: info.race,
  };
  const steps = new Map<number, number>();
  for (const event of events) {
    const step = (steps.get(event.cycle) ?? 0) + 1;
    steps.set(event.cycle, step);
    lines.push(...linesOfEvent(event, step, person));
  }
  const cycles = new Set(events.map((event) => event.cycle)).size;
  if (info.deceased && !events.some((event) => event.step === 'deceased')) {
    lines.push(toLine({ ...person, CNT_ORDER: order(cycles + 1, 1, 1), STP_TYPE_DESCR: 'DECEASED' }, 0));
  }
  if (info.currentRegistrant && !events.some((event) => event.step === 'registration')) {
    // A registration without a section: whether it is under PC 290 is not known.
    lines.push(toLine({ ...person, CNT_ORDER: order(cycles + 2, 1, 1), STP_TYPE_DESCR: 'REGISTRATION' }, 0));
  }
  return lines;
}

function order(cycle: number, step: number, count: number): string {
  const three = (value: number) => String(value).padStart(3, '0');
  const number = FIRST_CYCLE + cycle - 1;
  // Numbers that do not fit say nothing: such counts are read as belonging to no known case.
  return Math.max(number, step, count) > LARGEST ? '' : `${number}${three(step)}${three(count)}000`;
}

function linesOfEvent(event: SheetEvent, step: number, person: Values): readonly DojLine[] {
  const base: Values = {
    ...person,
    CYC_ORDER: String(FIRST_CYCLE + event.cycle - 1),
    STP_ORDER: String(step),
    STP_EVENT_DATE: event.date,
    STP_TYPE_DESCR: STEP_TEXTS[event.step],
    STP_ORI_DESCR: event.agency?.name ?? '',
    STP_ORI_CNTY_NAME: event.agency?.county ?? '',
  };
  const lines: DojLine[] = [];
  const earliest = event.implied && event.date !== '' ? person.PRI_DOB || LONG_AGO : undefined;
  let number = 0;
  for (const count of event.counts) {
    for (let copy = 0; copy < count.copies; copy++) {
      number++;
      const own = {
        ...base,
        CNT_ORDER: order(event.cycle, step, number),
        ...(event.implied ? { COMMENT_TEXT: IMPLIED } : {}),
      };
      lines.push(...linesOfCount(count, own));
      // Some day from birth to the entry's: two lines with the two ends are how the bulk file can say so.
      if (earliest !== undefined) lines.push(...linesOfCount(count, { ...own, STP_EVENT_DATE: earliest }));
    }
  }
  // An event without a count still took place, and a court's may have been a conviction.
  if (number === 0) lines.push(toLine({ ...base, CNT_ORDER: order(event.cycle, step, 1) }, event.line));
  return lines;
}

function linesOfCount(count: SheetCount, base: Values): readonly DojLine[] {
  const registration = base.STP_TYPE_DESCR === STEP_TEXTS.registration ? registrationOffense(count) : undefined;
  const [offense = '', ...otherOffenses] = registration === undefined ? distinctCharges(count) : [registration];
  const comment = commentText(count);
  const withOffense: Values = {
    ...base,
    OFFENSE_DESCR: offense,
    OFFENSE_TOC: count.levelCode,
    OFN: count.caseNumbers[0] ?? '',
    ...(comment === '' || base.COMMENT_TEXT ? {} : { COMMENT_TEXT: comment }),
  };
  const main = count.entries.find((entry) => entry.text.startsWith('CONVICTED')) ?? count.entries[0];
  const mainValues = main ? entryValues(main, base, main.text.startsWith('CONVICTED')) : {};
  const whole: Values = {
    ...withOffense,
    ...mainValues,
    CONV_STAT_DESCR: main?.status || count.status,
  };
  const rows: Values[] = [];
  count.sentence.forEach((term, index) => {
    rows.push({
      ...whole,
      SENT_ORDER: String(101001 + index),
      SENT_LOC_DESCR: term.where,
      SENT_LENGTH: term.length === undefined ? '' : String(term.length),
      SENT_TIME_CODE: term.unit ?? '',
    });
  });
  if (rows.length === 0) rows.push(whole);
  // Charges that contradict each other, each on a line of its own: then which one is meant is not known.
  for (const other of otherOffenses) rows.push({ ...whole, OFFENSE_DESCR: other });
  for (const number of count.caseNumbers.slice(1)) rows.push({ ...whole, OFN: number });
  for (const entry of count.entries) {
    if (entry === main) continue;
    const convicted = entry.text.startsWith('CONVICTED');
    rows.push({ ...withOffense, ...entryValues(entry, base, convicted), CONV_STAT_DESCR: entry.status });
  }
  if (count.doubts.length > 0) rows.push(doubtRow(count, withOffense));
  return rows.map((row) => toLine(row, count.line));
}

/**
 * PC 290 wherever it stands in a text, `--290 PC` and `CHRG-290.012(A) PC` alike, and no other number that holds it. A copy
 * may show a letter O for its zero.
 */
const SEX_REGISTRATION = /(?:^|[^\d.#])0*29[0O](?![\dO])(?!.{0,12}\bHS\b)/;

/** In free text a number is a section only beside its code: `290 MAIN ST` is an address. */
const SEX_REGISTRATION_IN_COMMENT =
  /(?:^|[^\d.#])29[0O](?:\.\d{1,3})?(?: ?\([A-Z0-9]{1,3}\))*[ -]?PC\b|\bPC ?29[0O](?![\dO])/;

/**
 * What a registration is for, in the form in which the bulk file's reader knows it: under PC 290 when any text of the
 * count says so, and blank, which leaves it open, when the count names no section at all. Undefined for any other.
 */
function registrationOffense(count: SheetCount): string | undefined {
  const texts = [...count.charges, ...count.commentCharges, ...count.comments];
  const named =
    [...count.charges, ...count.commentCharges].find((text) => SEX_REGISTRATION.test(text)) ??
    count.comments.find((text) => SEX_REGISTRATION_IN_COMMENT.test(text));
  if (named !== undefined) return named.slice(named.search(/29[0O]/));
  const other = texts.some((text) => parseSection(text.replace(/^[-/. ]+/, '')) !== undefined);
  // A section beside words of a sex offense may be PC 290 misread.
  return other && !texts.some((text) => /\bSEX\w*\W+(OFF|REG)/.test(text)) ? undefined : '';
}

/** A conviction's own date is the date of the event; other entries keep theirs as the disposition's. */
function entryValues(entry: SheetEntry, base: Values, convicted: boolean): Values {
  return {
    DISP_DESCR: entry.text,
    DISP_DATE: entry.date || (base.STP_EVENT_DATE ?? ''),
    ...(convicted && entry.date !== '' ? { STP_EVENT_DATE: entry.date } : {}),
  };
}

/** A blank disposition is how the bulk file leaves open what became of a count: here, because a line was not understood. */
function doubtRow(count: SheetCount, base: Values): Values {
  const texts = count.doubts.slice(0, 20).map((doubt) => doubt.text.slice(0, 200));
  return { ...base, DISP_DESCR: '', COMMENT_TEXT: `NOT UNDERSTOOD: ${texts.join(' / ')}` };
}

/** The charge, or, where the sheet gives only words or points to a comment, the comment's. */
function distinctCharges(count: SheetCount): readonly string[] {
  const charges = [...new Set(count.charges)];
  const named = charges.filter((charge) => parseSection(charge) !== undefined);
  if (named.length > 0) return charges.filter((charge) => !charge.startsWith('SEE COMMENT'));
  if (count.commentCharges.length > 0) return ['SEE COMMENT FOR CHARGE'];
  return charges;
}

function commentText(count: SheetCount): string {
  const fromComment = distinctCharges(count)[0] === 'SEE COMMENT FOR CHARGE';
  const words = fromComment ? count.charges.filter((charge) => !charge.startsWith('SEE COMMENT')).join(' ') : '';
  const charge = count.commentCharges[0];
  if (!fromComment || charge === undefined) return count.comments.join('; ');
  const rest = [...count.commentCharges.slice(1).map((other) => `CHRG-${other}`)];
  return [`CHRG-${charge}${words === '' || charge.includes('-') ? '' : `-${words}`}`, ...rest].join('; ');
}

function toLine(values: Values, line: number): DojLine {
  const fields = new Array<string>(COLUMN_COUNT).fill('');
  for (const [name, value] of Object.entries(values))
    fields[column(name as ColumnName)] = value.slice(0, LONGEST_FIELD);
  return { fields, line };
}
