import { earlier, MOSTLY_REGISTRABLE, REGISTRABLE, SUPERSTRIKES } from './counties.ts';
import { type History, IMPOSSIBLE, isAny, isSection, offenseDay, type Plain, type Said, years } from './plain.ts';

/** What a conviction may come to now, by its old section: the table of section 1.4, sentences completed. */
type Now = 'lawful' | 'infraction' | 'misdemeanor';
type Row = { readonly adult: readonly Now[]; readonly from18: readonly Now[]; readonly under18: readonly Now[] };

const INFRACTION: readonly Now[] = ['infraction'];
const MISDEMEANOR: readonly Now[] = ['misdemeanor'];
const row = (adult: readonly Now[], from18: readonly Now[]): Row => ({ adult, from18, under18: INFRACTION });

/** Amounts, plants and buyers are in no file, so a row gives all that they may lead to. */
const TABLE: Readonly<Record<string, Row>> = {
  '11357(a)': row(['lawful', 'misdemeanor'], ['infraction', 'misdemeanor']),
  '11357(b)': row(['lawful'], INFRACTION),
  '11357(c)': row(MISDEMEANOR, MISDEMEANOR),
  '11357(d)': row(MISDEMEANOR, MISDEMEANOR),
  // Possession on school grounds by a person under 18, so every person convicted of it was under 18.
  '11357(e)': row(INFRACTION, INFRACTION),
  '11358': row(['lawful', 'misdemeanor'], ['infraction', 'misdemeanor']),
  '11359': row(MISDEMEANOR, MISDEMEANOR),
  '11360(a)': row(MISDEMEANOR, MISDEMEANOR),
  '11360(b)': row(['lawful', 'infraction'], INFRACTION),
};

/** The grades that the law knew before 2016-11-09 (1.2), which also tell a section without its letter. */
function oldSection(count: Plain): string | undefined {
  if (count.number === '11358' || count.number === '11359') return count.number;
  if (count.level === 'felony') return `${count.number}(a)`;
  // A misdemeanor of 11360 was of (b), unless its text says (a).
  if (count.number === '11360' && count.subdivision === '') return '11360(b)';
  return count.subdivision === '' ? undefined : `${count.number}${count.subdivision.slice(0, 3).toLowerCase()}`;
}

const LABEL = {
  dismiss: 'Eligible for Dismissal',
  misdemeanor: 'Eligible for Reduction',
  infraction: 'Eligible for Reduction to an Infraction',
  no: 'Not eligible',
} as const;

/** What one present grade is worth to a conviction of a grade. */
function worth(now: Now, level: Plain['level']): string {
  if (now === 'lawful') return LABEL.dismiss;
  if (now === level) return LABEL.no;
  return LABEL[now];
}

const isFour = (count: Plain) => isAny(count, ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360']);

const [NO, REVIEW] = [LABEL.no, 'Hand Review'] as const;
const AGES = ['under18', 'from18', 'adult'] as const;

/** The determination of the statute alone, and reasons left to the pack's words. */
export function statute(count: Plain, history: History): string | undefined {
  // People v. Boatwright: an accessory to one of the four, which the charges beside it tell.
  const accessory =
    isSection(count, 'PC 32') && history.counts.some((other) => other.cycle === count.cycle && isFour(other));
  if (!isFour(count) && !accessory) return undefined;
  const offense = offenseDay(count, history);
  if (offense < '2016-11-09' && count.on >= '2016-11-09') return REVIEW;
  if (count.level === 'felony' && offense >= count.on && count.on >= '2016-11-09') return REVIEW;
  if (offense >= '2016-11-09') return NO;
  if (accessory) return REVIEW;
  const ages = history.born === '' || history.born === IMPOSSIBLE ? AGES : [ageOn(offense, history.born)];
  const labels = new Set(ages.flatMap((age) => labelsAt(age, count, history)));
  if (labels.size > 1 && (labels.has(NO) || labels.has(REVIEW) || history.born === IMPOSSIBLE)) return REVIEW;
  // The least that the amount, the plants, the buyer or a birth date that is blank may leave.
  return [LABEL.misdemeanor, LABEL.infraction, LABEL.dismiss, NO, REVIEW].find((label) => labels.has(label))!;
}

function ageOn(offense: string, born: string): (typeof AGES)[number] {
  return years(born, 18) > offense ? 'under18' : years(born, 21) > offense ? 'from18' : 'adult';
}

/** All that a conviction of the old law may come to at an age. */
function labelsAt(age: (typeof AGES)[number], count: Plain, history: History): readonly string[] {
  const section = oldSection(count);
  if (section === undefined) throw new Error('the charges drawn name no such conviction');
  if (section === '11357(e)' && age !== 'under18') return [REVIEW];
  if (count.level === 'felony' && age !== 'under18' && !isSection(count, 'HS 11357')) {
    if (earlier(count, history, [...SUPERSTRIKES, ...REGISTRABLE, ...MOSTLY_REGISTRABLE]).length > 0) return [REVIEW];
  }
  return TABLE[section]![age].map((now) => worth(now, count.level));
}

export function relief(said: Said | undefined): string | undefined {
  return said?.[0];
}
