import { assumptionKey, assumptionOf, type Condition, type Opening } from '../../../../law/language/index.ts';
import {
  type Count,
  formatPartialDate,
  NO,
  type PartialDate,
  type Person,
  plusYears,
  sentenceEnd,
  type Truth,
  UNKNOWN_DATE,
  YES,
} from '../../../../record/index.ts';
import { consecutive, servedInJailToday, splitSentence } from './terms.ts';

/** The statute that a conviction goes by, as its level and sentence show it. */
export type Route = 'PC 1203.4' | 'PC 1203.4a' | 'PC 1203.41' | 'PC 1203.41 or 1203.42';

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;
const REALIGNMENT = day(2011, 10, 1);
/** When the sections came into force, each for the convictions that it then reached. */
const IN_FORCE = { jail: day(2014, 1, 1), beforeRealignment: day(2018, 1, 1), prison: day(2023, 1, 1) };
const YEAR = 1;

/** What somebody answered to a question that no file answers. */
function told(conviction: Count, condition: Condition): Truth {
  return assumptionOf(conviction, keyOf(condition));
}

function keyOf(condition: Condition): string {
  if (condition.kind !== 'unrecorded') throw new Error('only what no file says is asked');
  return assumptionKey(condition);
}

/**
 * The day on which the petition statute of a conviction opens: PC 1203.4 when probation is over, whatever jail came with it; 1203.4a a year after
 * judgment, when the sentence is over; 1203.41 and 1203.42 two years after it, one where a jail term was split with
 * mandatory supervision (PC 1170(h)(5)(B)). Lengths are the sentence's own; credits, parole and early discharge are not
 * on record. Whether the offense is one that the statute leaves out is for the clauses of the pack.
 */
export function openingDate(conviction: Count, person?: Person): Opening {
  const { level, sentence } = conviction;
  if (sentence.length === 0) return withoutSentence(conviction, person);
  const has = (kind: string) => sentence.some((part) => part.kind === kind);
  const end = sentenceEnd(conviction);
  const ask = end.precision === 'unknown' ? 'When was the sentence over?' : undefined;
  if (has('probation') && level !== 'infraction') return afterProbation(conviction, end, ask);
  if (level === 'misdemeanor' || level === 'infraction') {
    const opens = later(plusYears(conviction.date, YEAR), end);
    return { route: 'PC 1203.4a', opens, why: 'a year after judgment, when the sentence is over', ask };
  }
  if (level === undefined) {
    return { route: undefined, opens: UNKNOWN_DATE, why: 'the level is not known', ask: 'Felony or misdemeanor?' };
  }
  if (conviction.date.last < REALIGNMENT) return beforeRealignment(conviction, end, ask);
  return has('prison') ? afterPrison(end, ask) : afterJail(conviction, end, ask);
}

function afterPrison(end: PartialDate, ask: string | undefined): Opening {
  return {
    route: 'PC 1203.41',
    opens: notBefore(IN_FORCE.prison, plusYears(end, 2)),
    why: 'two years after the prison term and its parole are over, and not before 2023-01-01, when the section reached prison terms',
    ask,
  };
}

function afterJail(conviction: Count, end: PartialDate, ask: string | undefined): Opening {
  const answer = told(conviction, splitSentence);
  const printed = conviction.sentence.some((part) => part.text.includes('MANDATORY SUPERVISION'));
  const split = answer === YES || (answer !== NO && printed);
  return {
    route: 'PC 1203.41',
    opens: notBefore(IN_FORCE.jail, plusYears(end, split ? 1 : 2)),
    why: split
      ? 'a year after a split jail term is over'
      : 'two years after the jail term is over, one if it was split',
    ask,
  };
}

/** PC 1203.42 has been open since 2018 for crimes that are served in jail today, PC 1203.41 since 2023 for all. */
function beforeRealignment(conviction: Count, end: PartialDate, ask: string | undefined): Opening {
  const prison = conviction.sentence.some((part) => part.kind === 'prison');
  const inJail = prison ? told(conviction, servedInJailToday) : undefined;
  const over = plusYears(end, 2);
  const [soonest, latest] = [notBefore(IN_FORCE.beforeRealignment, over), notBefore(IN_FORCE.prison, over)];
  const why = 'two years after the sentence is over';
  if (inJail === YES) return { route: 'PC 1203.42', opens: soonest, why: `${why}, and not before 2018-01-01`, ask };
  if (inJail === NO) return { route: 'PC 1203.41', opens: latest, why: `${why}, and not before 2023-01-01`, ask };
  const opens = over.precision === 'unknown' ? over : between(soonest.first, latest.last);
  const question = prison
    ? 'Is the crime served in county jail today (PC 1170(h))? Then PC 1203.42 applies, and has since 2018.'
    : 'Did the jail sentence make the felony a misdemeanor (PC 17(b)(1))? Then PC 1203.4a applies, one year after judgment.';
  return {
    route: 'PC 1203.41 or 1203.42',
    opens,
    why: `${why}, and not before 2018-01-01 (PC 1203.42) or 2023-01-01 (PC 1203.41)`,
    ask: opens.precision === 'day' && prison ? ask : [ask, question].filter((each) => each !== undefined).join(' '),
    ...(prison && ask === undefined ? { settledBy: { key: keyOf(servedInJailToday), yes: 'Yes', no: 'No' } } : {}),
  };
}

