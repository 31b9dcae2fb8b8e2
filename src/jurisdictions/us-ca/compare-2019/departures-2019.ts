import { cleanText } from '../../../format/blank-cells.ts';
import { formatSection, sectionInList, YES } from '../../../record/index.ts';
import { readDate } from '../doj/dates.ts';
import { chargeLevelIn, readCounty, readDisposition, readLevel, readOffense, readStep } from '../doj/fields.ts';
import { isRegistrable, isSuperstrike } from '../doj/record-facts.ts';
import { eachSection, SECTION_NUMBERS } from '../packs/prop-64/sections.ts';
import { parseSection } from '../sections.ts';
import type { PersonSigns } from './person-signs.ts';
import type { ResultColumn, ResultLine } from './result-lines.ts';

/** Where a conviction stands in one of the files and not in the other. */
export const WHOLE_LINE = '(whole line)';

export type DifferentCell = {
  readonly column: ResultColumn | typeof WHOLE_LINE;
  /** As the 2019 software wrote it; empty for a line that it did not decide. */
  readonly old: string;
  /** As the results have it; empty for a line that they do not decide. */
  readonly now: string;
};

/** What is known of the conviction whose cell differs. */
export type AboutConviction = {
  /** The state's line, from the results where they have it. */
  readonly line: ResultLine;
  /** The reason that the 2019 software gave; empty where it did not decide the line. */
  readonly oldReason: string;
  /** Today's decision by the ids of `determinations.csv`; undefined where the results do not decide the line. */
  readonly decision: { readonly clause: string; readonly missing: string; readonly county: string } | undefined;
  readonly person: PersonSigns;
  /** How the results read the file where it is silent, by the ids of the readings. */
  readonly readings: Readonly<Record<string, string>>;
};

/** A difference from the 2019 software that is meant. */
export type Departure = {
  readonly id: string;
  /** Why the results differ: sentences. */
  readonly why: string;
  /** The page, file or decision record that says so. */
  readonly source: string;
  readonly columns: readonly DifferentCell['column'][];
  /** Whether it is the cause of a cell in one of its columns; only where the line itself shows so. */
  readonly explains: (cell: DifferentCell, about: AboutConviction) => boolean;
};

const DECISION = ['Eligibility Determination', 'Eligibility Reason'] as const;
const PROP_64_COUNTS = [
  '# of Prop 64 convictions',
  '# of HS 11357 convictions',
  '# of HS 11358 convictions',
  '# of HS 11359 convictions',
  '# of HS 11360 convictions',
] as const;
const COUNTS = ['# of convictions on record', ...PROP_64_COUNTS] as const;
const OPTIONS_TABLE = 'src/jurisdictions/us-ca/packs/prop-64/options-table.ts';

/** The fact of the line that a reason of the 2019 software rests on. */
const RESTS_ON: readonly { readonly reason: RegExp; readonly isUnknown: (line: ResultLine) => boolean }[] = [
  {
    reason: /^Misdemeanor or Infraction$/,
    isUnknown: ({ state }) =>
      readLevel(state('CONV_STAT_DESCR'), chargeLevelIn(state('CONV_OFFENSE_TOC'), state('OFFENSE_TOC'))) === undefined,
  },
  { reason: /^\d+ years or (older|younger)$/, isUnknown: ({ state }) => !isWholeDate(state('PRI_DOB')) },
  {
    reason: /^Conviction occurred \d+ or more years ago$/,
    isUnknown: ({ state }) => !isWholeDate(state('STP_EVENT_DATE')),
  },
];

function isWholeDate(text: string): boolean {
  return readDate(text).precision === 'day';
}

/**
 * Every departure from the 2019 software on purpose. A cell is put down to the first that explains it, and one that none
 * explains is a fault of one of the two until somebody has looked at it.
 */
