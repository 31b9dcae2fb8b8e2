import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real identity provider, over real HTTP, which lets in anyone who gives a name. */
export type OfficeProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Goes through the provider's pages as a browser does, and gives the address to which it sends the browser back. */
  readonly travel: (url: string, login: string, jar?: Jar) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** The cookies of a browser at the provider. */
export type Jar = Map<string, string>;

const CLIENT = { clientId: 'redress', clientSecret: 'a secret of an invented office' } as const;

export async function freePort(): Promise<number> {
  const server = await listen(() => {});
  const { port } = server.address() as AddressInfo;
  await close(server);
  return port;
}

export async function startProvider(redirectUri: string): Promise<OfficeProvider> {
  let handle: RequestListener = () => {};
  const server = await listen((request, response) => handle(request, response));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claimsOf = (sub: string) => ({ sub, email: `${sub}@office.example`, email_verified: !sub.startsWith('new-') });
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => claimsOf(id) }),
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['an invented key'] },
  });
  handle = provider.callback();
  return {
    issuer,
    ...CLIENT,
    travel: (url, login, jar = new Map()) => travel({ url, login, jar, back: redirectUri }),
    stop: () => close(server),
  };
}

type Journey = { readonly url: string; readonly login: string; readonly jar: Jar; readonly back: string };

async function travel({ url, login, jar, back }: Journey): Promise<string> {
  let [next, form] = [url, undefined as string | undefined];
  for (let step = 0; step < 20; step++) {
    const response = await fetch(next, {
      redirect: 'manual',
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form ?? null,
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value = ''] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string?];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const to = response.headers.get('location');
    form = undefined;
    if (to !== null) {
      next = new URL(to, next).href;
      if (next.startsWith(back)) return next;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`the provider answered ${response.status} at ${new URL(next).pathname}`);
    form = new URLSearchParams({ prompt, login, password: 'any' }).toString();
    next = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? next, next).href;
  }
  throw new Error('the provider sends the browser around in a circle');
}

function listen(handle: RequestListener): Promise<Server> {
  const server = createServer(handle);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
