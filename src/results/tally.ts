import {
  ALL_COUNTIES,
  addImpact,
  type Choice,
  COUNTY_NOT_KNOWN,
  type Decider,
  type Determination,
  type FlaggedDetermination,
  givesRelief,
  type Impact,
  impactOn,
  mayBeHelped,
  NO_IMPACT,
} from '../decide/index.ts';
import { type ResultCells, sectionName } from '../format/bulk-format.ts';
import {
  type Condition,
  convictionsIn,
  type FlagCode,
  type Frame,
  type Outcome,
  optionsOf,
  rememberByNumber,
  rememberBySection,
  scopeOf,
  someWithin,
  specialise,
} from '../law/language/index.ts';
import {
  type Count,
  type Day,
  type DeclaredLevels,
  getOrCreate,
  isConviction,
  levelNames,
  levelNumber,
  NO,
  type Person,
  YES,
} from '../record/index.ts';

/**
 * The figures of a run while they are counted: plain numbers by plain keys, so that tallies of parts of the people can
 * be sent between workers and added in any order.
 */
export type Tally = {
  people: number;
  convictions: number;
  peopleDecided: number;
  peopleWithRelief: number;
  earliest: Day;
  offensesOfConviction: number;
  alreadyRelieved: number;
  conflicts: number;
  derived: number;
  chosen: Impact;
  dismissAll: Impact;
  /** Convictions by `section|level|decision code`. */
  readonly decided: Map<string, number>;
  /** Convictions by the code of their flags. */
  readonly flags: Map<FlagCode, number>;
  /** Where every county is decided at once: the same figures for each, of its own convictions. */
  readonly byCounty: Map<string, Tally>;
};

export function emptyTally(): Tally {
  return {
    people: 0,
    convictions: 0,
    peopleDecided: 0,
    peopleWithRelief: 0,
    earliest: Infinity,
    offensesOfConviction: 0,
    alreadyRelieved: 0,
    conflicts: 0,
    derived: 0,
    chosen: NO_IMPACT,
    dismissAll: NO_IMPACT,
    decided: new Map(),
    flags: new Map(),
    byCounty: new Map(),
  };
}

/** What the decisions under a choice, and those that it is compared with, come to for one person. */
export type PersonImpact = { readonly chosen: Impact; readonly dismissAll: Impact };

const NOT_HELPED: PersonImpact = Object.freeze({ chosen: NO_IMPACT, dismissAll: NO_IMPACT });

/** Counts people one after another. */
export type Tallying = {
  /**
   * Counts a person, and returns what the decisions do for that person. `frame` is the one in which the person was
   * decided, where there is one.
   */
  readonly add: (person: Person, determinations: readonly FlaggedDetermination[], frame?: Frame) => PersonImpact;
  /** The figures so far. */
  readonly tally: () => Tally;
};

/**
 * Counts people decided under one choice. `dismissAll` decides what the figures are compared with; without it, they are
 * compared with the case that every decided conviction is dismissed. `results` names groups of sections.
 */
