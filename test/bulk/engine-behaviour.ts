import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeWith } from '../../src/bulk/analyze.ts';
import type { Engine } from '../../src/bulk/engine-seam.ts';
import { splitRecords } from '../../src/csv/records.ts';
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
      ['UTF-16', Buffer.from(good, 'utf16le'), /not a text file/],
      ['plain text', 'To whom it may concern\nhello\n', /line 1: found 1 field, expected 95/],
      ['a line too short', `${good}x,y,z\n`, /part-1\.csv, line 3: found 3 fields, expected 95/],
      ['a line too long', `${good}${rawLine(courtLine())},extra\n`, /line 3: found 96 fields/],
      [
        'a column misplaced',
        good.replace('RECORD_ID,SUBJECT_STATUS,', 'RECORD_ID,OTHER,'),
        /line 1: column 2 of the header is OTHER, expected SUBJECT_STATUS/,
      ],
      [
        'a line that is nobody’s',
        fileOf([courtLine(), courtLine({ SUBJECT_ID: '  ' })]),
        /line 3: column 3 \(SUBJECT_ID\) is blank/,
      ],
      [
        'a quotation mark left open',
        `${good}${rawLine(courtLine())},"open\nmore\n`,
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
      expect((await analyzeWith(engine, { ...request, overwrite: true })).ok).toBe(true);
      expect(readdirSync(out)).not.toContain('mine.txt');
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
        'Cannot be decided without: lines of the file that could not be read',
      );
      const problems = readTable(join(out, 'problems.csv'));
      expect(problems).toEqual([
        { file: 'part-1.csv', line: '4', problem: 'found 96 fields, expected 95 (columns A to CQ)', text: broken },
      ]);
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

    it('recognises Windows-1252 and writes UTF-8', async () => {
      const { table, manifest } = await results(Buffer.from(fileOf(lines), 'latin1'));
      expect(manifest.inputs[0]!.encoding).toBe('windows-1252');
      expect(table[2]!.PRI_NAME).toBe('NUÑEZ,ÉMILE');
      expect((await results(fileOf(lines))).manifest.inputs[0]!.encoding).toBe('utf-8');
    });
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
