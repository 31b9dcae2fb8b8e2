import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minnesotaCannabis } from '../../../src/jurisdictions/us-mn/packs/cannabis/index.ts';
import { minnesotaCleanSlate } from '../../../src/jurisdictions/us-mn/packs/clean-slate/index.ts';
import { runsOf } from '../../support/effort.ts';
import { type RestatedLaws, saidBy, saysWhatThePageSays } from '../../support/restated-law.ts';
import { cannabis, cleanSlate, type MinnesotaCount } from './minnesota.ts';

const runs = runsOf(150, 3000);
const MARIJUANA = 'drug: it was marijuana or THC';

function textOf(each: MinnesotaCount): string {
  return [
    `${each.on} Minn. Stat. ${each.number} ${each.level}${each.convicted ? '' : ' dismissed'}`,
    'probation 1 years',
    `completed ${each.discharged}`,
    ...(each.reduced ? ['reduced'] : []),
    `${each.marijuana ? 'if' : 'unless'} ${MARIJUANA}`,
  ].join(', ');
}

const DAYS = [
  ...['2012-02-29', '2018-06-01', '2020-01-01', '2021-01-01', '2021-01-02', '2022-01-01', '2022-01-02'],
  ...['2023-01-01', '2023-01-02', '2024-01-01', '2024-01-02', '2025-06-01'],
];
const sections = [
  ...['609.52', '609.52', '609.52', '609.605', '152.025', '152.025', '152.023(1)', '152.023(2)'],
  ...['152.027(3)', '152.027(4)', '609.2242', '169A.20', '169A.25', '609.749'],
];
const count = fc
  .record({
    on: fc.constantFrom(...DAYS),
    number: fc.constantFrom(...sections),
    level: fc.constantFrom<MinnesotaCount['level']>(
      ...(['felony', 'gross-misdemeanor', 'misdemeanor', 'misdemeanor', 'petty-misdemeanor'] as const),
    ),
    convicted: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    discharged: fc.constantFrom(...DAYS),
    marijuana: fc.boolean(),
    reduced: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map((each): MinnesotaCount => {
    const [on, discharged] = [each.on, each.discharged].sort() as [string, string];
    return { ...each, on, discharged };
  });
const histories = fc
  .array(count, { minLength: 1, maxLength: 5 })
  .filter((all) => all.some(({ convicted }) => convicted));

const PACKS: RestatedLaws<MinnesotaCount>['packs'] = {
  'clean-slate': [minnesotaCleanSlate, cleanSlate],
  cannabis: [minnesotaCannabis, cannabis],
};

saysWhatThePageSays(['2023-07-31', '2023-08-01', '2024-12-31', '2025-01-01', '2026-01-01'], {
  packs: PACKS,
  histories,
  textOf,
  runs,
});

/** The invented histories of docs/law/minnesota.md, in the order of the page. */
describe('the examples of the page', () => {
  const theft = '2023-01-01 Minn. Stat. 609.52 misdemeanor, probation 1 years, completed 2024-01-01';
  const fifth = '2017-01-01 Minn. Stat. 152.025 felony, probation 5 years, completed 2022-01-01';
  const gross =
    '2022-02-01 Minn. Stat. 609.52 gross-misdemeanor, probation 1 years, completed 2023-02-01; 2024-06-01 Minn. Stat. 609.605 misdemeanor, fine';
  const small = '2012-03-01 Minn. Stat. 152.027(4) petty-misdemeanor, fine';

  it.each([
    ['clean-slate', '2026-01-01', theft, ['sealed']],
    ['clean-slate', '2025-12-31', theft, ['not-yet']],
    ['clean-slate', '2026-01-01', '2010-01-01 Minn. Stat. 609.2242 misdemeanor, fine', ['petition-only']],
    ['clean-slate', '2026-01-01', fifth, ['sealed']],
    ['clean-slate', '2025-12-31', fifth, ['not-yet']],
    ['clean-slate', '2026-02-01', gross, ['not-now', 'not-yet']],
    ['clean-slate', '2027-05-31', gross, ['not-now', 'sealed']],
    ['clean-slate', '2027-06-01', gross, ['sealed', 'sealed']],
    ['cannabis', '2024-05-13', small, ['sealed']],
    ['cannabis', '2023-07-31', small, ['not-yet']],
    // More of what the page tells, and what is missing.
    ['clean-slate', '2024-12-31', '2010-01-01 Minn. Stat. 609.52 misdemeanor, fine', ['not-yet']],
    ['clean-slate', '2026-01-01', '2010-01-01 Minn. Stat. 609.52 felony, fine', ['hand-review']],
    [
      'clean-slate',
      '2026-01-01',
      '2010-01-01 Minn. Stat. 152.025 felony, prison 2 years, completed ?',
      ['hand-review'],
    ],
    ['clean-slate', '2026-01-01', '2010-01-01 Minn. Stat. 609.52 misdemeanor, fine, reduced', ['hand-review']],
    ['clean-slate', '2026-01-01', 'registered; 2010-01-01 Minn. Stat. 609.52 misdemeanor, fine', ['hand-review']],
    ['cannabis', '2026-01-01', '2012-03-01 Minn. Stat. 152.027 misdemeanor, fine', ['hand-review']],
    ['cannabis', '2026-01-01', `2012-03-01 Minn. Stat. 152.025 felony, fine, if ${MARIJUANA}`, ['board']],
    ['cannabis', '2026-01-01', '2012-03-01 Minn. Stat. 152.025 felony, fine', ['hand-review']],
  ] as const)('%s as of %s: %s', (id, asOf, text, outcomes) => {
    expect([text, ...saidBy(PACKS[id]![0], text, asOf)]).toEqual([text, ...outcomes]);
  });
});
