import {
  type Count,
  changedBy,
  citedSection,
  compactDate,
  type Day,
  type DeclaredLevels,
  type Disposition,
  ENDINGS,
  type Ending,
  getOrCreate,
  LATER_KINDS,
  type LaterKind,
  levelIds,
  NO,
  type PartialDate,
  type Person,
  parseIsoDay,
  REFUSED_DATE,
  type Section,
  type SectionReader,
  type SentencePart,
  type StepType,
  type Truth,
  UNKNOWN,
  UNKNOWN_DATE,
  YES,
} from '../../record/index.ts';
import type { AssumedCount, OptionValues, Situation } from '../language/index.ts';

/** A small invented history, the conviction it is about, and the setting where it says one. */
export type ExampleHistory = Situation & { readonly asOf: Day | undefined; readonly options: OptionValues };

/** How the state of a history writes sections, and what levels it has. */
type StateWords = { readonly read: SectionReader | undefined; readonly levels: DeclaredLevels | undefined };

type Draft = { -readonly [Key in keyof AssumedCount]: AssumedCount[Key] };

/**
 * Reads a history written in a line, for examples and counter-examples:
 *
 *     born 1985-06; 2008-03-04 HS 11359 felony, jail 6 months, cycle 1; 1999 PC 187 felony, in LOS ANGELES
 *
 * Parts stand between semicolons: `born …`, `deceased`, `registered`, `as of …`, `option key=value`, or a count. A
 * count is a date, a section and a level, each `?` or left out where unknown, then details between commas, and last
 * what is assumed of facts that no file holds (`if amount: …`, `unless amount: …`). The first
 * count that is no arrest, or the one marked `*`, is the one to be decided; of arrests alone the first. `born impossible` is a birth date that cannot be right. What is not said is unknown, except that a count is a
 * conviction of the county, in a cycle of its own, not set aside; and that no person is deceased or registered unless it says so.
 * `read` reads sections as a state's files write them; without it they are citations. `levels` are those of the state; the
 * usual ones where it declares none. Throws on anything else, since examples are code.
 */
export function parseHistory(
  text: string,
  county: string,
  read?: SectionReader,
  levels?: DeclaredLevels,
): ExampleHistory {
  const counts: Count[] = [];
  const options: Record<string, boolean | number | readonly string[]> = {};
  let [birthDate, deceased, registered]: [PartialDate, Truth, Truth] = [UNKNOWN_DATE, NO, NO];
  let asOf: Day | undefined;
  let marked: Count | undefined;
  for (const part of text.split(';').map((each) => each.trim())) {
    const [word = '', ...rest] = part.split(/\s+/);
    if (word === 'born') birthDate = rest[0] === 'impossible' ? REFUSED_DATE : parseDate(rest.join(' '));
    else if (part === 'deceased' || part === 'deceased?') deceased = part.endsWith('?') ? UNKNOWN : YES;
    else if (part === 'registered' || part === 'registered?') registered = part.endsWith('?') ? UNKNOWN : YES;
    else if (word === 'as') asOf = parseIsoDay(rest[1] ?? '') ?? fail(part);
    else if (word === 'option') Object.assign(options, parseOption(rest.join(' ')));
    else if (part !== '') {
      const count = parseCount(part.replace(/^\*\s*/, ''), counts.length, county, { read, levels });
      if (part.startsWith('*')) marked = count;
      counts.push(count);
    }
  }
  const conviction = marked ?? decidedOf(counts) ?? fail(text);
  const person: Person = {
    id: 'example',
    names: [],
    birthDate,
    sex: '',
    race: '',
    counts,
    deceased,
    registered,
    incomplete: false,
  };
  return { person, conviction, asOf, options };
}

/** The count of an example that is decided where none is marked. */
export function decidedOf(counts: readonly Count[]): Count | undefined {
  return counts.find(({ step }) => step !== 'arrest' && step !== 'supplemental') ?? counts[0];
}

/** A line that is no history; `part` is what of it cannot be read. */
export class UnreadableHistory extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`not readable as a history: ${part}`);
    this.part = part;
  }
}

function fail(text: string): never {
  throw new UnreadableHistory(text);
}

/** `2008-03-04`, `2008-03`, `2008`, `1999-01-01..1999-06-30`, or `?`. */
function parseDate(text: string): PartialDate {
  if (text === '?') return UNKNOWN_DATE;
  const range = /^(\S+)\.\.(\S+)$/.exec(text);
  if (range) {
    const [first, last] = [range[1] === '' ? -Infinity : parseIsoDay(range[1]!), parseIsoDay(range[2]!)];
    return { precision: 'range', first: first ?? fail(text), last: last ?? fail(text) };
  }
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? fail(text);
  const date = compactDate(Number(`${match[1]}${match[2] ?? '00'}${match[3] ?? '00'}`));
  return date.precision === 'unknown' ? fail(text) : date;
}

function parseOption(text: string): OptionValues {
  const [key = '', value = ''] = text.split('=');
  if (value === 'true' || value === 'false') return { [key]: value === 'true' };
  // Sections are lists even where there is one of them; numbers of years are short.
  return { [key]: /^\d{1,2}$/.test(value) ? Number(value) : value.split('+').filter((each) => each !== '') };
}

const headsOf = new Map<string, RegExp>();