export const DEPARTURES_2019: readonly Departure[] = [
  {
    id: 'null-case-number',
    why: 'NULL and other placeholders are no case numbers. The 2019 software listed them.',
    source: 'docs/formats/ca-doj-bulk.md, Case Number',
    columns: ['Case Number'],
    explains: ({ old, now }) => old.split('; ').filter(cleanText).join('; ') === now,
  },
  {
    id: 'registrable-offenses',
    why: 'The list of offenses that require registration follows PC 290(c), which names more than the 2019 software looked for, such as PC 220, and attempts and conspiracies.',
    source: 'src/jurisdictions/us-ca/offenses/registrable.ts',
    columns: ['PC290 Code Section(s)'],
    explains: ({ old, now }) => addsOnly(old, now, isRegistrable),
  },
  {
    id: 'superstrikes',
    why: 'The list of superstrikes follows PC 667(e)(2)(C)(iv), which names more than the 2019 software looked for.',
    source: 'src/jurisdictions/us-ca/offenses/superstrikes.ts',
    columns: ['Superstrike Code Section(s)'],
    explains: ({ old, now }) => addsOnly(old, now, isSuperstrike),
  },
  {
    id: 'registration-marks',
    why: 'A registration line counts with marks or words before its section, such as --290 PC. The 2019 software read the section at the start of the text alone.',
    source: 'src/jurisdictions/us-ca/doj/build-person.ts',
    columns: ['PC290 Registration'],
    explains: ({ old, now }, { person }) => old === '-' && now === 'Yes' && person.has('registration-marks'),
  },
  {
    id: 'later-line',
    why: 'A later line of the conviction shows that it was reversed, dismissed, reduced, sealed or redesignated. The 2019 software did not read such lines.',
    source: 'docs/decisions/003-already-set-aside.md',
    columns: DECISION,
    explains: byClause('contradicted', 'relief-had', 'lowered-or-sealed', 'redesignated'),
  },
  {
    id: 'undone-conviction',
    why: 'A conviction that a later line reverses or dismisses, or may, is not counted as certain. The 2019 software counted it.',
    source: 'docs/decisions/003-already-set-aside.md',
    columns: COUNTS,
    explains: ({ old, now }, { person }) =>
      Number(now) < Number(old) && Number(old) - Number(now) <= (person.get('undone-conviction') ?? 0),
  },
  {
    id: 'after-the-act',
    why: 'An offense that an arrest dates to November 9, 2016 or later is not eligible. The 2019 software had no date test.',
    source: OPTIONS_TABLE,
    columns: DECISION,
    explains: byClause('after-the-act'),
  },
  {
    id: 'minor-infraction',
    why: 'The statute makes an infraction of the conviction of a person under 18. The 2019 software wrote a reduction without that.',
    source: OPTIONS_TABLE,
    columns: DECISION,
    explains: byClause('reduce-minor-11357', 'reduce-minor-11358', 'reduce-minor-11359', 'reduce-minor-11360'),
  },
  {
    id: 'never-blank',
    why: 'A conviction that no line of the options table holds for goes to hand review. The 2019 software left its determination blank.',
    source: OPTIONS_TABLE,
    columns: DECISION,
    explains: ({ old }, { decision }) => old.trim() === '' && decision?.clause === 'no-criteria',
  },
  {
    id: 'missing-fact',
    why: 'A line of the options table, up to the one by which the 2019 software decided, asks for a fact that the file leaves blank or unreadable, or on which its lines contradict each other. The results give what is certain and leave the rest to a person; the 2019 software took a value for it.',
    source: 'docs/decisions/002-unknown-is-a-value.md',
    columns: DECISION,
    explains: (_, about) =>
      (about.decision?.missing ?? '')
        .split(';')
        .some((fact) => askedUpTo(about.oldReason).has(fact) && (isShown[fact]?.(about) ?? false)),
  },
  {
    id: 'blank-is-unknown',
    why: 'The 2019 software decided by a fact that the line leaves blank or unreadable: it took a blank level for a misdemeanor, and a blank date for the year 1. The results decide by another clause, or leave it to a person.',
    source: 'docs/decisions/002-unknown-is-a-value.md',
    columns: DECISION,
    explains: (_, { line, oldReason }) =>
      RESTS_ON.some(({ reason, isUnknown }) => reason.test(oldReason) && isUnknown(line)),
  },
  {
    id: 'partial-date',
    why: 'The date of a conviction is blank, impossible or lacks its day, so what is counted from it stays blank. The 2019 software wrote a day for it.',
    source: 'docs/decisions/002-unknown-is-a-value.md',
    columns: ['Occurred after 11/9/2016', 'Date of Conviction', 'Years Since This Conviction'],
    explains: ({ now }, { line }) => now === '' && !isWholeDate(line.state('STP_EVENT_DATE')),
  },
  {
    id: 'latest-conviction-undated',
    why: 'The day of the latest conviction is not known, since a conviction of the person lacks a whole date, so the years since then stay blank.',
    source: 'docs/decisions/002-unknown-is-a-value.md',
    columns: ['Years Since Any Conviction'],
    explains: ({ now }, { person }) => now === '' && person.has('partial-date'),
  },
  {
    id: 'conviction-column',
    why: 'The column of the conviction (CONV_OFFENSE_DESCR) names another section than the column of the charge (OFFENSE_DESCR), and the conviction counts. The 2019 software read the charge.',
    source: 'docs/formats/ca-doj-bulk.md, offense',
    columns: [WHOLE_LINE, ...DECISION],
    explains: ({ column, old }, about) => {
      if (!readsConvictions(about)) return false;
      if (about.person.has('conviction-column') && turnsOnOthers(about)) return true;
      const { charged, convicted } = sectionNumbers(about.line);
      if (charged === convicted) return false;
      if (column === WHOLE_LINE) return old === '' ? charged === undefined : convicted === undefined;
      return [charged, convicted].some((number) => number !== undefined && turnsOn(number, about));
    },
  },
  {
    id: 'conviction-column-counts',
    why: 'The column of the conviction names another section than the column of the charge on a line of the person, and the conviction is counted. The 2019 software counted the charge.',
    source: 'docs/formats/ca-doj-bulk.md, offense',
    columns: PROP_64_COUNTS,
    explains: ({ old, now }, about) =>
      readsConvictions(about) && Math.abs(Number(now) - Number(old)) <= (about.person.get('conviction-column') ?? 0),
  },
  {
    id: 'blank-disposition',
    why: 'A court action without a disposition may be a conviction, so a person looks at it. The 2019 software took it for none.',
    source: 'docs/decisions/002-unknown-is-a-value.md',
    columns: [WHOLE_LINE],
    explains: ({ old }, { line, readings }) =>
      old === '' && readings['blank-disposition'] !== 'no-conviction' && unknownDisposition(line) === 'blank',
  },
  {
    id: 'juvenile-adjudication',
    why: 'An adjudication of a juvenile court has the relief of a conviction, so a person looks at it. The 2019 software passed over it.',
    source: 'H&S 11361.8(m); src/jurisdictions/us-ca/doj/fields.ts',
    columns: [WHOLE_LINE],
    explains: ({ old }, { line }) => old === '' && unknownDisposition(line) === 'adjudged',
  },
  {
    id: 'unreadable-county',
    why: 'A conviction whose county cannot be read may be of this county, so the results decide it. The 2019 software passed over it.',
    source: 'docs/guides/analyst.md, step 2',
    columns: [WHOLE_LINE],
    explains: ({ old }, { decision }) => old === '' && decision !== undefined && decision.county === '',
  },
  {
    id: 'unreadable-offense',
    why: 'A conviction whose section cannot be read may be of Prop 64, so a person looks at it. The 2019 software passed over it.',
    source: 'docs/decisions/025-doubtful-offenses.md',
    columns: [WHOLE_LINE],
    explains: ({ old }, about) => old === '' && about.decision !== undefined && sectionOf(about) === '',
  },
];

