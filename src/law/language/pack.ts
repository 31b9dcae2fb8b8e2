import {
  type Authority,
  createSectionReader,
  type DeclaredLevels,
  getOrCreate,
  isForLegalReview,
  type SectionGrammar,
  type SectionReader,
} from '../../record/index.ts';
import type { Condition, OptionValues, SectionList } from './condition.ts';
import type { DeclaredFacts } from './facts.ts';
import type { FileReadingDefinition, FileReadings } from './file-readings.ts';
import type { OtherStatesAnswer } from './other-states.ts';
import type { DeclaredEffects, Outcome } from './outcome.ts';
import type { Setting } from './situation.ts';

export { type Authority, type Certainty, isForLegalReview } from '../../record/index.ts';

/**
 * Small histories, each in the text of {@link parseHistory}, for which a condition must hold, must fail and must be
 * unknown. The check runs them; the rulebook prints them.
 */
export type Examples = {
  readonly holds: readonly string[];
  readonly fails: readonly string[];
  readonly unknown: readonly string[];
};

/** One rule of law or policy: when it holds, its outcome is given. */
export type Clause = Authority & {
  readonly id: string;
  readonly title: string;
  /** The dates between which the clause applies (from included, until excluded), by the date that it goes by. */
  readonly effective?: {
    readonly by: 'conviction' | 'offense' | 'as-of';
    readonly from?: string;
    readonly until?: string;
  };
  readonly when: Condition;
  readonly then: Outcome;
  /** The reason as results give it; `{key}` stands for the value of an option. */
  readonly reason: string;
  readonly examples?: Examples;
  /** What the checks would call a fault and the clause means, each with why in a sentence. */
  readonly accepted?: {
    /** It may give less than the statute does. */
    readonly belowFloor?: string;
    /** A person may get more for having one more conviction of another kind. */
    readonly moreConvictionsHelp?: string;
    /** It cannot decide anything as things stand. */
    readonly neverDecides?: string;
  };
};

/** What the file cannot decide or a prosecutor may raise: shown beside a determination, never one itself. */
export type Flag = Authority & {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  /** What a person should look up. */
  readonly ask: string;
  readonly examples?: Examples;
};

/**
 * By what law a court may be asked to change convictions of some sections. A policy may decide more than that: what no
 * entry reaches stands in no court paper, whatever the policy says.
 */
export type Reach = Authority & {
  readonly sections: SectionList;
  /** Who may ask: the prosecution, for many people at once, or only the person convicted. */
  readonly by: 'prosecution' | 'petition';
};

/** One choice that the law leaves to a county. */
export type OptionDefinition = {
  readonly key: string;
  readonly title: string;
  readonly value:
    | { readonly kind: 'boolean' }
    | { readonly kind: 'number'; readonly zeroOr: readonly [minimum: number, maximum: number] }
    | { readonly kind: 'list'; readonly of: readonly string[] };
  /** Where choosing more of it can only help: the checks prove that it never gives anyone less. */
  readonly generous?: boolean;
};

/** Something to know of a policy: in words, or what an earlier program did otherwise and is corrected here. */
export type PolicyNote = string | { readonly corrected: string };

/** A note as rulebooks print it. */
export function noteText(note: PolicyNote): string {
  return typeof note === 'string' ? note : `Corrected: ${note.corrected}`;
}

/** A set of clauses tried in order, the first that holds decides; the last must be an `otherwise`. */
export type Policy = {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly PolicyNote[];
  readonly options: readonly OptionDefinition[];
  /** The values of the options where a county does not choose. */
  readonly defaults: OptionValues;
  readonly clauses: readonly Clause[];
  /** What the policy decides, where that is more than its pack does: related charges, say. */
  readonly scope?: readonly Condition[];
  /** How the file is read under the policy, where that is not as usual; a run may choose otherwise. */
  readonly readings?: FileReadings;
  /** The values of the options in its examples; the defaults where absent. */
  readonly examplesWith?: OptionValues;
};

/**
 * What one determination is about, where that is no conviction. `arrest`: an arrest with the charges booked with it and
 * all that became of them ({@link arrestEvents}). `charge`: one charge of a court that ended without a conviction, or may
 * have ({@link chargesIn}).
 */
export const UNITS = ['arrest', 'charge'] as const;

export type Unit = (typeof UNITS)[number];