/** A day of opening that is not before the section was in force. */
function notBefore(inForce: number, opens: PartialDate): PartialDate {
  if (opens.precision === 'unknown') return opens;
  return opens.first >= inForce ? opens : between(Math.max(opens.first, inForce), Math.max(opens.last, inForce));
}

function between(first: number, last: number): PartialDate {
  return { precision: first === last ? 'day' : 'range', first, last };
}

/**
 * When probation is over. Jail or prison beside it runs inside it as a rule, as a condition or suspended, and seldom on
 * top of it, which the record does not tell: so the opening lies between the end of the probation and that of both.
 */
function afterProbation(conviction: Count, end: PartialDate, ask: string | undefined): Opening {
  const { sentence } = conviction;
  const probation = sentenceEnd({ ...conviction, sentence: sentence.filter((part) => part.kind === 'probation') });
  const why = 'when probation is over';
  const custody = sentence.some((part) => (part.kind === 'jail' || part.kind === 'prison') && part.length !== 0);
  if (!custody || probation.precision === 'unknown') return { route: 'PC 1203.4', opens: end, why, ask };
  const onTop = told(conviction, consecutive);
  if (onTop === YES) return { route: 'PC 1203.4', opens: end, why: `${why}, and the term that came on top of it`, ask };
  if (onTop === NO) return { route: 'PC 1203.4', opens: probation, why, ask: undefined };
  return {
    route: 'PC 1203.4',
    opens: end.precision === 'unknown' ? end : { precision: 'range', first: probation.first, last: end.last },
    why: `${why}: ${formatPartialDate(probation)} if the jail or prison term was a condition of it or suspended, as is usual`,
    ask: 'Was the jail or prison term a part of the probation, or did it come on top?',
    settledBy: { key: keyOf(consecutive), yes: 'It came on top', no: 'A part of the probation' },
  };
}

/** Another count of the same case under which a sentence is printed. */
export function sentencedBeside(conviction: Count, person: Person): Count | undefined {
  return person.counts.find(
    (count) =>
      count !== conviction &&
      conviction.case !== undefined &&
      count.case === conviction.case &&
      count.disposition.kind === 'convicted' &&
      count.sentence.length > 0,
  );
}

/** Rap sheets print one sentence for all counts of a case: where this count has none, another of its case may tell. */
function withoutSentence(conviction: Count, person: Person | undefined): Opening {
  const sibling = person && sentencedBeside(conviction, person);
  if (!sibling) {
    return {
      route: undefined,
      opens: UNKNOWN_DATE,
      why: 'the sentence is not known',
      ask: 'What was the sentence, and was probation granted? The minute order says.',
    };
  }
  const { settledBy, ...like } = openingDate({ ...conviction, sentence: sibling.sentence });
  const text = sibling.sentence.map((part) => part.text).join(', ');
  return {
    ...like,
    why: `${like.why}, if the sentence printed for another count of the case holds for this one too`,
    sentenceOf: sibling,
    ask: `Does the sentence printed for another count of the case (${text}) hold for this count too?`,
  };
}

function later(a: PartialDate, b: PartialDate): PartialDate {
  if (a.precision === 'unknown' || b.precision === 'unknown') return UNKNOWN_DATE;
  return between(Math.max(a.first, b.first), Math.max(a.last, b.last));
}

/**
 * Every text that an opening gives, as a translation has it: `{day}` stands for a day, `{sentence}` for a sentence as it
 * is printed, and `{why}` for another of these texts.
 */
export const OPENING_TEXTS: readonly string[] = [
  'When was the sentence over?',
  'a year after judgment, when the sentence is over',
  'the level is not known',
  'Felony or misdemeanor?',
  'two years after the prison term and its parole are over, and not before 2023-01-01, when the section reached prison terms',
  'a year after a split jail term is over',
  'two years after the jail term is over, one if it was split',
  'two years after the sentence is over, and not before {day}',
  'two years after the sentence is over, and not before 2018-01-01 (PC 1203.42) or 2023-01-01 (PC 1203.41)',
  'Is the crime served in county jail today (PC 1170(h))? Then PC 1203.42 applies, and has since 2018.',
  'When was the sentence over? Is the crime served in county jail today (PC 1170(h))? Then PC 1203.42 applies, and has since 2018.',
  'Did the jail sentence make the felony a misdemeanor (PC 17(b)(1))? Then PC 1203.4a applies, one year after judgment.',
  'When was the sentence over? Did the jail sentence make the felony a misdemeanor (PC 17(b)(1))? Then PC 1203.4a applies, one year after judgment.',
  'when probation is over',
  'when probation is over, and the term that came on top of it',
  'when probation is over: {day} if the jail or prison term was a condition of it or suspended, as is usual',
  'Was the jail or prison term a part of the probation, or did it come on top?',
  'It came on top',
  'A part of the probation',
  'Yes',
  'No',
  'the sentence is not known',
  'What was the sentence, and was probation granted? The minute order says.',
  '{why}, if the sentence printed for another count of the case holds for this one too',
  'Does the sentence printed for another count of the case ({sentence}) hold for this count too?',
];
