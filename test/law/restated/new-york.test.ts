import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSlate as sealingPack } from '../../../src/jurisdictions/us-ny/packs/160-57/index.ts';
import { petitions160 } from '../../../src/jurisdictions/us-ny/packs/160-59/index.ts';
import { mrta as mrtaPack } from '../../../src/jurisdictions/us-ny/packs/mrta/index.ts';
import { runsOf } from '../../support/effort.ts';
import { type RestatedLaws, saidBy, saysWhatThePageSays } from '../../support/restated-law.ts';
import { cleanSlate, mrta, type NewYorkCount, petition } from './new-york.ts';

const runs = runsOf(120, 3000);
const SOLE = 'substance: concentrated cannabis was the only substance';

function textOf(each: NewYorkCount): string {
  const incarcerated = each.kind === 'jail' || each.kind === 'prison';
  return [
    `${each.on} ${each.code} ${each.number} ${each.level}${each.convicted ? '' : ' dismissed'}`,
    each.kind,
    `completed ${each.completed}`,
    ...(incarcerated ? [`released ${each.released}`] : []),
    `cycle ${each.inCase}`,
    `${each.cannabis ? 'if' : 'unless'} ${SOLE}`,
  ].join(', ');
}

const DAYS = ['2008-02-29', '2014-01-01', '2016-05-01', '2016-11-16', '2016-11-17', '2021-11-16', '2023-01-10'];
const sections = [
  ...['155.25', '155.25', '155.30', '155.30', '165.40', '221.05', '221.10', '221.15', '221.25', '220.03', '220.43'],
  ...['130.20', '130.35', '160.10', '140.25', '125.15', '105.10'],
  '1192(1)',
];
const count = fc
  .record({
    on: fc.constantFrom(...DAYS),
    number: fc.constantFrom(...sections),
    level: fc.constantFrom(
      ...['class-a-felony', 'class-c-felony', 'class-e-felony', 'class-e-felony'],
      ...['class-a-misdemeanor', 'class-a-misdemeanor', 'misdemeanor', 'violation', 'infraction'],
    ),
    convicted: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    kind: fc.constantFrom('fine' as const, 'jail' as const, 'probation' as const, 'prison' as const),
    released: fc.constantFrom(...DAYS),
    completed: fc.constantFrom(...DAYS, '2026-05-02'),
    inCase: fc.integer({ min: 1, max: 4 }),
    cannabis: fc.boolean(),
  })
  .map((each): NewYorkCount => {
    const [on, released, completed] = [each.on, each.released, each.completed].sort() as [string, string, string];
    return { ...each, on, released, completed, code: each.number.startsWith('1192') ? 'VTL' : 'PL' };
  });
const histories = fc
  .array(count, { minLength: 1, maxLength: 5 })
  .filter((all) => all.some(({ convicted }) => convicted));

const PACKS: RestatedLaws<NewYorkCount>['packs'] = {
  mrta: [mrtaPack, mrta],
  '160-57': [sealingPack, cleanSlate],
  '160-59': [petitions160, petition],
};

saysWhatThePageSays(['2019-08-28', '2021-03-31', '2024-11-15', '2024-11-16', '2026-05-01'], {
  packs: PACKS,
  histories,
  textOf,
  runs,
});

/** The invented histories of docs/law/new-york.md, in the order of the page. */
describe('the examples of the page', () => {
  const MINOR = 'PL 155.25 class-a-misdemeanor, fine';
  const restarted = `2015-01-01 ${MINOR}; 2023-01-10 PL 165.40 class-a-misdemeanor, fine`;

  it.each([
    ['mrta', '2026-01-01', '1995-04-01 PL 221.05 violation', ['nullity']],
    ['mrta', '2026-01-01', '2015-04-01 PL 221.15 class-a-misdemeanor', ['nullity']],
    ['mrta', '2026-01-01', '2012-01-01 PL 221.25 felony, prison 1 years', ['petition']],
    ['mrta', '2026-01-01', '2010-01-01 PL 220.03 misdemeanor', ['hand-review']],
    [
      'mrta',
      '2026-01-01',
      '2016-01-01 PL 221.40 misdemeanor, cycle 1; 2016-01-01 PL 220.31 felony, cycle 1',
      ['hand-review', undefined],
    ],
    ['160-57', '2024-11-20', `2021-11-20 ${MINOR}`, ['sealable']],
    ['160-57', '2024-11-20', `2021-11-21 ${MINOR}`, ['not-yet']],
    ['160-57', '2024-11-15', `2010-01-01 ${MINOR}`, ['not-yet']],
    ['160-57', '2024-11-16', '2012-03-01 PL 160.10 felony, prison, released 2016-11-16', ['sealable']],
    ['160-57', '2024-11-15', '2012-03-01 PL 160.10 felony, prison, released 2016-11-16', ['not-yet']],
    ['160-57', '2024-11-16', '2012-03-01 PL 160.10 felony, prison, released 2016-11-17', ['not-yet']],
    ['160-57', '2026-01-09', restarted, ['not-yet', 'not-yet']],
    ['160-57', '2026-01-10', restarted, ['sealable', 'sealable']],
    ['160-57', '2026-01-10', '2000-01-01 PL 220.43 class-a-felony, prison, released 2014-01-01', ['sealable']],
    ['160-57', '2026-01-10', '1990-01-01 PL 125.25 class-a-felony, prison, released 2014-01-01', ['never']],
    ['160-57', '2026-01-10', '2000-01-01 PL 130.20 class-a-misdemeanor, fine', ['never']],
    ['160-57', '2024-11-16', '2016-11-16 PL 155.30 felony, probation 5 years', ['sealable']],
    [
      '160-57',
      '2025-06-01',
      '2016-11-16 PL 155.30 felony, fine; 2025-05-01 PL 155.25 misdemeanor arrest',
      ['not-now', undefined],
    ],
    ['160-59', '2022-01-01', `2010-01-01 ${MINOR}; 2012-01-01 ${MINOR}`, ['may-petition', 'may-petition']],
    ['160-59', '2021-12-31', `2010-01-01 ${MINOR}; 2012-01-01 ${MINOR}`, ['not-yet', 'not-yet']],
    [
      '160-59',
      '2026-01-01',
      '2005-01-01 PL 155.30 felony, fine; 2008-01-01 PL 155.30 class-e-felony, fine',
      ['too-many', 'too-many'],
    ],
    ['160-59', '2026-01-01', '2005-01-01 PL 160.10 class-c-felony, fine', ['excluded']],
    ['160-57', '2026-01-01', '2005-01-01 PL 160.10 class-c-felony, fine', ['sealable']],
    ['160-59', '2026-05-01', '2016-05-01 PL 155.30 class-e-felony, fine', ['may-petition']],
    ['160-59', '2026-04-30', '2016-05-01 PL 155.30 class-e-felony, fine', ['not-yet']],
  ] as const)('%s as of %s: %s', (id, asOf, text, outcomes) => {
    expect([text, ...saidBy(PACKS[id]![0], text, asOf)]).toEqual([text, ...outcomes]);
  });
});
