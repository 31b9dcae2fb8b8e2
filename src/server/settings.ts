import { hostname, networkInterfaces } from 'node:os';
import type { EmailSettings } from '../casework/notices/email.ts';
import { inAddress, isWildcard, localAddress } from '../http/listen.ts';

/** How a server was started. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  /** Folders that the file picker may read, as real paths. */
  readonly allow: readonly string[];
  /** Bytes that one upload may have. */
  readonly maxUpload: number;
  /** The address that people use when a proxy with TLS stands in front, `https://redress.example.gov`. */
  readonly origin: string | undefined;
  /** The mail server by which notices go out; none is sent where it is absent. */
  readonly mail?: EmailSettings | undefined;
  readonly webRoot: string;
  readonly version: string;
};

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reachable from this machine alone: then a one-time link is enough, and no accounts are needed. */
export function isLoopback(settings: Pick<Settings, 'host' | 'origin'>): boolean {
  return LOOPBACK.has(settings.host) && settings.origin === undefined;
}

/**
 * The address that people use, as browsers write it. Where none is named, that of this machine by its name: browsers know
 * no passkeys of a bare number.
 */
export function originOf({ origin, host, port }: Pick<Settings, 'host' | 'origin' | 'port'>): string {
  if (origin !== undefined) return new URL(origin).origin;
  return localAddress({ host: LOOPBACK.has(host) || isWildcard(host) ? 'localhost' : host, port });
}

/** The values of the Host header that are ours: any other is a page elsewhere that points its name at this machine. */
export function allowedHosts({ host, port, origin }: Settings): ReadonlySet<string> {
  if (origin !== undefined) return new Set([new URL(origin).host]);
  if (LOOPBACK.has(host)) return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
  if (!isWildcard(host)) return new Set([`${inAddress(host)}:${port}`]);
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const names = [hostname(), 'localhost', ...own.map(({ address }) => inAddress(address))];
  return new Set(names.map((name) => `${name.toLowerCase()}:${port}`));
}
