import { levelIds, type Truth } from '../../record/index.ts';
import { type Condition, interpret, type Pack, sectionReaderOf } from '../language/index.ts';
import { EXPECTED, type Exemplified, exampleSetting, type ReadExample, readExample, rulesOf } from './examples.ts';
import { mutants } from './mutate.ts';
import { sameTruths } from './same-truths.ts';

/** How many small edits of a pack's conditions its examples notice. */
export type MutationScore = {
  readonly mutants: number;
  readonly noticed: number;
  /** From 0 to 1. */
  readonly score: number;
  /** The edits that no example notices, by rule. */
  readonly survivors: readonly { readonly rule: string; readonly policy: string | undefined; readonly what: string }[];
};

/**
 * Tries every mutant of every rule against that rule's own examples. An edit that changes no truth, since another part of
 * the condition settles what it touches, is not a wrong one and is not counted.
 */
export function mutationScore(pack: Pack): MutationScore {
  let [total, noticed] = [0, 0];
  const levels = levelIds(pack.levels);
  const survivors: MutationScore['survivors'][number][] = [];
  for (const rule of rulesOf(pack)) {
    const examples = examplesOf(rule, pack);
    for (const mutant of mutants(rule.condition, levels)) {
      const seen = isNoticed(mutant.condition, examples);
      if (!seen && sameTruths(rule.condition, mutant.condition, levels)) continue;
      total++;
      if (seen) noticed++;
      else survivors.push({ rule: rule.id, policy: rule.policy?.id, what: mutant.what });
    }
  }
  return { mutants: total, noticed, score: total === 0 ? 1 : noticed / total, survivors };
}

type Expected = ReadExample & { readonly truth: Truth };

/** A rule's examples, read once for all its mutants. */
function examplesOf({ examples, policy }: Exemplified, pack: Pack): readonly Expected[] {
  const setting = exampleSetting(pack, policy);
  const read = sectionReaderOf(pack);
  return EXPECTED.flatMap(([kind, truth]) =>
    (examples?.[kind] ?? []).map((text) => ({ ...readExample(text, setting, read), truth })),
  );
}

function isNoticed(condition: Condition, examples: readonly Expected[]): boolean {
  return examples.some(({ situation, setting, truth }) => interpret(condition, situation, setting).truth !== truth);
}
