import { type LawOfRun, RELIEF_WORDS, type Relief } from '../law/relief.ts';
import type { ReliefCase } from '../results/cases.ts';
import { dateInFigures } from '../results/dates.ts';
import { countList, levelWord, shortSection } from './words.ts';

/** What motions and orders of one case say of its counts. */
export type CountRow = {
  readonly number: number;
  readonly section: string;
  readonly date: string;
  readonly level: string;
  readonly relief: string;
};

export type Ground = {
  readonly counts: string;
  readonly title: string;
  readonly reason: string;
  readonly cite: string;
};

export function countRows(each: ReliefCase): readonly CountRow[] {
  return each.counts.map(({ conviction, relief }, index) => ({
    number: index + 1,
    section: shortSection(conviction.section),
    date: dateInFigures(conviction.date),
    level: levelWord(conviction.level),
    relief: RELIEF_WORDS[relief],
  }));
}

/** The clauses that decided, each with the counts that it decided and its authority. */
export function groundsOf(each: ReliefCase, law: LawOfRun): readonly Ground[] {
  const byClause = new Map<string, { id: string; reason: string; counts: number[] }>();
  for (const [index, { conviction }] of each.counts.entries()) {
    const key = `${conviction.clause}|${conviction.reason}`;
    const known = byClause.get(key);
    if (known) known.counts.push(index + 1);
    else byClause.set(key, { id: conviction.clause, reason: conviction.reason, counts: [index + 1] });
  }
  return [...byClause.values()].map(({ id, reason, counts }) => {
    const clause = law.clause(id);
    const title = clause === undefined || sameWords(clause.title, reason) ? '' : clause.title;
    return { counts: countList(counts), reason, title, cite: clause?.cite ?? 'the determination of the run' };
  });
}

/** A rule whose title says no more than its reason is not said twice. */
function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/\b(?:an?|the)\b|[^a-z0-9]+/g, ' ')
      .trim()
      .replace(/\s+/g, ' ');
  return words(a) === words(b);
}

const ORDERED: Readonly<Record<Relief, string>> = {
  dismiss: 'dismissed and sealed',
  misdemeanor: 'redesignated as a misdemeanor',
  infraction: 'redesignated as an infraction',
  destroy: 'struck, and its record destroyed',
};

/** One sentence a relief: `the conviction on Count 2 be redesignated as a misdemeanor`. */
export function reliefSentences(each: ReliefCase, verb: 'be' | 'is'): readonly string[] {
  const byRelief = new Map<Relief, number[]>();
  for (const [index, { relief }] of each.counts.entries())
    byRelief.set(relief, [...(byRelief.get(relief) ?? []), index + 1]);
  return [...byRelief].map(([relief, counts]) => {
    const many = counts.length > 1;
    const is = verb === 'be' ? 'be' : many ? 'are' : 'is';
    return `the conviction${many ? 's' : ''} on ${countList(counts)} ${is} ${many ? ORDERED[relief].replace('as a misdemeanor', 'as misdemeanors').replace('as an infraction', 'as infractions') : ORDERED[relief]}`;
  });
}

/** What a case's papers have to say besides: nothing, or that the state's record has no number for it. */
export function notesOf(each: ReliefCase): readonly string[] {
  const notes: string[] = [];
  if (each.caseNumber === '')
    notes.push(
      "The state's record gives no case number for this case. The People ask the clerk to find it by the name of the defendant and the date of conviction.",
    );
  return notes;
}

/** Characters that fit on a line of pleading paper, taken low so that a paper is rather thought longer than it is. */
const LINE = 74;
/** Lines of the second page that hold neither count nor ground nor note: heads, prayer, date and signature. */
const FIXED_LINES = 15;

/** How long a paper of one case is expected to be, and whether its pages must be counted. */
export function lengthOf(
  each: ReliefCase,
  grounds: readonly Ground[],
  notes: readonly string[],
): { readonly pages: number; readonly counted: boolean } {
  const wraps = (text: string) => Math.ceil(text.length / LINE);
  const rows = countRows(each).reduce((lines, row) => lines + (row.section.length > 16 ? 2 : 1), 1);
  const lines =
    FIXED_LINES +
    rows +
    grounds.reduce(
      (sum, g) => sum + wraps(`(a) ${g.counts}: ${g.reason}. Rule: ${g.title}. Authority: ${g.cite}.`),
      0,
    ) +
    notes.reduce((sum, note) => sum + wraps(note), 0);
  const longName = each.name.spoken.length > 60 || each.alsoKnownAs.length > 0 || each.caseNumber.length > 40;
  const counted = lines > 27 || longName;
  return { counted, pages: counted ? 2 + Math.ceil((lines + 4) / 28) : 2 };
}
