import { type Ending, type LaterKind, oneOfLevel } from '../../record/index.ts';
import type { Condition, DateTerm, NumberTerm, Subject } from '../language/condition.ts';
import { isFixed, type Phrases, type Plain, type Quantified, type StateWords } from './phrases.ts';

/** Conditions in plain English. */
export function englishPhrases(words: StateWords): Phrases {
  return {
    groups: {
      all: 'all of:',
      any: 'any of:',
      none: 'none of:',
      notAll: 'not all of:',
      shown: 'the record shows this:',
      notShown: 'the record does not show this:',
    },
    quantified,
    plain: (condition, denied) => plain(condition, words, denied ? ' not' : ''),
  };
}

function quantified(condition: Quantified, denied: boolean): string {
  switch (condition.kind) {
    case 'some':
      return `there is ${denied ? 'no' : 'a'} ${one(condition.over)} for which this is so:`;
    case 'every':
      return denied
        ? `not for every ${one(condition.over)} is this so:`
        : `for every ${one(condition.over)} this is so:`;
    case 'at-least':
      return `there are ${denied ? 'fewer than' : 'at least'} ${numberText(condition.number)} ${counted(condition)} for which this is so:`;
  }
}

/** A condition without parts; `no` is empty, or " not" where it is denied. */
function plain(condition: Plain, { registered, unit }: StateWords, no: '' | ' not'): string {
  const who = (subject: Subject) => wordsFor(subject, unit);
  switch (condition.kind) {
    case 'always':
      return no ? 'in no case' : 'in every case';
    case 'never':
      return no ? 'in every case' : 'in no case';
    case 'level':
      return `${who(condition.of)} is${no} ${levels(condition.is)}`;
    case 'section':
      return `${who(condition.of)} is${no} for: ${condition.in.title}`;
    case 'county':
      return `${who(condition.of)} is${no} of the county that is being decided`;
    case 'convicted':
      return `${who(condition.of)} ${no ? 'did not end' : 'ended'} in a conviction`;
    case 'open':
      return `${who(condition.of)} has${no ? ' an' : ' no'} outcome on the record`;
    case 'ended':
      return `${who(condition.of)} was${no} ${condition.is.map((each) => ENDING_WORDS[each]).join(' or ')}`;
    case 'set-aside':
      return `${who(condition.of)} was${no} changed or undone by a later line`;
    case 'relief':
      return `${who(condition.of)} was${no} later ${condition.is.map(reliefWord).join(' or ')}`;
    case 'revoked':
      return `probation for ${who(condition.of)} was${no} revoked`;
    case 'attempt':
      return `${who(condition.of)} is${no} an attempt`;
    case 'step':
      return `${who(condition.of)} is${no} recorded as: ${condition.is.join(' or ')}`;
    case 'sentenced':
      return `${who(condition.of)} was${no} sentenced to ${condition.to.join(' or ')}`;
    case 'unrecorded':
      return `${no ? 'not: ' : ''}${condition.says} (no history file says this)`;
    case 'before':
      return comparison(condition.left, condition.right, condition.orOn, unit);
    case 'deceased':
      return `the person has${no} died`;
    case 'registered':
      return `the person is${no} ${registered}`;
    case 'same':
      return `${who(condition.of)} is${no} of the same ${sameOf(condition.part, unit)} as ${who(condition.as)}`;
    case 'another':
      return `${who(condition.of)} is ${no ? 'no other' : 'another'} than ${who(condition.than)}`;
    case 'option-on':
      return `the county ${no ? 'did not choose' : 'chose'} the option ${condition.key}`;
    case 'option-has':
      return `the county ${no ? 'did not choose' : 'chose'} ${condition.value} under the option ${condition.key}`;
  }
}

function reliefWord(kind: LaterKind): string {
  return RELIEF_WORDS[kind];
}

const RELIEF_WORDS: Readonly<Record<LaterKind, string>> = {
  'set-aside': 'set aside',
  reduced: 'reduced to a misdemeanor',
  'reduced-47': 'reduced under Prop 47',
  redesignated: 'redesignated under Prop 64',
  'dismissed-64': 'dismissed and sealed under Prop 64',
  destroyed: 'destroyed as a record',
  sealed: 'sealed',
  pardoned: 'pardoned',
  reversed: 'reversed or vacated',
  dismissed: 'dismissed',
  diverted: 'ended by diversion',
  'arrest-sealed': 'sealed as an arrest',
  juvenile: 'recorded as a juvenile matter',
  denied: 'denied relief',
  standing: 'left standing',
  ended: 'followed by the end of its supervision',
  unclear: 'changed in a way that the record does not make clear',
};

