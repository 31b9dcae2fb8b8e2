import { LENGTH_UNITS, readYesNo, SENTENCE_WORDS } from '../../../format/charge-lines.ts';
import { type Remember, rememberTexts } from '../../../format/remember-texts.ts';
import type { LaterText, Row } from '../../../format/row.ts';
import type { Disposition, LaterKind, Level, Offense, Origin, SentencePart, Truth } from '../../../record/index.ts';
import { NO, YES } from '../../../record/index.ts';
import { readZendaSection } from '../sections.ts';
import { cleanCell, readCaseNumber, readCrownDate } from './cells.ts';
import { CROWN_COLUMNS, type CrownColumn } from './format.ts';

/** A line of the crown says of the person, beside what every format's lines say, whether they died or are registered. */
export type CrownRow = Row & {
  readonly died: Truth;
  readonly registered: Truth;
  readonly reliefDate: string;
  /** Whether the line is of a person without a case. */
  readonly withoutCase: boolean;
};

const AT = Object.fromEntries(CROWN_COLUMNS.map((name, index) => [name, index])) as Readonly<
  Record<CrownColumn, number>
>;

const LEVELS: Readonly<Record<string, Level>> = {
  FELONY: 'felony',
  MISDEMEANOUR: 'misdemeanor',
  'PETTY OFFENCE': 'petty-offense',
  INFRACTION: 'infraction',
};

const RELIEFS: Readonly<Record<string, LaterKind>> = { SEALED: 'sealed', PARDONED: 'pardoned' };

/**
 * Makes a reader of the crown's lines. `remember` keeps what texts that repeat mean; a benchmark leaves it out to measure
 * what that is worth.
 */
export function createRowReader(remember: Remember): (fields: readonly string[], origin: Origin) => CrownRow {
  const dateOf = remember(readCrownDate);
  const offenseOf = remember(readOffense);
  const verdictOf = {
    court: remember((text) => readVerdict(text, true)),
    none: remember((text) => readVerdict(text, false)),
  };
  const reliefOf = remember(readRelief);
  // No cell holds a semicolon, since it ends the cell.
  const sentenceOf = remember((text) => readSentence(...(text.split(';') as [string, string])));
  return (fields, origin) => {
    const cell = (name: CrownColumn) => cleanCell(fields[AT[name]] ?? '');
    const [caseText, charge] = [cell('CASE_NO'), cell('CHARGE_NO')];
    const number = readCaseNumber(caseText);
    return {
      // Where the line stood in the files that were joined.
      origin: { ...origin, source: Number(cell('FILE')) - 1, line: Number(cell('LINE')) },
      order: caseText === '' || charge === '' ? undefined : `${caseText}-${charge}`,
      cycle: number,
      case: number,
      step: caseText === '' ? 'other' : 'court',
      date: dateOf(cell('VERDICT_DATE')),
      county: cell('DISTRICT').toUpperCase() || undefined,
      agency: cell('COURT'),
      caseNumber: caseText || undefined,
      offense: offenseOf(cell('OFFENCE')),
      level: LEVELS[cell('GRADE').toUpperCase()],
      levelIsOfCharge: false,
      disposition: (caseText === '' ? verdictOf.none : verdictOf.court)(cell('VERDICT')),
      later: reliefOf(cell('RELIEF')),
      revoked: false,
      sentencePart: sentenceOf(`${cell('SENTENCE')};${cell('LENGTH')}`),
      sentenceOrder: '',
      birthDate: dateOf(cell('BORN')),
      name: cell('NAME'),
      sex: cell('SEX'),
      race: '',
      age: undefined,
      died: cell('DIED') === '' ? NO : YES,
      registered: readYesNo(cell('REGISTERED')),
      reliefDate: cell('RELIEF_DATE'),
      withoutCase: caseText === '',
    };
  };
}

export const readRow = createRowReader(rememberTexts);

function readOffense(text: string): Offense {
  return { section: readZendaSection(text), text, from: text === '' ? 'none' : 'charge' };
}

/** A court's blank may hide a conviction. */
function readVerdict(text: string, ofCourt: boolean): Disposition {
  if (text.toUpperCase() === 'CONVICTED') return { kind: 'convicted', text };
  if (text !== '') return { kind: 'other', text };
  return { kind: ofCourt ? 'unknown' : 'none', text };
}

/** Words that are not known may say anything. */
function readRelief(text: string): LaterText | undefined {
  return text === '' ? undefined : { kind: RELIEFS[text.toUpperCase()] ?? 'unclear', text };
}

/** `6M` for six months. */
function readSentence(kind: string, length: string): SentencePart | undefined {
  if (kind === '' && length === '') return undefined;
  const parts = /^(\d{1,4})([DMY])$/.exec(length.toUpperCase());
  return {
    kind: SENTENCE_WORDS[kind.toUpperCase()] ?? (kind === '' ? 'unknown' : 'other'),
    length: parts ? Number(parts[1]) : undefined,
    unit: parts ? LENGTH_UNITS[parts[2] as keyof typeof LENGTH_UNITS] : undefined,
    text: [kind, length].filter((part) => part !== '').join(' '),
  };
}
