import type { ArrestRemedies, ConvictionRemedies, Remedy } from '../decide/remedies.ts';
import type { ReadSheet, SheetReader } from '../format/rap-sheets.ts';
import { isForLegalReview, type Pack } from '../law/index.ts';
import { type Day, formatDay, formatPartialDate, formatSection, type PartialDate, YES } from '../record/index.ts';
import { questionId } from './question-id.ts';
import { bestStanding, hasOpening, openingState, type Standing, staleSince, standingOf } from './standing.ts';

/** A date in words of the page's own language: its first and last day in ISO, the same where one day is known. */
export type DateSpan = { readonly first: string; readonly last: string } | null;

export type WarningView = { readonly kind: string; readonly line: number; readonly message: string };

/** One sheet as the page shows it. */
export type SheetView = {
  readonly asOf: string;
  /** The laws that were looked at, each with the version of its rulebook. */
  readonly laws: readonly { readonly pack: string; readonly title: string; readonly version: string }[];
  /** The newest entry, where it lies more than a year before the as-of date. */
  readonly stale: DateSpan;
  readonly died: boolean;
  /** Warnings that leave the whole record open; where there is any, the sheet is not whole. */
  readonly incomplete: readonly WarningView[];
  readonly warnings: readonly WarningView[];
  readonly notUnderstood: readonly { readonly lines: readonly number[]; readonly text: string }[];
  readonly convictions: readonly ConvictionView[];
  /** Arrests of which the record shows no conviction. */
  readonly arrests: readonly ArrestView[];
};

/** An arrest, with the sections of all charges that were booked with it as far as they can be read. */
export type ArrestView = ConvictionView & { readonly booked: readonly string[] };

export type ConvictionView = {
  readonly line: number;
  readonly section: string | null;
  readonly charge: string;
  readonly level: string | null;
  readonly date: DateSpan;
  readonly county: string | null;
  readonly cases: readonly string[];
  /** False where the line may be something else than a conviction. */
  readonly sure: boolean;
  readonly standing: Standing;
  readonly remedies: readonly RemedyView[];
};

export type RemedyView = {
  readonly pack: string;
  readonly standing: Standing;
  readonly outcome: string;
  /** The clause that decided; null where missing facts left it open. */
  readonly clause: string | null;
  /** Ids of the facts that are missing. */
  readonly missing: readonly string[];
  readonly opens: { readonly date: DateSpan; readonly state: 'open' | 'later' | 'depends' } | null;
  readonly questions: readonly { readonly id: string; readonly text: string; readonly ofPerson: boolean }[];
  /** In the words of the law, in English: for a lawyer. */
  readonly law: {
    readonly title: string;
    readonly reason: string;
    readonly cite: string | null;
    /** Whether the clause rests on less than the statute's own text. */
    readonly forReview: boolean;
    readonly opens: string | null;
  };
};

/** A sheet with what the laws give its convictions, as the page shows it. */
export function sheetView(
  { leavesRecordOpen }: SheetReader,
  sheet: ReadSheet,
  {
    remedies,
    arrests,
  }: { readonly remedies: readonly ConvictionRemedies[]; readonly arrests: readonly ArrestRemedies[] },
  { packs, asOf }: { readonly packs: readonly Pack[]; readonly asOf: Day },
): SheetView {
  const { person, warnings, notUnderstood } = sheet;
  const stale = staleSince(person.counts, asOf);
  return {
    asOf: formatDay(asOf),
    laws: packs.map(({ id, title, version }) => ({ pack: id, title, version })),
    stale: stale === undefined ? null : { first: formatDay(stale), last: formatDay(stale) },
    died: person.deceased === YES,
    incomplete: person.incomplete ? warnings.filter(leavesRecordOpen) : [],
    warnings: warnings.filter((warning) => !leavesRecordOpen(warning)),
    notUnderstood,
    convictions: remedies.map((each) => convictionView(each, asOf)),
    arrests: arrests.map((each) => arrestView(each, asOf)),
  };
}

function arrestView({ booked, ...each }: ArrestRemedies, asOf: Day): ArrestView {
  const sections = booked.flatMap(({ offense }) => (offense.section ? formatSection(offense.section) : []));
  return { ...convictionView(each, asOf), sure: true, booked: [...new Set(sections)] };
}

function convictionView({ conviction, remedies }: ConvictionRemedies, asOf: Day): ConvictionView {
  const { offense, level, county, caseNumbers, date, disposition, origin } = conviction;
  const views = remedies.map((remedy) => remedyView(remedy, asOf));
  return {
    line: origin.line,
    section: offense.section ? formatSection(offense.section) : null,
    charge: offense.text.replace(/\s+/g, ' '),
    level: level ?? null,
    date: spanOf(date),
    county: county ?? null,
    cases: caseNumbers,
    sure: disposition.kind === 'convicted',
    standing: bestStanding(views.map(({ standing }) => standing)),
    remedies: views,
  };
}

function remedyView({ pack, decision, opening, questions }: Remedy, asOf: Day): RemedyView {
  const { outcome, clause, facts, reason } = decision;
  const opens = opening && hasOpening(outcome) ? opening : undefined;
  const state = opens ? openingState(opens.opens, asOf) : null;
  return {
    pack: pack.id,
    standing: standingOf(outcome, state, pack.undecided),
    outcome: outcome.id,
    clause: clause?.id ?? null,
    missing: facts.map(({ id }) => id),
    opens: opens && state ? { date: spanOf(opens.opens), state } : null,
    questions: questions.map((each) => ({ id: questionId(each), text: each.text, ofPerson: each.ofPerson })),
    law: {
      title: pack.title,
      reason,
      cite: clause?.cite ?? null,
      forReview: clause !== undefined && isForLegalReview(clause),
      opens: opens ? `${formatPartialDate(opens.opens)}, ${opens.route ?? 'route unknown'}: ${opens.why}` : null,
    },
  };
}

function spanOf({ precision, first, last }: PartialDate): DateSpan {
  return precision === 'unknown' ? null : { first: formatDay(first), last: formatDay(last) };
}
