import type { Referral } from '../office/referrals.ts';
import type { Answers } from '../pack/condition.ts';
import { fillPaper, papersFor } from '../papers/fill.ts';
import { instant } from '../portal.ts';
import { note } from '../store/log.ts';
import type { Call, Deps } from './env.ts';

export type PaperAsked = {
  readonly referral: Pick<Referral, 'id' | 'county' | 'office'>;
  readonly answers: Answers;
  readonly who: string;
  /** What is answered where the form cannot be filled in. */
  readonly refused: () => Response | Promise<Response>;
  readonly tooOften: () => Response | Promise<Response>;
};

/** Answers with a court form that is filled in. Each is made in a process of its own: a range of addresses may ask for so many. */
export async function sendPaper(deps: Deps, call: Call, { referral, answers, who, ...ends }: PaperAsked) {
  const { portal, settings, limits } = deps;
  const paper = papersFor(portal.pack, settings.papers, referral.county).find(
    ({ id }) => id === call.req.param('paper'),
  );
  if (!paper) return call.notFound();
  if (!limits.take('paper', call.get('prefix'))) return ends.tooOften();
  const filled = await fillPaper(portal.pack, settings.papers.get(paper.id)!, paper, { ...referral, answers });
  if (!filled.ok) return ends.refused();
  await note(portal.store.db, { at: instant(portal), who, what: 'application.paper', about: referral.id });
  call.header('Content-Type', 'application/pdf');
  call.header('Content-Disposition', `attachment; filename="${paper.id}.pdf"`);
  call.header('Cache-Control', 'no-store');
  return call.body(Buffer.from(filled.pdf));
}
