import {
  type Condition,
  compile,
  frameFor,
  packedTruth,
  type Setting,
  type Situation,
  walk,
} from '../law/language/index.ts';
import {
  type Count,
  citedSection,
  type Day,
  exactDate,
  formatDay,
  formatSection,
  type Level,
  levelIds,
  NO,
  type PartialDate,
  type Person,
  type Section,
  type Truth,
  UNKNOWN,
  YES,
} from '../record/index.ts';

/** One fact told otherwise. `of` names the other conviction that it is a fact of; null for the one being decided. */
export type NearChange =
  | {
      readonly kind: 'date';
      readonly what: 'born' | 'convicted';
      readonly of: string | null;
      /** `YYYY-MM-DD`, and how many days lie between. */
      readonly from: string;
      readonly to: string;
      readonly days: number;
    }
  | { readonly kind: 'level'; readonly of: string | null; readonly from: string; readonly to: Level }
  | { readonly kind: 'section'; readonly from: string; readonly to: string }
  | { readonly kind: 'absent'; readonly of: string }
  | { readonly kind: 'sentence'; readonly of: string | null; readonly to: 'none' | 'revoked' | 'not-revoked' }
  | {
      readonly kind: 'mark';
      readonly what: 'set-aside' | 'registered' | 'deceased';
      readonly of: string | null;
      readonly to: boolean;
    };

/** A person who differs by one fact, and for whom a condition comes out the other way. */
export type Near = { readonly situation: Situation; readonly change: NearChange; readonly truth: Truth };

/** How many are told at most. */
const MOST = 6;

/**
 * The people nearest to one person for whom a condition comes out the other way, nearest first: each differs by one fact,
 * and where that is a date by as few days as can be. Empty where no single fact turns it, or where it is unknown.
 */
export function nearestOthers(condition: Condition, situation: Situation, setting: Setting): readonly Near[] {
  return createNearest(condition, setting)(situation);
}

/** The same for one person after another: the condition is compiled once. */
export function createNearest(condition: Condition, setting: Setting): (situation: Situation) => readonly Near[] {
  const compiled = compile(condition, setting);
  const truthOf = ({ person, conviction }: Situation): Truth => {
    const frame = frameFor(person);
    frame.bound[0] = conviction;
    return packedTruth(compiled(frame));
  };
  return (situation) => nearest(situation, { condition, setting, truthOf });
}

type Asked = {
  readonly condition: Condition;
  readonly setting: Setting;
  readonly truthOf: (other: Situation) => Truth;
};

function nearest(situation: Situation, { condition, setting, truthOf }: Asked): readonly Near[] {
  const own = truthOf(situation);
  if (own === UNKNOWN) return [];
  const turns = (truth: Truth) => truth !== own && truth !== UNKNOWN;
  const found: Near[] = [];
  const attempt = ({ situation: other, change }: Omit<Near, 'truth'>): boolean => {
    const truth = truthOf(other);
    if (!turns(truth)) return false;
    found.push({ situation: other, change, truth });
    return true;
  };
  for (const date of datesOf(situation)) {
    for (const way of [1, -1] as const) {
      const days = fewestDays(date, way, setting.asOf, (day) => turns(truthOf(date.on(day))));
      if (days !== undefined) attempt(shifted(date, days));
    }
  }
  for (const other of otherFacts(situation, levelIds(setting.levels))) attempt(other);
  // Of many sections that would turn it, one shows as much as all.
  otherSections(condition, situation).some(attempt);
  return found.toSorted((a, b) => distanceOf(a.change) - distanceOf(b.change)).slice(0, MOST);
}

/** How far a change is from the person, on a scale of its own: few days are near, another crime is far. */
export function distanceOf(change: NearChange): number {
  switch (change.kind) {
    case 'date':
      return change.days <= 31 ? 1 : change.days <= 366 ? 3 : 5 + change.days / 100_000;
    case 'level':
      return change.of === null ? 2 : 3;
    case 'sentence':
    case 'absent':
      return 4;
    case 'mark':
      return change.what === 'set-aside' ? 4 : 6;
    case 'section':
      return 7;
  }
}

type Movable = {
  readonly day: Day;
  readonly what: 'born' | 'convicted';
  readonly of: string | null;
  readonly on: (day: Day) => Situation;
};

/** The dates of a person that are known to the day. */
function datesOf(situation: Situation): readonly Movable[] {
  const { person } = situation;
  const known = ({ first, last }: PartialDate) => (first === last ? first : undefined);
  const birth = known(person.birthDate);
  const born: readonly Movable[] =
    birth === undefined
      ? []
      : [
          {
            day: birth,
            what: 'born',
            of: null,
            on: (day) => ({ ...situation, person: { ...person, birthDate: exactDate(day) } }),
          },
        ];
  const counts = person.counts.flatMap((count): readonly Movable[] => {
    const day = known(count.date);
    if (day === undefined) return [];
    const on = (next: Day) => withCount(situation, count, { date: exactDate(next) });
    return [{ day, what: 'convicted', of: nameIn(situation, count), on }];
  });
  return [...born, ...counts];
}

