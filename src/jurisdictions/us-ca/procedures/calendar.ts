import type { CourtCalendar, HolidayRule } from '../../../procedure/index.ts';

/** CCP 135 as amended by AB 855 (Stats. 2021 ch. 283), which names the Government Code's list. */
const law = {
  cite: 'CCP 135; Gov. Code 6700',
  source: 'legiscan.com/CA/text/AB855/2021; holiday tables of courts.ca.gov for 2023 to 2026',
  sure: 'O',
} as const;

const date = (id: string, title: string, month: number, day: number): HolidayRule => ({
  ...law,
  id,
  title,
  on: { kind: 'date', month, day },
});

const monday = (id: string, title: string, month: number, nth: number): HolidayRule => ({
  ...law,
  id,
  title,
  on: { kind: 'weekday', month, weekday: 1, nth },
});

/**
 * Judicial holidays of California's superior courts from 2023. Earlier years had others (Columbus Day until 2021, and
 * Juneteenth was new), which were not checked against a court's table: a clock that needs them says so.
 */
export const judicialHolidays: readonly HolidayRule[] = [
  date('new-year', "New Year's Day", 1, 1),
  monday('king', 'Dr. Martin Luther King, Jr. Day', 1, 3),
  date('lincoln', "Lincoln's Birthday", 2, 12),
  monday('presidents', "Presidents' Day", 2, 3),
  date('chavez', 'Cesar Chavez Day', 3, 31),
  monday('memorial', 'Memorial Day', 5, -1),
  date('juneteenth', 'Juneteenth', 6, 19),
  date('independence', 'Independence Day', 7, 4),
  monday('labor', 'Labor Day', 9, 1),
  {
    ...law,
    id: 'native-american',
    title: 'Native American Day',
    on: { kind: 'weekday', month: 9, weekday: 5, nth: 4 },
  },
  date('veterans', 'Veterans Day', 11, 11),
  { ...law, id: 'thanksgiving', title: 'Thanksgiving Day', on: { kind: 'weekday', month: 11, weekday: 4, nth: 4 } },
  {
    ...law,
    id: 'after-thanksgiving',
    title: 'Day after Thanksgiving',
    on: { kind: 'weekday', month: 11, weekday: 4, nth: 4, plus: 1 },
  },
  date('christmas', 'Christmas Day', 12, 25),
];

/**
 * A superior court of California. An office adds the days on which its own court was closed (CCP 12b), each with its
 * authority; a county's own holiday is no judicial holiday.
 */
export const superiorCourt: CourtCalendar = {
  id: 'us-ca/superior-court',
  title: 'a superior court of California',
  cite: 'CCP 12, 12a, 12b, 134, 135; Cal. Rules of Court, rule 1.11',
  source: 'law.onecle.com, casetext.com (12b); sanbernardino.courts.ca.gov on rule 1.11',
  sure: 'O',
  zone: 'America/Los_Angeles',
  weekend: [0, 6],
  holidays: judicialHolidays,
  observed: 'friday-and-monday',
  covers: { from: 2023, until: 2030 },
  closures: [],
};
