import type { RaisedFlag } from '../../decide/index.ts';
import type { Outcome } from '../../law/index.ts';
import {
  type Count,
  cyclesOf,
  formatDay,
  formatPartialDate,
  formatSection,
  type PartialDate,
  type Person,
  type StepType,
  sentenceEnd,
  truthWord,
} from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';

/** A history as the browser draws it: partial and missing facts visible as such. */
export type DateView = {
  readonly text: string;
  readonly precision: PartialDate['precision'];
  /** ISO dates of the earliest and latest day; null when unknown. */
  readonly first: string | null;
  readonly last: string | null;
};

type Word = 'yes' | 'no' | 'unknown';

export type CountView = {
  /** Null for a count that is no conviction. */
  readonly key: string;
  readonly section: string | null;
  readonly offense: string;
  readonly from: Count['offense']['from'];
  readonly level: string | null;
  readonly date: DateView;
  readonly county: string | null;
  readonly disposition: { readonly kind: Count['disposition']['kind']; readonly text: string };
  readonly sentence: readonly string[];
  readonly sentenceEnd: DateView;
  readonly setAside: Word;
  readonly later: readonly string[];
  readonly conflicts: readonly string[];
  readonly source: number;
  readonly lines: readonly number[];
};

export type CaseView = {
  readonly step: StepType;
  readonly date: DateView;
  readonly county: string | null;
  readonly agency: string;
  readonly caseNumbers: readonly string[];
  readonly counts: readonly CountView[];
};

export type HistoryView = {
  readonly key: string;
  readonly names: readonly string[];
  readonly birthDate: DateView;
  readonly sex: string;
  readonly race: string;
  readonly deceased: Word;
  readonly registered: Word;
  readonly incomplete: boolean;
  readonly cycles: readonly { readonly cycle: number | null; readonly cases: readonly CaseView[] }[];
};

export type OutcomeView = Outcome;

export type FlagView = {
  readonly title: string;
  readonly ask: string;
  readonly cite: string;
  readonly certain: boolean;
};

export function dateView(date: PartialDate): DateView {
  const known = date.precision !== 'unknown';
  return {
    text: formatPartialDate(date),
    precision: date.precision,
    first: known ? formatDay(date.first) : null,
    last: known ? formatDay(date.last) : null,
  };
}

export function historyView(person: Person): HistoryView {
  return {
    key: person.id,
    names: person.names,
    birthDate: dateView(person.birthDate),
    sex: person.sex,
    race: person.race,
    deceased: truthWord(person.deceased),
    registered: truthWord(person.registered),
    incomplete: person.incomplete,
    cycles: cyclesOf(person).map(({ cycle, cases }) => ({
      cycle: cycle ?? null,
      cases: cases.map((each) => ({
        step: each.step,
        date: dateView(each.date),
        county: each.county ?? null,
        agency: each.agency,
        caseNumbers: each.caseNumbers,
        counts: each.counts.map(countView),
      })),
    })),
  };
}

function countView(count: Count): CountView {
  return {
    key: convictionKey(count),
    section: count.offense.section ? formatSection(count.offense.section) : null,
    offense: count.offense.text.replace(/\s+/g, ' '),
    from: count.offense.from,
    level: count.level ?? null,
    date: dateView(count.date),
    county: count.county ?? null,
    disposition: { kind: count.disposition.kind, text: count.disposition.text },
    sentence: count.sentence.map(({ text }) => text),
    sentenceEnd: dateView(sentenceEnd(count)),
    setAside: truthWord(count.setAside),
    later: count.later.map(({ text }) => (text === '' ? 'a line without a disposition' : text)),
    conflicts: count.conflicts,
    source: count.origin.source,
    lines: count.origins.map(({ line }) => line),
  };
}

export function flagView({ flag, certain }: RaisedFlag): FlagView {
  return { title: flag.title, ask: flag.ask, cite: flag.cite, certain };
}
