import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countyNotes } from '../src/bulk/county-texts.ts';
import { countOddDate, type DateForms, dateNotes } from '../src/bulk/date-forms.ts';
import { FILE_NOTES_IN_SPANISH } from '../src/bulk/notes-es.ts';
import { inputNotes } from '../src/bulk/problems.ts';
import { formatOfState } from '../src/jurisdictions/index.ts';
import { WARNINGS_IN_SPANISH } from '../src/jurisdictions/us-ca/rap-sheet/warnings-es.ts';
import { FRAMES_IN_SPANISH } from '../src/law/translate/frames-es.ts';
import { createLawWords, placesIn } from '../src/law/translate/law-words.ts';
import { FINDINGS_IN_SPANISH } from '../src/mapping/findings-es.ts';

const { say } = createLawWords({
  texts: { ...FILE_NOTES_IN_SPANISH, ...WARNINGS_IN_SPANISH, ...FINDINGS_IN_SPANISH },
  frames: FRAMES_IN_SPANISH,
});

/** Words that only English has, which a sentence that was put together in part would keep. */
const ENGLISH = /\b(?:the|of|and|on|is|are|other|which|holds|names|lines|page|pages)\b/;

describe('notes on files in Spanish', () => {
  it('are there for everything that is told of a file', async () => {
    const format = (await formatOfState('us-ca'))!;
    const dates = (lines: number, ...forms: readonly string[]) =>
      (['read', 'unread', 'placeholder'] as const).flatMap((kind) => {
        const found: DateForms = new Map();
        for (const form of forms)
          countOddDate(
            found,
            format.dates!.columns[0]!,
            kind === 'placeholder' ? { kind, form: '' } : { kind, form },
            lines,
          );
        return dateNotes(format, found);
      });
    const counties = (...texts: readonly (readonly [string, number])[]) => countyNotes(format, new Map(texts));
    const sheets = [65_536, 1_048_576].flatMap((rows) => inputNotes({ rows, headers: 0, dates: [], counties: [] }));
    const headers = [1, 3].flatMap((many) => inputNotes({ rows: 9, headers: many, dates: [], counties: [] }));
    const notes = [
      ...sheets,
      ...headers,
      ...dates(1, '99/99/9999'),
      ...dates(2, '99/99/9999', '9-A-99', 'A', '9', '99'),
      ...counties(['S JOAQ', 1]),
      ...counties(['S JOAQ', 2], ['', 4]),
      ...counties(['', 4]),
    ];
    expect(notes.length).toBe(13);
    for (const note of [...notes, `in the lines joined of all files: ${notes[0]}`]) {
      expect(say(note), note).toBeDefined();
      expect(say(note)).not.toMatch(ENGLISH);
    }
  });

  it('are there for everything that the reader of rap sheets warns of, and for nothing else', () => {
    const folder = join(import.meta.dirname, '../src/jurisdictions/us-ca/rap-sheet');
    const sources = globSync('*.ts', { cwd: folder })
      .filter((file) => !/\.test\.ts$|-es\.ts$|rap-sheets\.ts$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const code = sources.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    const quoted = [...code.matchAll(/'([^'\n]+)'/g)].map(([, text]) => text!);
    // What is longer than a phrase and not in capital letters, as the state prints them, is a sentence for people.
    const written = quoted.filter((text) => text.split(' ').length >= 8 && /^[a-z]|[a-z] [a-z]/.test(text));
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((text) => !Object.hasOwn(WARNINGS_IN_SPANISH, text))).toEqual([]);
    const fixed = Object.keys(WARNINGS_IN_SPANISH).filter((text) => placesIn(text).length === 0);
    expect(fixed.filter((text) => !written.includes(text))).toEqual([]);
  });

  it.each([
    ['page 3: text at an angle (a stamp or a watermark) was left out; look at the page', 'página 3: se dejó fuera'],
    ['pages 2, 4 to 6 of 9 are missing', 'faltan las páginas 2, 4 a 6 de 9'],
    ['page 2 of 9 is missing', 'falta la página 2 de 9'],
    [
      'charge.level: 2 values in 31 rows stand in no list and are unknown: F9 (29), and 1 that are not shown (--rare shows values that one person alone has).',
      'charge.level: 2 valores en 31 filas no están en ninguna lista y no se conocen: F9 (29) (no se muestran: 1).',
    ],
    [
      'charge.level: 2 values in 2 rows stand in no list and are unknown: 2 that are not shown (--rare shows values that one person alone has).',
      'charge.level: 2 valores en 2 filas no están en ninguna lista y no se conocen: ninguno que se muestre (no se muestran: 2).',
    ],
    ['person.birth: blank in 1 row of 3,000.', 'person.birth: en blanco en 1 fila de 3,000.'],
    ['1,204 people with charges.', '1,204 personas con cargos.'],
    ['12 rows of 3,000 have no case number.', '12 filas de 3,000 sin número de caso.'],
    ['more than 400 counts: the rest of the text was not read', 'más de 400 cargos'],
  ])('put in what was found: %s', (text, said) => {
    expect(say(text)).toContain(said);
  });
});
