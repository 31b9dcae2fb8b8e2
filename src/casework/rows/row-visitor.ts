import type { EachLine, PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import type { Witness } from '../../bulk/engine/tasks/witness.ts';
import {
  ALL_COUNTIES,
  asksForConviction,
  type BriefLayers,
  type Choice,
  createDecider,
  type Decider,
  type Decision,
  type Determination,
  givesRelief,
  type Impact,
  impactOn,
  mayBeHelped,
  NO_IMPACT,
  shownAsRead,
} from '../../decide/index.ts';
import { caseNumbers, sectionName } from '../../format/bulk-format.ts';
import {
  type Condition,
  convictionsIn,
  type Frame,
  frameFor,
  fullCondition,
  rememberBySection,
  type Setting,
  USUAL_READINGS,
} from '../../law/language/index.ts';
import {
  type Count,
  formatPartialDate,
  formatSection,
  fromDay,
  type Person,
  type Section,
} from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { asksOptions, decideTheSame, type PersonImpact, reachOf } from '../../results/tally.ts';
import { type Correction, correct } from '../corrections/correction.ts';
import { ageGroup } from './age-group.ts';
import { MARKS } from './columns.ts';
import { createFigures, type FigureCounter, type FigureCounts } from './figures.ts';
import { type BatchBuilder, batchBuilder, type ColumnRow, type RowBatch } from './row-batch.ts';
import { IMPACT_BITS } from './schema.ts';

/** What the rows of a run are made under. The other two policies are what the chosen one is compared with. */
export type RowSettings = {
  readonly choice: Choice;
  readonly dismissAll: Choice | undefined;
  readonly floor: Choice | undefined;
  readonly corrections: readonly Correction[];
};

/**
 * People whose rows are kept as one batch: so many that their columns are large blocks, which the C library gives back to the system
 * when the thread has ended.
 */
const BATCH = 1 << 16;

/**
 * Notes the rows of the workbench while a worker of the engine decides: gives `RowsGiven` at the end. The people must not have
 * corrections, since the engine decides people as they were filed.
 */
export function createWitness(people: PersonRows, settings: unknown): Witness {
  const makers = makersOf(people, settings as RowSettings);
  const batches: RowBatch[] = [];
  let batch = batchBuilder();
  return {
    decided: ({ person: given, quick, determinations: found, ...decided }) => {
      const who = quick ? people.identity() : given;
      addPerson(makers, batch, { ...decided, given, found, id: people.subject(), who, eachLine: people.eachLine });
      if (batch.people() < BATCH) return;
      batches.push(batch.finish());
      batch = batchBuilder();
    },
    give: (): RowsGiven => ({ batches: [...batches, batch.finish()], counts: makers.figures.counts() }),
  };
}

/**
 * Decides people and makes their rows, in a worker of the engine: `see` gives a {@link RowBatch}, and the answer to any
 * question are the counts of all people seen.
 */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const makers = makersOf(people, settings as RowSettings);
  const decider = createDecider(makers.choice);
  const byPerson = Map.groupBy((settings as RowSettings).corrections, ({ person }) => person);
  return {
    see: (from, to): RowBatch => {
      const batch = batchBuilder();
      for (let number = from; number < to; number++) {
        const decided = decide(people, number, byPerson, decider);
        if (decided) addPerson(makers, batch, decided);
      }
      return batch.finish();
    },
    answer: () => makers.figures.counts(),
  };
}

/** What a witness gives. */
export type RowsGiven = { readonly batches: readonly RowBatch[]; readonly counts: FigureCounts };

type Makers = {
  readonly choice: Choice;
  readonly dismissAll: Beside | undefined;
  readonly floor: Beside | undefined;
  readonly figures: FigureCounter;
  /** What figures call a section together with those that belong to it. */
  readonly sectionOf: (section: Section) => string;
};

/** A policy beside the chosen one. */
type Beside = {
  readonly decider: Decider;
  /** Whether it surely decides the same convictions as the choice. */
  readonly same: boolean;
  /** Whether it is the statute that `briefLayers` asks: then it decides what that says of a conviction that it reaches. */
  readonly isStatute: boolean;
  /** Whether nothing but a conviction is decided under it. */
  readonly ofConvictions: boolean;
};

function besideOf(choice: Choice, other: Choice | undefined): Beside | undefined {
  if (other === undefined) return undefined;
  const decider = createDecider(other);
  return {
    decider,
    same: decideTheSame(choice, decider.choice),
    isStatute: isStatute(decider.choice),
    ofConvictions: other.pack.unit === undefined && asksForConviction(reachOf(decider.choice)),
  };
}

