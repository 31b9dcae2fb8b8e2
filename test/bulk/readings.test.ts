import { afterAll, beforeAll, expect, it } from 'vitest';
import { fast, openScratch, outcomeOf, referenceEngine, synthetic } from '../../src/bulk/engine/engine.test-support.ts';
import { prop47, prop64 } from '../../src/jurisdictions/packs.ts';
import { FILE_READINGS, type FileReadings, policyOf, READING_IDS } from '../../src/law/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { courtLine, fileOf, type Line, rawLine } from '../support/doj.ts';
import { tries } from '../support/effort.ts';

let scratch: ReturnType<typeof openScratch>;
beforeAll(() => {
  scratch = openScratch();
});
afterAll(() => scratch.close());

const unusual = READING_IDS.flatMap((id) =>
  FILE_READINGS[id].values.filter((value) => value !== FILE_READINGS[id].usual).map((value) => [id, value] as const),
);
/** Every reading as far from the usual as it goes, and as careful as it goes. */
const farthest = Object.fromEntries(unusual) as FileReadings;
const careful = Object.fromEntries(
  READING_IDS.flatMap((id) => {
    const value = FILE_READINGS[id].careful;
    return value === undefined ? [] : [[id, value]];
  }),
) as FileReadings;

const choices = [
  [prop64, 'statute'],
  [prop64, 'options-2019'],
  [prop64, 'los-angeles'],
  [prop47, 'statute'],
] as const;

/** Lines in which a column is a placeholder, or stands in for another that is blank or cannot be right. */
const STANDING_IN: readonly Line[] = [
  { DISP_DESCR: '-' },
  { CONV_OFFENSE_DESCR: 'N/A' },
  { CONV_OFFENSE_DESCR: ' -- ', OFFENSE_DESCR: '', COMMENT_TEXT: '11358 HS-CULTIVATE' },
  { STP_EVENT_DATE: '', DISP_DATE: '20050610' },
  { PRI_DOB: '', CYC_AGE: '35' },
  { PRI_DOB: '' },
  { PRI_DOB: '1/2/1970' },
  { PRI_DOB: '20100101' },
  { PRI_DOB: '19870000' },
];

/** An invented file in which many columns of the conviction and of its level are blank or say something else. */
function doubtful(lines: number, seed: number): string {
  const own = STANDING_IN.map((line, i) => rawLine(courtLine({ SUBJECT_ID: `700${i}`, ...line })));
  const rows = [...synthetic(lines, seed, true).trimEnd().split('\n'), ...own, ''];
  return rows
    .map((row, i) =>
      i % 3 === 0 ? row.replace(/,(FELONY|MISDEMEANOR),/, ',,') : i % 5 === 0 ? row.replace('CONVICTED', '') : row,
    )
    .join('\n');
}

it.each([
  ['farthest from usual', farthest],
  ['most careful', careful],
])('both engines write the same bytes with readings that are %s', async (_, readings) => {
  const input = scratch.write(doubtful(tries(1000, 2500), 77));
  for (const [pack, id] of choices) {
    const policy = policyOf(pack, id)!;
    const changes = { pack, policy, options: policy.defaults, readings };
    const plain = await outcomeOf(referenceEngine, [input], scratch.out(), changes);
    const engine = fast({ here: true, chunkBytes: 60_000 });
    expect(await outcomeOf(engine, [input], scratch.out(), { ...changes, workers: 2 })).toEqual(plain);
  }
});

it('both engines write the same for every county, each read by its own policy', async () => {
  const input = scratch.write(doubtful(tries(1000, 2500), 78));
  const table = policyOf(prop64, 'options-2019')!;
  const changes = {
    policy: policyOf(prop64, 'statute')!,
    options: {},
    county: 'ALL',
    counties: { 'SAN JOAQUIN': { policy: table, options: { ...table.defaults, dismiss: ['11357', '11359'] } } },
  };
  const plain = await outcomeOf(referenceEngine, [input], scratch.out(), changes);
  const engine = fast({ here: true, chunkBytes: 60_000 });
  expect(await outcomeOf(engine, [input], scratch.out(), { ...changes, workers: 2 })).toEqual(plain);
});

const policy = policyOf(prop64, 'dismiss-all')!;

it('results tell how the file was read, and show what was decided by', async () => {
  const input = scratch.write(
    fileOf([
      courtLine({ OFFENSE_DESCR: '11358 HS-CULTIVATE', CONV_OFFENSE_DESCR: '11359 HS-POSSESS FOR SALE' }),
      courtLine({ CNT_ORDER: '102001001000', DISP_DESCR: '' }),
    ]),
  );
  const filesUnder = async (readings: FileReadings) => {
    const changes = { policy, options: policy.defaults, readings };
    return (await outcomeOf(referenceEngine, [input], scratch.out(), changes)) as Readonly<Record<string, string>>;
  };
  const usual = await filesUnder({});
  const other = await filesUnder({ 'offense-column': 'charge', 'blank-disposition': 'no-conviction' });
  const decided = ({ 'determinations.csv': text = '' }) =>
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[4]);
  expect(decided(usual)).toEqual(['HS 11359', 'HS 11359']);
  expect(decided(other)).toEqual(['HS 11358']);
  const told = (files: Readonly<Record<string, string>>) => {
    const { readings } = JSON.parse(files['summary.json']!) as Summary;
    const { policy: own } = JSON.parse(files['manifest.json']!) as { policy: { readings: Record<string, string> } };
    expect(own.readings).toEqual(Object.fromEntries(readings!.map(({ reading, value }) => [reading, value])));
    return readings!.filter((each) => !each.usual).map(({ reading, value, words }) => [reading, value, words]);
  };
  expect(told(usual)).toEqual([]);
  expect(told(other)).toEqual([
    ['blank-disposition', 'no-conviction', 'it is no conviction'],
    ['offense-column', 'charge', 'the column of the charge (OFFENSE_DESCR) counts'],
  ]);
});
