import type { Choice } from '../decide/index.ts';
import { packOf } from '../jurisdictions/packs.ts';
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
