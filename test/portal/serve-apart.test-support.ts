/**
 * A portal as a process of its own, which tests kill, or which kills itself. Its arguments: the folder, the port of the mail
 * server, the address of a PostgreSQL database (empty for SQLite) and, where wanted, a moment: a pattern of SQL and how
 * often it matches, as `update "figures"#2`. The process then ends right before that statement. `fdatasync` stands for
 * the flush of the disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { CHEAP, inventedPack, startOnceFree } from './support.ts';

const [folder, mailPort, database, moment] = process.argv.slice(2) as [string, string, string, string | undefined];
let armed = false;

/** Ends this process as a power cut would, right before something is done for the nth time. */
function endBefore(pattern: RegExp, nth: number): void {
  let left = nth;
  const before = (what: string) => {
    if (armed && pattern.test(what) && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql) {
    const statement = prepare.call(this, sql);
    for (const name of ['run', 'all'] as const) {
      const plain = statement[name].bind(statement) as (...values: unknown[]) => never;
      statement[name] = (...values: unknown[]) => {
        before(sql);
        return plain(...values);
      };
    }
    return statement;
  };
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...asked: Parameters<typeof query>) {
    const [first] = asked as unknown as [string | { readonly text: string }];
    before(typeof first === 'string' ? first : first.text);
    return query.apply(this, asked);
  } as typeof query;
  const { fdatasync } = fs;
  fs.fdatasync = ((file: number, done: fs.NoParamCallback) => {
    before('fdatasync');
    fdatasync(file, done);
  }) as typeof fs.fdatasync;
  syncBuiltinESMExports();
}

if (moment !== undefined) {
  const [pattern = '', nth] = moment.split('#');
  endBefore(new RegExp(pattern), Number(nth));
}
const options = {
  pack: inventedPack(),
  folder,
  host: '127.0.0.1',
  port: 0,
  passwordCost: CHEAP,
  mail: { host: '127.0.0.1', port: Number(mailPort), secure: false, from: 'portal@front-door.example' },
  ...(database !== '' && { database }),
};
const started = await startOnceFree(options);
if (!started.ok) throw new Error(started.message);
setInterval(() => void started.work(), 50);
armed = true;
process.stdout.write(`${started.url}\n`);
