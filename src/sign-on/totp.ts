import { Secret, TOTP } from 'otpauth';

/**
 * Codes of an authenticator app (TOTP, RFC 6238): six digits, another every 30 seconds, from a secret that the app and the
 * server share. SHA-1 with six digits is what every such app can do.
 */
const [DIGITS, PERIOD, SECRET_BYTES] = [6, 30, 20] as const;
/** Clocks of telephones are a little early or late: the code before and the code after are taken too. */
const WINDOW = 1;

/** Whom a secret is for, as the app shows it. */
export type TotpLabel = { readonly account: string; readonly office: string };

/** A new secret of 160 bits, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth://` address that an app reads from a QR code. */
export function totpAddress(secret: string, { account, office }: TotpLabel): string {
  return totpOf(secret, { account, office }).toString();
}

/**
 * Which step of 30 seconds a code belongs to; undefined where it is no code of now.
 *
 * @param at milliseconds since 1970.
 */
export function stepOfCode(secret: string, code: string, at: number): number | undefined {
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return undefined;
  const totp = totpOf(secret);
  const delta = totp.validate({ token: typed, timestamp: at, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp: at }) + delta;
}

/** The code of a moment, as the app would show it. Used by tests and invented data. */
export function codeAt(secret: string, at: number): string {
  return totpOf(secret).generate({ timestamp: at });
}

function totpOf(secret: string, { account = '', office = '' }: Partial<TotpLabel> = {}): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    label: account,
    issuer: office,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD,
  });
}
