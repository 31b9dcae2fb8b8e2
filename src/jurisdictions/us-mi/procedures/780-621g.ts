import {
  type CourtCalendar,
  noticeTrack,
  type Procedure,
  row,
  state,
  updatesDue,
  updateTrack,
} from '../../../procedure/index.ts';

const law = {
  cite: 'MCL 780.621g, 780.621h; MCR 6.451, 8.119',
  source: 'casetext.com (MCR 6.451); michbar.org e-journal 84404; text of 780.621g in a public compilation',
  sure: 'O',
} as const;

/** Michigan's courts. No clock of this procedure needs their holidays. */
export const michiganCourt: CourtCalendar = {
  ...law,
  id: 'us-mi/trial-court',
  title: 'a trial court of Michigan',
  zone: 'America/Detroit',
  weekend: [0, 6],
  holidays: [],
  observed: 'not-moved',
  closures: [],
};

const file = { id: 'file', title: 'the daily file of the State Police, and its line', kind: 'text' } as const;
const reason = { id: 'reason', title: 'the reason', kind: 'text' } as const;
const documents = { id: 'documents', title: 'documents that show it', kind: 'documents' } as const;
const order = [
  { id: 'order', title: 'the order', kind: 'text' },
  { id: 'order-date', title: 'the day on which it was signed', kind: 'day' },
] as const;
const NO_TIME = 'No time was read in the section or the rule.';
const UPDATES = [...updatesDue('court', 'police'), 'notice-due', 'notice-due-again'];

