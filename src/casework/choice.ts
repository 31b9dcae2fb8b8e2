import type { Choice } from '../decide/index.ts';
import { packOf } from '../jurisdictions/packs.ts';
import type { Outcome } from '../law/language/index.ts';
import { type ChoiceMade, type ChoiceRecord, checked, choiceUnder } from './choice-record.ts';

export type { ChoiceRecord };
export { packOf };

/** The choice that a record stands for; what is wrong where it names what there is not. */
export function choiceOf(record: ChoiceRecord): ChoiceMade {
  return choiceUnder(packOf(record.packId), record);
}

/** A choice that was checked when it was stored. */
export function storedChoice(record: ChoiceRecord): Choice {
  return checked(choiceOf(record));
}

/** The outcomes that a law knows, each once; none of a law of another version. */
export function outcomesOf(id: string): readonly Outcome[] {
  const pack = packOf(id);
  if (!pack) return [];
  const { gate, statute = [], policies, undecided } = pack;
  const clauses = [...gate, ...statute, ...policies.flatMap((policy) => policy.clauses)];
  const all = [undecided, ...clauses.map(({ then }) => then)];
  return [...new Map(all.map((outcome) => [outcome.id, outcome])).values()];
}
