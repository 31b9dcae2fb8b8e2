import {
  type CourtCalendar,
  clock,
  givesRelief,
  noticeTrack,
  type Procedure,
  row,
  state,
  updatesDue,
  updateTrack,
} from '../../../procedure/index.ts';

const law = {
  cite: 'Mo. Const. art. XIV, sec. 2.10(7), (8)',
  source: 'news-leader.com 2023-06-07; kcur.org 2022-12-07; quoted in part in C.S. v. MSHP (Mo. banc 2025), SC100944',
  sure: '2',
} as const;

/** Missouri's circuit courts. No clock of this procedure needs their holidays. */
export const circuitCourt: CourtCalendar = {
  ...law,
  id: 'us-mo/circuit-court',
  title: 'a circuit court of Missouri',
  zone: 'America/Chicago',
  weekend: [0, 6],
  holidays: [],
  observed: 'not-moved',
  closures: [],
};

const reason = { id: 'reason', title: 'the reason', kind: 'text' } as const;
const file = { id: 'file', title: 'the court file, by its reference', kind: 'text' } as const;
const order = [
  { id: 'order', title: 'the order', kind: 'text' },
  { id: 'order-date', title: 'the day on which it was signed', kind: 'day' },
] as const;
const line = { id: 'line', title: 'the line of the order', kind: 'order-line' } as const;
const UPDATES = [...updatesDue('court', 'patrol'), 'notice-due', 'notice-due-again'];
const CLOCKS = ['misdemeanors-by', 'felonies-by'];

