import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { indexOf, type MatterEvent } from '../../procedure/index.ts';
import { usualOf } from '../matters/card-acts.ts';
import { procedureFor } from '../matters/court.ts';
import type { Seal } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import type { Tables } from '../store/schema.ts';

/**
 * Single decisions that are asked again of another reviewer, who does not see the first answer. A keyed hash of the decision
 * draws them: no reviewer can tell which, and who has the key of the workspace can repeat the draw.
 */

/** One decision in so many is asked again. */
export const ONE_IN = 20;

/** Whether the decision that became an event of a matter is asked again. */
export function isDrawn(seal: Seal, matter: string, seq: number): boolean {
  return Buffer.from(seal.ref('decision check', matter, String(seq)), 'base64url').readUInt32BE(0) % ONE_IN === 0;
}

type Decided = { readonly row: MatterRow; readonly event: MatterEvent; readonly seq: number };

/** Keeps a decision that was drawn, and lets go of one that was taken back before anybody answered it again. */
export async function drawDecision(
  inner: Transaction<Tables>,
  seal: Seal,
  { row, event, seq }: Decided,
): Promise<void> {
  if (event.kind === 'taken-back') {
    await inner
      .deleteFrom('decision_checks')
      .where('matter', '=', row.id)
      .where('first_by', '=', event.person)
      .where('second_by', 'is', null)
      .execute();
    return;
  }
  // Another reviewer is shown the rows of a run, and a conviction that a court alone has stands in none.
  if (row.run === '') return;
  const answer = answerOf(row, event);
  if (answer === undefined || event.kind !== 'act' || event.by.kind !== 'person' || !isDrawn(seal, row.id, seq)) return;
  const { run, outcome } = row;
  await inner
    .insertInto('decision_checks')
    .values({
      ...{ id: newId(), matter: row.id, run, outcome },
      ...{ drawn_at: event.at, first_by: event.by.person, first_answer: answer },
    })
    .execute();
}

/** What a decision says to the question of the check: the relief that the run determined, or that it is to be challenged. */
function answerOf(row: MatterRow, event: MatterEvent): string | undefined {
  const procedure = procedureFor(row);
  const transition = event.kind === 'act' && procedure ? indexOf(procedure).rows.get(event.act)?.row : undefined;
  if (transition?.pair?.half !== 'first') return undefined;
  const usual = usualOf(transition);
  return usual === 'agree' ? row.outcome : usual === 'object' ? 'challenge' : undefined;
}
