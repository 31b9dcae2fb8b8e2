import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Code, inEveryLanguage, keepSaid, type PlainCode, readSaid, type Said, SENTENCES, say } from './say.ts';
import type { SaidFault } from './values.ts';

type Valued = Exclude<Said, { readonly code: PlainCode }>;

/** A problem of every code that takes values: the type asks for one of each. */
const SAMPLES: { readonly [Each in Valued['code']]: Omit<Extract<Valued, { code: Each }>, 'code'> } = {
  text: { text: 'A sentence.' },
  'file-missing': { path: 'in/a.csv' },
  'file-forbidden': { path: 'in/a.csv' },
  'file-link-loop': { file: 'a.csv' },
  'file-in-file': { path: 'in/a.csv' },
  'file-is-folder': { path: 'in/a.csv' },
  'links-lack-file': { file: 'a' },
  'file-broke-off': { file: 'a.csv', cause: 'EIO' },
  'file-changed': { file: 'a.csv' },
  'file-empty': { file: 'a.csv' },
  'file-no-lines': { file: 'a.csv' },
  'file-other-form': { file: 'a.csv', found: 'pdf', title: 'the format', columns: 95, delimiter: ',' },
  'file-other-separators': { file: 'a.csv', found: ';', expected: ',' },
  'file-mac-lines': { file: 'a.csv' },
  'file-pipe': { path: 'in/pipe' },
  'file-packed': { file: 'a.gz', packed: 'gzip' },
  'file-packed-broken': { file: 'a.gz', packed: 'gzip', cause: 'Z_DATA_ERROR' },
  'file-packed-large': { file: 'a.gz', times: 200 },
  'file-packed-no-room': { file: 'a.gz' },
  'set-lacks-file': { title: 'person', files: ['a.csv'], set: 'the set' },
  'set-unknown-file': { file: 'a.csv', set: 'the set' },
  'line-fault': { fault: { kind: 'open' } },
  'line-refused': { file: 'a.csv', line: 3, fault: { kind: 'open' } },
  'ids-rewritten': { file: 'a.csv', line: 3, what: 'zeros', ids: 2, column: 3, field: 'ID' },
  'county-none': { county: 'FIRST', field: 'COUNTY' },
  'county-unreadable': { county: 'FIRST', field: 'COUNTY', state: 'the state', counties: [], others: 2 },
  'county-other': { county: 'FIRST', counties: ['SECOND'], others: 1 },
  'procedure-refused': { why: 'wrong-state', id: 'sign' },
  'matter-moved-on': { account: 'rivera' },
  'order-line-does-not-stand': { line: 17 },
  'order-number-taken': { number: 'A-1' },
  'order-lines-refused': { lines: 3, line: 17, why: 'order-stands' },
  'order-lines-without-facts': { lines: 3 },
  'lot-plan-impossible': { convictions: 10 },
  'exchange-refused': { fault: { kind: 'count', of: 'records', said: 54_000, found: 53_999 } },
  'request-file-malformed': { fault: { kind: 'columns' } },
  'request-file-total': { said: 12, found: 11 },
  'request-line-unknown': { line: 7 },
  'request-line-twice': { line: 7 },
  'request-line-changed': { line: 7, column: 'section' },
  'request-answer-unfit': { line: 7, allowed: 'YES, NO, or NOT ON RECORD' },
  'request-answer-no-day': { line: 7 },
  'request-answer-ahead': { line: 7 },
  'request-line-settled': { line: 7 },
  'request-line-declined': { line: 7 },
  'message-answers-malformed': { columns: 'reference, phone, status' },
  'counsel-slip': { line: 7, column: 'case' },
  'contacts-slip': { line: 7, column: 'email' },
  'batch-unfit': { records: 2, column: 'level_before', why: 'not-listed' },
  'mend-unfit': { column: 'conviction_date', why: 'no-day' },
  'batch-unwritable': { records: 2, column: 'name' },
  'matter-held': { account: 'rivera' },
  'upload-large': { gigabytes: 2 },
  'note-not-written': { missing: ['motion'], there: ['summary'], lawsWith: ['the Act'], law: 'the other act' },
  'note-no-order-date': { place: 'command' },
  'note-no-addresses': { place: 'workbench' },
  'note-no-person': { place: 'workbench' },
  'note-no-profile': { missing: ['order', 'notice'], place: 'command' },
  'note-no-floor': { place: 'command' },
  'note-run-is-old': { asOf: '2020-07-01', date: '2021-08-01' },
  'note-out-of-reach': { convictions: 2, list: 'not-made', place: 'workbench' },
  'note-form-not-filled': { paper: 'petition 1', why: { kind: 'not-read-again' } },
  'doubt-convicted-since-act': { date: '2016-11-09' },
  'doubt-flag-raised': { title: 'under 18' },
  'doubt-lost-characters': { characters: ['U+1F600'] },
  'papers-nothing-to-petition': { place: 'command' },
  'papers-date-before-run': { path: 'order.date', date: '2020-01-01', asOf: '2020-07-01' },
  'papers-not-written': { path: 'out', cause: 'ENOSPC' },
  'papers-of-other-run': { path: 'out' },
  'papers-there-already': { path: 'out' },
  'papers-of-other-unfinished': { path: 'out' },
  'papers-folder-not-empty': { path: 'out' },
  'papers-no-format': { id: 'us-zz/none' },
  'papers-other-files': { path: 'out', other: 'results' },
  'papers-no-law': { id: 'us-zz' },
  'papers-law-changed': { id: 'us-zz', was: '1', is: '2' },
  'papers-no-policy': { id: 'none' },
  'papers-objections-astray': { lost: 1, of: 2 },
  'papers-reviewed-astray': { lost: 1, of: 2 },
  'papers-outcomes-differ': { outcome: 'sealed', figure: 1, found: 2 },
  'papers-flags-differ': { flag: 'minor' },
  'papers-relief-differs': { figure: 1, found: 2 },
  'list-unusable': { list: { kind: 'empty' } },
  'papers-reviewed-elsewhere': { run: 'Invented run' },
  'list-file-unusable': { path: 'list.csv', list: { kind: 'columns', columns: ['person'] } },
  'form-unusable': { form: 'locked' },
  'form-file-unusable': { path: 'form.pdf', form: 'no-fields' },
  'form-unmapped': { path: 'form.pdf', fields: ['Case'] },
  'form-map-unusable': { path: 'map.json' },
  'results-of-several': { path: 'out', first: 'out/statute' },
  'results-not-whole': { path: 'out' },
  'results-other-version': { path: 'out' },
  'results-unreadable': { path: 'out' },
  'comparison-unreadable': { path: 'out', file: 'comparison.json' },
  'results-lack': { path: 'out', file: 'summary.json' },
  'results-changed': { path: 'out', file: 'summary.json' },
  'results-disagree': { path: 'out', why: { kind: 'shorter', file: 'All_Results.csv', line: 3 } },
  'publish-no-site': { path: 'site' },
  'publish-site-unreadable': { path: 'site' },
  'publish-kept': { path: 'site' },
  'publish-law-unknown': { id: 'us-zz' },
  'publish-format-unknown': { path: 'out' },
  'publish-unlike': { path: 'out', other: 'results' },
  'publish-county-twice': { county: 'KERN' },
  'publish-no-matters': { id: 'us-ca/hs-11361-9' },
  'publish-assumptions': { path: 'assumptions.json', field: 'postage' },
  'output-exists': { path: 'out' },
  'lines-exist': { path: 'lines.csv' },
  'output-in-use': { path: 'out' },
  'output-kept': { path: 'out', why: { kind: 'exists' } },
  'output-appeared': { path: 'out', why: { kind: 'foreign', entries: 2 } },
  'output-failed': { path: 'out', cause: 'EACCES' },
  'value-level': { levels: [{ en: 'felony', es: 'delito grave' }] },
  'value-section': { example: 'ZC 12' },
  'sheet-unusable': { why: 'damaged' },
  'sheet-not-one': { expected: { en: 'a rap sheet', es: 'un historial de antecedentes' } },
  'state-not-offered': { state: 'us-zz' },
  'state-invents-nothing': { state: 'Zenda' },
  'state-no-sheets': { state: 'Zenda' },
  'sheet-pages': { most: 100 },
  'pack-missing': { id: 'us-zz/none' },
  'policy-missing': { pack: 'the pack', id: 'none' },
  'readings-unfit': { why: 'none such' },
  'scenario-name-taken': { scenario: 'the first' },
  'views-many': { most: 100 },
  'tried-unreadable': { part: 'yesterday', example: 'born 1985-06-01' },
  'policy-file-not-json': { line: 3 },
  'policy-file-unusable': { details: ['no policy'] },
  'password-short': { least: 12 },
};

