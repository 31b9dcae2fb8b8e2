import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPerson } from '../../src/jurisdictions/us-ca/doj/build-person.ts';
import { readRow } from '../../src/jurisdictions/us-ca/doj/row.ts';
import { type RapSheet, readRapSheet, toDojLines } from '../../src/jurisdictions/us-ca/rap-sheet/index.ts';
import { type Count, formatSection, type Person, truthWord } from '../../src/record/index.ts';
import { runsOf } from '../support/effort.ts';
import { type InventedCount, type InventedEvent, type InventedSheet, inventedSheet } from './invented.ts';
import { type Damage, damage, printSheet } from './print.ts';

const damages: fc.Arbitrary<Damage> = fc.record({
  pageBreaks: fc.array(fc.nat(500), { maxLength: 6 }),
  blanks: fc.array(fc.nat(7), { maxLength: 20 }),
  letters: fc.constantFrom('upper', 'lower', 'mixed'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  hyphens: fc.array(fc.nat(500), { maxLength: 5 }),
});

/** What a count must be read as, in one line that shows a difference. */
function expectedCount(event: InventedEvent, count: InventedCount): string {
  const dispositions = [count.outcome, ...count.updates.map((update) => update.outcome)];
  const convicted = count.outcome.startsWith('CONVICTED');
  const relief = dispositions.filter((text) => /1203\.4|17\(B\)/.test(text));
  const changed = count.updates.some((update) => update.outcome === 'PROBATION REVOKED');
  const revoked = changed ? 1 : 0;
  return [
    event.step,
    iso(event.date),
    event.agency[1],
    event.caseNumber,
    count.section[1],
    count.level.toLowerCase() || 'no level',
    convicted
      ? 'convicted'
      : dispositions.some((text) => text !== '')
        ? 'other'
        : event.step === 'court'
          ? 'unknown'
          : 'none',
    `${count.sentence.map(({ kind, length, unit }) => `${kind.toLowerCase()} ${length} ${unit.toLowerCase()}`).join('+')}`,
    `set aside ${truthWord(relief.length > 0 ? 2 : 0)}`,
    `open sentence parts ${count.updates.filter((update) => update.outcome === 'PROBATION REVOKED').length}`,
    `revoked ${revoked}`,
  ].join(' | ');
}

function readCount(count: Count): string {
  const open = count.sentence.filter((part) => part.length === undefined);
  return [
    count.step,
    count.date.first === count.date.last
      ? new Date(count.date.first * 86_400_000).toISOString().slice(0, 10)
      : 'unknown',
    count.county,
    count.caseNumbers.join(),
    count.offense.section ? formatSection(count.offense.section) : count.offense.text,
    // A level that the sheet does not print, and the statute tells, is no part of what is read back.
    count.derivedLevel === 'statute' ? 'no level' : (count.level ?? 'no level'),
    count.disposition.kind,
    count.sentence
      .filter((part) => part.length !== undefined)
      .map(({ kind, length, unit }) => `${kind} ${length} ${unit}`)
      .join('+'),
    `set aside ${truthWord(count.setAside)}`,
    `open sentence parts ${open.length}`,
    `revoked ${count.revoked ? 1 : 0}`,
  ].join(' | ');
}

const iso = (date: string) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;

function expectSame(sheet: InventedSheet, read: RapSheet): void {
  const { person } = read;
  const expected = sheet.cycles.flatMap((events) =>
    events.flatMap((event) => event.counts.map((count) => expectedCount(event, count))),
  );
  expect(read.notUnderstood).toEqual([]);
  expect(person.counts.map(readCount)).toEqual(expected);
  expect({ id: person.id, names: person.names, sex: person.sex, race: person.race }).toEqual({
    id: sheet.cii,
    names: sheet.names,
    sex: sheet.sex,
    race: sheet.race,
  });
  expect(new Date(person.birthDate.first * 86_400_000).toISOString().slice(0, 10)).toBe(iso(sheet.birthDate));
}

test('an invented person, printed and damaged in any way that says nothing else, is read back the same', () => {
  fc.assert(
    fc.property(inventedSheet, damages, (sheet, how) => {
      expectSame(sheet, readRapSheet(damage(printSheet(sheet), how), { source: 0 }));
    }),
    { numRuns: runsOf(60, 300) },
  );
});

test('damage does not change which count belongs to which case', () => {
  const places = (person: Person) => person.counts.map((count) => [count.order, count.cycle, count.case]);
  fc.assert(
    fc.property(inventedSheet, damages, (sheet, how) => {
      const lines = printSheet(sheet);
      const clean = readRapSheet(lines.join('\n'), { source: 0 }).person;
      expect(places(readRapSheet(damage(lines, how), { source: 0 }).person)).toEqual(places(clean));
    }),
    { numRuns: runsOf(25, 100) },
  );
});

test('the lines of the bulk file made of a sheet are read as the same history', () => {
  fc.assert(
    fc.property(inventedSheet, (sheet) => {
      const read = readRapSheet(printSheet(sheet).join('\n'), { source: 0 });
      const rows = toDojLines(read).map((fields, index) => readRow(fields, { source: 0, line: index + 1 }));
      const person = buildPerson(read.person.id, rows);
      expect(person.counts.map(readCount)).toEqual(read.person.counts.map(readCount));
      expect([person.deceased, person.registered, person.birthDate]).toEqual([
        read.person.deceased,
        read.person.registered,
        read.person.birthDate,
      ]);
    }),
    { numRuns: runsOf(25, 100) },
  );
});
