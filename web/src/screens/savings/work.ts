import type { Work } from '../../../../src/publish/savings.ts';
import type { ShownFigures } from '../../api/client.ts';
import { type EffectKind, effectKind } from '../../parts/declared.ts';

/** What a run leaves to do, and what it does. */
export function workOf({ outcomes, cells, convictions, relieved }: ShownFigures): Work {
  const kinds = new Map(outcomes.map(({ id, effect }) => [id, effectKind(effect)]));
  const ofEffects = (...wanted: readonly EffectKind[]) =>
    cells
      .filter(({ outcome }) => wanted.includes(kinds.get(outcome)!))
      .reduce((sum, each) => sum + each.convictions, 0);
  return {
    decided: convictions,
    handReviews: ofEffects('open'),
    withRelief: ofEffects('clears', 'lowers', 'own'),
    peopleWithRelief: relieved,
  };
}
