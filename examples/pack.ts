/**
 * A pack to start from: `redress rules new <folder>` copies it. Everything in it is invented; change it line by line into
 * the law of your state, and run `redress rules check` after every change.
 */
import {
  all,
  asOf,
  type Clause,
  convicted,
  conviction,
  dateOf,
  type Flag,
  inCounty,
  levelIs,
  type Outcome,
  onOrBefore,
  otherwise,
  type Pack,
  sectionIn,
  sectionList,
  unrecorded,
  yearsBefore,
} from 'redress/law';

// What a conviction can come to. `effect` is what it does to the record: clears, lowers, none, or open (for a person).
const cleared: Outcome = { id: 'cleared', label: 'Cleared', effect: 'clears' };
const lowered: Outcome = { id: 'lowered', label: 'Lowered to a misdemeanor', effect: 'lowers' };
const stays: Outcome = { id: 'stays', label: 'Stays', effect: 'none' };
const forReview: Outcome = { id: 'review', label: 'For a person', effect: 'open' };

// The offenses that the law names, and where you read them.
const theft = sectionList({
  id: 'theft',
  title: 'theft',
  source: 'My State Code, chapter 2 (invented)',
  sections: ['CC 200', 'CC 201(a)'],
});

// Where every rule of the act comes from; `sure` is S for statute text that you have read yourself.
const act = { source: 'My State Code, section 12 (invented)', sure: 'S' } as const;

const statute: readonly Clause[] = [
  {
    ...act,
    id: 'ten-years',
    title: 'Ten years old',
    cite: 'MSC 12(a)',
    when: onOrBefore(dateOf(conviction), yearsBefore(asOf, 10)),
    then: cleared,
    reason: 'Ten years old',
    examples: {
      holds: ['2010-07-01 CC 200 felony'],
      fails: ['2010-07-02 CC 200 felony'],
      unknown: ['2010 CC 200 felony'],
    },
  },
  {
    ...act,
    id: 'felony',
    title: 'A felony, a misdemeanor now',
    cite: 'MSC 12(b)',
    when: levelIs(conviction, 'felony'),
    then: lowered,
    reason: 'A misdemeanor now',
    examples: {
      holds: ['2015-07-01 CC 200 felony'],
      fails: ['2015-07-01 CC 200 misdemeanor', '2015-07-01 CC 200 infraction'],
      unknown: ['2015-07-01 CC 200 ?'],
    },
  },
  otherwise({ ...act, id: 'rest', title: 'Anything else', cite: 'MSC 12(c)', then: stays, reason: 'Nothing is given' }),
];

// What no history file shows, for a person to look up.
const flags: readonly Flag[] = [
  {
    ...act,
    id: 'value',
    title: 'The value may have been higher than the law allows',
    cite: 'MSC 12(d)',
    when: all(sectionIn(conviction, theft), unrecorded(conviction, 'value', 'it was worth more than a thousand')),
    ask: 'What was taken, and what it was worth.',
    examples: {
      holds: ['2010-07-01 CC 200 felony, if value: it was worth more than a thousand'],
      fails: [
        '2010-07-01 CC 200 felony, unless value: it was worth more than a thousand',
        '2010-07-01 CC 900 felony, if value: it was worth more than a thousand',
      ],
      unknown: ['2010-07-01 CC 200 felony'],
    },
  },
];

export const pack: Pack = {
  id: 'my-state',
  version: '1',
  title: 'Clean Record Act of My State (invented)',
  summary: 'What the act does, and what a reader should know first.',
  scope: [sectionIn(conviction, theft), inCounty(conviction), convicted(conviction)],
  sections: theft,
  // What the law asks and no history file holds; every `unrecorded` fact is one of these.
  facts: [
    { id: 'value', words: 'value of the property', found: 'complaint', question: 'What was the property worth?' },
  ],
  undecided: forReview,
  gate: [],
  statute,
  flags,
  policies: [{ id: 'statute', title: 'The act alone', notes: [], options: [], defaults: {}, clauses: statute }],
  examplesAt: { asOf: '2020-07-01', county: 'MY COUNTY' },
};
