import {
  type Disposition,
  NO,
  type Offense,
  type Origin,
  type PartialDate,
  type SentencePart,
  type Truth,
  YES,
} from '../../record/index.ts';
import { cleanText } from '../blank-cells.ts';
import { readYesNo } from '../charge-lines.ts';
import { type Remember, rememberTexts } from '../remember-texts.ts';
import type { LaterText, Row } from '../row.ts';
import { caseKey, readCourtDate, readSentence } from './cells.ts';
import { type CourtColumn, courtColumns } from './columns.ts';
import { type CourtTable, NOT_CONVICTED } from './state.ts';

/** What a line of a court table says beside what every format's lines say. */
export type CourtRow = Row & {
  readonly died: Truth;
  readonly registered: Truth;
  /** Whether the charge has not ended. */
  readonly pending: boolean;
  readonly sentence: readonly SentencePart[];
  readonly completed: PartialDate;
  readonly released: PartialDate;
  readonly offended: PartialDate;
  readonly changedOn: PartialDate;
  readonly answers: Readonly<Record<string, Truth>> | undefined;
};

/** Makes a reader of the lines of a state's court table. */
export function createRowReader(
  state: CourtTable,
  remember: Remember = rememberTexts,
): (fields: readonly string[], origin: Origin) => CourtRow {
  const dateOf = remember(readCourtDate);
  const offenseOf = remember((text): Offense => readOffense(text, state));
  const verdictOf = remember((text) => readVerdict(text, state));
  const changeOf = remember((text) => readChange(text, state));
  const sentenceOf = remember((text) => readSentence(text, state.sentences));
  const answersOf = remember((text) => state.answers?.(text.toUpperCase()));
  const at: Readonly<Partial<Record<CourtColumn, number>>> = Object.fromEntries(
    courtColumns(state).map((name, index) => [name, index]),
  );
  return (fields, origin) => {
    const cell = (name: CourtColumn) => cleanText(fields[at[name] ?? Infinity] ?? '');
    const [caseText, count] = [cell('CASE_NO'), cell('COUNT_NO')];
    const number = caseText === '' ? undefined : caseKey(caseText.toUpperCase());
    const sentence = sentenceOf(cell('SENTENCE'));
    return {
      origin,
      order: caseText === '' || count === '' ? undefined : `${caseText}-${count}`,
      cycle: number,
      case: number,
      step: 'court',
      date: dateOf(cell('DISPOSITION_DATE')),
      county: cell('COUNTY').toUpperCase() || undefined,
      agency: cell('COURT'),
      caseNumber: caseText || undefined,
      offense: offenseOf(cell('STATUTE')),
      level: state.levelWords[cell('LEVEL').toUpperCase()],
      levelIsOfCharge: false,
      disposition: verdictOf(cell('DISPOSITION')),
      pending: state.verdicts[cell('DISPOSITION').toUpperCase()] === 'pending',
      later: changeOf(cell('CHANGED')),
      revoked: false,
      sentencePart: sentence[0],
      sentenceOrder: '',
      sentence,
      birthDate: dateOf(cell('BORN')),
      name: cell('NAME'),
      sex: cell('SEX'),
      race: cell('RACE'),
      age: undefined,
      died: readDied(cell('DIED')),
      registered: readYesNo(cell('REGISTERED')),
      completed: dateOf(cell('COMPLETED_DATE')),
      released: dateOf(cell('RELEASED_DATE')),
      offended: dateOf(cell('OFFENSE_DATE')),
      changedOn: dateOf(cell('CHANGED_DATE')),
      answers: answersOf(cell('DESCRIPTION')),
    };
  };
}

/** A blank says that no death is known, and so does an office that answers with a word; all else is when. */
function readDied(text: string): Truth {
  return text === '' || readYesNo(text) === NO ? NO : YES;
}

function readOffense(text: string, { readSection }: CourtTable): Offense {
  return { section: readSection(text), text, from: text === '' ? 'none' : 'charge' };
}

/** A blank, or a word that is not known, may hide a conviction. */
function readVerdict(text: string, { verdicts }: CourtTable): Disposition {
  const word = text.toUpperCase();
  const verdict = verdicts[word] ?? (word === NOT_CONVICTED ? 'other' : 'unknown');
  switch (verdict) {
    case 'pending':
      return { kind: 'none', text };
    case 'convicted':
    case 'other':
    case 'unknown':
      return { kind: verdict, text };
    default:
      return { kind: 'other', text, ending: verdict };
  }
}

function readChange(text: string, { changes }: CourtTable): LaterText | undefined {
  return text === '' ? undefined : { kind: changes[text.toUpperCase()] ?? 'unclear', text };
}
