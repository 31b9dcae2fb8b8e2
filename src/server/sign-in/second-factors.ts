import { type Context, done, type Result, refuse } from '../../casework/context.ts';
import type { Seal } from '../../casework/matters/seal.ts';
import type { SecondAnswer } from '../../credentials/password-check.ts';
import { createFactors, type Factors } from '../../sign-on/factors.ts';
import { type KeptCounts, keptCounts } from '../../sign-on/kept-guesses.ts';
import { qrImage } from '../../sign-on/qr-code.ts';
import { type SignOnDb, signOnTables } from '../../sign-on/tables.ts';
import { totpAddress } from '../../sign-on/totp.ts';
import type { NewPasskey, PasskeyInfo, Passkeys } from './passkeys.ts';
import { needsSecondFactor, type Rules } from './rules.ts';
import type { Sessions, Signed } from './sessions.ts';

/** What accounts of the workbench have beside their password. */
export type SecondFactors = {
  /** Counts tries of names. */
  readonly counts: KeptCounts;
  /** Whether an account has a second factor; if so, its password alone is not enough to sign in. */
  readonly has: (db: Inner, account: string) => Promise<boolean>;
  /** Those of some accounts that have one. */
  readonly among: (accounts: readonly string[]) => Promise<readonly string[]>;
  /** What the code of an account whose password is right is worth. */
  readonly answer: (account: string, code: string | undefined) => Promise<SecondAnswer>;
  readonly removeAll: (db: Inner, account: string) => Promise<void>;
  readonly own: OwnFactors;
};

type Inner = Context['db'];

/** What people do with their own second factors. All of it asks first for proof of who they are. */
export type OwnFactors = {
  readonly state: (who: Signed) => Promise<OwnFactorState>;
  /** A secret for an app, which counts for nothing until {@link confirm}. */
  readonly begin: (who: Signed) => Promise<Result<BegunApp>>;
  /** Takes the first code of the app, and gives recovery codes. */
  readonly confirm: (who: Signed, code: string, sessions: Sessions) => Promise<Result<NewCodes>>;
  readonly removeApp: (who: Signed) => Promise<Result<null>>;
  readonly renewCodes: (who: Signed) => Promise<Result<NewCodes>>;
  /** Keeps a passkey that was checked. Recovery codes come with the first second factor. */
  readonly addPasskey: (who: Signed, passkey: NewPasskey, sessions: Sessions) => Promise<Result<NewCodes>>;
  readonly removePasskey: (who: Signed, id: string) => Promise<Result<null>>;
};

export type OwnFactorState = {
  readonly app: boolean;
  readonly passkeys: readonly PasskeyInfo[];
  readonly codesLeft: number;
  readonly required: boolean;
};

/** What an app is set up with: the secret as text, and as an image to be read by a camera. */
export type BegunApp = { readonly secret: string; readonly image: string };

export type NewCodes = { readonly codes: readonly string[] };

/** The name under which apps list the account. */
const OFFICE = 'Redress';

export type SecondFactorParts = { readonly seal: Seal; readonly rules: Rules; readonly passkeys: Passkeys };

export function createSecondFactors(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  { seal, rules, passkeys }: SecondFactorParts,
): SecondFactors {
  const factors = createFactors(seal);
  const untilReleased = () => rules.current().lock === 'until-released';
  const has = async (inner: Inner, account: string) =>
    (await factors.hasApp(on(inner), account)) || passkeys.has(inner, account);
  return {
    counts: keptCounts(on(db), (name) => seal.ref('sign-in', name), { untilReleased }),
    has,
    among: async (accounts) => {
      const found = await Promise.all(accounts.map(async (account) => ((await has(db, account)) ? [account] : [])));
      return found.flat();
    },
    answer: async (account, code) => {
      if (!(await has(db, account))) return 'none';
      return code === undefined || code.trim() === '' ? 'needed' : factors.use(on(db), account, code);
    },
    removeAll: async (inner, account) => {
      await factors.removeApp(on(inner), account);
      await factors.removeCodes(on(inner), account);
      await passkeys.removeAll(inner, account);
    },
    own: createOwnFactors({ db, ledger }, { factors, rules, passkeys, has }),
  };
}

type OwnParts = Pick<SecondFactorParts, 'rules' | 'passkeys'> &
  Pick<SecondFactors, 'has'> & { readonly factors: Factors };

function createOwnFactors(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  { factors, rules, passkeys, has }: OwnParts,
): OwnFactors {
  /** Recovery codes where there are none yet: those of before stay good. */
  const firstCodes = async (inner: Inner, account: string): Promise<NewCodes> =>
    (await factors.codesLeft(on(inner), account)) > 0
      ? { codes: [] }
      : { codes: await factors.renewCodes(on(inner), account) };
  /** Takes one factor away, unless it is the last that a role needs; recovery codes go with the last. */
  const takeAway = (who: Signed, what: string, remove: (inner: Inner) => Promise<boolean>) =>
    ledger
      .act(async (inner, note): Promise<Result<null>> => {
        if (!(await remove(inner))) return refuse(404, 'second-factor-none');
        const isLast = !(await has(inner, who.account));
        if (isLast && needsSecondFactor(rules.current(), who.roles)) throw new LastFactor();
        if (isLast) await factors.removeCodes(on(inner), who.account);
        note(who, { what, about: who.account });
        return done(null);
      })
      .catch((error: unknown): Result<null> => {
        // Thrown, so that what was removed comes back.
        if (error instanceof LastFactor) return refuse(409, 'second-factor-required');
        throw error;
      });
  return {
    state: async ({ account, roles }) => ({
      app: await factors.hasApp(on(db), account),
      passkeys: await passkeys.list(db, account),
      codesLeft: await factors.codesLeft(on(db), account),
      required: needsSecondFactor(rules.current(), roles),
    }),
    begin: async ({ account }) => {
      const secret = await factors.begin(on(db), account);
      if (secret === undefined) return refuse(409, 'second-factor-there');
      return done({ secret, image: qrImage(totpAddress(secret, { account, office: OFFICE })) });
    },
    confirm: (who, code, sessions) =>
      ledger.act(async (inner, note) => {
        if (!(await factors.confirm(on(inner), who.account, code))) return refuse(400, 'code-wrong');
        await sessions.raise(inner, who, 'code');
        note(who, { what: 'second.app', about: who.account });
        return done(await firstCodes(inner, who.account));
      }),
    removeApp: (who) =>
      takeAway(who, 'second.app-removed', async (inner) => {
        await factors.removeApp(on(inner), who.account);
        return true;
      }),
    renewCodes: async (who) => {
      if (!(await has(db, who.account))) return refuse(409, 'second-factor-none');
      return ledger.act(async (inner, note) => {
        note(who, { what: 'second.codes', about: who.account });
        return done({ codes: await factors.renewCodes(on(inner), who.account) });
      });
    },
    addPasskey: (who, passkey, sessions) =>
      ledger.act(async (inner, note) => {
        await passkeys.keep(inner, who.account, passkey);
        await sessions.raise(inner, who, 'passkey');
        note(who, { what: 'second.passkey', about: who.account });
        return done(await firstCodes(inner, who.account));
      }),
    removePasskey: (who, id) =>
      takeAway(who, 'second.passkey-removed', (inner) => passkeys.remove(inner, who.account, id)),
  };
}

class LastFactor extends Error {}

function on(db: Inner): SignOnDb {
  return signOnTables(db);
}
