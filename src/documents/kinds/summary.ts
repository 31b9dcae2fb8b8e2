import { prop64 } from '../../law/index.ts';
import type { Summary as RunSummary } from '../../results/summary-schema.ts';
import type { GroupCount, Statistics } from '../figures/statistics.ts';
import { SHOWN_FROM, suppress } from '../figures/suppression.ts';
import { papersFor } from '../law/papers.ts';
import type { LawOfRun } from '../law/relief.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases } from '../results/cases.ts';
import { dateInWords } from '../results/dates.ts';
import type { ResultsFolder } from '../results/results-folder.ts';
import { countOf, levelWord, number, typstDate } from './words.ts';

export type SummaryInput = {
  readonly results: ResultsFolder;
  readonly law: LawOfRun;
  readonly statistics: Statistics;
  readonly cases: Cases;
  /** How many convictions with relief the prosecution holds back. */
  readonly heldBack: number;
  /** Other runs over the same input, to compare what they choose. */
  readonly others: readonly RunSummary[];
  readonly profile: CountyProfile;
};

/** The report to the county on one run. */
export function summaryPlan(input: SummaryInput): Plan {
  const title = `Report on ${wordsOf(input.law).titleSubject}, County of ${input.profile.county}`;
  return {
    kind: 'summary',
    template: 'summary.typ',
    shared: { date: typstDate(input.profile.date) },
    folder: '',
    volumeName: 'summary',
    volumeTitle: title,
    uncountedPages: undefined,
    single: true,
    total: 1,
    papers: [{ pages: 4, paper: { file: 'summary', title, label: 'summary', data: summaryData(input) } }],
  };
}

/** What `summary.typ` is given. All figures are texts already, but for the lengths of bars. */
export function summaryData(input: SummaryInput): Readonly<Record<string, unknown>> {
  const { results, law, statistics, cases, heldBack, profile } = input;
  const { summary, manifest, runHash } = results;
  const relief = (outcome: string) => law.reliefOf(outcome);
  const effect = (outcome: string) => {
    const kind = relief(outcome);
    return kind === undefined ? 'open' : kind === 'dismiss' || kind === 'destroy' ? 'clears' : 'lowers';
  };
  const sum = (wanted: string) =>
    summary.byOutcome.filter((row) => effect(row.outcome) === wanted).reduce((all, row) => all + row.convictions, 0);
  return {
    county: profile.county,
    office: profile.office.name,
    dateWords: dateInWords(profile.date),
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
    peopleWithRelief: number(summary.peopleWithRelief),
    totals: { clears: sum('clears'), lowers: sum('lowers'), open: sum('open') },
    totalsWords: { clears: number(sum('clears')), lowers: number(sum('lowers')), open: number(sum('open')) },
    outcomes: outcomes(summary),
    alreadyRelieved: number(summary.alreadyRelieved),
    papers: {
      counts: number(cases.counts),
      cases: number(cases.cases.length),
      people: number(cases.people),
      heldBack: number(heldBack),
      anyHeldBack: heldBack > 0,
    },
    policy: summary.policy.title,
    choices: choices(summary, law),
    impact: impact(input),
    sections: sections(summary.bySection, effect),
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
    words: wordsOf(law),
    courtPapers: papersFor(law.pack.id).includes('motion'),
  };
}

/** What the report says of its law: of Prop 64 what everybody calls it, of others what their pack calls itself. */
function wordsOf({ pack }: LawOfRun) {
  if (pack.id === prop64.id)
    return {
      subject: 'Past marijuana convictions',
      titleSubject: 'past marijuana convictions',
      reach: `under the four sections that ${pack.title} reaches`,
      clears: 'convictions to be dismissed and sealed',
      cleared: 'Dismissed',
      missing:
        'The file does not hold the amount of marijuana or the age of a buyer, and often not whether a sentence is over.',
    };
  const destroys = pack.policies.some(({ clauses }) => clauses.some(({ then }) => then.id === 'destroy'));
  return {
    subject: `${pack.title}: past convictions`,
    titleSubject: `past convictions, ${pack.title}`,
    reach: `to which this law may apply (${pack.title})`,
    clears: destroys ? 'records to be destroyed' : 'convictions to be cleared',
    cleared: destroys ? 'Destroyed' : 'Cleared',
    missing: 'The file does not hold every fact that the law asks for, and often not whether a sentence is over.',
  };
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
  return (policy?.options ?? []).map(({ key, title }) => ({ title, value: valueWords(summary.policy.options[key]) }));
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => `H&S ${each}`).join(', ');
  if (value === true) return 'yes';
  if (value === false || value === 0 || value === undefined) return 'not chosen';
  return String(value);
}

/** The three figures of people helped: by this run, by dismissing everything, by other runs. */
function impact({ results, others }: SummaryInput) {
  const rows = [
    { name: 'This choice', figures: results.summary.impact.chosen },
    ...others.map((other) => ({ name: `${other.policy.title}, as of ${other.asOf}`, figures: other.impact.chosen })),
    { name: 'If every conviction were dismissed', figures: results.summary.impact.dismissAll },
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

/** As many sections have rows of their own; a law that reaches every section would fill pages with them. */
const MOST_SECTIONS = 12;
const UNCERTAIN = 'Not certain';
const OTHERS = 'Other sections';

/**
 * Convictions by section and level, with what became of them. The sections with most convictions are named, in the order
 * of the run; those whose code or number cannot be read are one row a level, whatever is left of their texts.
 */
export function sections(bySection: readonly SectionRow[], effect: (outcome: string) => string) {
  const sizes = new Map<string, number>();
  for (const { section, convictions } of bySection) {
    const name = sectionWords(section);
    if (name !== UNCERTAIN) sizes.set(name, (sizes.get(name) ?? 0) + convictions);
  }
  const named = new Set(
    [...sizes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, sizes.size > MOST_SECTIONS ? MOST_SECTIONS - 1 : MOST_SECTIONS)
      .map(([name]) => name),
  );
  const rows = new Map<string, { section: string; level: string; clears: number; lowers: number; open: number }>();
  for (const { section: text, level, outcome, convictions } of bySection) {
    const words = sectionWords(text);
    const section = words === UNCERTAIN || named.has(words) ? words : OTHERS;
    const key = `${section}|${level}`;
    const row = rows.get(key) ?? { section, level, clears: 0, lowers: 0, open: 0 };
    row[effect(outcome) as 'clears' | 'lowers' | 'open'] += convictions;
    rows.set(key, row);
  }
  // Sorting keeps the run's own order of what is named.
  const rank = ({ section }: { section: string }) => (section === UNCERTAIN ? 2 : section === OTHERS ? 1 : 0);
  const byLevel = ({ level }: { level: string }) => LEVELS.indexOf(level);
  return [...rows.values()]
    .sort((a, b) => rank(a) - rank(b) || (rank(a) > 0 ? byLevel(a) - byLevel(b) : 0))
    .map((row) => ({
      section: row.section,
      level: row.level === 'unknown' ? 'Not recorded' : levelWord(row.level),
      clears: number(row.clears),
      lowers: number(row.lowers),
      open: number(row.open),
      all: number(row.clears + row.lowers + row.open),
    }));
}

const LEVELS: readonly string[] = ['felony', 'misdemeanor', 'infraction', 'unknown'];

/** `H&S 11357`; one word for all whose code or number the record does not give. */
function sectionWords(section: string): string {
  return section === 'unknown' || section.startsWith('? ') ? UNCERTAIN : section.replace(/^HS /, 'H&S ');
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
