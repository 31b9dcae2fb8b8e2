import { readReport } from '../../mail/report.ts';
import { type Context, done, type Result, type Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import { messageReported, noteReport } from './email.ts';

/** What reports of mail servers came to. */
export type ReportsTaken = {
  /** E-mails that did not arrive; their letters fall due. */
  readonly noted: number;
  /** The other server still tries, or says that it delivered. */
  readonly others: number;
  /** They name no e-mail of this workspace with its check: made up, or known already. */
  readonly unknown: number;
  /** Of those noted: the other server has no trust in us. The sender should stop and ask why. */
  readonly distrusted: number;
};

/**
 * Takes in reports of what did not arrive (RFC 3464), each a message as text with its headers. Nothing else of them is
 * kept.
 */
export async function takeReports(context: Context, who: Who, texts: readonly string[]): Promise<Result<ReportsTaken>> {
  const seal = sealOf(context.workspace.folder);
  const tally = { noted: 0, others: 0, unknown: 0, distrusted: 0 };
  for (const text of texts) {
    const message = messageReported(seal, text);
    const { action, status } = readReport(text);
    if (message === undefined || action === '') tally.unknown++;
    else if (action !== 'failed') tally.others++;
    else {
      const noted = await noteReport(context, who, { message, status: status || '5.0.0' });
      if (!noted.ok) return noted;
      tally[noted.value]++;
      if (noted.value === 'noted' && status.startsWith('5.7.')) tally.distrusted++;
    }
  }
  return done(tally);
}
