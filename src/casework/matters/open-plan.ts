import type { DatabaseSync } from 'node:sqlite';
import type { Insertable } from 'kysely';
import { newId } from '../../database/id.ts';
import { isRelief, type Outcome } from '../../law/language/index.ts';
import { apply, type Determination, type MatterEvent, type Procedure } from '../../procedure/index.ts';
import type { CaseEventTable, MatterTable } from '../store/schema.ts';
import { courtOf } from './court.ts';
import { columnsOf } from './fold.ts';
import { baseOf, convictionRef, keyRef, personRef } from './identity.ts';
import type { Seal } from './seal.ts';
import { closeShown, type ShownIn } from './shown.ts';
import { sealedEvents } from './write.ts';

/**
 * The matters that a finished run would open: one for each conviction. A conviction is known again by what it is, and
 * never by its position in the file: a file that comes later may number it anew. What is open already stays as it is
 * and shows the row of the later run, and waits for somebody to look where that run decides otherwise; what stands
 * under a known number but is something else now is not opened and is counted as changed, for a person to look at.
 */
export type OpenWanted = {
  readonly run: string;
  readonly procedure: string;
  /** Days and settings that every matter of this opening brings, by their ids in the procedure. */
  readonly dates: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, number | boolean>>;
};

export type Opening = {
  readonly opened: number;
  /** Open before, and shown by the row of this run from now on; what it decides otherwise waits for somebody to look. */
  readonly known: number;
  /** Not opened: the number of another conviction before. */
  readonly changed: number;
  /** Not opened or linked: several that are alike in everything, of which there were more or fewer before. */
  readonly alike: number;
};

/** A conviction of a run's rows, as far as opening needs it. */
type Conviction = {
  readonly id: number;
  readonly person_id: number;
  readonly person_key: string;
  readonly key: string;
  readonly section: string;
  readonly level: string;
  readonly date: string;
  readonly county: string;
  readonly cases: string;
  readonly outcome: string;
  readonly clause: string;
  readonly missing: number;
  readonly raised: number;
  readonly open: number;
};

/** A conviction with the names by which it is known. */
type Identified = Conviction & Pick<MatterTable, 'person_ref' | 'key_ref' | 'fingerprint'>;

/** What a run decides of a conviction, as its matter keeps it. */
export type Decided = Pick<MatterTable, 'outcome' | 'clause' | 'missing' | 'flags'>;

/** A matter that is open already, with its rows in the run and what the run decides. */
export type Known = { readonly id: string; readonly row: number; readonly person: number; readonly decided: Decided };

/** A matter as its conviction is known again. */
export type Before = Pick<MatterTable, 'id' | 'key_ref' | 'fingerprint'>;

type Plan = {
  readonly fresh: readonly Identified[];
  readonly known: readonly Known[];
  readonly changed: number;
  readonly alike: number;
};

export type PlanWanted = {
  readonly seal: Seal;
  /** The matters that are open under the procedure. */
  readonly before: readonly Before[];
  /**
   * Matters, by their ids, of people with corrected facts whose run was of the same files as this one: there the number
   * is that of the same conviction, and what it is may be told otherwise since.
   */
  readonly sameNumber?: readonly string[] | undefined;
  /** The people whose convictions are wanted, as keyed hashes; everybody's where it is absent. */
  readonly people?: readonly string[] | undefined;
};

/** Which convictions of a run's rows are opened, which are open already, and which are left to a person. */
export function planOf(database: DatabaseSync, { seal, before, sameNumber = [], people }: PlanWanted): Plan {
  const statement = database.prepare(
    `select c.id, c.person_id, p.key as person_key, c.key, c.section, c.level, c.date, c.county, c.cases, c.outcome,
       c.clause, c.missing, c.raised, c.open from convictions c join people p on p.id = c.person_id order by c.id`,
  );
  const all = numbered((statement.all() as unknown as readonly Conviction[]).map((each) => identified(seal, each)));
  const inRun = new Set(all.map(({ fingerprint }) => fingerprint));
  const sizes = sizesOf(all);
  const byFingerprint = new Map(before.map((each) => [each.fingerprint, each]));
  const byKey = new Map(before.map((each) => [each.key_ref, each]));
  const sizesBefore = sizesOf(before);
  const wanted = people && new Set(people);
  const keepsNumber = new Set(sameNumber);
  const fresh: Identified[] = [];
  const known: Known[] = [];
  let [changed, alike] = [0, 0];
  for (const each of all) {
    if (wanted && !wanted.has(each.person_ref)) continue;
    const base = baseOf(each.fingerprint);
    const were = sizesBefore.get(base) ?? 0;
    if (were > 0 && were !== sizes.get(base)) {
      alike++;
      continue;
    }
    const numbered = byKey.get(each.key_ref);
    const isCorrected = numbered && keepsNumber.has(numbered.id) && !inRun.has(numbered.fingerprint);
    const same = byFingerprint.get(each.fingerprint) ?? (isCorrected ? numbered : undefined);
    if (same) known.push({ id: same.id, row: each.id, person: each.person_id, decided: decidedIn(each) });
    // The number may have gone to another conviction because the file was renumbered; then the first is still there.
    else if (numbered && !inRun.has(numbered.fingerprint)) changed++;
    else fresh.push(each);
  }
  return { fresh, known, changed, alike };
}

