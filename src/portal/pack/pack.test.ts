import { describe, expect, it } from 'vitest';
import { readPack } from './check.ts';
import { evaluate, holds } from './condition.ts';
import { feeWaiverLevel } from './fee-waiver.ts';
import { INVENTED_PACK } from './invented.ts';
import { paperValues } from './papers.ts';
import { destinations, fieldsFor } from './routing.ts';
import type { WrittenPack } from './schema.ts';

const pack = () => {
  const read = readPack(structuredClone(INVENTED_PACK));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.pack;
};

// biome-ignore lint/suspicious/noExplicitAny: the changes make packs that the type does not allow
type BrokenPack = any;

/** The problems of the invented pack after a change to it. */
function problemsAfter(change: (pack: BrokenPack) => void): readonly string[] {
  const changed = structuredClone(INVENTED_PACK) as WrittenPack;
  change(changed);
  const read = readPack(changed);
  return read.ok ? [] : read.problems.map(({ at, what }) => `${at}: ${what}`);
}

describe('the invented pack', () => {
  it('holds, survives a JSON file, and warns of what a lawyer has to look at', () => {
    const read = readPack(JSON.parse(JSON.stringify(INVENTED_PACK)));
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ at: 'secondFactorFor' }, { at: 'feeWaiver' }, { at: 'papers.petition' }],
    });
  });

  it('reaches one office in each chosen county, and none where the county is not listed', () => {
    const answers = { counties: ['alder', 'hawthorn', 'not-listed'], 'monthly-income': ['3000'], 'owns-home': ['no'] };
    expect(destinations(pack(), answers)).toEqual([
      { county: 'alder', office: 'alder-defender' },
      { county: 'hawthorn', office: 'birch-defender' },
      { county: 'not-listed', office: undefined },
    ]);
  });

  it('asks of immigration in the one county whose office needs it', () => {
    const asked = (county: string) => fieldsFor(pack(), [county]).map(({ id }) => id);
    expect(asked('hawthorn')).toContain('immigration');
    expect(asked('alder')).not.toContain('immigration');
    expect(asked('not-listed')).toContain('first-name');
  });
});

describe('the check of a pack', () => {
  it.each<[string, (pack: BrokenPack) => void, string]>([
    ['a route to no office', (p) => (p.counties[1].routes[0].office = 'gone'), 'leads to gone'],
    ['a county whose last route has a condition', (p) => p.counties[0].routes.pop(), 'would reach no office'],
    ['routes after one without a condition', (p) => p.counties[0].routes.reverse(), 'are never reached'],
    [
      'a route that no answers take',
      (p) => p.counties[0].routes.splice(1, 0, p.counties[0].routes[0]),
      'no answers take route 2',
    ],
    [
      'a route that reads a question of another county',
      (p) => (p.counties[0].routes[0].when = { kind: 'is', field: 'immigration', value: 'yes' }),
      'not asked in this county',
    ],
    ['an option that is not there', (p) => (p.counties[2].routes[0].when.value = 'maybe'), 'has no option maybe'],
    [
      'an amount of a choice',
      (p) => (p.counties[2].routes[0].when = { kind: 'at-most', field: 'owns-home', amount: 1 }),
      'is no amount',
    ],
    ['an example that comes out otherwise', (p) => (p.examples[0].office = 'birch-defender'), 'reaches alder-defender'],
    ['a route without an example', (p) => p.examples.splice(0, 1), 'no example takes this route'],
    ['an office that no county leads to', (p) => p.counties[2].routes.shift(), 'no county leads to it'],
    ['the same id twice', (p) => p.fields.push(p.fields[0]), 'stands twice'],
    ['a field named as the choice of counties', (p) => (p.fields[1].id = 'counties'), "one of the portal's own"],
    ['a text in one language', (p) => delete p.fields[0].label.es, 'fields.0.label.es'],
    ['a field without a reason', (p) => delete p.fields[0].reason, 'fields.0.reason'],
    ['a choice without options', (p) => (p.fields[0].kind = 'choice'), 'a choice needs options'],
    ['a birth date that may be left out', (p) => (p.fields[4].level = 'optional'), 'it must be required'],
    ['a screener that says nothing to some', (p) => p.screener.results.shift(), 'get no result'],
    [
      'a template that fills in what is not there',
      (p) => (p.templates[0].text.en += ' {name}'),
      '{name} is filled in by nothing',
    ],
    [
      'templates that differ by language',
      (p) => (p.templates[0].text.es = 'Hola.'),
      'the languages name different things',
    ],
    ['a time zone that is not', (p) => (p.calendar.zone = 'Alder/Main'), 'is not a time zone'],
    ['a word that packs do not know', (p) => (p.counties[0].ofice = 'x'), 'counties.0'],
  ])('finds %s', (_, change, problem) => {
    expect(problemsAfter(change).join('\n')).toContain(problem);
  });
});

