import fc from 'fast-check';
import { createDecider } from '../../../src/decide/index.ts';
import { parseSection } from '../../../src/jurisdictions/us-ca/sections.ts';
import { type OptionValues, type Pack, parseHistory, policyOf } from '../../../src/law/index.ts';
import { getOrCreate, parseIsoDay } from '../../../src/record/index.ts';
import { leavingOpen } from '../../support/readings.ts';

/**
 * Histories in which every fact is known, and the few words in which the law is said again here. Nothing of it uses
 * the packs or their language: sections are texts, dates are ISO texts, and the ladders beside this file are plain ifs
 * written from the tables of the law page.
 */
export type Plain = {
  readonly on: string;
  readonly code: string;
  readonly number: string;
  /** `(a)(3)` in either case, or nothing. */
  readonly subdivision: string;
  readonly attempt: boolean;
  readonly level: 'felony' | 'misdemeanor' | 'infraction';
  readonly kind: 'convicted' | 'dismissed' | 'arrest';
  readonly cycle: number;
  /** `jail 30 days`, `probation 3 years`, `fine`. */
  readonly parts: readonly string[];
  readonly setAside: boolean;
};

/** Stands for a birth date that cannot be right. */
export const IMPOSSIBLE = 'impossible';

export type History = {
  /** A day, nothing where the file is blank, or {@link IMPOSSIBLE}. */
  readonly born: string;
  readonly registered: boolean;
  readonly deceased: boolean;
  readonly counts: readonly Plain[];
};

/** What a ladder says: the determination and the reason, as result files give them. */
export type Said = readonly [determination: string, reason: string];

/** `HS 11357` and, where a subdivision is asked for, the same letters in either case. */
export function isSection(count: Plain, name: string): boolean {
  const [code, number, subdivision = ''] = /^(\w+) ([\w.]+?)((?:\(\w+\))*)$/.exec(name)!.slice(1);
  return (
    count.code === code &&
    count.number.toLowerCase() === number!.toLowerCase() &&
    count.subdivision.toLowerCase().startsWith(subdivision.toLowerCase())
  );
}

export function isAny(count: Plain, names: readonly string[]): boolean {
  return names.some((name) => isSection(count, name));
}

/** The same day some calendar years later or earlier. */
export function years(iso: string, by: number): string {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(y + by, m - 1, d)).toISOString().slice(0, 10);
}

/** The end of a sentence whose parts add up, months before days. */
export function sentenceEnds(count: Plain): string {
  let [months, days] = [0, 0];
  for (const part of count.parts) {
    const [, length, unit] = part.split(' ');
    if (unit === 'years') months += Number(length) * 12;
    if (unit === 'months') months += Number(length);
    if (unit === 'days') days += Number(length);
  }
  const [y = 0, m = 0, d = 0] = count.on.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1 + months, d + days)).toISOString().slice(0, 10);
}

export function convictionsOf(history: History): readonly Plain[] {
  return history.counts.filter(({ kind }) => kind === 'convicted');
}

/** The days of the arrests that may date a conviction's offense: those of its cycle that are not after it. */
function arrestsFor(count: Plain, history: History): readonly Plain[] {
  return history.counts.filter(({ kind, cycle, on }) => kind === 'arrest' && cycle === count.cycle && on <= count.on);
}

/** The arrest for the section dates the offense, and without any arrest the conviction does. */
export function offenseDay(count: Plain, history: History): string {
  const days = arrestsFor(count, history).map(({ on }) => on);
  return [count.on, ...days].sort()[0]!;
}

/** Whether no other day may be that of the offense: all arrests are of one day and for the section of the conviction. */
export function isDated(count: Plain, history: History): boolean {
  const arrests = arrestsFor(count, history);
  const named = arrests.filter(({ code, number }) => code === count.code && number === count.number);
  // An arrest of the day of the conviction leaves no other day, whatever it is for.
  if (named.length === 0) return arrests.every(({ on }) => on === count.on);
  return named.every(({ on }) => on === named[0]!.on) && offenseDay(count, history) === named[0]!.on;
}

/** What is said of the convictions whose offense is dated; of the others a person has to find the date first. */
export function ofDated<Word>(history: History, said: readonly (Word | undefined)[]): readonly (Word | undefined)[] {
  return said.map((each, i) => (isDated(history.counts[i]!, history) ? each : undefined));
}

/** One decider for all histories under a choice, as in a run: making one takes longer than what it decides here. */
const deciders = new Map<string, ReturnType<typeof createDecider>>();

