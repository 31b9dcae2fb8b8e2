import { createHash } from 'node:crypto';
import { COMPARISONS, levelsOf } from './comparisons.ts';

/** How often pairs have a level: among records of one person (`m`) and of two (`u`). */
export type TrainedLevel = { readonly words: string; readonly m: number; readonly u: number };

/** What training learned; `model.json`. */
export type LinkModel = {
  readonly format: 'redress-linkage-model/1';
  /** The share of all pairs of records that are of one person. */
  readonly prior: number;
  readonly comparisons: readonly { readonly id: string; readonly levels: readonly TrainedLevel[] }[];
  /**
   * How often each level occurs, among all pairs of different keys in the files and among those that a blocking rule
   * found.
   */
  readonly allPairs: number;
  readonly comparedPairs: number;
  readonly rounds: number;
};

/** The id of a model: two models with one id give every pair the same weight. */
export function modelId({ prior, comparisons }: LinkModel): string {
  return createHash('sha256').update(JSON.stringify({ prior, comparisons })).digest('hex').slice(0, 16);
}

/** A weight in whole millionths of a bit, so that sums are exact. */
export type Micro = number;
const MILLION = 1_000_000;

export function microBits(ratio: number): Micro {
  return Math.round(Math.log2(ratio) * MILLION);
}

/** Weights of a model: where every pair begins, and of each level of each comparison (0 for level 0). */
export type Weights = { readonly start: Micro; readonly levels: readonly (readonly Micro[])[] };

export function weightsOf({ prior, comparisons }: LinkModel): Weights {
  return {
    start: microBits(prior / (1 - prior)),
    levels: comparisons.map(({ levels }) => [0, ...levels.map(({ m, u }) => microBits(m / u))]),
  };
}

/** The weight of a pattern without what rare and common names add. */
export function weightOfPattern({ start, levels }: Weights, pattern: number): Micro {
  return levelsOf(pattern).reduce((sum, level, at) => sum + levels[at]![level]!, start);
}

export function probabilityOf(weight: Micro): number {
  return 1 / (1 + 2 ** (-weight / MILLION));
}

/** A weight as files write it, in bits: `-3.250000`. Exact. */
export function bitsText(weight: Micro): string {
  const sign = weight < 0 ? '-' : '';
  const whole = Math.abs(weight);
  return `${sign}${Math.floor(whole / MILLION)}.${String(whole % MILLION).padStart(6, '0')}`;
}

/** The weight of such a text; 0 where it is blank. */
export function microOfText(bits: string): Micro {
  return bits === '' ? 0 : Number(bits.replace('.', ''));
}

/** Why a model cannot be used by this version; undefined where it can. */
export function modelFault(model: unknown): string | undefined {
  const { format, prior, comparisons } = (model ?? {}) as Partial<LinkModel>;
  if (format !== 'redress-linkage-model/1') return 'it is no model of this version of Redress';
  const isShare = (value: unknown) => typeof value === 'number' && value > 0 && value < 1;
  if (!isShare(prior) || !Array.isArray(comparisons)) return 'its prior or its comparisons are missing';
  const fits = COMPARISONS.every(({ id, levels }, at) => {
    const own = comparisons[at] as LinkModel['comparisons'][number] | undefined;
    return (
      own?.id === id &&
      own.levels.length === levels.length &&
      levels.every(({ words }, n) => own.levels[n]!.words === words) &&
      own.levels.every(({ m, u }) => isShare(m) && isShare(u))
    );
  });
  return fits && comparisons.length === COMPARISONS.length
    ? undefined
    : 'its comparisons are not those of this version';
}
