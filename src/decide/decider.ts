import { type AtLeast, atLeastOf, caseLadder } from '../law/certain/index.ts';
import {
  type Clause,
  type Condition,
  convictionsIn,
  type FactSet,
  type FactWords,
  type Frame,
  factBit,
  factsIn,
  frameFor,
  ladderOf,
  missingReason,
  type Outcome,
  type Pack,
  type Policy,
  readingsUnder,
  reasonText,
  reliefWords,
  rememberByNumber,
  type Setting,
  type Situation,
  scopeOf,
  settingUnder,
} from '../law/language/index.ts';
import { arrestEvents, type Count, chargesIn, type Person } from '../record/index.ts';
import { createFlags, type FoundFlags } from './flags.ts';
import { type BriefLayers, createLayers, type Layers } from './layers.ts';
import { createReadingDecider, type PlainDecider } from './reading-decider.ts';
import { compileScope, OUTSIDE } from './scope.ts';
import { settledCode } from './settle.ts';
import { ALL_COUNTIES, type CountyPolicy, createStatewideDecider } from './statewide.ts';

/** What is decided by: a pack, the policy a county chose under it, and its setting. */
export type Choice = {
  readonly pack: Pack;
  readonly policy: Policy;
  readonly setting: Setting;
  /** Where every county is decided at once (`setting.county` is ALL): the counties that have a policy of their own. */
  readonly counties?: Readonly<Record<string, CountyPolicy>>;
};

/** What a determination says. Equal decisions are one object, shared by all people. */
export type Decision = {
  /** A number that stands for the decision; the same in every run with the same ladder. */
  readonly code: number;
  readonly outcome: Outcome;
  /** In words, as result files give it. */
  readonly reason: string;
  /** The clause that decided; undefined when missing facts left it open. */
  readonly clause: Clause | undefined;
  /** The facts that would settle it, or by which more may be due. */
  readonly missing: FactSet;
  /** The same in words, as the pack declares them. */
  readonly facts: readonly FactWords[];
  /** Where every answer to what is missing gives the outcome or more: the most that it may be. */
  readonly most?: Outcome;
};

/** The outcome for one conviction under one pack. */
export type Determination = { readonly conviction: Count; readonly decision: Decision };

export type Decider = {
  readonly choice: Choice;
  /**
   * The determinations of a person, in the order of their counts; none where the pack concerns nothing. A caller that
   * asks more than once about a person does so with one frame, which keeps what was found out about them.
   */
  readonly decide: (person: Person, frame?: Frame) => readonly Determination[];
  /**
   * The counts that `decide` gives determinations of, in the same order, without deciding them: a fraction of the time
   * where nothing but the reach of the law is asked for.
   */
  readonly concerned: (person: Person, frame?: Frame) => readonly Count[];
  /** The decision that a code stands for. */
  readonly decisionOf: (code: number) => Decision;
  /** What a prosecutor should look at, beside a determination: cheap enough to be asked of everybody. */
  readonly flags: (person: Person, determination: Determination, frame?: Frame) => FoundFlags;
  /** What the statute gives and what a prosecutor should look at, beside a determination; worked out when asked for. */
  readonly layers: (person: Person, determination: Determination, frame?: Frame) => Layers;
  /** Of `layers` what a list of convictions says, for everybody in a file. */
  readonly briefLayers: (person: Person, determination: Determination, frame?: Frame) => BriefLayers;
  /**
   * A person as the policy reads the file: the very same where the readings change nothing of them, else with other
   * counts in the same places. Determinations speak of the counts of the person that was given. `county` says by whose
   * policy, where every county is decided at once.
   */
  readonly asRead: (person: Person, county?: string) => Person;
  /**
   * The one history by which all convictions of a person are decided, with counts in the same places; the very same
   * person where there are several such histories, or nothing is read otherwise. Deciding it gives the same result, and
   * spares going back and forth between two histories for each conviction.
   */
  readonly readWhole: (person: Person) => Person;
  /** The person and the count by which a conviction was decided: the history that a trace has to walk through. */
  readonly situation: (person: Person, conviction: Count) => Situation;
  /**
   * The least that the statute gives the conviction, whatever the policy and the missing facts are; undefined where that
   * is nothing, or where the pack states no statute.
   */
  readonly least: (person: Person, determination: Determination, frame?: Frame) => Outcome | undefined;
};

const UNREADABLE_LINES = factBit('lines');

