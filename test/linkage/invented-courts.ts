import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAS, splitRecords } from '../../src/csv/records.ts';
import { csvLine } from '../../src/csv/write.ts';
import { COURT_COLUMNS, type CourtLine } from '../../src/format/court-table/columns.ts';
import { COLUMNS } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { getOrCreate } from '../../src/record/index.ts';
import { createRandom, type Random } from '../../src/sources/synthetic/prng.ts';
import { type Being, born, written } from './invented-people.ts';

/**
 * The state's file of an invented county, from which convictions were removed, and the county's court list with the errors of such lists.
 * The truth: the line of the court's list of each conviction that the state's file lacks.
 */
export type InventedCourts = {
  readonly state: string;
  readonly court: string;
  readonly people: number;
  /** Convictions in the court's list. */
  readonly convictions: number;
  readonly removed: ReadonlySet<number>;
};

export type CourtInvention = {
  readonly folder: string;
  readonly county: string;
  readonly lines: number;
  readonly seed: number;
  /** Of 1,000 convictions, how many are removed from the state's file; no more than `most` in all. */
  readonly perMille: number;
  readonly most: number;
};

type StateLine = string[];

const AT = Object.fromEntries(COLUMNS.map((name, at) => [name, at])) as Readonly<
  Record<(typeof COLUMNS)[number], number>
>;

/** Writes `state.csv` and `court.csv` into a folder. */
export function inventCourts({ folder, county, lines, seed, perMille, most }: CourtInvention): InventedCourts {
  const random = createRandom(seed, 'court lists');
  const [state, court] = ['state.csv', 'court.csv'].map((name) => join(folder, name)) as [string, string];
  const files = [state, court].map((path) => openSync(path, 'w'));
  const removed = new Set<number>();
  let [people, convictions, courtLines] = [0, 0, 1];
  writeSync(files[0]!, `${COLUMNS.join(',')}\n`);
  writeSync(files[1]!, `${COURT_COLUMNS.join(',')}\n`);
  for (const person of peopleOf(synthesize({ county, lines, seed, header: false }))) {
    people++;
    const being = beingOf(random, person[0]!);
    const counts = Map.groupBy(
      person.filter((line) => isOfCourt(line, county)),
      countOf,
    );
    const gone = new Set<string>();
    const fates = new Map<string, boolean>();
    const typed: CourtLine[] = [];
    const keys = courtKeys(random, being, people);
    for (const [name, own] of counts) {
      const [line] = own as [StateLine];
      const convicted = line[AT.DISP_DESCR]!.startsWith('CONVICTED');
      courtLines++;
      if (convicted) convictions++;
      // Counts of one day and one offense cannot be told apart, so all of them are removed or none.
      const twins = `${line[AT.STP_EVENT_DATE]}/${sectionOf(line).number}`;
      if (convicted && getOrCreate(fates, twins, () => removed.size < most && random.chance(perMille))) {
        gone.add(name);
        removed.add(courtLines);
      }
      typed.push(courtLine(random, line, random.pick(keys)));
    }
    const kept = person.filter((line) => !gone.has(countOf(line)));
    const { name } = nameOf(random, being);
    if (kept.length > 0) writeSync(files[0]!, textOf(kept.map((line) => line.with(AT.PRI_NAME, name))));
    if (typed.length > 0)
      writeSync(files[1]!, textOf(typed.map((line) => COURT_COLUMNS.map((name) => line[name] ?? ''))));
  }
  for (const file of files) closeSync(file);
  return { state, court, people, convictions, removed };
}

function textOf(lines: readonly (readonly string[])[]): string {
  return `${lines.map(csvLine).join('\n')}\n`;
}

/** The lines of one person after another, as the file has them. */
function* peopleOf(pieces: Iterable<string>): Generator<readonly StateLine[]> {
  let own: StateLine[] = [];
  for (const piece of pieces) {
    for (const { fields } of splitRecords(piece, COMMAS).records) {
      if (own.length > 0 && own[0]![AT.SUBJECT_ID] !== fields[AT.SUBJECT_ID]) {
        yield own;
        own = [];
      }
      own.push([...fields]);
    }
  }
  if (own.length > 0) yield own;
}

/** Somebody with the date of birth and the sex of the state's file, and a name as names are spread in life. */
function beingOf(random: Random, line: StateLine): Being {
  const birth = line[AT.PRI_DOB]!;
  const being = born(random);
  const known = /^(\d{4})(\d{2})(\d{2})$/.exec(birth)?.slice(1).map(Number) as unknown as Being['born'] | undefined;
  return { ...being, born: known ?? being.born, suffix: '', alias: undefined };
}

