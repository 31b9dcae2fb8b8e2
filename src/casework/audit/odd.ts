import type { Selectable } from 'kysely';
import type { AuditTable } from '../store/schema.ts';

/** What a reviewer of the log should look at, and ask the person about. None of it is a reproach. */
export const ODD_KINDS = [
  'after-recusal',
  'own-name',
  'many-opens',
  'out-of-hours',
  'refused',
  'sign-in',
  'rights',
  'taken-out',
] as const;

export type OddKind = (typeof ODD_KINDS)[number];

export type Oddity = {
  readonly kind: OddKind;
  readonly who: string;
  /** How many rows show it, and the numbers of the first of them. */
  readonly n: number;
  readonly rows: readonly number[];
};

export type LogRow = Pick<Selectable<AuditTable>, 'seq' | 'at' | 'who' | 'what' | 'about' | 'outcome'>;

/** Rows that say that somebody looked at one person. */
export const LOOKS: readonly string[] = [
  'person.open',
  'person.under',
  'matter.open',
  'matter.conviction',
  'lot.look',
  'check.look',
  'linkage.look',
  'courts.look',
  'record.view',
  'application.open',
  'rap-sheet.read',
];

/** Rows after which somebody may do more than before, or may sign in where they could not. */
const RIGHTS: readonly string[] = [
  'account.create',
  'account.roles',
  'account.alone',
  'account.approve',
  'account.open',
  'account.link',
  'account.second-reset',
  'account.unlock',
  'sign-in.rules',
  'link.open',
];

/** Rows that say that files with people left the workbench. */
const TAKEN_OUT: readonly string[] = [
  'rows.export',
  'run.export',
  'file.download',
  'documents.download',
  'corrections.export',
  'courts.export',
  'linkage.export',
];

const SIGN_IN: readonly string[] = ['sign-in.failed', 'sign-in.locked', 'sign-in.shut', 'link.failed'];
/** Anybody mistypes a password now and then. */
const FAILED_OFTEN = 3;

/** So many times as many people on a day as is usual for somebody, and at least so many, are many. */
const MANY = { times: 3, least: 50, unknown: 200 };

export type OfficeHours = {
  /** Whole hours, Monday to Friday. */
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
};

export const USUAL_HOURS: OfficeHours = {
  from: 7,
  to: 19,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

export type OddParts = {
  readonly hours: OfficeHours;
  /** Whether somebody looked at a person who has their own name. */
  readonly isOwnName: (row: LogRow) => Promise<boolean>;
  /** How many different people accounts opened on days before, by account. */
  readonly before: ReadonlyMap<string, readonly number[]>;
};

/** What is odd in rows of the log, which come in their order. */
export async function findOdd(
  rows: AsyncIterable<LogRow>,
  { hours, isOwnName, before }: OddParts,
): Promise<readonly Oddity[]> {
  const found = new Map<string, { kind: OddKind; who: string; n: number; rows: number[] }>();
  const add = (kind: OddKind, { who, seq }: Pick<LogRow, 'who' | 'seq'>) => {
    const key = `${kind} ${who}`;
    const each = found.get(key) ?? { kind, who, n: 0, rows: [] };
    found.set(key, each);
    each.n++;
    if (each.rows.length < SHOWN) each.rows.push(seq);
  };
  const isOpen = officeClock(hours);
  const opened = new Map<string, Opened>();
  for await (const row of rows) {
    // Everybody who signs is asked who they are.
    if (row.outcome === 'denied' && / prove-(?:again|to-sign)$/.test(row.about)) continue;
    if (row.outcome === 'denied') add(isAfterRecusal(row) ? 'after-recusal' : 'refused', row);
    else if (SIGN_IN.includes(row.what)) add('sign-in', row);
    else if (RIGHTS.includes(row.what)) add('rights', row);
    else if (TAKEN_OUT.includes(row.what)) add('taken-out', row);
    if (!LOOKS.includes(row.what) || row.outcome === 'denied') continue;
    if (!isOpen(row.at)) add('out-of-hours', row);
    if (await isOwnName(row)) add('own-name', row);
    countOpened(opened, row);
  }
  for (const day of opened.values()) {
    if (day.people.size < tooMany(before.get(day.who) ?? [])) continue;
    for (const seq of day.rows) add('many-opens', { who: day.who, seq });
  }
  return [...found.values()]
    .filter(({ kind, n }) => kind !== 'sign-in' || n >= FAILED_OFTEN)
    .sort((a, b) => ODD_KINDS.indexOf(a.kind) - ODD_KINDS.indexOf(b.kind) || (a.who < b.who ? -1 : 1));
}

/** Rows of an oddity whose numbers are kept. */
const SHOWN = 20;

type Opened = { readonly who: string; readonly people: Set<string>; readonly rows: number[] };

function countOpened(opened: Map<string, Opened>, { who, at, about, seq }: LogRow): void {
  const key = `${who} ${at.slice(0, 10)}`;
  const day = opened.get(key) ?? { who, people: new Set<string>(), rows: [] };
  opened.set(key, day);
  if (!day.people.has(about)) day.rows.push(seq);
  day.people.add(about);
}

function tooMany(days: readonly number[]): number {
  if (days.length === 0) return MANY.unknown;
  const usual = [...days].sort((a, b) => a - b)[Math.floor(days.length / 2)]!;
  return Math.max(MANY.least, usual * MANY.times);
}

/** Only a recusal refuses somebody in a role that may look to look at a matter or a person. */
function isAfterRecusal({ about }: LogRow): boolean {
  return /^GET \/api\/(?:matters\/:id|runs\/:run\/people\/:row)\S* [0-9a-f]/.test(about);
}

function officeClock({ from, to, timeZone }: OfficeHours): (at: string) => boolean {
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' });
  return (at) => {
    const parts = clock.formatToParts(new Date(at));
    const of = (type: string) => parts.find((part) => part.type === type)!.value;
    const hour = Number(of('hour'));
    return of('weekday') !== 'Sat' && of('weekday') !== 'Sun' && hour >= from && hour < to;
  };
}
