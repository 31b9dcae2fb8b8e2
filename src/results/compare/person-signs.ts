import { readDate } from '../../jurisdictions/us-ca/doj/dates.ts';
import {
  cleanId,
  cleanText,
  readDisposition,
  readLater,
  readOffense,
  readStep,
} from '../../jurisdictions/us-ca/doj/fields.ts';
import { getOrCreate, mayUndoConviction, speaksOfConviction } from '../../record/index.ts';
import { convictedOfAnother } from './departures-2019.ts';
import { type ResultLine, resultLines } from './result-lines.ts';

/** What lines of a person show that may change the cells of all their convictions. */
export type PersonSign = 'undone-conviction' | 'conviction-column' | 'partial-date' | 'registration-marks';

/** Which of the signs a person's lines show, and how many lines or counts show each. */
export type PersonSigns = ReadonlyMap<PersonSign, number>;

/** Signs in the making: a conviction and what undoes it may stand on two lines of one count. */
type Gathered = {
  readonly signs: Map<PersonSign, number>;
  readonly convicted: Set<string>;
  readonly undone: Set<string>;
  undoneElsewhere: number;
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
  return { signs: new Map(), convicted: new Set(), undone: new Set(), undoneElsewhere: 0 };
}

function gather(own: Gathered, line: ResultLine): void {
  const { state } = line;
  const step = readStep(state('STP_TYPE_DESCR'));
  const order = cleanText(state('CNT_ORDER'));
  const disposition = readDisposition(state('DISP_DESCR'), step);
  const note = (sign: PersonSign) => own.signs.set(sign, (own.signs.get(sign) ?? 0) + 1);
  if (step === 'registration' && !startsWith290(line)) note('registration-marks');
  if (disposition.kind === 'convicted') {
    own.convicted.add(order);
    if (convictedOfAnother(line)) note('conviction-column');
    if (readDate(state('STP_EVENT_DATE')).precision !== 'day') note('partial-date');
    return;
  }
  const later = readLater(state('DISP_DESCR'));
  if (disposition.kind === 'unknown' || (later !== undefined && mayUndoConviction(later.kind))) own.undone.add(order);
  if (later !== undefined && speaksOfConviction(later.kind) && mayUndoConviction(later.kind)) own.undoneElsewhere++;
}

function finished({ signs, convicted, undone, undoneElsewhere }: Gathered): PersonSigns {
  const number = Math.max([...undone].filter((order) => convicted.has(order)).length, undoneElsewhere);
  if (number > 0) signs.set('undone-conviction', number);
  return signs;
}

function startsWith290({ state }: ResultLine): boolean {
  return readOffense(state('OFFENSE_DESCR'), '', state('COMMENT_TEXT')).text.startsWith('290');
}
