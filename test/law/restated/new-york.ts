import { years } from './plain.ts';

/**
 * New York's laws as plain ifs, written from docs/law/new-york.md. Nothing of it uses the packs or their language: sections
 * are texts, dates are ISO texts.
 */
export type NewYorkCount = {
  readonly on: string;
  readonly code: 'PL' | 'VTL';
  readonly number: string;
  /** `class-d-felony`, `class-a-misdemeanor`, `violation`, `infraction`. */
  readonly level: string;
  readonly convicted: boolean;
  readonly kind: 'fine' | 'jail' | 'probation' | 'prison';
  /** The last release, where there was jail or prison. */
  readonly released: string;
  /** When sentence and supervision were over. */
  readonly completed: string;
  /** Its court case: convictions of one case share a number. */
  readonly inCase: number;
  /** Whether concentrated cannabis was the only substance. */
  readonly cannabis: boolean;
};

const NULLITIES = ['221.05', '221.10', '221.15', '221.20', '221.35', '221.40'];
const isFelony = ({ level }: NewYorkCount) => level.endsWith('felony');
const isBelow = ({ level }: NewYorkCount) => level === 'violation' || level === 'infraction';
const counts = (each: NewYorkCount) => each.convicted && !isBelow(each) && !NULLITIES.includes(each.number);
const startOf = ({ kind, on, released }: NewYorkCount) => (kind === 'jail' || kind === 'prison' ? released : on);

/** Section 1 of the page; undefined where the law is not asked. */
export function mrta(count: NewYorkCount, all: readonly NewYorkCount[], asOf: string): string | undefined {
  const { number, convicted } = count;
  if (!convicted || !(number.startsWith('221.') || number === '220.03')) return undefined;
  if (asOf < '2019-08-28') return 'not-yet';
  if (asOf < '2021-03-31') return number === '221.05' || number === '221.10' ? 'nullity' : 'not-yet';
  if (number === '221.25') return 'petition';
  if (number === '220.03' && !count.cannabis) return 'not-within';
  const beside = all.filter((each) => each !== count && each.convicted && each.inCase === count.inCase);
  return beside.some((each) => !NULLITIES.includes(each.number)) ? 'hand-review' : 'nullity';
}

/** Section 2 of the page. */
export function cleanSlate(count: NewYorkCount, all: readonly NewYorkCount[], asOf: string): string | undefined {
  const { number, level, completed } = count;
  if (!count.convicted) return undefined;
  if (asOf < '2024-11-16') return 'not-yet';
  if (number === '1192(1)') return asOf < years(count.on, 3) ? 'not-yet' : 'sealable';
  if (isBelow(count)) return 'not-reached';
  if (number === '130.20') return 'never';
  if (level === 'class-a-felony' && !number.startsWith('220.')) return 'never';
  if (number === '130.35') return 'hand-review';
  if ((count.kind === 'probation' || count.kind === 'prison') && asOf < completed) return 'not-now';
  const wait = isFelony(count) ? 8 : 3;
  if (asOf < years(startOf(count), wait)) return 'not-yet';
  const again = all.some((each) => counts(each) && each.on > count.on && asOf < years(startOf(each), wait));
  return again ? 'not-yet' : 'sealable';
}

const VIOLENT = ['160.10', '140.25'];
const leftOut = (each: NewYorkCount) =>
  each.number.startsWith('130.') ||
  each.level === 'class-a-felony' ||
  (isFelony(each) && (VIOLENT.includes(each.number) || each.number === '125.15'));

/** Section 3 of the page. */
export function petition(count: NewYorkCount, all: readonly NewYorkCount[], asOf: string): string | undefined {
  if (!count.convicted) return undefined;
  if (isBelow(count) || leftOut(count)) return 'excluded';
  if (isFelony(count) && count.number === '105.10') return 'hand-review';
  const crimes = all.filter(counts);
  const felonies = crimes.filter(isFelony);
  const cases = (of: readonly NewYorkCount[]) => new Set(of.map(({ inCase }) => inCase)).size;
  if (cases(felonies) > 1 || cases(crimes) > 2) return 'too-many';
  if (felonies.length > 1 || crimes.length > 2) return 'hand-review';
  if ([count, ...crimes].some((each) => asOf < years(startOf(each), 10))) return 'not-yet';
  const later = crimes.filter((each) => each.on > count.on);
  if (later.some(leftOut)) return 'convicted-since';
  return later.some((each) => isFelony(each) && each.number === '105.10') ? 'hand-review' : 'may-petition';
}
