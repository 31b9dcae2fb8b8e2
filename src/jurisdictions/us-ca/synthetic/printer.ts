import { COLUMNS } from '../doj/columns.ts';
import type { Line } from './line.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text as UTF-8, for pieces that many lines repeat. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** A field of nothing but blanks; exports quote those, as they do fields that begin with one. */
const blanks = (width: number): string => `"${' '.repeat(width)}"`;

// The columns that no reader of the file needs are constant, so that a line costs few pieces to print.
const QUALIFIER = blanks(45);
/** Columns 56 to 60: the qualifier, then the offense of the disposition, which these files leave blank. */
const DISPOSITION_OFFENSE = [QUALIFIER, blanks(5), blanks(50), blanks(1), blanks(20)].join(',');
/** Columns 65 to 77: the qualifier, then the twelve numbers of other agencies. */
const NUMBERS = [QUALIFIER, '', blanks(9), '', '', '', blanks(9), '', '', '', '', blanks(12), ''].join(',');
const AFTER_COUNTY = bytesOf(',#,');
const AFTER_CHARGE = bytesOf(`,${DISPOSITION_OFFENSE},`);
const AFTER_CONVICTION = bytesOf(`,${NUMBERS},`);
const BEFORE_END = bytesOf(',A,ALPHANUMERIC,');
const NO_LEVEL_CODE = blanks(10);
const NO_TIME = blanks(18);
const NO_SENTENCE = bytesOf(`,,,,,${NO_TIME},`);
const END = bytesOf(',#');

const COMMA = 44;
const BLANK = 32;

const PLAIN = 0;
const QUOTABLE = 1;
const BEYOND_ASCII = 2;
/** What a letter asks of the field it stands in, by UTF-16 code. */
const KINDS = new Uint8Array(1 << 16).fill(BEYOND_ASCII, 128);
for (const letter of ',"\r\n') KINDS[letter.charCodeAt(0)] = QUOTABLE;

const blankFields = new Map<string, Uint8Array>();

/** Whether two lines have the same columns 0 to 48. */
function sameStep(a: Line, b: Line): boolean {
  return (
    a.subject === b.subject &&
    a.cycleOrder === b.cycleOrder &&
    a.stepOrder === b.stepOrder &&
    a.eventDate === b.eventDate &&
    a.stepType === b.stepType &&
    a.county === b.county &&
    a.agency === b.agency &&
    a.cycleDate === b.cycleDate &&
    a.dob === b.dob
  );
}

/** More than a line of these files can take. */
const LONGEST_LINE = 1 << 16;

/**
 * Gathers lines as UTF-8 and gives them out as text. Bytes and not strings, because a line is some eighty pieces:
 * joined as strings they cost several times as much in memory and time.
 */
export type Printer = {
  readonly line: (line: Line, end: string) => void;
  readonly raw: (bytes: Uint8Array) => void;
  /** Bytes gathered so far. */
  readonly length: () => number;
  /** Takes back what was gathered from that position on. */
  readonly takeFrom: (position: number) => Uint8Array;
  /** Everything gathered, as text; the printer is empty afterwards. */
  readonly flush: () => string;
};

export function createPrinter(capacity: number): Printer {
  const buffer = new Uint8Array(capacity + LONGEST_LINE);
  let at = 0;

  const raw = (bytes: Uint8Array): void => {
    buffer.set(bytes, at);
    at += bytes.length;
  };
  /** A value that needs no quotes, then a comma. */
  const plain = (text: string): void => {
    let to = at;
    for (let i = 0; i < text.length; i++) buffer[to++] = text.charCodeAt(i);
    buffer[to] = COMMA;
    at = to + 1;
  };
  const quoted = (text: string): void => raw(bytesOf(`"${text.replaceAll('"', '""')}"`));
  /** A value quoted where it must be (RFC 4180), and where it begins with a blank, as exports do. */
  const field = (text: string): void => {
    if (text.charCodeAt(0) === BLANK) {
      quotedBlanks(text);
      return;
    }
    let to = at;
    let kind = PLAIN;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      kind |= KINDS[code]!;
      buffer[to++] = code;
    }
    if (kind === PLAIN) at = to;
    else if (kind === BEYOND_ASCII) raw(bytesOf(text));
    else quoted(text);
  };
  /** Encoding takes long, so the blanks that clean files hold by the thousand are kept. */
  const quotedBlanks = (text: string): void => {
    const known = blankFields.get(text);
    if (known) raw(known);
    else if (text.trim() !== '') quoted(text);
    else {
      blankFields.set(text, bytesOf(`"${text}"`));
      quoted(text);
    }
  };
  const fieldAnd = (text: string): void => {
    field(text);
    buffer[at++] = COMMA;
  };

  let last: Line | undefined;
  let lastAt = 0;
  let lastLength = 0;
  const forget = (): void => {
    last = undefined;
  };
  /** Columns 0 to 48: a third of the line, and mostly that of the line before, which is then copied. */
  const personAndStep = (line: Line): void => {
    if (last !== undefined && sameStep(last, line)) {
      buffer.copyWithin(at, lastAt, lastAt + lastLength);
      lastAt = at;
      at += lastLength;
      last = line;
      return;
    }
    const start = at;
    const { subject } = line;
    if (line.dob === subject.dob) raw(subject.whole);
    else {
      raw(bytesOf(`${subject.head},`));
      fieldAnd(line.dob);
      raw(bytesOf(`${subject.tail},`));
    }
    plain(line.cycleOrder);
    fieldAnd(line.cycleDate);
    plain('#');
    plain(line.stepOrder);
    fieldAnd(line.eventDate);
    plain(line.stepCode);
    fieldAnd(line.stepType);
    raw(line.agency);
    field(line.county);
    last = line;
    lastAt = start;
    lastLength = at - start;
  };

  const line = (line: Line, end: string): void => {
    personAndStep(line);
    raw(AFTER_COUNTY);
    fieldAnd(line.countOrder);
    fieldAnd(line.dispositionDate);
    fieldAnd(line.ofn);
    plain(line.offenseCode);
    fieldAnd(line.offense);
    field(line.toc);
    raw(AFTER_CHARGE);
    plain(line.convictionOrder);
    plain(line.convictionOffenseCode);
    fieldAnd(line.convictionOffense);
    field(line.convictionToc);
    raw(AFTER_CONVICTION);
    plain(line.dispositionOrder);
    plain(line.dispositionCode);
    fieldAnd(line.disposition);
    plain(line.levelCode || NO_LEVEL_CODE);
    fieldAnd(line.level);
    plain('#');
    if (line.sentenceOrder === '' && line.sentenceLength === '') raw(NO_SENTENCE);
    else {
      plain(line.sentenceOrder);
      plain(line.sentenceCode);
      plain(line.sentence);
      fieldAnd(line.sentenceLength);
      plain(line.timeCode);
      plain(line.time || NO_TIME);
    }
    field(line.age);
    raw(BEFORE_END);
    field(line.comment);
    raw(END);
    for (let i = 0; i < end.length; i++) buffer[at++] = end.charCodeAt(i);
  };

  return {
    line,
    raw,
    length: () => at,
    takeFrom: (position) => {
      forget();
      const taken = buffer.slice(position, at);
      at = position;
      return taken;
    },
    flush: () => {
      forget();
      const text = decoder.decode(buffer.subarray(0, at));
      at = 0;
      return text;
    },
  };
}

/** The names of the columns, as the first line of a file. */
export const HEADER: Uint8Array = bytesOf(`${COLUMNS.join(',')}\n`);