function isStatute(choice: Choice): boolean {
  const { policy, setting, pack } = choice;
  const { gate, statute = [], scope } = pack;
  // A statute of its own for each county, or a reach that hangs on an option, is decided anew.
  if (setting.county === ALL_COUNTIES || scope.some(asksOptions)) return false;
  // The layers take a year for what a statute calls one, whatever a policy does; and its options may be others.
  if (policy.clauses !== statute || setting.readings?.years !== USUAL_READINGS.years) return false;
  if ([...gate, ...statute].some((clause) => asksOptions(fullCondition(clause)))) return false;
  // The layers ask for the reach of the pack. Whatever is surely within that has to be surely within this.
  const within = scope.map((condition) => JSON.stringify(condition));
  const surely = (condition: Condition): boolean =>
    within.includes(JSON.stringify(condition)) || (condition.kind === 'any' && condition.of.some(surely));
  return reachOf(choice).every(surely);
}

function makersOf({ reading }: PersonRows, { choice, dismissAll, floor }: RowSettings): Makers {
  const groups = rememberBySection((section) => ({
    name: section ? sectionName(section, reading.results) : 'unknown',
  }));
  return {
    sectionOf: (section) => groups(section).name,
    choice,
    dismissAll: besideOf(choice, dismissAll),
    floor: besideOf(choice, floor),
    figures: createFigures(choice),
  };
}

/** A person who was decided and has determinations, with what the engine's quick history leaves out. */
type Decided = {
  readonly number: number;
  /** The history that was decided, corrections laid over it, and the frame in which it was. */
  readonly given: Person;
  readonly frame: Frame;
  readonly decider: Decider;
  /** What the engine found that the choice and the dismissal of everything come to for the person, where it decided. */
  readonly impact?: PersonImpact;
  readonly found: readonly Determination[];
  readonly id: string;
  readonly who: Pick<Person, 'names' | 'sex' | 'race'>;
  readonly corrections?: readonly Correction[] | undefined;
  /** For each determination its case numbers, where they are known already. */
  readonly cases: readonly (string | undefined)[];
  /** As `PersonRows` gives it: of this person until the next is built. */
  readonly eachLine: EachLine;
};

function decide(
  people: PersonRows,
  number: number,
  byPerson: ReadonlyMap<string, readonly Correction[]>,
  decider: Decider,
): Decided | undefined {
  const built = people.build(number, true);
  const id = people.subject();
  const corrections = byPerson.get(id);
  const filed = corrections ? correct(people.filed(number), corrections, people.reading.correcting) : built.person;
  const given = decider.readWhole(filed);
  const frame = frameFor(given);
  const found = decider.decide(given, frame);
  if (found.length === 0) return undefined;
  const quick = built.quick && !corrections ? people.opened.quick : undefined;
  const cases = found.map(({ conviction }) => quick?.caseNumbers(given, conviction, true, people.places()));
  const who = quick ? people.identity() : given;
  return { number, given, frame, decider, found, id, who, corrections, cases, eachLine: people.eachLine };
}

/** A person's history as the policy reads the file, of which rows and figures are, and what was decided of it. */
type Shown = { readonly person: Person; readonly determinations: readonly Determination[] };

function shownOf({ decider, given, found }: Decided): Shown {
  const person = decider.asRead(given);
  if (person === given) return { person, determinations: found };
  return { person, determinations: found.map((each) => shownAsRead(decider, given, each).determination) };
}

function addPerson(makers: Makers, batch: BatchBuilder, decided: Decided): void {
  const { id, corrections, who } = decided;
  const shown = shownOf(decided);
  const { person, determinations } = shown;
  const { asOf } = makers.choice.setting;
  const relieved = determinations.some(({ decision }) => givesRelief(decision));
  const layers = decided.found.map((each) => decided.decider.briefLayers(decided.given, each, decided.frame));
  const impact = impactsOf(makers, decided, shown, layers);
  const bits =
    impactBits(impact.chosen, 1) |
    impactBits(impact.dismissAll, IMPACT_BITS.dismissAllNoFelony) |
    impactBits(impact.floor, IMPACT_BITS.floorNoFelony) |
    (relieved ? IMPACT_BITS.relieved : 0);
  const age = ageGroup(person.birthDate, asOf);
  makers.figures.person({ person: who, age, relieved, impact });
  batch.person({
    number: decided.number,
    key: id,
    name: who.names.join('; '),
    convictions: countConvictions(person),
    decided: determinations.length,
    relief: relieved ? 1 : 0,
    impact: bits,
    incomplete: person.incomplete ? 1 : 0,
    corrected: corrections ? 1 : 0,
    eachLine: decided.eachLine,
  });
  for (let at = 0; at < determinations.length; at++) {
    addRow(makers, batch, decided, shown, at, layers[at]!, { age, impact: bits });
  }
}

function countConvictions({ counts }: Person): number {
  let convictions = 0;
  for (const { disposition } of counts) if (disposition.kind === 'convicted') convictions++;
  return convictions;
}

