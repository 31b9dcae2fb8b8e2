export const SHORTEST_PASSWORD = 12;

/** 0 to 4 on the scale of zxcvbn; 3 withstands somebody who tries ten thousand passwords a second. */
const WEAKEST_SCORE = 3;

/** Letters that a password has beside the account's and the program's name. */
const LEAST_OWN = 8;

/** A list of common passwords is megabytes: it is loaded when the first account is made, and kept. */
let estimator: Promise<(password: string, words: readonly string[]) => number> | undefined;

async function loadEstimator(): Promise<(password: string, words: readonly string[]) => number> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (password, words) => zxcvbn.check(password, [...words]).score;
}

/** Why a password is too weak, as a code of `src/say`. */
export type Weakness = { readonly code: 'password-short'; readonly least: number } | { readonly code: 'password-easy' };

/**
 * Why a password is not taken; undefined when it is. Common passwords, repeated letters, rows of keys and passwords made
 * of the account's own name are refused, as NIST SP 800-63B and the CJIS Security Policy (IA-5) ask.
 */
export async function weaknessOf(password: string, name: string): Promise<Weakness | undefined> {
  if ([...password].length < SHORTEST_PASSWORD) return { code: 'password-short', least: SHORTEST_PASSWORD };
  const own = [name, 'redress'].reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());
  if (own.length < LEAST_OWN) return { code: 'password-easy' };
  estimator ??= loadEstimator();
  // The time of an estimate grows with the square of the length, and a long password is not weak for its end.
  const score = (await estimator)(password.slice(0, 100), [name, 'redress']);
  return score >= WEAKEST_SCORE ? undefined : { code: 'password-easy' };
}
