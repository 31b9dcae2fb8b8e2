import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** How the operator describes the identity provider of the office, in YAML or JSON. */
const schema = z.strictObject({
  /** What people know it by, such as “County sign-on”. */
  name: z.string().min(1).max(60),
  /** Its address, under which it describes itself (`/.well-known/openid-configuration`). */
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** A file with the secret of this client, beside this one; none for a public client. */
  clientSecretFile: z.string().min(1).optional(),
  /** Which of its statements tells people apart; an administrator links its value with an account. */
  claim: z.enum(['sub', 'email', 'preferred_username']).default('sub'),
  scope: z.string().default('openid email profile'),
  /** Ways of signing in of which it has to name one: `acr` and `amr` of its answer. None asked for when absent. */
  acr: z.array(z.string()).default([]),
  amr: z.array(z.string()).default([]),
});

export type ProviderSettings = Omit<Readonly<z.infer<typeof schema>>, 'clientSecretFile'> & {
  readonly clientSecret?: string;
};

export type ReadProvider =
  | { readonly ok: true; readonly provider: ProviderSettings }
  | { readonly ok: false; readonly message: string };

/** Reads the description of an identity provider. The contents of the secret file appear in no message and no log. */
export function readProvider(path: string): ReadProvider {
  const wrong = (why: string): ReadProvider => ({ ok: false, message: `--identity-provider ${path}: ${why}` });
  let given: unknown;
  try {
    given = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    return wrong(code === 'ENOENT' ? 'there is no such file.' : 'it cannot be read as YAML or JSON.');
  }
  const read = schema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    return wrong(`${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is not right'}.`);
  }
  const { clientSecretFile, ...provider } = read.data;
  const { protocol, hostname } = new URL(provider.issuer);
  if (protocol === 'http:' && !['localhost', '127.0.0.1'].includes(hostname))
    return wrong('issuer: an identity provider elsewhere is reached by https alone.');
  if (clientSecretFile === undefined) return { ok: true, provider };
  try {
    const clientSecret = readFileSync(resolve(dirname(path), clientSecretFile), 'utf8').trim();
    return { ok: true, provider: { ...provider, clientSecret } };
  } catch {
    return wrong(`clientSecretFile: ${clientSecretFile} cannot be read.`);
  }
}
