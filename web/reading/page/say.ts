import type { Bilingual } from '../../../src/format/state-words.ts';
import { titled } from '../../../src/format/titled.ts';
import { californiaPlainWords as plain } from '../../../src/jurisdictions/us-ca/plain-words/index.ts';
import type { ArrestView, ConvictionView, DateSpan, RemedyView, WarningView } from '../../../src/reading/sheet-view.ts';
import type { Language } from '../first/words.ts';
import { fill, WORDS, type Words } from '../words/index.ts';

/** A sentence, and whether it is in English whatever the page speaks. */
export type Sentence = { readonly text: string; readonly english: boolean };

/** A warning with the lines that it is of, and what the command says. */
export type SaidWarning = Sentence & { readonly where: string; readonly messages: readonly string[] };

/** A question in plain words. */
export type AskedQuestion = Sentence & { readonly takes: 'yes-no' | 'words'; readonly by: 'person' | 'lawyer' };

/** What the page says of a record, in one language: on the screen and in the PDF. */
export type Say = {
  readonly language: Language;
  readonly words: Words;
  readonly both: (text: Bilingual) => string;
  readonly date: (date: DateSpan) => string;
  readonly name: (conviction: ConvictionView) => string;
  readonly facts: (conviction: ConvictionView) => string;
  readonly lawName: (pack: string) => string;
  readonly outcome: (remedy: RemedyView) => string;
  readonly why: (remedy: RemedyView) => Sentence;
  readonly opens: (remedy: RemedyView) => string | null;
  readonly questions: (list: RemedyView['questions']) => readonly AskedQuestion[];
  readonly warnings: (list: readonly WarningView[]) => readonly SaidWarning[];
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

export function sayIn(language: Language): Say {
  const words = WORDS[language];
  const both = (text: Bilingual) => text[language];
  const date = (span: DateSpan) => dateWords(span, language);
  return {
    language,
    words,
    both,
    date,
    name: (conviction) => nameOf(conviction, words),
    facts: (conviction) => factsOf(conviction, words, date),
    lawName: (pack) => both(plain.laws.find((law) => law.pack === pack)?.name ?? { en: pack, es: pack }),
    outcome: ({ standing, outcome }) => both(plain.outcomes[standing === 'later' ? 'not-yet' : outcome] ?? NO_WORDS),
    why: (remedy) => whyOf(remedy, language),
    opens: ({ opens }) => {
      if (opens === null) return null;
      return opens.date === null
        ? words.opensUnknown
        : fill(words.opens[opens.state], { date: onDay(opens.date, language) });
    },
    questions: (list) => questionsOf(list, language),
    warnings: (list) => warningsOf(list, language),
  };
}

/** A conviction by its section, an arrest by all that was booked with it; what cannot be read is as it is printed. */
function nameOf(unit: ConvictionView | ArrestView, words: Words): string {
  if ('booked' in unit && unit.booked.length > 0) return unit.booked.join(', ');
  return unit.section ?? (unit.charge === '' ? words.noSection : unit.charge);
}

/** An outcome that no words were written for is one for a lawyer. */
const NO_WORDS = plain.outcomes['hand-review']!;

/** Warnings that say the same stand together, with their lines. */
function warningsOf(list: readonly WarningView[], language: Language): readonly SaidWarning[] {
  const said = new Map<string, { sentence: Sentence; lines: number[]; messages: Set<string> }>();
  for (const { kind, line, message } of list) {
    const known = plain.warnings.find((each) => each.kind === kind && message.includes(each.says ?? ''));
    const text = known?.words[language] ?? message;
    const own = said.get(text) ?? { sentence: { text, english: !known }, lines: [], messages: new Set() };
    if (line > 0 && !own.lines.includes(line)) own.lines.push(line);
    if (known) own.messages.add(message);
    said.set(text, own);
  }
  return [...said.values()].map(({ sentence, lines, messages }) => ({
    ...sentence,
    where: lines.length === 0 ? '' : fill(WORDS[language].inLines, { n: lines.length, lines: lines.join(', ') }),
    messages: [...messages],
  }));
}

function dayWords(iso: string, language: Language): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
}

