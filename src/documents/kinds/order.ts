import type { LawPapers, Relief } from '../law/law-papers.ts';
import type { Paper } from '../press/job.ts';
import type { Plan } from '../press/plan.ts';
import { convictionId } from '../results/addresses.ts';
import type { Cases, ReliefCase, ReliefCount } from '../results/cases.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { countRows, lengthOf, notesOf, reliefSentences } from './case-paper.ts';
import { defineKind, type PaperProfile, profileOf } from './kind.ts';
import { caseWarnings } from './warnings.ts';
import {
  caseNumberWords,
  countOf,
  courtWords,
  fileSafe,
  levelWord,
  number,
  reliefTitle,
  reliefWords,
  shortSection,
  typstDate,
} from './words.ts';

/** The form of the order: one for the county with a schedule of cases, or one for each case. */
export type OrderForm = 'county' | 'case';

/** What the orders of a county are made from. */
type Ordered = {
  readonly cases: Cases;
  readonly profile: PaperProfile;
  readonly papers: LawPapers;
  /** Whether the record raises a question about a count that the prosecution has not yet looked into. */
  readonly isOpen: (count: ReliefCount) => boolean;
};

/** Stands beside the number of a count about which the record raises a question. */
const MARK = '†';

const LEGEND = `${MARK} The state's record raises a question about the count, which the People are to settle before this order is signed.`;

/** The proposed orders, for a judge to sign. */
export const order = defineKind({
  id: 'order',
  name: 'orders',
  needs: ['profile'],
  plans: (making) => {
    const { cases, law, reviewed } = making.material;
    const isOpen = ({ conviction: { person, count, flags } }: ReliefCount) =>
      flags.some(({ certain }) => certain) && !reviewed.has(convictionId(person, count));
    const ordered = { cases, profile: profileOf(making), papers: law.papers, isOpen };
    return making.request.order === 'case' ? [caseOrders(ordered)] : [countyOrder(ordered), schedule(ordered)];
  },
  warnings: ({ material: { cases, law } }) => caseWarnings(cases.cases, law),
});

function common({ profile, papers }: Ordered) {
  const shared = { profile, date: typstDate(profile.date), law: courtWords(papers) };
  return { kind: 'order', folder: 'order', shared } as const;
}

function caseOrders(ordered: Ordered): Plan {
  const { cases, profile } = ordered;
  return {
    ...common(ordered),
    template: 'order.typ',
    volumeName: 'orders',
    volumeTitle: `Proposed orders, County of ${profile.county}`,
    uncountedPages: 2,
    total: cases.cases.length,
    papers: caseOrderPapers(ordered),
  };
}

function* caseOrderPapers({ cases, papers, isOpen }: Ordered): Generator<{ paper: Paper; pages: number }> {
  for (const each of cases.cases) {
    const open = each.counts.map(isOpen);
    const notes = [...notesOf(each, 'ordered'), ...(open.includes(true) ? [LEGEND] : [])];
    const counts = countRows(each, papers).map((row, index) => ({
      ...row,
      number: marked(`${row.number}`, open[index]!),
    }));
    const title = `[PROPOSED] ORDER TO ${reliefTitle(papers, reliefsOf(each), counts.length > 1)}`;
    const { pages, counted } = lengthOf(each, papers, { grounds: [], notes });
    yield {
      pages,
      paper: {
        file: ['order', String(each.number).padStart(6, '0'), fileSafe(each.caseNumber)]
          .filter((part) => part !== '')
          .join('-'),
        title: `${title}, Case No. ${caseNumberWords(each)}`,
        label: `order ${each.number}`,
        data: {
          bookmark: `${each.caseNumber || 'No case number'} · ${each.name.listed}`,
          caseNumber: caseNumberWords(each),
          name: each.name.spoken,
          aka: each.alsoKnownAs,
          title,
          footer: title,
          counted,
          countsWords: counts.length === 1 ? 'the one count' : `the ${countOf(counts.length, 'count')}`,
          counts,
          notes,
          orders: reliefSentences(each, papers),
        },
      },
    };
  }
}

