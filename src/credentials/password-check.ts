import type { Guesses } from './guesses.ts';
import { hashPassword, isPassword, type PasswordCost } from './password.ts';

/** Somebody who wants to sign in: the name as accounts keep it, the password, and the range of addresses it comes from. */
export type Claim = {
  readonly name: string;
  readonly password: string;
  readonly address: string;
  /** The code of a second factor, where one was asked for. */
  readonly code?: string;
};

/** What showed who somebody is, beside the password. */
export type SecondBy = 'code' | 'recovery';

/** What a second factor says of a code: none is needed, one is and was not given, it is wrong, or by what it was right. */
export type SecondAnswer = 'none' | 'needed' | 'wrong' | SecondBy;

export type Checked<Account> =
  | { readonly kind: 'right'; readonly account: Account; readonly by: 'password' | SecondBy }
  /** The account is that of the name, where there is one. */
  | { readonly kind: 'wrong'; readonly account: Account | undefined }
  /** The password is right, and that is not enough. The try stays counted until the code is right too. */
  | { readonly kind: 'code-needed' | 'code-wrong'; readonly account: Account }
  | { readonly kind: 'too-often' };

export type PasswordCheckParts<Account> = {
  /** Gives the account of a name. */
  readonly find: (name: string) => Promise<Account | undefined>;
  readonly guesses: Guesses;
  /** Looks at the code of an account whose password is right. */
  readonly second?: (account: Account, code: string | undefined) => Promise<SecondAnswer>;
};

/**
 * Looks whether a password is that of an account, one try of a name at a time. An unknown name takes as long as a wrong
 * password, so that names cannot be found out.
 */
export function createPasswordCheck<Account extends { readonly secret: string }>(
  cost: PasswordCost,
  { find, guesses, second = async () => 'none' }: PasswordCheckParts<Account>,
): (claim: Claim) => Promise<Checked<Account>> {
  let blank: Promise<string> | undefined;
  const look = async ({ name, password, code }: Claim): Promise<Checked<Account>> => {
    const account = await find(name);
    blank ??= hashPassword('no account has this password', cost);
    const right = await isPassword(password, account?.secret || (await blank));
    if (!account || !right || account.secret === '') return { kind: 'wrong', account };
    const answer = await second(account, code);
    if (answer === 'needed' || answer === 'wrong') return { kind: `code-${answer}`, account };
    return { kind: 'right', account, by: answer === 'none' ? 'password' : answer };
  };
  return async (claim) => {
    const guess = await guesses.take(claim.name, claim.address);
    if (!guess) return { kind: 'too-often' };
    let right = false;
    try {
      await guess.turn;
      const checked = await look(claim);
      right = checked.kind === 'right';
      return checked;
    } finally {
      await guess.end(right);
    }
  };
}
