import type { IToken } from 'chevrotain';
import { NO, type Person, parseCompactDate } from '../../../record/index.ts';
import { buildPerson } from '../doj/build-person.ts';
import { readRow } from '../doj/row.ts';
import type { MoreAgencies } from './agencies.ts';
import { type DojLine, dojLines } from './doj-lines.ts';
import type { LineNote, PersonInfo, SheetEvent, Warning } from './events.ts';
import { parseTokens } from './grammar.ts';
import { headWarnings } from './head-warnings.ts';
import { impliedActions } from './implied.ts';
import { mendLines } from './mend.ts';
import { arrangePages, GAP } from './pages.ts';
import { readPersonInfo } from './person-info.ts';
import { readEvent } from './read-event.ts';
import { splitPages } from './text.ts';
import { PersonLine, tokenize } from './tokens.ts';
import type { SheetTree } from './tree.ts';

export type ReadOptions = {
  /** Which of the sources of a run the text is, from 0; kept in the origins of counts. */
  readonly source: number;
  /** More agencies with their counties, before the table that comes with the reader. */
  readonly agencies?: MoreAgencies;
  /** Pages of the PDF, from 1, on which text at an angle was left out. */
  readonly leftOut?: readonly number[];
};

/** A rap sheet, read. */
export type RapSheet = {
  readonly person: Person;
  /** The state's number of the person, as `info.cii`. */
  readonly number: string;
  readonly info: PersonInfo;
  /** In the order of the sheet; implied court actions stand after the events of their cycle. */
  readonly events: readonly SheetEvent[];
  /** Every line that no rule understands; all other lines were used, or are known and not needed. */
  readonly notUnderstood: readonly LineNote[];
  readonly warnings: readonly Warning[];
  /** The same history as lines of the state's bulk file; see {@link toDojLines}. */
  readonly lines: readonly DojLine[];
};

/** Of the banner FOR CURRENT REGISTRANT ADDRESS INFORMATION INQUIRE INTO THE VCIN SYSTEM, which runs over lines. */
const CURRENT_REGISTRANT = /CURRENT REGISTRANT|\bVCIN SYSTEM/;

/** Warnings that say that the record may hold more than was read, or other than one person's. */
const LEAVES_OPEN: ReadonlySet<string> = new Set<Warning['kind']>([
  'several-people',
  'too-many-counts',
  'no-cycles',
  'pages-missing',
  'no-end',
  'after-end',
  'side-by-side',
  'unread-head',
]);

/** Whether a warning leaves the whole record open: nothing that asks about all of it is decided. */
export function leavesRecordOpen({ kind }: { readonly kind: string }): boolean {
  return LEAVES_OPEN.has(kind);
}

/** More counts than this are no person's rap sheet: what comes after is not read, and nothing about it is certain. */
const MOST_COUNTS = 5000;

/**
 * Reads the text of one person's rap sheet. Any text gives a result; a line that is not understood is listed, and the
 * count it stands in keeps its outcome open. Time is linear in the length of the text.
 */
export function readRapSheet(text: string, options: ReadOptions): RapSheet {
  const pages = arrangePages(splitPages(text));
  const lines = mendLines(pages.lines);
  const tree = parseTokens(tokenize(lines));
  const notUnderstood: LineNote[] = [];
  const warnings: Warning[] = [];
  const lineOf = (token: IToken) => lines[(token.startLine ?? 1) - 1]?.numbers[0] ?? 0;
  const noteOf = (token: IToken): LineNote => ({
    lines: lines[(token.startLine ?? 1) - 1]?.numbers ?? [],
    text: token.image.replace(GAP, ''),
  });
  const context = {
    agencies: options.agencies ?? {},
    lineOf,
    noteOf,
    warn: (warning: Warning) => void warnings.push(warning),
    notUnderstood: (note: LineNote) => void notUnderstood.push(note),
  };
  const head = readPersonInfo(tree.preamble, noteOf, context.notUnderstood);
  const info = { ...head, currentRegistrant: lines.some(({ text }) => CURRENT_REGISTRANT.test(text)) };
  const { events, complete: whole } = readEvents(tree, context);
  addWarnings(info, events, whole, warnings);
  const others = otherPeople(tree, info);
  for (const token of others) {
    const message = 'a second CII number: the text may hold the sheets of two people; split it and read each';
    warnings.push({ kind: 'several-people', line: lineOf(token), message });
  }
  warnings.push(...pages.warnings, ...headWarnings(lines, tree.preamble, info, options, lineOf));
  const complete = !warnings.some(leavesRecordOpen);
  const all = withImplied(events, impliedActions(events, context.agencies, context.warn));
  const id = info.cii || `rap sheet ${options.source + 1}`;
  const dojs = dojLines(info, id, all);
  return {
    person: personOf(info, id, dojs, options.source, complete),
    number: info.cii,
    info,
    events: all,
    notUnderstood: inOrder(notUnderstood),
    warnings: [...warnings].sort((a, b) => a.line - b.line),
    lines: dojs,
  };
}

