/**
 * The two files that pass between the portal, where people apply, and the casework of an office. They are all that passes:
 * neither side can reach the other's database.
 *
 * - **Applications** (`redress-applications/1`, portal to office): who applied, by what a record is looked up with.
 * - **Outcomes** (`redress-outcomes/1`, office to portal): what courts ordered, as keys of plain words. Each application that
 *   is in the file has all of its outcomes there, so that a file that comes twice, or after a later one, changes nothing.
 */
import { readSheet, writeSheet } from './file.ts';
import { csv } from './renderings/csv.ts';
import { json } from './renderings/json.ts';
import type { Cells, Fault, Layout, Written } from './sheet.ts';
import { isDay } from './values.ts';

/** Where a file comes from or goes to, and when it was made (UTC, as `toISOString` writes it). */
export type FrontDoorHead = {
  /** The id of the portal's pack. */
  readonly portal: string;
  /** The id of the office in that pack. */
  readonly office: string;
  readonly made: string;
};

/** An application as an office's casework gets it. */
export type ApplicationRecord = {
  /** The code of the application at the office, 16 hexadecimal digits. It opens nothing: it is not the person's own code. */
  readonly application: string;
  /** The portal's id of the county. */
  readonly county: string;
  readonly first_name: string;
  readonly middle_name: string;
  readonly last_name: string;
  /** Names of before and others, with `;` between them. */
  readonly other_names: string;
  /** `YYYY-MM-DD`. */
  readonly birth_date: string;
  /** With `;` between them; blank where the person gave none. */
  readonly case_numbers: string;
};

/** What is said of an order to the person: a key, for which the portal has the words. */
export const OUTCOME_WORDS = ['cleared', 'lowered', 'changed', 'vacated'] as const;
export type OutcomeWord = (typeof OUTCOME_WORDS)[number];

/** What a court ordered for one conviction of the person of an application. */
export type OutcomeRecord = {
  readonly application: string;
  /** Tells this order of this conviction from every other; 32 hexadecimal digits. */
  readonly record: string;
  /** The action of the exchange, `clear`, `reduce` …, or `vacated`. */
  readonly ordered: string;
  readonly words: OutcomeWord;
  /** The day on which the order was signed, `YYYY-MM-DD`. */
  readonly signed: string;
};

const HEAD = ['portal', 'office', 'made'] as const satisfies readonly (keyof FrontDoorHead)[];

const APPLICATIONS: Layout = {
  format: 'redress-applications/1',
  head: HEAD,
  columns: [
    'application',
    'county',
    'first_name',
    'middle_name',
    'last_name',
    'other_names',
    'birth_date',
    'case_numbers',
  ] satisfies readonly (keyof ApplicationRecord)[],
  id: 'application',
  counted: 'county',
};

const OUTCOMES: Layout = {
  format: 'redress-outcomes/1',
  head: HEAD,
  columns: ['application', 'record', 'ordered', 'words', 'signed'] satisfies readonly (keyof OutcomeRecord)[],
  id: 'record',
  counted: 'words',
};

export type ReadFrontDoor<Row> =
  | { readonly ok: true; readonly head: FrontDoorHead; readonly records: readonly Row[] }
  | { readonly ok: false; readonly fault: Fault };

/** Writes applications in the order of their codes, as JSON. */
export function writeApplications(head: FrontDoorHead, records: readonly ApplicationRecord[]): Written {
  return writeSheet({ head, rows: sorted(records, 'application') }, APPLICATIONS, json);
}

/** Reads a file of applications, in JSON or CSV. Whatever disagrees with its totals is refused whole. */
export function readApplications(bytes: Uint8Array): ReadFrontDoor<ApplicationRecord> {
  return read<ApplicationRecord>(bytes, APPLICATIONS, {
    application: isCode,
    first_name: isSome,
    last_name: isSome,
    birth_date: isDay,
  });
}

/** Writes outcomes in the order of their records, as JSON. */
export function writeOutcomes(head: FrontDoorHead, records: readonly OutcomeRecord[]): Written {
  return writeSheet({ head, rows: sorted(records, 'record') }, OUTCOMES, json);
}

/** Reads a file of outcomes. Words that this version does not know are a fault, so that nothing is shown by half. */
export function readOutcomes(bytes: Uint8Array): ReadFrontDoor<OutcomeRecord> {
  return read<OutcomeRecord>(bytes, OUTCOMES, {
    application: isCode,
    record: (text) => /^[0-9a-f]{32}$/.test(text),
    ordered: (text) => /^[\w-]{1,60}$/.test(text),
    words: (text) => OUTCOME_WORDS.some((word) => word === text),
    signed: isDay,
  });
}

type Checks<Row> = { readonly [Column in keyof Row]?: (text: string) => boolean };

const isCode = (text: string) => /^[0-9a-f]{16}$/.test(text);
const isSome = (text: string) => text.trim() !== '';

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

function read<Row>(bytes: Uint8Array, layout: Layout, checks: Checks<Row>): ReadFrontDoor<Row> {
  const sheet = readSheet(bytes, layout, [json, csv]);
  if (!sheet.ok) return sheet;
  const { head, rows } = sheet.sheet;
  const field = HEAD.find((name) => (name === 'made' ? !isInstant(head[name]!) : head[name] === ''));
  if (field !== undefined) return { ok: false, fault: { kind: 'head', field } };
  const ids = new Set<string>();
  for (const [place, row] of rows.entries()) {
    const column = cellFault(row, checks) ?? (ids.has(row[layout.id]!) ? layout.id : undefined);
    if (column !== undefined) return { ok: false, fault: { kind: 'cell', record: place + 1, column } };
    ids.add(row[layout.id]!);
  }
  return { ok: true, head: head as FrontDoorHead, records: rows as unknown as readonly Row[] };
}

function cellFault<Row>(row: Cells, checks: Checks<Row>): string | undefined {
  const all = Object.entries(checks) as readonly (readonly [string, (text: string) => boolean])[];
  return all.find(([column, holds]) => !holds(row[column]!))?.[0];
}

function sorted<Row>(rows: readonly Row[], by: keyof Row & string): readonly (Row & Cells)[] {
  return [...rows].sort((a, b) => (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0)) as readonly (Row & Cells)[];
}
