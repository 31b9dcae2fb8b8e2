import fc from 'fast-check';
import { parseSection } from '../../src/jurisdictions/us-ca/sections.ts';
import {
  all,
  anotherThan,
  any,
  asOf,
  atLeastCases,
  atLeastConvictions,
  atLeastCounts,
  attempt,
  before,
  birth,
  type Condition,
  convicted,
  type DateTerm,
  dateOf,
  day,
  daysAfter,
  deceased,
  ended,
  everyConviction,
  everyCount,
  inCounty,
  lastReleaseOf,
  levelIs,
  monthsAfter,
  not,
  offenseDateOf,
  onOrBefore,
  optionHas,
  optionNumber,
  optionOn,
  registered,
  relieved,
  revoked,
  type Setting,
  type Subject,
  sameCase,
  sameCycle,
  sectionIn,
  sectionList,
  sentencedTo,
  sentenceEndOf,
  setAside,
  someConviction,
  someCount,
  stepIs,
  unrecorded,
  yearsAfter,
  yearsBefore,
} from '../../src/law/index.ts';
import {
  type Count,
  compactDate,
  ENDINGS,
  type Ending,
  type PartialDate,
  type Person,
  type SentencePart,
  toDay,
  UNKNOWN_DATE,
} from '../../src/record/index.ts';

/** Invented people and invented law, both small, on few days and few sections, so that coincidences are common. */

const DAYS = [20050301, 20050302, 20100630, 20100701, 20100702, 20161108, 20161109, 20000229, 19990301];
const PARTIAL = [20050300, 20050000, 20100700, 20160000];

export const anyDate: fc.Arbitrary<PartialDate> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...DAYS).map(compactDate) },
  { weight: 1, arbitrary: fc.constantFrom(...PARTIAL).map(compactDate) },
  { weight: 1, arbitrary: fc.constant(UNKNOWN_DATE) },
);

const anyBirth: fc.Arbitrary<PartialDate> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(19840301, 19840302, 19840303, 19900101, 19600701, 19600702).map(compactDate),
  },
  { weight: 1, arbitrary: fc.constantFrom(19840300, 19840000, 19600000).map(compactDate) },
  { weight: 1, arbitrary: fc.constant(UNKNOWN_DATE) },
);

const SECTIONS = [
  '11357(a) HS',
  '11357(B) HS',
  '11357(c) HS',
  '11357 HS',
  '11358 HS',
  '11359 HS',
  '664/11359 HS',
  '11360(a) HS',
  '11360 HS',
  '11359',
  '187 PC',
  '288(a) PC',
  '459 PC',
  '602(l) PC',
  '4060 BP',
  '32 PC',
  '664/187 PC',
  '182/187(A) PC',
  '182/288 PC',
  '182 PC',
  '187/459 PC',
].map((text) => parseSection(text)!);

const anyPart: fc.Arbitrary<SentencePart> = fc.record({
  kind: fc.constantFrom('prison', 'jail', 'probation', 'fine', 'unknown'),
  length: fc.constantFrom(undefined, 1, 3, 10),
  unit: fc.constantFrom(undefined, 'days', 'months', 'years'),
  text: fc.constant('PART'),
});

const ENDED: readonly (Ending | undefined)[] = [
  undefined,
  'dismissed',
  'dismissed-with-prejudice',
  'acquitted',
  'not-filed',
];

/** Arrests may have no outcome, and what is no conviction ended in some way, by what else is drawn of the count. */
function dispositionOf(
  kind: Count['disposition']['kind'],
  {
    step,
    revoked,
    cycle = 0,
    sentence,
  }: { step: string; revoked: boolean; cycle?: number | undefined; sentence: readonly unknown[] },
): Count['disposition'] {
  if (kind !== 'other') return { kind, text: kind };
  if (step === 'arrest' && revoked) return { kind: 'none', text: '' };
  const ending = ENDED[(cycle + 2 * sentence.length + (revoked ? 1 : 0)) % ENDED.length];
  return { kind, text: kind, ...(ending && { ending }) };
}

const anyCount: fc.Arbitrary<Count> = fc
  .record({
    cycle: fc.constantFrom(1, 1, 2, 3, undefined),
    step: fc.constantFrom('court', 'court', 'court', 'arrest', 'unknown'),
    date: anyDate,
    county: fc.constantFrom('SAN JOAQUIN', 'SAN JOAQUIN', 'SAN JOAQUIN', 'ALAMEDA', undefined),
    section: fc.option(fc.constantFrom(...SECTIONS), { nil: undefined, freq: 8 }),
    level: fc.constantFrom('felony', 'felony', 'felony', 'misdemeanor', 'infraction', undefined),
    disposition: fc.constantFrom('convicted', 'convicted', 'convicted', 'other', 'unknown'),
    sentence: fc.array(anyPart, { maxLength: 2 }),
    setAside: fc.constantFrom(0, 0, 0, 0, 1, 2),
    relief: fc.constantFrom([], [], ['set-aside'], ['reduced']),
    revoked: fc.boolean(),
    released: fc.option(anyDate, { nil: undefined, freq: 1 }),
  })
  .map(
    ({ section, disposition, relief, released, ...rest }): Count => ({
      ...rest,
      ...(released && { released }),
      step: rest.step as Count['step'],
      level: rest.level as Count['level'],
      setAside: rest.setAside as Count['setAside'],
      order: undefined,
      case: rest.cycle === undefined ? undefined : rest.cycle * 1000,
      agency: '',
      caseNumbers: [],
      offense: { section, text: section?.text ?? '', from: 'charge' },
      disposition: dispositionOf(disposition as Count['disposition']['kind'], rest),
      later:
        rest.setAside === 0 ? [] : relief.map((kind) => ({ kind: kind as 'reduced', text: kind, date: UNKNOWN_DATE })),
      conflicts: [],
      origin: { source: 0, line: 1 },
      origins: [],
    }),
  );

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  id: fc.constant('invented'),
  names: fc.constant([]),
  birthDate: anyBirth,
  sex: fc.constant(''),
  race: fc.constant(''),
  counts: fc.array(anyCount, { minLength: 1, maxLength: 5 }),
  deceased: fc.constantFrom(0, 0, 1, 2),
  registered: fc.constantFrom(0, 0, 1, 2),
  incomplete: fc.constant(false),
});

