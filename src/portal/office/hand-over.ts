/**
 * What passes between the portal and an office's own casework, which looks up the record and writes the court's papers.
 * Somebody at the office carries it as files: the portal cannot reach the state's file, and casework cannot reach this
 * database.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { seal, unseal } from '../../database/sealed-text.ts';
import {
  type ApplicationRecord,
  cellText,
  type FrontDoorHead,
  type OutcomeRecord,
  type OutcomeWord,
  readOutcomes,
  writeApplications,
} from '../../exchange/index.ts';
import type { ExchangeFault } from '../../say/exchange-faults.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import { tellPerson } from '../mail/outbox.ts';
import { answersFor } from '../pack/routing.ts';
import { RECORD_CHECK } from '../pack/schema.ts';
import { instant, type Portal } from '../portal.ts';
import type { Application } from '../store/applications.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { PortalTables } from '../store/schema.ts';
import { type By, countStatus, uncountCourt, writeAct } from './act.ts';
import { allReferrals, type Opened, openReferral } from './referrals.ts';

/** Whether the person agreed that offices look up the record: without that nothing is handed to casework. */
export function mayLookUp({ content }: Pick<Application, 'content'>): boolean {
  return content.consents.some(({ id, agreed }) => id === RECORD_CHECK && agreed);
}

/** Takes an application up: from now on it is in the file for casework, and the person sees that work has begun. */
export async function acceptReferral(portal: Portal, opened: Opened, by: By): Promise<boolean> {
  const { referral, application } = opened;
  if (!mayLookUp(application) || application.state !== 'submitted' || referral.closed === 1) return false;
  if (referral.accepted_at !== null) return true;
  return portal.store.db.transaction().execute((inner) =>
    writeAct(portal, inner, opened, {
      change: { accepted_at: instant(portal) },
      event: { who: by.account, kind: 'accepted', about: '', shown: true, details: {} },
      what: 'referral.accept',
    }),
  );
}

/** The file of an office's accepted applications for its casework: names, birth dates and case numbers, and no more. */
export async function applicationsFile(portal: Portal, office: string, by: By): Promise<string> {
  const records: ApplicationRecord[] = [];
  for await (const portion of allReferrals(portal, office, { accepted: true }))
    for (const opened of portion)
      if (opened.application.state === 'submitted' && mayLookUp(opened.application))
        records.push(recordOf(portal, opened));
  const at = instant(portal);
  const written = writeApplications({ portal: portal.pack.id, office, made: at }, records);
  if (!written.ok) throw new Error('an answer holds what its file cannot carry');
  await note(portal.store.db, { at, who: by.account, what: 'office.casework', about: `${office} ${records.length}` });
  return written.text;
}

function recordOf({ pack }: Portal, { referral, application }: Opened): ApplicationRecord {
  const answers = answersFor(pack, referral.county, application.content.answers);
  const one = (field: string) => cellText((answers[field] ?? []).join(' '));
  const several = (field: string) =>
    (answers[field] ?? [])
      .flatMap((text) => text.split(/[\n,;]+/))
      .map(cellText)
      .filter((text) => text !== '')
      .join('; ');
  return {
    application: referral.id,
    county: referral.county,
    first_name: one('first-name'),
    middle_name: one('middle-name'),
    last_name: one('last-name'),
    other_names: several('other-names'),
    birth_date: one('birth-date'),
    case_numbers: several('case-numbers'),
  };
}

/** Orders of one kind and day that the person is shown. */
export type ShownOutcome = { readonly words: OutcomeWord; readonly signed: string; readonly count: number };

export type TakenOutcomes =
  | { readonly kind: 'refused'; readonly why: ExchangeFault | 'other-office' }
  | {
      readonly kind: 'taken';
      /** Applications whose person is shown something new, and those to whom the file says what they were shown. */
      readonly changed: number;
      readonly same: number;
      /** Applications of which a later file is here already. */
      readonly older: number;
      /** Applications that are not at this office: deleted, taken back or handed on. */
      readonly gone: number;
    };

/** Takes in what courts ordered. A file whose totals disagree, or that is for another office, changes nothing. */
export async function takeOutcomes(
  portal: Portal,
  { office, by }: { readonly office: string; readonly by: By },
  bytes: Uint8Array,
): Promise<TakenOutcomes> {
  const read = readOutcomes(bytes);
  if (!read.ok) return { kind: 'refused', why: read.fault };
  const { head, records } = read;
  if (head.office !== office || head.portal !== portal.pack.id) return { kind: 'refused', why: 'other-office' };
  const counts = { changed: 0, same: 0, older: 0, gone: 0 };
  for (const [id, own] of Map.groupBy(records, ({ application }) => application))
    counts[await takeOne(portal, { office, by, head }, id, own)]++;
  const digest = createHash('sha256').update(bytes).digest('hex');
  await note(portal.store.db, { at: instant(portal), who: by.account, what: 'office.outcomes', about: digest });
  return { kind: 'taken', ...counts };
}

