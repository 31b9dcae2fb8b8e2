import { NO, parseIsoDay, type SectionReader, type Truth, truthWord, UNKNOWN, YES } from '../../record/index.ts';
import { examplesAt, parseHistory } from '../example/index.ts';
import {
  type Clause,
  type Condition,
  children,
  compile,
  type Examples,
  type Flag,
  factsRead,
  frameFor,
  fullCondition,
  interpret,
  type Pack,
  type Policy,
  packedTruth,
  type Setting,
  type Situation,
  sectionReaderOf,
  settingUnder,
} from '../language/index.ts';
import { type Finding, fault } from './finding.ts';

/** A rule that carries examples: a clause or a flag, with the policy that sets its options. */
export type Exemplified = {
  readonly id: string;
  readonly condition: Condition;
  readonly examples: Examples | undefined;
  readonly policy: Policy | undefined;
};

/** Every rule of a pack once: gate, statute, flags, and the clauses of the policies (the statute policy aside). */
export function rulesOf(pack: Pack): readonly Exemplified[] {
  const ofClause = (policy: Policy | undefined) => (clause: Clause) => ({
    id: clause.id,
    condition: fullCondition(clause),
    examples: clause.examples,
    policy,
  });
  const ofFlag = (flag: Flag) => ({ id: flag.id, condition: flag.when, examples: flag.examples, policy: undefined });
  const seen = new Set<readonly Clause[]>(pack.statute ? [pack.statute] : []);
  const policies = pack.policies.filter((policy) => !seen.has(policy.clauses) && seen.add(policy.clauses));
  return [
    ...pack.gate.map(ofClause(undefined)),
    ...(pack.statute ?? []).map(ofClause(undefined)),
    ...(pack.flags ?? []).map(ofFlag),
    ...policies.flatMap((policy) => policy.clauses.map(ofClause(policy))),
  ];
}

/** The setting in which a pack's examples are tried. */
export function exampleSetting(pack: Pack, policy: Policy | undefined): Setting {
  const { asOf, county } = examplesAt(pack);
  return settingUnder(pack, {
    asOf: parseIsoDay(asOf)!,
    county,
    options: policy?.examplesWith ?? policy?.defaults ?? {},
  });
}

/** An example that has been read: the invented person and conviction, and the setting in which they are looked at. */
export type ReadExample = { readonly situation: Situation; readonly setting: Setting };

/** Reads an example of a rule; what it says of as-of day and options goes before what `base` has. */
export function readExample(text: string, base: Setting, read?: SectionReader): ReadExample {
  const { person, conviction, asOf, options } = parseHistory(text, base.county, read, base.levels);
  return {
    situation: { person, conviction },
    setting: { ...base, asOf: asOf ?? base.asOf, options: { ...base.options, ...options } },
  };
}

/** The truth of a condition for an example, by the interpreter and by the compiled form. */
export function tryExample(
  condition: Condition,
  text: string,
  base: Setting,
  read?: SectionReader,
): { plain: Truth; compiled: Truth } {
  const { situation, setting } = readExample(text, base, read);
  const frame = frameFor(situation.person);
  frame.bound[0] = situation.conviction;
  return {
    plain: interpret(condition, situation, setting).truth,
    compiled: packedTruth(compile(condition, setting)(frame)),
  };
}

/** The kinds of examples, and the truth that a rule has for each. */
export const EXPECTED = [
  ['holds', YES],
  ['fails', NO],
  ['unknown', UNKNOWN],
] as const;

/** Runs every example of a pack; also faults a rule that decides on the record without an example of each kind. */
export function checkExamples(pack: Pack): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, condition, examples, policy } of rulesOf(pack)) {
    const report = (message: string) => findings.push(fault('examples', policy?.id, [id], message));
    if (condition.kind === 'always') continue;
    for (const [kind, expected] of EXPECTED) {
      const texts = examples?.[kind] ?? [];
      const needless = kind === 'unknown' && !readsRecord(condition);
      if (texts.length === 0 && !needless) report(`${id}: has no example of a history for which it ${phrase(kind)}`);
      for (const text of texts) {
        const { plain, compiled } = tryExample(condition, text, exampleSetting(pack, policy), sectionReaderOf(pack));
        if (plain !== expected) report(`${id}: should ${should(kind)} for "${text}", but is ${truthWord(plain)}`);
        if (plain !== compiled) report(`${id}: interpreter and compiled form differ for "${text}" (a bug)`);
      }
    }
  }
  return findings;
}

/** Whether a condition reads a fact that a record may lack: only then can it be unknown. */
function readsRecord(condition: Condition): boolean {
  // What is to be shown is never unknown.
  if (condition.kind === 'shown') return false;
  return 'where' in condition || factsRead(condition).length > 0 || children(condition).some(readsRecord);
}

function phrase(kind: 'holds' | 'fails' | 'unknown'): string {
  return kind === 'unknown' ? 'is unknown' : kind;
}

function should(kind: 'holds' | 'fails' | 'unknown'): string {
  return { holds: 'hold', fails: 'fail', unknown: 'be unknown' }[kind];
}
