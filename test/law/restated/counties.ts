import {
  convictionsOf,
  type History,
  isAny,
  isSection,
  offenseDay,
  type Plain,
  type Said,
  sentenceEnds,
  years,
} from './plain.ts';

/** Tables 2.2 to 2.6 of the law page as plain ifs, with the mends that the policies list; as of this day. */
export const AS_OF = '2020-07-01';

const FOUR = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'];
const isFelony = ({ level }: Plain) => level === 'felony';
const isProp64 = (count: Plain) => isAny(count, FOUR);

/** The related charges of 2.1 and how the state writes them. */
const RELATED: readonly (readonly [section: string, text: string])[] = [
  ['PC 647(f)', '647(F) PC'],
  ['PC 602', '602 PC'],
  ['PC 466', '466 PC'],
  ['PC 148', '148 PC'],
  ['PC 148.9', '148.9 PC'],
  ['PC 1320', '1320 PC'],
  ['HS 11364', '11364 HS'],
  ['HS 11550', '11550 HS'],
  ['BP 4060', '4060 BP'],
  ['BP 4140', '4140 BP'],
  ['BP 4149', '4149 BP'],
  ['VC 40508', '40508 VC'],
];

/** Of the charges drawn: homicide, and a lewd act on a child under 14, is a superstrike; the others are for PC 290(c). */
export const SUPERSTRIKES = ['PC 187', 'PC 288(a)'];
export const REGISTRABLE = ['PC 288', 'PC 243.4'];
/** Charges that require registration unless an exception applies, which is in the court's file. */
export const MOSTLY_REGISTRABLE = ['PC 288.2'];
export const PERHAPS_REGISTRABLE = [...MOSTLY_REGISTRABLE, 'PC 272', 'PC 261.5', 'PC 187'];

function latestBefore(history: History, day: string): boolean {
  return convictionsOf(history).every(({ on }) => on < day);
}

export function earlier(count: Plain, history: History, names: readonly string[]): readonly Plain[] {
  return convictionsOf(history).filter((other) => other.on < offenseDay(count, history) && isAny(other, names));
}

/** 1.1: an offense before the Act, and a felony that no arrest dates, are for a person. */
function undated(count: Plain, history: History): Said | undefined {
  const offense = offenseDay(count, history);
  if (count.on < '2016-11-09') return undefined;
  if (offense < '2016-11-09') return ['Hand Review', 'Arrested before 11/09/2016, convicted on that day or later'];
  return isFelony(count) && offense >= count.on
    ? ['Hand Review', 'Convicted on or after 11/09/2016: no earlier arrest in the file shows when the offense was']
    : undefined;
}

function tooLate(count: Plain, history: History): Said | undefined {
  const open = undated(count, history);
  if (open) return open;
  if (count.on === '2016-11-09') return ['Not eligible', 'Occurred on 11/09/2016'];
  if (count.on > '2016-11-09') return ['Not eligible', 'Occurred after 11/09/2016'];
  return undefined;
}

/** 2.2. */
export function sanJoaquin(count: Plain, history: History): Said | undefined {
  const related = RELATED.find(([section]) => isSection(count, section));
  if (!isProp64(count) && !related) return undefined;
  const late = tooLate(count, history);
  if (late) return late;
  if (related) {
    const beside = history.counts.some((other) => other.cycle === count.cycle && isProp64(other));
    if (!beside) return ['Maybe Eligible - Flag for Review', 'No Related Prop64 Charges'];
    if (related[1] === '4060 BP') return ['Maybe Eligible - Flag for Review', '4060 BP'];
    return ['Eligible for Dismissal', related[1]];
  }
  if (!isFelony(count)) return ['Eligible for Dismissal', 'Misdemeanor or Infraction'];
  if (isSection(count, 'HS 11357')) return ['Eligible for Dismissal', '11357 HS'];
  if (convictionsOf(history).length > 1) {
    return latestBefore(history, years(AS_OF, -5))
      ? ['Eligible for Dismissal', 'No convictions in past 5 years']
      : ['Maybe Eligible - Flag for Review', 'Has convictions in past 5 years'];
  }
  return sentenceEnds(count) < AS_OF
    ? ['Eligible for Dismissal', 'Sentence Completed']
    : ['Maybe Eligible - Flag for Review', 'Sentence not Completed'];
}