const ENDING_WORDS: Readonly<Record<Ending, string>> = {
  dismissed: 'dismissed',
  'dismissed-with-prejudice': 'dismissed with prejudice',
  'dismissed-without-prejudice': 'dismissed without prejudice',
  'nolle-prosequi': 'given up by the prosecution',
  acquitted: 'acquitted',
  'not-filed': 'not filed by the prosecution',
  released: 'released without a charge',
  diverted: 'dismissed after diversion',
  deferred: 'deferred',
  sealed: 'relieved or sealed as an arrest',
};

function levels(is: readonly string[]): string {
  return is.map(oneOfLevel).join(' or ');
}

/** A comparison with the date of the record first, whichever way the rule has it. */
function comparison(left: DateTerm, right: DateTerm, orOn: boolean, unit: StateWords['unit']): string {
  if (isFixed(left) && !isFixed(right)) {
    return `${dateText(right, unit)} is ${orOn ? 'on or after' : 'after'} ${dateText(left, unit)}`;
  }
  return `${dateText(left, unit)} is ${orOn ? 'on or before' : 'before'} ${dateText(right, unit)}`;
}

function one(over: 'convictions' | 'counts'): string {
  return over === 'convictions' ? 'conviction on the record' : 'count on the record, convicted or not';
}

function counted({ per, over }: Condition & { kind: 'at-least' }): string {
  return per === 'case' ? `${over === 'counts' ? 'events' : 'court cases'} with ${many(over)}` : many(over);
}

function many(over: 'convictions' | 'counts'): string {
  return over === 'convictions' ? 'convictions on the record' : 'counts on the record, convicted or not';
}

/** Charges booked with an arrest share its event, as charges of a conviction share their court case. */
function sameOf(part: 'case' | 'cycle', unit: StateWords['unit']): string {
  return part === 'cycle' ? 'cycle (arrest to disposition)' : unit === 'arrest' ? 'event' : 'court case';
}

function wordsFor(subject: Subject, unit: StateWords['unit']): string {
  return subject === 0 ? `this ${unit}` : subject === 1 ? 'that one' : 'that further one';
}

function dateText(date: DateTerm, unit: StateWords['unit']): string {
  switch (date.kind) {
    case 'date-of':
      return date.of === 0 ? DATE_OF[unit] : 'its date';
    case 'offense-date':
      return date.of === 0 ? 'the date of the offense' : 'the date of its offense';
    case 'sentence-end':
      return `${date.of === 0 ? 'the end of the sentence' : 'the end of its sentence'}${date.run ? ', jail or prison inside probation,' : ''}`;
    case 'release':
      return date.of === 0
        ? 'the last release (the date of this conviction without incarceration)'
        : 'its last release (its date without incarceration)';
    case 'birth':
      return 'the date of birth';
    case 'as-of':
      return 'the as-of date';
    case 'day':
      return date.iso;
    case 'shift':
      if (date.date.kind === 'birth' && date.unit === 'years' && date.sign > 0) return birthday(date.by);
      return `${numberText(date.by)} ${date.unit} ${date.sign > 0 ? 'after' : 'before'} ${dateText(date.date, unit)}`;
  }
}

const DATE_OF: Readonly<Record<StateWords['unit'], string>> = {
  conviction: 'the date of this conviction',
  arrest: 'the date of this arrest',
  charge: 'the date on which this charge ended',
};

function numberText(number: NumberTerm): string {
  return number.kind === 'number' ? String(number.value) : `the county's number (${number.key})`;
}

function birthday(years: NumberTerm): string {
  if (years.kind !== 'number') return `the birthday of the age that the county chose (${years.key})`;
  const last = years.value % 10;
  const teens = years.value % 100 > 10 && years.value % 100 < 14;
  const ending = teens ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
  return `the ${years.value}${ending} birthday`;
}