export function startTally(
  { choice, asRead }: Pick<Decider, 'choice' | 'asRead'>,
  dismissAll: Decider | undefined,
  results: Pick<ResultCells, 'sectionGroup'>,
): Tallying {
  const { setting } = choice;
  const { county, levels, unit } = setting;
  const figures = createFigures(results, levels);
  const byCounty = new Map<string, Figures>();
  const sameScope = dismissAll === undefined || decideTheSame(choice, dismissAll.choice);
  const dismiss = (person: Person, determinations: readonly Determination[], frame?: Frame) =>
    dismissAll ? dismissAll.decide(person, frame) : determinations.map(dismissed);
  const addTo = (
    { counted, addDecided }: Figures,
    person: Person,
    determinations: readonly FlaggedDetermination[],
    compared: () => readonly Determination[],
    convictions: readonly Count[],
  ): PersonImpact => {
    counted.people++;
    const counts = determinations.every(ofConviction) ? convictions : person.counts;
    const derivedBirth = person.birthDate.derived !== undefined;
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i]!;
      if (count.disposition.kind !== 'convicted') continue;
      counted.convictions++;
      if (count.offense.from === 'conviction') counted.offensesOfConviction++;
      if (count.conflicts.length > 0) counted.conflicts++;
      if (derivedBirth || count.derivedLevel !== undefined || count.date.derived !== undefined) counted.derived++;
    }
    if (determinations.length === 0) return NOT_HELPED;
    counted.peopleDecided++;
    let relief = false;
    for (let i = 0; i < determinations.length; i++) {
      const determination = determinations[i]!;
      addDecided(determination);
      if (givesRelief(determination.decision)) relief = true;
    }
    if (relief) counted.peopleWithRelief++;
    // Something that is no conviction (an arrest, a charge) enters no figure about convictions, whatever is decided of
    // it.
    if (unit !== undefined) return NOT_HELPED;
    const helped = mayBeHelped(person, determinations, setting, counts);
    // A person whom nothing helps need not be decided again, if the other choice decides the same convictions.
    if (!helped && sameScope) return NOT_HELPED;
    const chosen = helped && relief ? impactOn(person, determinations, setting, counts) : NO_IMPACT;
    const all = sameScope ? counts : person.counts;
    const dismissAll = impactOn(person, compared(), setting, all);
    counted.chosen = addImpact(counted.chosen, chosen);
    counted.dismissAll = addImpact(counted.dismissAll, dismissAll);
    return { chosen, dismissAll };
  };
  return {
    add: (person, determinations, frame) => {
      if (county !== ALL_COUNTIES) {
        const own = ofRead(asRead(person), person, determinations);
        const same = own.person === person ? frame : undefined;
        const convictions = same === undefined ? own.person.counts : convictionsIn(same);
        const compared = () => dismiss(own.person, own.determinations, same);
        return addTo(figures, own.person, own.determinations, compared, convictions);
      }
      const all = ofRead(asRead(person), person, determinations);
      const compared = determinations.length === 0 ? [] : dismiss(person, determinations, frame);
      const comparedAll = ofRead(all.person, person, compared).determinations;
      const impact = addTo(figures, all.person, all.determinations, () => comparedAll, all.person.counts);
      for (const name of new Set(determinations.map(countyOf))) {
        const read = asRead(person, name);
        const ofCounty = <Each extends Determination>(list: readonly Each[]) =>
          ofRead(
            read,
            person,
            list.filter((each) => countyOf(each) === name),
          ).determinations;
        const counted = getOrCreate(byCounty, name, () => createFigures(results, levels));
        addTo(counted, read, ofCounty(determinations), () => ofCounty(compared), read.counts);
      }
      return impact;
    },
    tally: () => ({
      ...figures.tally(),
      byCounty: new Map([...byCounty].map(([name, own]) => [name, own.tally()])),
    }),
  };
}

const DISMISSED: Outcome = { id: 'dismissed', label: 'Dismissed', effect: 'clears' };

/** A determination as if the law dismissed whatever it decides. */
function dismissed({ conviction, decision }: Determination): Determination {
  return { conviction, decision: { ...decision, outcome: DISMISSED } };
}

/** Determinations about the counts of a person as the file is read; figures are of what was decided by. */
function ofRead<Each extends Determination>(read: Person, given: Person, determinations: readonly Each[]) {
  if (read === given) return { person: read, determinations };
  const own = determinations.map((each) => ({
    ...each,
    conviction: read.counts[given.counts.indexOf(each.conviction)]!,
  }));
  return { person: read, determinations: own };
}

/** Whether it is about what is, or may be, a conviction. */
function ofConviction({ conviction }: Determination): boolean {
  return isConviction(conviction) !== NO;
}

function countyOf({ conviction }: Determination): string {
  return conviction.county ?? COUNTY_NOT_KNOWN;
}

