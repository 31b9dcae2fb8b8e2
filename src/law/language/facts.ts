/** A fact in words. `words` completes "Cannot be decided without: …"; `found` says where a person would find it. */
export type FactWords = {
  readonly id: string;
  readonly words: string;
  readonly found: string;
  /** What is asked of the person whose record it is. */
  readonly question: string;
  /** As a trace names it; its words where absent. */
  readonly name?: string;
};

/** The facts of the record model that conditions read and a source may lack, in the order in which people are told of them. */
export const RECORD_FACTS = [
  fact('birthDate', 'date of birth', 'booking record or court file', 'What is the date of birth?'),
  fact('convictionDate', 'date of conviction', 'court docket or minute order', 'What is the date of conviction?'),
  fact(
    'level',
    'level of the offense',
    'abstract of judgment or court docket',
    'Was the conviction a felony, a misdemeanor or an infraction?',
  ),
  fact(
    'section',
    'section of the offense',
    'complaint, plea form or court docket',
    'Of which section was the conviction?',
  ),
  fact('county', 'county of the conviction', 'court docket', 'In which county was the conviction?'),
  fact('disposition', 'disposition of the charge', 'court docket', 'How did the charge end?'),
  fact(
    'cycle',
    'arrest that the charge belongs to',
    'court docket or state repository',
    'To which arrest does the charge belong?',
  ),
  fact('sentence', 'sentence', 'minute order or probation file', 'What was the sentence?'),
  fact('offenseDate', 'date of the offense', 'complaint or arrest report', 'What is the date of the offense?'),
  fact(
    'setAside',
    'whether the conviction was set aside',
    'court docket',
    'Has the conviction been set aside, reduced or sealed?',
  ),
  fact(
    'otherDate',
    'date of another conviction',
    'court docket of that case',
    'What is the date of the other conviction?',
  ),
  fact(
    'otherLevel',
    'level of another conviction',
    'court docket of that case',
    'Was the other conviction a felony, a misdemeanor or an infraction?',
  ),
  fact(
    'otherSection',
    'section of another conviction',
    'court docket of that case',
    'Of which section was the other conviction?',
  ),
  fact(
    'otherCounty',
    'county of another conviction',
    'court docket of that case',
    'In which county was the other conviction?',
  ),
  fact(
    'otherDisposition',
    'disposition of another charge',
    'court docket of that case',
    'How did the other charge end?',
  ),
  fact(
    'otherCycle',
    'arrest that another charge belongs to',
    'court docket or state repository',
    'To which arrest does the other charge belong?',
  ),
  fact(
    'otherSentence',
    'sentence for another conviction',
    'minute order or probation file',
    'What was the sentence for the other conviction?',
  ),
  fact(
    'otherSetAside',
    'whether another conviction was set aside',
    'court docket of that case',
    'Has the other conviction been set aside?',
  ),
  fact('step', 'kind of event of another line', 'state repository', 'What kind of event does the other line record?'),
  fact(
    'death',
    'whether the person has died',
    'state repository or county death records',
    'Has the person died?',
    'deceased',
  ),
  fact(
    'registration',
    'whether the person is registered',
    'state repository',
    'Is the person registered?',
    'registered',
  ),
  fact(
    'lines',
    'lines of the file that could not be read or may be another person\u2019s',
    'the state, on request for a sound file',
    'What do the lines say that could not be read, and whose are they?',
  ),
] as const;

function fact<Id extends string>(id: Id, words: string, found: string, question: string, name?: string) {
  return { id, words, found, question, ...(name === undefined ? {} : { name }) } as FactWords & { readonly id: Id };
}

/** A fact that the language itself knows. */
export type RecordFact = (typeof RECORD_FACTS)[number]['id'];

/** The id of a fact of the record, or of one that a pack declares. */
export type Fact = RecordFact | (string & {});

/**
 * What a pack declares: facts that no history file holds, of which its conditions ask (`unrecorded`), and its state's
 * words for facts of the record, under their ids.
 */
export type DeclaredFacts = readonly FactWords[];

/**
 * A set of facts in one small integer: a bit for each of {@link RECORD_FACTS}, then one for each fact that the pack
 * declares, in the order of its own list; sets of two packs are not comparable. Truth takes two of a small integer's 32
 * bits ({@link Packed}), so that {@link OWN_BITS} bits are left to a pack. A pack that declares more facts than that has
 * its last ones share the last bit: a condition is decided by its own text, and never by the bit, so that outcomes stay
 * exact; where that bit is missing, people are told of every fact that shares it. No evaluation is slower for it.
 */
export type FactSet = number;

/** How many bits a pack's own facts have. */
export const OWN_BITS = 30 - RECORD_FACTS.length;

/** The bits of all facts that packs declare. */
export const DECLARED: FactSet = ((1 << OWN_BITS) - 1) << RECORD_FACTS.length;

const bits = new Map<string, number>(RECORD_FACTS.map(({ id }, index) => [id, 1 << index]));

/** The bit of a fact of the record. */
export function factBit(id: RecordFact): FactSet {
  return bits.get(id)!;
}

export function factSet(ids: readonly RecordFact[]): FactSet {
  return ids.reduce((set, id) => set | factBit(id), 0);
}

/** The facts of no record that a pack declares, in the order of their bits. */
export function ownFacts(declared: DeclaredFacts): DeclaredFacts {
  return declared.filter(({ id }) => !bits.has(id));
}

/** The bit of any fact. One that no pack declares (a fault that the check finds) shares the last bit. */
export function bitOf(id: Fact, declared: DeclaredFacts = []): FactSet {
  const known = bits.get(id);
  if (known !== undefined) return known;
  const index = ownFacts(declared).findIndex((each) => each.id === id);
  return 1 << (RECORD_FACTS.length + (index < 0 ? OWN_BITS - 1 : Math.min(index, OWN_BITS - 1)));
}

/** What a missing bit means where the pack does not declare what it asks. */
const UNDECLARED: FactWords = {
  id: 'undeclared',
  words: 'a fact that no file holds',
  found: 'court file',
  question: 'What does the court file say?',
};

/** Every fact of a pack, in the order in which people are told of them: lines that could not be read come last. */
export function allFacts(declared: DeclaredFacts = []): readonly FactWords[] {
  const own = ownFacts(declared);
  const words = new Map(declared.map((each) => [each.id, each]));
  const recorded = RECORD_FACTS.map((each) => words.get(each.id) ?? each);
  const shared = own.length < OWN_BITS ? [UNDECLARED] : [];
  return [...recorded.slice(0, -1), ...own, ...shared, recorded.at(-1)!];
}

/** The facts of a set, in the fixed order. */
export function factsIn(set: FactSet, declared: DeclaredFacts = []): readonly FactWords[] {
  if (set === 0) return [];
  return allFacts(declared).filter(({ id }) => (set & bitOf(id, declared)) !== 0);
}

/** A fact of a pack by its id. */
export function factNamed(id: Fact, declared: DeclaredFacts = []): FactWords {
  return allFacts(declared).find((each) => each.id === id) ?? UNDECLARED;
}

/** What a state calls being registered, for whatever shows a history: `registered under PC 290`. */
export function registeredWords(declared?: DeclaredFacts): { readonly registered: string } {
  const { name, words } = factNamed('registration', declared);
  return { registered: name ?? words };
}

/** `Cannot be decided without: date of birth, level of the offense`. */
export function missingReason(set: FactSet, declared: DeclaredFacts = []): string {
  const words = factsIn(set, declared).map((each) => each.words);
  return `Cannot be decided without: ${words.join(', ')}`;
}
