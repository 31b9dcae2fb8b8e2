import type { ConvictionHere, LawResult, StateResult } from './compare-states.ts';

/** The results that a table of states shows of one conviction: the one that comes by itself, and an earlier other one. */
export function headlines(conviction: ConvictionHere): readonly LawResult[] {
  if (conviction.is !== 'offense') return [];
  const sorted = [...conviction.laws].sort(byDay);
  const itself = sorted.find(({ how }) => how === 'itself');
  const other = sorted.find(({ how }) => how === 'prosecution' || how === 'petition' || how === 'asked');
  const given = [itself, other].filter((each) => each !== undefined).sort(byDay);
  // What comes by itself makes a later petition needless.
  if (itself && given[0] === itself && itself.when !== 'range') return [itself];
  if (given.length > 0) return given;
  const unsure = sorted.find(({ how }) => how === 'unsure');
  return unsure ? [unsure] : sorted.slice(0, 1);
}

/** The earliest first, and of one day what gives most; what has no day stands last. */
function byDay(a: LawResult, b: LawResult): number {
  const [one, other] = [a.first ?? '9999', b.first ?? '9999'];
  return one < other ? -1 : one > other ? 1 : b.outcome.gives - a.outcome.gives;
}

/** Whether nothing of a person's history would be left untouched in a state today, without anybody asking. */
export function isAllByItself({ convictions }: StateResult): boolean {
  return convictions.every(
    (each) =>
      each.is === 'no-crime' ||
      (each.is === 'offense' && headlines(each).some(({ how, when }) => how === 'itself' && when === 'now')),
  );
}