describe('a condition', () => {
  const is = { kind: 'is', field: 'owns-home', value: 'no' } as const;
  it('stays unknown while its answer is missing, also when it is turned around', () => {
    expect(holds(is, {})).toBe(false);
    expect(holds({ kind: 'not', of: is }, {})).toBe(false);
    expect(evaluate({ kind: 'not', of: is }, {})).toBe(evaluate(is, {}));
    expect(holds({ kind: 'any', of: [is, { kind: 'at-most', field: 'a', amount: 5 }] }, { a: ['5'] })).toBe(true);
    expect(holds({ kind: 'at-most', field: 'a', amount: 5 }, { a: ['6'] })).toBe(false);
    expect(holds({ kind: 'all', of: [is] }, { 'owns-home': ['no'] })).toBe(true);
  });
});

describe('a court form of a pack', () => {
  const paper = INVENTED_PACK.papers![0]!;
  const problems = (changed: object) => {
    const read = readPack({ ...INVENTED_PACK, papers: [{ ...paper, ...changed }] });
    return read.ok ? [] : read.problems.map(({ what }) => what);
  };
  const withField = (text: string) => problems({ fields: { ...paper.fields, 'Helped by': text } });

  it.each([
    ['{nick-name}', '{nick-name} names no question'],
    ['{owns-home=maybe}', 'owns-home has no option maybe'],
    ['{immigration}', '{immigration} is not asked in alder'],
    ['{county}', 'the field Helped by comes out as “Alder County”, not “Alder Legal Aid (invented)”'],
  ])('is refused where a field takes %s', (text, what) => {
    expect(withField(text).join('\n')).toContain(what);
  });

  it('is refused where no example fills in a field, or it is for a county that is not there', () => {
    const more = { ...paper.fields, More: '{message}' };
    expect(problems({ fields: more })).toContain('no example fills in the field More');
    expect(problems({ counties: ['alder', 'elm'] })).toContain('there is no county elm');
  });

  it('takes nothing that another county alone asks, and braces that somebody typed are text', () => {
    const secret = { ...paper, fields: { A: '{immigration}', B: '{last-name}' } };
    const answers = { immigration: ['no'], 'last-name': ['{county}'] };
    const values = (county: string) => paperValues(pack(), secret, { county, office: 'birch-defender', answers });
    expect(values('hawthorn')).toEqual({ A: 'No', B: '{county}' });
    expect(values('birch')).toEqual({ A: '', B: '{county}' });
  });
});

describe('the level for a fee waiver', () => {
  it('goes by the size of the household, and is unknown where an answer is missing', () => {
    const level = (income: string, size: string) =>
      feeWaiverLevel(pack(), { 'monthly-income': [income], 'household-size': [size] }).kind;
    expect(level('2000', '1')).toBe('at-or-below');
    expect(level('2001', '1')).toBe('above');
    expect(level('2700', '2')).toBe('at-or-below');
    expect(level('', '2')).toBe('unknown');
    expect(level('100', '0')).toBe('unknown');
    expect(feeWaiverLevel({ ...pack(), feeWaiver: undefined }, {})).toEqual({ kind: 'no-amounts' });
  });
});