/** The head of a count, with the levels of the state. */
function headFor(levels: DeclaredLevels | undefined): RegExp {
  const words = levelIds(levels)
    .map((id) => id.replace(/[^\w-]/g, '\\$&'))
    .join('|');
  return getOrCreate(
    headsOf,
    words,
    () =>
      new RegExp(`^(\\S+)\\s+(\\S.*?)(?:\\s+(${words}|\\?))?(?:\\s+(arrest|supplemental|dismissed|registration))?$`),
  );
}

function parseCount(text: string, index: number, county: string, { read, levels }: StateWords): Count {
  // What is assumed may hold commas itself, so it comes last.
  const [plain = '', ...assumed] = text.split(/,\s*(?=(?:if|unless) )/);
  const [head = '', ...details] = plain.split(',').map((each) => each.trim());
  const match = headFor(levels).exec(head) ?? fail(text);
  const [, date = '?', name = '?', level, event] = match;
  const section = name === '?' ? undefined : sectionNamed(name, read);
  if (name !== '?' && section === undefined) fail(text);
  const step: StepType = event === undefined || event === 'dismissed' ? 'court' : (event as StepType);
  const origin = { source: 0, line: index + 1 };
  const draft: Draft = {
    order: undefined,
    cycle: 100 + index,
    case: (100 + index) * 1000 + 1,
    step,
    date: parseDate(date),
    county,
    agency: '',
    caseNumbers: [],
    offense: { section, text: name === '?' ? '' : name, from: name === '?' ? 'none' : 'charge' },
    level: level === undefined || level === '?' ? undefined : level,
    disposition:
      step !== 'court'
        ? { kind: 'none', text: '' }
        : event === 'dismissed'
          ? endedBy('dismissed')
          : { kind: 'convicted', text: 'CONVICTED' },
    sentence: [],
    setAside: NO,
    later: [],
    revoked: false,
    conflicts: [],
    origin,
    origins: [origin],
  };
  for (const detail of [...details, ...assumed]) applyDetail(draft, detail);
  return draft;
}

/**
 * A citation, `HS 11359`, `? 11359` where the code is not known, `attempt HS 11359`; or what the state's files write,
 * `664/HS 11359`, where their reader takes the whole of it.
 */
function sectionNamed(name: string, read?: SectionReader): Section | undefined {
  const section = read?.(name);
  return section?.text === name ? section : citedSection(name);
}

/** A charge that ended without a conviction, by the name of the way. */
function endedBy(name: string): Disposition {
  const ending: Ending = ENDINGS.find((each) => each === name) ?? fail(`ended ${name}`);
  return { kind: 'other', text: ending.toUpperCase(), ending };
}

/** `set aside`, `reduced`, `dismissed-64` and the other kinds of later lines, by their names. */
const KINDS: ReadonlyMap<string, LaterKind> = new Map([
  ...LATER_KINDS.map((kind) => [kind, kind] as const),
  ['set aside', 'set-aside'],
]);

function applyDetail(draft: Draft, detail: string): void {
  const [word = '', ...rest] = detail.split(/\s+/);
  const tail = rest.join(' ');
  if (detail === 'cycle?') draft.cycle = draft.case = undefined;
  else if (detail === 'disposition?') draft.disposition = { kind: 'unknown', text: '' };
  else if (detail === 'pending') draft.disposition = { kind: 'none', text: '' };
  else if (word === 'ended') draft.disposition = tail === '?' ? { kind: 'other', text: 'OTHER' } : endedBy(tail);
  else if (detail === 'event?') draft.step = 'unknown';
  else if (detail === 'set aside?') draft.setAside = UNKNOWN;
  else if (word === 'completed') draft.completed = parseDate(tail);
  else if (word === 'released') draft.released = parseDate(tail);
  else if (word === 'offense') draft.offended = parseDate(tail);
  else if (detail === 'revoked') draft.revoked = true;
  else if (KINDS.has(detail)) {
    draft.later = [...draft.later, { kind: KINDS.get(detail)!, text: detail.toUpperCase(), date: UNKNOWN_DATE }];
    draft.setAside = changedBy(draft.later);
  } else if (word === 'in') draft.county = tail === '?' ? undefined : tail;
  else if (word === 'cycle') [draft.cycle, draft.case] = [Number(tail), Number(tail) * 1000 + 1];
  else if (word === 'case') draft.case = draft.cycle! * 1000 + Number(tail);
  else if (word === 'if' || word === 'unless') {
    draft.assumed = { ...draft.assumed, [tail]: word === 'if' ? YES : NO };
  } else draft.sentence = [...draft.sentence, parsePart(detail)];
}

function parsePart(text: string): SentencePart {
  return sentencePart(text) ?? fail(text);
}

/** A part of a sentence as `probation 3 years`, `jail` or `fine`; undefined for what is none. */
export function sentencePart(text: string): SentencePart | undefined {
  const match = /^(prison|jail|probation|fine)(?: (\d{1,4}) (days|months|years))?$/.exec(text);
  if (!match) return undefined;
  const [, kind, length, unit] = match;
  return {
    kind: kind as SentencePart['kind'],
    length: length === undefined ? undefined : Number(length),
    unit: unit as SentencePart['unit'],
    text: text.toUpperCase(),
  };
}
