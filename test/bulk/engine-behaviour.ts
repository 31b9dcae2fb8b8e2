import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeWith } from '../../src/bulk/analyze.ts';
import type { Engine } from '../../src/bulk/engine-seam.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { manifestSchema } from '../../src/results/manifest-schema.ts';
import { summarySchema } from '../../src/results/summary-schema.ts';
import { courtLine, fileOf, rawLine } from '../support/doj.ts';
import { FIXTURES, readTable, requestFor, runOn, temporaryFolder } from '../support/run.ts';

/** What every engine must do; run for each of them. */
export function behavesAsAnEngine(name: string, engine: Engine): void {
  const folder = temporaryFolder();

  describe(`${name}: the samples of the format page`, () => {
    it('decides input.csv as the 2019 software did, cell by cell', async () => {
      const out = join(folder, 'golden');
      const analysis = await analyzeWith(engine, requestFor({ inputs: [`${FIXTURES}input.csv`], out }));
      expect(analysis.ok).toBe(true);
      const ours = splitRecords(readFileSync(join(out, 'All_Results.csv'), 'utf8')).records.map(({ fields }) => fields);
      const theirs = splitRecords(readFileSync(`${FIXTURES}input.expected.csv`, 'utf8')).records.map(({ fields }) => [
        ...fields,
      ]);
      // Departures on purpose: NULL is not a case number, and PC 290(c) names PC 220.
      theirs[6]![95] = '140192; 140193';
      for (const fields of theirs.slice(1)) if (fields[99] === '220 PC' && fields[100] === '-') fields[100] = '220 PC';
      expect(ours).toEqual(theirs);
      const decided = theirs.slice(1).filter((fields) => fields[111] !== '');
      const prop64 = splitRecords(readFileSync(join(out, 'Prop64_Results.csv'), 'utf8')).records.slice(1);
      expect(prop64.map(({ fields }) => fields)).toEqual(decided);
      const condensed = splitRecords(readFileSync(join(out, 'All_Results_Condensed.csv'), 'utf8')).records;
      expect(condensed).toHaveLength(39);
      expect(new Set(condensed.map(({ fields }) => fields.length))).toEqual(new Set([38]));
      expect(condensed[6]!.fields.slice(20)).toEqual(theirs[6]!.slice(95));
    });

    it('summarises input.csv as the 2019 software did', async () => {
      const out = join(folder, 'golden-summary');
      const analysis = await analyzeWith(engine, requestFor({ inputs: [`${FIXTURES}input.csv`], out }));
      if (!analysis.ok) throw new Error(analysis.problem.message);
      const { summary } = analysis;
      const expected = JSON.parse(readFileSync(`${FIXTURES}input.expected-summary.json`, 'utf8'));
      expect(summary.lines).toBe(expected.lineCount);
      expect(`${summary.earliestConviction}T00:00:00Z`).toBe(expected.earliestConviction);
      expect(summary.impact.chosen.noFelony).toBe(expected.reliefWithCurrentEligibilityChoices.CountSubjectsNoFelony);
      expect(summary.impact.chosen.noConviction).toBe(
        expected.reliefWithCurrentEligibilityChoices.CountSubjectsNoConviction,
      );
      expect(summary.impact.dismissAll.noFelony).toBe(expected.reliefWithDismissAllProp64.CountSubjectsNoFelony);
      expect(summary.peopleDecided).toBe(expected.subjectsWithProp64ConvictionCountInCounty);
      expect(summary.peopleWithRelief).toBe(expected.subjectsWithSomeReliefCount);
      const bySection = (section: string) =>
        summary.bySection.filter((row) => row.section === section).reduce((sum, row) => sum + row.convictions, 0);
      expect({ 11357: bySection('HS 11357'), 11358: bySection('HS 11358'), 11359: bySection('HS 11359') }).toEqual(
        expected.prop64ConvictionsCountInCountyByCodeSection,
      );
      summarySchema.parse(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')));
      manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
    });

    it('reads a file without header, and one whose header ends in a comma too many, to the same', async () => {
      const tables = await Promise.all(
        ['no_headers.csv', 'extra_comma.csv'].map(async (file) => {
          const out = join(folder, file);
          const request = requestFor({ inputs: [`${FIXTURES}${file}`], out, county: 'San Joaquin' });
          expect((await analyzeWith(engine, request)).ok).toBe(true);
          return readTable(join(out, 'Prop64_Results.csv'));
        }),
      );
      expect(tables[0]!.length).toBeGreaterThan(0);
      expect(tables[0]).toEqual(tables[1]);
    });

    it('refuses bad.csv in one sentence and leaves nothing behind', async () => {
      const out = join(folder, 'bad');
      const analysis = await analyzeWith(engine, requestFor({ inputs: [`${FIXTURES}bad.csv`], out }));
      expect(analysis.ok).toBe(false);
      if (!analysis.ok) expect(analysis.problem.message).toMatch(/^bad\.csv, line 1: found 94 fields, expected 95/);
      expect(readdirSync(folder).filter((entry) => entry.includes('bad'))).toEqual([]);
    });
  });

  describe(`${name}: bad input`, () => {
    const good = fileOf([courtLine()]);
    const message = async (texts: readonly (string | Uint8Array)[], county = 'SAN JOAQUIN') => {
      const { analysis, out } = await runOn(engine, folder, texts, { county });
      expect(existsSync(out)).toBe(false);
      return analysis.ok ? 'no problem' : analysis.problem.message;
    };

    it.each<[string, string | Uint8Array, RegExp]>([
      ['an empty file', '', /part-1\.csv is empty/],
      ['a header alone', fileOf([]), /part-1\.csv holds a header but no lines/],
      ['a PDF', '%PDF-1.7 something', /part-1\.csv is a PDF document, where/],
      ['a spreadsheet', 'PK\u0003\u0004 something', /a zip archive or a spreadsheet/],
      ['UTF-16', Buffer.from(good, 'utf16le'), /is text in UTF-16, where/],
      ['UTF-16 with its mark', Buffer.from(`\uFEFF${good}`, 'utf16le'), /is text in UTF-16, where/],
      ['bytes of a program', Buffer.from([1, 2, 0, 0, 3, 4, 0, 44, 10]), /is not a text file, where/],
      ['plain text', 'To whom it may concern\nhello\n', /line 1: found 1 field, expected 95/],
      ['a line too short', `${good}x,y,z\n`, /part-1\.csv, line 3: found 3 fields, expected 95/],
      ['a line too long', `${good}${rawLine(courtLine())},extra\n`, /line 3: found 96 fields/],
      [
        'a column misplaced',
        good.replace('RECORD_ID,SUBJECT_STATUS,', 'RECORD_ID,OTHER_STATUS,'),
        /line 1: column 2 of the header is OTHER_STATUS, expected SUBJECT_STATUS/,
      ],
      [
        'a header cell that may be a name',
        good.replace('RECORD_ID,SUBJECT_STATUS,', 'RECORD_ID,DOE JANE,'),
        /line 1: column 2 of the header is something else, expected SUBJECT_STATUS/,
      ],
      [
        'a header in the middle that is another',
        `${good}${good.replace('SUBJECT_STATUS', 'STATUS_OF_SUBJECT')}`,
        /line 3: a second header stands here, and its columns are not those of the format; ask for the files apart/,
      ],
      ['semicolons', good.replaceAll(',', ';'), /its fields are separated by semicolons/],
      ['tabs', good.replaceAll(',', '\t'), /its fields are separated by tabs/],
      ['semicolons that Excel declares', `sep=;\n${good.replaceAll(',', ';')}`, /separated by semicolons/],
      ['line ends of an old Macintosh', good.replaceAll('\n', '\r'), /its lines end in a carriage return alone/],
      [
        'a line without the id of a person',
        fileOf([courtLine(), courtLine({ SUBJECT_ID: '  ' })]),
        /line 3: column 3 \(SUBJECT_ID\) is blank/,
      ],
      [
        'a quotation mark left open',
        `${good}${rawLine(courtLine())},"open\nmore\n`,
        /line 3: a quotation mark opens a field that is never closed/,
      ],
      [
        'text after a closing quotation mark',
        `${good}${rawLine(courtLine({ COMMENT_TEXT: '@' })).replace('@', '"shut" early')}\n`,
        /line 3: text follows a closing quotation mark/,
      ],
      [
        'lines between two quotation marks that stand alone',
        `${good}${[1, 2, 3].map((id) => rawLine(courtLine({ SUBJECT_ID: `${id}`, COMMENT_TEXT: '@' })).replace('@', id === 2 ? '' : '"')).join('\n')}\n`,
        /line 3: a quotation mark opens a field that is never closed/,
      ],
    ])('refuses %s', async (_, text, expected) => {
      expect(await message([text])).toMatch(expected);
    });

    it('names the second of two files, and counts lines within it past quoted line ends', async () => {
      const text = `${fileOf([courtLine({ COMMENT_TEXT: 'one\ntwo, "three"' })])}a,b\n`;
      expect(await message([good, text])).toMatch(/^part-2\.csv, line 4: found 2 fields/);
    });

    it('lists the counties that are there when the one asked for is not', async () => {
      const text = fileOf([courtLine(), courtLine({ STP_ORI_CNTY_NAME: 'YOLO', CNT_ORDER: '102001001000' })]);
      expect(await message([text], 'Alameda')).toBe(
        'No line is of ALAMEDA; the counties in the input are: SAN JOAQUIN, YOLO.',
      );
    });

    it('names counties of California alone, since a column that is out of place holds names of people', async () => {
      const people = Array.from({ length: 40 }, (_, i) =>
        courtLine({ SUBJECT_ID: `${i}`, STP_ORI_CNTY_NAME: `DOE,X ${i}` }),
      );
      const told = await message([fileOf([...people, courtLine({ STP_ORI_CNTY_NAME: 'YOLO' })])]);
      expect(told).toBe('No line is of SAN JOAQUIN; the counties in the input are: YOLO, and 40 other texts.');
    });

    it('refuses a file that is written to while it is read', async () => {
      const own = join(folder, 'changing.csv');
      writeFileSync(own, good);
      const out = join(folder, 'changing');
      const changing: Engine = async (work, hooks) => {
        const result = await engine(work, { ...hooks, onProgress: () => appendFileSync(own, 'x') });
        return result;
      };
      if (name !== 'fast engine') return;
      const analysis = await analyzeWith(changing, requestFor({ inputs: [own], out, county: 'SAN JOAQUIN' }));
      expect(analysis.ok || analysis.problem.message).toMatch(/changing\.csv was changed while it was read/);
      expect(existsSync(out)).toBe(false);
    });

    it('tells of a file that is not there, and of a folder', async () => {
      const run = async (path: string) => {
        const analysis = await analyzeWith(engine, requestFor({ inputs: [path], out: join(folder, 'none') }));
        return analysis.ok ? '' : analysis.problem.message;
      };
      expect(await run(join(folder, 'absent.csv'))).toMatch(/absent\.csv: there is no such file/);
      expect(await run(folder)).toMatch(/is a folder; name the file/);
    });

    it('does not overwrite results without being asked', async () => {
      const out = join(folder, 'kept');
      mkdirSync(out);
      writeFileSync(join(out, 'mine.txt'), 'mine');
      const request = requestFor({ inputs: [`${FIXTURES}input.csv`], out });
      const refused = await analyzeWith(engine, request);
      expect(refused.ok || refused.problem.message).toMatch(/exists already/);
      expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
    });

    it('replaces results when it is asked to, and nothing else', async () => {
      const out = join(folder, 'replaced');
      const request = { ...requestFor({ inputs: [`${FIXTURES}input.csv`], out }), overwrite: true };
      const again = async (given = request) => {
        const analysis = await analyzeWith(engine, given);
        return analysis.ok ? 'replaced' : analysis.problem.message;
      };
      mkdirSync(out);
      expect(await again()).toBe('replaced');
      expect(await again()).toBe('replaced');
      mkdirSync(join(out, 'documents'));
      expect(await again()).toBe('replaced');
      writeFileSync(join(out, 'mine.txt'), 'mine');
      expect(await again()).toMatch(/holds a file or folder that no run of Redress wrote, and is not replaced/);
      expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
      const home = join(folder, 'home');
      mkdirSync(home);
      writeFileSync(join(home, 'state.csv'), fileOf([courtLine()]));
      expect(await again({ ...request, out: home })).toMatch(
        /holds no results of redress analyze, and is not replaced/,
      );
      const inputs = [join(home, 'state.csv')];
      expect(await again({ ...request, out: home, inputs })).toMatch(/holds one of the inputs, and is not replaced/);
      expect(await again({ ...request, out: inputs[0]!, inputs })).toMatch(/holds one of the inputs/);
      expect(readdirSync(home)).toEqual(['state.csv']);
    });

    it('never names a person', async () => {
      const person = courtLine({ SUBJECT_ID: '77001122', PRI_NAME: 'SECRETNAME,X', PRI_DOB: '19710203' });
      const texts = [`${fileOf([person])}${rawLine(person)},extra\n`, fileOf([{ ...person, SUBJECT_ID: '' }])];
      for (const text of texts) expect(await message([text])).not.toMatch(/SECRETNAME|77001122|1971/);
    });
  });

  describe(`${name}: quarantine`, () => {
    it('sets unreadable lines aside, marks the run, and sends whom they may concern to hand review', async () => {
      const people = ['1', '2', '3', '4', '5'].map((id) => courtLine({ SUBJECT_ID: id }));
      const broken = rawLine(courtLine({ SUBJECT_ID: '5' })).replace('CASC', 'CASC,');
      const text = fileOf(people).split('\n').toSpliced(3, 0, broken).join('\n');
      const { analysis, out } = await runOn(engine, folder, [text], { quarantine: true });
      if (!analysis.ok) throw new Error(analysis.problem.message);
      expect(analysis.summary).toMatchObject({ complete: false, lines: 5, linesSetAside: 1 });
      expect(analysis.manifest).toMatchObject({ complete: false, linesSetAside: 1 });
      const decided = readTable(join(out, 'Prop64_Results.csv'));
      // The line names person 5 and stands between persons 2 and 3.
      expect(
        decided.filter((row) => row['Eligibility Determination'] === 'Hand Review').map((row) => row.SUBJECT_ID),
      ).toEqual(['2', '3', '5']);
      expect(decided[1]!['Eligibility Reason']).toBe(
        'Cannot be decided without: lines of the file that could not be read or may be another person\u2019s',
      );
      const problems = readTable(join(out, 'problems.csv'));
      expect(problems).toEqual([
        { file: 'part-1.csv', line: '4', problem: 'found 96 fields, expected 95 (columns A to CQ)', text: broken },
      ]);
    });
  });

  describe(`${name}: every county`, () => {
    it('gives counties whose names differ little, or are long, folders of their own', async () => {
      const names = ['SAN JOAQUIN', 'SAN-JOAQUIN', '!', '?', 'X'.repeat(300), `${'X'.repeat(300)}Y`];
      const lines = names.map((county, i) => courtLine({ SUBJECT_ID: `${i + 1}`, STP_ORI_CNTY_NAME: county }));
      const { analysis, out } = await runOn(engine, folder, [fileOf(lines)], { county: 'ALL', results: 'convictions' });
      if (!analysis.ok) throw new Error(analysis.problem.message);
      const folders = readdirSync(join(out, 'counties'));
      expect(folders).toHaveLength(6);
      expect(folders).toEqual(expect.arrayContaining(['san-joaquin', 'san-joaquin-2', '-', '--2']));
      expect(readTable(join(out, 'counties', 'san-joaquin-2', 'Prop64_Results.csv'))).toHaveLength(1);
    });
  });

  describe(`${name}: quotation marks`, () => {
    const line = (id: number, comment: string) =>
      rawLine(courtLine({ SUBJECT_ID: `${id}`, CNT_ORDER: `${id}01001001000`, COMMENT_TEXT: '@' })).replace(
        '@',
        comment,
      );

    it.each([
      ['text after a closing one', '"SEE FILE" 12'],
      ['a blank after a closing one, beside a wide letter', '"SEÑOR" '],
      ['one that opens a field, and closes none', '"SEE FILE'],
      ['one alone', '"'],
    ])('sets a line with %s aside, and no other', async (_, comment) => {
      const rows = [1, 2, 3, 4, 5].map((id) => line(id, id === 2 || id === 4 ? comment : 'É'));
      const text = `${fileOf([])}${rows.join('\n')}\n`;
      const { analysis, out } = await runOn(engine, folder, [text], { quarantine: true });
      if (!analysis.ok) throw new Error(analysis.problem.message);
      expect(analysis.manifest).toMatchObject({ lines: 3, linesSetAside: 2 });
      expect(readTable(join(out, 'problems.csv')).map((row) => [row.line, row.text])).toEqual([
        ['3', rows[1]],
        ['5', rows[3]],
      ]);
      expect(readTable(join(out, 'All_Results.csv')).map((row) => row.SUBJECT_ID)).toEqual(['1', '3', '5']);
    });
  });

  describe(`${name}: files as other programs leave them`, () => {
    const two = [courtLine(), courtLine({ SUBJECT_ID: '1002' })];
    const commas = ','.repeat(94);

    it.each<[string, string]>([
      ['CR CR LF', fileOf(two, '\r\r\n')],
      ['a last line that ends in CR', fileOf(two, '\r\n').slice(0, -1)],
      ['rows of commas', fileOf(two).replaceAll('\n', `\n${commas}\n,,,\n , \n`)],
      ['rows of commas before the header', `${commas}\n\n${fileOf(two)}`],
      ['the mark of the end of a file', `${fileOf(two)}\n\u001a`],
      ['a last block that is filled up', `${fileOf(two)}${'\u001a'.repeat(120)}`],
      ['a last block of zero bytes', `${fileOf(two)}${'\0'.repeat(9000)}`],
      [
        'a second header',
        fileOf(two)
          .replace('\n1002', '')
          .replace(/\n(?=[^\n]*1002)/, `\n${fileOf([])}`),
      ],
      ['the comma declared', `sep=,\r\n${fileOf(two)}`],
      ['more empty lines before the header than are read at once', `${'\n'.repeat(300_000)}${fileOf(two)}`],
      ['names padded with zero bytes', fileOf(two).replaceAll('"DOE,INVENTED"', '"DOE,INVENTED\0\0"')],
      ['numbers padded with zero bytes', fileOf(two).replace(',1001,', ',1001\0\0,')],
    ])('reads %s', async (_, text) => {
      const { analysis, out } = await runOn(engine, folder, [text], { quarantine: true });
      if (!analysis.ok) throw new Error(analysis.problem.message);
      expect(analysis.manifest).toMatchObject({ lines: 2, linesSetAside: 0, people: 2 });
      const decided = readTable(join(out, 'Prop64_Results.csv'));
      expect(decided.map((row) => row['Eligibility Determination'])).not.toContain('Hand Review');
      expect(decided).toHaveLength(2);
    });

    it('says which texts name no county and so are passed over, but for those that may be names', async () => {
      const texts = ['SAN JOAQUIN CO', 'SN JOAQ', 'SN JOAQ', 'SJ', 'DOE,INVENTED', 'OUT OF STATE', ''];
      const lines = texts.map((text, at) => courtLine({ SUBJECT_ID: `${1001 + at}`, STP_ORI_CNTY_NAME: text }));
      const { analysis } = await runOn(engine, folder, [fileOf(lines)]);
      if (!analysis.ok) throw new Error(analysis.problem.message);
      const note = expect.stringMatching(
        /^STP_ORI_CNTY_NAME .* on 5 lines: "SN JOAQ" \(2\), "SJ" \(1\), other texts \(2\);/,
      );
      expect(analysis.manifest.inputs[0]!.notes).toEqual([note]);
      expect(analysis.summary.notes).toEqual([{ input: 1, note }]);
    });

    it('says that a second header was passed over, and that a file is as long as a sheet', async () => {
      const joined = await runOn(engine, folder, [`${fileOf(two)}${fileOf(two)}`]);
      if (!joined.analysis.ok) throw new Error(joined.analysis.problem.message);
      expect(joined.analysis.manifest.inputs[0]!.notes).toEqual([
        expect.stringMatching(/^1 more header stands between/),
      ]);
      // Lines of people about whom nothing is said are the quickest to read.
      const others = Array.from({ length: 65_534 }, (_, number) => `,,${number + 2000}${','.repeat(92)}\n`).join('');
      const cut = await runOn(engine, folder, [`${fileOf([courtLine()])}${others}`], { results: 'convictions' });
      if (!cut.analysis.ok) throw new Error(cut.analysis.problem.message);
      expect(cut.analysis.manifest.inputs[0]!.notes).toEqual([expect.stringMatching(/exactly as many rows \(65536\)/)]);
    });
  });

  describe(`${name}: forms of files`, () => {
    const lines = [
      courtLine(),
      courtLine({ CNT_ORDER: '101003001000', COMMENT_TEXT: 'quoted, "comma"\nand line end' }),
      courtLine({ SUBJECT_ID: '1002', PRI_NAME: 'NUÑEZ,ÉMILE' }),
    ];
    const results = async (text: string | Uint8Array) => {
      const { analysis, out } = await runOn(engine, folder, [text]);
      if (!analysis.ok) throw new Error(analysis.problem.message);
      return { table: readTable(join(out, 'All_Results.csv')), manifest: analysis.manifest };
    };

    it('reads CRLF, a missing last line end, a byte-order mark and no header alike', async () => {
      const plain = (await results(fileOf(lines))).table;
      expect(plain).toHaveLength(3);
      expect((await results(fileOf(lines, '\r\n'))).table).toEqual(plain);
      expect((await results(fileOf(lines).trimEnd())).table).toEqual(plain);
      expect((await results(`\uFEFF${fileOf(lines)}`)).table).toEqual(plain);
      expect((await results(fileOf(lines, '\n', false))).table).toEqual(plain);
      expect((await results(fileOf(lines).replaceAll('#\n', '#\n\n'))).table).toEqual(plain);
    });

    it('recognizes Windows-1252 and writes UTF-8', async () => {
      const { table, manifest } = await results(Buffer.from(fileOf(lines), 'latin1'));
      expect(manifest.inputs[0]!.encoding).toBe('windows-1252');
      expect(table[2]!.PRI_NAME).toBe('NUÑEZ,ÉMILE');
      expect((await results(fileOf(lines))).manifest.inputs[0]!.encoding).toBe('utf-8');
    });
  });

  it(`${name}: takes a bar without a date for a flag under the statute, and for a question under a county's policy`, async () => {
    const earlier = { CNT_ORDER: '101001001000', OFFENSE_DESCR: '664/187 PC-ATTEMPTED MURDER' };
    const histories = ['19990301', ''].flatMap((date, i) => [
      courtLine({ SUBJECT_ID: `${1001 + i}`, ...earlier, STP_EVENT_DATE: date }),
      courtLine({ SUBJECT_ID: `${1001 + i}`, OFFENSE_DESCR: '664/11359 HS-POSSESS MARIJUANA FOR SALE' }),
      courtLine({ SUBJECT_ID: `${1001 + i}`, CNT_ORDER: '101002002000', OFFENSE_DESCR: '' }),
    ]);
    const decided = async (id: string) => {
      const policy = prop64.policies.find((each) => each.id === id)!;
      const request = { policy, options: policy.defaults };
      const { out } = await runOn(engine, folder, [fileOf(histories)], request);
      const rows = readTable(join(out, 'determinations.csv')).filter(({ count }) => count === '101002001000');
      return rows.map(({ outcome, clause, flags }) => [outcome, clause, flags!.split(';').includes('superstrike?')]);
    };
    // H&S 11361.8(b), (f): what the opponent has to prove is no bar while the record leaves it open (decision 021).
    expect(await decided('statute')).toEqual([
      ['hand-review', 'earlier-superstrike', false],
      ['reduce', 'possession-for-sale', true],
    ]);
    expect(await decided('san-francisco')).toEqual([
      ['not-eligible', 'superstrike', false],
      ['hand-review', '', true],
    ]);
  });

  it(`${name}: leaves nothing that looks finished when it is cancelled`, async () => {
    const own = join(folder, 'cancelled');
    mkdirSync(own);
    const abort = new AbortController();
    abort.abort();
    const request = requestFor({ inputs: [`${FIXTURES}input.csv`], out: join(own, 'results') });
    const analysis = await analyzeWith(engine, request, { signal: abort.signal });
    expect(analysis).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(readdirSync(own)).toEqual([]);
  });
}
