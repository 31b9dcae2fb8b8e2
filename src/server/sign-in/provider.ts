import { createHash } from 'node:crypto';
import type { Configuration, IDToken } from 'openid-client';
import { type Context, done, now, type Result, refuse } from '../../casework/context.ts';
import { askAnew, type Giver } from './approvals.ts';
import { createPending } from './challenges.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** What somebody goes to the provider for: to sign in, or to show again who they are in a session. */
export type Errand =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'step-up'; readonly session: string; readonly account: string };

/** Why somebody does not come in by the provider. */
export type ProviderRefusal = 'over' | 'refused' | 'weak' | 'unlinked' | 'stale' | 'other';

export type Returned =
  | { readonly kind: 'in'; readonly errand: Errand; readonly account: string }
  | { readonly kind: 'out'; readonly why: ProviderRefusal; readonly account?: string };

/** The identity provider of the office, by OpenID Connect: code flow with PKCE, state and nonce. */
export type IdentityProvider = {
  readonly name: string;
  /** Where the browser goes. `binding` is a secret that the browser keeps until it comes back. */
  readonly begin: (errand: Errand, binding: string) => Promise<Result<{ readonly url: string }>>;
  /** What comes back with the browser, once. */
  readonly finish: (url: URL, binding: string | undefined) => Promise<Returned>;
  /**
   * Links an account with the value of the provider's claim, or takes the link away. Another person behind an account that
   * signs is approved as a new one.
   */
  readonly link: (by: Giver, account: string, subject: string) => Promise<Result<null>>;
};

/** How far the clocks of the provider and of this machine may be apart, in milliseconds. */
const SKEW = 60_000;
const JOURNEY = 10 * 60_000;
const WAIT_SECONDS = 10;

export type ProviderParts = {
  readonly settings: ProviderSettings;
  /** The address to which the provider sends browsers back. */
  readonly back: string;
  readonly clock?: () => number;
};

type Journey = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly errand: Errand;
  readonly begun: number;
};

/** The library is loaded when somebody goes to the provider; before, nothing asks it for anything. */
const library = () => import('openid-client');

export function createProvider(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  { settings, back, clock = Date.now }: ProviderParts,
): IdentityProvider {
  const journeys = createPending<Journey>(JOURNEY, clock);
  let found: Configuration | undefined;
  /** The provider's own description, asked for until it answered once. */
  const configuration = async (): Promise<Configuration> => {
    found ??= await discover(settings);
    return found;
  };
  return {
    name: settings.name,
    begin: async (errand, binding) => {
      const oidc = await library();
      let config: Configuration;
      try {
        config = await configuration();
      } catch {
        return refuse(502, 'provider-away');
      }
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      journeys.put(hash(binding), { state, nonce, verifier, errand, begun: clock() });
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: settings.scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(settings.acr.length > 0 && { acr_values: settings.acr.join(' ') }),
        // Signed in there already is not enough: who signs shows again who they are.
        ...(errand.kind === 'step-up' && { prompt: 'login', max_age: '0' }),
      });
      return done({ url: url.href });
    },
    finish: async (url, binding) => {
      const journey = binding === undefined ? undefined : journeys.take(hash(binding));
      if (!journey) return { kind: 'out', why: 'over' };
      const claims = await claimsOf(await configuration(), url, journey).catch(() => undefined);
      if (!claims) return { kind: 'out', why: 'refused' };
      if (isWeak(settings, claims)) return { kind: 'out', why: 'weak' };
      const subject = subjectOf(settings, claims);
      const account = subject === undefined ? undefined : await accountOf(db, { issuer: settings.issuer, subject });
      if (account === undefined) return { kind: 'out', why: 'unlinked' };
      const { errand, begun } = journey;
      if (errand.kind === 'step-up' && errand.account !== account) return { kind: 'out', why: 'other', account };
      if (errand.kind === 'step-up' && (claims.auth_time ?? 0) * 1000 < begun - SKEW)
        return { kind: 'out', why: 'stale', account };
      return { kind: 'in', errand, account };
    },
    link: (by, account, subject) =>
      ledger.act(async (inner, note): Promise<Result<null>> => {
        const known = await inner.selectFrom('accounts').select('name').where('name', '=', account).executeTakeFirst();
        if (!known) return refuse(404, 'account-missing');
        const holder = subject === '' ? undefined : await accountOf(inner, { issuer: settings.issuer, subject });
        if (holder !== undefined && holder !== account) return refuse(409, 'provider-taken');
        await inner.deleteFrom('account_identities').where('account', '=', account).execute();
        if (subject !== '') {
          const values = { account, issuer: settings.issuer, subject, linked_at: now(), linked_by: by.account };
          await inner.insertInto('account_identities').values(values).execute();
          await askAnew(inner, note, by, account);
        }
        note(by, { what: subject === '' ? 'account.unlink' : 'account.link', about: account });
        return done(null);
      }),
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const oidc = await library();
  const local = new URL(issuer).protocol === 'http:';
  return oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    { timeout: WAIT_SECONDS, ...(local && { execute: [oidc.allowInsecureRequests] }) },
  );
}

/** What the provider says of the person who came back, from a token that it signed for this journey. */
async function claimsOf(
  config: Configuration,
  url: URL,
  { state, nonce, verifier }: Journey,
): Promise<IDToken | undefined> {
  const oidc = await library();
  const tokens = await oidc.authorizationCodeGrant(config, url, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  return tokens.claims();
}

function isWeak({ acr, amr }: ProviderSettings, claims: IDToken): boolean {
  const said = Array.isArray(claims.amr) ? claims.amr : [];
  const wanted = acr.length > 0 && !acr.includes(String(claims.acr ?? ''));
  return wanted || (amr.length > 0 && !amr.some((each) => said.includes(each)));
}

/** The value that an account is linked with. An address that the provider did not verify counts as none. */
function subjectOf({ claim }: ProviderSettings, claims: IDToken): string | undefined {
  const value = claims[claim];
  if (claim === 'email' && claims.email_verified !== true) return undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function accountOf(
  db: Context['db'],
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('account_identities')
    .select('account')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.account;
}

function hash(binding: string): string {
  return createHash('sha256').update(binding).digest('hex');
}
