import { csvLine, sheetLine } from '../../csv/write.ts';
import { exportedAnswers } from '../answers/show.ts';
import { feeWaiverLevel } from '../pack/fee-waiver.ts';
import { answersFor } from '../pack/routing.ts';
import { instant, type Portal } from '../portal.ts';
import { note } from '../store/log.ts';
import type { By } from './act.ts';
import { allReferrals, type Opened } from './referrals.ts';

/** Columns that stand before the answers. */
const COLUMNS = ['referral', 'county', 'status', 'waiting', 'assigned-to', 'sent', 'answered', 'fee-waiver'] as const;

function rowOf(portal: Portal, { referral, application }: Opened): readonly string[] {
  const answers = answersFor(portal.pack, referral.county, application.content.answers);
  return [
    referral.id,
    referral.county,
    referral.status,
    referral.waiting,
    referral.assigned_to ?? '',
    referral.created_at,
    referral.answered_at ?? '',
    feeWaiverLevel(portal.pack, answers).kind,
    ...exportedAnswers(portal.pack.fields, answers),
  ];
}

/** Everything of an office's applications that it may see, as CSV in pieces. A cell that a sheet would compute is disarmed. */
export async function* exportCsv(portal: Portal, office: string, by: By): AsyncGenerator<string> {
  await noteExport(portal, office, by);
  yield `${csvLine([...COLUMNS, ...portal.pack.fields.map(({ id }) => id)])}\n`;
  for await (const portion of allReferrals(portal, office)) {
    yield portion.map((opened) => `${sheetLine(rowOf(portal, opened))}\n`).join('');
  }
}

/** The same as a JSON list in pieces. */
export async function* exportJson(portal: Portal, office: string, by: By): AsyncGenerator<string> {
  await noteExport(portal, office, by);
  const asks = portal.pack.organizations.find(({ id }) => id === office)?.needsDeclaration === true;
  let first = true;
  yield '[';
  for await (const portion of allReferrals(portal, office)) {
    for (const opened of portion) {
      const row = rowOf(portal, opened);
      const values = Object.fromEntries(COLUMNS.map((column, index) => [column, row[index]]));
      const { referral, application } = opened;
      const answers = answersFor(portal.pack, referral.county, application.content.answers);
      const { consents } = application.content;
      const declaration = asks ? application.content.declaration : [];
      yield `${first ? '\n' : ',\n'}${JSON.stringify({ ...values, answers, consents, declaration })}`;
      first = false;
    }
  }
  yield '\n]\n';
}

async function noteExport(portal: Portal, office: string, { account }: By): Promise<void> {
  await note(portal.store.db, { at: instant(portal), who: account, what: 'office.export', about: office });
}
