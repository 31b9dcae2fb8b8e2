import {
  all,
  any,
  asOf,
  atLeastCounts,
  attempt,
  type Clause,
  convicted,
  conviction,
  deceased,
  everyCount,
  inCounty,
  levelIs,
  not,
  ofAge,
  optionHas,
  optionNumber,
  optionOn,
  otherwise,
  type Policy,
  sameCase,
  sameCycle,
  sectionIn,
  someCount,
  stepIs,
  withExamples,
} from '../../../law/language/index.ts';
import { clear, lower, review, stays } from './outcomes.ts';
import { freshStartSections, grand, nuisance, poaching } from './sections.ts';
import { statute } from './statute.ts';

const policy = { cite: 'Order of the Regent (invented)', source: 'docs/guides/pack-author.md', sure: 'O' } as const;

const clauses: readonly Clause[] = [
  {
    ...policy,
    id: 'nuisance',
    title: 'A nuisance beside a charge that the Act reaches, in the same arrest',
    when: all(
      sectionIn(conviction, nuisance),
      someCount((other) => all(sameCycle(other), sectionIn(other, freshStartSections))),
    ),
    then: clear,
    reason: 'Nuisance beside another charge',
  },
  {
    ...policy,
    id: 'nuisance-alone',
    title: 'A nuisance alone',
    when: sectionIn(conviction, nuisance),
    then: stays,
    reason: 'Nuisance alone',
  },
  {
    ...policy,
    id: 'deceased',
    title: 'The person has died',
    when: all(optionOn('deceased'), deceased),
    then: clear,
    reason: 'Deceased',
  },
  {
    ...policy,
    id: 'age',
    title: 'Of the age chosen, or older',
    when: all(optionOn('age'), ofAge(optionNumber('age'), asOf)),
    then: clear,
    reason: '{age} or older',
  },
  {
    ...policy,
    id: 'attempt',
    title: 'A mere attempt, and nothing else before the court in that case',
    when: everyCount((other) => any(not(stepIs(other, 'court')), not(sameCase(other)), attempt(other))),
    then: clear,
    reason: 'Attempt only',
  },
  {
    ...policy,
    id: 'poaching',
    title: 'Poaching, where the county clears it and there were fewer charges of it than it chose',
    when: all(
      optionHas('clears', 'poaching'),
      sectionIn(conviction, poaching),
      not(atLeastCounts(optionNumber('charges'), (other) => sectionIn(other, poaching))),
    ),
    then: clear,
    reason: 'Poaching, fewer than {charges} charges',
  },
  {
    ...policy,
    id: 'grand',
    title: 'Felony of grand theft',
    when: all(sectionIn(conviction, grand), levelIs(conviction, 'felony')),
    then: lower,
    reason: 'Grand theft',
  },
  otherwise({ ...policy, id: 'person', title: 'Nothing above', then: review, reason: 'No rule of the county' }),
];