/** The facts that the lines of the options table ask for, by the reason that each gave. */
const TABLE: readonly (readonly [reason: RegExp, asks: readonly string[]])[] = [
  [/^Misdemeanor or Infraction$/, ['level']],
  [/^Dismiss all HS \d+ convictions$/, ['section']],
  [/^\d+ years or younger$/, ['birthDate', 'convictionDate']],
  [/^\d+ years or older$/, ['birthDate']],
  [/^Conviction occurred \d+ or more years ago$/, ['convictionDate']],
  [/^No convictions in the past \d+ years$/, ['convictionDate', 'otherDate', 'otherDisposition']],
  [/^Only has 11357-60 charges$/, ['otherSection', 'otherDisposition']],
  [/^Individual is deceased$/, ['death']],
  [/^Reduce all HS \d+ convictions$/, ['section', 'birthDate', 'offenseDate']],
];

/** What the results ask before the table: whether there is a conviction of the county under the law, and of when. */
const BEFORE_THE_TABLE = ['section', 'county', 'disposition', 'setAside', 'offenseDate', 'cycle', 'lines'] as const;

/** The facts on which it depends whether the line of a reason is reached and holds; all of them for no reason. */
function askedUpTo(reason: string): ReadonlySet<string> {
  const place = TABLE.findIndex(([each]) => each.test(reason));
  const lines = reason === '' ? TABLE : TABLE.slice(0, place + 1);
  return new Set([...BEFORE_THE_TABLE, ...lines.flatMap(([, asks]) => asks)]);
}

