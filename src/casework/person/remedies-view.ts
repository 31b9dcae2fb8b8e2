import {
  arrestRemediesOf,
  type ConvictionRemedies,
  type Remedy,
  type RemedyQuestion,
  remediesOf,
} from '../../decide/remedies.ts';
import { openings } from '../../jurisdictions/packs.ts';
import type { Opening, Pack } from '../../law/index.ts';
import { questionId } from '../../reading/question-id.ts';
import { hasOpening, openingState, staleSince } from '../../reading/standing.ts';
import { type Count, type Day, formatDay, formatSection, type Person } from '../../record/index.ts';
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
  /** False where the line may be something else than a conviction; of an arrest it says nothing. */
  readonly sureConviction: boolean;
  readonly remedies: readonly RemedyView[];
  readonly questions: readonly QuestionView[];
};

/** An arrest, with the sections of all charges that were booked with it as far as they can be read. */
export type ArrestRemediesView = ConvictionRemediesView & { readonly booked: readonly string[] };

export type SheetRemedies = {
  readonly convictions: readonly ConvictionRemediesView[];
  /** Arrests of which the sheet shows no conviction, each under its line that stands for it. */
  readonly arrests: readonly ArrestRemediesView[];
  /** The newest entry of the sheet where it lies more than a year back, so that the sheet says too little of today. */
  readonly stale: string | null;
};

/** Every conviction of a sheet with what each of the laws of its state gives it, by the statute alone. */
export function sheetRemedies(person: Person, laws: readonly Pack[], asOf: Day): SheetRemedies {
  const stale = staleSince(person.counts, asOf);
  return {
    convictions: remediesOf(person, laws, asOf, openings).map((each) => unitView(each, asOf)),
    arrests: arrestRemediesOf(person, laws, asOf).map((each) => ({
      ...unitView(each, asOf),
      booked: each.booked.flatMap(({ offense }) => (offense.section ? formatSection(offense.section) : [])),
    })),
    stale: stale === undefined ? null : formatDay(stale),
  };
}

function unitView({ conviction, remedies }: ConvictionRemedies, asOf: Day): ConvictionRemediesView {
  return {
    ...factsOf(conviction),
    remedies: remedies.map((remedy) => remedyView(remedy, asOf)),
    questions: questionsOf(remedies),
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
  const opens = opening && hasOpening(outcome) ? opening : undefined;
  return {
    packId: pack.id,
    law: pack.title,
    outcome,
    reason,
    undecided: outcome.id === pack.undecided.id,
    clause: clause ? clauseView(clause, pack) : null,
    opens: opens ? openingView(opens, asOf) : null,
    asks: questions.map(questionId),
  };
}

function openingView({ opens, route, why }: Opening, asOf: Day): NonNullable<RemedyView['opens']> {
  return { date: dateView(opens), route: route ?? null, why, state: openingState(opens, asOf) };
}

function questionsOf(remedies: readonly Remedy[]): readonly QuestionView[] {
  const all = new Map<string, QuestionView>();
  for (const { questions } of remedies) for (const each of questions) all.set(questionId(each), questionView(each));
  const list = [...all.values()];
  // Whether another count's sentence holds is the easier question of the two.
  const isEasier = list.some(({ takes }) => takes.kind === 'same-sentence');
  return list.filter(({ takes }) => !(isEasier && takes.kind === 'fact' && takes.fact === 'sentence'));
}

function questionView(question: RemedyQuestion): QuestionView {
  const { text, ofPerson, raises } = question;
  return {
    id: questionId(question),
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
