import { getOrCreate, parseIsoDay } from '../../record/index.ts';
import { AGE_BANDS, type AgeBand, ageBand, raceOf, type Sex, sexOf } from '../../results/figures/bands.ts';
import { SHOWN_FROM } from '../../results/figures/few.ts';
import type { DecidedConviction } from '../results/convictions.ts';

/** A group with how many of it have relief and how many have none. */
export type GroupCount = { readonly group: string; readonly relief: number; readonly none: number };

export type FlagFigure = { readonly raised: number; readonly open: number };

export type Statistics = {
  readonly convictions: number;
  /** People with relief that papers ask for. */
  readonly peopleWithRelief: number;
  readonly byOutcome: ReadonlyMap<string, number>;
  /** People, by what the record says of them. */
  readonly byRace: readonly GroupCount[];
  readonly bySex: readonly GroupCount[];
  /** Convictions, by the person's age on the day of conviction. */
  readonly byAge: readonly GroupCount[];
  /** Convictions by stretches of years, none of which holds fewer than can be shown. */
  readonly byPeriod: readonly { readonly from: number; readonly to: number; readonly convictions: number }[];
  readonly undated: number;
  /** On how many convictions each flag is raised, and on how many left open, by its id. */
  readonly flags: ReadonlyMap<string, FlagFigure>;
  /** Convictions without any. */
  readonly unflagged: number;
};

const AGES: Readonly<Record<AgeBand, string>> = {
  'under-18': 'Under 18',
  '18-20': '18 to 20',
  '21-24': '21 to 24',
  '25-34': '25 to 34',
  '35-44': '35 to 44',
  '45-54': '45 to 54',
  '55-up': '55 and older',
};
const NOT_RECORDED = 'Not recorded';
const SEXES: Readonly<Record<Sex, string>> = { male: 'Male', female: 'Female', nonbinary: 'Nonbinary' };

/** Counts convictions as they stream by; of a person it keeps one small entry. */
export function createStatistics(): {
  readonly add: (conviction: DecidedConviction, relief: boolean) => void;
  readonly finish: () => Statistics;
} {
  let convictions = 0;
  let undated = 0;
  let unflagged = 0;
  const byOutcome = new Map<string, number>();
  const people = new Map<string, { race: string; sex: string; relief: boolean }>();
  const ages = new Map<string, { relief: number; none: number }>();
  const years = new Map<number, number>();
  const flags = new Map<string, { raised: number; open: number }>();
  const bump = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);
  return {
    add(conviction, relief) {
      convictions++;
      bump(byOutcome, conviction.outcome);
      if (conviction.flags.length === 0) unflagged++;
      for (const { id, certain } of conviction.flags)
        getOrCreate(flags, id, () => ({ raised: 0, open: 0 }))[certain ? 'raised' : 'open']++;
      const person = people.get(conviction.person);
      if (person) person.relief ||= relief;
      else
        people.set(conviction.person, {
          race: raceOf(conviction.race) ?? NOT_RECORDED,
          sex: sexWords(conviction.sex),
          relief,
        });
      const age = ageGroup(conviction);
      const ageCount = ages.get(age) ?? { relief: 0, none: 0 };
      ageCount[relief ? 'relief' : 'none']++;
      ages.set(age, ageCount);
      const year = Number(conviction.date.slice(0, 4));
      if (/^\d{4}(-|$)/.test(conviction.date)) bump(years, year);
      else undated++;
    },
    finish: () => ({
      convictions,
      peopleWithRelief: [...people.values()].filter((person) => person.relief).length,
      byOutcome,
      byRace: peopleBy([...people.values()], (person) => person.race),
      bySex: peopleBy([...people.values()], (person) => person.sex),
      byAge: [...AGE_BANDS.map(({ id }) => AGES[id]), NOT_RECORDED].flatMap((group) => {
        const count = ages.get(group);
        return count ? [{ group, ...count }] : [];
      }),
      byPeriod: periods(years),
      undated,
      flags,
      unflagged,
    }),
  };
}

function peopleBy<Entry extends { readonly relief: boolean }>(
  people: readonly Entry[],
  groupOf: (person: Entry) => string,
): readonly GroupCount[] {
  const groups = new Map<string, { relief: number; none: number }>();
  for (const person of people) {
    const group = groups.get(groupOf(person)) ?? { relief: 0, none: 0 };
    group[person.relief ? 'relief' : 'none']++;
    groups.set(groupOf(person), group);
  }
  const size = (count: { relief: number; none: number }) => count.relief + count.none;
  return [...groups]
    .map(([group, count]) => ({ group, ...count }))
    .sort((a, b) => last(a.group) - last(b.group) || size(b) - size(a) || (a.group < b.group ? -1 : 1));
}

const last = (group: string) => (group === NOT_RECORDED ? 1 : 0);

function sexWords(text: string): string {
  const sex = sexOf(text);
  return sex === undefined ? NOT_RECORDED : SEXES[sex];
}

function ageGroup({ birthDate, date }: DecidedConviction): string {
  const band = ageBand(parseIsoDay(birthDate), parseIsoDay(date));
  return band === undefined ? NOT_RECORDED : AGES[band];
}

/** Decades, joined with their neighbors until each can be shown. */
function periods(years: ReadonlyMap<number, number>): Statistics['byPeriod'] {
  const decades = new Map<number, number>();
  for (const [year, count] of years) {
    const decade = Math.floor(year / 10) * 10;
    decades.set(decade, (decades.get(decade) ?? 0) + count);
  }
  const first = Math.min(...years.keys());
  const latest = Math.max(...years.keys());
  const joined: { from: number; to: number; convictions: number }[] = [];
  for (const [decade, count] of [...decades].sort((a, b) => a[0] - b[0])) {
    const open = joined.at(-1);
    if (open && open.convictions < SHOWN_FROM) {
      open.to = decade + 9;
      open.convictions += count;
    } else joined.push({ from: decade, to: decade + 9, convictions: count });
  }
  const end = joined.at(-1);
  if (end && end.convictions < SHOWN_FROM && joined.length > 1) {
    joined.pop();
    const before = joined.at(-1)!;
    before.to = end.to;
    before.convictions += end.convictions;
  }
  if (joined.length > 0) {
    joined[0]!.from = Math.max(joined[0]!.from, first);
    joined.at(-1)!.to = Math.min(joined.at(-1)!.to, latest);
  }
  return joined;
}
