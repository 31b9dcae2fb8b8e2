/** What a server does so that no one is lost or left waiting while it has more requests than it can answer at once. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Longer than the proxies in common use keep a connection without a request: else one sends on a connection that ends. */
const KEEP_ALIVE = 75_000;

/**
 * Keeps a connection open whose next request has come but is not read yet. Node looks at its timers before it reads: after
 * some seconds in which the process had other work, it would close every quiet connection, with the requests that
 * had come in the meantime.
 */
export function keepWhatWasSent(server: Server): void {
  server.keepAliveTimeout = KEEP_ALIVE;
  server.on('timeout', (socket: Socket) => {
    const { bytesRead } = socket;
    // Everything that has come is read before this runs.
    setImmediate(() => socket.bytesRead === bytesRead && socket.destroy());
  });
}

/**
 * Lets one request begin in each turn of the loop of events, in the order in which they came. A turn takes in one new
 * connection alone: where all that wait begin in one turn, people who come anew wait many times as long as the others.
 *
 * @returns gives a promise that resolves when it is the caller's turn.
 */
export function oneEachTurn(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const next = () => {
    waiting.shift()!();
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}