type Taking = { readonly office: string; readonly by: By; readonly head: FrontDoorHead };
type Effect = 'changed' | 'same' | 'older' | 'gone';

/** Times that an application is read again where somebody at the office changes it meanwhile. */
const TRIES = 5;

async function takeOne(portal: Portal, taking: Taking, id: string, records: readonly OutcomeRecord[]): Promise<Effect> {
  for (let each = 1; ; each++) {
    const opened = await openReferral(portal, taking.office, id);
    if (opened?.application.state !== 'submitted') return 'gone';
    const effect = await portal.store.db.transaction().execute((inner) => keep(portal, inner, taking, opened, records));
    if (effect !== 'moved') return effect;
    if (each === TRIES) throw new Error('an application was changed each time that its outcome was written');
  }
}

const place = (referral: string) => `outcomes ${referral}`;

type Kept = { readonly made: string; readonly records: readonly OutcomeRecord[] };

async function keep(
  portal: Portal,
  inner: Transaction<PortalTables>,
  { head, by }: Taking,
  opened: Opened,
  records: readonly OutcomeRecord[],
): Promise<Effect | 'moved'> {
  const { referral, application } = opened;
  const before = await keptOf(inner, opened);
  if (before && before.made > head.made) return 'older';
  if (before && JSON.stringify(before.records) === JSON.stringify(records)) {
    await inner.updateTable('outcomes').set({ made: head.made }).where('referral_id', '=', referral.id).execute();
    return 'same';
  }
  const at = instant(portal);
  const stands = records.some(({ words }) => words !== 'vacated');
  // An order that was taken back needs words of a person, and so the office has to act.
  const change = stands
    ? { status: 'granted' as const, waiting: 'nobody' as const, waiting_since: at, due_at: null, reminded: 0 }
    : {
        status: 'seen' as const,
        waiting: 'office' as const,
        waiting_since: at,
        unread: 1,
        closed: 0,
        due_at: addWorkingDays(portal.pack, portal.now(), portal.pack.clocks.firstAnswer),
        reminded: 0,
      };
  const written = await writeAct(portal, inner, opened, {
    change: { ...change, answered_at: referral.answered_at ?? at },
    event: { who: by.account, kind: 'outcome', about: '', shown: true, details: {} },
    what: 'referral.outcome',
  });
  if (!written) return 'moved';
  const row = {
    application_id: application.id,
    made: head.made,
    sealed: seal(application.key, place(referral.id), JSON.stringify(records)),
  };
  await inner
    .insertInto('outcomes')
    .values({ referral_id: referral.id, ...row })
    .onConflict((conflict) => conflict.column('referral_id').doUpdateSet(row))
    .execute();
  await countStatus(inner, opened, { status: change.status, at });
  if (!stands) await uncountCourt(inner, referral.id);
  await tellPerson(portal, inner, application, { kind: 'news', about: `${referral.id} ${at} outcome` });
  return 'changed';
}

async function keptOf(db: Db, { referral, application }: Opened): Promise<Kept | undefined> {
  const row = await db.selectFrom('outcomes').selectAll().where('referral_id', '=', referral.id).executeTakeFirst();
  if (!row) return undefined;
  const records = JSON.parse(unseal(application.key, place(referral.id), row.sealed)) as readonly OutcomeRecord[];
  return { made: row.made, records };
}

/** What courts ordered for the person of an application, by referral, as the person is shown it: the latest day first. */
export async function outcomesOf(
  db: Db,
  { id, key }: Pick<Application, 'id' | 'key'>,
): Promise<ReadonlyMap<string, readonly ShownOutcome[]>> {
  const rows = await db.selectFrom('outcomes').selectAll().where('application_id', '=', id).execute();
  return new Map(
    rows.map(({ referral_id, sealed }) => {
      const records = JSON.parse(unseal(key, place(referral_id), sealed)) as readonly OutcomeRecord[];
      const alike = Map.groupBy(records, ({ words, signed }) => `${signed} ${words}`);
      const shown = [...alike.values()].map((own) => {
        const { words, signed } = own[0]!;
        return { words, signed, count: own.length };
      });
      return [referral_id, shown.sort((a, b) => (a.signed < b.signed ? 1 : a.signed > b.signed ? -1 : 0))];
    }),
  );
}
