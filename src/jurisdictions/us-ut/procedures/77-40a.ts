import {
  type CourtCalendar,
  clock,
  noticeTrack,
  type Procedure,
  row,
  state,
  updatesDue,
  updateTrack,
} from '../../../procedure/index.ts';

const law = {
  cite: 'Utah Code 77-40a-204, 77-40a-205; Utah R. Crim. P. 42',
  source: 'casetext.com (rule 42); law.counselstack.com (77-40a-205), whose subsection (6) was not read',
  sure: 'O',
} as const;
const memory = {
  cite: 'Utah Code 77-40a-205; Utah R. Crim. P. 42',
  source: 'not read in any text',
  sure: 'M',
} as const;

/** Utah's courts. No table of holidays was read: an office enters the table of its own court. */
export const utahCourt: CourtCalendar = {
  ...law,
  id: 'us-ut/district-court',
  title: 'a court of Utah',
  zone: 'America/Denver',
  weekend: [0, 6],
  holidays: [],
  observed: 'not-moved',
  closures: [],
};

const reason = { id: 'reason', title: 'the reason', kind: 'text' } as const;
const list = { id: 'list', title: 'the monthly list on the portal', kind: 'text' } as const;
const order = [
  { id: 'order', title: 'the order', kind: 'text' },
  { id: 'order-date', title: 'the day on which it was issued', kind: 'day' },
] as const;
const line = { id: 'line', title: 'the line of the order', kind: 'order-line' } as const;
const UPDATES = [...updatesDue('court', 'bureau'), 'notice-due', 'notice-due-again'];

