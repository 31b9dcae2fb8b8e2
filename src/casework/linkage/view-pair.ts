import type { Selectable, Transaction } from 'kysely';
import type { Said } from '../../linkage/decisions.ts';
import type { Context, Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import type { LinkagePairTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import { actsOf, standingByPair } from './lay-decisions.ts';
import { codeOf, openAct, openPair, type PairBody } from './pair.ts';
import { type LinkageRow, pairsFor } from './pairs-for.ts';

/** What one reviewer said of a pair. */
export type PairSaid = {
  readonly who: string;
  readonly at: string;
  readonly answer: Said;
  readonly note: string;
};

/** A pair as a reviewer gets it: both records, and why it weighs what it weighs. Race stands in no record. */
export type PairView = Pick<PairBody, 'left' | 'right' | 'probability' | 'weight' | 'rows'> & {
  readonly place: number;
  readonly state: LinkagePairTable['state'];
  /** By what it is settled; null while it is in doubt. */
  readonly by: LinkagePairTable['by'] | null;
  /** Why the links leave it open, as a code; blank where that would tell that others decided it. */
  readonly why: string;
  /** What this reviewer said; null where nothing stands. */
  readonly own: Said | null;
  /** What everybody said, once it is settled or this reviewer has answered; before that null, also where no one did. */
  readonly said: readonly PairSaid[] | null;
  /** Pairs that this reviewer can decide now, this one among them. */
  readonly waiting: number;
};

type Shown = { readonly linkage: LinkageRow; readonly pair: Selectable<LinkagePairTable> };

export async function viewOfPair(
  { workspace }: Context,
  inner: Transaction<Tables>,
  who: Who,
  { linkage, pair }: Shown,
): Promise<PairView> {
  const seal = sealOf(workspace.folder);
  const { place, state } = pair;
  const body = openPair(seal, pair);
  const acts = await actsOf(inner, linkage.series, pair.pair_ref);
  const standing = standingByPair(acts)(pair.pair_ref);
  const own = standing.find((each) => each.who === who.account)?.decision ?? null;
  const said = standing.map(({ number, who: other, when, decision: answer }): PairSaid => {
    const { note } = openAct(seal, acts.find((each) => each.number === number)!);
    return { who: other, at: when, answer, note };
  });
  const { waiting } = await pairsFor(inner, who, linkage)
    .select((row) => row.fn.countAll<number | string>().as('waiting'))
    .executeTakeFirstOrThrow();
  const { left, right, probability, weight, rows } = body;
  return {
    ...{ place, state, left, right, probability, weight, rows, own },
    by: state === 'open' ? null : standing.length > 0 ? 'person' : pair.by,
    why: pair.by === 'person' ? '' : codeOf(body.why),
    said: own !== null || state !== 'open' ? said : null,
    waiting: Number(waiting),
  };
}
