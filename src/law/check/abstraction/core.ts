import {
  type Count,
  type Disposition,
  type Ending,
  exactDate,
  type LaterKind,
  NO,
  type Person,
  type Section,
  type SentencePart,
  UNKNOWN_DATE,
  YES,
} from '../../../record/index.ts';
import type { Setting } from '../../language/index.ts';

/** What is chosen about one count of an invented history; everything is known in it. */
export type CountCore = {
  readonly section: Section;
  readonly level: NonNullable<Count['level']>;
  readonly county: boolean;
  readonly convicted: boolean;
  /** How it ended without a conviction; a court's charge that is not said to have ended otherwise was dismissed. */
  readonly ending?: Ending | undefined;
  /** Whether it is a court's charge that has not ended. */
  readonly open?: boolean | undefined;
  readonly relief: readonly LaterKind[] | 'none' | 'some';
  readonly revoked: boolean;
  readonly step: Count['step'];
  readonly kinds: readonly SentencePart['kind'][];
  readonly date: number;
  /** When its sentence ends; undefined where no rule asks. */
  readonly end: number | undefined;
  /** The last release for it; undefined where no rule asks. */
  readonly release: number | undefined;
  /**
   * 0 in the case of the conviction, 1 in another case of its cycle, 2 in a cycle of its own, 3 in one case of another cycle,
   * which convictions share; only quantifiers that count cases tell the last from the second.
   */
  readonly place: 0 | 1 | 2 | 3;
  readonly assumed: Readonly<Record<string, typeof YES | typeof NO>>;
};

/** What is chosen about a history, the other counts aside. */
export type Core = {
  readonly conviction: CountCore;
  readonly birth: number;
  readonly deceased: boolean;
  readonly registered: boolean;
  /** The day of the arrest, where it is before the conviction. */
  readonly arrest: number | undefined;
};

/** A section that no list of law can have: real ones stand in some pack's list (PC 459 is in that of Proposition 47). */
export const OTHER_SECTION: Section = {
  code: 'OTHER',
  number: '1',
  subdivisions: [],
  attempt: false,
  text: 'OTHER 1',
};

/** What is decided, before anything is chosen about it: a conviction, an arrest of which nothing came, or a dismissed charge. */
export function plainUnit(date: number, { unit }: Setting): CountCore {
  return { ...plainCount(date), place: 0, ...(unit && { step: unit === 'arrest' ? unit : 'court', convicted: false }) };
}

export function plainCount(date: number): CountCore {
  return {
    section: OTHER_SECTION,
    level: 'felony',
    county: true,
    convicted: true,
    relief: 'none',
    revoked: false,
    step: 'court',
    kinds: [],
    date,
    end: undefined,
    release: undefined,
    place: 2,
    assumed: {},
  };
}

/** The arrest that dates the offense of a conviction: one for another section would leave that date open. */
export function arrestFor({ section }: CountCore, date: number): CountCore {
  return { ...plainCount(date), section, step: 'arrest', convicted: false, place: 1, level: 'misdemeanor' };
}

/** Below the cycles of counts that stand alone. */
const SHARED_CYCLE = 99;

export function countOf(core: CountCore, line: number, setting: Setting): Count {
  const cycle = core.place === 2 ? 100 + line : core.place === 3 ? SHARED_CYCLE : 1;
  const origin = { source: 0, line };
  const assumed = Object.keys(core.assumed).length > 0 ? { assumed: core.assumed } : {};
  return {
    order: undefined,
    cycle,
    case: core.place === 0 ? 1001 : cycle * 1000 + 1 + (core.place === 1 ? line : 0),
    step: core.step,
    date: exactDate(core.date),
    county: core.county ? setting.county : 'ANOTHER COUNTY',
    agency: '',
    caseNumbers: [],
    offense: { section: core.section, text: core.section.text, from: 'charge' },
    level: core.level,
    disposition: dispositionOf(core),
    sentence: sentenceOf(core),
    setAside: core.relief === 'none' ? NO : YES,
    later: Array.isArray(core.relief)
      ? core.relief.map((kind) => ({ kind, text: kind.toUpperCase(), date: UNKNOWN_DATE }))
      : [],
    revoked: core.revoked,
    conflicts: [],
    origin,
    origins: [origin],
    ...(core.release === undefined ? {} : { released: exactDate(core.release) }),
    ...assumed,
  };
}

function dispositionOf({
  convicted,
  step,
  open = step !== 'court',
  ending = open ? undefined : 'dismissed',
}: CountCore): Disposition {
  if (convicted) return { kind: 'convicted', text: 'CONVICTED' };
  return ending === undefined ? { kind: 'none', text: '' } : { kind: 'other', text: ending.toUpperCase(), ending };
}

function sentenceOf({ kinds, date, end }: CountCore): readonly SentencePart[] {
  const parts = end === undefined || kinds.length > 0 ? kinds : (['jail'] as const);
  return parts.map((kind, i) => {
    if (end === undefined) return { kind, length: undefined, unit: undefined, text: kind.toUpperCase() };
    // Parts add up, so that one of them takes all the time and the others none.
    const length = i === 0 ? end - date : 0;
    return { kind, length, unit: 'days', text: `${kind.toUpperCase()} ${length} DAYS` };
  });
}

/**
 * A person with the chosen facts, the conviction first, then the arrest where there is one, then others. The arrest
 * names the section of the conviction: an arrest for another would leave the date of the offense open.
 */
export function personOf(
  core: Core,
  others: readonly CountCore[],
  setting: Setting,
): { person: Person; conviction: Count } {
  const conviction = countOf({ ...core.conviction, place: 0 }, 1, setting);
  const arrest = core.arrest === undefined ? [] : [arrestFor(core.conviction, core.arrest)];
  const counts = [conviction, ...[...arrest, ...others].map((each, i) => countOf(each, i + 2, setting))];
  const person: Person = {
    id: 'invented',
    names: [],
    birthDate: exactDate(core.birth),
    sex: '',
    race: '',
    counts,
    deceased: core.deceased ? YES : NO,
    registered: core.registered ? YES : NO,
    incomplete: false,
  };
  return { person, conviction };
}
