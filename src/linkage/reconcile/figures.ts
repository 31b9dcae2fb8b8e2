import { csvLine } from '../../csv/write.ts';
import { formatPartialDate, type Person } from '../../record/index.ts';
import type { Placed } from './match.ts';

/** Convictions of one county and year, by where they stand. */
export type CourtFigures = {
  readonly county: string;
  /** Of the judgment, as the court has it; empty where no file gives it. */
  readonly year: string;
  readonly bothAgree: number;
  readonly bothDiffer: number;
  readonly courtOnly: number;
  readonly stateOnly: number;
};

export type ListName = 'both-agree' | 'both-differ' | 'court-only' | 'state-only';

export function listOf(placed: Placed): ListName {
  if (placed.kind !== 'both') return placed.kind;
  return placed.differs.length === 0 ? 'both-agree' : 'both-differ';
}

const FIGURE = {
  'both-agree': 'bothAgree',
  'both-differ': 'bothDiffer',
  'court-only': 'courtOnly',
  'state-only': 'stateOnly',
} as const;

/** The figures of each county and year, in their order. */
export function figuresOf(placed: readonly Placed[]): readonly CourtFigures[] {
  const figures = new Map<string, { -readonly [Key in keyof CourtFigures]: CourtFigures[Key] }>();
  for (const each of placed) {
    const count = each.kind === 'both' ? each.court.count : each.count;
    const year = count.date.slice(0, 4);
    const name = `${count.county}/${year}`;
    const own = figures.get(name) ?? {
      county: count.county,
      year,
      bothAgree: 0,
      bothDiffer: 0,
      courtOnly: 0,
      stateOnly: 0,
    };
    figures.set(name, own);
    own[FIGURE[listOf(each)]]++;
  }
  return [...figures].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

/** `figures.csv`. */
export function figuresText(figures: readonly CourtFigures[]): string {
  const rows = figures.map(({ county, year, bothAgree, bothDiffer, courtOnly, stateOnly }) =>
    csvLine([county, year, bothAgree, bothDiffer, courtOnly, stateOnly]),
  );
  return `${['county,year,both_agree,both_differ,court_only,state_only', ...rows].join('\n')}\n`;
}

export const BOTH_COLUMNS = [
  ...['court_person', 'state_person', 'link', 'differs', 'county', 'court_case', 'state_case'],
  ...['court_date', 'state_date', 'court_section', 'state_section', 'court_level', 'state_level'],
  ...['court_disposition', 'state_disposition', 'court_line', 'state_line'],
];
export const ONLY_COLUMNS = ['person', 'in_the_other_file', 'county', 'case', 'date', 'section', 'level', 'line'];

/** Of what the court alone has, also who it is about as the court's list has it: the state's office has no other way to know. */
export const COURT_ONLY_COLUMNS = [...ONLY_COLUMNS, 'name', 'birth_date'];

/** The columns of a list. */
export function columnsOf(list: ListName): readonly string[] {
  if (list.startsWith('both')) return BOTH_COLUMNS;
  return list === 'court-only' ? COURT_ONLY_COLUMNS : ONLY_COLUMNS;
}

/** The line of a conviction in its list; `courtPerson` gives the court's people by their keys. */
export function placedLine(placed: Placed, courtPerson: (key: string) => Person | undefined): string {
  if (placed.kind === 'both') {
    const { court, state, link, differs } = placed;
    const [a, b] = [court.count, state.count];
    return csvLine([
      ...[court.person, state.person, link, differs.join(';'), a.county, a.caseText, b.caseText],
      ...[a.date, b.date, a.section, b.section, a.level, b.level, a.disposition, b.disposition, a.line, b.line],
    ]);
  }
  const { person, count } = placed;
  const found = placed.kind === 'court-only' ? { same: 'yes', open: 'in doubt', none: 'no' }[placed.found] : '';
  const cells = [person, found, count.county, count.caseText, count.date, count.section, count.level, count.line];
  if (placed.kind === 'state-only') return csvLine(cells);
  const { names, birthDate } = courtPerson(person)!;
  return csvLine([...cells, names.join(';'), formatPartialDate(birthDate)]);
}
