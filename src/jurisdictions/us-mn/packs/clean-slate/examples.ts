import type { Examples } from '../../../../law/language/index.ts';
import { CRIMES, LESSER } from '../../levels.ts';

/** As of 2026-01-01, in the county of HENNEPIN. */

const THEFT = 'Minn. Stat. 609.52';
const DRUG = 'Minn. Stat. 152.025';
const OLD = `2010-03-01 ${THEFT} misdemeanor, fine`;
const PENDING = 'pending: a charge is pending';
const LEVELS = ['felony', ...LESSER];

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${OLD}, sealed`, `${OLD}, destroyed`],
    fails: [OLD, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`],
  },
};

/** A conviction of 2010 whose sentence was over on a day. */
const discharged = (on: string, level: string, section = THEFT) =>
  `2010-03-01 ${section} ${level}, jail 30 days, completed ${on}`;
const ofYears = (years: number) => [`${2026 - years}-01-02`, `${2026 - years}-01-01`] as const;

/** Of some levels, of a section, a wait of so many years, and other convictions that do not have it. */
function waitExamples(levels: readonly string[], section: string, years: number, others: readonly string[]): Examples {
  const [short, enough] = ofYears(years);
  return {
    holds: levels.map((level) => discharged(short, level, section)),
    fails: [
      ...levels.map((level) => discharged(enough, level, section)),
      ...LEVELS.filter((level) => !levels.includes(level)).map((level) => discharged(short, level, section)),
      ...others.map((other) => discharged(short, levels[0]!, other)),
    ],
    unknown: [
      discharged('?', levels[0]!, section),
      discharged(short, '?', section),
      `2010-03-01 ${section} ${levels[0]}, prison 1 years, completed ?`,
    ],
  };
}

/** The clean years of each sort of conviction; those of other felonies are decided before, and no clause looks further. */
const SORTS = [
  ...LESSER.flatMap((level) =>
    [THEFT, DRUG].map((section) => ({ level, section, years: level === 'gross-misdemeanor' ? 3 : 2 })),
  ),
  { level: 'felony', section: DRUG, years: 4 },
  { level: 'felony', section: THEFT, years: 2 },
] as const;

/** Discharged on 2015-01-01, and convicted again on a day. */
const again = (level: string, section: string, on: string, other = 'misdemeanor', rest = ', fine') =>
  `${discharged('2015-01-01', level, section)}; ${on} ${THEFT} ${other}${rest}`;

type Days = { readonly inside: readonly string[]; readonly outside: readonly string[] };

/** Convicted again on days that count for a sort of conviction, and on others; and that nothing else counts. */
function againExamples(daysOf: (years: number) => Days): {
  readonly yes: string[];
  readonly no: string[];
  readonly open: string[];
} {
  const day = daysOf(2).inside[0]!;
  return {
    yes: [
      ...SORTS.flatMap(({ level, section, years }) => daysOf(years).inside.map((on) => again(level, section, on))),
      ...SORTS.flatMap(({ level, section, years }) =>
        CRIMES.map((other) => again(level, section, daysOf(years).inside.at(-1)!, other)),
      ),
    ],
    no: [
      OLD,
      ...SORTS.flatMap(({ level, section, years }) => daysOf(years).outside.map((on) => again(level, section, on))),
      ...SORTS.flatMap(({ level, section, years }) =>
        daysOf(years).inside.flatMap((on) => [
          again(level, section, on, 'petty-misdemeanor'),
          again(level, section, on, 'misdemeanor dismissed', ''),
        ]),
      ),
    ],
    open: [again('misdemeanor', THEFT, day, '?'), again('gross-misdemeanor', THEFT, day, '?')],
  };
}

