import type { OpenAct } from '../../../../src/server/api-types.ts';
import type { Given } from './review-line.ts';

/** One act as the server takes it: at which state of the matter, and what it asks for. */
type ActCall = {
  readonly act: string;
  readonly seq: number;
  readonly given: Given;
  readonly second?: { readonly name: string; readonly password: string };
};

type Wanted = {
  readonly act: Pick<OpenAct, 'id' | 'after'>;
  readonly given: Given;
  readonly second?: { readonly name: string; readonly password: string };
};

/**
 * Does acts of which some come behind a plain one, such as a proposal behind the beginning of the review. The plain one is done
 * once: where the act itself is refused until the password is given, it is done again without it.
 *
 * @param send does one act and gives how the matter stands after it.
 */
export function actsBehind<Answer extends { readonly seq: number }>(send: (call: ActCall) => Promise<Answer>) {
  const begun = new WeakMap<Wanted, number>();
  return async (wanted: Wanted, seq: number): Promise<Answer> => {
    const { act, given, second } = wanted;
    let at = begun.get(wanted) ?? seq;
    if (act.after !== null && !begun.has(wanted)) {
      at = (await send({ act: act.after, seq, given: {} })).seq;
      begun.set(wanted, at);
    }
    return send({ act: act.id, seq: at, given, ...(second ? { second } : {}) });
  };
}