/**
 * The history as lines of the California DOJ bulk file, 95 fields each, in the order of the sheet. Reading them as a bulk
 * file gives the same convictions, levels, dates, sentences and doubts, so the same determinations.
 */
export function toDojLines(sheet: RapSheet): readonly (readonly string[])[] {
  return sheet.lines.map((line) => line.fields);
}

/** Lines of personal data below the head of the sheet that give another person's number. */
function otherPeople(tree: SheetTree, info: PersonInfo): readonly IToken[] {
  const tokens = tree.cycles.flatMap(({ events }) =>
    events.flatMap(({ counts }) => counts.flatMap(({ body, updates }) => [body, ...updates.map((each) => each.body)])),
  );
  return tokens.flat().filter((token) => {
    const cii = token.tokenType === PersonLine ? /^CII ?\/ ?(\S+)/.exec(token.image)?.[1] : undefined;
    return cii !== undefined && cii !== info.cii;
  });
}

type Context = Omit<Parameters<typeof readEvent>[1], 'cycle' | 'previous'>;

function readEvents(tree: SheetTree, context: Context): { readonly events: SheetEvent[]; readonly complete: boolean } {
  const events: SheetEvent[] = [];
  let cycle = 0;
  let counts = 0;
  for (const part of tree.cycles) {
    let previous: SheetEvent | undefined;
    for (const each of part.events) {
      const event = readEvent(each, { ...context, cycle: cycle + 1, previous });
      if (!event) continue;
      counts += event.counts.reduce((sum, count) => sum + count.copies, 1);
      if (counts > MOST_COUNTS) return { events, complete: false };
      events.push(event);
      previous = event;
    }
    if (previous) cycle++;
  }
  return { events, complete: true };
}

function withImplied(events: readonly SheetEvent[], implied: readonly SheetEvent[]): readonly SheetEvent[] {
  if (implied.length === 0) return events;
  const all: SheetEvent[] = [];
  events.forEach((event, index) => {
    all.push(event);
    if (events[index + 1]?.cycle === event.cycle) return;
    all.push(...implied.filter((each) => each.cycle === event.cycle));
  });
  return all;
}

function addWarnings(info: PersonInfo, events: readonly SheetEvent[], complete: boolean, warnings: Warning[]): void {
  const warn = (kind: Warning['kind'], line: number, message: string) => warnings.push({ kind, line, message });
  if (!complete) warn('too-many-counts', 0, `more than ${MOST_COUNTS} counts: the rest of the text was not read`);
  if (events.length === 0) warn('no-cycles', 0, 'no event was found: this may not be a California rap sheet');
  if (info.otherBirthDates.length > 0) {
    warn('other-birth-dates', 0, 'the sheet lists other birth dates too; the one it is kept under is used');
  }
  for (const { lines } of info.supervision) {
    warn('supervision', lines[0] ?? 0, 'the head of the sheet reports probation or parole: ask whether it is over');
  }
  for (const event of events) {
    if (event.step !== 'court' || event.implied) continue;
    for (const count of event.counts) {
      if (count.entries.length > 0) continue;
      warn('count-without-outcome', count.line, 'the sheet does not say how this count ended in court');
    }
  }
}

function personOf(info: PersonInfo, id: string, lines: readonly DojLine[], source: number, complete: boolean): Person {
  const names = info.names;
  if (lines.length === 0) {
    // Without any event there is no line to carry the personal data.
    const { sex, race } = info;
    const birthDate = parseCompactDate(info.birthDate);
    return { id, names, birthDate, sex, race, counts: [], deceased: NO, registered: NO, incomplete: !complete };
  }
  const rows = lines.map(({ fields, line }) => readRow(fields, { source, line }));
  const person = buildPerson(id, rows, !complete);
  return { ...person, names: names.length > 0 ? names : person.names };
}

function inOrder(notes: readonly LineNote[]): readonly LineNote[] {
  return [...new Set(notes)].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
