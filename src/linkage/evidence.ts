import { COMPARISONS, levelsOf } from './comparisons.ts';
import { type Micro, probabilityOf, type Weights } from './model.ts';
import { type ScoredPair, TERM_COMPARISONS } from './score.ts';

/** One row of the waterfall of a pair: the weights of its rows add up to the pair's, exactly. */
export type EvidenceRow = {
  readonly comparison: string;
  readonly words: string;
  readonly level: string;
  readonly weight: Micro;
};

/** Why a pair weighs what it weighs, in the order of the comparisons. */
export function evidenceOf(
  { pattern, terms }: Pick<ScoredPair, 'pattern' | 'terms'>,
  weights: Weights,
): readonly EvidenceRow[] {
  const levels = levelsOf(pattern);
  const start = startOf(weights.start);
  const compared = COMPARISONS.flatMap(({ id, words, levels: own }, at): readonly EvidenceRow[] => {
    const level = levels[at]!;
    const said = level === 0 ? 'says nothing' : own[level - 1]!.words;
    const row = { comparison: id, words, level: said, weight: weights.levels[at]![level]! };
    const term = TERM_COMPARISONS.findIndex((each) => each.at === at);
    const adjustment = term < 0 ? 0 : terms[term]!;
    if (adjustment === 0) return [row];
    const how = adjustment > 0 ? 'a rarer one than most' : 'a more common one than most';
    return [
      row,
      { comparison: `${id} frequency`, words: `how common the ${words} is`, level: how, weight: adjustment },
    ];
  });
  return [start, ...compared];
}

/** The first row, which all pairs of a model share. */
function startOf(weight: Micro): EvidenceRow {
  if (shared?.weight !== weight) {
    const level = `of all pairs, ${rarity(probabilityOf(weight))} are of one person`;
    shared = { comparison: 'start', words: 'before anything is compared', level, weight };
  }
  return shared;
}

let shared: EvidenceRow | undefined;

function rarity(share: number): string {
  return `1 in ${Math.round(1 / share).toLocaleString('en-US')}`;
}
