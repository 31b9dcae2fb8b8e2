import {
  type CourtCalendar,
  clock,
  confirmed,
  noticeTrack,
  type Procedure,
  row,
  state,
  updatesDue,
  updateTrack,
} from '../../../procedure/index.ts';

const law = {
  cite: '18 Pa.C.S. 9122.2',
  source: 'casetext.com; "The path to clean slate" (2019-05-15); clsphila.org. Subsection (b) was not read',
  sure: 'O',
} as const;
const vacating = { cite: '18 Pa.C.S. 9122.4', source: 'not read in any text', sure: 'M' } as const;
const derived = { cite: '18 Pa.C.S. 9122.2(b)', source: 'not read in any text', sure: 'D' } as const;

/** Pennsylvania's courts. No table of holidays was read: an office enters the table of its own court. */
export const commonPleas: CourtCalendar = {
  ...law,
  id: 'us-pa/common-pleas',
  title: 'a court of common pleas of Pennsylvania',
  zone: 'America/New_York',
  weekend: [0, 6],
  holidays: [],
  observed: 'not-moved',
  closures: [],
};

const answer = { id: 'answer', title: "the State Police's answer, by its file and line", kind: 'text' } as const;
const batch = { id: 'batch', title: 'the monthly batch', kind: 'text' } as const;
const reason = { id: 'reason', title: 'the reason', kind: 'text' } as const;
const order = [
  { id: 'order', title: 'the order over the batch', kind: 'text' },
  { id: 'order-date', title: 'the day on which it was signed', kind: 'day' },
] as const;
const line = { id: 'line', title: 'the line of the batch for this count', kind: 'order-line' } as const;
const UPDATES = [...updatesDue('court', 'police'), 'notice-due', 'notice-due-again'];

