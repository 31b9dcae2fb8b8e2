import {
  anyOf,
  confirmed,
  type Duty,
  factIs,
  type Ground,
  noticeTrack,
  type Procedure,
  type Setting,
  updateTrack,
  usualNotices,
} from '../../../../procedure/index.ts';
import { superiorCourt } from '../calendar.ts';
import { pc13151, reportedByAnswer, roles } from '../shared.ts';
import { ab1706, ab1793, unread } from './authority.ts';
import { clocks } from './clocks.ts';
import { examples } from './examples.ts';
import { relief } from './relief.ts';

const grounds: readonly Ground[] = [
  {
    cite: 'H&S 11361.9; 11361.8(b), (f)',
    source: 'digest of AB 1793; lexace.ai, duisantacruz.com for 11361.8',
    sure: 'O',
    id: 'not-eligible',
    title: 'The conviction does not meet the requirements of H&S 11361.8',
    standard: 'clear-and-convincing',
    burden: 'attorney',
    proves: ['a fact that bars relief under H&S 11357 to 11360, as they stand since 2016-11-09'],
  },
  {
    ...unread('H&S 11361.9(c)(1); 11361.8(b)(2); PC 1170.18(c); People v. Saelee (2018) 28 Cal.App.5th 744', 'M'),
    id: 'public-safety',
    title: 'Relief would pose an unreasonable risk of danger to public safety: of a new superstrike',
    standard: 'preponderance',
    burden: 'attorney',
    onlyWhen: anyOf(factIs('serving'), confirmed('risk-ground-completed')),
    proves: ['facts from which a new offense of PC 667(e)(2)(C)(iv) is to be feared, beyond a serious record'],
  },
];

const duties: readonly Duty[] = [
  {
    ...ab1793,
    id: 'tell-court-no-challenge',
    title: 'that the case is not challenged',
    tell: 'court',
    by: 'file',
    proof: 'receipt',
  },
  {
    ...ab1793,
    id: 'tell-court-challenge',
    title: 'that the case is challenged',
    tell: 'court',
    within: 'tell-same-day',
    by: 'paper',
    proof: 'receipt',
  },
  {
    ...ab1793,
    id: 'tell-defender',
    title: 'that the case is challenged, or what became of the challenge',
    tell: 'defender',
    within: 'tell-same-day',
    by: 'file',
    proof: 'receipt',
  },
  {
    practice: 'Which cases the clock decided, and not the office, is for a supervisor to know.',
    id: 'tell-supervisor-deemed',
    title: 'that the day passed before the office decided',
    tell: 'supervisor',
    by: 'screen',
    proof: 'none',
  },
  {
    practice: 'Relief from a missed day is for a court to give; a supervisor decides whether to ask.',
    id: 'tell-supervisor-late',
    title: 'that a challenge came after its day',
    tell: 'supervisor',
    by: 'screen',
    proof: 'none',
  },
  {
    ...pc13151,
    id: 'court-reports-doj',
    title: 'what the court ordered, per count',
    tell: 'doj',
    within: 'court-reports',
    by: 'file',
    proof: 'receipt',
  },
  {
    practice: 'The agency that made the list can only correct it if it learns of the error.',
    id: 'report-error-doj',
    title: "that the list names a case that is not this office's",
    tell: 'doj',
    by: 'file',
    proof: 'none',
  },
];

const settings: readonly Setting[] = [
  {
    ...unread('H&S 11361.9', 'D'),
    id: 'later-lists',
    ask: 'Are convictions that were listed after 2019-07-01 unchallenged by law once the day given with their list has passed?',
    value: { kind: 'confirm' },
  },
  {
    ...unread('H&S 11361.9(c)(1), (2)', 'M'),
    id: 'risk-ground-completed',
    ask: 'May a risk to public safety be raised against a person who has completed the sentence?',
    value: { kind: 'confirm' },
  },
  {
    ...unread('service before a hearing', 'M'),
    id: 'service-days',
    ask: 'How many calendar days before a hearing must papers be served?',
    value: { kind: 'number', least: 1, most: 60 },
  },
  {
    ...unread('appeal from a refusal', 'M'),
    id: 'appeal-days',
    ask: 'Within how many calendar days may a refusal be appealed?',
    value: { kind: 'number', least: 1, most: 180 },
  },
];