/** Missouri's marijuana expungement: each circuit court searches its own files. */
export const moXiv2_10: Procedure = {
  id: 'us-mo/xiv-2-10',
  version: '1',
  title: 'Missouri Const. art. XIV, sec. 2.10: expungement by the courts',
  summary:
    'No state agency sends a list: each circuit court searches its own files, and matters come from an extract of them. Misdemeanors were due by 2023-06-08, class E felonies and smaller class D felonies by 2023-12-08. No party is named that could object.',
  unit: 'conviction',
  calendar: circuitCourt,
  roles: [
    { id: 'clerk', title: 'circuit clerk' },
    { id: 'supervisor', title: 'head of the office' },
    { id: 'attorney', title: 'attorney of the court' },
  ],
  tracks: [
    {
      id: 'relief',
      title: 'From the search to the order',
      start: 'found',
      states: [
        state('found', 'found in the files of the court', 'open'),
        state('file-missing', 'paper file destroyed or not found', 'open'),
        state('reviewed-misdemeanor', 'reviewed: a misdemeanor', 'waiting', 'due'),
        state('reviewed-felony', 'reviewed: a felony', 'waiting', 'due'),
        state('ordered', 'expunged', 'decided', 'given'),
        state('vacated', 'order vacated', 'decided', 'undone'),
        state('not-within', 'not within the section', 'decided', 'refused'),
      ],
      transitions: [
        row(law, {
          id: 'review-misdemeanor',
          title: 'Review: a misdemeanor within the section',
          from: ['found', 'file-missing'],
          to: 'reviewed-misdemeanor',
          by: ['clerk'],
          when: givesRelief,
          needs: [file],
          pair: { id: 'review', half: 'first' },
          starts: ['misdemeanors-by'],
        }),
        row(law, {
          id: 'review-felony',
          title: 'Review: a felony within the section',
          from: ['found', 'file-missing'],
          to: 'reviewed-felony',
          by: ['clerk'],
          when: givesRelief,
          needs: [file],
          pair: { id: 'review', half: 'first' },
          starts: ['felonies-by'],
        }),
        row(
          { practice: 'A file that cannot be found is on a list of its own, and not a refusal.' },
          {
            id: 'miss-file',
            title: 'Note that the file is destroyed or not found',
            from: ['found'],
            to: 'file-missing',
            by: ['clerk'],
            needs: [reason],
          },
        ),
        row(
          { practice: 'Charge codes often name no drug: two people read the file before a case is left out.' },
          {
            id: 'leave-out',
            title: 'Find that the case is not within the section',
            from: ['found', 'file-missing', 'reviewed-misdemeanor', 'reviewed-felony'],
            to: 'not-within',
            by: ['clerk'],
            needs: [reason],
            pair: { id: 'leaving-out', half: 'both', secondBy: ['attorney', 'supervisor'] },
            stops: CLOCKS,
          },
        ),
        row(
          { practice: 'A later search or a petition may bring the case up again.' },
          {
            id: 'find-again',
            title: 'Take the case up again',
            from: ['not-within', 'vacated'],
            to: 'found',
            by: ['attorney', 'import'],
            needs: [reason],
          },
        ),
        row(
          { practice: 'A second person looks before the court is asked.' },
          {
            id: 'return',
            title: 'Return to the search',
            from: ['reviewed-misdemeanor', 'reviewed-felony'],
            to: 'found',
            by: ['attorney', 'supervisor'],
            needs: [reason],
            pair: { id: 'review', half: 'second' },
            stops: CLOCKS,
          },
        ),
        row(law, {
          id: 'record-order',
          title: 'Record the order',
          from: ['reviewed-misdemeanor', 'reviewed-felony'],
          to: 'ordered',
          by: ['attorney', 'supervisor'],
          needs: [...order, line],
          pair: { id: 'review', half: 'second' },
          stops: CLOCKS,
          makes: ['certificate'],
          fires: UPDATES,
        }),
        row(
          { practice: 'A court may vacate what it ordered; the records are then put back.' },
          {
            id: 'vacate',
            title: 'Record that the order was vacated',
            from: ['ordered'],
            to: 'vacated',
            by: ['clerk'],
            needs: order,
            fires: UPDATES,
          },
        ),
      ],
    },
    updateTrack({ id: 'court-record', title: "The court's record", prefix: 'court', again: true }),
    updateTrack({ id: 'repository', title: 'The record of the Highway Patrol', prefix: 'patrol', again: true }),
    noticeTrack('Notice to the person', true),
  ],
  clocks: [
    clock(law, {
      id: 'misdemeanors-by',
      title: 'Expungement of misdemeanors',
      from: { kind: 'day', day: '2023-06-08', unlessGiven: 'own-day' },
    }),
    clock(law, {
      id: 'felonies-by',
      title: 'Expungement of felonies',
      from: { kind: 'day', day: '2023-12-08', unlessGiven: 'own-day' },
    }),
  ],
  grounds: [],
  duties: [],
  papers: [{ id: 'certificate', title: 'certificate of expungement' }],
  pairs: [
    { id: 'review', title: 'To review and order' },
    { id: 'leaving-out', title: 'To leave out' },
  ],
  facts: [],
  dates: [{ id: 'own-day', title: 'a later day that a court gave for its files' }],
  settings: [],
  opens: [],
  enteredBy: ['attorney', 'supervisor'],
  silence: { ...law, kind: 'order-follows', text: 'No party is asked: the court orders.' },
  objection: { ...law, kind: 'none', text: 'No objection is named.' },
  questions: [
    {
      ask: 'By when are class A, B and C felonies and larger class D felonies due, once supervision is over?',
      meanwhile: 'The clock of felonies stands for those that the section dates; a matter may bring a day of its own.',
    },
    {
      ask: 'Does a suspended imposition of sentence count?',
      meanwhile: 'The determination decides; a matter without one waits.',
    },
  ],
  examples: [
    {
      title: 'Found, reviewed, ordered by another person',
      history:
        'open 2023-02-01 relief=expunged; review-misdemeanor 2023-03-01 clerk C; record-order 2023-04-01 attorney B',
      then: 'relief ordered; clock misdemeanors-by stopped; court-record due; repository due; paper certificate',
    },
    {
      title: 'The day passes: an alert, and nothing is ordered by it',
      history: 'open 2023-02-01 relief=expunged; review-misdemeanor 2023-03-01 clerk C; wait 2023-06-09T00:00',
      then: 'relief reviewed-misdemeanor; clock misdemeanors-by expired',
    },
    {
      title: 'A day earlier it still runs',
      history: 'open 2023-02-01 relief=expunged; review-felony 2023-03-01 clerk C; wait 2023-12-08T23:59',
      then: 'relief reviewed-felony; clock felonies-by running',
    },
    {
      title: 'A case of which nothing is determined waits for a person',
      history: 'open 2023-02-01 relief=open; review-misdemeanor 2023-03-01 clerk C',
      then: 'refused missing-fact',
    },
    {
      title: 'One clerk cannot leave a case out',
      history: 'open 2023-02-01 relief=expunged; leave-out 2023-03-01 clerk C',
      then: 'refused second-missing',
    },
    {
      title: 'A file that is not found is not a refusal',
      history: 'open 2023-02-01 relief=expunged; miss-file 2023-03-01 clerk C',
      then: 'relief file-missing',
    },
  ],
};