/** Whether the lines show that a fact is not known. */
const isShown: Readonly<Record<string, (about: AboutConviction) => boolean>> = {
  level: ({ line: { state }, person }) =>
    readLevel(state('CONV_STAT_DESCR'), chargeLevelIn(state('CONV_OFFENSE_TOC'), state('OFFENSE_TOC'))) === undefined ||
    person.has('contradiction'),
  section: ({ person }) => person.has('unreadable-section') || person.has('contradiction'),
  county: ({ line: { state }, person }) =>
    readCounty(state('STP_ORI_CNTY_NAME')) === undefined || person.has('contradiction'),
  disposition: ({ person }) => person.has('unknown-disposition') || person.has('undone-conviction'),
  setAside: ({ person }) => person.has('later-line'),
  convictionDate: ({ line: { state }, person }) => !isWholeDate(state('STP_EVENT_DATE')) || person.has('contradiction'),
  birthDate: ({ person }) => person.has('birth-date'),
  offenseDate: ({ line: { state }, person }) => !isWholeDate(state('STP_EVENT_DATE')) || person.has('arrest'),
  cycle: ({ person }) => person.has('arrest'),
  otherDate: ({ person }) => person.has('partial-date') || person.has('contradiction'),
  otherDisposition: ({ person }) => person.has('unknown-disposition') || person.has('later-line'),
  otherSection: ({ person }) => person.has('unreadable-section') || person.has('contradiction'),
  death: ({ person }) => person.has('unknown-step'),
  // Lines set aside as unreadable stand in no file of results.
  lines: () => true,
};

/** Whether the results take the column of the conviction where the 2019 software took that of the charge. */
function readsConvictions({ readings }: AboutConviction): boolean {
  return readings['offense-column'] !== 'charge';
}

/** Which of the four sections a line is of by the charge alone, and by the column of the conviction. */
function sectionNumbers({ state }: ResultLine) {
  const [charge, comment] = [state('OFFENSE_DESCR'), state('COMMENT_TEXT')];
  const numberOf = (conviction: string) => {
    const { section } = readOffense(charge, conviction, comment);
    return SECTION_NUMBERS.find((number) => sectionInList(section, eachSection[number]) === YES);
  };
  return { charged: numberOf(''), convicted: numberOf(state('CONV_OFFENSE_DESCR')) };
}

/** Whether one of the two decisions, then or now, was for the section. */
function turnsOn(number: string, { oldReason, decision }: AboutConviction): boolean {
  return oldReason.includes(`all HS ${number} convictions`) || (decision?.clause.endsWith(`-${number}`) ?? false);
}

/** Whether one of the two decisions was for what the person's other convictions are of. */
function turnsOnOthers({ oldReason, decision }: AboutConviction): boolean {
  return oldReason === 'Only has 11357-60 charges' || decision?.clause === 'only-prop-64';
}

function byClause(...clauses: readonly string[]): Departure['explains'] {
  return (_, { decision }) => decision !== undefined && clauses.includes(decision.clause);
}

/** Whether a list of sections is the old one with others put in, each of which a list of ours names. */
function addsOnly(old: string, now: string, listed: (text: string) => boolean): boolean {
  const rest = old === '-' ? [] : old.split(';');
  const added = (now === '-' ? [] : now.split(';')).filter((text) => {
    if (text !== rest[0]) return true;
    rest.shift();
    return false;
  });
  return rest.length === 0 && added.length > 0 && added.every(listed);
}

/** Whether the column of the conviction can be read and names another section than the line does without it. */
export function convictedOfAnother({ state }: Pick<ResultLine, 'state'>): boolean {
  const convicted = parseSection(state('CONV_OFFENSE_DESCR'));
  if (convicted === undefined) return false;
  const charged = readOffense(state('OFFENSE_DESCR'), '', state('COMMENT_TEXT')).section;
  return charged === undefined || formatSection(charged) !== formatSection(convicted);
}

/** The section of a line by the column that the results read; empty where that is none. */
function sectionOf(about: AboutConviction): string {
  const { state } = about.line;
  const conviction = readsConvictions(about) ? state('CONV_OFFENSE_DESCR') : '';
  const { section } = readOffense(state('OFFENSE_DESCR'), conviction, state('COMMENT_TEXT'));
  return section === undefined ? '' : formatSection(section);
}

function unknownDisposition({ state }: ResultLine): 'blank' | 'adjudged' | undefined {
  const { kind, text } = readDisposition(state('DISP_DESCR'), readStep(state('STP_TYPE_DESCR')));
  if (kind !== 'unknown') return undefined;
  return text === '' ? 'blank' : 'adjudged';
}