const list = (id: string, ...sections: string[]) => sectionList({ id, title: id, source: 'invented', sections });
export const LISTS = [
  list('marijuana', 'HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'),
  list('letters', 'HS 11357(a)', 'HS 11360(a)', 'PC 602(l)'),
  sectionList({ ...list('grave', 'PC 187', 'PC 288(a)'), including: ['conspiracies'] }),
];

export const AS_OF = toDay(2020, 7, 1);

export const anySetting: fc.Arbitrary<Setting> = fc.record({
  asOf: fc.constantFrom(AS_OF, AS_OF - 1),
  county: fc.constant('SAN JOAQUIN'),
  options: fc.record({
    flag: fc.boolean(),
    years: fc.constantFrom(0, 5, 10),
    sections: fc.constantFrom([], ['11359'], ['11357', '11359']),
  }),
});

function anyTerm(bound: Subject): fc.Arbitrary<DateTerm> {
  const of = fc.constantFrom(...([0, 1, 2] as const).slice(0, bound + 1));
  const plain: fc.Arbitrary<DateTerm> = fc.oneof(
    of.map(dateOf),
    of.map(dateOf),
    of.map(offenseDateOf),
    of.map(sentenceEndOf),
    of.map(lastReleaseOf),
    fc.constantFrom(birth, asOf, day('2016-11-09'), day('2010-07-01')),
  );
  return fc.oneof(
    plain,
    fc.tuple(plain, fc.constantFrom(5, 10, 21, optionNumber('years'))).map(([term, years]) => yearsAfter(term, years)),
    fc.tuple(plain, fc.constantFrom(5, 10, 21, optionNumber('years'))).map(([term, years]) => yearsBefore(term, years)),
    plain.map((term) => monthsAfter(term, 3)),
    plain.map((term) => daysAfter(term, 10)),
  );
}

function anyLeaf(bound: Subject): fc.Arbitrary<Condition> {
  const of = fc.constantFrom(...([0, 1, 2] as const).slice(0, bound + 1));
  return fc.oneof(
    fc.tuple(of, fc.subarray(['felony', 'misdemeanor', 'infraction'] as const)).map(([o, is]) => levelIs(o, ...is)),
    fc.tuple(of, fc.constantFrom(...LISTS)).map(([o, sections]) => sectionIn(o, sections)),
    fc.tuple(anyTerm(bound), anyTerm(bound)).map(([a, b]) => before(a, b)),
    fc.tuple(anyTerm(bound), anyTerm(bound)).map(([a, b]) => onOrBefore(a, b)),
    of.map(inCounty),
    of.map(convicted),
    of.map(setAside),
    of.map((o) => relieved(o, 'reduced')),
    of.map(revoked),
    of.map(attempt),
    of.map((o) => stepIs(o, 'arrest')),
    fc.tuple(of, fc.subarray([...ENDINGS], { minLength: 1, maxLength: 3 })).map(([o, is]) => ended(o, ...is)),
    of.map((o) => sentencedTo(o, 'prison', 'jail')),
    of.map((o) => unrecorded(o, 'amount', 'it was little')),
    of.map((o) => sameCycle(o)),
    of.map((o) => sameCase(o)),
    of.map((o) => anotherThan(o)),
    fc.constantFrom(deceased, registered, optionOn('flag'), optionOn('years'), optionHas('sections', '11359')),
  );
}

/** A condition in which subjects up to `bound` may be spoken of. */
export function anyCondition(depth: number, bound: Subject = 0): fc.Arbitrary<Condition> {
  if (depth === 0) return anyLeaf(bound);
  const inner = anyCondition(depth - 1, bound);
  const several = fc.array(inner, { maxLength: 3 });
  const joined: fc.Arbitrary<Condition>[] = [
    several.map((of) => all(...of)),
    several.map((of) => any(...of)),
    inner.map(not),
    anyLeaf(bound),
  ];
  if (bound < 2) {
    const next = (bound + 1) as Subject;
    const where = anyCondition(depth - 1, next);
    joined.push(
      where.map((condition) => someConviction(() => condition, next)),
      where.map((condition) => everyConviction(() => condition, next)),
      where.map((condition) => atLeastConvictions(2, () => condition, next)),
      where.map((condition) => atLeastCases(2, () => condition, next)),
      where.map((condition) => someCount(() => condition, next)),
      where.map((condition) => everyCount(() => condition, next)),
      where.map((condition) => atLeastCounts(optionNumber('years'), () => condition, next)),
    );
  }
  return fc.oneof(...joined);
}
