import { cyclesOf } from './history.ts';
import type { LaterKind, LaterLine } from './later.ts';
import { levelName } from './level.ts';
import { type DerivedDate, formatPartialDate, type PartialDate } from './partial-date.ts';
import type { Case, Count, DerivedLevel, Person, StepType } from './person.ts';
import { formatSection } from './section.ts';
import { truthWord, UNKNOWN, YES } from './truth.ts';

/** What a state, or what shows a history, adds to it. */
export type TimelineWords = {
  /** A note on a count, such as its determination. */
  readonly mark?: (count: Count) => string | undefined;
  /** What the state calls being registered: `registered under PC 290`. */
  readonly registered?: string;
};

/**
 * A history as lines of text: cycles, the events of each, their counts, how they ended. What the record lacks is shown
 * as such.
 */
export function timeline(person: Person, { mark, registered = 'registered' }: TimelineWords = {}): string {
  const lines: string[] = [];
  lines.push(
    `Born ${formatPartialDate(person.birthDate)}${derivedBirth(person.birthDate)}${said(', sex ', person.sex)}${said(', race ', person.race)}`,
  );
  if (person.deceased !== 0) lines.push(`Deceased: ${truthWord(person.deceased)}`);
  if (person.registered !== 0) lines.push(`${capital(registered)}: ${truthWord(person.registered)}`);
  if (person.incomplete)
    lines.push(
      'Some lines that may concern this person could not be read, or some of these lines may be another person\u2019s.',
    );
  for (const { cycle, cases } of cyclesOf(person)) {
    lines.push('', `Cycle ${cycle ?? 'not known'}`);
    for (const each of cases) {
      lines.push(`  ${caseLine(each)}`);
      for (const count of each.counts) lines.push(...countLines(count, each.date, mark?.(count)));
    }
  }
  return lines.join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function derivedBirth({ derived, refused }: PartialDate): string {
  if (refused) return ' (what the file says of it cannot be right)';
  return derived === undefined ? '' : ` (derived: ${DATE_SOURCES[derived]})`;
}

const STEP_WORDS: Readonly<Record<StepType, string>> = {
  arrest: 'Arrest or citation',
  court: 'Court',
  custody: 'Custody',
  probation: 'Probation',
  registration: 'Registration',
  applicant: 'Applicant',
  supplemental: 'Supplemental arrest',
  deceased: 'Death',
  other: 'Other event',
  unknown: 'Event of unknown kind',
};

function caseLine({ date, step, county, agency, caseNumbers }: Case): string {
  const place = [agency, county ?? 'county unknown'].filter((text) => text !== '').join(', ');
  return `${formatPartialDate(date).padEnd(10)}  ${STEP_WORDS[step]}, ${place}${said('  case ', caseNumbers.join(', '))}`;
}

function countLines(count: Count, caseDate: PartialDate, note: string | undefined): readonly string[] {
  const { offense, level, disposition, sentence } = count;
  const name = offense.section ? formatSection(offense.section) : 'section unknown';
  const text = offense.text === '' ? '' : `  (${offense.text.replace(/\s+/g, ' ')})`;
  const lines = [`    ${name}${text}  ${level === undefined ? 'level unknown' : levelName(level)}`];
  const add = (line: string) => lines.push(`        ${line}`);
  if (count.date !== caseDate && formatPartialDate(count.date) !== formatPartialDate(caseDate))
    add(`on ${formatPartialDate(count.date)}`);
  if (count.derivedLevel) add(`level derived: ${LEVEL_SOURCES[count.derivedLevel]}`);
  if (count.date.derived) add(`date derived: ${DATE_SOURCES[count.date.derived]}`);
  if (offense.from === 'comment') add('section read from the comment');
  if (offense.from === 'conviction') add('section read from the offense of conviction, not the charge');
  if (disposition.kind === 'unknown')
    add(
      disposition.text === '' ? 'disposition unknown' : `${disposition.text} (not sure to be a conviction of its own)`,
    );
  else if (disposition.text !== '') add(disposition.text);
  if (sentence.length > 0) add(`sentence: ${sentence.map((part) => part.text).join(', ')}`);
  if (count.completed) add(`sentence and supervision over: ${formatPartialDate(count.completed)}`);
  if (count.offended) add(`date of the offense: ${formatPartialDate(count.offended)}`);
  if (count.released) add(`last release: ${formatPartialDate(count.released)}`);
  for (const line of count.later) add(laterWords(line));
  if (count.setAside === UNKNOWN) add('what later lines did to this conviction is not known');
  if (count.setAside === YES && count.later.length === 0) add('already set aside');
  if (count.conflicts.length > 0) add(`the lines of this count disagree on: ${count.conflicts.join(', ')}`);
  if (note !== undefined) add(`=> ${note}`);
  return lines;
}

const LEVEL_SOURCES: Readonly<Record<DerivedLevel, string>> = {
  charge: 'the level of conviction is blank, this is the level of the charge',
  statute: 'the record gives none, and the section had this level only on that date',
};

const DATE_SOURCES: Readonly<Record<DerivedDate, string>> = {
  'disposition-date': 'the date of the event is blank, this is the date of the disposition',
  'impossible-day': 'the calendar has no such day, so only month and year are taken',
  'other-form': 'written in another form than YYYYMMDD',
  'cycle-age': 'the file gives no date of birth, these are the days that the age at an arrest leaves',
};

function laterWords({ date, kind, text }: LaterLine): string {
  const on = date.precision === 'unknown' ? '' : ` ${formatPartialDate(date)}`;
  const meaning = LATER_WORDS[kind];
  return `later${on}: ${text === '' ? 'a line without a disposition' : text}${meaning === undefined ? '' : ` (${meaning})`}`;
}

/** What a line means for the conviction, where its words may not say so. */
const LATER_WORDS: Partial<Record<LaterKind, string>> = {
  unclear: 'not known to leave the conviction standing',
  reversed: 'speaks against a conviction',
  dismissed: 'speaks against a conviction',
  diverted: 'speaks against a conviction',
  'arrest-sealed': 'speaks against a conviction',
  juvenile: 'speaks against a conviction',
  denied: 'changes nothing',
  standing: 'changes nothing',
  ended: 'the sentence may have ended on that day',
};

function said(label: string, text: string): string {
  return text === '' ? '' : `${label}${text}`;
}