const inWait = againExamples((years) => ({
  inside: ['2015-01-02', `${2014 + years}-12-31`],
  outside: ['2015-01-01', `${2015 + years}-01-01`],
}));
const lately = againExamples((years) => ({
  inside: ['2025-12-31', `${2026 - years}-01-02`],
  outside: [`${2026 - years}-01-01`],
}));

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': { holds: [`as of 2024-12-31; ${OLD}`], fails: [`as of 2025-01-01; ${OLD}`], unknown: [] },
  'left-out': {
    holds: [
      '2010-03-01 Minn. Stat. 609.2242 misdemeanor, fine',
      '2010-03-01 Minn. Stat. 169A.25 gross-misdemeanor, fine',
      '2010-03-01 Minn. Stat. 152.023(2) felony, fine',
    ],
    fails: [OLD, '2010-03-01 Minn. Stat. 152.023(1) felony, fine'],
    unknown: ['2010-03-01 ? misdemeanor, fine', '2010-03-01 Minn. Stat. 152.023 felony, fine'],
  },
  reduced: {
    holds: LESSER.map((level) => `2010-03-01 ${THEFT} ${level}, fine, reduced`),
    fails: [OLD, `2010-03-01 ${THEFT} felony, fine, reduced`, `${OLD}, pardoned`],
    unknown: [`${OLD}, set aside?`, `2010-03-01 ${THEFT} ?, fine, reduced`],
  },
  registered: { holds: [`registered; ${OLD}`], fails: [OLD, `registered?; ${OLD}`], unknown: [] },
  'misdemeanor-wait': waitExamples(['misdemeanor', 'petty-misdemeanor'], THEFT, 2, []),
  'gross-wait': waitExamples(['gross-misdemeanor'], THEFT, 3, []),
  'fifth-degree-wait': waitExamples(['felony'], DRUG, 4, [THEFT]),
  'felony-wait': waitExamples(['felony'], THEFT, 5, [DRUG]),
  'fifth-degree-gross': waitExamples(['gross-misdemeanor'], DRUG, 4, [THEFT]),
  'other-felony': {
    holds: [`2010-03-01 ${THEFT} felony, fine`],
    fails: [`2010-03-01 ${DRUG} felony, fine`, ...LESSER.map((level) => `2010-03-01 ${THEFT} ${level}, fine`)],
    unknown: ['2010-03-01 ? felony, fine', `2010-03-01 ${THEFT} ?, fine`],
  },
  'by-kind': {
    holds: [
      '2010-03-01 Minn. Stat. 169A.20 misdemeanor, fine',
      '2010-03-01 Minn. Stat. 609.749 gross-misdemeanor, fine',
    ],
    fails: [OLD],
    unknown: ['2010-03-01 ? misdemeanor, fine'],
  },
  pending: {
    holds: [`${OLD}, if ${PENDING}`, `${OLD}; 2025-01-01 ${THEFT} felony arrest`],
    fails: [
      OLD,
      `${OLD}, unless ${PENDING}`,
      `${OLD}; 2025-01-01 ${THEFT} felony dismissed`,
      `${OLD}; 2025-01-01 ${THEFT} felony, disposition?`,
    ],
    unknown: [],
  },
  'clean-in-wait': {
    holds: inWait.no,
    fails: inWait.yes,
    unknown: [
      ...inWait.open,
      again('?', THEFT, '2017-06-01'),
      `2010-03-01 ${THEFT} misdemeanor, probation; 2012-01-01 ${THEFT} misdemeanor, fine`,
    ],
  },
  'convicted-lately': {
    holds: lately.yes,
    fails: lately.no,
    unknown: [...lately.open, again('?', THEFT, '2023-06-01')],
  },
};

const answered = (fact: string, others: readonly string[] = []): Examples => ({
  holds: [`${OLD}, if ${fact}`],
  fails: [`${OLD}, unless ${fact}`, ...others.map((level) => `2010-03-01 ${THEFT} ${level}, fine, if ${fact}`)],
  unknown: [OLD],
});
const REDUCED = 'reduced: it was a felony that became a lesser offense by its sentence';

export const flagExamples: Readonly<Record<string, Examples>> = {
  lists: {
    holds: LESSER.map((level) => `2010-03-01 Minn. Stat. 609.605 ${level}, fine`),
    fails: [OLD, '2010-03-01 Minn. Stat. 609.605 felony, fine', '2010-03-01 Minn. Stat. 609.2242 misdemeanor, fine'],
    unknown: ['2010-03-01 Minn. Stat. 609.605 ?, fine', '2010-03-01 ? misdemeanor, fine'],
  },
  reduced: {
    ...answered(REDUCED, ['felony', 'petty-misdemeanor']),
    holds: [`${OLD}, if ${REDUCED}`, `2010-03-01 ${THEFT} gross-misdemeanor, fine, if ${REDUCED}`],
  },
  pending: answered(PENDING),
  registered: { holds: [`registered; ${OLD}`], fails: [OLD], unknown: [`registered?; ${OLD}`] },
  elsewhere: answered('elsewhere: the person was convicted of a crime outside Minnesota since'),
};
