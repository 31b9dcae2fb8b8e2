import type { LawOfRun } from '../law/law-of-run.ts';
import type { LawPapers, Relief } from '../law/law-papers.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { ReliefCase } from '../results/cases.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { countList, levelWord, reliefWords, shortSection } from './words.ts';

/** What motions and orders of one case say of its counts. */
export type CountRow = {
  readonly number: number;
  readonly section: string;
  readonly date: string;
  readonly level: string;
  readonly relief: string;
};

/** Why relief is asked for some counts: what the record shows, and the authority for the relief. */
export type Ground = { readonly counts: string; readonly shows: string; readonly authority: string };

export function countRows(each: ReliefCase, papers: LawPapers): readonly CountRow[] {
  return each.counts.map(({ conviction, relief }, index) => ({
    number: index + 1,
    section: shortSection(conviction.section, papers),
    date: dateInFigures(conviction.date),
    level: levelWord(conviction.level),
    relief: reliefWords(papers, relief).table,
  }));
}

/**
 * The clauses that decided, each with its counts. A clause of the law itself cites the law. A clause of a county's
 * policy cites the statute under which the prosecution reviewed, and the policy that the office adopted.
 */
export function groundsOf(each: ReliefCase, law: LawOfRun, profile: CountyProfile): readonly Ground[] {
  const byClause = Map.groupBy(
    each.counts.map(({ conviction }, index) => ({ conviction, number: index + 1 })),
    ({ conviction }) => `${conviction.clause}|${conviction.reason}`,
  );
  return [...byClause.values()].map((all) => {
    const [{ conviction }] = all as [(typeof all)[number]];
    const clause = law.clause(conviction.clause);
    // A reason that takes the county's choices names the years or the age; a title does not.
    const title = clause === undefined || clause.reason.includes('{') ? conviction.reason : clause.title;
    return {
      counts: countList(all.map(({ number }) => number)),
      shows: title.replace(/\.$/, ''),
      authority: law.byStatute && clause !== undefined ? clause.cite : policyAuthority(law, profile),
    };
  });
}

function policyAuthority({ papers }: LawOfRun, { office }: CountyProfile): string {
  const statute = papers.court?.reviewCite ?? '';
  if (office.policy === undefined) return statute;
  return `${statute}, and ${office.policy.name}, adopted ${dateInWords(office.policy.adopted)}`;
}

/** One sentence a relief: `the conviction on Count 2 be redesignated as a misdemeanor`. */
export function reliefSentences(each: ReliefCase, papers: LawPapers): readonly string[] {
  const byRelief = new Map<Relief, number[]>();
  for (const [index, { relief }] of each.counts.entries())
    byRelief.set(relief, [...(byRelief.get(relief) ?? []), index + 1]);
  return [...byRelief].map(([relief, counts]) => {
    const many = counts.length > 1;
    const { ordered } = reliefWords(papers, relief);
    return `the conviction${many ? 's' : ''} on ${countList(counts)} be ${many ? ordered.many : ordered.one}`;
  });
}

const NO_NUMBER = "The state's record gives no case number for this case.";
const FIND_IT: Readonly<Record<'asked' | 'ordered', string>> = {
  asked: 'The People ask the clerk to find it by the name of the defendant and the date of conviction.',
  ordered: 'The clerk is to find it by the name of the defendant and the date of conviction.',
};

/** A remark on the papers of a case: none, or that the state's record has no number for the case. */
export function notesOf(each: ReliefCase, clerk: 'asked' | 'ordered'): readonly string[] {
  return each.caseNumber === '' ? [`${NO_NUMBER} ${FIND_IT[clerk]}`] : [];
}

/**
 * Characters that fit on a line of pleading paper. The number is low on purpose, so that a paper is expected to be
 * longer rather than shorter than it is.
 */
const LINE = 74;
/** Lines of the second page that hold neither count nor ground nor note: heads, prayer, date and signature. */
const FIXED_LINES = 15;

/** How long a paper of one case is expected to be, and whether its pages must be counted. */
export function lengthOf(
  each: ReliefCase,
  papers: LawPapers,
  { grounds, notes }: { readonly grounds: readonly Ground[]; readonly notes: readonly string[] },
): { readonly pages: number; readonly counted: boolean } {
  const wraps = (text: string) => Math.ceil(text.length / LINE);
  const rows = each.counts.reduce(
    (sum, { conviction }) => sum + (shortSection(conviction.section, papers).length > 16 ? 2 : 1),
    1,
  );
  const lines =
    FIXED_LINES +
    rows +
    grounds.reduce((sum, g) => sum + wraps(`(a) ${g.counts}: ${g.shows}. Authority: ${g.authority}.`), 0) +
    notes.reduce((sum, note) => sum + wraps(note), 0);
  const longName = each.name.spoken.length > 60 || each.alsoKnownAs.length > 0 || each.caseNumber.length > 40;
  const counted = lines > 27 || longName;
  return { counted, pages: counted ? 2 + Math.ceil((lines + 4) / 28) : 2 };
}
