import type { IToken } from 'chevrotain';
import type { StepType } from '../../../record/index.ts';
import { type Agency, type MoreAgencies, readAgency } from './agencies.ts';
import type { LineNote, SheetCount, SheetEvent, Warning } from './events.ts';
import { readCount } from './read-count.ts';
import {
  BirthDate,
  CaseNumber,
  Charge,
  Day,
  Disposition,
  LevelCode,
  NameCode,
  NameEntry,
  Place,
  SeeComment,
  Text,
  UnknownHeader,
} from './tokens.ts';
import type { CountTree, EventTree } from './tree.ts';

export type EventContext = {
  readonly cycle: number;
  /** The event before it in the same cycle. */
  readonly previous: SheetEvent | undefined;
  readonly agencies: MoreAgencies;
  readonly lineOf: (token: IToken) => number;
  readonly noteOf: (token: IToken) => LineNote;
  readonly warn: (warning: Warning) => void;
  readonly notUnderstood: (note: LineNote) => void;
};

const STEPS: readonly (readonly [pattern: RegExp, step: StepType])[] = [
  [/^[A4]RR/, 'arrest'],
  [/^SUPPLEMENTAL/, 'supplemental'],
  [/^C[O0]UR/, 'court'],
  [/^PROBATION/, 'probation'],
  [/^CUSTODY/, 'custody'],
  [/^REGISTRATION/, 'registration'],
  [/^APPLICANT/, 'applicant'],
  [/^DECEASED/, 'deceased'],
  [/^(?:PAROLE|MENTAL HLTH|INTERST|FLASH|WANTED|MISSING)/, 'other'],
];

/** Reads one event; undefined for stray lines that are no event at all, which are reported. */
export function readEvent(tree: EventTree, context: EventContext): SheetEvent | undefined {
  if (isStray(tree)) {
    for (const token of tokensOf(tree)) context.notUnderstood(context.noteOf(token));
    return undefined;
  }
  const { header, step } = readHeader(tree, context);
  const heading = readHeading(tree, header, context);
  const decisive = step === 'court' || step === 'unknown';
  const labelled = tree.counts.some((count) => count.label);
  const stray = tree.counts.filter((count) => labelled && isWordsAlone(count));
  for (const token of stray.flatMap((count) => count.body)) heading.doubts.push(context.noteOf(token));
  const counts = tree.counts
    .filter((count) => !stray.includes(count))
    .map((count) => readCount(count, { ...context, decisive }));
  // One is enough to leave every count of the event in doubt.
  const doubts = heading.doubts.slice(0, 3);
  for (const doubt of heading.doubts) context.notUnderstood(doubt);
  for (const count of counts) for (const doubt of count.doubts) context.notUnderstood(doubt);
  const line = firstLine(tree, context);
  if (step === 'unknown')
    context.warn({ kind: 'unknown-event', line, message: 'what kind of event this is is not known' });
  if (step === 'court' && heading.agency?.county === undefined) {
    context.warn({
      kind: 'unknown-court',
      line,
      message: 'the court is not in the table of courts, so its county is not known',
    });
  }
  return {
    cycle: context.cycle,
    step,
    header: heading.detail === '' ? header : `${header}:${heading.detail}`,
    line,
    date: heading.date,
    agency: heading.agency,
    nameCode: heading.nameCode,
    counts: withEventFacts(counts, heading, doubts),
    implied: false,
  };
}

/** A case number and a level stand at the first count, or at the event, and hold for all counts that give no other. */
function withEventFacts(
  counts: readonly SheetCount[],
  heading: { readonly levelCode: string },
  doubts: readonly LineNote[],
): readonly SheetCount[] {
  const caseNumbers = counts.find((count) => count.caseNumbers.length > 0)?.caseNumbers ?? [];
  return counts.map((count) => ({
    ...count,
    caseNumbers: count.caseNumbers.length > 0 ? count.caseNumbers : caseNumbers,
    levelCode: count.levelCode || heading.levelCode,
    doubts: [...count.doubts, ...doubts],
  }));
}

function readHeader(tree: EventTree, context: EventContext): { readonly header: string; readonly step: StepType } {
  const token = tree.header;
  if (!token) {
    // Registrations are printed under one header, each after the first with its date alone.
    const inherits = context.previous?.step === 'registration';
    return inherits ? { header: context.previous.header, step: 'registration' } : { header: '', step: 'unknown' };
  }
  const header = token.image.replace(/^[* .]+|[* .:;]+$/g, '');
  if (token.tokenType === UnknownHeader) {
    context.notUnderstood(context.noteOf(token));
    return { header, step: 'unknown' };
  }
  return { header, step: STEPS.find(([pattern]) => pattern.test(header))?.[1] ?? 'unknown' };
}

type HeadingFacts = {
  date: string;
  agency: Agency | undefined;
  nameCode: string;
  levelCode: string;
  /** What stands after the header's colon: `CDC`. */
  detail: string;
  doubts: LineNote[];
};

function readHeading(tree: EventTree, header: string, context: EventContext): HeadingFacts {
  const facts: HeadingFacts = { date: '', agency: undefined, nameCode: '', levelCode: '', detail: '', doubts: [] };
  for (const token of tree.heading) {
    switch (token.tokenType) {
      case Day:
        facts.date = token.image.replace(/\D/g, '');
        break;
      case NameCode:
        facts.nameCode = token.image.replace(/\D/g, '');
        break;
      case LevelCode:
        facts.levelCode = token.image.slice(-1);
        break;
      case BirthDate:
        break;
      case Place:
      case Text: {
        const besideHeader = token.tokenType === Place && header !== '' && facts.date === '' && facts.detail === '';
        if (besideHeader) facts.detail = token.image.trim();
        else if (facts.date !== '' && !facts.agency) facts.agency = readAgency(token.image, context.agencies);
        else facts.doubts.push(context.noteOf(token));
        break;
      }
    }
  }
  return facts;
}

/** Lines of words alone, with no date, charge, number or outcome among them. */
function isStray(tree: EventTree): boolean {
  if (tree.header) return false;
  return tokensOf(tree).every(
    ({ tokenType }) =>
      tokenType !== Day &&
      tokenType !== Charge &&
      tokenType !== SeeComment &&
      tokenType !== CaseNumber &&
      tokenType !== Disposition,
  );
}

/** Lines between an event's heading and its first `CNT:` that are no charge. */
function isWordsAlone(count: CountTree): boolean {
  const words = count.body.every(({ tokenType }) => tokenType === Text || tokenType === NameEntry);
  return !count.label && count.updates.length === 0 && words;
}

function tokensOf(tree: EventTree): readonly IToken[] {
  const inCount = (count: CountTree) => [
    ...(count.label ? [count.label] : []),
    ...count.body,
    ...count.updates.flatMap((update) => [update.day, ...update.body]),
  ];
  return [...(tree.header ? [tree.header] : []), ...tree.heading, ...tree.counts.flatMap(inCount)];
}

function firstLine(tree: EventTree, context: EventContext): number {
  const [token] = tokensOf(tree);
  return token ? context.lineOf(token) : 0;
}
