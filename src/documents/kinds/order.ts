import { RELIEF_WORDS, type Relief } from '../law/relief.ts';
import type { Paper } from '../press/job.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases, ReliefCase } from '../results/cases.ts';
import { dateInFigures, dateInWords } from '../results/dates.ts';
import { countRows, lengthOf, notesOf, reliefSentences } from './case-paper.ts';
import {
  caseNumberWords,
  countOf,
  fileSafe,
  levelWord,
  number,
  reliefTitle,
  shortSection,
  typstDate,
} from './words.ts';

/** The form of the order: one for the county with a schedule of cases, or one for each case. */
export type OrderForm = 'county' | 'case';

export function orderPlans(form: OrderForm, cases: Cases, profile: CountyProfile): readonly Plan[] {
  return form === 'case' ? [caseOrders(cases, profile)] : [countyOrder(cases, profile), schedule(cases, profile)];
}

function common(profile: CountyProfile) {
  return { kind: 'order', folder: 'order', shared: { profile, date: typstDate(profile.date) } } as const;
}

function caseOrders(cases: Cases, profile: CountyProfile): Plan {
  return {
    ...common(profile),
    template: 'order.typ',
    volumeName: 'orders',
    volumeTitle: `Proposed orders, County of ${profile.county}`,
    uncountedPages: 2,
    total: cases.cases.length,
    papers: caseOrderPapers(cases),
  };
}

function* caseOrderPapers(cases: Cases): Generator<{ paper: Paper; pages: number }> {
  for (const each of cases.cases) {
    const notes = notesOf(each).map((note) => note.replace('The People ask the clerk to', 'The clerk is to'));
    const counts = countRows(each);
    const title = `[PROPOSED] ORDER TO ${reliefTitle(reliefsOf(each), counts.length > 1)}`;
    const { pages, counted } = lengthOf(each, [], notes);
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
          orders: reliefSentences(each, 'be'),
        },
      },
    };
  }
}

const COUNTY_ORDERS: Readonly<Record<Relief, string>> = {
  dismiss: 'each conviction marked “Dismiss and seal” be dismissed and sealed',
  misdemeanor: 'each conviction marked “Redesignate as a misdemeanor” be redesignated as a misdemeanor',
  infraction: 'each conviction marked “Redesignate as an infraction” be redesignated as an infraction',
  destroy: 'the record of each conviction marked “Destroy the record” be destroyed',
};

function countyOrder(cases: Cases, profile: CountyProfile): Plan {
  const reliefs = [...cases.byRelief].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const title = `[PROPOSED] ORDER TO ${reliefTitle(new Set(cases.byRelief.keys()), true)}`;
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
      totals: reliefs.map(([relief, counts]) => ({ relief: RELIEF_WORDS[relief], counts: number(counts) })),
      total: number(cases.counts),
      last: number(cases.counts),
      orders: reliefs.map(([relief]) => COUNTY_ORDERS[relief]),
      confidential: profile.order.confidentialSchedule,
      date: dateInWords(profile.date),
    },
  };
  return {
    ...common(profile),
    template: 'order-county.typ',
    volumeName: 'order',
    volumeTitle: `Proposed order, County of ${profile.county}`,
    uncountedPages: 2,
    single: true,
    total: 1,
    papers: cases.counts === 0 ? [] : [{ paper, pages: 2 }],
  };
}

/** Rows that fit on a page of the schedule when none of them wraps onto a second line. */
const ROWS = 38;

function schedule(cases: Cases, profile: CountyProfile): Plan {
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
    },
    volumeName: 'schedule',
    volumeTitle: `Schedule A, County of ${profile.county}`,
    uncountedPages: undefined,
    total: Math.ceil(cases.counts / ROWS),
    papers: schedulePages(cases),
  };
}

function* schedulePages(cases: Cases): Generator<{ paper: Paper; pages: number }> {
  type Row = { number: string; caseNumber: string } & Record<'name' | 'section' | 'date' | 'level' | 'relief', string>;
  let rows: Row[] = [];
  const page = () => {
    const first = rows[0]!.number;
    const last = rows.at(-1)!.number;
    const file = `schedule-${first.replaceAll(',', '').padStart(6, '0')}`;
    const paper = {
      file,
      title: `Schedule A: numbers ${first} to ${last}`,
      label: `schedule ${first}`,
      data: { first, last, rows },
    };
    rows = [];
    // A page whose rows wrap runs on to a second one: planned for, so that no volume grows too long.
    return { paper, pages: 1.2 };
  };
  for (const each of cases.cases) {
    for (const count of each.counts) {
      rows.push({
        number: number(count.number),
        caseNumber: caseNumberWords(each),
        name: each.name.listed,
        section: shortSection(count.conviction.section),
        date: dateInFigures(count.conviction.date),
        level: levelWord(count.conviction.level),
        relief: RELIEF_WORDS[count.relief],
      });
      if (rows.length === ROWS) yield page();
    }
  }
  if (rows.length > 0) yield page();
}

function reliefsOf(each: ReliefCase): ReadonlySet<Relief> {
  return new Set(each.counts.map((count) => count.relief));
}
