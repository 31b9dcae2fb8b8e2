/**
 * The facts that conditions read and a source may lack, in the order in which people are told of them.
 * `words` completes "Cannot be decided without: …"; `found` says where the fact would be found.
 */
export const FACTS = [
  { id: 'birthDate', words: 'date of birth', found: 'booking record or court file' },
  { id: 'convictionDate', words: 'date of conviction', found: 'court docket or minute order' },
  { id: 'level', words: 'level of the offense', found: 'abstract of judgment or court docket' },
  { id: 'section', words: 'section of the offense', found: 'complaint, plea form or court docket' },
  { id: 'county', words: 'county of the conviction', found: 'court docket' },
  { id: 'disposition', words: 'disposition of the charge', found: 'court docket' },
  { id: 'cycle', words: 'arrest that the charge belongs to', found: 'court docket or state repository' },
  { id: 'sentence', words: 'sentence', found: 'minute order or probation file' },
  { id: 'offenseDate', words: 'date of the offense', found: 'complaint or arrest report' },
  { id: 'setAside', words: 'whether the conviction was set aside', found: 'court docket' },
  { id: 'otherDate', words: 'date of another conviction', found: 'court docket of that case' },
  { id: 'otherLevel', words: 'level of another conviction', found: 'court docket of that case' },
  { id: 'otherSection', words: 'section of another conviction', found: 'court docket of that case' },
  { id: 'otherCounty', words: 'county of another conviction', found: 'court docket of that case' },
  { id: 'otherDisposition', words: 'disposition of another charge', found: 'court docket of that case' },
  { id: 'otherCycle', words: 'arrest that another charge belongs to', found: 'court docket or state repository' },
  { id: 'otherSentence', words: 'sentence for another conviction', found: 'minute order or probation file' },
  { id: 'otherSetAside', words: 'whether another conviction was set aside', found: 'court docket of that case' },
  { id: 'step', words: 'kind of event of another line', found: 'state repository' },
  { id: 'death', words: 'whether the person has died', found: 'state repository or county death records' },
  { id: 'registration', words: 'whether the person is registered under PC 290', found: 'state repository' },
  { id: 'amount', words: 'amount of cannabis or number of plants', found: 'police or laboratory report' },
  { id: 'recipient', words: 'age of the person supplied or employed', found: 'police report' },
  { id: 'value', words: 'value of the property', found: 'complaint, plea form or police report' },
  { id: 'circumstances', words: 'circumstances of the offense', found: 'complaint, plea form or police report' },
  { id: 'compliance', words: 'whether the terms of the sentence were kept', found: 'probation or court file' },
  { id: 'pending', words: 'pending charges or a sentence being served', found: 'court index of every county' },
  { id: 'lines', words: 'lines of the file that could not be read', found: 'the state, on request for a sound file' },
] as const;

export type Fact = (typeof FACTS)[number]['id'];

/** Facts that criminal-history files never hold: a condition on one is unknown until a person looks it up. */
export type UnrecordedFact = Extract<
  Fact,
  'amount' | 'recipient' | 'value' | 'circumstances' | 'compliance' | 'pending'
>;

export const UNRECORDED_FACTS: readonly UnrecordedFact[] = [
  'amount',
  'recipient',
  'value',
  'circumstances',
  'compliance',
  'pending',
];

/** A set of facts, one bit each in the order of {@link FACTS}. */
export type FactSet = number;

const bits = new Map<string, number>(FACTS.map((fact, index) => [fact.id, 1 << index]));

export function factBit(fact: Fact): FactSet {
  return bits.get(fact)!;
}

export function factSet(facts: readonly Fact[]): FactSet {
  return facts.reduce((set, fact) => set | factBit(fact), 0);
}

/** The facts of a set, in the fixed order. */
export function factsIn(set: FactSet): readonly (typeof FACTS)[number][] {
  return FACTS.filter((_, index) => (set >> index) & 1);
}

/** `Cannot be decided without: date of birth, level of the offense`. */
export function missingReason(set: FactSet): string {
  return `Cannot be decided without: ${factsIn(set)
    .map((fact) => fact.words)
    .join(', ')}`;
}
