import { createDecider } from '../../decide/index.ts';
import { type Count, formatPartialDate, type LaterKind } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { type FiledRun, isFileGone } from '../person/filed-run.ts';
import type { Seal } from './seal.ts';

/** What a file shows of a count beside what it is: whether it stands as a conviction, and what later lines report of it. */
export type Shown = {
  readonly convicted: boolean;
  readonly later: readonly { readonly kind: LaterKind; readonly date: string }[];
};

/** A conviction of which no later line reports anything. */
const PLAIN: Shown = { convicted: true, later: [] };

export function shownOf({ disposition, later }: Count): Shown {
  return {
    convicted: disposition.kind === 'convicted',
    later: later.map(({ kind, date }) => ({ kind, date: formatPartialDate(date) })),
  };
}

/**
 * Gives what the files of a run show of a conviction by its person's row and its key; undefined where they lack it or
 * cannot be read.
 */
export type ShownIn = (person: number, key: string) => Shown | undefined;

/** Reads people from the files of a run as they are asked for. */
export function shownIn({ choice, person: personIn }: Pick<FiledRun, 'choice' | 'person'>): ShownIn {
  const decider = createDecider(choice);
  const filedIn = (row: number) => {
    try {
      return personIn(row);
    } catch (error) {
      if (!isFileGone(error)) throw error;
      return undefined;
    }
  };
  const read = (row: number) => {
    const filed = filedIn(row);
    const counts = filed ? decider.asRead(filed).counts : [];
    return new Map(counts.map((count) => [convictionKey(count), shownOf(count)]));
  };
  // Convictions of one person are asked for one after the other.
  let last: { readonly row: number; readonly counts: ReadonlyMap<string, Shown> } | undefined;
  return (row, key) => {
    if (last?.row !== row) last = { row, counts: read(row) };
    return last.counts.get(key);
  };
}

type Matter = { readonly id: string; readonly person_ref: string };

/** As a matter keeps it: sealed, blank for a plain conviction, null where it is not known. */
export function closeShown(seal: Seal, { id, person_ref }: Matter, shown: Shown | undefined): string | null {
  if (!shown) return null;
  const isPlain = shown.convicted && shown.later.length === 0;
  return isPlain ? '' : seal.closeFor(person_ref, JSON.stringify(shown), placeOfShown(id));
}

export function openShown(seal: Seal, { id, shown }: { readonly id: string; readonly shown: string }): Shown {
  return shown === '' ? PLAIN : (JSON.parse(seal.open(shown, placeOfShown(id))) as Shown);
}

function placeOfShown(matter: string): string {
  return `shown ${matter}`;
}