/** Utah's automatic expungement: an objection of a prosecuting agency ends the automatic route. */
export const ut77_40a: Procedure = {
  id: 'us-ut/77-40a',
  version: '1',
  title: 'Utah 77-40a and R. Crim. P. 42: automatic expungement',
  summary:
    'The Administrative Office of the Courts puts a list before every prosecuting agency each month, on a portal. An agency may object within a time that the office enters; an objection ends the automatic route and leaves the petition. Where no agency objects, the order issues.',
  unit: 'conviction',
  calendar: utahCourt,
  roles: [
    { id: 'clerk', title: 'clerk' },
    { id: 'attorney', title: 'prosecutor' },
    { id: 'supervisor', title: 'supervising prosecutor' },
    { id: 'bureau', title: 'Bureau of Criminal Identification' },
    { id: 'person', title: 'person' },
  ],
  tracks: [
    {
      id: 'relief',
      title: 'From the list to the order',
      start: 'listed',
      states: [
        state('listed', 'on the list of the courts', 'open'),
        state('noticed', 'before the prosecuting agency', 'waiting'),
        state('objection-proposed', 'objection proposed', 'open'),
        state('objected', 'objected: the automatic route has ended, a petition is open', 'final', 'refused'),
        state('clear', 'no objection', 'waiting', 'due', 'No time for the order to issue was read.'),
        state('ordered', 'ordered', 'decided', 'given'),
        state('vacated', 'order vacated', 'decided', 'undone'),
        state('off-list', 'taken off the list', 'final'),
      ],
      transitions: [
        row(law, {
          id: 'notice',
          title: 'The list is put before the agency',
          from: ['listed'],
          to: 'noticed',
          by: ['import'],
          needs: [list],
          starts: ['object-by'],
        }),
        row(memory, {
          id: 'propose-objection',
          title: 'Propose to object',
          from: ['noticed'],
          to: 'objection-proposed',
          by: ['attorney'],
          needs: [
            { id: 'ground', title: 'the ground', kind: 'ground' },
            { id: 'documents', title: 'documents that show it', kind: 'documents' },
          ],
          pair: { id: 'objection', half: 'first' },
          undo: 'until-signed',
        }),
        row(
          { practice: 'Two people stand behind an objection, which ends the route for the person.' },
          {
            id: 'return-objection',
            title: 'Return the objection',
            from: ['objection-proposed'],
            to: 'noticed',
            by: ['supervisor'],
            needs: [reason],
            pair: { id: 'objection', half: 'second' },
          },
        ),
        row(memory, {
          id: 'object',
          title: 'Sign the objection and enter it on the portal',
          from: ['objection-proposed'],
          to: 'objected',
          by: ['supervisor'],
          needs: [{ id: 'receipt', title: "the portal's confirmation of receipt", kind: 'receipt' }],
          pair: { id: 'objection', half: 'second' },
          stepUp: true,
          before: 'object-by',
          stops: ['object-by'],
          tells: ['offer-petition'],
          fires: ['notice-due', 'notice-due-again'],
        }),
        row(memory, {
          id: 'no-objection',
          title: 'The time to object has ended without an objection',
          from: ['noticed', 'objection-proposed'],
          to: 'clear',
          by: ['law'],
        }),
        row(law, {
          id: 'waive',
          title: 'The agency says that it does not object',
          from: ['noticed'],
          to: 'clear',
          by: ['import', 'supervisor'],
          needs: [reason],
          stops: ['object-by'],
        }),
        row(law, {
          id: 'record-order',
          title: 'Record the order',
          from: ['clear'],
          to: 'ordered',
          by: ['clerk', 'import'],
          needs: [...order, line],
          tells: ['tell-bureau'],
          fires: UPDATES,
        }),
        row(
          { practice: 'An order that issued in error is vacated; the records are then put back.' },
          {
            id: 'vacate',
            title: 'Record that the order was vacated',
            from: ['ordered'],
            to: 'vacated',
            by: ['clerk'],
            needs: [...order],
            tells: ['tell-bureau'],
            fires: UPDATES,
          },
        ),
        row(
          { practice: 'A court may rule again.' },
          {
            id: 'record-later-order',
            title: 'Record a later order',
            from: ['vacated'],
            to: 'ordered',
            by: ['clerk'],
            needs: [...order, line],
            tells: ['tell-bureau'],
            fires: UPDATES,
          },
        ),
        row(law, {
          id: 'take-off',
          title: 'The courts take the case off the list',
          from: ['listed', 'noticed', 'objection-proposed', 'clear'],
          to: 'off-list',
          by: ['import'],
          needs: [reason],
          stops: ['object-by'],
        }),
      ],
    },
    updateTrack({ id: 'court-record', title: "The court's record", prefix: 'court', again: true }),
    updateTrack({ id: 'repository', title: "The bureau's record", prefix: 'bureau', again: true }),
    noticeTrack('Notice to the person', true),
  ],
  clocks: [
    clock(memory, {
      id: 'object-by',
      title: 'Objection of the prosecuting agency',
      from: { kind: 'act' },
      length: { n: { setting: 'objection-days' }, unit: 'calendar-day' },
      roll: 'unsettled',
      receivedBy: 'court-confirmation',
      onExpiry: { kind: 'moves', rows: ['no-objection'] },
      late: 'record-late',
      lateTells: ['tell-supervisor-late'],
      warnAt: [7, 1],
    }),
  ],
  grounds: [
    {
      ...law,
      id: 'not-eligible',
      title: 'The case does not qualify',
      standard: 'not-stated',
      burden: 'attorney',
      proves: ['what bars it'],
    },
    {
      ...law,
      id: 'restitution',
      title: 'Restitution is owed',
      standard: 'not-stated',
      burden: 'attorney',
      proves: ['the amount that is owed'],
    },
    {
      ...memory,
      id: 'ongoing',
      title: 'A reasonable belief that the person goes on committing crimes',
      standard: 'not-stated',
      burden: 'attorney',
      onlyWhen: { kind: 'confirmed', setting: 'ongoing-is-a-ground' },
      proves: ['what the belief rests on'],
    },
  ],
  duties: [
    {
      ...law,
      id: 'tell-bureau',
      title: 'the order, for the bureau and the agencies',
      tell: 'bureau',
      by: 'file',
      proof: 'receipt',
    },
    {
      practice: 'A person whose automatic route ended should learn that a petition is open.',
      id: 'offer-petition',
      title: 'that the route by petition is open',
      tell: 'person',
      by: 'paper',
      proof: 'none',
    },
    {
      practice: 'Relief from a missed day is for a court to give.',
      id: 'tell-supervisor-late',
      title: 'that an objection came after its day',
      tell: 'supervisor',
      by: 'screen',
      proof: 'none',
    },
  ],
  papers: [],
  pairs: [{ id: 'objection', title: 'To object' }],
  facts: [],
  dates: [],
  settings: [
    {
      ...memory,
      id: 'objection-days',
      ask: 'Within how many calendar days may a prosecuting agency object? (35 is remembered and was not read.)',
      value: { kind: 'number', least: 1, most: 180 },
    },
    {
      ...memory,
      id: 'ongoing-is-a-ground',
      ask: 'May an agency object on a reasonable belief of ongoing crime?',
      value: { kind: 'confirm' },
    },
  ],
  opens: [],
  enteredBy: ['attorney', 'supervisor'],
  silence: { ...law, kind: 'order-follows', text: 'Where no agency objects in time, the order issues.' },
  objection: {
    ...memory,
    kind: 'ends-the-route',
    text: 'An objection ends the automatic route; the person may petition.',
  },
  questions: [
    {
      ask: 'How many days has an agency, and do they roll?',
      meanwhile: 'No day is due until the office has entered the number; the later reading ends the clock.',
    },
    {
      ask: 'Does an objection that is filed in the case, and not on the portal, count?',
      meanwhile: "There is one register: what counts is the portal's confirmation.",
    },
  ],
  examples: [
    {
      title: 'Until the office has entered the days, nothing is clear by time alone',
      history: 'open 2026-01-05 relief=expunged; notice 2026-01-06 import; wait 2027-01-06',
      then: 'relief noticed; due object-by unknown',
    },
    {
      title: 'Entered, silence leads to the order',
      history:
        'open 2026-01-05 relief=expunged objection-days=35; notice 2026-01-06 import; wait 2026-02-11; record-order 2026-03-01 import',
      then: 'relief ordered; repository due; owed tell-bureau',
    },
    {
      title: 'An objection ends the route',
      history:
        'open 2026-01-05 relief=expunged objection-days=35; notice 2026-01-06 import; propose-objection 2026-01-20 attorney A; object 2026-01-21 supervisor B',
      then: 'relief objected; owed offer-petition; notice due; clock object-by stopped',
    },
    {
      title: 'One person cannot object alone',
      history:
        'open 2026-01-05 relief=expunged objection-days=35; notice 2026-01-06 import; propose-objection 2026-01-20 attorney A; object 2026-01-21 supervisor A',
      then: 'refused same-person',
    },
    {
      title: 'A belief of ongoing crime is no ground until the lawyer has confirmed it',
      history:
        'open 2026-01-05 relief=expunged objection-days=35; notice 2026-01-06 import; propose-objection 2026-01-20 attorney A ground=ongoing',
      then: 'refused missing-fact',
    },
  ],
  examplesWith: { calendar: { ...utahCourt, covers: { from: 2026, until: 2028 } } },
};
