import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { isCharge } from './charge.ts';
import { isCycleBreak, isEventBreak, isFurniture } from './furniture.ts';
import { GAP } from './pages.ts';
import type { SheetLine } from './text.ts';

/**
 * The words of a rap sheet. Most take a whole line; a date, a count label or a header leaves room for more after it.
 * Lines come in clean (see text.ts), so patterns need not know of case or runs of blanks.
 */

const category = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });
/** What may stand in a count; some of it out of place there, and then reported with the count. */
export const Detail = category('Detail');
/** What may stand between an event's header and its first count. */
export const Heading = category('Heading');
export const Header = category('Header');

function token(name: string, pattern: RegExp | CustomPatternMatcherFunc, ...categories: TokenType[]): TokenType {
  return createToken({ name, pattern, categories, line_breaks: false });
}

/** A pattern that is only tried at the beginning of a line. */
function atStart(pattern: RegExp): CustomPatternMatcherFunc {
  const sticky = new RegExp(pattern.source, 'y');
  return (text, offset) => {
    if (offset > 0 && text.charCodeAt(offset - 1) !== 10) return null;
    sticky.lastIndex = offset;
    return sticky.exec(text);
  };
}

/** A test of the whole line. */
function wholeLine(test: (line: string) => boolean): CustomPatternMatcherFunc {
  return (text, offset) => {
    if (offset > 0 && text.charCodeAt(offset - 1) !== 10) return null;
    const end = text.indexOf('\n', offset);
    const line = text.slice(offset, end < 0 ? text.length : end);
    return line !== '' && test(line) ? [line] : null;
  };
}

const Newline = createToken({ name: 'Newline', pattern: /\n+/, group: Lexer.SKIPPED, line_breaks: true });
const Blank = createToken({ name: 'Blank', pattern: / +/, group: Lexer.SKIPPED });
const Furniture = createToken({
  name: 'Furniture',
  pattern: wholeLine(isFurniture),
  group: Lexer.SKIPPED,
  line_breaks: false,
});
export const CycleBreak = token('CycleBreak', wholeLine(isCycleBreak));
export const EventBreak = token('EventBreak', wholeLine(isEventBreak));

/** Stands for pages that are missing: a line in doubt for what is above it. */
export const Gap = token('Gap', atStart(new RegExp(`${GAP}[^\\n]*`)), Detail);

/** `PROBATION: EXP:19990503` among the personal data: a state the person is in, not an event. */
export const Supervision = token(
  'Supervision',
  atStart(/(?:PROBATION|PAROLE) ?: ?(?:EXP ?:|CDC(?![^\n]*NAM))[^\n]*/),
  Detail,
);

/** What begins an event: its kind, sometimes with a detail after the colon (`CUSTODY:CDC`). */
export const EventHeader = token(
  'EventHeader',
  atStart(
    /[* .]*(?:[A4]RR[ .]*\/[ .]*[DP]ET[ .]*\/[ .]*CITE|SUPPLEMENTAL ARR(?:EST)?|C[O0]UR[TI](?: ACTION)?|PROBATION|PAROLE|CUSTODY|REGISTRATION|APPLICANT|DECEASED|MENTAL HLTH CUS ?\/ ?SUPV|INTERST COMP PAROLEE|FLASH NOTICE|WANTED PERSON|MISSING PERSON)(?:[ *]*[:;]|(?= NAME? ?[:;])|(?= ?(?:\n|$)))/,
  ),
  Header,
);
/** A header that is not known, but stands where one does: words, then the code of the name that was used. */
export const UnknownHeader = token('UnknownHeader', atStart(/[A-Z][A-Z/&. ]{3,40}[:;]?(?= NAME? ?[:;] ?\d)/), Header);

export const CountLabel = token('CountLabel', /CN[TI\u00cd] ?[:;] ?-?\d(?: ?\d){0,2}(?: ?- ?\d{1,3})?(?!\d)[.]?/);
/** Eight digits, perhaps with specks between them. */
export const Day = token('Day', /\d{4}[.]?\d{2}[.]?\d{2}(?![\d/-])[.]?/, Heading);

