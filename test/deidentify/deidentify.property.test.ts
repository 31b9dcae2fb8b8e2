import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copySheet } from '../../src/cli/deidentify/copies.ts';
import { createDecideAll } from '../../src/cli/deidentify/decisions.ts';
import { lawDays } from '../../src/cli/deidentify/law-days.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { deidentifier } from '../../src/jurisdictions/us-ca/deidentify/index.ts';
import { readRapSheet } from '../../src/jurisdictions/us-ca/rap-sheet/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { createPseudonyms, dateSignature } from '../../src/sources/deidentify/index.ts';
import { inventedSheet } from '../rap-sheets/invented.ts';
import { damage, printSheet } from '../rap-sheets/print.ts';
import { runsOf } from '../support/effort.ts';

const key = new Uint8Array(32).fill(7);
const asOf = ['2019-11-11', '2024-07-01'].map((text) => parseIsoDay(text)!);
const fixed = { asOf, law: lawDays(packs) };
const pseudonyms = createPseudonyms(key);
const means = () => ({ deidentifier, pseudonyms, fixed, decideAll: createDecideAll(packs, asOf) });
const read = (text: string) => readRapSheet(text, { source: 0 });

describe('a rap sheet that is made fit to show', () => {
  test('has the same determinations under every pack, policy and as-of date, and none of the old names or numbers', () => {
    let moved = 0;
    let runs = 0;
    fc.assert(
      fc.property(inventedSheet, fc.nat(500), (sheet, at) => {
        const lines = [...printSheet(sheet)];
        // A line with a name in it that nothing understands must not get through, and must leave open what it did.
        lines.splice(10 + (at % (lines.length - 10)), 0, 'SEE 4 SOLO, HAN: 12 CORELLIA ST');
        const text = damage(lines, { pageBreaks: [at], blanks: [2], letters: 'upper', lineEnd: '\n', hyphens: [] });
        const copy = copySheet(text, means());
        if (!copy.ok) throw new Error(copy.problem.message);
        const before = read(text).person;
        const after = read(copy.text).person;
        const decideAll = createDecideAll(packs, asOf);
        expect(decideAll.of(after)).toBe(decideAll.of(before));
        expect(dateSignature(after, fixed)).toBe(dateSignature(before, fixed));
        for (const secret of [...sheet.names, sheet.cii, 'SOLO', 'CORELLIA', '12342271234']) {
          expect(copy.text).not.toContain(secret);
        }
        const numbers = sheet.cycles.flatMap((events) => events.map((event) => event.caseNumber));
        for (const number of numbers) expect(copy.text).not.toContain(`#${number}\n`);
        runs++;
        if (copy.shifts.some(({ birth, events }) => birth !== 0 || events !== 0)) moved++;
      }),
      { numRuns: runsOf(8, 40) },
    );
    // The search for a shift is worth something: it finds one for most people.
    expect(moved / runs).toBeGreaterThan(0.5);
  });
});

describe('pseudonyms', () => {
  test('are the same for the same text under one key, whatever its spacing and case, and others under another', () => {
    const other = createPseudonyms(new Uint8Array(32).fill(8));
    expect(pseudonyms.name('Skywalker,Luke  Jay')).toBe(pseudonyms.name('SKYWALKER,LUKE JAY'));
    expect(pseudonyms.name('SKYWALKER,LUKE')).not.toBe(pseudonyms.name('SKYWALKER,LUKE JAY'));
    expect(other.name('SKYWALKER,LUKE')).not.toBe(pseudonyms.name('SKYWALKER,LUKE'));
    expect(pseudonyms.number('1234', 'case')).not.toBe(pseudonyms.number('1234', 'number'));
  });
});