/** Compiles a choice into a function over people; the compiled form is used again for every person. */
export function createDecider(chosen: Choice): Decider {
  const { pack, policy } = chosen;
  const setting = settingUnder(pack, chosen.setting);
  if (setting.county === ALL_COUNTIES) return createStatewideDecider({ ...chosen, setting }, createDecider);
  const readings = readingsUnder(policy, setting.readings);
  const choice = { ...chosen, setting: { ...setting, readings } };
  return createReadingDecider(createCountyDecider(choice), readings);
}

/** Decides people whose history is read already. */
function createCountyDecider(choice: Choice): PlainDecider {
  const { pack, policy, setting } = choice;
  const clauses = ladderOf(pack, policy);
  const codeOf = createCoder(clauses, setting, policy.clauses === pack.statute);
  const scope = compileScope(scopeOf(pack, policy), setting);
  const unitsOf = createUnits(choice);
  const flags = createFlags(choice);
  const decisionOf = rememberByNumber((code) => describe(code, clauses, pack, setting));

  const decide = (person: Person, frame = frameFor(person)): readonly Determination[] => {
    const counts = unitsOf(frame);
    let determinations: Determination[] | undefined;
    for (let i = 0; i < counts.length; i++) {
      const conviction = counts[i]!;
      frame.bound[0] = conviction;
      const missing = scope(frame);
      if (missing === OUTSIDE) continue;
      const determination = { conviction, decision: decisionOf(codeOf(frame, missing)) };
      if (determinations === undefined) determinations = [determination];
      else determinations.push(determination);
    }
    return determinations ?? NONE;
  };

  const concerned = (person: Person, frame = frameFor(person)): readonly Count[] =>
    unitsOf(frame).filter((count) => {
      frame.bound[0] = count;
      return scope(frame) !== OUTSIDE;
    });

  const { of, brief, least } = createLayers(choice, flags);
  return { choice, decide, concerned, decisionOf, flags, layers: of, briefLayers: brief, least };
}

const NONE: readonly Determination[] = Object.freeze([]);

/** Gives the counts of a frame's person that may be under the law, in their order. */
function createUnits({ pack, policy }: Choice): (frame: Frame) => readonly Count[] {
  if (pack.unit === 'arrest') return ({ person }) => arrestEvents(person);
  if (pack.unit === 'charge') return ({ person }) => chargesIn(person);
  return asksForConviction(scopeOf(pack, policy)) ? convictionsIn : ({ person }) => person.counts;
}

/** Whether nothing but a conviction can be under the law. */
export function asksForConviction(scope: readonly Condition[]): boolean {
  return scope.some((condition) => condition.kind === 'convicted' && condition.of === 0);
}

/** What a ladder says of the conviction of a frame, given the facts missing from its scope. */
export type Coder = (frame: Frame, scopeOpen: FactSet) => number;

/** Runs a ladder, and where three-valued logic leaves it open tries the cases of the missing facts ({@link settledCode}). */
export function createCoder(clauses: readonly Clause[], setting: Setting, presumes = false): Coder {
  const cases = caseLadder(clauses, setting);
  const outcomes = clauses.map((clause) => clause.then.id);
  return (frame, scopeOpen) => {
    const code = cases.ladder(frame);
    const open = scopeOpen | (frame.person.incomplete ? UNREADABLE_LINES : 0);
    if (open !== 0) return ~(code < 0 ? ~code | open : open);
    if (code >= 0) return code;
    return settledCode(frame, code, cases, outcomes, presumes);
  };
}

function describe(code: number, clauses: readonly Clause[], pack: Pack, setting: Setting): Decision {
  if (code < 0) {
    const missing = ~code;
    const reason = missingReason(missing, setting.facts);
    const facts = factsIn(missing, setting.facts);
    return { code, outcome: pack.undecided, reason, clause: undefined, missing, facts };
  }
  const atLeast = atLeastOf(code);
  if (atLeast) return describeAtLeast(code, atLeast, clauses, { pack, setting });
  const clause = clauses[code]!;
  return { code, outcome: clause.then, reason: reasonText(clause, setting.options), clause, missing: 0, facts: [] };
}

function describeAtLeast(
  code: number,
  { least, most, missing }: AtLeast,
  clauses: readonly Clause[],
  { pack, setting }: Pick<Choice, 'pack' | 'setting'>,
): Decision {
  const clause = clauses[least]!;
  const more = clauses[most]!.then;
  const facts = factsIn(missing, setting.facts);
  const words = facts.map((fact) => fact.words).join(', ');
  const reason = `${reasonText(clause, setting.options)}; may be ${reliefWords(more, pack.effects)}: ${words}`;
  return { code, outcome: clause.then, reason, clause, missing, facts, most: more };
}

/** The missing facts of a decision in plain words. */
export function missingWords(decision: Decision): readonly string[] {
  return decision.facts.map((fact) => fact.words);
}
