import { type Remedy, type RemedyQuestion, remediesOf } from '../../decide/remedies.ts';
import { openings, packs } from '../../jurisdictions/packs.ts';
import type { Opening } from '../../law/index.ts';
import { type Count, type Day, formatDay, formatSection, type PartialDate, type Person } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { answerable } from './answers.ts';
import { type ClauseView, clauseView } from './explain-view.ts';
import { type DateView, dateView } from './view.ts';

/** A question of a remedy with the way in which the screen takes its answer. */
export type QuestionView = {
  /** Names the question among all of the sheet: the same for each law that asks it. */
  readonly id: string;
  readonly text: string;
  /** Asked once for all convictions. */
  readonly ofPerson: boolean;
  /** What a yes raises, to be looked at before anything is filed. */
  readonly raises: { readonly title: string; readonly cite: string } | null;
  readonly takes:
    | { readonly kind: 'yes-no'; readonly key: string; readonly yes: string | null; readonly no: string | null }
    | { readonly kind: 'same-sentence' }
    | { readonly kind: 'fact'; readonly fact: string; readonly as: string }
    | { readonly kind: 'note' };
};

/** What one law gives one conviction, when, and what stands between. */
export type RemedyView = {
  readonly packId: string;
  readonly law: string;
  readonly outcome: Remedy['decision']['outcome'];
  readonly reason: string;
  /** Facts are missing, so that nothing is given or refused yet. */
  readonly undecided: boolean;
  readonly clause: ClauseView | null;
  readonly opens: {
    readonly date: DateView;
    readonly route: string | null;
    readonly why: string;
    /** Whether the opening lies behind the as-of date: surely, surely not, or as the questions come out. */
    readonly state: 'open' | 'later' | 'depends';
  } | null;
  /** Ids of the questions that this law asks. */
  readonly asks: readonly string[];
};

export type ConvictionRemediesView = {
  readonly key: string;
  readonly section: string | null;
  readonly offense: string;
  readonly level: string | null;
  readonly date: DateView;
  readonly county: string | null;
  readonly cases: readonly string[];
  readonly line: number;
  readonly sureConviction: boolean;
  readonly remedies: readonly RemedyView[];
  readonly questions: readonly QuestionView[];
};

export type SheetRemedies = {
  readonly convictions: readonly ConvictionRemediesView[];
  /** The newest entry of the sheet where it lies more than a year back, so that the sheet says too little of today. */
  readonly stale: string | null;
};

/** Days after its newest entry from which a sheet says too little about today. */
const STALE = 365;

/** Every conviction of a sheet with what each law of its state gives it, by the statute alone. */
export function sheetRemedies(person: Person, asOf: Day): SheetRemedies {
  const own = packs.filter((pack) => pack.invented !== true);
  const newest = Math.max(...person.counts.map(({ date }) => date.last).filter(Number.isFinite));
  return {
    convictions: remediesOf(person, own, asOf, openings).map(({ conviction, remedies }) => ({
      ...factsOf(conviction),
      remedies: remedies.map((remedy) => remedyView(remedy, asOf)),
      questions: questionsOf(remedies),
    })),
    stale: Number.isFinite(newest) && asOf - newest > STALE ? formatDay(newest) : null,
  };
}

function factsOf(count: Count) {
  const { offense, level, county, caseNumbers, date, disposition, origin } = count;
  return {
    key: convictionKey(count),
    section: offense.section ? formatSection(offense.section) : null,
    offense: offense.text.replace(/\s+/g, ' '),
    level: level ?? null,
    date: dateView(date),
    county: county ?? null,
    cases: caseNumbers,
    line: origin.line,
    sureConviction: disposition.kind === 'convicted',
  };
}

function remedyView({ pack, decision, opening, questions }: Remedy, asOf: Day): RemedyView {
  const { outcome, reason, clause } = decision;
  const opens = opening && outcome.id !== 'not-eligible' && outcome.id !== 'already-granted' ? opening : undefined;
  return {
    packId: pack.id,
    law: pack.title,
    outcome,
    reason,
    undecided: outcome.id === pack.undecided.id,
    clause: clause ? clauseView(clause, pack) : null,
    opens: opens ? openingView(opens, asOf) : null,
    asks: questions.map(idOf),
  };
}

function openingView({ opens, route, why }: Opening, asOf: Day): NonNullable<RemedyView['opens']> {
  return { date: dateView(opens), route: route ?? null, why, state: stateOf(opens, asOf) };
}

function stateOf(opens: PartialDate, asOf: Day): 'open' | 'later' | 'depends' {
  if (opens.precision === 'unknown') return 'depends';
  return opens.last <= asOf ? 'open' : opens.first > asOf ? 'later' : 'depends';
}

function questionsOf(remedies: readonly Remedy[]): readonly QuestionView[] {
  const all = new Map<string, QuestionView>();
  for (const { questions } of remedies) for (const each of questions) all.set(idOf(each), questionView(each));
  const list = [...all.values()];
  // Whether another count's sentence holds is the easier question of the two.
  const isEasier = list.some(({ takes }) => takes.kind === 'same-sentence');
  return list.filter(({ takes }) => !(isEasier && takes.kind === 'fact' && takes.fact === 'sentence'));
}

/** What tells a question from others: what it turns on, else its words. */
function idOf({ answer, text }: RemedyQuestion): string {
  if (answer.kind === 'assumption') return `assumption ${answer.key}`;
  if (answer.kind === 'fact') return `fact ${answer.fact}`;
  return answer.kind === 'same-sentence' ? answer.kind : `note ${text}`;
}

function questionView(question: RemedyQuestion): QuestionView {
  const { text, ofPerson, raises } = question;
  return {
    id: idOf(question),
    text,
    ofPerson,
    raises: raises ? { title: raises.title, cite: raises.cite } : null,
    takes: takesOf(question),
  };
}

function takesOf({ answer }: RemedyQuestion): QuestionView['takes'] {
  if (answer.kind === 'assumption') {
    return { kind: 'yes-no', key: answer.key, yes: answer.yes ?? null, no: answer.no ?? null };
  }
  if (answer.kind !== 'fact') return { kind: answer.kind };
  const as = answerable(answer.fact);
  return as === undefined ? { kind: 'note' } : { kind: 'fact', fact: answer.fact, as };
}
