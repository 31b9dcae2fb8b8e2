import type { IncomingMessage, Server } from 'node:http';

export type TimeLimits = {
  /** Milliseconds in which the whole of a request has to come that brings no file. */
  readonly request: number;
  /** Milliseconds that an upload may be silent. */
  readonly silence: number;
};

const LIMITS: TimeLimits = { request: 60_000, silence: 120_000 };

const UPLOAD = /^\/api\/inputs\/[0-9a-f]{16}\/files$/;

/**
 * Limits the time that requests may take to come in. Node's own limit of five minutes for every request would cut an
 * upload of some gigabytes: an upload may take as long as it takes, while something of it comes.
 */
export function limitTime(server: Server, { request, silence }: TimeLimits = LIMITS): void {
  server.requestTimeout = 0;
  server.prependListener('request', (incoming: IncomingMessage) => {
    if (incoming.method === 'PUT' && UPLOAD.test(incoming.url ?? '')) {
      incoming.setTimeout(silence, () => !incoming.complete && incoming.destroy());
      return;
    }
    const timer = setTimeout(() => !incoming.complete && incoming.destroy(), request);
    incoming.once('close', () => clearTimeout(timer));
  });
}
