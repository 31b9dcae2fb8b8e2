import { createGuesses, type Guesses } from './guesses.ts';
import { hashPassword, isPassword, type PasswordCost } from './password.ts';

/** Somebody who wants to sign in: the name as accounts keep it, the password, and the range of addresses it comes from. */
export type Claim = { readonly name: string; readonly password: string; readonly address: string };

export type Checked<Account> =
  | { readonly kind: 'right'; readonly account: Account }
  /** The account is that of the name, where there is one. */
  | { readonly kind: 'wrong'; readonly account: Account | undefined }
  | { readonly kind: 'too-often' };

/**
 * Looks whether a password is that of an account, one try of a name at a time. An unknown name takes as long as a wrong
 * password, so that names cannot be found out.
 *
 * @param find gives the account of a name.
 */
export function createPasswordCheck<Account extends { readonly secret: string }>(
  cost: PasswordCost,
  find: (name: string) => Promise<Account | undefined>,
  guesses: Guesses = createGuesses(),
): (claim: Claim) => Promise<Checked<Account>> {
  let blank: Promise<string> | undefined;
  return async ({ name, password, address }) => {
    const guess = guesses.take(name, address);
    if (!guess) return { kind: 'too-often' };
    let right = false;
    try {
      await guess.turn;
      const account = await find(name);
      blank ??= hashPassword('no account has this password', cost);
      right = (await isPassword(password, account?.secret ?? (await blank))) && account !== undefined;
      return account && right ? { kind: 'right', account } : { kind: 'wrong', account };
    } finally {
      guess.end(right);
    }
  };
}