function countyOrder(ordered: Ordered): Plan {
  const { cases, profile, papers } = ordered;
  const reliefs = [...cases.byRelief].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const title = `[PROPOSED] ORDER TO ${reliefTitle(papers, new Set(cases.byRelief.keys()), true)}`;
  const paper: Paper = {
    file: 'order',
    title,
    label: 'order of the county',
    data: {
      bookmark: `Order, County of ${profile.county}`,
      caseNumber: profile.order.number ?? '____________',
      title,
      footer: title,
      counted: false,
      countsWords: countOf(cases.counts, 'count'),
      casesWords: countOf(cases.cases.length, 'case'),
      peopleWords: countOf(cases.people, 'person', 'people'),
      totals: reliefs.map(([relief, counts]) => ({
        relief: reliefWords(papers, relief).table,
        counts: number(counts),
      })),
      total: number(cases.counts),
      last: number(cases.counts),
      orders: reliefs.map(([relief]) => reliefWords(papers, relief).countyOrder),
      marked: markedSentence(ordered),
      confidential: profile.order.confidentialSchedule,
      date: dateInWords(profile.date),
    },
  };
  return {
    ...common(ordered),
    template: 'order-county.typ',
    volumeName: 'order',
    volumeTitle: `Proposed order, County of ${profile.county}`,
    uncountedPages: 2,
    single: true,
    total: 1,
    papers: cases.counts === 0 ? [] : [{ paper, pages: 2 }],
  };
}

/** What the order says of the marks in its schedule; empty where there are none. */
function markedSentence({ cases, isOpen }: Ordered): string {
  const open = cases.cases.reduce((sum, each) => sum + each.counts.filter(isOpen).length, 0);
  if (open === 0) return '';
  return `About each count marked ${MARK} in Schedule A (${countOf(open, 'count')}) the state's record raises a question, which the People are to settle before this order is signed.`;
}

function marked(number: string, open: boolean): string {
  return open ? `${number} ${MARK}` : number;
}

/** Rows that fit on a page of the schedule when none of them wraps onto a second line. */
const ROWS = 38;

function schedule(ordered: Ordered): Plan {
  const { cases, profile } = ordered;
  return {
    kind: 'order',
    folder: 'order',
    template: 'schedule.typ',
    shared: {
      profile,
      date: typstDate(profile.date),
      court: profile.court.name,
      county: profile.county,
      number: profile.order.number ?? '____________',
      total: number(cases.counts),
      confidential: profile.order.confidentialSchedule,
      legend: LEGEND,
    },
    volumeName: 'schedule',
    volumeTitle: `Schedule A, County of ${profile.county}`,
    uncountedPages: undefined,
    total: Math.ceil(cases.counts / ROWS),
    papers: schedulePages(ordered),
  };
}

function* schedulePages({ cases, papers, isOpen }: Ordered): Generator<{ paper: Paper; pages: number }> {
  type Row = { number: string; caseNumber: string } & Record<'name' | 'section' | 'date' | 'level' | 'relief', string>;
  let rows: Row[] = [];
  let open = false;
  let first = '';
  let last = '';
  const page = () => {
    const file = `schedule-${first.replaceAll(',', '').padStart(6, '0')}`;
    const paper = {
      file,
      title: `Schedule A: numbers ${first} to ${last}`,
      label: `schedule ${first}`,
      data: { first, last, rows, open },
    };
    rows = [];
    open = false;
    // A page whose rows wrap continues on a second one; the plan allows for that, so that no volume grows too long.
    return { paper, pages: 1.2 };
  };
  for (const each of cases.cases) {
    for (const count of each.counts) {
      last = number(count.number);
      if (rows.length === 0) first = last;
      const isMarked = isOpen(count);
      open ||= isMarked;
      rows.push({
        number: marked(last, isMarked),
        caseNumber: caseNumberWords(each),
        name: each.name.listed,
        section: shortSection(count.conviction.section, papers),
        date: dateInFigures(count.conviction.date),
        level: levelWord(count.conviction.level),
        relief: reliefWords(papers, count.relief).table,
      });
      if (rows.length === ROWS) yield page();
    }
  }
  if (rows.length > 0) yield page();
}

function reliefsOf(each: ReliefCase): ReadonlySet<Relief> {
  return new Set(each.counts.map((count) => count.relief));
}