/** Beyond a life's length no date is looked for. */
const MOST_DAYS = 2 ** 15;

/** The fewest days by which a date has to move one way: steps that double find where it turns, halves find the day. */
function fewestDays({ day }: Movable, way: 1 | -1, asOf: Day, turns: (day: Day) => boolean): number | undefined {
  const reaches = (step: number) => day + way * step <= asOf;
  let step = 1;
  while (step <= MOST_DAYS && reaches(step) && !turns(day + way * step)) step *= 2;
  if (step > MOST_DAYS || !reaches(step)) return undefined;
  let [before, after] = [Math.floor(step / 2), step];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (turns(day + way * middle)) after = middle;
    else before = middle;
  }
  return way * after;
}

function shifted({ day, what, of, on }: Movable, days: number): Omit<Near, 'truth'> {
  const [from, to] = [formatDay(day), formatDay(day + days)];
  return { situation: on(day + days), change: { kind: 'date', what, of, from, to, days: Math.abs(days) } };
}

/** Every single fact that is no date, told otherwise. */
function otherFacts(situation: Situation, levels: readonly Level[]): readonly Omit<Near, 'truth'>[] {
  const { person, conviction } = situation;
  const marks = (['registered', 'deceased'] as const).flatMap((what): readonly Omit<Near, 'truth'>[] =>
    person[what] === UNKNOWN
      ? []
      : [
          {
            situation: { conviction, person: { ...person, [what]: person[what] === YES ? NO : YES } },
            change: { kind: 'mark', what, of: null, to: person[what] !== YES },
          },
        ],
  );
  return [...person.counts.flatMap((count) => ofCount(situation, count, levels)), ...marks];
}

function ofCount(situation: Situation, count: Count, levels: readonly Level[]): readonly Omit<Near, 'truth'>[] {
  const of = nameIn(situation, count);
  const change = (other: Partial<Count>, told: NearChange): Omit<Near, 'truth'> => ({
    situation: withCount(situation, count, other),
    change: told,
  });
  const otherLevels = levels
    .filter((level) => level !== count.level && count.level !== undefined)
    .map((to) => change({ level: to }, { kind: 'level', of, from: count.level!, to }));
  const setAside =
    count.setAside === UNKNOWN
      ? []
      : [
          change(
            { setAside: count.setAside === YES ? NO : YES, later: [] },
            { kind: 'mark', what: 'set-aside', of, to: count.setAside !== YES },
          ),
        ];
  const sentence = count.sentence.length > 0 ? [change({ sentence: [] }, { kind: 'sentence', of, to: 'none' })] : [];
  const revoked = change(
    { revoked: !count.revoked },
    { kind: 'sentence', of, to: count.revoked ? 'not-revoked' : 'revoked' },
  );
  const gone =
    of === null || count.disposition.kind !== 'convicted'
      ? []
      : [change({ disposition: { kind: 'other', text: 'DISMISSED' } }, { kind: 'absent', of })];
  return [...otherLevels, ...setAside, ...sentence, revoked, ...gone];
}

/** The conviction being decided as one of each section that the condition names. */
function otherSections(condition: Condition, situation: Situation): readonly Omit<Near, 'truth'>[] {
  const { section } = situation.conviction.offense;
  if (!section) return [];
  const named = new Map<string, Section>();
  walk(condition, (each) => {
    if (each.kind === 'section' && each.of === 0) {
      for (const pattern of each.in.sections) {
        const other = citedSection(formatSection(pattern));
        if (other) named.set(formatSection(pattern), other);
      }
    }
  });
  const { offense } = situation.conviction;
  const as = (other: Section) =>
    withCount(situation, situation.conviction, { offense: { ...offense, section: other } });
  const from = formatSection(section);
  return [...named]
    .filter(([to]) => to !== from)
    .map(([to, other]) => ({
      situation: as(other),
      change: { kind: 'section', from, to },
    }));
}

function withCount({ person, conviction }: Situation, count: Count, other: Partial<Count>): Situation {
  const changed = { ...count, ...other };
  const changedPerson: Person = { ...person, counts: person.counts.with(person.counts.indexOf(count), changed) };
  return { person: changedPerson, conviction: count === conviction ? changed : conviction };
}

/** How a count is named beside the one being decided: its section and date. */
function nameIn({ conviction }: Situation, count: Count): string | null {
  if (count === conviction) return null;
  const { section } = count.offense;
  const day = count.date.first === count.date.last ? formatDay(count.date.first) : '?';
  return `${section ? formatSection(section) : '?'}, ${day}`;
}
