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
  readonly twoCases: boolean;
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
const isDrug = ({ section }: PennsylvaniaCount) => section.startsWith('35 P.S. 780-');

const excepted = (count: PennsylvaniaCount) => ['27', '61'].includes(chapter(count)) || isAny(count, ['5533', '6301']);
const perhapsExcepted = (count: PennsylvaniaCount) =>
  ['25', '26', '28', '29', '30', '31', '32', '43'].includes(chapter(count)) || isAny(count, ['7507.1']);
const bars = (count: PennsylvaniaCount) => isFelony(count) && !(isDrug(count) && count.qualifying);
const dockets = (of: readonly PennsylvaniaCount[]) => new Set(of.map(({ docket }) => docket)).size;

/** What section 2 of the page says of the person, beside the offense itself. */
function person(count: PennsylvaniaCount, convictions: readonly PennsylvaniaCount[]) {
  return {
    listed: convictions.some((each) => isAny(each, ['3127', '3129', '4915.1', '4915.2', '5122', '5510', '5515'])),
    twoOver: dockets(convictions.filter(isHeavy)) >= 2,
    perhapsTwo: count.twoCases && dockets(convictions.filter((each) => isHeavy(each) || each.grade === 'M')) >= 2,
    attempt: convictions.some((each) => isAny(each, ['901'])),
    four: dockets(convictions.filter(isCrime)) >= 4,
  };
}

/** Sections 1 and 2 of the page. */
export function cleanSlate(count: PennsylvaniaCount, { registered, counts }: PennsylvaniaPerson, asOf: string) {
  if (!count.convicted) return undefined;
  if (asOf < '2021-01-01') return 'hand-review';
  const since = asOf >= '2024-06-11';
  const convictions = counts.filter(({ convicted }) => convicted);
  const about = person(count, convictions);
  const felony = convictions.some(bars);
  const beside = convictions.filter((each) => each !== count && each.docket === count.docket);
  const recent = (span: number, which: (each: PennsylvaniaCount) => boolean) =>
    convictions.some((each) => which(each) && asOf < years(each.on, span));
  if (isFelony(count) && !(isDrug(count) && since && count.qualifying)) return 'not-reached';
  if (count.grade === 'M1' || (count.grade === 'M' && count.overTwo)) return 'not-reached';
  if (isLower(count)) {
    if (excepted(count) || about.listed || felony || about.twoOver || about.perhapsTwo) return 'left-out';
    if (beside.some((each) => each.grade === 'M1' || excepted(each))) return 'left-out';
    if (perhapsExcepted(count) || about.attempt || registered || about.four) return 'hand-review';
    if (beside.some((each) => isFelony(each) || perhapsExcepted(each))) return 'hand-review';
    const span = since ? 7 : 10;
    if (asOf < years(count.on, span) || recent(span, isHeavy)) return 'not-yet';
    if (recent(span, isLower)) return 'hand-review';
  } else {
    if (count.grade === 'S' && asOf < years(count.on, since ? 5 : 10)) return 'not-yet';
    if (isFelony(count)) {
      if (asOf < years(count.on, 10) || recent(10, isHeavy)) return 'not-yet';
      if (recent(10, isLower)) return 'hand-review';
    }
    const any = Object.values(about).some((each) => each) || felony || registered;
    if (any || excepted(count) || perhapsExcepted(count)) return 'hand-review';
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
  const any = Object.values(person(count, convictions)).some((each) => each) || registered;
  const felony = convictions.some((each) => each !== count && bars(each));
  return any || felony || excepted(count) || perhapsExcepted(count) ? 'hand-review' : 'may-petition';
}
