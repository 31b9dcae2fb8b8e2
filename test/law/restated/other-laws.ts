import { convictionsOf, type History, isAny, isSection, offenseDay, type Plain, sentenceEnds, years } from './plain.ts';

/** Of the offenses that the tests draw, those that require registration, and those that may. */
const REGISTRABLE = ['PC 243.4', 'PC 288', 'PC 311.11'];
/** Those that PC 290(c) may name; and PC 261.5, which before 2026 a judge alone could add (PC 290.006). */
const PERHAPS_NAMED = ['PC 272', 'PC 288.2'];
const PERHAPS_REGISTRABLE = ['PC 261.5', ...PERHAPS_NAMED];

/** Section 3 of the law page: values of property are in no file, so a theft goes to a person. */
export function prop47(count: Plain, history: History): string | undefined {
  const concentrate = isSection(count, 'HS 11357(a)') && count.level === 'felony';
  const possession = concentrate || isAny(count, ['HS 11350', 'HS 11377']);
  const byValue = isAny(count, [
    'PC 459',
    'PC 460(b)',
    'PC 461(2)',
    'PC 461.2',
    'PC 470',
    'PC 471',
    'PC 472',
    'PC 475',
    'PC 476',
    'PC 476a',
    'PC 484',
    'PC 484e',
    'PC 487',
    'PC 487.1',
    'PC 487.3',
    'PC 489',
    'PC 496(a)',
    'PC 508',
    'PC 532(a)',
    'VC 10851',
  ]);
  const withPrior = isSection(count, 'PC 666');
  if (!possession && !byValue && !withPrior) return undefined;
  const byLetter = isAny(count, ['HS 11357(a)', 'PC 460(b)', 'PC 461(2)', 'PC 496(a)', 'PC 532(a)']);
  if (byLetter && count.level !== 'felony') return undefined;
  if (count.level !== 'felony') return 'Not eligible';
  const offense = offenseDay(count, history);
  if (offense >= '2014-11-05') return 'Not eligible';
  if (count.on >= '2014-11-05') return 'Hand Review';
  // A bar counts whenever it was suffered; one that only may be a bar is for a person.
  const others = convictionsOf(history);
  if (others.some((other) => isAny(other, ['PC 187', ...REGISTRABLE]))) return 'Not eligible';
  if (others.some((other) => isAny(other, PERHAPS_NAMED))) return 'Hand Review';
  if (history.registered) return 'Hand Review';
  if (withPrior)
    return others.some((other) => isSection(other, 'PC 368(d)')) ? 'Hand Review' : 'Eligible for Reduction';
  return possession ? 'Eligible for Reduction' : 'Hand Review';
}

/** Section 1.9: the text before 2016-11-09 as of a day before it, and the wider one since. */
export function destruction(asOf: string): (count: Plain, history: History) => string | undefined {
  return (count, history) => {
    const young = offenseDay(count, history) < years(history.born, 18);
    const named = isAny(count, ['HS 11357', 'HS 11360(b)']);
    if (!named && !(young && isAny(count, ['HS 11358', 'HS 11359', 'HS 11360', 'HS 11361']))) return undefined;
    if (count.on < '1976-01-01') return 'Hand Review';
    const older = ['HS 11357(b)', 'HS 11357(c)', 'HS 11357(d)', 'HS 11357(e)', 'HS 11360(b)'];
    if (asOf < '2016-11-09' && !isAny(count, older)) return 'Records not yet to be destroyed';
    if (isSection(count, count.on < '2016-11-09' ? 'HS 11357(e)' : 'HS 11357(d)')) {
      return years(history.born, 18) <= asOf ? 'Records to be destroyed' : 'Records not yet to be destroyed';
    }
    const from = has(count, 'jail') || has(count, 'prison') ? sentenceEnds(count) : count.on;
    return years(from, 2) <= asOf ? 'Records to be destroyed' : 'Records not yet to be destroyed';
  };
}

