import type { Random } from '../../../sources/synthetic/prng.ts';
import type { Printer } from './printer.ts';

/** Holds some lines back and lets them go later, so that a person's lines stand far apart; memory stays bounded. */
export type Scatter = {
  /** Takes back what the printer gathered from that position on, and keeps it for later. */
  readonly hold: (position: number) => void;
  /** Now and then prints one line that was held. */
  readonly release: () => void;
  /** Prints one held line; false when none is left. */
  readonly drain: () => boolean;
};

const MOST_HELD = 2048;
const RELEASE_PER_MILLE = 25;

export function createScatter(random: Random, printer: Printer): Scatter {
  const held: Uint8Array[] = [];
  const drain = (): boolean => {
    if (held.length === 0) return false;
    const position = random.below(held.length);
    printer.raw(held[position]!);
    held[position] = held[held.length - 1]!;
    held.pop();
    return true;
  };
  return {
    hold: (position) => {
      held.push(printer.takeFrom(position));
      if (held.length > MOST_HELD) drain();
    },
    release: () => {
      if (random.chance(RELEASE_PER_MILLE)) drain();
    },
    drain,
  };
}
