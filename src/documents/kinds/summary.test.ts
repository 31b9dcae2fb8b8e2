import { expect, it } from 'vitest';
import { californiaCites } from '../../jurisdictions/us-ca/papers/cites.ts';
import { sections } from './summary.ts';

const fate = ({ outcome }: { readonly outcome: string }) =>
  outcome === 'dismiss' ? 'clears' : outcome === 'reduce' ? 'lowers' : 'open';
const row = (section: string, level: string, outcome: string, convictions: number) => ({
  section,
  level,
  outcome,
  convictions,
});

it('names the sections with most convictions, and puts together what cannot be read', () => {
  const named = Array.from({ length: 20 }, (_, i) => row(`PC ${100 + i}`, 'felony', 'dismiss', 100 + i));
  const table = sections(
    [
      row('HS 11357', 'misdemeanor', 'dismiss', 5000),
      row('? 11357', 'misdemeanor', 'hand-review', 3),
      row('unknown', 'felony', 'hand-review', 4),
      row('? 11358', 'felony', 'hand-review', 2),
      ...named,
    ],
    { fate, cites: californiaCites },
  );
  expect(table.map(({ section, level, all }) => `${section} ${level} ${all}`)).toEqual([
    'H&S 11357 Misdemeanor 5,000',
    ...named.slice(10).map((each) => `${each.section} Felony ${each.convictions}`),
    'Other sections Felony 1,045',
    'Not certain Felony 6',
    'Not certain Misdemeanor 3',
  ]);
});

it('leaves twelve sections as they are', () => {
  const rows = Array.from({ length: 12 }, (_, i) => row(`PC ${100 + i}`, 'unknown', 'reduce', 1));
  expect(sections(rows, { fate, cites: californiaCites }).map(({ section }) => section)).toEqual(
    rows.map(({ section }) => section),
  );
});
