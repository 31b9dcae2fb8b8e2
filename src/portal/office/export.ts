import { csvLine, sheetLine } from '../../csv/write.ts';
import { exportedAnswers } from '../answers/show.ts';
import type { Answers } from '../pack/condition.ts';
import { feeWaiverLevel } from '../pack/fee-waiver.ts';
import { answersOf, fieldsFor } from '../pack/routing.ts';
import { type Field, NOT_LISTED, type PortalPack } from '../pack/schema.ts';
import { instant, type Portal } from '../portal.ts';
import { note } from '../store/log.ts';
import type { By } from './act.ts';
import { allReferrals, type Opened } from './referrals.ts';

/** Columns that stand before the answers. */
const COLUMNS = ['referral', 'county', 'status', 'waiting', 'assigned-to', 'sent', 'answered', 'fee-waiver'] as const;

type Exported = { readonly answers: Answers; readonly values: readonly string[] };

/** Gives of each application what the office may see of the answers, and the values of the columns before them. */
function exporter({ pack }: Portal): (opened: Opened) => Exported {
  // The rows of an office name few counties, so the fields that it may see are worked out once for each county.
  const seen = new Map(
    [...pack.counties.map(({ id }) => id), NOT_LISTED].map((county) => [county, fieldsFor(pack, [county])]),
  );
  return (opened) => exported(pack, seen.get(opened.referral.county) ?? [], opened);
}

function exported(pack: PortalPack, fields: readonly Field[], { referral, application }: Opened): Exported {
  const answers = answersOf(fields, application.content.answers);
  const values = [
    referral.id,
    referral.county,
    referral.status,
    referral.waiting,
    referral.assigned_to ?? '',
    referral.created_at,
    referral.answered_at ?? '',
    feeWaiverLevel(pack, answers).kind,
  ];
  return { answers, values };
}

/** Everything of an office's applications that it may see, as CSV in pieces. A cell that a sheet would compute is disarmed. */
export async function* exportCsv(portal: Portal, office: string, by: By): AsyncGenerator<string> {
  await noteExport(portal, office, by);
  const { fields } = portal.pack;
  const exportedOf = exporter(portal);
  yield `${csvLine([...COLUMNS, ...fields.map(({ id }) => id)])}\n`;
  for await (const portion of allReferrals(portal, office)) {
    const rows = portion.map(exportedOf);
    yield rows.map((row) => `${sheetLine([...row.values, ...exportedAnswers(fields, row.answers)])}\n`).join('');
  }
}

/** The same as a JSON list in pieces. */
export async function* exportJson(portal: Portal, office: string, by: By): AsyncGenerator<string> {
  await noteExport(portal, office, by);
  const asks = portal.pack.organizations.find(({ id }) => id === office)?.needsDeclaration === true;
  const exportedOf = exporter(portal);
  let first = true;
  yield '[';
  for await (const portion of allReferrals(portal, office)) {
    for (const opened of portion) {
      const { answers, values } = exportedOf(opened);
      const before = Object.fromEntries(COLUMNS.map((column, index) => [column, values[index]]));
      const { consents, declaration: parts } = opened.application.content;
      const declaration = asks ? parts : [];
      yield `${first ? '\n' : ',\n'}${JSON.stringify({ ...before, answers, consents, declaration })}`;
      first = false;
    }
  }
  yield '\n]\n';
}

async function noteExport(portal: Portal, office: string, { account }: By): Promise<void> {
  await note(portal.store.db, { at: instant(portal), who: account, what: 'office.export', about: office });
}
