import { cleanId, cleanText } from '../../../format/blank-cells.ts';
import {
  type Disposition,
  formatSection,
  getOrCreate,
  mayUndoConviction,
  speaksOfConviction,
} from '../../../record/index.ts';
import { readDate } from '../doj/dates.ts';
import {
  chargeLevelIn,
  readCounty,
  readDisposition,
  readLater,
  readLevel,
  readOffense,
  readStep,
} from '../doj/fields.ts';
import { possibleBirth } from '../doj/possible-birth.ts';
import { convictedOfAnother } from './departures-2019.ts';
import { type ResultLine, resultLines } from './result-lines.ts';

/** What lines of a person show that may change the cells of all their convictions. */
export type PersonSign =
  | 'undone-conviction'
  | 'conviction-column'
  | 'partial-date'
  | 'registration-marks'
  /** Lines of a conviction that contradict each other on its level, section, date or county. */
  | 'contradiction'
  /** A birth date that is not whole, that lines contradict each other on, or that a conviction shows to be wrong. */
  | 'birth-date'
  /** A court action that may be a conviction. */
  | 'unknown-disposition'
  /** A conviction, or what may be one, whose section cannot be read for sure from one of its columns. */
  | 'unreadable-section'
  /** A line that may change a conviction. */
  | 'later-line'
  /** A line that is, or may be, an arrest. */
  | 'arrest'
  /** A line whose kind of event is blank. */
  | 'unknown-step';

/** Which of the signs a person's lines show, and how many lines or counts show each. */
export type PersonSigns = ReadonlyMap<PersonSign, number>;

/** Signs in the making: a conviction and what undoes it may stand on two lines of one count. */
type Gathered = {
  readonly signs: Map<PersonSign, number>;
  readonly convicted: Set<string>;
  readonly undone: Set<string>;
  undoneElsewhere: number;
  /** What each conviction's first line says. */
  readonly said: Map<string, string>;
  birth: string | undefined;
};

/**
 * The signs of some people, from every line of a file that holds theirs. Only people asked for are looked at, since the
 * file may be a state's.
 */
export async function findSigns(path: string, people: ReadonlySet<string>): Promise<ReadonlyMap<string, PersonSigns>> {
  const gathered = new Map<string, Gathered>();
  for await (const line of resultLines(path)) {
    const id = cleanId(line.state('SUBJECT_ID'));
    if (people.has(id)) gather(getOrCreate(gathered, id, nothing), line);
  }
  return new Map([...gathered].map(([id, own]) => [id, finished(own)]));
}

function nothing(): Gathered {
  return {
    signs: new Map(),
    convicted: new Set(),
    undone: new Set(),
    undoneElsewhere: 0,
    said: new Map(),
    birth: undefined,
  };
}

function gather(own: Gathered, line: ResultLine): void {
  const { state } = line;
  const step = readStep(state('STP_TYPE_DESCR'));
  const order = cleanText(state('CNT_ORDER'));
  const disposition = readDisposition(state('DISP_DESCR'), step);
  const note = (sign: PersonSign) => own.signs.set(sign, (own.signs.get(sign) ?? 0) + 1);
  if (step === 'registration' && !startsWith290(line)) note('registration-marks');
  if (step === 'arrest' || step === 'unknown') note('arrest');
  if (step === 'unknown') note('unknown-step');
  if (disposition.kind === 'unknown') note('unknown-disposition');
  gatherConviction(own, line, disposition.kind, note);
  if (disposition.kind === 'convicted') {
    own.convicted.add(order);
    if (convictedOfAnother(line)) note('conviction-column');
    if (readDate(state('STP_EVENT_DATE')).precision !== 'day') note('partial-date');
    return;
  }
  const later = readLater(state('DISP_DESCR'));
  if (later !== undefined || disposition.kind === 'unknown') note('later-line');
  if (disposition.kind === 'unknown' || (later !== undefined && mayUndoConviction(later.kind))) own.undone.add(order);
  if (later !== undefined && speaksOfConviction(later.kind) && mayUndoConviction(later.kind)) own.undoneElsewhere++;
}

/** What is not known of a conviction, or of what may be one, and of the birth date beside it. */
function gatherConviction(
  own: Gathered,
  { state }: ResultLine,
  kind: Disposition['kind'],
  note: (sign: PersonSign) => void,
): void {
  const birth = readDate(state('PRI_DOB'));
  own.birth ??= state('PRI_DOB');
  if (birth.precision !== 'day' || state('PRI_DOB') !== own.birth) note('birth-date');
  if (kind !== 'convicted' && kind !== 'unknown') return;
  const date = readDate(state('STP_EVENT_DATE'));
  if (possibleBirth(birth, [{ disposition: { kind, text: '' }, date }]) !== birth) note('birth-date');
  const { section } = readOffense(state('OFFENSE_DESCR'), state('CONV_OFFENSE_DESCR'), state('COMMENT_TEXT'));
  const charged = readOffense(state('OFFENSE_DESCR'), '', state('COMMENT_TEXT')).section;
  if ([section, charged].some((each) => each?.code === undefined || each.others !== undefined))
    note('unreadable-section');
  if (kind !== 'convicted') return;
  const said = [
    readLevel(state('CONV_STAT_DESCR'), chargeLevelIn(state('CONV_OFFENSE_TOC'), state('OFFENSE_TOC'))) ?? '',
    section ? formatSection(section) : '',
    cleanText(state('STP_EVENT_DATE')),
    readCounty(state('STP_ORI_CNTY_NAME')) ?? '',
  ].join('|');
  if (getOrCreate(own.said, cleanText(state('CNT_ORDER')), () => said) !== said) note('contradiction');
}

function finished({ signs, convicted, undone, undoneElsewhere }: Gathered): PersonSigns {
  const number = Math.max([...undone].filter((order) => convicted.has(order)).length, undoneElsewhere);
  if (number > 0) signs.set('undone-conviction', number);
  return signs;
}

function startsWith290({ state }: ResultLine): boolean {
  return readOffense(state('OFFENSE_DESCR'), '', state('COMMENT_TEXT')).text.startsWith('290');
}
