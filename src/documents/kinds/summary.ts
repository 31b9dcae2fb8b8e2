import { type Level, levelIds, USUAL_LEVELS } from '../../record/index.ts';
import { SHOWN_FROM } from '../../results/figures/few.ts';
import type { Summary as RunSummary } from '../../results/summary-schema.ts';
import type { GroupCount, Statistics } from '../figures/statistics.ts';
import { suppress } from '../figures/suppression.ts';
import type { FigureEffect, LawOfRun } from '../law/law-of-run.ts';
import type { Cites } from '../law/law-papers.ts';
import type { OutOfReach } from '../material.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases } from '../results/cases.ts';
import { dateInWords } from '../results/dates.ts';
import type { ResultsFolder } from '../results/results-folder.ts';
import { defineKind } from './kind.ts';
import { countOf, levelWord, number, titled, typstDate } from './words.ts';

export type SummaryInput = {
  readonly results: ResultsFolder;
  readonly law: LawOfRun;
  readonly statistics: Statistics;
  readonly cases: Cases;
  readonly outOfReach: readonly OutOfReach[];
  /** How many convictions with relief the prosecution holds back. */
  readonly heldBack: number;
  /** Other runs over the same input, to compare what they choose. */
  readonly others: readonly RunSummary[];
  /** Without one, the report is that of the run alone: of its county, as of its day, by no office. */
  readonly profile: CountyProfile | undefined;
};

/** The report to the county on one run. */
export const summary = defineKind({
  id: 'summary',
  name: 'report',
  needs: [],
  plans: ({ material, request: { profile } }) => [summaryPlan({ ...material, profile })],
  notes: ({ material: { results, others, law } }) => {
    const shown = [results.summary, ...others].some(({ policy }) => isFloor(policy.id, law));
    return shown || law.pack.statute === undefined ? [] : [{ code: 'note-no-floor', place: 'command' }];
  },
});

/** Whether a policy gives what the law itself gives: the least that any county may. */
function isFloor(policy: string, { pack }: LawOfRun): boolean {
  return pack.policies.some(({ id, clauses }) => id === policy && clauses === pack.statute);
}

function summaryPlan(input: SummaryInput): Plan {
  const beyond = beyondLaw(input) > 0;
  const subject = `${input.law.papers.report.titleSubject}${beyond ? ' and related charges' : ''}`;
  const { county, date } = headingOf(input);
  const title = `Report on ${subject}, County of ${county}`;
  return {
    kind: 'summary',
    template: 'summary.typ',
    shared: { date: typstDate(date) },
    folder: '',
    volumeName: 'summary',
    volumeTitle: title,
    uncountedPages: undefined,
    single: true,
    total: 1,
    papers: [{ pages: 4, paper: { file: 'summary', title, label: 'summary', data: summaryData(input) } }],
  };
}

/** The county, office and date of the report: from the profile, else from the run. */
function headingOf({ profile, results: { summary } }: Pick<SummaryInput, 'profile' | 'results'>) {
  if (profile !== undefined) return { county: profile.county, office: profile.office.name, date: profile.date };
  return { county: titled(summary.county), office: '', date: summary.asOf };
}

/**
 * What became of a conviction, for figures: cleared or reduced on the prosecution's motion, given relief by the policy
 * that no such motion can ask for, left to a person, or not eligible. `other` is relief that only this law has.
 */
export type Fate = FigureEffect | 'elsewhere';

const FATES: readonly Fate[] = ['clears', 'lowers', 'other', 'elsewhere', 'open', 'none'];

function fateIn(law: LawOfRun): (row: { readonly section: string; readonly outcome: string }) => Fate {
  return ({ section, outcome }) => {
    const effect = law.effectOf(outcome);
    if (effect === 'open' || effect === 'none') return effect;
    return law.routeOf(section) === 'prosecution' ? effect : 'elsewhere';
  };
}

function sumOf(rows: readonly { readonly convictions: number }[]): number {
  return rows.reduce((sum, { convictions }) => sum + convictions, 0);
}

/** How many of the convictions decided the law does not reach, whatever became of them. */
function beyondLaw({ results, law }: Pick<SummaryInput, 'results' | 'law'>): number {
  return sumOf(results.summary.bySection.filter(({ section }) => law.routeOf(section) === 'none'));
}

/** How many convictions of each kind the first paragraph tells of, by what reaches them. */
function reached({ results, law }: SummaryInput) {
  const of = (route: ReturnType<LawOfRun['routeOf']>) =>
    sumOf(results.summary.bySection.filter(({ section }) => law.routeOf(section) === route));
  const parts = [
    `${number(of('prosecution'))} ${law.papers.report.reach}`,
    ...(of('petition') > 0 ? [`${number(of('petition'))} that it reaches only on the person's own petition`] : []),
    ...(of('none') > 0
      ? [`${number(of('none'))} of related charges, which the policy decides and no statute of this law reaches`]
      : []),
    ...(of('unknown') > 0 ? [`${number(of('unknown'))} whose section the record does not give for certain`] : []),
  ];
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(parts);
}

