import { type Context, done, type Result, refuse } from '../../casework/context.ts';
import type { Seal } from '../../casework/matters/seal.ts';
import type { SecondAnswer } from '../../credentials/password-check.ts';
import { createFactors } from '../../sign-on/factors.ts';
import { type KeptCounts, keptCounts } from '../../sign-on/kept-guesses.ts';
import { qrImage } from '../../sign-on/qr-code.ts';
import { type SignOnDb, signOnTables } from '../../sign-on/tables.ts';
import { totpAddress } from '../../sign-on/totp.ts';
import { needsSecondFactor, type Rules } from './rules.ts';
import type { Sessions, Signed } from './sessions.ts';

/** What accounts of the workbench have beside their password. */
export type SecondFactors = {
  /** Counts tries of names. */
  readonly counts: KeptCounts;
  /** Whether an account has a second factor, from which on its password alone lets nobody in. */
  readonly has: (db: Inner, account: string) => Promise<boolean>;
  /** Those of some accounts that have one. */
  readonly among: (accounts: readonly string[]) => Promise<readonly string[]>;
  /** What the code of an account whose password is right is worth. */
  readonly answer: (account: string, code: string | undefined) => Promise<SecondAnswer>;
  readonly removeAll: (db: Inner, account: string) => Promise<void>;
  readonly own: OwnFactors;
};

type Inner = Context['db'];

/** What people do with their own second factors. All of it is for who has just shown who they are. */
export type OwnFactors = {
  readonly state: (who: Signed) => Promise<OwnFactorState>;
  /** A secret for an app, which counts for nothing until {@link confirm}. */
  readonly begin: (who: Signed) => Promise<Result<BegunApp>>;
  /** Takes the first code of the app, and gives recovery codes. */
  readonly confirm: (who: Signed, code: string, sessions: Sessions) => Promise<Result<NewCodes>>;
  readonly removeApp: (who: Signed) => Promise<Result<null>>;
  readonly renewCodes: (who: Signed) => Promise<Result<NewCodes>>;
};

export type OwnFactorState = { readonly app: boolean; readonly codesLeft: number; readonly required: boolean };

/** What an app is set up with: the secret as text, and as an image to be read by a camera. */
export type BegunApp = { readonly secret: string; readonly image: string };

export type NewCodes = { readonly codes: readonly string[] };

/** The name under which apps list the account. */
const OFFICE = 'Redress';

export function createSecondFactors(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  { seal, rules }: { readonly seal: Seal; readonly rules: Rules },
): SecondFactors {
  const factors = createFactors(seal);
  const untilReleased = () => rules.current().lock === 'until-released';
  const has = (inner: Inner, account: string) => factors.hasApp(on(inner), account);
  const renew = async (who: Signed): Promise<Result<NewCodes>> => {
    if (!(await has(db, who.account))) return refuse(409, 'second-factor-none');
    return ledger.act(async (inner, note) => {
      note(who, { what: 'second.codes', about: who.account });
      return done({ codes: await factors.renewCodes(on(inner), who.account) });
    });
  };
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
    },
    own: {
      state: async ({ account, roles }) => ({
        app: await factors.hasApp(on(db), account),
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
          return done({ codes: await factors.renewCodes(on(inner), who.account) });
        }),
      removeApp: async (who) => {
        if (needsSecondFactor(rules.current(), who.roles)) return refuse(409, 'second-factor-required');
        return ledger.act(async (inner, note) => {
          await factors.removeApp(on(inner), who.account);
          if (!(await has(inner, who.account))) await factors.removeCodes(on(inner), who.account);
          note(who, { what: 'second.app-removed', about: who.account });
          return done(null);
        });
      },
      renewCodes: renew,
    },
  };
}

function on(db: Inner): SignOnDb {
  return signOnTables(db);
}