/** Whether two choices surely decide the same convictions, whatever they say of them. */
export function decideTheSame(a: Choice, b: Choice): boolean {
  if (a.setting.county !== b.setting.county || a.setting.county === ALL_COUNTIES) return false;
  if (a.setting.asOf !== b.setting.asOf) return false;
  const [own, other] = [reachOf(a), reachOf(b)];
  return !own.some(asksOptions) && JSON.stringify(own) === JSON.stringify(other);
}

/** What a choice asks of a conviction to be decided, its options put in. */
export function reachOf({ pack, policy, setting }: Choice): readonly Condition[] {
  return scopeOf(pack, policy).map((condition) => specialise(condition, setting));
}

/** Whether a condition, or a part of it, reads an option. */
export function asksOptions(condition: Condition): boolean {
  return someWithin(condition, (each) => optionsOf(each).length > 0);
}

/** Figures while they are counted, by keys that need no text. */
type Figures = {
  readonly counted: Counted;
  readonly addDecided: (determination: FlaggedDetermination) => void;
  readonly tally: () => Tally;
};
type Counted = Omit<Tally, 'decided' | 'flags' | 'byCounty'>;

function createFigures(results: Pick<ResultCells, 'sectionGroup'>, declared: DeclaredLevels | undefined): Figures {
  const { decided: _, flags: __, byCounty: ___, ...counted } = emptyTally();
  const codes: number[] = [];
  const names = levelNames(declared);
  const decisionOf = rememberByNumber((code) => ({ place: codes.push(code) - 1 }));
  /** The convictions of every section and level, counted by the place of the decision's code. */
  const sections: { readonly name: string; readonly levels: number[][] }[] = [];
  const sectionOf = rememberBySection((section) => {
    const name = section === undefined ? 'unknown' : sectionName(section, results);
    const own = { name, levels: Array.from({ length: names.length }, (): number[] => []) };
    sections.push(own);
    return own;
  });
  const flagged: { readonly code: FlagCode; number: number }[] = [];
  const flagsOf = rememberByNumber((code) => {
    const own = { code, number: 0 };
    flagged.push(own);
    return own;
  });

  return {
    counted,
    addDecided: ({ conviction, decision, flags }) => {
      const { date, offense, level } = conviction;
      if (date.first === date.last && date.first < counted.earliest) counted.earliest = date.first;
      if (conviction.setAside === YES) counted.alreadyRelieved++;
      const numbers = sectionOf(offense.section).levels[levelNumber(level, declared)]!;
      const { place } = decisionOf(decision.code);
      while (numbers.length <= place) numbers.push(0);
      numbers[place]!++;
      flagsOf(flags.code).number++;
    },
    tally: () => {
      const decided: Tally['decided'] = new Map();
      for (const { name, levels } of sections)
        for (const [level, numbers] of levels.entries())
          for (const [place, number] of numbers.entries())
            if (number > 0) add(decided, `${name}|${names[level]}|${codes[place]}`, number);
      const flags = new Map(flagged.map(({ code, number }) => [code, number]));
      return { ...counted, decided, flags, byCounty: new Map() };
    },
  };
}

export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    sum.people += tally.people;
    sum.convictions += tally.convictions;
    sum.peopleDecided += tally.peopleDecided;
    sum.peopleWithRelief += tally.peopleWithRelief;
    sum.earliest = Math.min(sum.earliest, tally.earliest);
    sum.offensesOfConviction += tally.offensesOfConviction;
    sum.alreadyRelieved += tally.alreadyRelieved;
    sum.conflicts += tally.conflicts;
    sum.derived += tally.derived;
    sum.chosen = addImpact(sum.chosen, tally.chosen);
    sum.dismissAll = addImpact(sum.dismissAll, tally.dismissAll);
    for (const [key, number] of tally.decided) add(sum.decided, key, number);
    for (const [code, number] of tally.flags) add(sum.flags, code, number);
    for (const [county, own] of tally.byCounty) {
      const known = sum.byCounty.get(county);
      sum.byCounty.set(county, known ? mergeTallies([known, own]) : own);
    }
  }
  return sum;
}

function add<Key>(counts: Map<Key, number>, key: Key, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}
