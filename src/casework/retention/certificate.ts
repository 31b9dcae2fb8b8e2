import type { Selectable } from 'kysely';
import type { PurgeTable } from '../store/retention-schema.ts';
import type { Deleted } from './delete-rows.ts';
import type { Identifying, ValueKind } from './identifying.ts';
import { VALUE_KINDS } from './identifying.ts';
import type { Proof } from './proof.ts';
import type { Work } from './work-file.ts';

const FORMAT = 'redress-purge/1';

type Act = { readonly by: string; readonly at: string };

/** What a purge removed and how that was proven. It holds no value of a person and no reference to one. */
export type Certificate = {
  readonly format: typeof FORMAT;
  readonly purge: string;
  readonly asOf: string;
  readonly proposed: Act;
  readonly signed: Act;
  readonly begun: Act;
  readonly ran: Act;
  readonly removed: {
    readonly people: number;
    readonly keys: number;
    readonly folders: number;
    readonly rows: Deleted;
  };
  readonly searched: Omit<Proof, 'hits'> & {
    readonly database: 'SQLite' | 'PostgreSQL';
    readonly values: Readonly<Record<ValueKind, number>>;
    /** Not searched for: somebody who stays has the same, or too short to mean anything. */
    readonly shared: Identifying['shared'];
    readonly short: Identifying['short'];
    readonly found: 0;
  };
  /** What the search cannot reach. */
  readonly notCovered: readonly (typeof NOT_COVERED)[number][];
};

/** What a certificate says nothing of; the guide of the operator has a sentence on each. */
export const NOT_COVERED = [
  /** Backups of before with the keys of people inside, and older files of keys. */
  'backups-with-keys',
  /** The state's files in backups of before, which no key of a person seals. */
  'files-in-backups',
  /** The database's own journal and copies (PostgreSQL). */
  'database-journal',
  /** Files of the state that were named by their place and lie outside of the workspace. */
  'files-elsewhere',
  /** Texts in packed files of the workspace, by their number above. */
  'packed-files',
] as const;

export type Proven = {
  readonly work: Work;
  readonly deleted: Deleted;
  readonly proof: Proof;
  readonly database: 'SQLite' | 'PostgreSQL';
  readonly at: string;
  readonly by: string;
};

export function certificateOf(purge: Selectable<PurgeTable>, proven: Proven): Certificate {
  const { work, deleted, proof, database, at, by } = proven;
  const { hits: _, ...searched } = proof;
  const { values, shared, short } = work.identifying;
  const counts = Object.fromEntries(
    VALUE_KINDS.map((kind) => [kind, values.filter((each) => each.kind === kind).length]),
  ) as Record<ValueKind, number>;
  return {
    format: FORMAT,
    purge: purge.id,
    asOf: purge.as_of,
    proposed: { by: purge.proposed_by, at: purge.proposed_at },
    signed: { by: purge.signed_by!, at: purge.signed_at! },
    begun: { by: purge.begun_by!, at: purge.begun_at! },
    ran: { by, at },
    removed: {
      people: work.refs.length,
      keys: work.keys.length,
      folders: work.folders.length,
      rows: deleted,
    },
    searched: { ...searched, database, values: counts, shared, short, found: 0 },
    notCovered: NOT_COVERED.filter(
      (each) =>
        (each !== 'database-journal' || database === 'PostgreSQL') &&
        (each !== 'packed-files' || Object.keys(proof.packed).length > 0),
    ),
  };
}

/** The text whose SHA-256 stands in the log. */
export function certificateText(certificate: Certificate): string {
  return JSON.stringify(certificate);
}
