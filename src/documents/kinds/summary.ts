import type { GroupCount, Statistics } from '../figures/statistics.ts';
import { SHOWN_FROM, suppress } from '../figures/suppression.ts';
import type { LawOfRun } from '../law/relief.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases } from '../results/cases.ts';
import { dateInWords } from '../results/dates.ts';
import type { ResultsFolder, RunSummary } from '../results/results-folder.ts';
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
  const title = `Report on past marijuana convictions, County of ${input.profile.county}`;
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
    papers: [{ pages: 5, paper: { file: 'summary', title, label: 'summary', data: summaryData(input) } }],
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
    sections: sections(summary, effect),
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

/** Convictions by section and level, with what became of them. */
function sections(summary: RunSummary, effect: (outcome: string) => string) {
  const rows = new Map<string, { section: string; level: string; clears: number; lowers: number; open: number }>();
  for (const { section, level, outcome, convictions } of summary.bySection) {
    const key = `${section}|${level}`;
    const row = rows.get(key) ?? { section, level, clears: 0, lowers: 0, open: 0 };
    row[effect(outcome) as 'clears' | 'lowers' | 'open'] += convictions;
    rows.set(key, row);
  }
  // Sections that can be read first; sorting keeps the run's own order otherwise.
  const rank = ({ section }: { section: string }) => (section === 'unknown' ? 2 : section.startsWith('? ') ? 1 : 0);
  return [...rows.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map((row) => ({
      section: row.section === 'unknown' ? 'Not readable' : sectionWords(row.section),
      level: row.level === 'unknown' ? 'Not recorded' : levelWord(row.level),
      clears: number(row.clears),
      lowers: number(row.lowers),
      open: number(row.open),
      all: number(row.clears + row.lowers + row.open),
    }));
}

/** `H&S 11357`; `11357, code missing` where the record gives no code. */
function sectionWords(section: string): string {
  return section.replace(/^HS /, 'H&S ').replace(/^\? (.*)$/, '$1, code missing');
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
