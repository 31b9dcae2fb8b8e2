import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto';

/**
 * Keys that open an answer only with the code of a letter and the birth date together.
 *
 * The idea: when the letter is made, a key pair is derived from both, and only its public half is kept. With the public
 * half the office can seal a new answer for every snapshot, but cannot open one. The code goes through scrypt, which
 * makes trying codes against a stolen snapshot slow. If you change the derivation, letters that were sent can no longer
 * open an answer: keep the old one beside it.
 */
export type LookupPlace = {
  /** Where the answer stands in a snapshot. */
  readonly index: string;
  /** Seals answers: the raw X25519 key, base64url. */
  readonly publicKey: string;
};

export type LookupKeys = { readonly index: string; readonly privateKey: KeyObject };

/** One pair of numbers for making and for looking up: 2^14 takes about 16 MB and some 40 ms. */
const STRETCH = { N: 2 ** 14, r: 8, p: 1 } as const;
/** The head of an X25519 private key in PKCS #8; the 32 bytes of the key follow. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

/**
 * The keys of a code and a birth date.
 * @param salt 32 bytes of the office, the same for making letters and for looking up
 * @param birthDate `YYYY-MM-DD`
 */
export async function lookupKeys(salt: Buffer, code: string, birthDate: string): Promise<LookupKeys> {
  const root = await new Promise<Buffer>((resolve, reject) => {
    scrypt(code, salt, 32, STRETCH, (error, key) => (error ? reject(error) : resolve(key)));
  });
  const seed = Buffer.from(hkdfSync('sha256', root, birthDate, 'redress/look-up/key/1', 32));
  return {
    index: createHmac('sha256', root).update('redress/look-up/index/1').digest('base64url'),
    privateKey: createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }),
  };
}

/** What is kept of a code when its letter is made. */
export async function lookupPlace(salt: Buffer, code: string, birthDate: string): Promise<LookupPlace> {
  const { index, privateKey } = await lookupKeys(salt, code, birthDate);
  return { index, publicKey: createPublicKey(privateKey).export({ format: 'jwk' }).x! };
}

/** Texts are filled up to a multiple of this many bytes, so that their length tells little. */
const BLOCK = 512;
const RAW = 32;

/** Seals an answer so that only who has code and birth date opens it. */
export function sealAnswer({ index, publicKey }: LookupPlace, text: string): Buffer {
  const own = generateKeyPairSync('x25519');
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey: publicOf(publicKey) });
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', answerKey(secret), iv);
  cipher.setAAD(Buffer.from(index));
  const bytes = Buffer.from(text);
  const filled = Buffer.alloc(Math.ceil((bytes.length + 4) / BLOCK) * BLOCK);
  filled.writeUInt32BE(bytes.length);
  bytes.copy(filled, 4);
  const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
  const ours = Buffer.from(own.publicKey.export({ format: 'jwk' }).x!, 'base64url');
  return Buffer.concat([ours, iv, cipher.getAuthTag(), sealed]);
}

/** Opens an answer; undefined where the birth date is another, or the answer was changed. */
export function openAnswer({ index, privateKey }: LookupKeys, sealed: Buffer): string | undefined {
  try {
    const publicKey = publicOf(sealed.subarray(0, RAW).toString('base64url'));
    const secret = diffieHellman({ privateKey, publicKey });
    const decipher = createDecipheriv('aes-256-gcm', answerKey(secret), sealed.subarray(RAW, RAW + 12));
    decipher.setAAD(Buffer.from(index));
    decipher.setAuthTag(sealed.subarray(RAW + 12, RAW + 28));
    const filled = Buffer.concat([decipher.update(sealed.subarray(RAW + 28)), decipher.final()]);
    return filled.subarray(4, 4 + filled.readUInt32BE()).toString('utf8');
  } catch {
    return undefined;
  }
}

function publicOf(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
}

function answerKey(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'redress/look-up/answer/1', 32));
}