/** What a pack says of every count of a history; undefined where it is not concerned. */
export function saidByPack(
  pack: Pack,
  policyId: string,
  history: History,
  at: { readonly asOf: string; readonly county?: string; readonly options?: OptionValues },
): readonly (Said | undefined)[] {
  const policy = policyOf(pack, policyId)!;
  const county = at.county ?? 'SAN JOAQUIN';
  const { person } = parseHistory(historyText(history), county, parseSection);
  const options = { ...policy.defaults, ...at.options };
  const choice = {
    pack,
    policy,
    setting: { asOf: parseIsoDay(at.asOf)!, county, options, readings: leavingOpen(policy) },
  };
  const key = [pack.id, policyId, at.asOf, county, JSON.stringify(options)].join();
  const decider = getOrCreate(deciders, key, () => createDecider(choice));
  // A property that draws options has another choice in nearly every try.
  if (deciders.size > 50) deciders.clear();
  const said = new Map(decider.decide(person).map(({ conviction, decision }) => [conviction, decision]));
  return person.counts.map((count): Said | undefined => {
    const decision = said.get(count);
    return decision && [decision.outcome.label, decision.reason];
  });
}

/** The same by a ladder, which is asked about convictions alone. */
export function saidByLadder(
  history: History,
  ladder: (count: Plain, history: History) => Said | undefined,
): readonly (Said | undefined)[] {
  return history.counts.map((count) => (count.kind === 'convicted' ? ladder(count, history) : undefined));
}

export function historyText(history: History): string {
  const people = [
    ...(history.born === '' ? [] : [`born ${history.born}`]),
    ...(history.registered ? ['registered'] : []),
    ...(history.deceased ? ['deceased'] : []),
  ];
  return [...people, ...history.counts.map(countText)].join('; ');
}

function countText(count: Plain): string {
  const { on, code, number, subdivision, attempt, level, kind, cycle, parts, setAside } = count;
  const section = `${attempt ? '664/' : ''}${code} ${number}${subdivision}`;
  const head = `${on} ${section} ${level}${kind === 'convicted' ? '' : ` ${kind}`}`;
  return [head, ...parts, `cycle ${cycle}`, ...(setAside ? ['set aside'] : [])].join(', ');
}

/** Charges to draw from, `664/HS 11359(a) felony|misdemeanor`, and days, of which the edges of the law are some. */
export type Drawn = {
  readonly charges: readonly string[];
  readonly days: readonly string[];
  readonly born: readonly string[];
};

const CHARGE = /^(664\/)?(\w+) ([\w.]+)((?:\(\w+\))*) (\S+)$/;
/** How many charges one person's counts are drawn from. */
const POOL = 3;
export const SENTENCES: readonly (readonly string[])[] = [
  ['fine'],
  ['jail 10 days'],
  ['jail 6 months'],
  ['probation 3 years'],
  ['probation 1 years', 'fine'],
  ['prison 2 years'],
  ['jail 16 months', 'probation 2 years'],
];

export function histories({ charges, days, born }: Drawn, sentences = SENTENCES): fc.Arbitrary<History> {
  const count = fc.record({
    on: fc.constantFrom(...days),
    charge: fc.nat({ max: POOL - 1 }),
    grade: fc.nat({ max: 5 }),
    kind: fc.constantFrom('convicted', 'convicted', 'convicted', 'dismissed', 'arrest'),
    cycle: fc.integer({ min: 1, max: 3 }),
    parts: fc.constantFrom(...sentences),
    setAside: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  });
  return fc
    .record({
      born: fc.constantFrom(...born),
      registered: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
      deceased: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
      // A person's charges come from a few, so that the same section comes up several times.
      pool: fc.array(fc.constantFrom(...charges), { minLength: POOL, maxLength: POOL }),
      drafts: fc
        .array(count, { minLength: 1, maxLength: 6 })
        .filter((all) => all.some(({ kind }) => kind === 'convicted')),
    })
    .map(({ pool, drafts, ...person }) => ({
      ...person,
      counts: drafts.map(({ charge, grade, kind, setAside, ...rest }): Plain => {
        const [, attempt, code = '', number = '', subdivision = '', words = ''] = CHARGE.exec(pool[charge]!)!;
        const grades = words.split('|');
        return {
          ...rest,
          code,
          number,
          subdivision,
          attempt: attempt !== undefined,
          level: grades[grade % grades.length] as Plain['level'],
          kind: kind as Plain['kind'],
          setAside: setAside && kind === 'convicted',
        };
      }),
    }));
}
