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
  cite: 'Minn. Stat. 609A.015, 609A.055',
  source: 'dps.mn.gov on BCA expungements; mncourts.gov expungement questions',
  sure: 'O',
} as const;
const secondary = (cite: string) => ({ cite, source: 'secondary sources', sure: '2' }) as const;

/** Minnesota's courts. No table of holidays was read: an office enters the table of its own court. */
export const minnesotaCourt: CourtCalendar = {
  ...law,
  id: 'us-mn/district-court',
  title: 'a district court of Minnesota',
  zone: 'America/Chicago',
  weekend: [0, 6],
  holidays: [],
  observed: 'not-moved',
  closures: [],
};

const reason = { id: 'reason', title: 'the reason', kind: 'text' } as const;
const notice = { id: 'notice', title: "the bureau's notice, by its file", kind: 'text' } as const;
const order = { id: 'order', title: 'the order of the court', kind: 'text' } as const;
const UPDATES = [...updatesDue('court', 'bca'), 'notice-due', 'notice-due-again'];

/** Minnesota's automatic expungement: sealed after sixty days unless the court prohibits it. */
export const mn609A_015: Procedure = {
  id: 'us-mn/609a-015',
  version: '1',
  title: 'Minnesota 609A.015: automatic expungement',
  summary:
    'The Bureau of Criminal Apprehension finds what qualifies and tells the judicial branch. After sixty days the record is sealed without an order, unless a court prohibits it or information shows that it does not qualify.',
  unit: 'conviction',
  calendar: minnesotaCourt,
  roles: [
    { id: 'clerk', title: 'court clerk' },
    { id: 'supervisor', title: 'head of the office' },
    { id: 'attorney', title: 'attorney of the office' },
    { id: 'agency', title: 'agencies that hold the record' },
  ],
  tracks: [
    {
      id: 'relief',
      title: 'From the notice to the sealing',
      start: 'listed',
      states: [
        state('listed', 'named to the courts', 'waiting', 'due'),
        state(
          'prohibited',
          'prohibited by the court',
          'waiting',
          'refused',
          'After the yearly review a later notice of the bureau names the record again.',
        ),
        state('ineligible', 'shown not to qualify', 'decided', 'refused'),
        state('sealed', 'sealed', 'decided', 'given'),
        state('unsealed', 'unsealed: did not qualify', 'decided', 'undone'),
      ],
      transitions: [
        row(law, {
          id: 'seal',
          title: 'Sixty days are over: the record is sealed',
          from: ['listed'],
          to: 'sealed',
          by: ['law'],
          tells: ['tell-agencies'],
          fires: UPDATES,
        }),
        row(law, {
          id: 'record-prohibition',
          title: 'Record that a court prohibits the sealing',
          from: ['listed'],
          to: 'prohibited',
          by: ['clerk'],
          needs: [order],
          before: 'sixty-days',
          starts: ['yearly-review'],
          stops: ['sixty-days'],
        }),
        row(law, {
          id: 'show-ineligible',
          title: 'Information shows that the record does not qualify',
          from: ['listed', 'prohibited'],
          to: 'ineligible',
          by: ['import', 'clerk'],
          needs: [reason],
          stops: ['sixty-days', 'yearly-review'],
        }),
        row(secondary('Minn. Stat. 609A.015, yearly review'), {
          id: 'look-again',
          title: 'A year is over: the bureau names the record again',
          from: ['prohibited'],
          to: 'listed',
          by: ['law'],
          when: confirmed('named-again-by-law'),
          starts: ['sixty-days'],
        }),
        row(law, {
          id: 'named-again',
          title: 'A later notice names the record again',
          from: ['prohibited', 'ineligible', 'unsealed'],
          to: 'listed',
          by: ['import'],
          needs: [notice],
          starts: ['sixty-days'],
          stops: ['yearly-review'],
        }),
        row(secondary('Laws of Minnesota 2026, ch. 70, sec. 5'), {
          id: 'unseal',
          title: 'The bureau unseals a record that did not qualify',
          from: ['sealed'],
          to: 'unsealed',
          by: ['import', 'clerk'],
          needs: [reason],
          tells: ['tell-agencies'],
          fires: UPDATES,
        }),
      ],
    },
    updateTrack({ id: 'court-record', title: "The court's record", prefix: 'court', again: true }),
    updateTrack({ id: 'repository', title: "The bureau's record", prefix: 'bca', again: true }),
    noticeTrack('Notice to the person, who otherwise learns by looking', true),
  ],
  clocks: [
    clock(law, {
      id: 'sixty-days',
      title: 'Sixty days from the notice',
      from: { kind: 'act' },
      length: { n: 60, unit: 'calendar-day' },
      roll: 'unsettled',
      onExpiry: { kind: 'moves', rows: ['seal'] },
      late: 'record-late',
      lateTells: ['tell-supervisor-late'],
      warnAt: [10, 1],
    }),
    clock(secondary('Minn. Stat. 609A.015, yearly review'), {
      id: 'yearly-review',
      title: 'The yearly review',
      from: { kind: 'act' },
      length: { n: 1, unit: 'year' },
      onExpiry: { kind: 'moves', rows: ['look-again'] },
    }),
  ],
  grounds: [],
  duties: [
    {
      ...law,
      id: 'tell-agencies',
      title: 'the report of sealed records, by agency',
      tell: 'agency',
      by: 'file',
      proof: 'none',
    },
    {
      practice: 'An order that came after the sealing needs a person.',
      id: 'tell-supervisor-late',
      title: 'that an order came after the sixty days',
      tell: 'supervisor',
      by: 'screen',
      proof: 'none',
    },
  ],
  papers: [],
  pairs: [],
  facts: [],
  dates: [],
  settings: [
    {
      ...secondary('Minn. Stat. 609A.015, yearly review'),
      id: 'named-again-by-law',
      ask: 'Is a record that a court kept from being sealed named again by law after a year?',
      value: { kind: 'confirm' },
    },
  ],
  opens: ['sixty-days'],
  enteredBy: ['attorney', 'supervisor'],
  silence: {
    ...law,
    kind: 'moves-by-law',
    text: 'Where no court prohibits it within sixty days, the record is sealed without an order.',
  },
  objection: {
    ...law,
    kind: 'none',
    text: 'No prosecutor objects: the court itself prohibits the sealing, or information shows that the record does not qualify.',
  },
  questions: [
    {
      ask: 'Does the last of the sixty days roll off a day without court? The section was not read.',
      meanwhile:
        'Nothing is sealed by the clock before the later reading, and an office enters the holidays of its court.',
    },
    {
      ask: 'What becomes of an order that prohibits the sealing and comes after the sixty days?',
      meanwhile: 'It is kept as late, and a supervisor is notified.',
    },
  ],
  examples: [
    {
      title: 'Silence seals without an order',
      history: 'open 2026-01-05 relief=sealed; wait 2026-03-07T00:00',
      then: 'relief sealed; court-record due; repository due; owed tell-agencies; notice due',
    },
    {
      title: 'A determination that is open passes the clock and gives no line',
      history: 'open 2026-01-05 relief=open; wait 2026-03-07',
      then: 'relief sealed; undetermined; no line',
    },
    {
      title: 'The court prohibits it in time; a year later nothing moves unless the lawyer has confirmed it',
      history: 'open 2026-01-05 relief=sealed; record-prohibition 2026-02-02 clerk C; wait 2027-02-03',
      then: 'relief prohibited; clock yearly-review expired',
    },
    {
      title: 'Confirmed, the record is named again, and sixty days run again',
      history:
        'open 2026-01-05 relief=sealed named-again-by-law=yes; record-prohibition 2026-02-02 clerk C; wait 2027-02-03',
      then: 'relief listed; clock sixty-days running; due sixty-days 2027-04-05',
    },
    {
      title: 'An order after the sixty days is kept as late',
      history: 'open 2026-01-05 relief=sealed; late record-prohibition 2026-03-10 clerk C',
      then: 'relief sealed; late record-prohibition; owed tell-supervisor-late',
    },
    {
      title: 'A record that did not qualify is unsealed, and the records are put back',
      history: 'open 2026-01-05 relief=sealed; unseal 2026-06-01 import',
      then: 'relief unsealed; court-record due; repository due',
    },
  ],
  examplesWith: { calendar: { ...minnesotaCourt, covers: { from: 2026, until: 2028 } } },
};
