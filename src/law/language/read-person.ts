import {
  type Count,
  changedBy,
  changesConviction,
  formatSection,
  isConviction,
  NO,
  type Offense,
  type Person,
  type Section,
  UNKNOWN_DATE,
} from '../../record/index.ts';
import { type AllFileReadings, USUAL_READINGS } from './file-readings.ts';

/**
 * A person as the file is read: the very same where the readings change nothing of them, else with other counts in the
 * same places. To read a person twice is to read them once.
 */
export type FileReader = (person: Person) => Person;

/**
 * Carries out the readings that change what a history says. Sources keep both sides of each (what the charge says beside
 * the offense of conviction, that a level is the charge's), so that one history serves policies that read it differently.
 * Undefined where all of them are the usual ones, which is how sources read.
 *
 * Counts that no reading `mayChange` are passed over. `unreadable-other` depends on which count is decided ({@link passOver}), and `years` on no history.
 */
export function createFileReader(readings: AllFileReadings, mayChange = leavesChoice): FileReader | undefined {
  const changes = CHANGES.filter(({ id, usual }) => readings[id] !== usual).map(({ change }) => change);
  const agesCount = readings['blank-birth-date'] === 'cycle-age';
  if (changes.length === 0 && agesCount) return undefined;
  const readCount = (count: Count) => changes.reduce((read, change) => change(read, readings), count);
  const always = ALWAYS.some((id) => readings[id] !== USUAL_READINGS[id]);
  return (person) => {
    const { counts } = person;
    let read: Count[] | undefined;
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i]!;
      if (!always && !mayChange(count)) continue;
      const own = readCount(count);
      if (own === count) continue;
      read ??= counts.slice();
      read[i] = own;
    }
    const own = agesCount ? person : withoutAge(person);
    return read === undefined ? own : { ...own, counts: read };
  };
}

type Change = (count: Count, readings: AllFileReadings) => Count;

const CHANGES = (
  [
    // Before those that ask what is blank or cannot be read.
    ['placeholder', withPlaceholders],
    ['blank-disposition', withoutBlank],
    ['offense-column', withOffense],
    ['blank-conviction-offense', withOffense],
    ['unreadable-conviction-offense', withOffense],
    ['blank-level', withoutLevelOfCharge],
    ['blank-date', withoutDispositionDate],
    ['offense-date', datedOtherwise],
  ] as const
).map(([id, change]) => ({ id, usual: USUAL_READINGS[id], change: change as Change }));

/** Readings that may change a count that {@link leavesChoice} passes over. */
const ALWAYS = ['blank-conviction-offense', 'offense-date'] as const;

/**
 * Whether a reading may change the count, but for those of {@link ALWAYS}: a look at what nearly no count has. A change that
 * looks at anything else is taught here, or its reading stands in that list; a test tries every reading with and without.
 */
function leavesChoice({ disposition, offense, later, derivedLevel, date }: Count): boolean {
  return (
    disposition.kind === 'unknown' ||
    disposition.placeholder !== undefined ||
    offense.placeholder !== undefined ||
    offense.charged !== undefined ||
    later.length > 0 ||
    derivedLevel === 'charge' ||
    date.derived === 'disposition-date'
  );
}

/** Placeholders are what they say: a disposition that is no conviction, an offense of conviction that cannot be read. */
function withPlaceholders(count: Count): Count {
  const { disposition } = count;
  const { placeholder } = disposition;
  if (placeholder !== undefined) return { ...count, disposition: { kind: 'other', text: placeholder } };
  const mark = count.offense.placeholder;
  if (mark === undefined || isConviction(count) === NO) return count;
  // Taken apart only here: every count of a file comes by, and nearly none has a placeholder.
  const { placeholder: _, ...charged } = count.offense;
  return {
    ...count,
    ...levelBeside(count),
    offense: { section: undefined, text: mark, from: 'conviction', charged },
  };
}

/** Only the column of the event says when it was. */
function withoutDispositionDate(count: Count): Count {
  return count.date.derived === 'disposition-date' ? { ...count, date: UNKNOWN_DATE } : count;
}