function decidedIn({ outcome, clause, missing, raised, open }: Conviction): Decided {
  return { outcome, clause, missing, flags: raised | open };
}

/** Convictions that are alike in everything are told apart by their order among themselves. */
function numbered(all: readonly Identified[]): readonly Identified[] {
  const seen = new Map<string, number>();
  return all.map((each) => {
    const number = seen.get(each.fingerprint) ?? 0;
    seen.set(each.fingerprint, number + 1);
    return { ...each, fingerprint: `${each.fingerprint}.${number}` };
  });
}

function sizesOf(all: readonly { readonly fingerprint: string }[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { fingerprint } of all) {
    const base = baseOf(fingerprint);
    sizes.set(base, (sizes.get(base) ?? 0) + 1);
  }
  return sizes;
}

function identified(seal: Seal, each: Conviction): Identified {
  return {
    ...each,
    person_ref: personRef(seal, each.person_key),
    key_ref: keyRef(seal, each.person_key, each.key),
    fingerprint: convictionRef(seal, { ...each, person: each.person_key }),
  };
}

type Making = {
  readonly procedure: Procedure;
  readonly wanted: OpenWanted;
  readonly seal: Seal;
  /** The account that opens it. */
  readonly account: string;
  readonly at: string;
  readonly origin: 'run' | 'application';
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly shown: ShownIn;
};

/** A matter with its first event, as the database keeps both. */
export type Made = { readonly row: Insertable<MatterTable>; readonly event: CaseEventTable };

/** Makes the matter of a conviction. */
export function make(making: Making, each: Identified): Made {
  const { procedure, wanted, seal, origin, outcomes } = making;
  const event = openedEvent(procedure, wanted, determinationOf(outcomes.get(each.outcome)), making.at);
  const id = newId();
  return opened(making, event, {
    id,
    person_ref: each.person_ref,
    key_ref: each.key_ref,
    fingerprint: each.fingerprint,
    run: wanted.run,
    origin,
    conviction_row: each.id,
    person_row: each.person_id,
    county: each.county,
    ...decidedIn(each),
    shown: closeShown(seal, { id, person_ref: each.person_ref }, making.shown(each.person_id, each.key)),
  });
}

/** Of which conviction a matter is, and what was decided of it. */
export type OpenedOf = Pick<MatterTable, 'id' | 'person_ref' | 'key_ref' | 'fingerprint' | 'run' | 'county'> &
  Pick<MatterTable, 'conviction_row' | 'person_row'> &
  Decided &
  Pick<Insertable<MatterTable>, 'origin' | 'taking' | 'shown'>;

/** The matter that an event opens. */
export function opened(
  { procedure, seal, account }: Pick<Making, 'procedure' | 'seal' | 'account'>,
  event: MatterEvent,
  of: OpenedOf,
): Made {
  const begun = apply(courtOf(procedure), undefined, event);
  if (!begun.ok) throw new Error(`${procedure.id}: a matter was refused that could be opened: ${begun.refusal.code}`);
  const { id, person_ref } = of;
  const [kept] = sealedEvents(seal, { id, person_ref, seq: 0, hash: '' }, [{ event, who: account }]);
  const free = { lease_by: null, lease_until: null, lot: null };
  const row = { ...of, procedure: procedure.id, ...free, ...columnsOf(begun.matter), hash: kept!.hash };
  return { row, event: kept! };
}

/** The event that opens a matter. */
export function openedEvent(
  procedure: Procedure,
  { dates, settings }: Pick<OpenWanted, 'dates' | 'settings'>,
  determination: Determination,
  at: string,
): MatterEvent {
  return { kind: 'opened', procedure: procedure.id, version: procedure.version, determination, dates, settings, at };
}

/** What a run's outcome is to a procedure: relief of its kind, something left to a person, or nothing to give. */
export function determinationOf(outcome: Outcome | undefined): Determination {
  if (!outcome || outcome.effect === 'open') return { kind: 'open' };
  return isRelief(outcome) ? { kind: 'relief', relief: outcome.id } : { kind: 'none' };
}
