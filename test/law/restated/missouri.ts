import { years } from './plain.ts';

/**
 * Missouri's two laws as plain ifs, written from docs/law/missouri.md. Nothing of it uses the packs or their language:
 * sections are texts, dates are ISO texts.
 */
export type MissouriCount = {
  readonly on: string;
  readonly section: string;
  /** `class-d-felony`, `misdemeanor`, `ordinance-violation`, `infraction`. */
  readonly level: string;
  readonly convicted: boolean;
  readonly kind: 'fine' | 'jail' | 'probation' | 'prison';
  /** When sentence and supervision were over. */
  readonly completed: string;
  /** Whether it was marijuana, three pounds or less, and today a small felony; whether it went to a minor. */
  readonly marijuana: boolean;
  readonly little: boolean;
  readonly smallToday: boolean;
  readonly toMinor: boolean;
};

const DRUGS = ['195.202', '195.211', '579.015', '579.020'];

/** Section 1 of the page; undefined where the section is not asked. */
export function amendment3(count: MissouriCount, asOf: string): string | undefined {
  const { section, level } = count;
  if (!count.convicted) return undefined;
  if (section === '577.010' || section === '571.030') return asOf < '2022-12-08' ? 'not-yet' : 'excluded';
  if (!DRUGS.includes(section)) return undefined;
  if (asOf < '2022-12-08') return 'not-yet';
  if (section === '579.020' && count.toMinor) return 'excluded';
  if (!count.marijuana) return 'excluded';
  if (count.completed <= asOf) return 'expunge';
  if (level.endsWith('felony')) {
    const old = section.startsWith('195');
    const byClass = level === 'class-e-felony' || (level === 'class-d-felony' && count.little);
    if (!(old ? count.smallToday : byClass)) return 'not-yet';
  }
  if (count.kind === 'probation') return 'vacate';
  return count.kind === 'fine' ? 'not-yet' : 'petition';
}

const LEFT_OUT = ['569.160', '566.030'];
const FOR_A_PERSON = ['565.050', '562.012'];

/** Section 2 of the page, the text in force since 2025-01-01 and those of 2021 and 2018. */
export function petition610(count: MissouriCount, all: readonly MissouriCount[], asOf: string): string | undefined {
  if (!count.convicted) return undefined;
  const { section, level, completed } = count;
  const felony = level.endsWith('felony');
  if (asOf < '2018-01-01') return 'hand-review';
  if (level === 'class-a-felony') return 'excluded';
  if (LEFT_OUT.includes(section)) return 'excluded';
  if (FOR_A_PERSON.includes(section)) return 'hand-review';
  const convictions = all.filter((each) => each.convicted);
  if (section === '577.010') {
    const first = convictions.filter((each) => each.section === '577.010').length === 1;
    return first && level === 'misdemeanor' && years(count.on, 10) <= asOf ? 'may-petition-610-130' : 'excluded';
  }
  const wait = asOf < '2021-08-28' ? (felony ? 7 : 3) : felony ? 3 : 1;
  if (asOf < years(completed, wait)) return 'not-yet';
  const again = convictions.some(
    (each) =>
      each.on > completed &&
      each.on < years(completed, wait) &&
      (each.level.endsWith('felony') || each.level === 'misdemeanor') &&
      !each.section.startsWith('302.'),
  );
  if (again) return 'not-clean';
  const limited = (each: MissouriCount) => each.level === 'misdemeanor' || each.level === 'ordinance-violation';
  const eligible = convictions.filter((each) => !LEFT_OUT.includes(each.section) && each.section !== '565.050');
  const felonies = eligible.filter((each) => each.level.endsWith('felony')).length;
  const lesser = eligible.filter(limited).length;
  const now = asOf >= '2025-01-01';
  if (felony && felonies > (now ? 2 : 1)) return 'choose';
  if (limited(count) && lesser > (now ? 3 : 2)) return 'choose';
  return 'may-petition';
}
