import { beforeAll, expect, it } from 'vitest';
import { runEngine } from '../../src/bulk/engine/engine.ts';
import type { Engine } from '../../src/bulk/engine-seam.ts';
import { packs, petitions1203 } from '../../src/jurisdictions/packs.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { readTable, runOn, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const here: Engine = (work, hooks) => runEngine(work, hooks, { here: true });
const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 11 })].join('');

/** What a law decides of the file: how many convictions of each person, and the figures of the summary. */
async function decidedUnder(pack: Pack) {
  const policy = pack.policies[0]!;
  const { analysis, out } = await runOn(here, folder, [text], {
    pack,
    policy,
    options: policy.defaults,
    county: 'ALL',
  });
  if (!analysis.ok) throw new Error(analysis.problem.message);
  const convictions = new Map<string, number>();
  for (const { person } of readTable(`${out}/determinations.csv`))
    convictions.set(person!, (convictions.get(person!) ?? 0) + 1);
  return { convictions, impact: analysis.summary.impact };
}

let every: ReadonlyMap<string, number>;
beforeAll(async () => {
  // The petitions of the 1203.4 family are decided for every conviction.
  every = (await decidedUnder(petitions1203)).convictions;
});

/** Proposition 64 has a policy that dismisses, and is compared with that; relief for arrests helps with no conviction. */
const others = packs.filter(({ id, unit }) => id.startsWith('us-ca/') && id !== 'us-ca/prop-64' && unit === undefined);

it.each(others.map((pack) => [pack.id, pack] as const))(
  'under %s, figures of what would be if all were dismissed are of the convictions that this law decides',
  async (_, pack) => {
    const { convictions, impact } = await decidedUnder(pack);
    const withoutOther = [...convictions].filter(([person, decided]) => decided === every.get(person));
    expect(withoutOther.length).toBeGreaterThan(0);
    expect(impact.dismissAll.noConviction).toBe(withoutOther.length);
    for (const figure of ['noFelony', 'noConviction', 'noConvictionInLast7Years'] as const)
      expect(impact.chosen[figure], figure).toBeLessThanOrEqual(impact.dismissAll[figure]);
  },
);