/** Michigan: set aside by operation of law; a court may reinstate afterwards. */
export const mi780_621g: Procedure = {
  id: 'us-mi/780-621g',
  version: '1',
  title: 'Michigan MCL 780.621g: set aside by operation of law',
  summary:
    'The State Police send courts a daily file of convictions that are set aside by operation of law, and no person or agency can object before that. A court may reinstate a conviction afterwards, after notice and a hearing: because it was set aside in error, or for want of a good-faith effort at restitution.',
  unit: 'conviction',
  calendar: michiganCourt,
  roles: [
    { id: 'clerk', title: 'court clerk' },
    { id: 'attorney', title: 'prosecutor' },
    { id: 'supervisor', title: 'supervising prosecutor' },
    { id: 'person', title: 'person' },
    { id: 'prosecution', title: 'prosecution' },
  ],
  tracks: [
    {
      id: 'relief',
      title: 'From the daily file to what stands',
      start: 'expected',
      states: [
        state('expected', 'expected to be set aside', 'waiting', 'due', 'The State Police send their file daily.'),
        state('set-aside', 'set aside by operation of law', 'decided', 'given'),
        state('motion-proposed', 'motion to reinstate proposed', 'open', 'given'),
        state('reinstatement-asked', 'reinstatement asked for', 'waiting', 'given', NO_TIME),
        state('set-for-hearing', 'set for hearing', 'waiting', 'given', NO_TIME),
        state('stands', 'stands: reinstatement refused', 'decided', 'given'),
        state('reinstated', 'reinstated', 'decided', 'undone'),
        state('not-expected', 'no longer expected', 'final'),
      ],
      transitions: [
        row(law, {
          id: 'set-aside',
          title: 'The daily file names the conviction',
          from: ['expected', 'reinstated'],
          to: 'set-aside',
          by: ['import'],
          needs: [file],
          fires: UPDATES,
        }),
        row(law, {
          id: 'propose-motion',
          title: 'Propose a motion to reinstate',
          from: ['set-aside', 'stands'],
          to: 'motion-proposed',
          by: ['attorney'],
          needs: [{ id: 'ground', title: 'the ground', kind: 'ground' }, documents],
          pair: { id: 'motion', half: 'first' },
          undo: 'until-signed',
        }),
        row(
          { practice: 'Two people stand behind a motion that would undo relief.' },
          {
            id: 'return-motion',
            title: 'Return the motion',
            from: ['motion-proposed'],
            to: 'set-aside',
            by: ['supervisor'],
            needs: [reason],
            pair: { id: 'motion', half: 'second' },
          },
        ),
        row(law, {
          id: 'file-motion',
          title: 'Sign and file the motion to reinstate',
          from: ['motion-proposed'],
          to: 'reinstatement-asked',
          by: ['supervisor'],
          needs: [reason],
          pair: { id: 'motion', half: 'second' },
          stepUp: true,
          makes: ['motion'],
          tells: ['tell-person', 'tell-prosecution'],
        }),
        row(law, {
          id: 'record-own-motion',
          title: "Record that reinstatement is asked for by another, or is the court's own",
          from: ['set-aside', 'stands'],
          to: 'reinstatement-asked',
          by: ['clerk', 'import'],
          needs: [reason],
          tells: ['tell-person', 'tell-prosecution'],
        }),
        row(law, {
          id: 'set-hearing',
          title: 'Record the hearing',
          from: ['reinstatement-asked', 'set-for-hearing'],
          to: 'set-for-hearing',
          by: ['clerk'],
          needs: [{ id: 'hearing', title: 'the day of the hearing', kind: 'any-day' }],
        }),
        row(law, {
          id: 'reinstate',
          title: 'Record that the court reinstated the conviction',
          from: ['set-for-hearing'],
          to: 'reinstated',
          by: ['clerk'],
          needs: order,
          tells: ['tell-person', 'tell-prosecution'],
          fires: UPDATES,
        }),
        row(law, {
          id: 'refuse',
          title: 'Record that the court refused to reinstate it',
          from: ['reinstatement-asked', 'set-for-hearing'],
          to: 'stands',
          by: ['clerk'],
          needs: order,
          tells: ['tell-person', 'tell-prosecution'],
        }),
        row(
          { practice: 'A later run may no longer expect it.' },
          {
            id: 'no-longer',
            title: 'A later run no longer expects it',
            from: ['expected'],
            to: 'not-expected',
            by: ['import'],
            needs: [reason],
          },
        ),
      ],
    },
    updateTrack({ id: 'court-record', title: "The court's record: no public access", prefix: 'court', again: true }),
    updateTrack({ id: 'repository', title: 'The record of the State Police', prefix: 'police', again: true }),
    noticeTrack('Notice to the person', true),
  ],
  clocks: [],
  grounds: [
    {
      ...law,
      id: 'error',
      title: 'The conviction was set aside in error',
      standard: 'not-stated',
      burden: 'attorney',
      proves: ['what the section excludes'],
    },
    {
      ...law,
      id: 'restitution',
      title: 'No good-faith effort at restitution',
      standard: 'not-stated',
      burden: 'attorney',
      proves: ['what was ordered and what was paid'],
    },
  ],
  duties: [
    {
      ...law,
      id: 'tell-person',
      title: 'of the motion, the hearing and what was decided',
      tell: 'person',
      by: 'paper',
      proof: 'service',
    },
    {
      ...law,
      id: 'tell-prosecution',
      title: 'of the motion, the hearing and what was decided',
      tell: 'prosecution',
      by: 'paper',
      proof: 'service',
    },
  ],
  papers: [{ id: 'motion', title: 'motion to reinstate' }],
  pairs: [{ id: 'motion', title: 'To ask for reinstatement' }],
  facts: [],
  dates: [],
  settings: [],
  opens: [],
  enteredBy: ['attorney', 'supervisor'],
  silence: {
    ...law,
    kind: 'grants-without-order',
    text: 'The conviction is set aside by operation of law; the daily file says so.',
  },
  objection: {
    ...law,
    kind: 'undoes-relief',
    text: 'No person or agency objects beforehand. A court may reinstate afterwards, after notice and a hearing.',
  },
  questions: [
    {
      ask: 'Within what time must a motion to reinstate be brought and heard?',
      meanwhile: 'No clock stands for it; the relief stays given until a court reinstates.',
    },
  ],
  examples: [
    {
      title: 'Set aside by the daily file',
      history: 'open 2026-01-05 relief=set-aside; set-aside 2026-01-06 import',
      then: 'relief set-aside; court-record due; repository due; notice due; line',
    },
    {
      title: 'Time alone sets nothing aside',
      history: 'open 2026-01-05 relief=set-aside; wait 2027-01-05',
      then: 'relief expected',
    },
    {
      title: 'Reinstated after notice and a hearing: the records are put back',
      history:
        'open 2026-01-05 relief=set-aside; set-aside 2026-01-06 import; court-send 2026-01-07 clerk C; propose-motion 2026-02-01 attorney A; file-motion 2026-02-02 supervisor B; set-hearing 2026-02-10 clerk C hearing=2026-03-01; reinstate 2026-03-02 clerk C',
      then: 'relief reinstated; court-record due; owed tell-person; no line',
    },
    {
      title: 'No court reinstates without a hearing',
      history:
        'open 2026-01-05 relief=set-aside; set-aside 2026-01-06 import; record-own-motion 2026-02-01 clerk C; reinstate 2026-02-02 clerk C',
      then: 'refused wrong-state',
    },
    {
      title: 'While it is asked for, the relief stands',
      history: 'open 2026-01-05 relief=set-aside; set-aside 2026-01-06 import; record-own-motion 2026-02-01 clerk C',
      then: 'relief reinstatement-asked; line',
    },
  ],
};
