import {
  clock,
  type Example,
  type Ground,
  givesRelief,
  noticeTrack,
  type OpenQuestion,
  type Procedure,
  type Rule,
  row,
  type Setting,
  state,
  type Track,
  updatesDue,
  updateTrack,
  usualNotices,
} from '../../../procedure/index.ts';
import type { Authority } from '../../../record/index.ts';
import { superiorCourt } from './calendar.ts';
import {
  department,
  documents,
  ground,
  hearing,
  line,
  order,
  pc13151,
  reason,
  receipt,
  reportedByAnswer,
  roles,
  statement,
} from './shared.ts';

/** What one law says of an application that a court grants on the papers unless the prosecution shows a bar. */
export type Application = Pick<Procedure, 'id' | 'version' | 'title' | 'summary'> & {
  readonly law: Authority;
  readonly grounds: readonly Ground[];
  readonly silence: Rule<'order-follows'>;
  readonly objection: Rule<'court-decides'>;
  readonly questions: readonly OpenQuestion[];
  readonly examples: readonly Example[];
};

const unread = (cite: string) => ({ cite, source: 'not read in any text', sure: 'M' }) as const;
const signed = { practice: 'Two people stand behind what the office tells a court.' } as const;
const NO_TIME = 'No time for the court to decide was read in the statute; the office lists what has waited longest.';
const OPEN = ['found', 'motion-proposed', 'filed', 'answer-proposed', 'answered', 'set-for-hearing'];
const UPDATES = [...updatesDue('court', 'repository'), 'notice-due', 'notice-due-again'];

function reliefTrack(law: Authority): Track {
  return {
    id: 'relief',
    title: 'From the application to the order',
    start: 'found',
    states: [
      state('found', 'found, nothing filed', 'open'),
      state('motion-proposed', "People's motion proposed", 'open'),
      state('filed', 'filed', 'waiting', 'due'),
      state('answer-proposed', 'answer proposed', 'open'),
      state('answered', 'answered: the prosecution opposes', 'waiting', 'none', NO_TIME),
      state('set-for-hearing', 'set for hearing', 'waiting', 'none', NO_TIME),
      state('granted', 'granted', 'decided', 'given'),
      state('refused', 'refused', 'decided', 'refused'),
      state('vacated', 'order vacated', 'decided', 'undone'),
      state('moot', 'moot: other relief gives as much', 'final'),
    ],
    transitions: [
      row(signed, {
        id: 'propose-motion',
        title: "Propose the People's motion",
        from: ['found'],
        to: 'motion-proposed',
        by: ['analyst', 'attorney'],
        when: givesRelief,
        needs: [reason],
        pair: { id: 'motion', half: 'first' },
        undo: 'until-signed',
      }),
      row(signed, {
        id: 'return-motion',
        title: 'Return the motion',
        from: ['motion-proposed'],
        to: 'found',
        by: ['supervisor'],
        needs: [reason],
        pair: { id: 'motion', half: 'second' },
      }),
      row(law, {
        id: 'file-motion',
        title: "Sign and file the People's motion",
        from: ['motion-proposed'],
        to: 'filed',
        by: ['supervisor'],
        needs: [documents],
        pair: { id: 'motion', half: 'second' },
        stepUp: true,
        starts: ['answer-by'],
        makes: ['motion', 'order'],
      }),
      row(law, {
        id: 'record-application',
        title: "Record the person's application",
        from: ['found'],
        to: 'filed',
        by: ['clerk', 'import'],
        needs: [documents],
        starts: ['answer-by'],
      }),
      row(law, {
        id: 'propose-answer',
        title: 'Propose to oppose the application',
        from: ['filed'],
        to: 'answer-proposed',
        by: ['attorney'],
        needs: [ground, statement, documents],
        pair: { id: 'answer', half: 'first' },
        undo: 'until-signed',
      }),
      row(signed, {
        id: 'return-answer',
        title: 'Return the answer',
        from: ['answer-proposed'],
        to: 'filed',
        by: ['supervisor'],
        needs: [reason],
        pair: { id: 'answer', half: 'second' },
      }),
      row(law, {
        id: 'file-answer',
        title: 'Sign and file the answer',
        from: ['answer-proposed'],
        to: 'answered',
        by: ['supervisor'],
        needs: [receipt],
        pair: { id: 'answer', half: 'second' },
        stepUp: true,
        before: 'answer-by',
        stops: ['answer-by'],
        makes: ['answer'],
        tells: ['tell-person'],
      }),
      row(
        { practice: 'What the office no longer stands by, it takes back openly.' },
        {
          id: 'withdraw-answer',
          title: 'Withdraw the answer',
          from: ['answered', 'set-for-hearing'],
          to: 'filed',
          by: ['attorney'],
          needs: [reason],
          pair: { id: 'withdrawal', half: 'both', secondBy: ['supervisor'] },
          starts: ['answer-by'],
          tells: ['tell-person'],
        },
      ),
      row(law, {
        id: 'set-hearing',
        title: 'Record the hearing',
        from: ['filed', 'answered', 'set-for-hearing'],
        to: 'set-for-hearing',
        by: ['clerk'],
        needs: [hearing, department],
      }),
      row(law, {
        id: 'record-order',
        title: 'Record the order',
        from: ['filed', 'answered', 'set-for-hearing'],
        to: 'granted',
        by: ['clerk'],
        needs: [...order, line],
        stops: ['answer-by'],
        tells: ['court-reports-doj'],
        fires: UPDATES,
      }),
      row(law, {
        id: 'record-refusal',
        title: 'Record that the court refused',
        from: ['filed', 'answered', 'set-for-hearing'],
        to: 'refused',
        by: ['clerk'],
        needs: order,
        stops: ['answer-by'],
        starts: ['appeal-by'],
        fires: ['notice-due', 'notice-due-again'],
      }),
      row(
        { practice: 'A court may vacate what it ordered; the records are then put back.' },
        {
          id: 'vacate-order',
          title: 'Record that the order was vacated',
          from: ['granted'],
          to: 'vacated',
          by: ['clerk'],
          needs: order,
          tells: ['court-reports-doj'],
          fires: UPDATES,
        },
      ),
      row(
        { practice: 'A court may rule again, on appeal, on reconsideration or on a new application.' },
        {
          id: 'record-later-order',
          title: 'Record a later order that gives the relief',
          from: ['refused', 'vacated'],
          to: 'granted',
          by: ['clerk'],
          needs: [...order, line],
          stops: ['appeal-by'],
          tells: ['court-reports-doj'],
          fires: UPDATES,
        },
      ),
      row(
        { practice: 'Other relief that gives at least as much leaves nothing to order.' },
        {
          id: 'find-moot',
          title: 'Find the matter moot',
          from: OPEN,
          to: 'moot',
          by: ['attorney'],
          needs: [reason, documents],
          pair: { id: 'withdrawal', half: 'both', secondBy: ['supervisor'] },
          stops: ['answer-by'],
        },
      ),
    ],
  };
}