const FAULTS: { readonly [Kind in SaidFault['kind']]: Extract<SaidFault, { kind: Kind }> | SaidFault } = {
  fields: { kind: 'fields', found: 94, expected: 95, delimiter: ',' },
  header: { kind: 'header', column: 2, found: null, expected: 'NAME' },
  'other header': { kind: 'other header' },
  subject: { kind: 'subject', column: 3, field: 'ID' },
  after: { kind: 'after' },
  open: { kind: 'open' },
  long: { kind: 'long' },
  'set fields': { kind: 'set fields', found: 1, expected: 5, delimiter: '|' },
  'no key': { kind: 'no key', field: 'CASE' },
  repeated: { kind: 'repeated', field: 'CASE', title: 'case' },
  orphan: { kind: 'orphan', field: 'CASE', title: 'case' },
};

const codes = Object.keys(SENTENCES.en) as Code[];
const every: readonly Said[] = [
  ...codes.map((code) => ({ code, ...(SAMPLES as object as Record<string, object>)[code] }) as Said),
  ...Object.values(FAULTS).flatMap((fault): Said[] => [
    { code: 'line-fault', fault },
    { code: 'line-refused', file: 'a.csv', line: 3, fault },
  ]),
];

/**
 * All that a sentence may name: files, places in them, columns, counties, laws, and what a person at the keyboard chose.
 * A value that could be of somebody in a file (a name, a birth date, a number) has no place here.
 */
