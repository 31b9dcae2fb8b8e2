import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { conviction, make, PROFILE, pagesOf, type Row, resultsFolder } from './support.ts';

const OUTCOMES = ['dismiss', 'reduce', 'dismiss', 'hand-review', 'not-eligible'];

function county(size: number): readonly Row[] {
  return Array.from({ length: size }, (_, i) =>
    conviction({
      name: `FAMILY${i},GIVEN`,
      outcome: OUTCOMES[i % OUTCOMES.length]!,
      court: i % 4 === 0 ? 'CA0395003' : 'CA0395005',
      caseNumbers: `N${String(i).padStart(4, '0')}`,
    }),
  );
}

test("the order's totals are the summary's, and its schedule lists every count once", async () => {
  const rows = county(300);
  const { out } = await make(resultsFolder(rows), { kinds: ['summary', 'order'] });
  const order = (await pagesOf(join(out, 'order/order.pdf'))).join(' ');
  expect(order).toContain('Dismiss and seal 120');
  expect(order).toContain('Redesignate as a misdemeanor 60');
  expect(order).toContain('Total 180');
  expect(order).toContain('the 180 counts listed in Schedule A, in 180 cases of 180 people');
  const summary = (await pagesOf(join(out, 'summary.pdf'))).join(' ');
  expect(summary).toContain('The court papers ask for relief on 180 counts in 180 cases of 180 people');
  expect(summary).toContain('120 convictions to be dismissed and sealed');

  const pages = await pagesOf(join(out, 'order/schedule-0001.pdf'));
  const text = pages.join(' ');
  const listed = [...text.matchAll(/\b(\d+) (N\d{4}) (FAMILY\d+, GIVEN) /g)].map((match) => ({
    number: Number(match[1]),
    caseNumber: match[2],
    name: match[3],
  }));
  expect(listed.map((row) => row.number)).toEqual(Array.from({ length: 180 }, (_, i) => i + 1));
  const wanted = rows.filter((row) => row.outcome === 'dismiss' || row.outcome === 'reduce');
  expect(new Set(listed.map((row) => row.name))).toEqual(new Set(wanted.map((row) => row.name.replace(',', ', '))));
  for (const page of pages) expect(page).toMatch(/CONFIDENTIAL .* Schedule A, numbers \d+ to \d+ of 180/);
});

test('the update lists hold what the order does, by court, with the numbers of its schedule', async () => {
  const rows = county(100);
  const profile = { ...PROFILE, date: '2020-08-10', order: { ...PROFILE.order, date: '2020-08-03' } };
  const { out } = await make(resultsFolder(rows), { kinds: ['update'], profile });
  const files = readdirSync(join(out, 'update')).sort();
  expect(files).toEqual(['CA0395003', 'CA0395005'].flatMap((code) => [`update-${code}.csv`, `update-${code}.json`]));
  const lines: Record<string, string>[] = [];
  for (const code of ['CA0395003', 'CA0395005']) {
    const own = parse<Record<string, string>>(readFileSync(join(out, `update/update-${code}.csv`), 'utf8'), {
      columns: true,
    });
    const json = JSON.parse(readFileSync(join(out, `update/update-${code}.json`), 'utf8'));
    expect(json.totals.counts).toBe(own.length);
    expect(json.counts.map((row: { case_number: string }) => row.case_number)).toEqual(
      own.map((row) => row.case_number),
    );
    lines.push(...own);
  }
  expect(lines.map((line) => Number(line.number)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 60 }, (_, i) => i + 1),
  );
  for (const line of lines) {
    const row = rows.find((each) => each.person === line.subject_id)!;
    expect([line.case_number, line.name, line.count_order, line.section, line.level_before]).toEqual([
      row.caseNumbers,
      row.name,
      row.count,
      row.section,
      row.level,
    ]);
    expect(line.order_date).toBe('2020-08-03');
    // Which reason of PC 13151.1 a dismissal under Prop 64 is, a lawyer must say first.
    if (row.outcome === 'dismiss')
      expect([line.dismissal_reason, line.for_legal_review]).toEqual(['', 'reason of dismissal under PC 13151.1']);
    else expect([line.dismissal_reason, line.level_after]).toEqual(['not a dismissal', 'misdemeanor']);
  }
});

test('an order for one case names its counts and leaves the signature to the judge', async () => {
  const row = conviction({ outcome: 'reduce', section: 'HS 11360(a)', name: 'EXAMPLE,ONE' });
  const { out } = await make(resultsFolder([row]), { kinds: ['order'], order: 'case' });
  const text = (await pagesOf(join(out, 'order/orders-0001.pdf'))).join(' ');
  expect(text).toContain('[PROPOSED] ORDER TO REDESIGNATE CONVICTION');
  expect(text).toContain('the conviction on Count 1 be redesignated as a misdemeanor;');
  expect(text).toContain('Judge of the Superior Court');
});