const settings: readonly Setting[] = [
  {
    ...unread('time for the prosecution to answer'),
    id: 'answer-days',
    ask: 'Within how many calendar days must the prosecution answer an application?',
    value: { kind: 'number', least: 1, most: 120 },
  },
  {
    ...unread('appeal from a refusal'),
    id: 'appeal-days',
    ask: 'Within how many calendar days may a refusal be appealed?',
    value: { kind: 'number', least: 1, most: 180 },
  },
];

/** The procedure of an application or a People's motion under one law. */
export function applicationProcedure({ law, ...what }: Application): Procedure {
  return {
    ...what,
    questions: [...what.questions, reportedByAnswer],
    unit: 'conviction',
    calendar: superiorCourt,
    roles: [...roles, { id: 'person', title: 'person, or counsel' }],
    tracks: [
      reliefTrack(law),
      updateTrack({ id: 'court-record', title: "The court's record", prefix: 'court', again: true }),
      updateTrack({
        id: 'repository',
        title: 'The record of the Department of Justice',
        prefix: 'repository',
        again: true,
        toldWhenApplied: ['court-reports-doj'],
      }),
      noticeTrack('Notice to the person', true),
    ],
    clocks: [
      clock(unread('time for the prosecution to answer'), {
        id: 'answer-by',
        title: 'Answer of the prosecution',
        from: { kind: 'act' },
        length: { n: { setting: 'answer-days' }, unit: 'calendar-day' },
        roll: 'next-court-day',
        receivedBy: 'court-confirmation',
        onExpiry: { kind: 'alert' },
        extendedBy: ['clerk'],
        warnAt: [7, 1],
      }),
      clock(pc13151, {
        id: 'court-reports',
        title: "The court's report to the Department of Justice",
        from: { kind: 'need', need: 'order-date' },
        length: { n: 30, unit: 'calendar-day' },
        roll: 'next-court-day',
        warnAt: [10, 2],
      }),
      clock(unread('appeal from a refusal'), {
        id: 'appeal-by',
        title: 'Appeal from a refusal',
        from: { kind: 'need', need: 'order-date' },
        length: { n: { setting: 'appeal-days' }, unit: 'calendar-day' },
        roll: 'next-court-day',
        warnAt: [14],
      }),
    ],
    duties: [
      {
        ...law,
        id: 'tell-person',
        title: "the prosecution's answer, or that it is withdrawn",
        tell: 'person',
        by: 'paper',
        proof: 'service',
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
    ],
    notices: usualNotices(reliefTrack(law)),
    papers: [
      { id: 'motion', title: "the People's motion" },
      { id: 'order', title: 'proposed order' },
      { id: 'answer', title: "the prosecution's answer" },
    ],
    pairs: [
      { id: 'motion', title: 'To move the court' },
      { id: 'answer', title: 'To oppose' },
      { id: 'withdrawal', title: 'To withdraw or close' },
    ],
    facts: [],
    dates: [],
    settings,
    opens: [],
    enteredBy: ['attorney', 'supervisor'],
  };
}
