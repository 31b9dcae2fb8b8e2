import { StatementSync } from 'node:sqlite';
import pg from 'pg';

type Ask = (...args: never[]) => unknown;

/** Makes this process kill itself on entry of a statement to its database, counted from now on: 1 is the next one. */
export function killAtStatement(last: number): void {
  let statements = 0;
  const killing = (ask: Ask): Ask =>
    function (this: unknown, ...args: never[]) {
      if (++statements === last) process.kill(process.pid, 'SIGKILL');
      return ask.apply(this, args);
    };
  const asking = StatementSync.prototype as unknown as Record<'run' | 'all', Ask>;
  asking.run = killing(asking.run);
  asking.all = killing(asking.all);
  const client = pg.Client.prototype as unknown as { query: Ask };
  client.query = killing(client.query);
}
