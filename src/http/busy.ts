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

export type Turns = {
  /** Resolves when a request may begin: one in each turn of the loop of events, in the order in which they came. */
  readonly mine: () => Promise<void>;
  /**
   * Resolves when work that takes long may go on for some milliseconds: no request waits to begin, or many have begun
   * since it was asked, so that such work ends however many people come.
   */
  readonly free: () => Promise<void>;
};

/** Turns after which long work goes on although requests still wait. */
const MOST_GIVEN = 50;

/**
 * Shares out the turns of the loop of events. A turn takes in one new connection alone: where all requests that wait
 * begin in one turn, people who come anew wait many times as long as the others.
 */
export function oneEachTurn(): Turns {
  const waiting: (() => void)[] = [];
  const next = () => {
    waiting.shift()!();
    if (waiting.length > 0) setImmediate(next);
  };
  const mine = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
  const free = async () => {
    let given = 0;
    do await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0 && ++given < MOST_GIVEN);
  };
  return { mine, free };
}