export const Disposition = token('Disposition', /[*' ]*D ?I ?S ?P(?: ?O)?(?:SITION)? ?[:;][^\n]*/, Detail);
export const Status = token('Status', atStart(/[*' ]*CONV(?:ICTION)? STAT[A-Z]* ?[:;.][^\n]*/), Detail);
export const Sentence = token('Sentence', atStart(/[*' ]*SEN(?:T|TENCE)? ?[:;][^\n]*/), Detail);
export const Comment = token('Comment', atStart(/[*' ]*COM ?[:;][^\n]*/), Detail);
export const LevelCode = token('LevelCode', /TOC ?[:;] ?[A-Z](?![A-Z])/, Detail, Heading);
export const CaseNumber = token('CaseNumber', /[#*] ?(?:(?! TOC ?[:;])[^\n])*/, Detail);
export const NameCode = token('NameCode', /NAME? ?[:;] ?\d{1,3}(?!\d)/, Detail, Heading);
export const BirthDate = token('BirthDate', /DOB ?[:;] ?\d{8}(?!\d)/, Detail, Heading);
export const SeeComment = token('SeeComment', atStart(/SEE[ .:]*COMMENT[ .:]*FOR[ .:]*CHARGE[^\n]*/), Detail);
/** Sentenced to county jail or mandatory supervision under realignment; printed where a charge is. */
export const Realignment = token('Realignment', atStart(/[-. ]*1170 ?\(H\)[^\n]*PC ?- ?SENTENCING[^\n]*/), Detail);
/** `-WARRANT`, `-BENCH WARRANT -PROBATION REVO`: qualifiers of the charge that follows. */
export const Qualifiers = token('Qualifiers', atStart(/-[A-Z][^\n:;]*/), Detail);
/** Labelled lines that no decision needs, and some that say where a sentence came from. */
export const Labelled = token(
  'Labelled',
  atStart(
    /(?:ARR BY|ARR AGY|CITE|CRT CASE|CRT|CASE|FILE|DOCKET|INCIDENT|BOOKING|SEN(?:T|TENCED)? FROM|RECVD BY|RECEIVED BY|BENCH WARRANT|WARRANT|ADR|ADDRESS|SCN|DCN|ATI|PAROLED FROM|STATE INN|INN|CONV OF|OCA|FBI|EXP) ?(?:(?:NBR|NO|NUMBER)\b|[#:;])[^\n]*/,
  ),
  Detail,
);
/** `DOB/19570119 SEX/M RAC/WHITE`: personal data. */
export const PersonLine = token(
  'PersonLine',
  atStart(
    /(?:CII|DOB|SEX|RAC|HGT|WGT|EYE|HAIR?|POB|NAM|MON|FBI|CDL|IDN|SOC|INN|MNU|SMT|MDS|OCC|CTZ|SKN|AKA|ADR|DLN|SID|DNA|PHO|BLD|ETH) ?\/[^\n]*/,
  ),
  Detail,
);
/** `FPC HENRY` and the fingerprint classes below it. */
export const Fingerprints = token('Fingerprints', atStart(/FPC(?: [A-Z]+)?(?=\n|$)/), Detail);
export const FingerprintClass = token(
  'FingerprintClass',
  atStart(/(?:\d{1,3}|[LUIOMRWTAPSX/-])(?: (?:\d{1,3}|[LUIOMRWTAPSX/-]))+(?=\n|$)/),
  Detail,
);
export const Death = token('Death', atStart(/[* ]+DECEASED[^\n]*/), Detail);
/** A line that begins with a section of a code. */
export const Charge = token('Charge', wholeLine(isCharge), Detail);
/** `02 SKYWALKER,LUKE`: another name. */
export const NameEntry = token('NameEntry', atStart(/\d{2,3} [A-Z][^\n]*/), Detail);
/** Any other line. */
export const Text = token('Text', atStart(/[^\n]+/), Detail, Heading);
/** What stands after a label on its line, up to the next label: an agency, a detail. */
export const Place = token(
  'Place',
  /(?:(?! (?:TOC|NAME?|DOB) ?[:;]| \d{8}(?!\d)| CN[TI] ?[:;])[^\n])+/,
  Detail,
  Heading,
);

/** In the order in which they are tried. */
const PATTERNS = [
  Newline,
  Blank,
  Gap,
  Furniture,
  CycleBreak,
  EventBreak,
  Death,
  Supervision,
  EventHeader,
  CountLabel,
  Disposition,
  Status,
  Realignment,
  Sentence,
  Comment,
  LevelCode,
  SeeComment,
  Labelled,
  PersonLine,
  NameCode,
  BirthDate,
  Day,
  Charge,
  CaseNumber,
  Fingerprints,
  FingerprintClass,
  NameEntry,
  Qualifiers,
  UnknownHeader,
  Text,
  Place,
];

export const TOKENS: readonly TokenType[] = [Detail, Heading, Header, ...PATTERNS];

const lexer = new Lexer([...TOKENS], { positionTracking: 'onlyStart', ensureOptimizations: false });

/** The tokens of clean lines; `startLine` of a token counts those lines from 1. */
export function tokenize(lines: readonly SheetLine[]): readonly IToken[] {
  return lexer.tokenize(lines.map((line) => line.text).join('\n')).tokens;
}