/** What `summary.typ` is given. All figures are texts already, but for the lengths of bars. */
export function summaryData(input: SummaryInput): Readonly<Record<string, unknown>> {
  const { results, law, statistics, cases, outOfReach, heldBack } = input;
  const { summary, manifest, runHash } = results;
  const { county, office, date } = headingOf(input);
  const fate = fateIn(law);
  const totals = Object.fromEntries(
    FATES.map((wanted) => [wanted, sumOf(summary.bySection.filter((row) => fate(row) === wanted))]),
  ) as Readonly<Record<Fate, number>>;
  const beyond = beyondLaw(input) > 0;
  const { report } = law.papers;
  return {
    county,
    office,
    dateWords: dateInWords(date),
    asOf: dateInWords(summary.asOf),
    complete: summary.complete,
    linesSetAside: number(summary.linesSetAside),
    held: {
      lines: number(summary.lines),
      people: number(summary.people),
      convictions: number(summary.convictions),
      since: summary.earliestConviction === null ? '' : dateInWords(summary.earliestConviction),
    },
    decided: number(summary.convictionsDecided),
    peopleDecided: number(summary.peopleDecided),
    reached: reached(input),
    peopleWithRelief: number(statistics.peopleWithRelief),
    totals,
    totalsWords: Object.fromEntries(FATES.map((each) => [each, number(totals[each])])),
    outcomes: outcomes(summary),
    alreadyRelieved: number(summary.alreadyRelieved),
    papers: {
      counts: number(cases.counts),
      cases: number(cases.cases.length),
      people: number(cases.people),
      heldBack: number(heldBack),
      anyHeldBack: heldBack > 0,
      outOfReach: outOfReach.length === 0 ? '' : number(outOfReach.length),
    },
    policy: summary.policy.title,
    choices: choices(summary, law),
    impact: impact(input),
    sections: sections(summary.bySection, { fate, cites: law.papers.cites, levels: levelIds(law.pack.levels) }),
    missing: summary.missingFacts.map((row) => ({ ...row, convictions: number(row.convictions) })),
    flags: { ...flags(summary, law), unflagged: number(statistics.unflagged) },
    periods: statistics.byPeriod.map((row) => ({
      label: row.from === row.to ? String(row.from) : `${row.from}–${String(row.to).slice(2)}`,
      convictions: row.convictions,
      words: number(row.convictions),
    })),
    undated: statistics.undated === 0 ? '' : countOf(statistics.undated, 'conviction'),
    groups: [
      { title: 'Race, as the state records it', unit: 'People', rows: groupRows(statistics.byRace) },
      { title: 'Sex, as the state records it', unit: 'People', rows: groupRows(statistics.bySex) },
      { title: 'Age when convicted', unit: 'Convictions', rows: groupRows(statistics.byAge) },
    ],
    shownFrom: SHOWN_FROM,
    inputs: manifest.inputs.map((file) => ({ name: file.name, lines: number(file.lines), sha256: file.sha256 })),
    convictionsFile: manifest.convictionsFile,
    runHash,
    pack: `${summary.pack.id}, version ${summary.pack.version}`,
    packTitle: law.pack.title,
    words: { ...report, other: otherRelief(law), subject: `${report.subject}${beyond ? ' and related charges' : ''}` },
    courtPapers: law.papers.kinds.includes('motion'),
  };
}

