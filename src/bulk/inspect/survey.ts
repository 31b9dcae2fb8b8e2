import type { Decider } from '../../decide/index.ts';
import type { FormatReading } from '../../format/bulk-format.ts';
import type { Row } from '../../format/row.ts';
import { type DeclaredFacts, factNamed, frameFor } from '../../law/language/index.ts';
import { type Count, type Day, fromDay, getOrCreate, type Person } from '../../record/index.ts';
import { addFields, type CompletenessCounts, completenessOf, countFields } from './completeness.ts';

type Counted = { readonly name: string; readonly count: number };

/** Counts what is in a file before anything is decided. */
export type Survey = {
  readonly lines: number;
  readonly people: number;
  readonly convictions: number;
  readonly counties: readonly {
    readonly name: string;
    readonly lines: number;
    readonly convictions: number;
    /** Convictions that the law reaches. */
    readonly concerned: number;
  }[];
  /** Convictions that the law reaches or may reach, those of no known county among them. */
  readonly reached: {
    readonly convictions: number;
    /** By year; null where it is not sure. */
    readonly years: readonly { readonly year: number | null; readonly convictions: number }[];
    /** How many of them lack a fact. */
    readonly lacking: readonly { readonly fact: ReachedFact; readonly convictions: number }[];
  };
  readonly steps: readonly Counted[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly completeness: ReturnType<typeof completenessOf>;
  /** Offense texts that no section could be read from, commonest first. */
  readonly unreadableSections: readonly Counted[];
  readonly unreadableSectionLines: number;
  /** Lines that say exactly what another line of the person says. */
  readonly repeatedLines: number;
  /** Counts whose lines contradict each other, by fact. */
  readonly contradictions: readonly Counted[];
  /** For each missing fact, the people whom it keeps from a certain outcome. */
  readonly missingFacts: readonly { readonly fact: string; readonly words: string; readonly people: number }[];
};

/** Facts that every conviction under a law should have. */
export type ReachedFact = 'county' | 'convictionDate' | 'birthDate' | 'level' | 'cycle';

/** A survey while it is counted: plain data, so that surveys of parts of the people can be sent and added. */
export type SurveyCounts = {
  lines: number;
  people: number;
  convictions: number;
  repeated: number;
  oddLines: number;
  first: Day;
  last: Day;
  readonly counties: Map<string, { lines: number; convictions: number; concerned: number }>;
  /** Convictions that the law reaches by year, and those that lack a fact by its name. */
  readonly reachedYears: Map<number | null, number>;
  readonly lacking: Map<ReachedFact, number>;
  readonly steps: Map<string, number>;
  readonly odd: Map<string, number>;
  readonly contradictions: Map<string, number>;
  /** People by missing fact. */
  readonly missing: Map<string, number>;
  readonly fields: CompletenessCounts;
};

export function emptySurvey(): SurveyCounts {
  return {
    lines: 0,
    people: 0,
    convictions: 0,
    repeated: 0,
    oddLines: 0,
    first: Infinity,
    last: -Infinity,
    counties: new Map(),
    reachedYears: new Map(),
    lacking: new Map(),
    steps: new Map(),
    odd: new Map(),
    contradictions: new Map(),
    missing: new Map(),
    fields: { counties: new Map(), decades: new Map() },
  };
}

/** What a survey reads of every line; the case number of lines of convictions alone. */
export type SurveyedRow = Pick<
  Row,
  | 'order'
  | 'cycle'
  | 'step'
  | 'date'
  | 'county'
  | 'caseNumber'
  | 'offense'
  | 'level'
  | 'disposition'
  | 'sentencePart'
  | 'sentenceOrder'
  | 'birthDate'
>;

/** A person for a survey. `rowAt` gives a whole row, by its place; it is asked for few. */
export type SurveyedPerson = {
  readonly person: Person;
  readonly rows: readonly SurveyedRow[];
  readonly rowAt: (place: number) => Row;
};

export type SurveyTaker = {
  readonly see: (id: string, rows: readonly Row[], incomplete: boolean) => void;
  /** The same for a person who is built already. */
  readonly seePerson: (surveyed: SurveyedPerson) => void;
  readonly counts: SurveyCounts;
};

/**
 * Takes a survey of people one at a time. Deciders are made for each county, all under one policy. Without `facts`, which
 * take most of the time, it is not counted whom missing facts keep from a certain outcome.
 */
export function createSurvey(
  deciderFor: (county: string) => Decider,
  buildPerson: FormatReading['buildPerson'],
  { facts = true }: { readonly facts?: boolean } = {},
): SurveyTaker {
  const deciders = new Map<string, Decider>();
  const counts = emptySurvey();
  const deciderIn = (name: string) => getOrCreate(deciders, name, () => deciderFor(name));

  const seePerson = ({ person, rows, rowAt }: SurveyedPerson) => {
    counts.people++;
    for (const row of rows) seeRow(counts, row);
    counts.repeated += repeatedIn(rows, rowAt);
    const { counties, ofNoCounty } = seeConvictions(counts, person);
    const reached = new Set<Count>();
    const frame = frameFor(person);
    for (const name of counties) {
      for (const conviction of deciderIn(name).concerned(person, frame)) {
        if (conviction.county === name) inCounty(counts, name).concerned++;
        if (conviction.county === name || conviction.county === undefined) reached.add(conviction);
      }
    }
    // A conviction without a county may belong to any county, and may be the person's only conviction.
    if (ofNoCounty && counties.size === 0)
      for (const conviction of deciderIn('').concerned(person)) reached.add(conviction);
    for (const conviction of reached) seeReached(counts, person, conviction);
    if (!facts || reached.size === 0) return;
    const missing = new Set<string>();
    for (const name of counties)
      for (const { decision } of deciderIn(name).decide(person, frame))
        for (const { id: fact } of decision.facts) missing.add(fact);
    for (const fact of missing) bump(counts.missing, fact);
  };

  return {
    seePerson,
    see: (id, rows, incomplete) =>
      seePerson({ person: buildPerson(id, rows, incomplete), rows, rowAt: (place) => rows[place]! }),
    counts,
  };
}

function seeRow(counts: SurveyCounts, row: SurveyedRow): void {
  counts.lines++;
  bump(counts.steps, row.step);
  inCounty(counts, row.county ?? 'not known').lines++;
  countFields(counts.fields, row);
  if (row.date.first === row.date.last) {
    counts.first = Math.min(counts.first, row.date.first);
    counts.last = Math.max(counts.last, row.date.last);
  }
  if (row.offense.section === undefined && row.offense.text !== '') {
    bump(counts.odd, row.offense.text);
    counts.oddLines++;
  }
}

/** Counts a person's convictions; gives the counties that they name, and whether one names none. */
function seeConvictions(counts: SurveyCounts, person: Person) {
  const counties = new Set<string>();
  let ofNoCounty = false;
  for (const count of person.counts) {
    for (const fact of count.conflicts) bump(counts.contradictions, fact);
    if (count.disposition.kind !== 'convicted') continue;
    counts.convictions++;
    inCounty(counts, count.county ?? 'not known').convictions++;
    if (count.county !== undefined) counties.add(count.county);
    else ofNoCounty = true;
  }
  return { counties, ofNoCounty };
}

function seeReached({ reachedYears, lacking }: SurveyCounts, person: Person, conviction: Count): void {
  const { date, county, level, cycle } = conviction;
  const first = date.precision === 'unknown' ? null : fromDay(date.first).year;
  bump(reachedYears, first !== null && fromDay(date.last).year === first ? first : null);
  if (county === undefined) bump(lacking, 'county');
  if (date.precision !== 'day') bump(lacking, 'convictionDate');
  if (person.birthDate.precision !== 'day') bump(lacking, 'birthDate');
  if (level === undefined) bump(lacking, 'level');
  if (cycle === undefined) bump(lacking, 'cycle');
}

/** Adds what was counted of other people. */
export function addSurvey(to: SurveyCounts, more: SurveyCounts): void {
  to.lines += more.lines;
  to.people += more.people;
  to.convictions += more.convictions;
  to.repeated += more.repeated;
  to.oddLines += more.oddLines;
  to.first = Math.min(to.first, more.first);
  to.last = Math.max(to.last, more.last);
  for (const [name, { lines, convictions, concerned }] of more.counties) {
    const own = inCounty(to, name);
    own.lines += lines;
    own.convictions += convictions;
    own.concerned += concerned;
  }
  for (const kind of ['steps', 'odd', 'contradictions', 'missing'] as const)
    for (const [name, number] of more[kind]) bump(to[kind], name, number);
  for (const [year, number] of more.reachedYears) bump(to.reachedYears, year, number);
  for (const [fact, number] of more.lacking) bump(to.lacking, fact, number);
  addFields(to.fields, more.fields);
}

/** What the counts come to, with the words of the pack's facts; `shown` is how many unreadable texts are listed. */
export function surveyOf(counts: SurveyCounts, declared: DeclaredFacts | undefined, shown = 20): Survey {
  const { first, last } = counts;
  return {
    lines: counts.lines,
    people: counts.people,
    convictions: counts.convictions,
    counties: [...counts.counties]
      .map(([name, own]) => ({ name, ...own }))
      .sort((a, b) => b.concerned - a.concerned || b.lines - a.lines || (a.name < b.name ? -1 : 1)),
    reached: {
      convictions: [...counts.reachedYears.values()].reduce((sum, number) => sum + number, 0),
      years: [...counts.reachedYears]
        .map(([year, convictions]) => ({ year, convictions }))
        .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
      lacking: ranked(counts.lacking).map(({ name, count }) => ({ fact: name, convictions: count })),
    },
    steps: ranked(counts.steps),
    firstYear: Number.isFinite(first) ? fromDay(first).year : null,
    lastYear: Number.isFinite(last) ? fromDay(last).year : null,
    completeness: completenessOf(counts.fields),
    unreadableSections: ranked(counts.odd).slice(0, shown),
    unreadableSectionLines: counts.oddLines,
    repeatedLines: counts.repeated,
    contradictions: ranked(counts.contradictions),
    missingFacts: ranked(counts.missing).map(({ name, count }) => ({
      fact: name,
      words: factNamed(name, declared).words,
      people: count,
    })),
  };
}

function inCounty({ counties }: SurveyCounts, name: string) {
  return getOrCreate(counties, name, () => ({ lines: 0, convictions: 0, concerned: 0 }));
}

/** People with more lines than this are grouped through a map; for the many with few, looking through a list is faster. */
const FEW_ROWS = 48;

/** How many rows say what an earlier one says. Only rows of the same count can. */
function repeatedIn(rows: readonly SurveyedRow[], rowAt: SurveyedPerson['rowAt']): number {
  let repeated = 0;
  const same = (one: number, two: number) =>
    maySayTheSame(rows[one]!, rows[two]!) && saysTheSame(rowAt(one), rowAt(two));
  if (rows.length <= FEW_ROWS) {
    // A row that repeats another repeats the first of its kind.
    for (let row = 1; row < rows.length; row++) {
      for (let before = 0; before < row; before++) {
        if (!same(before, row)) continue;
        repeated++;
        break;
      }
    }
    return repeated;
  }
  const byOrder = new Map<string | undefined, number[]>();
  for (const [row, { order }] of rows.entries()) {
    const known = byOrder.get(order);
    if (known === undefined) byOrder.set(order, [row]);
    else if (known.some((before) => same(before, row))) repeated++;
    else known.push(row);
  }
  return repeated;
}

/** Whether two rows agree in what most rows differ in. */
function maySayTheSame(one: SurveyedRow, two: SurveyedRow): boolean {
  return (
    one.order === two.order &&
    one.step === two.step &&
    one.date.first === two.date.first &&
    one.offense.text === two.offense.text &&
    one.disposition.text === two.disposition.text &&
    one.sentenceOrder === two.sentenceOrder &&
    one.sentencePart?.text === two.sentencePart?.text &&
    one.level === two.level
  );
}

/** Whether two rows differ in nothing but where they stand. */
function saysTheSame(one: Row, two: Row): boolean {
  const { origin: _, ...row } = one;
  const { origin: __, ...other } = two;
  return JSON.stringify(row) === JSON.stringify(other);
}

function bump<Name>(counts: Map<Name, number>, name: Name, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function ranked<Name extends string>(
  counts: ReadonlyMap<Name, number>,
): readonly { readonly name: Name; readonly count: number }[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
