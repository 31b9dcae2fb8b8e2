import type { ArrestRemedies, ConvictionRemedies, Remedy } from '../../../src/decide/remedies.ts';
import type { ReadSheet, SheetReader } from '../../../src/format/rap-sheets.ts';
import { isForLegalReview, type Pack } from '../../../src/law/index.ts';
import { questionId } from '../../../src/reading/question-id.ts';
import { bestStanding, hasOpening, openingState, staleSince, standingOf } from '../../../src/reading/standing.ts';
import {
  type Day,
  formatDay,
  formatPartialDate,
  formatSection,
  type PartialDate,
  YES,
} from '../../../src/record/index.ts';
import type { ArrestView, ConvictionView, DateSpan, RemedyView, SheetView } from './answer.ts';

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