/** The route of AB 1793 and AB 1706: the state lists, the prosecution may challenge, the court orders what is left. */
export const hs11361_9: Procedure = {
  id: 'us-ca/hs-11361-9',
  version: '1',
  title: 'California H&S 11361.9: review of listed cannabis convictions',
  summary:
    "The Department of Justice listed convictions for each county's prosecution by 2019-07-01. The prosecution could challenge each by 2020-07-01; what it did not challenge the court shall order, and the state's record shall show. One matter is one conviction.",
  unit: 'conviction',
  calendar: superiorCourt,
  roles,
  tracks: [
    relief,
    updateTrack({ id: 'court-record', title: "The court's record", prefix: 'court', again: true }),
    updateTrack({
      id: 'repository',
      title: 'The record of the Department of Justice',
      prefix: 'repository',
      again: true,
      stopsWhenApplied: ['doj-updates-by'],
      toldWhenApplied: ['court-reports-doj'],
    }),
    noticeTrack('Notice to the person', true),
  ],
  clocks,
  grounds,
  duties,
  notices: usualNotices(relief),
  papers: [
    { id: 'no-challenge-list', title: 'list of cases that are not challenged' },
    { id: 'order', title: 'proposed order' },
    { id: 'response', title: 'challenge' },
  ],
  pairs: [
    {
      id: 'no-challenge',
      title: 'Not to challenge',
      sameRoleBecause: 'An office may have only deputies at hand; the second is another person than the first.',
    },
    { id: 'challenge', title: 'To challenge' },
    {
      id: 'withdrawal',
      title: 'To withdraw a challenge',
      sameRoleBecause: 'Two deputies suffice to give a person what the law gives.',
    },
    {
      id: 'closing',
      title: 'To close without an order',
      sameRoleBecause: 'Two deputies must agree that nothing is left to order.',
    },
  ],
  facts: [
    {
      id: 'serving',
      title: 'the person is serving the sentence',
      ask: 'Is the person in custody or under supervision for this conviction?',
    },
  ],
  dates: [
    { id: 'challenge-by', title: 'the day by which to challenge, as a later list gives it with its authority' },
    { id: 'court-orders-by', title: 'the day by which the court orders, for a later list' },
    { id: 'doj-updates-by', title: "the day by which the state's record shows it, for a later list" },
  ],
  settings,
  opens: ['challenge-by'],
  enteredBy: ['attorney', 'supervisor'],
  silence: {
    ...ab1706,
    kind: 'moves-by-law',
    text: 'A case that was not challenged by its day is unchallenged, and the court shall issue the order.',
  },
  objection: { ...ab1793, kind: 'court-decides', text: 'The prosecution challenges; the court decides.' },
  questions: [
    {
      ask: 'Does a risk to public safety reach people who have completed their sentence? The digest merges two subdivisions.',
      meanwhile: 'The ground is closed for them until an attorney confirms it.',
    },
    {
      ask: 'Are convictions that the Department of Justice did not list in 2019 within the section at all?',
      meanwhile:
        'A later list brings its own day with its authority, and nothing is unchallenged by law until an attorney confirms it.',
    },
    {
      ask: 'May an order follow a county policy that goes beyond H&S 11361.8, or must each count state its ground?',
      meanwhile: 'The order line names the relief that was determined, with its ground.',
    },
    reportedByAnswer,
    {
      ask: "Must a challenge be served on the person too, and what is the public defender's reasonable effort?",
      meanwhile: 'The public defender is notified the same day; how the person is reached is left to the defender.',
    },
    {
      ask: 'May a lot that was accepted by sample satisfy the duty to review all cases?',
      meanwhile: 'A lot only proposes; a second person signs, and the certificate goes to the court with the list.',
    },
    {
      ask: 'Within what time may a refusal be appealed, and must victims be told?',
      meanwhile: 'The time to appeal is entered by the office; no duty to tell victims is assumed or excluded.',
    },
  ],
  examples,
};
