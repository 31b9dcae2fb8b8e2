import { years } from './plain.ts';

/**
 * Pennsylvania's law as plain ifs, written from docs/law/pennsylvania.md. Nothing of it uses the packs or their language:
 * sections are texts, dates are ISO texts.
 */
export type PennsylvaniaCount = {
  readonly on: string;
  /** `18 Pa.C.S. 3929`, without a subdivision. */
  readonly section: string;
  /** `F1` to `F3`, `F`, `M1` to `M3`, `M`, `S`. */
  readonly grade: string;
  readonly convicted: boolean;
  /** Its docket: convictions of one docket share a number. */
  readonly docket: number;
  /** What a person answered. */
  readonly qualifying: boolean;
  readonly overTwo: boolean;
  readonly ofAYear: boolean;
  readonly overFive: boolean;
  readonly listed: boolean;
  readonly owed: boolean;
};

export type PennsylvaniaPerson = { readonly registered: boolean; readonly counts: readonly PennsylvaniaCount[] };

const chapter = ({ section }: PennsylvaniaCount) => /^18 Pa\.C\.S\. (\d\d)\d\d/.exec(section)?.[1] ?? '';
const isAny = ({ section }: PennsylvaniaCount, numbers: readonly string[]) =>
  numbers.some((number) => section === `18 Pa.C.S. ${number}`);
const isFelony = ({ grade }: PennsylvaniaCount) => grade.startsWith('F');
const isLower = ({ grade }: PennsylvaniaCount) => grade === 'M2' || grade === 'M3' || grade === 'M';
const isCrime = ({ grade }: PennsylvaniaCount) => grade !== 'S';
const isHeavy = (count: PennsylvaniaCount) => isFelony(count) || count.grade === 'M1';
/** Punishable by more than two years, and by a year or more. */
const isOverTwo = (count: PennsylvaniaCount) => isHeavy(count) || (count.grade === 'M' && count.overTwo);
const isOfAYear = (count: PennsylvaniaCount) => isHeavy(count) || (isLower(count) && count.ofAYear);
const isDrug = ({ section }: PennsylvaniaCount) => section.startsWith('35 P.S. 780-');

const excepted = (count: PennsylvaniaCount) => ['27', '61'].includes(chapter(count)) || isAny(count, ['5533', '6301']);
const perhapsExcepted = (count: PennsylvaniaCount) =>
  ['25', '26', '28', '29', '30', '31', '32', '43'].includes(chapter(count)) || isAny(count, ['7507.1', '901']);
const isBarringFelony = (count: PennsylvaniaCount) => isFelony(count) && !(isDrug(count) && count.qualifying);
const dockets = (of: readonly PennsylvaniaCount[]) => new Set(of.map(({ docket }) => docket)).size;

/** What section 2 of the page says of the person, beside the offense itself and felonies. */
function bars(convictions: readonly PennsylvaniaCount[]): boolean {
  return (
    convictions.some((each) => isAny(each, ['3127', '3129', '4915.1', '4915.2', '5122', '5510', '5515'])) ||
    dockets(convictions.filter(isOverTwo)) >= 2 ||
    dockets(convictions.filter(isOfAYear)) >= 4
  );
}

/** Sections 1 and 2 of the page. */
export function cleanSlate(count: PennsylvaniaCount, { registered, counts }: PennsylvaniaPerson, asOf: string) {
  if (!count.convicted) return undefined;
  if (asOf < '2021-01-01') return 'hand-review';
  const since = asOf >= '2024-06-11';
  const convictions = counts.filter(({ convicted }) => convicted);
  const barred = bars(convictions);
  const felony = convictions.some(isBarringFelony);
  const beside = convictions.filter((each) => each !== count && each.docket === count.docket);
  const recent = (span: number, which: (each: PennsylvaniaCount) => boolean) =>
    convictions.some((each) => which(each) && asOf < years(each.on, span));
  if (isFelony(count) && !(isDrug(count) && since && count.qualifying)) return 'not-reached';
  if (count.grade === 'M1' || (count.grade === 'M' && count.overTwo)) return 'not-reached';
  if (isLower(count)) {
    if (excepted(count) || felony || barred) return 'left-out';
    if (beside.some((each) => each.grade === 'M1' || excepted(each))) return 'left-out';
    if (perhapsExcepted(count) || registered) return 'hand-review';
    if (beside.some((each) => isFelony(each) || perhapsExcepted(each))) return 'hand-review';
    const span = since ? 7 : 10;
    if (asOf < years(count.on, span) || recent(span, isOfAYear)) return 'not-yet';
  } else {
    if (count.grade === 'S' && asOf < years(count.on, since ? 5 : 10)) return 'not-yet';
    if (isFelony(count) && (asOf < years(count.on, 10) || recent(10, isOfAYear))) return 'not-yet';
    if (barred || felony || registered || excepted(count) || perhapsExcepted(count)) return 'hand-review';
  }
  return count.owed ? 'not-now' : 'limited-access';
}

/** Section 3 of the page. */
export function petition(count: PennsylvaniaCount, { registered, counts }: PennsylvaniaPerson, asOf: string) {
  if (!count.convicted) return undefined;
  if (asOf < '2024-06-11') return 'hand-review';
  const { grade } = count;
  if (grade === 'S' || grade === 'F1' || grade === 'F2') return 'excluded';
  if (isFelony(count) && !count.listed) return 'excluded';
  if (grade === 'M' && count.overFive) return 'excluded';
  const span = isFelony(count) ? 10 : 7;
  if (asOf < years(count.on, span)) return 'not-yet';
  const convictions = counts.filter(({ convicted }) => convicted);
  if (convictions.some((each) => isCrime(each) && asOf < years(each.on, span))) return 'hand-review';
  const any = bars(convictions) || registered;
  const felony = convictions.some((each) => each !== count && isBarringFelony(each));
  return any || felony || excepted(count) || perhapsExcepted(count) ? 'hand-review' : 'may-petition';
}