/** People whom no decision can help are not decided under the other policies, where those decide the same convictions. */
function impactsOf(
  { choice, dismissAll, floor }: Makers,
  { given, frame, impact }: Decided,
  { person, determinations }: Shown,
  layers: readonly BriefLayers[],
) {
  const { setting } = choice;
  const helped = mayBeHelped(person, determinations, setting);
  const own = person === given ? frame : undefined;
  const under = (other: Beside | undefined): Impact => {
    if (other === undefined) return NO_IMPACT;
    const { decider, same, isStatute, ofConvictions } = other;
    const reachesAll = isStatute && ofConvictions && own !== undefined && allReached(own, layers);
    const reachesSame = same || reachesAll || reachesAlike(decider.concerned(person, own), determinations);
    if (!helped && reachesSame) return NO_IMPACT;
    const known = isStatute && reachesSame ? byLayers(other, { person, determinations }, layers, setting) : undefined;
    return known ?? impactOn(person, decider.decide(person, own), setting);
  };
  return {
    chosen: impact?.chosen ?? (helped ? impactOn(person, determinations, setting) : NO_IMPACT),
    dismissAll: dismissAll && impact ? impact.dismissAll : under(dismissAll),
    floor: under(floor),
  };
}

/** Whether a law that surely reaches all that was decided reaches no other conviction, since there is none. */
function allReached(frame: Frame, layers: readonly BriefLayers[]): boolean {
  if (convictionsIn(frame).length !== layers.length) return false;
  return layers.every(({ statuteCode }) => statuteCode !== undefined);
}

/** Whether a law reaches the very convictions that were decided. */
function reachesAlike(reached: readonly Count[], determinations: readonly Determination[]): boolean {
  return (
    reached.length === determinations.length && reached.every((count, at) => determinations[at]!.conviction === count)
  );
}

/** In place of what the statute decides of a conviction: nothing helps more. */
const AT_BEST: Pick<Decision, 'outcome'> = { outcome: { id: 'at best', label: '', effect: 'clears' } };

/**
 * Whom the statute as a policy helps, of what the layers found already; undefined where that hangs on a conviction of which
 * they did not find what it decides.
 */
function byLayers(
  { decider }: Beside,
  { person, determinations }: Shown,
  layers: readonly BriefLayers[],
  setting: Setting,
): Impact | undefined {
  let isOpen = false;
  const decided = determinations.map(({ conviction }, at) => {
    const { statuteCode } = layers[at]!;
    if (statuteCode !== undefined) return { conviction, decision: decider.decisionOf(statuteCode) };
    isOpen = true;
    return { conviction, decision: AT_BEST };
  });
  const impact = impactOn(person, decided, setting);
  return isOpen && (impact.noFelony || impact.noConviction || impact.noConvictionInLast7Years) ? undefined : impact;
}

function impactBits(impact: Impact, first: number): number {
  return (
    (impact.noFelony ? IMPACT_BITS.noFelony * first : 0) |
    (impact.noConviction ? IMPACT_BITS.noConviction * first : 0) |
    (impact.noConvictionInLast7Years ? IMPACT_BITS.noConvictionInLast7Years * first : 0)
  );
}

function addRow(
  { figures, sectionOf }: Makers,
  batch: BatchBuilder,
  { corrections, who, cases: known }: Decided,
  { person, determinations }: Shown,
  at: number,
  layers: BriefLayers,
  { age, impact }: Pick<RowMarks, 'age' | 'impact'>,
): void {
  const determination = determinations[at]!;
  const { conviction, decision } = determination;
  const key = convictionKey(conviction);
  const corrected = corrections?.some((each) => each.conviction === null || each.conviction === key) ?? false;
  const row = columnsOf(determination, layers, { age, impact, corrected, sex: who.sex, race: who.race, sectionOf });
  figures.conviction(row, decision, layers);
  const section = conviction.offense.section ? formatSection(conviction.offense.section) : '';
  const cases = known[at] ?? caseNumbers(person, conviction).join('; ');
  const { first } = conviction.date;
  batch.row(
    row,
    { key, section, offense: conviction.offense.text, date: formatPartialDate(conviction.date), cases },
    Number.isFinite(first) ? first : Infinity,
  );
}

type RowMarks = {
  readonly age: string;
  readonly sex: string;
  readonly race: string;
  readonly impact: number;
  readonly corrected: boolean;
  readonly sectionOf: (section: Section) => string;
};

function columnsOf(
  { conviction, decision }: Determination,
  layers: BriefLayers,
  { age, sex, race, impact, corrected, sectionOf }: RowMarks,
): Omit<ColumnRow, 'person'> {
  const { section } = conviction.offense;
  return {
    section: section ? sectionOf(section) : 'unknown',
    level: conviction.level ?? 'unknown',
    county: conviction.county ?? 'unknown',
    outcome: decision.outcome.id,
    clause: decision.clause?.id ?? '',
    floor: layers.floor ? (layers.floor.outcome?.id ?? 'unsure') : '',
    sex,
    race,
    age,
    reason: decision.reason,
    year: yearOf(conviction) ?? 0,
    missing: decision.missing,
    raised: layers.raised,
    open: layers.open,
    marks: (corrected ? MARKS.corrected : 0) | (layers.belowFloor ? MARKS.belowFloor : 0),
    impact,
  };
}

function yearOf({ date }: Count): number | undefined {
  if (date.precision === 'unknown') return undefined;
  const { year } = fromDay(date.first);
  return fromDay(date.last).year === year ? year : undefined;
}
