import { years } from './plain.ts';

/**
 * Washington's law as plain ifs, written from docs/law/washington.md. Nothing of it uses the packs or their language: sections
 * are texts, dates are ISO texts.
 */
export type WashingtonCount = {
  readonly on: string;
  readonly offense: string;
  readonly section: string;
  /** `FA`, `FB`, `FC`, `F`, `GM`, `M`, `I`. */
  readonly level: string;
  readonly convicted: boolean;
  readonly docket: number;
  /** When confinement and supervision were over. */
  readonly over: string;
  /** What a person answered. */
  readonly domestic: boolean;
  readonly owed: boolean;
  readonly pending: boolean;
  readonly reduced: boolean;
  readonly aggravated: boolean;
  readonly classA: boolean;
  readonly classB: boolean;
  readonly undischarged: boolean;
};

export type WashingtonPerson = { readonly born: string; readonly counts: readonly WashingtonCount[] };

const isFelony = ({ level }: WashingtonCount) => level.startsWith('F');
const void_ = ({ section, on }: WashingtonCount, asOf: string) =>
  asOf >= '2021-02-25' && section === '69.50.4013' && on < '2021-02-25';
const crimesOf = ({ counts }: WashingtonPerson) => counts.filter(({ convicted, level }) => convicted && level !== 'I');
const convictedSince = (person: WashingtonPerson, span: number, asOf: string) =>
  crimesOf(person).some(({ on }) => asOf < years(on, span));

function isCannabis({ section, offense }: WashingtonCount): boolean {
  if (section === '69.50.4014') return offense >= '2004-07-01';
  if (section === '69.50.401(e)') return offense >= '1979-03-21' && offense < '2004-07-01';
  return section === '69.50.401(d)' && offense >= '1971-05-21' && offense < '1979-03-21';
}

/** Section 1 of the page. */
export function misdemeanors(count: WashingtonCount, person: WashingtonPerson, asOf: string): string | undefined {
  const { section, over } = count;
  if (!count.convicted) return undefined;
  if (isFelony(count) || count.level === 'I') return 'excluded';
  if (void_(count, asOf)) return 'vacated-on-request';
  if (isCannabis(count) && years(person.born, 21) <= count.offense) return 'shall-vacate';
  if (section === '69.50.4013' || section === '69.50.4011(1)(b)') return 'shall-vacate-after-treatment';
  if (section === '46.61.502' || section.startsWith('9A.44.') || section.startsWith('9.68A.')) return 'excluded';
  if (section === '9A.28.020') return 'hand-review';
  const incidents = crimesOf(person).filter(({ domestic, docket }) => domestic && docket !== count.docket);
  if (count.domestic && incidents.length > 0) return 'excluded';
  if (asOf < years(over, count.domestic ? 5 : 3)) return 'not-yet';
  if (count.reduced && asOf < years(count.offense, 10)) return 'not-yet';
  if (convictedSince(person, 3, asOf)) return 'not-now';
  return count.owed || count.pending ? 'not-now' : 'may-move';
}

/** Section 2 of the page. */
export function felonies(count: WashingtonCount, person: WashingtonPerson, asOf: string): string | undefined {
  const { section, level, over } = count;
  if (!count.convicted) return undefined;
  if (!isFelony(count)) return 'excluded';
  if (void_(count, asOf)) return 'vacated-on-request';
  if (level === 'FA' || (level === 'F' && count.classA) || section === '46.61.502') return 'excluded';
  if (section === '9A.36.031' && count.aggravated) return 'excluded';
  if (section.startsWith('9A.44.') || section.startsWith('9.68A.') || section === '9A.28.020') return 'hand-review';
  if (section === '9A.36.041') return 'hand-review';
  const span = level === 'FB' || (level === 'F' && count.classB) ? 10 : 5;
  if (asOf < years(over, span)) return 'not-yet';
  if (convictedSince(person, span, asOf)) return 'not-now';
  return count.undischarged ? 'not-now' : 'may-move';
}