const LEFT_OUT = ['PC 286(c)', 'PC 287(c)', 'PC 288', 'PC 288a(c)', 'PC 288.5', 'PC 289(j)', 'PC 311.1', 'PC 311.11'];

/** Section 4.1, the table of routes, as of a day of 2023 or later; questions to the person aside. */
export function petitions(asOf: string): (count: Plain, history: History) => string | undefined {
  return (count, history) => {
    const { level } = count;
    if (count.setAside) return 'Already Granted';
    const probation = has(count, 'probation');
    const prison = has(count, 'prison');
    const granted = probation && level !== 'infraction';
    const judged = years(count.on, 1);
    const end = sentenceEnds(count);
    if (granted && isAny(count, LEFT_OUT)) return 'Not eligible';
    if (granted && level === 'felony' && isSection(count, 'PC 261.5(d)')) return 'Not eligible';
    if (level === 'misdemeanor' && !granted && isSection(count, 'PC 288(c)')) return 'Not eligible';
    if (level === 'infraction' && isSection(count, 'VC 22350')) return 'Not eligible';
    if (level === 'felony' && !granted && prison) {
      if (isAny(count, REGISTRABLE)) return 'Not eligible';
      if (isAny(count, PERHAPS_REGISTRABLE)) return 'Hand Review';
    }
    const recent = convictionsOf(history).filter((other) => other !== count && other.on >= years(asOf, -5));
    const others = recent.map((other) => (granted || level === 'felony' ? over(other, asOf) : served(other, asOf)));
    if (others.includes('no')) return 'Not Yet';
    const own = afterTheOthers();
    return others.includes('perhaps') && own !== 'Not Yet' ? 'Hand Review' : own;

    function afterTheOthers(): string {
      if (granted) {
        const said = over(count, asOf);
        if (said !== 'yes') return said === 'no' ? 'Not Yet' : 'Hand Review';
        return isAny(count, ['VC 23152', 'VC 14601.1']) || convictedBetween(count.on, end)
          ? 'May Petition - Court May Grant'
          : 'May Petition - Court Shall Grant';
      }
      if (level !== 'felony') {
        if (asOf < judged || asOf < end) return 'Not Yet';
        return convictedBetween(count.on, '9999-12-31')
          ? 'May Petition - Court May Grant'
          : 'May Petition - Court Shall Grant';
      }
      // A jail term may have been split, which halves the wait.
      if (asOf < years(end, prison ? 2 : 1)) return 'Not Yet';
      if (asOf < years(end, 2)) return 'Hand Review';
      // Jail alone may have made it a misdemeanor (PC 17(b)(1)), and a petition is open either way, but for PC 288(c).
      if (!prison && count.on < '2011-10-01' && isSection(count, 'PC 288(c)')) return 'Hand Review';
      return 'May Petition - Court May Grant';
    }

    function convictedBetween(from: string, until: string): boolean {
      return convictionsOf(history).some(({ on, level }) => level !== 'infraction' && on > from && on < until);
    }
  };
}

function has(count: Plain, kind: string): boolean {
  return count.parts.some((part) => part.startsWith(kind));
}

/** Whether a term of jail or prison is over: probation for another offense is no sentence to PC 1203.4a. */
function served(count: Plain, asOf: string): 'yes' | 'no' | 'perhaps' {
  if (asOf >= sentenceEnds(count)) return 'yes';
  if (!has(count, 'probation')) return 'no';
  return has(count, 'prison') || (has(count, 'jail') && count.on >= years(asOf, -1)) ? 'perhaps' : 'yes';
}

/**
 * Whether a sentence is over. Jail is as a rule a condition of probation and inside it, so the two add up at most, and
 * a term of jail as a condition is at most a year: between those days a person has to look.
 */
function over(count: Plain, asOf: string): 'yes' | 'no' | 'perhaps' {
  const end = sentenceEnds(count);
  if (asOf >= end) return 'yes';
  if (!has(count, 'probation') || !(has(count, 'jail') || has(count, 'prison'))) return 'no';
  return !has(count, 'prison') && asOf < years(end, -1) ? 'no' : 'perhaps';
}
