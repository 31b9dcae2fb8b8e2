import { csvLine } from '../../csv/write.ts';
import { addMonths, type Day, parseIsoDay } from '../../record/index.ts';
import { type ForecastLine, monthOf, monthText } from './lines.ts';

/** What becomes eligible in one month: for sure, and what may be eligible from a day of the month on. */
export type Month = {
  readonly month: string;
  readonly convictions: number;
  readonly people: number;
  readonly perhaps: number;
};

export type Calendar = {
  readonly months: readonly Month[];
  /** All people with a conviction under the law, and convictions by when they become eligible. */
  readonly people: number;
  readonly convictions: number;
  readonly now: number;
  readonly later: number;
  /** Surely eligible after the last month of the calendar. */
  readonly afterwards: number;
  /** May be eligible, now or some day: the record cannot tell when. */
  readonly unknown: number;
  readonly never: number;
};

/** Counts people as they are forecast. `months` is how many months the calendar has, that of the as-of day first. */
export function startCalendar(asOf: Day, months: number) {
  const names = monthsFrom(asOf, months);
  const counts = new Map(names.map((name) => [name, { convictions: 0, people: 0, perhaps: 0 }]));
  const all = { people: 0, convictions: 0, now: 0, later: 0, afterwards: 0, unknown: 0, never: 0 };
  const afterLast = (month: string) => month > names.at(-1)!;
  return {
    add: (lines: readonly ForecastLine[]): void => {
      all.people++;
      all.convictions += lines.length;
      const own = new Set<string>();
      for (const line of lines) {
        const month = monthOf(line);
        if (line.kind === 'now') all.now++;
        else if (line.kind === 'never') all.never++;
        else if (month === undefined) all.unknown++;
        else if (afterLast(month)) all.afterwards++;
        else all.later++;
        const counted = month === undefined ? undefined : counts.get(month);
        if (counted) {
          counted.convictions++;
          own.add(month!);
        }
        // What is open on the as-of day already belongs to no month.
        if (line.kind === 'range' && line.first! > asOf) {
          const first = counts.get(monthText(line.first!));
          if (first) first.perhaps++;
        }
      }
      for (const month of own) counts.get(month)!.people++;
    },
    finish: (): Calendar => ({ ...all, months: names.map((month) => ({ month, ...counts.get(month)! })) }),
  };
}

/** The calendar of people who were counted apart, over the same months. */
export function addCalendars(a: Calendar, b: Calendar): Calendar {
  const months = a.months.map(({ month, convictions, people, perhaps }, at) => {
    const other = b.months[at]!;
    return {
      month,
      convictions: convictions + other.convictions,
      people: people + other.people,
      perhaps: perhaps + other.perhaps,
    };
  });
  return {
    people: a.people + b.people,
    convictions: a.convictions + b.convictions,
    now: a.now + b.now,
    later: a.later + b.later,
    afterwards: a.afterwards + b.afterwards,
    unknown: a.unknown + b.unknown,
    never: a.never + b.never,
    months,
  };
}

function monthsFrom(asOf: Day, months: number): readonly string[] {
  const first = parseIsoDay(`${monthText(asOf)}-01`)!;
  return Array.from({ length: months }, (_, i) => monthText(addMonths(first, i)));
}

/** `calendar.csv`. */
export function calendarText({ months }: Calendar): string {
  const rows = months.map(({ month, convictions, people, perhaps }) => csvLine([month, convictions, people, perhaps]));
  return `${['month,convictions,people,perhaps', ...rows].join('\n')}\n`;
}
