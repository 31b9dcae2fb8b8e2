import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import type { Kysely, Selectable } from 'kysely';
import { type Context, done, now, type Result, refuse } from '../../casework/context.ts';
import type { Seal } from '../../casework/matters/seal.ts';
import type { PasskeyTable, Tables } from '../../casework/store/schema.ts';
import { createPending } from './challenges.ts';
import type { Signed } from './sessions.ts';

/** A passkey as its owner sees it. */
export type PasskeyInfo = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
};

/**
 * Passkeys (WebAuthn): the key lies in a telephone, a computer or a stick, which asks for a finger, a face or a number
 * before it signs. The server keeps the public half.
 */
export type Passkeys = {
  readonly list: (db: Kysely<Tables>, account: string) => Promise<readonly PasskeyInfo[]>;
  readonly has: (db: Kysely<Tables>, account: string) => Promise<boolean>;
  /** The options with which the browser makes a passkey. */
  readonly begin: (who: Signed) => Promise<Result<BrowserTold>>;
  /** Whether what the browser made is good; it is then kept by {@link keep}. */
  readonly check: (who: Signed, response: FromBrowser) => Promise<Result<NewPasskey>>;
  readonly keep: (db: Kysely<Tables>, account: string, passkey: NewPasskey) => Promise<void>;
  readonly remove: (db: Kysely<Tables>, account: string, id: string) => Promise<boolean>;
  readonly removeAll: (db: Kysely<Tables>, account: string) => Promise<void>;
  /** The options with which the browser signs: with a passkey of one account, or with any that it has. */
  readonly ask: (account?: string) => Promise<Result<BrowserTold>>;
  /** The account of the passkey that signed; undefined where the signature does not hold. */
  readonly answer: (response: FromBrowser) => Promise<string | undefined>;
};

/** Options for a browser, as JSON that goes to it unchanged. */
export type BrowserTold = { readonly options: string };

/** What a browser gives back; only its id is known to be there, and the library looks at the rest. */
export type FromBrowser = { readonly id: string };

type Transports = NonNullable<WebAuthnCredential['transports']>;

export type NewPasskey = Pick<Selectable<PasskeyTable>, 'id' | 'public_key' | 'counter' | 'transports'> & {
  readonly label?: string;
};

/**
 * The address at which passkeys work: browsers keep them apart by it, and know them only over https or on this machine.
 *
 * @param origin the address that people use; undefined where it is neither.
 */
export function passkeyOrigin(origin: string): string | undefined {
  const { protocol, hostname, origin: plain } = new URL(origin);
  return protocol === 'https:' || hostname === 'localhost' ? plain : undefined;
}

const RP_NAME = 'Redress';
/** Ed25519, ES256 and RS256, as COSE numbers them: what every passkey can do one of. */
const ALGORITHMS = [-8, -7, -257];
/** The library is loaded when somebody uses a passkey. */
const library = () => import('@simplewebauthn/server');

export function createPasskeys(
  { db }: Pick<Context, 'db'>,
  { origin, seal }: { readonly origin: string | undefined; readonly seal: Seal },
): Passkeys {
  const challenges = createPending<{ readonly account: string | undefined; readonly makes: boolean }>();
  const rpID = origin === undefined ? '' : new URL(origin).hostname;
  const rowsOf = (inner: Kysely<Tables>, account: string) =>
    inner.selectFrom('passkeys').selectAll().where('account', '=', account).orderBy('created_at').execute();
  const known = (rows: readonly Selectable<PasskeyTable>[]) =>
    rows.map(({ id, transports }) => ({ id, transports: transportsOf(transports) }));
  return {
    list: async (inner, account) =>
      (await rowsOf(inner, account)).map(({ id, label, created_at, used_at }) => ({
        id,
        label,
        createdAt: created_at,
        usedAt: used_at,
      })),
    has: async (inner, account) => (await rowsOf(inner, account)).length > 0,
    begin: async ({ account }) => {
      if (origin === undefined) return refuse(409, 'passkey-origin');
      const { generateRegistrationOptions } = await library();
      const options = await generateRegistrationOptions({
        rpName: RP_NAME,
        rpID,
        userName: account,
        // Not the name itself, which the key would keep.
        userID: new Uint8Array(Buffer.from(seal.ref('passkey', account))),
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: known(await rowsOf(db, account)),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      challenges.put(options.challenge, { account, makes: true });
      return done({ options: JSON.stringify(options) });
    },
    check: async ({ account }, response) => {
      if (origin === undefined) return refuse(409, 'passkey-origin');
      const { verifyRegistrationResponse } = await library();
      const verified = await verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON,
        expectedChallenge: (challenge) => {
          const asked = challenges.take(challenge);
          return asked?.makes === true && asked.account === account;
        },
        expectedOrigin: origin,
        expectedRPID: rpID,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      }).catch(() => undefined);
      if (!verified?.verified) return refuse(400, 'passkey-wrong');
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
      const taken = await db.selectFrom('passkeys').select('id').where('id', '=', id).executeTakeFirst();
      if (taken) return refuse(409, 'passkey-there');
      const public_key = Buffer.from(publicKey).toString('base64');
      return done({ id, public_key, counter, transports: JSON.stringify(transports) });
    },
    keep: async (inner, account, { label = '', ...passkey }) => {
      const values = { ...passkey, account, label, created_at: now(), used_at: null };
      await inner.insertInto('passkeys').values(values).execute();
    },
    remove: async (inner, account, id) => {
      const removed = await inner
        .deleteFrom('passkeys')
        .where('account', '=', account)
        .where('id', '=', id)
        .executeTakeFirst();
      return Number(removed.numDeletedRows) === 1;
    },
    removeAll: async (inner, account) => {
      await inner.deleteFrom('passkeys').where('account', '=', account).execute();
    },
    ask: async (account) => {
      if (origin === undefined) return refuse(409, 'passkey-origin');
      const { generateAuthenticationOptions } = await library();
      const options = await generateAuthenticationOptions({
        rpID,
        userVerification: 'required',
        allowCredentials: account === undefined ? [] : known(await rowsOf(db, account)),
      });
      challenges.put(options.challenge, { account, makes: false });
      return done({ options: JSON.stringify(options) });
    },
    answer: async (response) => {
      const row = await db.selectFrom('passkeys').selectAll().where('id', '=', response.id).executeTakeFirst();
      if (!row || origin === undefined) return undefined;
      const { verifyAuthenticationResponse } = await library();
      const verified = await verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON,
        expectedChallenge: (challenge) => {
          const asked = challenges.take(challenge);
          return asked?.makes === false && (asked.account === undefined || asked.account === row.account);
        },
        expectedOrigin: origin,
        expectedRPID: rpID,
        credential: {
          id: row.id,
          publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64')),
          // A counter that does not go on is that of a copy of the key.
          counter: row.counter,
          transports: transportsOf(row.transports),
        },
        requireUserVerification: true,
      }).catch(() => undefined);
      if (!verified?.verified) return undefined;
      const counted = await db
        .updateTable('passkeys')
        .set({ counter: verified.authenticationInfo.newCounter, used_at: now() })
        .where('id', '=', row.id)
        .where('counter', '=', row.counter)
        .executeTakeFirst();
      return Number(counted.numUpdatedRows) === 1 ? row.account : undefined;
    },
  };
}

function transportsOf(kept: string): Transports {
  return JSON.parse(kept) as Transports;
}
