import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Choice,
  createDecider,
  type Determination,
  givesRelief,
  type Impact,
  impactOn,
  NO_IMPACT,
  shownAsRead,
} from '../../decide/index.ts';
import { caseNumbers } from '../../format/bulk-format.ts';
import { eachSection, SECTION_NUMBERS } from '../../jurisdictions/packs.ts';
import { convictionsOf, formatPartialDate, formatSection, fromDay, sectionInList, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { floorPolicy, mostPolicy, under } from '../choice.ts';
import { correct, type FactCorrection } from '../corrections/correction.ts';
import type { HistoryIndex } from '../history/index-file.ts';
import type { LinePlace } from '../history/lines-of.ts';
import { eachPerson } from '../history/people.ts';
import { openDatabase } from '../store/sqlite.ts';
import { ageGroup } from './age-group.ts';
import { columnBuilder } from './column-builder.ts';
import { writeColumns } from './columns.ts';
import { createFigures, type Figures } from './figures.ts';
import { IMPACT_BITS, ROWS_INDEXES, ROWS_SCHEMA } from './schema.ts';

export type LoadWork = {
  readonly index: HistoryIndex;
  readonly choice: Choice;
  readonly corrections: readonly FactCorrection[];
  /** Positions of the people to look at: those with determinations, and those whom corrections concern. */
  readonly wanted: readonly number[];
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Decides the people of a run once more, with the corrections laid over the file, and writes what the workbench shows:
 * `rows.sqlite`, `columns.bin` and `figures.json`. Its counts are compared with the engine's.
 */
export function loadRows({ index, choice, corrections, wanted, folder, onProgress }: LoadWork): Figures {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'rows.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const database = openDatabase(path);
  // Nothing reads it before it is whole, and it is made anew when it is not: no journal.
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${ROWS_SCHEMA}; begin`);
  const insertPerson = database.prepare(`insert into people values (${marks(13)})`);
  const insertConviction = database.prepare(`insert into convictions values (${marks(19)})`);
  const texts: string[] = [];

  const decider = createDecider(choice);
  const most = mostPolicy(choice.pack);
  const floor = floorPolicy(choice.pack);
  // What is beside it is of the same reading of the file.
  const read = { ...choice, setting: decider.choice.setting };
  const dismissAll = most && createDecider(under(read, most));
  const statute = floor && createDecider(under(read, floor));
  const byPerson = Map.groupBy(corrections, ({ person }) => person);
  const { asOf } = choice.setting;
  const figures = createFigures(choice);
  const columns = columnBuilder();
  let personId = 0;
  let rowId = 0;
  let done = 0;

  for (const { person: asFiled, places } of eachPerson(index, wanted)) {
    if (done++ % 500 === 0) onProgress(done, wanted.length);
    const own = byPerson.get(asFiled.id);
    const given = own ? correct(asFiled, own) : asFiled;
    const found = decider.decide(given);
    if (found.length === 0) continue;
    // Rows and figures are of the history as the policy reads the file.
    const person = decider.asRead(given);
    const determinations = found.map((each) => shownAsRead(decider, given, each).determination);

    const impact = {
      chosen: impactOn(person, determinations, asOf),
      dismissAll: dismissAll ? impactOn(person, dismissAll.decide(person), asOf) : NO_IMPACT,
      floor: statute ? impactOn(person, statute.decide(person), asOf) : NO_IMPACT,
    };
    const relieved = determinations.some(({ decision }) => givesRelief(decision));
    const bits =
      impactBits(impact.chosen, 1) |
      impactBits(impact.dismissAll, IMPACT_BITS.dismissAllNoFelony) |
      impactBits(impact.floor, IMPACT_BITS.floorNoFelony) |
      (relieved ? IMPACT_BITS.relieved : 0);
    const name = person.names.join('; ');
    const age = ageGroup(person.birthDate, asOf);
    const convictions = convictionsOf(person).length;
    figures.person({ person, age, relieved, impact });
    insertPerson.run(
      personId,
      person.id,
      name,
      person.sex,
      person.race,
      age,
      convictions,
      determinations.length,
      relieved ? 1 : 0,
      bits,
      person.incomplete ? 1 : 0,
      own ? 1 : 0,
      packPlaces(places),
    );
    for (const [place, determination] of determinations.entries()) {
      const { conviction, decision } = determination;
      const layers = decider.layers(given, found[place]!);
      const section = sectionGroup(conviction);
      const year = conviction.date.precision === 'unknown' ? undefined : yearOf(conviction);
      const key = convictionKey(conviction);
      const isCorrected = own?.some((each) => each.conviction === null || each.conviction === key) ?? false;
      const row = {
        section,
        level: conviction.level ?? 'unknown',
        county: conviction.county ?? 'unknown',
        outcome: decision.outcome.id,
        clause: decision.clause?.id ?? '',
        floor: layers.floor ? (layers.floor.outcome?.id ?? 'unsure') : '',
        sex: person.sex,
        race: person.race,
        age,
        reason: decision.reason,
        year: year ?? 0,
        missing: decision.missing,
        raised: layers.raised,
        open: layers.open,
        marks: (isCorrected ? 1 : 0) | (layers.belowFloor ? 2 : 0),
        impact: bits,
        person: personId,
        name,
        date: Number.isFinite(conviction.date.first) ? conviction.date.first : Infinity,
      };
      columns.add(row);
      figures.conviction(row, decision, layers);
      const fullSection = conviction.offense.section ? formatSection(conviction.offense.section) : '';
      const cases = caseNumbers(person, conviction).join('; ');
      insertConviction.run(
        rowId,
        personId,
        key,
        fullSection,
        conviction.offense.text.replace(/\s+/g, ' '),
        row.level,
        formatPartialDate(conviction.date),
        year ?? null,
        row.county,
        cases,
        row.outcome,
        row.clause,
        decision.reason,
        decision.missing,
        row.floor,
        layers.raised,
        layers.open,
        layers.belowFloor ? 1 : 0,
        isCorrected ? 1 : 0,
      );
      texts.push(searchable(`${name} ${person.id} ${cases} ${fullSection} ${conviction.offense.text}`));
      rowId++;
    }
    personId++;
  }
  database.exec(`commit; ${ROWS_INDEXES}`);
  database.close();
  writeColumns(join(folder, 'columns.bin'), columns.finish());
  writeFileSync(join(folder, 'texts.txt'), texts.join('\n'), { mode: 0o600 });
  const result = figures.finish();
  writeFileSync(join(folder, 'figures.json'), JSON.stringify(result), { mode: 0o600 });
  return result;
}

/** What a search looks through: one line a row, in small letters. */
function searchable(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

function marks(number: number): string {
  return new Array(number).fill('?').join(', ');
}

function yearOf({ date }: Determination['conviction']): number | undefined {
  const year = fromDay(date.first).year;
  return fromDay(date.last).year === year ? year : undefined;
}

function impactBits(impact: Impact, first: number): number {
  return (
    (impact.noFelony ? IMPACT_BITS.noFelony * first : 0) |
    (impact.noConviction ? IMPACT_BITS.noConviction * first : 0) |
    (impact.noConvictionInLast7Years ? IMPACT_BITS.noConvictionInLast7Years * first : 0)
  );
}

const groups = new WeakMap<object, string>();

/** The section as figures group it: `HS 11357` for any of its subdivisions and attempts. */
function sectionGroup({ offense: { section } }: Determination['conviction']): string {
  if (section === undefined) return 'unknown';
  let name = groups.get(section);
  if (name === undefined) {
    const number = SECTION_NUMBERS.find((each) => sectionInList(section, eachSection[each]) === YES);
    name = number ? `HS ${number}` : `${section.code ?? '?'} ${section.number}`;
    groups.set(section, name);
  }
  return name;
}

/** Where a person's lines lie, as numbers of eight bytes: source, line, offset, length, and so on. */
export function packPlaces(places: readonly LinePlace[]): Uint8Array {
  const numbers = Float64Array.from(
    places.flatMap(({ source, line, offset, length }) => [source, line, offset, length]),
  );
  return new Uint8Array(numbers.buffer);
}

export function unpackPlaces(bytes: Uint8Array): readonly LinePlace[] {
  const numbers = new Float64Array(new Uint8Array(bytes).buffer);
  const places: LinePlace[] = [];
  for (let at = 0; at < numbers.length; at += 4) {
    places.push({ source: numbers[at]!, line: numbers[at + 1]!, offset: numbers[at + 2]!, length: numbers[at + 3]! });
  }
  return places;
}
