import {
  type Count,
  type DeclaredLevels,
  getOrCreate,
  levelNumber,
  levelNumbers,
  NO,
  UNKNOWN,
  UNKNOWN_DATE,
  YES,
} from '../../record/index.ts';
import type { Kind } from './assume.ts';
import { all, asOf, before, conviction, dateOf, day, offenseDateOf, onOrAfter } from './build.ts';
import { compileTogether, type Special, type Together } from './compile.ts';
import type { Condition } from './condition.ts';
import type { FactSet } from './facts.ts';
import { type Evaluation, interpret } from './interpret.ts';
import type { Clause, Pack } from './pack.ts';
import { type Compiled, type Frame, packedMissing } from './packed.ts';
import { rememberBySection } from './remember.ts';
import type { Setting, Situation } from './situation.ts';

/**
 * What a ladder of clauses gives one conviction: the clause whose outcome is certain, or, where the unknown
 * facts leave several outcomes open, the facts that matter.
 */
export type Verdict =
  | { readonly kind: 'decided'; readonly clause: number }
  | { readonly kind: 'undecided'; readonly missing: FactSet };

/** The condition of a clause together with the dates between which it applies. */
export function fullCondition(clause: Clause): Condition {
  const { effective, when } = clause;
  if (!effective) return when;
  const date = { conviction: dateOf(conviction), offense: offenseDateOf(conviction), 'as-of': asOf }[effective.by];
  return all(
    ...(effective.from ? [onOrAfter(date, day(effective.from))] : []),
    ...(effective.until ? [before(date, day(effective.until))] : []),
    when,
  );
}

/** Every condition of a pack: what it decides, its clauses with the dates between which they apply, its flags. */
export function conditionsOf(pack: Pack): readonly Condition[] {
  const { scope, gate, statute = [], flags = [], policies } = pack;
  const clauses = [...gate, ...statute, ...policies.flatMap((policy) => policy.clauses)];
  return [
    ...scope,
    ...policies.flatMap((policy) => policy.scope ?? []),
    ...clauses.map(fullCondition),
    ...flags.map(({ when }) => when),
  ];
}

/** Verdicts as small integers: a clause's index, or the complement of the missing facts (always below zero). */
export type CompiledLadder = ((frame: Frame) => number) & {
  /** What the last call found. */
  readonly open: OpenClauses;
  /**
   * The ladder for fuller records of the person and conviction that the last call left open: what failed then fails
   * there, and what surely held does hold, so only the open clauses are asked.
   */
  readonly narrowed: () => (frame: Frame) => number;
};

/** The clause that surely held, and those before it that might have, in the first places of a longer list. */
export type OpenClauses = { readonly count: number; readonly clauses: Int32Array; readonly certain: number };

export function decodeVerdict(code: number): Verdict {
  return code >= 0 ? { kind: 'decided', clause: code } : { kind: 'undecided', missing: ~code };
}

/** The clauses that are left of a ladder, by their numbers, and what they ask. */
type Rungs = { readonly clauses: Int32Array; readonly conditions: readonly Compiled[] };

/** A kind of conviction that comes as often as this is worth a ladder of its own, and so many of them are kept. */
const OFTEN = 16;
const MOST_KINDS = 4096;

export function compileLadder(clauses: readonly Clause[], setting: Setting): CompiledLadder {
  const together = compileTogether(clauses.map(fullCondition), setting);
  const whole: Rungs = { clauses: Int32Array.from(clauses.keys()), conditions: together.compiled };
  const kinds = createKinds(whole, (kind) => rungsOf(together.of(kind)), together, setting.levels);
  const outcomes = outcomeNumbers(clauses);
  // Room for the unknown clauses of one conviction, used again for the next.
  const found = { count: 0, clauses: new Int32Array(clauses.length), certain: 0 };
  const openFacts = new Int32Array(clauses.length);
  const openConditions: Compiled[] = [];
  const decide = (frame: Frame): number => {
    let open = 0;
    together.next();
    const rungs = kinds(frame.bound[0]);
    const { conditions } = rungs;
    for (let rung = 0; rung < conditions.length; rung++) {
      const packed = conditions[rung]!(frame);
      if (packed === NO) continue;
      const index = rungs.clauses[rung]!;
      if (packed === YES) {
        if (open === 0) return index;
        found.count = open;
        found.certain = index;
        return settle(index, open, found.clauses, openFacts, outcomes);
      }
      found.clauses[open] = index;
      openFacts[open] = packedMissing(packed);
      openConditions[open] = conditions[rung]!;
      open++;
    }
    throw new Error('a ladder of clauses must end in one that always holds');
  };
  const narrowed = () => {
    const { certain } = found;
    const indexes = found.clauses.slice(0, found.count);
    const conditions = openConditions.slice(0, found.count);
    const [stillOpen, facts] = [new Int32Array(indexes.length), new Int32Array(indexes.length)];
    return (frame: Frame): number => {
      let open = 0;
      together.next();
      for (let i = 0; i < conditions.length; i++) {
        const packed = conditions[i]!(frame);
        if (packed === NO) continue;
        const index = indexes[i]!;
        if (packed === YES) return open === 0 ? index : settle(index, open, stillOpen, facts, outcomes);
        stillOpen[open] = index;
        facts[open] = packedMissing(packed);
        open++;
      }
      return open === 0 ? certain : settle(certain, open, stillOpen, facts, outcomes);
    };
  };
  return Object.assign(decide, { open: found, narrowed });
}

