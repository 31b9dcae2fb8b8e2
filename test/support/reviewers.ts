import type { Office, Said } from './ordered.ts';
import { owned, PASSWORD } from './server.ts';

/** One matter that a reviewer proposed something for, in how many milliseconds the server answered. */
export type Reviewed = { readonly matter: string; readonly by: string; readonly took: number };

export type ReviewedAtOnce = {
  readonly reviewed: readonly Reviewed[];
  /** What was said to those who decided a second time what another had decided. */
  readonly refused: readonly { readonly said: Said; readonly first: string }[];
};

/** Accounts of analysts, signed in. */
export async function reviewers(
  { ask, server }: Pick<Office, 'ask' | 'server'>,
  number: number,
): Promise<readonly string[]> {
  const names = Array.from({ length: number }, (_, each) => `reviewer${each + 1}`);
  for (const name of names) {
    const owner = await owned(server.url, name, (account) =>
      ask('chief', 'POST', '/accounts', { ...account, roles: ['analyst'] }),
    );
    await owner.call('POST', '/session/end');
    const signedIn = await ask(name, 'POST', '/session/password', { name, password: PASSWORD });
    if (signedIn.status !== 200) throw new Error(`${name} cannot sign in`);
  }
  return names;
}

/**
 * Reviewers who go through one queue at the same time until it is empty. Each takes the next matter, proposes no challenge,
 * and then tries to decide again what another has just decided, as somebody with an old card on the screen does.
 *
 * @param pause milliseconds that a reviewer thinks before each decision
 */
export async function reviewAtOnce(
  { ask }: Pick<Office, 'ask'>,
  people: readonly string[],
  pause = 0,
): Promise<ReviewedAtOnce> {
  const reviewed: Reviewed[] = [];
  const refused: ReviewedAtOnce['refused'][number][] = [];
  const act = (who: string, matter: string, name: string, seq: number) =>
    ask(who, 'POST', `/matters/${matter}/acts`, { act: name, given: { reason: 'plain possession' }, seq });
  const decide = async (who: string, matter: string) => {
    const begun = await ask(who, 'POST', `/matters/${matter}/acts`, { act: 'begin-review', given: {}, seq: 1 });
    const from = performance.now();
    const proposed = await act(who, matter, 'propose-no-challenge', 2);
    if (begun.status !== 200 || proposed.status !== 200) throw new Error(JSON.stringify([begun, proposed]));
    reviewed.push({ matter, by: who, took: performance.now() - from });
  };
  const review = async (who: string) => {
    for (;;) {
      const next = await ask(who, 'POST', '/matters/next', { filter: { state: ['listed'] }, from: null });
      if (next.status === 404) return;
      if (next.status !== 200) throw new Error(JSON.stringify(next));
      await new Promise((resolve) => setTimeout(resolve, pause));
      await decide(who, String(next.body.id));
      const other = reviewed.findLast(({ by }) => by !== who);
      if (other) refused.push({ said: await act(who, other.matter, 'propose-no-challenge', 2), first: other.by });
    }
  };
  await Promise.all(people.map(review));
  return { reviewed, refused };
}