/** Pennsylvania's clean slate: the repository validates a monthly list, and a judge signs what is left. */
export const pa9122_2: Procedure = {
  id: 'us-pa/9122-2',
  version: '1',
  title: 'Pennsylvania 18 Pa.C.S. 9122.2: clean slate limited access',
  summary:
    'The court administration sends a monthly list to the State Police, who have thirty days to say that a record does not qualify, is incomplete or has no match. What is left goes into a batch that a judge of the court of common pleas signs. Orders and answers are per count.',
  unit: 'conviction',
  calendar: commonPleas,
  roles: [
    { id: 'clerk', title: 'clerk of the court administration' },
    { id: 'supervisor', title: 'head of the office' },
    { id: 'attorney', title: 'attorney of the office' },
    { id: 'county', title: 'county court' },
  ],
  tracks: [
    {
      id: 'relief',
      title: 'From the list to the docket',
      start: 'listed',
      states: [
        state('listed', 'on the monthly list', 'open'),
        state(
          'at-repository',
          'at the State Police',
          'waiting',
          'none',
          'After the thirty days it waits for an answer, unless silence validates.',
        ),
        state('removed', 'removed from the batch', 'open'),
        state('validated', 'validated', 'open', 'due'),
        state(
          'in-batch',
          'in the batch for the judge',
          'waiting',
          'due',
          'No time for the judge to sign was read; batches are monthly.',
        ),
        state('ordered', 'ordered', 'decided', 'given'),
        state('vacated', 'vacated', 'decided', 'undone'),
        state('not-qualified', 'does not qualify', 'decided', 'refused'),
      ],
      transitions: [
        row(law, {
          id: 'send-list',
          title: 'Send the list',
          from: ['listed'],
          to: 'at-repository',
          by: ['clerk', 'import'],
          needs: [batch],
          starts: ['thirty-days'],
        }),
        row(law, {
          id: 'validate',
          title: 'The State Police validate the record',
          from: ['at-repository'],
          to: 'validated',
          by: ['import'],
          needs: [answer],
          before: 'thirty-days',
          stops: ['thirty-days'],
        }),
        row(derived, {
          id: 'no-answer',
          title: 'Thirty days are over without an answer: the record stays on the list',
          from: ['at-repository'],
          to: 'validated',
          mark: 'no-answer',
          by: ['law'],
          when: confirmed('silence-validates'),
        }),
        row(
          { practice: 'An answer that comes after the thirty days is still an answer of the keeper of the record.' },
          {
            id: 'validate-late',
            title: 'The State Police validate the record after the thirty days',
            from: ['at-repository'],
            to: 'validated',
            by: ['import'],
            needs: [answer],
            stops: ['thirty-days'],
          },
        ),
        row(law, {
          id: 'remove',
          title: 'The State Police say that it does not qualify, is incomplete, or has no match',
          from: ['at-repository', 'validated'],
          to: 'removed',
          by: ['import'],
          needs: [answer],
          stops: ['thirty-days'],
        }),
        row(
          { practice: 'A record without a match is mended and listed again; it is not lost.' },
          {
            id: 'list-again',
            title: 'Mend the record and list it again',
            from: ['removed'],
            to: 'listed',
            by: ['clerk'],
            needs: [reason],
          },
        ),
        row(law, {
          id: 'accept-removal',
          title: 'Find that the record does not qualify',
          from: ['removed'],
          to: 'not-qualified',
          by: ['attorney'],
          needs: [reason],
        }),
        row(
          { practice: 'A later list may name the record again.' },
          {
            id: 'named-again',
            title: 'A later list names the record',
            from: ['not-qualified', 'vacated'],
            to: 'listed',
            by: ['import'],
            needs: [batch],
          },
        ),
        row(law, {
          id: 'put-in-batch',
          title: 'Put the line into the batch',
          from: ['validated'],
          to: 'in-batch',
          by: ['clerk'],
          needs: [batch],
        }),
        row(law, {
          id: 'record-order',
          title: 'Record that the judge signed the batch',
          from: ['in-batch'],
          to: 'ordered',
          by: ['clerk', 'import'],
          needs: [...order, line],
          tells: ['tell-county'],
          fires: UPDATES,
        }),
        row(
          { practice: 'A judge may strike a line from a batch.' },
          {
            id: 'strike',
            title: 'Record that the judge struck the line',
            from: ['in-batch'],
            to: 'removed',
            by: ['clerk'],
            needs: [reason],
          },
        ),
        row(vacating, {
          id: 'vacate',
          title: 'Record that the order was vacated',
          from: ['ordered'],
          to: 'vacated',
          by: ['clerk'],
          needs: [...order],
          tells: ['tell-county'],
          fires: UPDATES,
        }),
      ],
    },
    updateTrack({ id: 'court-record', title: 'The public docket', prefix: 'court', again: true }),
    updateTrack({ id: 'repository', title: 'The record of the State Police', prefix: 'police', again: true }),
    noticeTrack('Notice to the person, which no rule asks for', true),
  ],
  clocks: [
    clock(law, {
      id: 'thirty-days',
      title: 'Thirty days of the State Police',
      from: { kind: 'act' },
      length: { n: 30, unit: 'calendar-day' },
      roll: 'unsettled',
      onExpiry: { kind: 'moves', rows: ['no-answer'] },
      warnAt: [5],
    }),
  ],
  grounds: [],
  duties: [
    { ...law, id: 'tell-county', title: 'a copy of the order, per count', tell: 'county', by: 'file', proof: 'none' },
  ],
  papers: [],
  pairs: [],
  facts: [],
  dates: [],
  settings: [
    {
      ...derived,
      id: 'silence-validates',
      ask: 'Does a record stay on the list where the State Police have not answered within thirty days?',
      value: { kind: 'confirm' },
    },
  ],
  opens: [],
  enteredBy: ['attorney', 'supervisor'],
  silence: {
    ...law,
    kind: 'order-follows',
    text: 'What the State Police do not take off the list goes into the batch that a judge signs.',
  },
  objection: {
    ...law,
    kind: 'leaves-the-batch',
    text: 'The repository, not the prosecution, takes a record off the list; it leaves the batch and can be mended.',
  },
  questions: [
    {
      ask: 'What does an unanswered line mean after thirty days? Subsection (b) was not read.',
      meanwhile: 'It waits for an answer until the lawyer has confirmed that silence validates.',
    },
    {
      ask: 'When and on whose motion is an order vacated (9122.4)?',
      meanwhile: 'An order that vacates is recorded; none is proposed.',
    },
  ],
  examples: [
    {
      title: 'Validated, signed, taken off the docket',
      history:
        'open 2026-01-05 relief=limited-access; send-list 2026-01-06 clerk C; validate 2026-01-20 import; put-in-batch 2026-02-01 clerk C; record-order 2026-02-03 import; court-see 2026-02-10 import',
      then: 'relief ordered; court-record seen; repository due; owed tell-county',
    },
    {
      title: 'No match is a reason that a person can mend',
      history:
        'open 2026-01-05 relief=limited-access; send-list 2026-01-06 clerk C; remove 2026-01-20 import; list-again 2026-02-01 clerk C',
      then: 'relief listed; clock thirty-days stopped',
    },
    {
      title: 'An unanswered line is moved by nothing until the lawyer has confirmed what silence means',
      history: 'open 2026-01-05 relief=limited-access; send-list 2026-01-06 clerk C; wait 2026-03-01',
      then: 'relief at-repository; clock thirty-days expired; no mark no-answer',
    },
    {
      title: 'Confirmed, it stays on the list',
      history:
        'open 2026-01-05 relief=limited-access silence-validates=yes; send-list 2026-01-06 clerk C; wait 2026-03-01',
      then: 'relief validated; mark no-answer',
    },
    {
      title: 'No line of the batch can stand for a determination that is open',
      history:
        'open 2026-01-05 relief=open; send-list 2026-01-06 clerk C; validate 2026-01-20 import; put-in-batch 2026-02-01 clerk C; record-order 2026-02-03 import',
      then: 'refused relief-undetermined',
    },
  ],
  examplesWith: { calendar: { ...commonPleas, covers: { from: 2026, until: 2028 } } },
};
