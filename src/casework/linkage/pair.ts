import type { Selectable } from 'kysely';
import { type Key, pairName } from '../../linkage/decisions.ts';
import { type Micro, microOfText } from '../../linkage/model.ts';
import type { LinkWithEvidence } from '../../linkage/open-folder.ts';
import { personRef } from '../matters/identity.ts';
import type { Seal } from '../matters/seal.ts';
import type { LinkageActTable, LinkagePairTable } from '../store/linkage-schema.ts';
import { closeForAll, openForAll } from './sealed-for.ts';

/** One row of the waterfall of a pair. */
export type PairRow = {
  /** The id of the comparison, `start`, or `last-frequency` and such for what rare and common texts add. */
  readonly comparison: string;
  readonly left: string;
  readonly right: string;
  /** What the two have in common, as a code that screens have words for, and the number that goes with `start`. */
  readonly level: string;
  readonly n: number;
  readonly weight: Micro;
};

/** What a pair is sealed with. */
export type PairBody = {
  readonly left: Key;
  readonly right: Key;
  /** Blank where no rule of blocking found the pair. */
  readonly probability: string;
  readonly weight: Micro;
  /** Why it is open, as the links say it. */
  readonly why: string;
  readonly rows: readonly PairRow[];
};

const placeOfPair = (linkage: string, place: number) => `linkage ${linkage} ${place}`;

/** What an act is sealed with. */
export type ActBody = Pick<PairBody, 'left' | 'right'> & { readonly model: string; readonly note: string };

const placeOfAct = (series: string, number: number) => `linkage act ${series} ${number}`;

export function pairRef(seal: Seal, left: Key, right: Key): string {
  return seal.ref('pair', pairName(left, right));
}

/** The two people of a pair, as keyed hashes. */
export function peopleOf(
  seal: Seal,
  { left, right }: { readonly left: Key; readonly right: Key },
): readonly [left: string, right: string] {
  return [personRef(seal, left.key), personRef(seal, right.key)];
}

/** Opens what a pair is sealed with. */
export function openPair(seal: Seal, { linkage, place, sealed }: Selectable<LinkagePairTable>): PairBody {
  return JSON.parse(openForAll(seal, 2, sealed, placeOfPair(linkage, place))) as PairBody;
}

/** Seals what somebody said of a pair, or opens it. */
export function closeAct(seal: Seal, series: string, number: number, body: ActBody): string {
  return closeForAll(seal, peopleOf(seal, body), JSON.stringify(body), placeOfAct(series, number));
}

export function openAct(seal: Seal, { series, number, sealed }: Selectable<LinkageActTable>): ActBody {
  return JSON.parse(openForAll(seal, 2, sealed, placeOfAct(series, number))) as ActBody;
}

/** A link as the workspace keeps it. */
export function pairOf(seal: Seal, linkage: string, { row, evidence }: LinkWithEvidence): LinkagePairTable {
  const place = Number(row.link.slice(1));
  const { left, right, probability, why } = row;
  const [left_ref, right_ref] = peopleOf(seal, row);
  const body: PairBody = {
    ...{ left, right, probability, why },
    weight: microOfText(row.weight),
    rows: evidence.map(({ comparison, left: a, right: b, level, bits }) => ({
      ...{ comparison: codeOf(comparison), left: a, right: b, weight: microOfText(bits) },
      ...levelOf(level),
    })),
  };
  const p = probability === '' ? 0.5 : Number(probability);
  const decision = row.decision as LinkagePairTable['decision'];
  return {
    ...{ linkage, place, decision, state: decision, by: row.by as LinkagePairTable['by'] },
    ...{ differs: 0, answers: 0, doubt: Math.round(1e6 * Math.min(p, 1 - p)), taken_by: null, taken_until: null },
    weight: body.weight,
    pair_ref: pairRef(seal, left, right),
    left_ref,
    right_ref,
    sealed: closeForAll(seal, [left_ref, right_ref], JSON.stringify(body), placeOfPair(linkage, place)),
  };
}

/** The words of a level as a code, and the number in them: "of all pairs, 1 in 9,000 are of one person". */
export function levelOf(words: string): { readonly level: string; readonly n: number } {
  const start = /^of all pairs, 1 in ([\d,]+) /.exec(words);
  if (start) return { level: 'start', n: Number(start[1]!.replaceAll(',', '')) };
  return { level: codeOf(words), n: 0 };
}

/** English words of a folder of links as a code, for which screens have words in each language. */
export function codeOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
