import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { michiganCleanSlate } from '../../../src/jurisdictions/us-mi/packs/clean-slate/index.ts';
import { michiganPetitions } from '../../../src/jurisdictions/us-mi/packs/petitions/index.ts';
import { runsOf } from '../../support/effort.ts';
import { type RestatedLaws, saidBy, saysWhatThePageSays } from '../../support/restated-law.ts';
import { cleanSlate, type MichiganCount, petition } from './michigan.ts';

const runs = runsOf(150, 3000);
const MARIJUANA = 'drug: it was a marijuana offense';
const DATABASE = 'database: the State Police database has it as a conviction';

function textOf(each: MichiganCount): string {
  const incarcerated = each.kind === 'jail' || each.kind === 'prison';
  return [
    `${each.on} MCL ${each.number} ${each.level}${each.convicted ? '' : ' dismissed'}`,
    each.kind,
    `completed ${each.completed}`,
    ...(incarcerated ? [`released ${each.released}`] : []),
    `cycle ${each.inCase}`,
    `${each.marijuana ? 'if' : 'unless'} ${MARIJUANA}`,
    `${each.database ? 'if' : 'unless'} ${DATABASE}`,
  ].join(', ');
}

const DAYS = [
  ...['2004-02-29', '2010-04-11', '2013-04-11', '2014-05-01', '2014-05-02', '2017-05-01', '2017-05-02'],
  ...['2019-05-01', '2021-05-02', '2023-01-01'],
];
const sections = [
  ...['750.356', '750.356', '750.356', '750.535', '750.110', '333.7403'],
  ...['750.81a', '750.84', '750.174', '750.249', '750.235', '257.625', '750.520e'],
];
const count = fc
  .record({
    on: fc.constantFrom(...DAYS),
    number: fc.constantFrom(...sections),
    level: fc.constantFrom(
      ...['life-felony', 'felony-of-10-years-or-more', 'felony-under-10-years', 'felony-under-10-years'],
      ...['misdemeanor-of-93-days-or-more', 'misdemeanor-of-93-days-or-more', 'misdemeanor-of-92-days-or-less'],
    ),
    convicted: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    kind: fc.constantFrom('fine' as const, 'jail' as const, 'probation' as const, 'prison' as const),
    released: fc.constantFrom(...DAYS),
    completed: fc.constantFrom(...DAYS, '2024-06-02'),
    inCase: fc.integer({ min: 1, max: 5 }),
    marijuana: fc.boolean(),
    database: fc.boolean(),
  })
  .map((each): MichiganCount => {
    const [on, released, completed] = [each.on, each.released, each.completed].sort() as [string, string, string];
    return { ...each, on, released, completed };
  });
/** Up to seven, and often many of one sort, so that limits are met. */
const histories = fc
  .oneof(
    fc.array(count, { minLength: 1, maxLength: 5 }),
    fc
      .tuple(count, fc.array(count, { minLength: 2, maxLength: 6 }))
      .map(([first, rest]) => [
        first,
        ...rest.map((each) => ({ ...each, level: first.level, number: '750.356', convicted: true })),
      ]),
  )
  .filter((all) => all.some(({ convicted }) => convicted));

const PACKS: RestatedLaws<MichiganCount>['packs'] = {
  'clean-slate': [michiganCleanSlate, cleanSlate],
  petitions: [michiganPetitions, petition],
};

saysWhatThePageSays(['2021-04-10', '2021-04-11', '2023-04-10', '2023-04-11', '2024-05-01'], {
  packs: PACKS,
  histories,
  textOf,
  runs,
});

/** The invented histories of docs/law/michigan.md, in the order of the page. */
describe('the examples of the page', () => {
  const LONG = 'misdemeanor-of-93-days-or-more';
  const SHORT = 'misdemeanor-of-92-days-or-less';
  const FIVE = 'felony-under-10-years';
  const larceny = `2010-04-11 MCL 750.356(5) ${LONG}, fine`;
  const again = `2017-05-01 MCL 750.356 ${LONG}, fine; 2020-01-01 MCL 750.356 misdemeanor, fine`;
  const imprisoned = `2008-01-01 MCL 750.356 ${FIVE}, prison 6 years, released 2014-01-01`;
  const three = ['1980', '1991', '2002'].map((year) => `${year}-01-01 MCL 750.356 ${FIVE}, fine`).join('; ');
  const four = `${three}; 2013-01-01 MCL 750.356 ${FIVE}, fine`;

  it.each([
    ['clean-slate', '2023-04-10', larceny, ['not-yet']],
    ['clean-slate', '2023-04-11', larceny, ['set-aside']],
    ['clean-slate', '2024-05-01', again, ['not-clean', 'not-yet']],
    ['clean-slate', '2024-01-01', '2010-01-01 MCL 750.110 felony-of-10-years-or-more, probation 2 years', ['excluded']],
    ['clean-slate', '2024-01-01', imprisoned, ['set-aside']],
    ['clean-slate', '2023-12-31', imprisoned, ['not-yet']],
    ['clean-slate', '2024-01-01', three, ['cap', 'cap', 'cap']],
    // More of what the page tells: rows (1) and (3), the bars of the others, what is missing.
    [
      'clean-slate',
      '2024-05-01',
      `2017-05-01 MCL 750.356 ${SHORT}, fine; 2020-01-01 MCL 750.356 ${LONG}, fine`,
      ['set-aside', 'not-yet'],
    ],
    ['clean-slate', '2024-05-01', `2010-01-01 MCL 750.81a ${SHORT}, fine`, ['hand-review']],
    ['clean-slate', '2024-05-01', '2010-01-01 MCL 750.356 felony, fine', ['hand-review']],
    ['clean-slate', '2024-05-01', `2008-01-01 MCL 750.356 ${FIVE}, prison 2 years`, ['hand-review']],
    ['clean-slate', '2024-05-01', four, ['hand-review', 'hand-review', 'hand-review', 'hand-review']],
    ['petitions', '2024-01-01', four, ['too-many', 'too-many', 'too-many', 'too-many']],
    ['petitions', '2024-05-01', `2019-05-01 MCL 750.356 ${FIVE}, fine`, ['may-petition']],
    ['petitions', '2024-04-30', `2019-05-01 MCL 750.356 ${FIVE}, fine`, ['not-yet']],
    ['petitions', '2024-05-01', `2021-05-01 MCL 750.356 ${LONG}, fine`, ['may-petition']],
    ['petitions', '2024-04-30', `2021-05-01 MCL 750.356 ${LONG}, fine`, ['not-yet']],
    ['petitions', '2024-05-01', `2023-05-01 MCL 333.7403 ${LONG}, fine, if ${MARIJUANA}`, ['may-petition-621e']],
    ['petitions', '2024-05-01', `2023-05-01 MCL 333.7403 ${LONG}, fine`, ['hand-review']],
    ['petitions', '2024-05-01', `2010-05-01 MCL 257.625 ${LONG}, fine`, ['hand-review']],
    ['petitions', '2024-05-01', '1990-05-01 MCL 750.316 life-felony, prison 30 years', ['excluded']],
  ] as const)('%s as of %s: %s', (id, asOf, text, outcomes) => {
    expect([text, ...saidBy(PACKS[id]![0], text, asOf)]).toEqual([text, ...outcomes]);
  });
});
