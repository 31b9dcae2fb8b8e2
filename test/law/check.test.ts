import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingText, mutationText } from '../../src/cli/rules/check-report.ts';
import { loadPack } from '../../src/cli/rules/pack-files.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { checkOtherConvictions, checkPack, findClause, mutationScore } from '../../src/law/check/index.ts';
import {
  all,
  anotherThan,
  compile,
  frameFor,
  not,
  type Policy,
  packedTruth,
  packToJson,
  parseHistory,
  policyOf,
  readPackJson,
  sectionIn,
  someConviction,
} from '../../src/law/index.ts';
import { NO, toDay, YES } from '../../src/record/index.ts';
import { isLongProof } from '../support/effort.ts';

const folder = join(import.meta.dirname, 'packs');

/** The findings for each bad pack, the clauses they name, and whether a person shows them. */
const BAD: Readonly<Record<string, readonly { message: string; clauses: readonly string[]; person?: boolean }[]>> = {
  shadowed: [
    {
      message: 'felony: never decides, since not-infraction comes first and holds whenever it does',
      clauses: ['felony', 'not-infraction'],
      person: true,
    },
  ],
  'shadowed-together': [
    {
      message: 'felony: never decides, since the earlier clauses before-2010, since-2010 together take all it could',
      clauses: ['felony', 'before-2010', 'since-2010'],
      person: true,
    },
  ],
  impossible: [
    { message: 'both: has no example of a history for which it holds', clauses: ['both'] },
    { message: 'both: can never hold, whatever the history', clauses: ['both'] },
  ],
  'no-end': [
    {
      message: 'felony: is the last clause and does not always hold; end with an "otherwise"',
      clauses: ['felony'],
    },
  ],
  'below-floor': [
    {
      message: 'earlier-grave: gives nothing where felony of the statute gives a reduction',
      clauses: ['earlier-grave', 'felony'],
      person: true,
    },
  ],
  ungenerous: [
    {
      message: 'lowered: choosing more of the option clears gives this person less than cleared did',
      clauses: ['lowered', 'cleared'],
      person: true,
    },
  ],
  'more-convictions': [
    {
      message: 'several: gives this person more than rest would without the last conviction, of another kind',
      clauses: ['several', 'rest'],
      person: true,
    },
  ],
  'wrong-example': [
    { message: 'felony: should hold for "2015-07-01 CC 200 misdemeanor", but is no', clauses: ['felony'] },
    { message: 'felony: has no example of a history for which it is unknown', clauses: ['felony'] },
  ],
  'unknown-option': [
    { message: 'chosen: uses the option generosity, which the policy does not define', clauses: ['chosen'] },
    { message: 'quoted: uses the option years, which the policy does not define', clauses: ['quoted'] },
  ],
  'same-name': [
    { message: 'only: is the name of more than one policy', clauses: [] },
    { message: 'asked: is the name of more than one flag', clauses: ['asked'] },
    { message: 'felony: is the name of more than one clause', clauses: ['felony'] },
  ],
  'no-default': [{ message: 'chosen: uses the option mercy, which has no default', clauses: ['chosen'] }],
  'no-authority': [
    { message: 'value: lacks a title, a citation, a source or what to look up', clauses: ['value'] },
    { message: 'felony: lacks a title, a citation, a source or a reason', clauses: ['felony'] },
  ],
  'unbound-flag': [
    { message: 'the scope: names 2015-13-01, which is no date of the calendar', clauses: [] },
    { message: 'other: speaks of count 2, which nothing binds', clauses: ['other'] },
  ],
  'two-outcomes': [
    { message: 'rest: gives the outcome stays another label or effect than felony does', clauses: ['rest', 'felony'] },
  ],
  'decides-after-all': [{ message: 'felony: is said never to decide anything, but it does', clauses: ['felony'] }],
  'stale-floor': [
    { message: 'lowered: is accepted to give less than the statute may, but never does', clauses: ['lowered'] },
  ],
  stale: [{ message: 'felony: is accepted to help for a further conviction, but never does', clauses: ['felony'] }],
  unbound: [
    { message: 'other: speaks of count 1, which nothing binds', clauses: ['other'] },
    { message: 'no-day: names 2015-02-30, which is no date of the calendar', clauses: ['no-day'] },
  ],
};

test('every bad pack has its message', () => {
  const files = globSync('*.ts', { cwd: join(folder, 'bad') }).map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual(Object.keys(BAD).sort());
});

