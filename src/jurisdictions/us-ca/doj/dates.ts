import { cleanText } from '../../../format/blank-cells.ts';
import {
  compactDate,
  type DerivedDate,
  daysInMonth,
  isoDate,
  type PartialDate,
  parseCompactDate,
  REFUSED_DATE,
  type StepType,
  UNKNOWN_DATE,
} from '../../../record/index.ts';

/**
 * `PRI_DOB` and the columns of dates: `YYYYMMDD`, or, as derived dates, the forms that leave no doubt about which number
 * is the month (`2005-03-05`, the same with a time, `20050305.0`). Where the calendar has no such day (`20150231`), month
 * and year are taken. Unknown for every other text: `1/2/2019` may be January or February.
 */
export function readDate(text: string): PartialDate {
  const date = parseCompactDate(text);
  if (date.precision !== 'unknown') return date;
  const clean = cleanText(text);
  const digits = otherForm(clean);
  if (digits === undefined) return monthOfImpossibleDay(clean);
  const read = parseCompactDate(digits);
  return read.precision === 'unknown' ? monthOfImpossibleDay(digits) : derived(read, 'other-form');
}

/** Databases write this day, or an earlier one, where they have no date. */
const LAST_PLACEHOLDER = isoDate('1900-01-01').last;

/** One digit again and again stands for "not known" too. */
const FILLED_UP = /^([09])\1*$/;

/** `PRI_DOB`: a date up to 1900-01-01 stands for "not known"; a text that is no date is refused and not taken for a blank. */
export function readBirthDate(text: string): PartialDate {
  const date = readDate(text);
  if (date.last <= LAST_PLACEHOLDER) return UNKNOWN_DATE;
  if (date.precision !== 'unknown') return date;
  const clean = cleanText(text);
  return clean === '' || FILLED_UP.test(clean) || isBeforePlaceholder(clean) ? UNKNOWN_DATE : REFUSED_DATE;
}

/** `10000000` and the like: eight digits whose year lies before every date of birth. */
function isBeforePlaceholder(clean: string): boolean {
  return /^\d{8}$/.test(clean) && Number(clean) < 19000101;
}

/** The date of an event: its own column or, where that of a court action is blank, `DISP_DATE`. */
export function readEventDate(event: string, disposition: string, step: StepType): PartialDate {
  if (step !== 'court' || cleanText(event) !== '') return readDate(event);
  const date = readDate(disposition);
  return date.precision === 'unknown' ? UNKNOWN_DATE : derived(date, 'disposition-date');
}

/** Whether the date of an event hangs on the kind of the event and the date of its disposition. */
export function eventDateIsBlank(event: string): boolean {
  return cleanText(event) === '';
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const WITH_DECIMALS = /^(\d{8})\.0+$/;

/** Eight digits from a form that leaves no doubt; undefined for any other text. */
function otherForm(clean: string): string | undefined {
  const iso = ISO.exec(clean);
  return iso ? `${iso[1]}${iso[2]}${iso[3]}` : WITH_DECIMALS.exec(clean)?.[1];
}

/** February 2015 for `20150231`; unknown where no month has the day. */
function monthOfImpossibleDay(clean: string): PartialDate {
  if (!/^\d{8}$/.test(clean)) return UNKNOWN_DATE;
  const digits = Number(clean);
  const day = digits % 100;
  const month = compactDate(digits - day);
  const impossible =
    month.precision === 'month' &&
    day <= 31 &&
    day > daysInMonth(Math.floor(digits / 10000), Math.floor(digits / 100) % 100);
  return impossible ? derived(month, 'impossible-day') : UNKNOWN_DATE;
}

function derived({ precision, first, last }: PartialDate, how: DerivedDate): PartialDate {
  return { first, last, precision, derived: how };
}
