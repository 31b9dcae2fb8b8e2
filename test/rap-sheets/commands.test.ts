import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deidentifyCommand } from '../../src/cli/commands/deidentify.ts';
import { readCommand } from '../../src/cli/commands/read.ts';

const fixture = (name: string) => new URL(`../fixtures/rap-sheets/${name}`, import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'rap-sheets-'));
let out = '';
let err = '';

beforeEach(() => {
  [out, err] = ['', ''];
  process.exitCode = undefined;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const read = (...args: string[]) => readCommand().parseAsync(args, { from: 'user' });
const deidentify = (...args: string[]) => deidentifyCommand().parseAsync(args, { from: 'user' });

describe('redress read', () => {
  test('shows the history, and that every line was understood', async () => {
    await read(fixture('skywalker_rap_sheet_shorter.txt'));
    expect(out).toContain('SKYWALKER,LUKE JAY (A99000015)');
    expect(out).toContain('1984-09-18  Court, CASC LOS ANGELES, LOS ANGELES  case 300000');
    expect(out).toContain('Every line was understood.');
    expect(process.exitCode).toBeUndefined();
  });

  test('shows every remedy, when it opens, why, and what to ask', async () => {
    await read(fixture('skywalker_pc1203_eligible.txt'), '--remedies', '--as-of', '2024-07-01');
    // Lines are folded at the terminal's width.
    const said = out.replace(/\s+/g, ' ');
    expect(said).toContain('California petitions to dismiss (PC 1203.4 to 1203.42): May Petition - Court Shall Grant');
    expect(said).toContain('opens: between 1987-09-18 and 1987-10-18, PC 1203.4');
    expect(said).toMatch(/ask: Are you serving a sentence for/);
    expect(said).toContain('The newest entry on the sheet is of 1984-09-18. Order a current record');
    expect(said).toMatch(/ask: Does a current record say "relief granted"/);
    expect(said).not.toMatch(/What is the (?:whether|circumstances)/);
    // A misdemeanor is none of Prop 47\u2019s concern, whatever its subdivision.
    expect(said).not.toContain('Proposition 47');
  });

  test('shows arrests without a conviction, and says once what only the person can say', async () => {
    await read(fixture('skywalker_arrests.txt'), '--remedies', '--as-of', '2026-01-01');
    const said = out.replace(/\s+/g, ' ');
    expect(said).toMatch(/Arrests without a conviction on the sheet 1999-05-10: PC 484\(a\) .*, PC 487\(a\)/);
    expect(said).toContain(
      '(PC 851.91, 851.87): May Petition - Court Shall Grant why: PC 851.91: the charges were dismissed',
    );
    expect(said).toContain('(PC 236.14, 1203.49): May Petition If Trafficking Is Shown (see below)');
    expect(said.match(/if the person shows by clear and convincing evidence/g)).toHaveLength(1);
  });

  test('lists what was not understood, with exit code 5', async () => {
    const path = join(folder, 'odd.txt');
    const text = readFileSync(fixture('skywalker_ineligible.txt'), 'utf8');
    writeFileSync(path, text.replace('*DISPO:CONVICTED', '*DISPO:CONVICTED\nQZ17: 44'));
    await read(path, '--json');
    const [sheet] = JSON.parse(out).sheets;
    expect(sheet.notUnderstood).toEqual([{ lines: [33], text: 'QZ17: 44' }]);
    expect(process.exitCode).toBe(5);
  });

  test('joins the pages of one sheet', async () => {
    await read(
      fixture('skywalker_rap_sheet_page_1.txt'),
      fixture('skywalker_rap_sheet_page_2.txt'),
      '--pages',
      '--json',
    );
    const { sheets } = JSON.parse(out);
    expect(sheets.length).toBe(1);
    expect(sheets[0].person.cii).toBe('A99000015');
    expect(sheets[0].counts.at(-2).agency).toBe('CASD CORRECTIONS');
  });

  test('refuses a scan, a file that is no rap sheet, and one that is not there, without a name in it', async () => {
    await read(fixture('skywalker_rap_sheet.pdf'));
    expect([process.exitCode, err]).toEqual([3, expect.stringContaining('scan')]);
    await read(new URL('../fixtures/ca-doj/input.csv', import.meta.url).pathname);
    expect(err).toContain('does not look like a California rap sheet');
    await read(join(folder, 'missing.txt'));
    expect(err).toContain('does not exist');
    expect(err).not.toContain('SKYWALKER');
  });
});

describe('redress deidentify', () => {
  const key = join(folder, 'key');
  const copy = join(folder, 'copy.txt');

  test('makes a key for its owner alone, a copy, and a manifest that says what was kept the same', async () => {
    const sheet = fixture('skywalker_prop64_two_cases_both_convicted.txt');
    await deidentify(sheet, '--key-file', key, '--new-key', '--out', copy, '--as-of', '2024-07-01');
    expect(err).toBe('');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const text = readFileSync(copy, 'utf8');
    for (const secret of ['SKYWALKER', '99000015', '1234567', '19570119']) expect(text).not.toContain(secret);
    const manifest = JSON.parse(readFileSync(`${copy}.manifest.json`, 'utf8'));
    expect(manifest.sameDeterminations.asOf).toEqual(['2024-07-01']);
    // The laws of the state whose file it is, and of no other.
    const compared = (manifest.sameDeterminations.packs as { id: string }[]).map(({ id }) => id);
    expect(compared).toContain('us-ca/prop-47');
    expect(compared.filter((id) => !id.startsWith('us-ca/'))).toEqual([]);
    expect(manifest.sameDeterminations.compared).toBeGreaterThan(0);
    expect(manifest.dates.daysInLawThatNoDateCrosses).toContain('2016-11-09');
  });

  test('gives the same copy again under the same key, and writes over nothing unasked', async () => {
    const sheet = fixture('skywalker_prop64_two_cases_both_convicted.txt');
    const again = join(folder, 'again.txt');
    await deidentify(sheet, '--key-file', key, '--out', again, '--as-of', '2024-07-01');
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(copy, 'utf8'));
    await deidentify(sheet, '--key-file', key, '--out', again, '--as-of', '2024-07-01');
    expect([process.exitCode, err]).toEqual([4, expect.stringContaining('--overwrite')]);
  });

  test('will not make a key over another, nor take a file for a key that is none', async () => {
    const sheet = fixture('skywalker_ineligible.txt');
    await deidentify(sheet, '--key-file', key, '--new-key', '--out', join(folder, 'x'));
    expect([process.exitCode, err]).toEqual([2, expect.stringContaining('--new-key')]);
    await deidentify(sheet, '--key-file', sheet, '--out', join(folder, 'x'));
    expect(err).toContain('is no key');
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
