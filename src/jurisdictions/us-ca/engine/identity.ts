import type { RowPlaces } from '../../../bulk/engine/people/engine-format.ts';
import type { Person } from '../../../record/index.ts';
import { identityFrom } from '../doj/build-person.ts';
import type { ColumnDecoder, Identity } from './decoded.ts';

/** Names, sex and race of the person whose rows are at those places, as `buildPerson` gives them. */
export function identityAt(
  decoder: ColumnDecoder,
  { length, workers, addresses }: RowPlaces,
): Pick<Person, 'names' | 'sex' | 'race'> {
  const all: Identity[] = [];
  for (let row = 0; row < length; row++) {
    const identity = decoder.identity(workers[row]!, addresses[row]!);
    if (identity !== all.at(-1)) all.push(identity);
  }
  return identityFrom(all);
}
