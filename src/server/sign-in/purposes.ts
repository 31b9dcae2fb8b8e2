import { placeOfPurpose } from '../../casework/audit/person-file.ts';
import { type Context, done, now, type Result, refuse } from '../../casework/context.ts';
import type { Seal } from '../../casework/matters/seal.ts';
import type { PurposeTable } from '../../casework/store/reviews-schema.ts';
import { newId } from '../../database/id.ts';
import type { Signed } from './sessions.ts';

export const PURPOSES = [
  'case',
  'lot',
  'application',
  'inquiry',
  'other',
] as const satisfies readonly PurposeTable['kind'][];

export type GivenPurpose = { readonly kind: PurposeTable['kind']; readonly text: string };

const MOST = 500;

/**
 * Keeps for what somebody looks at records in a session from now on. Its id stands in each row that the log gets from the
 * session; what they wrote is sealed, since it may name a case.
 */
export async function givePurpose(
  { ledger }: Pick<Context, 'ledger'>,
  seal: Seal,
  who: Signed,
  given: GivenPurpose,
): Promise<Result<null>> {
  const text = given.text.trim();
  if (text === '' || text.length > MOST) return refuse(400, 'purpose-incomplete');
  const id = newId();
  return ledger.act(async (inner, note) => {
    const sealed = seal.close(text, placeOfPurpose(id));
    const purpose = { id, account: who.account, session: who.session, at: now(), kind: given.kind, sealed };
    await inner.insertInto('purposes').values(purpose).execute();
    await inner.updateTable('sessions').set({ purpose: id }).where('id', '=', who.session).execute();
    note(who, { what: 'session.purpose', about: `${id} ${given.kind}` });
    return done(null);
  });
}