/** Prop 64 makes an infraction of what a person under 18 did (1.3), so a county that reduces reduces to one. */
function reduced(count: Plain, history: History, reason: string): Said {
  return years(history.born, 18) > offenseDay(count, history)
    ? ['Eligible for Reduction to an Infraction', `${reason}: an infraction, under 18`]
    : ['Eligible for Reduction', reason];
}

/** 2.3, the code of March 2019. */
export function sacramento(count: Plain, history: History): Said | undefined {
  if (!isProp64(count)) return undefined;
  const late = tooLate(count, history);
  if (late) return late;
  if (!isFelony(count)) return ['Eligible for Dismissal', 'Misdemeanor or Infraction'];
  if (isSection(count, 'HS 11357(b)')) return ['Eligible for Dismissal', 'HS 11357(b)'];
  if (convictionsOf(history).length > 1) {
    return latestBefore(history, years(AS_OF, -10))
      ? ['Eligible for Dismissal', 'No convictions in past 10 years']
      : reduced(count, history, 'Has convictions in past 10 years');
  }
  return sentenceEnds(count) < AS_OF
    ? ['Eligible for Dismissal', 'Sentence Completed']
    : reduced(count, history, 'Sentence not Completed');
}

/** 2.4, with the age at conviction and death before serving. */
export function losAngeles(count: Plain, history: History): Said | undefined {
  if (!isProp64(count)) return undefined;
  if (!isFelony(count)) return ['To be reviewed by City Attorneys', 'Misdemeanor or Infraction'];
  const late = tooLate(count, history);
  if (late) return late;
  if (isAny(count, ['HS 11357(a)', 'HS 11357(b)'])) return ['Eligible for Dismissal', '11357(a) or 11357(b)'];
  if (isSection(count, 'HS 11357')) return ['Hand Review', 'Other 11357'];
  if (earlier(count, history, SUPERSTRIKES).length > 0) return ['Not eligible', 'PC 667(e)(2)(c)(iv)'];
  if (earlier(count, history, REGISTRABLE).length > 0) return ['Not eligible', 'PC 290'];
  if (earlier(count, history, [`HS ${count.number}`]).length >= 2) return ['Not eligible', 'Two priors'];
  if (earlier(count, history, PERHAPS_REGISTRABLE).length > 0) return ['Hand Review', 'PC 290 to be looked up'];
  if (years(history.born, 50) <= AS_OF) return ['Eligible for Dismissal', '50 years or older'];
  if (years(history.born, 21) > count.on) return ['Eligible for Dismissal', '21 years or younger'];
  const all = convictionsOf(history);
  if (all.every((other) => isProp64(other) && sentenceEnds(other) < AS_OF)) {
    return ['Eligible for Dismissal', 'Only has 11357-60 charges and completed sentence'];
  }
  if (latestBefore(history, years(AS_OF, -10))) return ['Eligible for Dismissal', 'No convictions in past 10 years'];
  if (history.deceased) return ['Eligible for Dismissal', 'Deceased'];
  if (all.some((other) => sentenceEnds(other) >= AS_OF)) return ['Hand Review', 'Currently serving sentence'];
  return ['Hand Review', 'No applicable eligibility criteria'];
}

const PLEA = ['PC 32', 'HS 11364', 'HS 11366'];