const isOfCourt = (line: StateLine, county: string) =>
  line[AT.STP_TYPE_DESCR] === 'COURT ACTION' &&
  line[AT.STP_ORI_CNTY_NAME]!.trim() === county &&
  /^(?:CONVICTED|DISMISSED|ACQUITTED)/.test(line[AT.DISP_DESCR]!);

/** What all lines about one count of a court share: later ones, of a relief or a revocation, too. */
const countOf = (line: StateLine) =>
  [
    line[AT.CYC_ORDER],
    line[AT.STP_TYPE_DESCR],
    line[AT.OFN]!.trim(),
    line[AT.CNT_ORDER]!.slice(6),
    offenseOf(line),
  ].join('/');

function offenseOf(line: StateLine): string {
  return (
    [AT.CONV_OFFENSE_DESCR, AT.DISP_OFFENSE_DESCR, AT.OFFENSE_DESCR]
      .map((at) => line[at]!.trim())
      .find((text) => text !== '') ?? ''
  );
}

/** The section of a count: `11357(C)` of `HS`. */
function sectionOf(line: StateLine) {
  const [, number = '', code = ''] = /^(\S+)\s+([A-Z]+)/.exec(offenseOf(line)) ?? [];
  return { number, code };
}

/** Who the court says somebody is, as it was typed for one case. */
type CourtKey = { readonly id: string; readonly name: string; readonly born: string; readonly sex: string };

/** Most people have one number at a court, some two, for which name and birth were typed anew. */
function courtKeys(random: Random, being: Being, person: number): readonly CourtKey[] {
  return Array.from({ length: random.chance(80) ? 2 : 1 }, (_, at) => {
    const { name, birth, sex } = nameOf(random, being);
    return { id: `LA${person * 2 + at}`, name, born: birth, sex };
  });
}

function nameOf(random: Random, being: Being) {
  const { last, first, middle, birth, sex } = written(random, being);
  return { name: `${last},${`${first} ${middle}`.trim()}`, birth, sex };
}

function courtLine(random: Random, line: StateLine, { id, name, born: birth, sex }: CourtKey): CourtLine {
  const convicted = line[AT.DISP_DESCR]!.startsWith('CONVICTED');
  const { number, code } = sectionOf(line);
  return {
    ...{ PERSON_ID: id, NAME: name, BORN: birth, SEX: sex, COUNTY: line[AT.STP_ORI_CNTY_NAME]!.trim() },
    COURT: line[AT.STP_ORI_DESCR]!.trim(),
    CASE_NO: caseNumber(random, line[AT.OFN]!.trim()),
    COUNT_NO: line[AT.CNT_ORDER]!.slice(6, 9),
    STATUTE: `${code} ${random.chance(80) ? number.replace(/\(.*/, '') : number}`,
    LEVEL: random.chance(20) ? '' : line[AT.CONV_STAT_DESCR]!.trim(),
    DISPOSITION: convicted ? random.pick(['GUILTY', 'CONVICTED', 'PLED GUILTY']) : 'DISMISSED',
    DISPOSITION_DATE: judgmentDate(random, line[AT.STP_EVENT_DATE]!),
  };
}

/** A case number as courts write them: with a mark or zeros more, now and then a wrong digit, or none. */
function caseNumber(random: Random, number: string): string {
  // A court knows its own number where the state's file lacks it.
  if (!/\d/.test(number)) return `${random.between(10, 99)}CR${random.between(10_000, 99_999)}`;
  if (random.chance(15)) return '';
  const typed = number.length > 2 && random.chance(30) ? wrongDigit(random, number) : number;
  if (random.chance(150)) return typed.replace(/^([A-Z]+)(\d)/, '$1-$2');
  if (random.chance(150)) return typed.replace(/^([A-Z]*)(\d)/, '$100$2');
  return typed;
}

function wrongDigit(random: Random, text: string): string {
  const at = random.between(1, text.length - 1);
  return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1);
}

/** A day as the court has it: mostly the state's, some the day of the plea or of the sentence, few another. */
function judgmentDate(random: Random, day: string): string {
  if (!/^\d{8}$/.test(day)) return '';
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6))));
  if (random.chance(40)) date.setUTCDate(date.getUTCDate() + random.pick([-3, -2, -1, 1, 2, 3]));
  if (random.chance(7)) date.setUTCFullYear(date.getUTCFullYear() + random.pick([-10, -1, 1]));
  return date.toISOString().slice(0, 10);
}
