import { levelIds, NO, UNKNOWN, YES } from '../../record/index.ts';
import { type Pack, sectionReaderOf } from '../language/index.ts';
import { type Exemplified, exampleSetting, rulesOf, tryExample } from './examples.ts';
import { type Mutant, mutants } from './mutate.ts';
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
    for (const mutant of mutants(rule.condition, levels)) {
      const seen = isNoticed(mutant, rule, pack);
      if (!seen && sameTruths(rule.condition, mutant.condition, levels)) continue;
      total++;
      if (seen) noticed++;
      else survivors.push({ rule: rule.id, policy: rule.policy?.id, what: mutant.what });
    }
  }
  return { mutants: total, noticed, score: total === 0 ? 1 : noticed / total, survivors };
}

function isNoticed({ condition }: Mutant, { examples, policy }: Exemplified, pack: Pack): boolean {
  const setting = exampleSetting(pack, policy);
  const read = sectionReaderOf(pack);
  const differs = (texts: readonly string[], expected: number) =>
    texts.some((text) => tryExample(condition, text, setting, read).plain !== expected);
  return (
    examples !== undefined &&
    (differs(examples.holds, YES) || differs(examples.fails, NO) || differs(examples.unknown, UNKNOWN))
  );
}