const MAY_BE_NAMED = [
  ...['file', 'files', 'path', 'set', 'line', 'column', 'columns', 'field', 'delimiter', 'title', 'found', 'expected'],
  ...['fault', 'kind', 'what', 'ids', 'cause', 'packed', 'times', 'gigabytes', 'most', 'least'],
  ...['county', 'counties', 'others', 'state', 'pack', 'id', 'scenario', 'details', 'why', 'example', 'levels', 'text'],
  // Papers, and the results that they are made from: dates are those of a profile, a law or a run.
  ...['missing', 'there', 'lawsWith', 'law', 'place', 'asOf', 'date', 'convictions', 'list', 'paper', 'flag', 'form'],
  ...['characters', 'other', 'was', 'is', 'lost', 'of', 'outcome', 'figure', 'first', 'fields'],
  // Orders of a court and the totals of a file of answers.
  ...['number', 'lines', 'records', 'said'],
  // How a fact that is asked for may be answered.
  'allowed',
  // Somebody of the office, and what it named a run.
  ...['account', 'run'],
  // A line about an invented person, as it was typed, on the screen where it was typed.
  'part',
];

describe('what is said', () => {
  it('has a sentence in both languages for every code, and the same codes', () => {
    expect(Object.keys(SENTENCES.es).sort()).toEqual([...codes].sort());
    for (const said of every) {
      const { en, es } = inEveryLanguage(said);
      expect(en).toMatch(/\S/);
      expect(`${en}${es}`).not.toMatch(/undefined|\[object|NaN/);
      if (said.code !== 'text') expect(es, said.code).not.toBe(en);
    }
  });

  it('names the values of a problem in both languages', () => {
    const said: Said = { code: 'line-refused', file: 'a.csv', line: 7, fault: FAULTS.fields };
    expect(say(said, 'en')).toBe(
      'a.csv, line 7: found 94 fields, expected 95 (columns A to CQ); ask for a complete file, or run again with --quarantine to set such lines aside for hand review.',
    );
    expect(say(said, 'es')).toBe(
      'a.csv, línea 7: hay 94 campos; se esperaban 95 (columnas A a CQ); pida un archivo completo, o vuelva a analizar apartando esas líneas (--quarantine) para revisarlas a mano.',
    );
  });

  it('holds nothing of a person in a file', () => {
    const named = every.flatMap((said) => [
      ...Object.keys(said).filter((key) => key !== 'code'),
      ...('fault' in said ? Object.keys(said.fault) : []),
    ]);
    expect(named.filter((key) => !MAY_BE_NAMED.includes(key))).toEqual([]);
  });

  it('has no code that nothing says', () => {
    const root = join(import.meta.dirname, '..');
    const sources = globSync('**/*.ts', { cwd: root }).filter((file) => !/^say\/|\.test\.ts$/.test(file));
    const all = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    expect(codes.filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });

  it('is kept as text and read again, as are the sentences of older versions', () => {
    for (const said of every) expect(readSaid(keepSaid(said))).toEqual(said);
    expect(readSaid('The disk is full.')).toEqual({ code: 'text', text: 'The disk is full.' });
    expect(readSaid('{"code":"of-a-later-version"}')).toEqual({ code: 'text', text: 'of-a-later-version' });
  });
});