describe.each(Object.entries(BAD))('bad pack %s', (name, expected) => {
  test('fails with its own message, naming its clauses and where they stand', async () => {
    const path = join(folder, 'bad', `${name}.ts`);
    const loaded = await loadPack(path);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    const findings = checkPack(loaded.pack);
    expect(findings.map(({ message }) => message)).toEqual(expected.map(({ message }) => message));
    const lines = readFileSync(path, 'utf8').split('\n');
    findings.forEach((finding, i) => {
      const { clauses, person } = expected[i]!;
      const text = findingText(finding, loaded.pack, loaded.files);
      expect(finding.person !== undefined).toBe(person ?? false);
      for (const clause of clauses) {
        const written = lines.findIndex((line) => line.includes(`id: '${clause}'`)) + 1;
        if (written === 0) continue;
        expect(findClause(clause, loaded.files)).toMatchObject({ line: written });
        expect(text).toContain(`bad/${name}.ts:${written}`);
      }
      if (!finding.person) return;
      // The person is printed as a timeline and as a line that can become an example.
      expect(text).toContain('An invented person who shows it:');
      const line = /In one line, for an example: (.*)/.exec(text)![1]!;
      expect(parseHistory(line, 'HERE').person.counts).toHaveLength(finding.person.person.counts.length);
    });
  });
});

test.each(globSync('*.ts', { cwd: join(folder, 'good') }))('good pack %s passes', async (name) => {
  const loaded = await loadPack(join(folder, 'good', name));
  if (!loaded.ok) throw new Error(loaded.problem.message);
  expect(checkPack(loaded.pack)).toEqual([]);
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  for (const { id } of pack.policies)
    test.skipIf(isLongProof(pack.id, id))(`policy ${id} is proved sound`, () => {
      expect(checkPack(pack, (policy) => policy === id).map(({ message }) => message)).toEqual([]);
    });

  test('its examples notice every small wrong edit', () => {
    const score = mutationScore(pack);
    expect(score.survivors).toEqual([]);
    expect(mutationText(score)).toContain('(100.0%)');
  });

  test('is the same after a journey as JSON', () => {
    const read = readPackJson(JSON.parse(packToJson(pack)));
    if (!read.ok) throw new Error(read.problems.join('\n'));
    expect(read.pack).toEqual(JSON.parse(packToJson(pack)));
  });
});

test('a gap planted in the largest space is found, and the engine agrees about the person who shows it', () => {
  const pack = packs.find(({ id }) => id === 'us-ca/prop-64')!;
  const policy = policyOf(pack, 'los-angeles')!;
  const when = someConviction((other) => all(anotherThan(other), not(sectionIn(other, pack.sections!))));
  const planted: Policy = {
    ...policy,
    clauses: policy.clauses!.map((clause) => (clause.id === 'deceased' ? { ...clause, when } : clause)),
  };
  const [finding, ...more] = checkOtherConvictions(pack, planted);
  expect(more).toEqual([]);
  expect(finding!.clauses[0]).toBe('deceased');
  const { person, conviction } = finding!.person!;
  const holds = (counts: typeof person.counts) => {
    const frame = frameFor({ ...person, counts });
    frame.bound[0] = conviction;
    return packedTruth(compile(when, { asOf: toDay(2020, 7, 1), county: 'EXAMPLE', options: {} })(frame));
  };
  expect([holds(person.counts.slice(0, -1)), holds(person.counts)]).toEqual([NO, YES]);
});

describe('packs of one\u2019s own', () => {
  test('may name their results in JSON, and not by a path', () => {
    const own = { ...packs[0]!, resultsName: 'Own' };
    const read = readPackJson(JSON.parse(packToJson(own)));
    expect(read.ok && read.pack.resultsName).toBe('Own');
    expect(readPackJson(JSON.parse(packToJson({ ...own, resultsName: 'a/b' })))).toMatchObject({
      problems: [expect.stringMatching(/^resultsName: use at most 40 letters/)],
    });
  });

  test('are loaded from a file, and told apart from what is none', async () => {
    expect(await loadPack('us-zz')).toMatchObject({ ok: true });
    const problems = [
      await loadPack('no-such-pack'),
      await loadPack(join(folder, 'fixture.ts')),
      await loadPack(join(folder, '../../../package.json')),
    ].map((loaded) => (loaded.ok ? '' : loaded.problem.message));
    expect(problems[0]).toContain('no such pack');
    expect(problems[1]).toContain('exports no pack');
    expect(problems[2]).toContain('is no pack');
  });

  test('clauses whose ids are put together are found too', () => {
    const files = [{ path: 'a.ts', text: ['id: `dismiss-$', "{number}`,\nid: 'x'"].join('') }];
    expect(findClause('dismiss-11359', files)).toEqual({ path: 'a.ts', line: 1 });
    expect(findClause('reduce-11359', files)).toBeUndefined();
  });

  test('survivors are named', () => {
    const survivors = [{ rule: 'a', policy: 'p', what: 'x' }];
    const text = mutationText({ mutants: 3, noticed: 2, score: 2 / 3, survivors });
    expect(text).toContain('2 of 3 small wrong edits of its conditions are noticed by the examples (66.6%)');
    expect(text).toContain('not noticed: p a: x');
  });
});
