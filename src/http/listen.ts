/** Where a server listens, as links name it, and why it could not listen there. */
import type { Server } from 'node:net';

/** Every address of this machine. */
const WILDCARDS = new Set(['0.0.0.0', '::']);

export type Place = { readonly host: string; readonly port: number };

/** Whether a server at this host answers at every address of the machine. */
export function isWildcard(host: string): boolean {
  return WILDCARDS.has(host);
}

/** A host as it stands in a link: this machine's own name for itself where a server answers at all its addresses. */
export function inAddress(host: string): string {
  if (isWildcard(host)) return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** The address of a server for a browser on the same machine, without a stroke at the end. */
export function localAddress({ host, port }: Place): string {
  return `http://${inAddress(host)}:${port}`;
}

/** Why a server cannot listen, in a sentence for the person who started it. */
function listenFailure({ host, port }: Place, { code }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use; choose another with --port, or --port 0 for any.`;
  if (code === 'EACCES') return `You are not allowed to use port ${port}; choose one above 1023 with --port.`;
  return `The address ${host}:${port} cannot be used (${code ?? 'unknown cause'}).`;
}

/**
 * Makes a server listen.
 *
 * @returns why it cannot, in a sentence for the person who started it; undefined once it listens.
 */
export function listening(server: Server, place: Place): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(listenFailure(place, error)));
    server.listen(place.port, place.host, () => resolve(undefined));
  });
}
