import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedOfCount, COUNT_KIND_NAMES, isCountCondition } from './count-kinds.ts';
import { conviction, levelIs, not, revoked, sectionIn, unrecorded } from './index.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Where all kinds of condition that ask something of one count are named. */
function filesThatKnowAllKinds(): readonly string[] {
  return globSync('{src,web/src}/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((file) => !file.includes('.test.'))
    .filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const named = COUNT_KIND_NAMES.filter((kind) => new RegExp(`'${kind}'|\\b${kind}: {`).test(text));
      // A file that treats some of the kinds in its own way has a default for all others.
      return named.length > COUNT_KIND_NAMES.length * 0.75;
    })
    .sort();
}

test('a new kind is taught where the pack author\u2019s guide says, and nowhere else', () => {
  const guide = readFileSync(join(ROOT, 'docs/guides/pack-author.md'), 'utf8');
  const listed = [...guide.matchAll(/^\| `(src\/law\/[^`]+)` \|/gm)].map(([, file]) => file!);
  expect(listed).toHaveLength(6);
  expect(filesThatKnowAllKinds()).toEqual([...listed].sort());
});

test('the kinds that ask something of one count are told from the others', () => {
  expect(isCountCondition(levelIs(conviction, 'felony'))).toBe(true);
  expect(isCountCondition(not(revoked(conviction)))).toBe(false);
  const amount = unrecorded(1, 'amount', 'it was little');
  if (!isCountCondition(amount)) throw new Error('an unrecorded fact is one of a count');
  const { fact, property, doubtful } = askedOfCount(amount);
  expect([fact(amount), property(amount), doubtful?.(amount)]).toEqual([
    'amount',
    'assumed:amount: it was little',
    true,
  ]);
  const none = sectionIn(conviction, { id: 'none', title: 'None', source: 'None', sections: [] });
  expect(isCountCondition(none) && askedOfCount(none).doubtful?.(none)).toBe(true);
});