/** One law's rules: what is decided under it, and the policies under which a county may decide. */
export type Pack = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What the law does and what a reader should know first. */
  readonly summary?: string;
  /** What its file of decided convictions is called, before `_Results.csv`; made from the id where absent. */
  readonly resultsName?: string;
  /** What one determination is about; a conviction where absent. */
  readonly unit?: Unit;
  /**
   * What is decided: convictions by section and county. One of these facts missing sends the count to hand review;
   * more than one missing leaves it out, since hardly anything says that the law concerns it.
   */
  readonly scope: readonly Condition[];
  /** How the state's files write sections, for what its examples say that is no plain citation (`664/HS 11359`). */
  readonly citations?: SectionGrammar;
  /** The sections of the law: a conviction of none of them is "of another kind" to the checks. */
  readonly sections?: SectionList;
  /** The outcome of a conviction that the record leaves open. */
  readonly undecided: Outcome;
  /** Clauses that come before those of any policy. */
  readonly gate: readonly Clause[];
  /** What the law itself gives, whatever a county chooses: the floor below every policy. */
  readonly statute?: readonly Clause[];
  /** Which sections the law reaches, and on whose motion; absent where it reaches all that the pack decides. */
  readonly reach?: readonly Reach[];
  /** Facts of no record that its conditions ask for, and its state's words for facts of the record. */
  readonly facts?: DeclaredFacts;
  /** The levels of its state, from the gravest, where they are not felony, misdemeanor and infraction. */
  readonly levels?: DeclaredLevels;
  /** What its outcomes may do to a conviction beside the usual effects. */
  readonly effects?: DeclaredEffects;
  /** Questions that convictions in files of other states answer. */
  readonly otherStates?: readonly OtherStatesAnswer[];
  /** What the silence of its state's files may mean, where that is a choice: each in the words of those files. */
  readonly readings?: readonly FileReadingDefinition[];
  /** What is shown to the prosecutor beside every determination. */
  readonly flags?: readonly Flag[];
  readonly policies: readonly Policy[];
  /** What the records of this state name as the county of a court of another state or of the United States. */
  readonly elsewhere?: string;
  /** Whether the law is invented, for examples and tests: screens do not offer it beside real laws. */
  readonly invented?: true;
  /** The as-of date and county of its examples. */
  readonly examplesAt?: { readonly asOf: string; readonly county: string };
};

const readers = new Map<SectionGrammar, SectionReader>();

/** Reads sections as the files of a pack's state write them; undefined where the pack does not say how. */
export function sectionReaderOf({ citations }: Pack): SectionReader | undefined {
  return citations && getOrCreate(readers, citations, () => createSectionReader(citations));
}

/** A setting with the facts, the levels and the unit that the pack declares. */
export function settingUnder(
  { facts, levels, unit }: Pick<Pack, 'facts' | 'levels' | 'unit'>,
  setting: Setting,
): Setting {
  if (setting.facts === facts && setting.levels === levels && setting.unit === unit) return setting;
  return { ...setting, ...(facts && { facts }), ...(levels && { levels }), ...(unit && { unit }) };
}

/** A clause that always holds: the last of every ladder. */
export function otherwise(clause: Omit<Clause, 'when'>): Clause {
  return { ...clause, when: { kind: 'always' } };
}

/** A clause's reason with the values of the county's choices put in. */
export function reasonText(clause: Clause, options: OptionValues): string {
  return clause.reason.replace(/\{(\w+)\}/g, (_, key: string) => String(options[key]));
}

/** All clauses of a pack under a policy, in the order in which they are tried. */
export function ladderOf(pack: Pack, policy: Policy): readonly Clause[] {
  return [...pack.gate, ...policy.clauses];
}

/** What a pack decides under a policy. */
export function scopeOf(pack: Pack, policy: Policy): readonly Condition[] {
  return policy.scope ?? pack.scope;
}

/** The policy of a name; the statute alone (else the first) where none is named; undefined for an unknown name. */
export function policyOf(pack: Pack, name?: string): Policy | undefined {
  if (name !== undefined) return pack.policies.find((policy) => policy.id === name);
  return pack.policies.find((policy) => policy.id === 'statute') ?? pack.policies[0];
}

/** Clauses or flags with their examples, which may live in a file beside them; throws on an id that is none of them. */
export function withExamples<Rule extends { readonly id: string }>(
  rules: readonly Rule[],
  examples: Readonly<Record<string, Examples>>,
): readonly (Rule & { readonly examples?: Examples })[] {
  const ids = new Set(rules.map((rule) => rule.id));
  const stray = Object.keys(examples).find((id) => !ids.has(id));
  if (stray !== undefined) throw new Error(`examples for ${stray}, which is no clause here`);
  return rules.map((rule) => {
    const own = examples[rule.id];
    return own ? { ...rule, examples: own } : rule;
  });
}

/**
 * Whether a rule is what a county's program encoded. Such a rule claims no law: the county confirms that it means it, and
 * there is nothing for a lawyer to look up.
 */
export function isCountyChoice(rule: Clause | Flag, { policies, statute }: Pack): boolean {
  const ofPolicy = (clauses: readonly Clause[]) => clauses !== statute && clauses.some((clause) => clause === rule);
  return rule.sure === 'C' && policies.some(({ clauses }) => ofPolicy(clauses));
}

/** Whether a lawyer has to confirm a rule of a pack before it decides anything about a real person. */
export function needsLegalReview(rule: Clause | Flag, pack: Pack): boolean {
  return isForLegalReview(rule) && !isCountyChoice(rule, pack);
}