/** What relief of the law's own is called in tables: `Shielded`. */
function otherRelief({ pack }: LawOfRun): string {
  const done = (pack.effects ?? []).filter(({ gives }) => gives > 0).map((effect) => effect.done.en);
  const words = done.join(' or ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Determinations as the result files spell them; outcomes that share a spelling are one. */
function outcomes(summary: RunSummary): readonly { readonly words: string; readonly convictions: string }[] {
  const words = new Map<string, number>();
  for (const { determination, convictions } of summary.byOutcome)
    words.set(determination, (words.get(determination) ?? 0) + convictions);
  return [...words].map(([word, convictions]) => ({ words: word, convictions: number(convictions) }));
}

/**
 * What a prosecutor should look at: the flags that the file can raise, in the order of the law pack, and those that no
 * file can, which are open for every conviction that they concern.
 */
function flags(summary: RunSummary, law: LawOfRun) {
  const rows = (summary.flags ?? []).map(({ flag: id, raised, open, fileMayShow }) => {
    const { title = id, ask = '' } = law.flag(id) ?? {};
    return { title, ask, raised: number(raised), open: number(open), fileMayShow };
  });
  return {
    recorded: summary.flags !== undefined,
    shown: rows.filter((row) => row.fileMayShow),
    beyond: rows.filter((row) => !row.fileMayShow && row.open !== number(0)),
  };
}

/** The county's choices in the words of the law pack. */
function choices(summary: RunSummary, law: LawOfRun): readonly { readonly title: string; readonly value: string }[] {
  const policy = law.pack.policies.find((each) => each.id === summary.policy.id);
  return (policy?.options ?? []).map(({ key, title }) => ({
    title,
    value: valueWords(summary.policy.options[key], law),
  }));
}

function valueWords(value: unknown, { papers }: LawOfRun): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((each) => papers.cites.chosen(String(each))).join(', ');
  if (value === true) return 'yes';
  if (value === false || value === 0 || value === undefined) return 'not chosen';
  return String(value);
}

/** The three figures of people helped: by this run, by dismissing everything, by other runs. */
function impact({ results, others, law }: SummaryInput) {
  const rows = [
    {
      name: isFloor(results.summary.policy.id, law) ? 'The statute alone: the least' : 'This choice',
      figures: results.summary.impact.chosen,
    },
    ...others.map((other) => ({
      name: isFloor(other.policy.id, law)
        ? `The statute alone: the least, as of ${other.asOf}`
        : `${other.policy.title}, as of ${other.asOf}`,
      figures: other.impact.chosen,
    })),
    { name: 'If all that this law reaches were dismissed', figures: results.summary.impact.dismissAll },
  ];
  const most = Math.max(1, ...rows.flatMap(({ figures }) => Object.values(figures)));
  return {
    most,
    figures: (
      [
        ['noFelony', 'have no felony left'],
        ['noConviction', 'have no conviction left'],
        ['noConvictionInLast7Years', 'have no conviction of the last 7 years left'],
      ] as const
    ).map(([key, words]) => ({
      words,
      bars: rows.map(({ name, figures }) => ({ name, people: figures[key], label: number(figures[key]) })),
    })),
  };
}

type SectionRow = Pick<RunSummary['bySection'][number], 'section' | 'level' | 'outcome' | 'convictions'>;

/** How many sections have rows of their own: a law that reaches every section would fill pages with them. */
const MOST_SECTIONS = 12;
const UNCERTAIN = 'Not certain';
const OTHERS = 'Other sections';

type SectionTable = {
  readonly fate: (row: SectionRow) => Fate;
  readonly cites: Cites;
  readonly levels?: readonly Level[];
};

/**
 * Convictions by section and level, with what became of them. The sections with most convictions are named, in the order
 * of the run; those whose code or number cannot be read are one row a level, whatever is left of their texts.
 */
export function sections(bySection: readonly SectionRow[], { fate, cites, levels = USUAL_LEVELS }: SectionTable) {
  const order = [...levels, 'unknown'];
  const sizes = new Map<string, number>();
  for (const { section, convictions } of bySection) {
    const name = sectionWords(section, cites);
    if (name !== UNCERTAIN) sizes.set(name, (sizes.get(name) ?? 0) + convictions);
  }
  const named = new Set(
    [...sizes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, sizes.size > MOST_SECTIONS ? MOST_SECTIONS - 1 : MOST_SECTIONS)
      .map(([name]) => name),
  );
  const rows = new Map<string, { section: string; level: string } & Record<Fate, number>>();
  for (const each of bySection) {
    const { section: text, level, convictions } = each;
    const words = sectionWords(text, cites);
    const section = words === UNCERTAIN || named.has(words) ? words : OTHERS;
    const key = `${section}|${level}`;
    const row = rows.get(key) ?? { section, level, clears: 0, lowers: 0, other: 0, elsewhere: 0, open: 0, none: 0 };
    row[fate(each)] += convictions;
    rows.set(key, row);
  }
  // Sorting keeps the run's own order of what is named.
  const rank = ({ section }: { section: string }) => (section === UNCERTAIN ? 2 : section === OTHERS ? 1 : 0);
  const byLevel = ({ level }: { level: string }) => order.indexOf(level);
  return [...rows.values()]
    .sort((a, b) => rank(a) - rank(b) || (rank(a) > 0 ? byLevel(a) - byLevel(b) : 0))
    .map((row) => ({
      section: row.section,
      level: row.level === 'unknown' ? 'Not recorded' : levelWord(row.level),
      clears: number(row.clears),
      lowers: number(row.lowers),
      other: number(row.other),
      elsewhere: number(row.elsewhere),
      open: number(row.open),
      none: number(row.none),
      all: number(FATES.reduce((sum, each) => sum + row[each], 0)),
    }));
}

/** A group of sections; one word for all whose code or number the record does not give. */
function sectionWords(section: string, { group }: Cites): string {
  return section === 'unknown' || section.startsWith('? ') ? UNCERTAIN : group(section);
}

function groupRows(groups: readonly GroupCount[]) {
  const shown = suppress(groups.map((group) => [group.relief, group.none]));
  const word = (value: number | undefined) => (value === undefined ? '*' : number(value));
  return groups.map((group, index) => {
    const [relief, none, all] = shown[index]!;
    const share = relief === undefined || all === undefined || all === 0 ? '*' : `${Math.round((100 * relief) / all)}%`;
    return { group: group.group, relief: word(relief), none: word(none), all: word(all), share };
  });
}
