import type { County } from './counties.ts';

/**
 * The part of a person that every line repeats: `head` and `tail` are columns 0 to 13 and 15 to 35, ready to print;
 * `whole` is both with the birth date between them.
 */
export type Subject = {
  readonly head: string;
  readonly dob: string;
  readonly tail: string;
  readonly whole: Uint8Array;
};

/** One line of the file before it is printed: the columns that differ from line to line, as bare values. */
export type Line = {
  subject: Subject;
  dob: string;
  cycleOrder: string;
  cycleDate: string;
  stepOrder: string;
  eventDate: string;
  stepCode: string;
  stepType: string;
  agency: Uint8Array;
  county: string;
  countOrder: string;
  dispositionDate: string;
  ofn: string;
  offenseCode: string;
  offense: string;
  toc: string;
  convictionOrder: string;
  convictionOffenseCode: string;
  convictionOffense: string;
  convictionToc: string;
  dispositionOrder: string;
  dispositionCode: string;
  disposition: string;
  levelCode: string;
  level: string;
  sentenceOrder: string;
  sentenceCode: string;
  sentence: string;
  sentenceLength: string;
  timeCode: string;
  time: string;
  age: string;
  comment: string;
};

export type StepType =
  | 'ARREST/DETAINED/CITED'
  | 'COURT ACTION'
  | 'REGISTRATION'
  | 'DECEASED'
  | 'PROBATION'
  | 'CUSTODY'
  | 'APPLICANT';

const STEP_CODES: Readonly<Record<StepType, string>> = {
  'ARREST/DETAINED/CITED': '1',
  'COURT ACTION': '5',
  REGISTRATION: '3',
  DECEASED: '8',
  PROBATION: '4',
  CUSTODY: '6',
  APPLICANT: '2',
};

/** What the lines of one step share. */
export type Step = {
  readonly subject: Subject;
  readonly cycle: number;
  readonly cycleDate: string;
  readonly step: number;
  readonly eventDate: string;
  readonly type: StepType;
  readonly county: County;
  readonly agency: Uint8Array;
  readonly age: string;
};

const threeDigits: readonly string[] = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** A line of a step with nothing in it yet but where it stands. */
export function lineOf(step: Step, count: number): Line {
  const cycleOrder = threeDigits[step.cycle]!;
  const stepOrder = threeDigits[step.step]!;
  return {
    subject: step.subject,
    dob: step.subject.dob,
    cycleOrder,
    cycleDate: step.cycleDate,
    stepOrder,
    eventDate: step.eventDate,
    stepCode: STEP_CODES[step.type],
    stepType: step.type,
    agency: step.agency,
    county: step.county.name,
    countOrder: `${cycleOrder}${stepOrder}${threeDigits[count]!}000`,
    dispositionDate: '',
    ofn: '',
    offenseCode: '',
    offense: '',
    toc: '',
    convictionOrder: '',
    convictionOffenseCode: '',
    convictionOffense: '',
    convictionToc: '',
    dispositionOrder: '',
    dispositionCode: '',
    disposition: '',
    levelCode: '',
    level: '',
    sentenceOrder: '',
    sentenceCode: '',
    sentence: '',
    sentenceLength: '',
    timeCode: '',
    time: '',
    age: step.age,
    comment: '',
  };
}