/** 2.5 (a). */
export function sanFrancisco(count: Plain, history: History): Said | undefined {
  const plea = isAny(count, PLEA);
  if (!isProp64(count) && !plea) return undefined;
  const late = tooLate(count, history);
  if (late) return late;
  const inCycle = history.counts.filter(({ cycle }) => cycle === count.cycle);
  if (plea && !inCycle.some(isProp64)) return ['Not eligible', 'No Prop 64 charge in the same cycle'];
  const gift = isSection(count, 'HS 11360') && count.level === 'misdemeanor' && !isSection(count, 'HS 11360(a)');
  if (!isSection(count, 'HS 11357')) {
    if (!gift && earlier(count, history, SUPERSTRIKES).length > 0) return ['Not eligible', 'PC 667(e)(2)(c)(iv)'];
    if (!gift && history.registered) return ['Not eligible', 'PC 290'];
    if (!plea && earlier(count, history, [`HS ${count.number}`]).length >= 2) return ['Not eligible', 'Two priors'];
  }
  if (plea) {
    const inCourt = inCycle.filter(({ kind }) => kind !== 'arrest');
    return inCourt.every((other) => isProp64(other) || isAny(other, PLEA))
      ? ['Eligible for Dismissal', 'Plea bargain']
      : ['Maybe Eligible - Flag for Review', 'Plea bargain with other charges'];
  }
  return ['Eligible for Dismissal', sentenceEnds(count) < AS_OF ? 'Redesignation' : 'Resentencing'];
}

export type Chosen = {
  readonly dismiss: readonly string[];
  readonly reduce: readonly string[];
  readonly subjectUnder21AtConviction: boolean;
  readonly subjectAgeThreshold: number;
  readonly yearsSinceConvictionThreshold: number;
  readonly yearsCrimeFreeThreshold: number;
  readonly subjectHasOnlyProp64Charges: boolean;
  readonly subjectIsDeceased: boolean;
};

/** Relief under 11361.9 is that of 11361.8, for offenses of before the Act (1.1). */
function arrestedSinceTheAct(count: Plain, history: History): boolean {
  const offense = offenseDay(count, history);
  return offense < count.on && offense >= '2016-11-09';
}

/** 2.6, a blank determination being hand review. */
export function optionsTable(chosen: Chosen): (count: Plain, history: History) => Said | undefined {
  return (count, history) => {
    if (!isProp64(count)) return undefined;
    const { number } = count;
    if (arrestedSinceTheAct(count, history)) return ['Not eligible', 'Occurred on or after 11/09/2016'];
    if (!isFelony(count)) return ['Eligible for Dismissal', 'Misdemeanor or Infraction'];
    if (chosen.dismiss.includes(number)) return ['Eligible for Dismissal', `Dismiss all HS ${number} convictions`];
    if (chosen.subjectUnder21AtConviction && years(history.born, 21) > count.on) {
      return ['Eligible for Dismissal', '21 years or younger'];
    }
    const { subjectAgeThreshold: age, yearsSinceConvictionThreshold: since, yearsCrimeFreeThreshold: free } = chosen;
    if (age > 0 && years(history.born, age) <= AS_OF) return ['Eligible for Dismissal', `${age} years or older`];
    if (since > 0 && count.on <= years(AS_OF, -since)) {
      return ['Eligible for Dismissal', `Conviction occurred ${since} or more years ago`];
    }
    if (free > 0 && latestBefore(history, years(AS_OF, -free))) {
      return ['Eligible for Dismissal', `No convictions in the past ${free} years`];
    }
    if (chosen.subjectHasOnlyProp64Charges && convictionsOf(history).every(isProp64)) {
      return ['Eligible for Dismissal', 'Only has 11357-60 charges'];
    }
    if (chosen.subjectIsDeceased && history.deceased) return ['Eligible for Dismissal', 'Individual is deceased'];
    if (chosen.reduce.includes(number)) return reduced(count, history, `Reduce all HS ${number} convictions`);
    return ['Hand Review', 'No applicable eligibility criteria'];
  };
}

/** The most that a county can give: all four sections, and where it is chosen the related charges beside them. */
export function dismissAll(alsoRelated: boolean): (count: Plain, history: History) => Said | undefined {
  return (count, history) => {
    const beside = history.counts.some((other) => other.cycle === count.cycle && isProp64(other));
    const related = alsoRelated && beside && RELATED.some(([section]) => isSection(count, section));
    if (!isProp64(count) && !related) return undefined;
    if (arrestedSinceTheAct(count, history)) return ['Not eligible', 'Occurred on or after 11/09/2016'];
    return ['Eligible for Dismissal', `Dismiss all Prop 64${related ? ' and related' : ''} convictions`];
  };
}