/** Of sections, by what else makes the kind: how often it came, or what was made for it. */
type OfSections<Made> = (Made | number)[];

/** Gives what is made for the kind of a conviction where that comes often, and else what serves all kinds. */
export function createKinds<Made extends object>(
  whole: Made,
  make: (kind: Kind) => Made,
  { eras, answersOf }: Pick<Together, 'eras' | 'answersOf'>,
  levels: DeclaredLevels | undefined,
): (count: Count) => Made {
  const size = levelNumbers(levels) * eras.count * 2;
  // Hundreds of sections are the same to the law, and those share what is made.
  const byAnswers = new Map<string, OfSections<Made>>();
  const bySection = rememberBySection((section): OfSections<Made> => {
    if (byAnswers.size === MOST_KINDS) byAnswers.clear();
    return getOrCreate(byAnswers, answersOf(section), () => new Array(size).fill(0));
  });
  return ({ offense: { section }, level, setAside, date }) => {
    const ofSections = bySection(section);
    const untouched = setAside === NO;
    const era = eras.numberOf(date);
    const number = (levelNumber(level, levels) * eras.count + era) * 2 + (untouched ? 1 : 0);
    const known = ofSections[number]!;
    if (typeof known === 'object') return known;
    const seen = known + 1;
    ofSections[number] = seen < OFTEN ? seen : make({ section, level, untouched, era: eras.of(era) });
    return whole;
  };
}

function rungsOf(special: readonly Special[]): Rungs {
  const left: number[] = [];
  for (const [index, { condition }] of special.entries()) {
    if (condition.kind === 'never') continue;
    left.push(index);
    // No conviction gets past a clause that always holds.
    if (condition.kind === 'always') break;
  }
  return { clauses: Int32Array.from(left), conditions: left.map((index) => special[index]!.compiled) };
}

/**
 * Goes back from the clause that surely holds over the ones that may: an open clause matters when it would change the
 * outcome, and then so do the facts that it lacks.
 */
function settle(
  certain: number,
  open: number,
  openClauses: ArrayLike<number>,
  openFacts: ArrayLike<number>,
  outcomes: readonly number[],
): number {
  let missing = 0;
  for (let i = open - 1; i >= 0; i--) {
    if (missing !== 0 || outcomes[openClauses[i]!] !== outcomes[certain]) missing |= openFacts[i]!;
  }
  return missing === 0 ? certain : ~missing;
}

function outcomeNumbers(clauses: readonly Clause[]): readonly number[] {
  const ids = [...new Set(clauses.map((clause) => clause.then.id))];
  return clauses.map((clause) => ids.indexOf(clause.then.id));
}

/** One clause of a trace. `reached` is false for the clauses after the one that surely holds. */
export type TracedClause = {
  readonly clause: Clause;
  readonly evaluation: Evaluation;
  readonly reached: boolean;
};

/** The same verdict by the plain interpreter, with every clause evaluated for the trace. */
export function traceLadder(
  clauses: readonly Clause[],
  situation: Situation,
  setting: Setting,
): { readonly verdict: Verdict; readonly clauses: readonly TracedClause[] } {
  const evaluations = clauses.map((clause) => interpret(fullCondition(clause), situation, setting));
  const certain = evaluations.findIndex((evaluation) => evaluation.truth === YES);
  if (certain < 0) throw new Error('a ladder of clauses must end in one that always holds');
  const open = evaluations.flatMap((evaluation, index) =>
    index < certain && evaluation.truth === UNKNOWN ? [index] : [],
  );
  const facts = open.map((index) => evaluations[index]!.missing);
  return {
    verdict: decodeVerdict(settle(certain, open.length, open, facts, outcomeNumbers(clauses))),
    clauses: clauses.map((clause, index) => ({ clause, evaluation: evaluations[index]!, reached: index <= certain })),
  };
}

let frames = 0;

/** Places a person in a frame; the conviction is set before each decision. */
export function frameFor(person: Situation['person']): Frame {
  const anyCount = person.counts[0] as Count;
  return {
    number: frames++,
    person,
    convictions: undefined,
    arrests: undefined,
    bound: [anyCount, anyCount, anyCount],
    datedCount: undefined,
    datedOffense: UNKNOWN_DATE,
  };
}
