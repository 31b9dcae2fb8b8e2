import { type Refusal, refuse } from '../../casework/context.ts';
import { weaknessOf } from '../../credentials/strength.ts';

/** Why a password is not taken, as an answer of the server; undefined when it is. */
export async function weakness(password: string, name: string): Promise<Refusal | undefined> {
  const weak = await weaknessOf(password, name);
  return weak && refuse(400, weak);
}
