import type { PackView, RunInfo, ScenarioInfo } from '../../../../src/server/api-types.ts';
import { type Against, againstOf } from '../../parts/against.ts';
import type { Search } from '../../search.ts';

/** What a run can be compared with. */
export type Offered = {
  /** The run itself, on the left. */
  readonly run: RunInfo;
  readonly finished: readonly RunInfo[];
  readonly pack: PackView | undefined;
  readonly scenarios: readonly ScenarioInfo[];
};

/** One or two sides beside the run, or none yet. */
export type Sides = readonly [] | readonly [Against] | readonly [Against, Against];

/**
 * The sides that an address names, in their order. Sides that are gone, of another law, or the run itself are left out; a
 * second side without a first one stands first.
 */
export function sidesOf(search: Search<'/compare'>, offered: Offered): Sides {
  return asSides([againstOf(search), search.also].filter((side) => side !== undefined && isOffered(side, offered)));
}

/** The sides with one of them set to another, or left out; those behind it move up. */
export function withSide(sides: Sides, at: 0 | 1, next: Against | undefined): Sides {
  const slots: (Against | undefined)[] = [...sides];
  slots[at] = next;
  return asSides(slots);
}

/** The sides as an address has them. */
export function searchOf(left: string, [first, second]: Sides): Search<'/compare'> {
  return { left, ...first, ...(second ? { also: second } : {}) };
}

function asSides(slots: readonly (Against | undefined)[]): Sides {
  const [first, second] = slots.filter((each) => each !== undefined);
  return first === undefined ? [] : second === undefined ? [first] : [first, second];
}

function isOffered({ right, scenario, policy }: Against, { run, finished, pack, scenarios }: Offered): boolean {
  if (right !== undefined) return right !== run.id && finished.some(({ id }) => id === right);
  if (scenario !== undefined)
    return scenarios.some(({ id, packId }) => id === scenario && packId === run.choice.packId);
  return pack?.policies.some(({ id }) => id === policy) ?? false;
}