/** An age says nothing of the date of birth. */
function withoutAge(person: Person): Person {
  return person.birthDate.derived === 'cycle-age' ? { ...person, birthDate: UNKNOWN_DATE } : person;
}

/** A blank is no conviction, and as a later line of one it says nothing. */
function withoutBlank(count: Count): Count {
  const { disposition, later } = count;
  if (disposition.kind === 'unknown' && disposition.text === '') return { ...count, disposition: NO_DISPOSITION };
  if (!later.some(isBlankLine)) return count;
  const said = later.filter((line) => !isBlankLine(line));
  // What changed the conviction changed it whatever a blank says.
  const setAside = said.some(({ kind }) => changesConviction(kind)) ? count.setAside : changedBy(said);
  return { ...count, later: said, setAside };
}

const NO_DISPOSITION = Object.freeze({ kind: 'none', text: '' } as const);

function isBlankLine({ kind, text }: Count['later'][number]): boolean {
  return kind === 'unclear' && text === '';
}

/** The offense by the columns that count; of what surely is no conviction the charge is all there is. */
function withOffense(count: Count, readings: AllFileReadings): Count {
  const read = readOffense(count, readings);
  if (read === count.offense) return count;
  const { conflicts } = count;
  const settled = read.section !== undefined && conflicts.includes('offense');
  return {
    ...count,
    ...levelBeside(count),
    offense: read,
    conflicts: settled ? conflicts.filter((each) => each !== 'offense') : conflicts,
  };
}

/** Of another section the statute may leave other levels. */
function levelBeside({ level, derivedLevel, statuteLevel }: Count): Pick<Count, 'level'> & Partial<Count> {
  if (derivedLevel === 'statute') return { level: undefined, derivedLevel: undefined };
  return statuteLevel === undefined ? { level } : { level, statuteLevel: undefined };
}

function readOffense(count: Count, readings: AllFileReadings): Offense {
  const { offense } = count;
  const { charged, section, text } = offense;
  if (charged === undefined) {
    const standsIn = readings['blank-conviction-offense'] === 'unknown' && offense.from !== 'conviction';
    return standsIn && isConviction(count) !== NO && section !== undefined
      ? { ...offense, section: undefined }
      : offense;
  }
  const column = readings['offense-column'];
  if (column === 'charge') return charged;
  if (section === undefined)
    return readings['unreadable-conviction-offense'] === 'charge' && charged.section !== undefined ? charged : offense;
  if (column === 'conviction' || isSame(section, charged.section)) return offense;
  // Without the charge, so that it is not read once more.
  return { section: undefined, text: `${text} or ${charged.text}`, from: offense.from };
}

function isSame(one: Section, other: Section | undefined): boolean {
  return other !== undefined && formatSection(one) === formatSection(other);
}

/** Only the conviction's own column, or a statute that leaves one level only, says how grave the conviction is. */
function withoutLevelOfCharge(count: Count): Count {
  if (count.derivedLevel !== 'charge') return count;
  const level = count.statuteLevel;
  return { ...count, level, derivedLevel: level === undefined ? undefined : 'statute' };
}

function datedOtherwise(count: Count, readings: AllFileReadings): Count {
  const by = readings['offense-date'];
  if (by === 'arrest-for-section' || count.datedBy === by || isConviction(count) === NO) return count;
  return { ...count, datedBy: by };
}

/** Whether a count's section cannot be read, and the count may matter to what is decided of another. */
export function isUnreadable(count: Count): boolean {
  return count.offense.section === undefined && isConviction(count) !== NO;
}

/** The counts with every unreadable section put aside as one that no rule asks for, but for the count at `except`. */
export function passOver(person: Person, except = -1): Person {
  const counts = person.counts.map((count, i) =>
    i !== except && isUnreadable(count) ? { ...count, offense: { ...count.offense, section: NO_SECTION } } : count,
  );
  return { ...person, counts };
}

/** A section of a code that no list of law names. */
const NO_SECTION: Section = Object.freeze({
  code: 'unreadable',
  number: 'section',
  subdivisions: Object.freeze([]),
  attempt: false,
  text: '',
});
