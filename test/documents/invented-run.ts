import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { COLUMNS, RESULT_COLUMNS } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import type { Outcome } from '../../src/law/index.ts';
import type { Manifest } from '../../src/results/manifest-schema.ts';
import type { Summary } from '../../src/results/summary-schema.ts';

const EFFECTS: Readonly<Record<string, Outcome['effect']>> = {
  dismiss: 'clears',
  destroy: 'clears',
  reduce: 'lowers',
  'reduce-to-infraction': 'lowers',
  'hand-review': 'open',
  maybe: 'open',
};

/** One conviction of an invented run; what is left out is ordinary. */
export type Given = {
  readonly person?: string;
  readonly name?: string;
  readonly count?: string;
  readonly section?: string;
  readonly level?: string;
  readonly date?: string;
  readonly caseNumbers?: string;
  readonly outcome?: string;
  readonly clause?: string;
  readonly reason?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly race?: string;
  readonly court?: string;
  readonly deceased?: boolean;
};

export type Row = Required<Given>;

let number = 0;

export function conviction(given: Given = {}): Row {
  number++;
  const person = given.person ?? String(9_000_000_000 + number);
  return {
    person,
    name: 'DOE,TEST PERSON',
    count: '101002001000',
    section: 'HS 11359',
    level: 'felony',
    date: '1999-01-03',
    caseNumbers: `C${String(number).padStart(6, '0')}`,
    outcome: 'dismiss',
    clause: 'long-ago',
    reason: 'Conviction occurred 10 or more years ago',
    birthDate: '19700101',
    sex: 'F',
    race: 'WHITE',
    court: 'CA0395005',
    deceased: false,
    ...given,
  };
}

/** Writes what `redress analyze` writes for these convictions, as far as documents read it. */
export function writeResults(folder: string, rows: readonly Row[]): void {
  mkdirSync(folder, { recursive: true });
  const relief = (row: Row) => ['dismiss', 'reduce', 'reduce-to-infraction'].includes(row.outcome);
  const people = new Set(rows.map((row) => row.person));
  const outcomes = new Map<string, number>();
  for (const { outcome } of rows) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const impact = { noFelony: 0, noConviction: 0, noConvictionInLast7Years: 0 };
  const files: Record<string, string> = {
    'determinations.csv': csv(
      'person,count,source,line,section,level,conviction_date,county,case_numbers,outcome,clause,missing,reason'.split(
        ',',
      ),
      rows.map((row, index) => [
        row.person,
        row.count,
        '1',
        String(index + 2),
        row.section,
        row.level,
        row.date,
        'SAN JOAQUIN',
        row.caseNumbers,
        row.outcome,
        row.clause,
        '',
        row.reason,
      ]),
    ),
    'Prop64_Results.csv': csv([...COLUMNS, ...RESULT_COLUMNS], rows.map(stateLine)),
    'summary.json': JSON.stringify({
      offensesOfConviction: 0,
      contradictions: 0,
      derivedFacts: 0,
      complete: true,
      county: 'SAN JOAQUIN',
      asOf: '2020-07-01',
      pack: { id: prop64.id, version: prop64.version },
      policy: { id: 'options-2019', title: 'The options table of 2019', options: { dismiss: ['11357'], reduce: [] } },
      lines: rows.length * 3,
      linesSetAside: 0,
      people: people.size,
      convictions: rows.length * 2,
      convictionsDecided: rows.length,
      peopleDecided: people.size,
      peopleWithRelief: new Set(rows.filter(relief).map((row) => row.person)).size,
      earliestConviction: '1971-01-01',
      moreMayBeDue: 0,
      alreadyRelieved: 0,
      byOutcome: [...outcomes].map(([outcome, convictions]) => ({
        outcome,
        determination: outcome,
        effect: EFFECTS[outcome] ?? 'none',
        convictions,
      })),
      bySection: [...outcomes].map(([outcome, convictions]) => ({
        section: 'HS 11359',
        level: 'felony',
        determination: outcome,
        reason: '',
        outcome,
        clause: null,
        convictions,
      })),
      missingFacts: [],
      impact: { chosen: impact, dismissAll: impact },
    } satisfies Summary),
  };
  const outputs = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return { name, bytes: Buffer.byteLength(content), sha256: sha256(content), lines: rows.length };
  });
  const input = { name: 'invented.csv', bytes: 1, sha256: sha256(`invented ${rows.length}`), lines: rows.length * 3 };
  const manifest: Manifest = {
    redress: { engine: '1' },
    pack: { id: prop64.id, version: prop64.version },
    policy: { id: 'options-2019', options: {} },
    county: 'SAN JOAQUIN',
    asOf: '2020-07-01',
    results: 'convictions',
    convictionsFile: 'Prop64_Results.csv',
    complete: true,
    quarantine: false,
    lines: rows.length * 3,
    linesSetAside: 0,
    people: people.size,
    inputs: [{ ...input, encoding: 'utf-8' }],
    outputs,
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

function stateLine(row: Row): readonly string[] {
  const cells: Record<string, string> = {
    SUBJECT_ID: row.person,
    CNT_ORDER: row.count,
    PRI_NAME: row.name,
    PRI_DOB: row.birthDate,
    CII_NUMBER: `A${row.person.slice(-8)}`,
    GENDER: row.sex,
    RACE_DESCR: `${row.race}     `,
    STP_ORI_CODE: row.court,
    STP_ORI_DESCR: 'CASCSAN JOAQUIN  ',
    OFFENSE_DESCR: `${row.section.replace('HS ', '')} HS-INVENTED CHARGE`,
    Deceased: row.deceased ? 'Deceased' : '-',
    'Eligibility Reason': row.reason,
  };
  return [...COLUMNS, ...RESULT_COLUMNS].map((name) => cells[name] ?? '');
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((fields) => `${fields.map(quote).join(',')}\n`).join('');
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