export const regency: Policy = {
  id: 'regency',
  title: 'The Regent\u2019s policy',
  notes: ['Shows every kind of option, related charges, and quantifiers over charges.'],
  options: [
    { key: 'deceased', title: 'Clear the record of the dead', value: { kind: 'boolean' }, generous: true },
    { key: 'age', title: 'Clear from this age on', value: { kind: 'number', zeroOr: [60, 90] } },
    {
      key: 'clears',
      title: 'Kinds of offense that the county clears',
      value: { kind: 'list', of: ['poaching'] },
      generous: true,
    },
    {
      key: 'charges',
      title: 'From how many charges of poaching on it does not',
      value: { kind: 'number', zeroOr: [2, 9] },
    },
    { key: 'nuisances', title: 'Decide nuisances as well', value: { kind: 'boolean' } },
  ],
  defaults: { deceased: true, age: 70, clears: ['poaching'], charges: 3, nuisances: true },
  scope: [
    any(sectionIn(conviction, freshStartSections), all(optionOn('nuisances'), sectionIn(conviction, nuisance))),
    inCounty(conviction),
    convicted(conviction),
  ],
  clauses: withExamples(clauses, {
    nuisance: {
      holds: ['2005-03-01 ZC 12-5-1 infraction, cycle 1; 2005-03-01 ZC 12-2-2 misdemeanor dismissed, cycle 1'],
      fails: [
        '2005-03-01 ZC 12-5-1 infraction, cycle 1; 2005-03-01 ZC 12-2-2 misdemeanor, cycle 2',
        '2005-03-01 ZC 12-2-2 infraction',
      ],
      unknown: ['2005-03-01 ZC 12-5-1 infraction, cycle 1; 2005-03-01 ZC 12-2-2 misdemeanor, cycle?'],
    },
    'nuisance-alone': {
      holds: ['2005-03-01 ZC 12-5-1 infraction'],
      fails: ['2005-03-01 ZC 12-1-1 infraction'],
      unknown: ['2005-03-01 ? infraction'],
    },
    deceased: {
      holds: ['deceased; 2005-03-01 ZC 12-1-1 misdemeanor'],
      fails: ['2005-03-01 ZC 12-1-1 misdemeanor', 'option deceased=false; deceased; 2005-03-01 ZC 12-1-1 misdemeanor'],
      unknown: ['deceased?; 2005-03-01 ZC 12-1-1 misdemeanor'],
    },
    age: {
      holds: ['born 1950-07-01; 2005-03-01 ZC 12-1-1 misdemeanor'],
      fails: [
        'born 1950-07-02; 2005-03-01 ZC 12-1-1 misdemeanor',
        'option age=0; born 1920-07-01; 2005-03-01 ZC 12-1-1 misdemeanor',
      ],
      unknown: ['born 1950; 2005-03-01 ZC 12-1-1 misdemeanor'],
    },
    attempt: {
      holds: [
        '2005-03-01 ZC 1-2-1/ZC 12-2-2 misdemeanor, cycle 1; 2005-03-01 ZC 1-2-1/ZC 12-1-1 misdemeanor, cycle 1',
        '2005-03-01 ZC 1-2-1/ZC 12-2-2 misdemeanor, cycle 1; 2005-03-01 ZC 12-1-1 misdemeanor, cycle 1, case 2',
        '2005-03-01 ZC 1-2-1/ZC 12-2-2 misdemeanor, cycle 1; 2005-03-01 ZC 12-1-1 misdemeanor arrest, cycle 1',
      ],
      fails: [
        '2005-03-01 ZC 12-2-2 misdemeanor',
        '2005-03-01 ZC 1-2-1/ZC 12-2-2 misdemeanor, cycle 1; 2005-03-01 ZC 12-1-1 misdemeanor dismissed, cycle 1',
      ],
      unknown: ['2005-03-01 ZC 1-2-1/ZC 12-2-2 misdemeanor, cycle 1; 2005-03-01 ? misdemeanor, cycle 1'],
    },
    poaching: {
      holds: ['2005-03-01 ZC 12-3-1 misdemeanor; 2006-03-01 ZC 12-3-1 misdemeanor dismissed'],
      fails: [
        '2005-03-01 ZC 12-3-1 misdemeanor; 2006-03-01 ZC 12-3-1 misdemeanor dismissed; 2007-03-01 ZC 12-3-1 misdemeanor arrest',
        '2005-03-01 ZC 12-2-2 misdemeanor',
        'option clears=; 2005-03-01 ZC 12-3-1 misdemeanor',
        'option charges=2; 2005-03-01 ZC 12-3-1 misdemeanor; 2006-03-01 ZC 12-3-1 misdemeanor',
        // Off: a person cannot have fewer than zero charges.
        'option charges=0; 2005-03-01 ZC 12-3-1 misdemeanor',
      ],
      unknown: ['2005-03-01 ZC 12-3-1 misdemeanor; 2006-03-01 ZC 12-3-1 misdemeanor; 2006-03-01 ? misdemeanor'],
    },
    grand: {
      holds: ['2005-03-01 ZC 12-2-1(b) felony'],
      fails: [
        '2005-03-01 ZC 12-2-1(a) felony',
        '2005-03-01 ZC 12-2-2 felony',
        '2005-03-01 ZC 12-2-1(b) misdemeanor',
        '2005-03-01 ZC 12-2-1(b) petty-offense',
        '2005-03-01 ZC 12-2-1(b) infraction',
      ],
      unknown: ['2005-03-01 ZC 12-2-1 felony', '2005-03-01 ZC 12-2-1(b) ?'],
    },
  }),
};

export const statutePolicy: Policy = {
  id: 'statute',
  title: 'The Act alone',
  notes: [],
  options: [],
  defaults: {},
  clauses: statute,
};