function dateWords(span: DateSpan, language: Language): string {
  const words = WORDS[language];
  if (span === null) return words.noDate;
  const [first, last] = [dayWords(span.first, language), dayWords(span.last, language)];
  return span.first === span.last ? first : fill(words.between, { first, last });
}

/** A day in a sentence, or one of several that it may be. */
function onDay({ first, last }: NonNullable<DateSpan>, language: Language): string {
  const { onDay: one, onOneOf } = WORDS[language];
  return fill(first === last ? one : onOneOf, { first: dayWords(first, language), last: dayWords(last, language) });
}

function factsOf(conviction: ConvictionView, words: Words, date: (date: DateSpan) => string): string {
  const { section, charge, level, county, cases } = conviction;
  return [
    section !== null && charge,
    words.levels[level as keyof Words['levels']] ?? words.noLevel,
    date(conviction.date),
    county === null ? words.noCounty : fill(words.county, { name: titled(county) }),
    cases.length > 0 && fill(words.case, { numbers: cases.join(', ') }),
  ]
    .filter(Boolean)
    .join(', ');
}

function whyOf({ pack, clause, missing, law }: RemedyView, language: Language): Sentence {
  const words = WORDS[language];
  const known = plain.reasons.find(
    (reason) => reason.pack === pack && clause !== null && reason.clauses.includes(clause),
  );
  const names = [...new Set(missing.map((id) => plain.facts[id]?.[language] ?? id))];
  const list = new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(names);
  const open = names.length > 0 ? fill(words.missing, { facts: list }) : '';
  if (clause !== null && !known) return { text: [law.reason, open].join(' ').trim(), english: true };
  return { text: [known?.words[language] ?? '', open].join(' ').trim(), english: false };
}

function questionsOf(list: RemedyView['questions'], language: Language): readonly AskedQuestion[] {
  // Whether another charge's sentence holds is the easier question of the two.
  const easier = list.some(({ id }) => id === 'same-sentence');
  const asked = list
    .filter(({ id }) => !(easier && id === 'fact sentence'))
    .map(({ id, text }): AskedQuestion => {
      const known = plain.questions.find(({ begins }) => id.startsWith(begins));
      if (!known) return { text, english: true, takes: 'words', by: 'lawyer' };
      return { text: known.words[language], english: false, takes: known.takes, by: known.by };
    });
  return [...new Map(asked.map((each) => [each.text, each])).values()];
}

/** The questions of a conviction that are about it, or those about the person. */
export function questionsIn(convictions: readonly ConvictionView[], ofPerson: boolean): RemedyView['questions'] {
  // A law that gives nothing asks nothing, unless an answer may open it.
  const remedies = convictions.flatMap((each) => each.remedies);
  return remedies.flatMap(({ questions }) => questions.filter((each) => each.ofPerson === ofPerson));
}

/** The first sentence of the answer: the best that is open to any conviction. */
export function firstSentence(convictions: readonly ConvictionView[], words: Words): string {
  const all = convictions.length;
  if (all === 0) return words.empty;
  const [only] = convictions;
  if (all === 1 && only) return words.only[only.standing];
  const { now, depends, later } = countsOf(convictions);
  if (now > 0) return fill(words.some, { n: now, all });
  if (depends > 0) return fill(words.depends, { n: depends, all });
  return later > 0 ? fill(words.later, { n: later, all }) : fill(words.none, { all });
}

/** How many convictions stand where. */
export function countsOf(convictions: readonly ConvictionView[]): Readonly<Record<ConvictionView['standing'], number>> {
  const counts = { now: 0, depends: 0, later: 0, none: 0 };
  for (const { standing } of convictions) counts[standing]++;
  return counts;
}
