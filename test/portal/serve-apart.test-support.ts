/** A portal as a process of its own, which tests kill. Its arguments: the folder and the port of the mail server. */
import { startPortal } from '../../src/portal/start.ts';
import { CHEAP, inventedPack } from './support.ts';

const [folder, mailPort] = process.argv.slice(2) as [string, string];
const started = await startPortal({
  pack: inventedPack(),
  folder,
  host: '127.0.0.1',
  port: 0,
  passwordCost: CHEAP,
  mail: { host: '127.0.0.1', port: Number(mailPort), secure: false, from: 'portal@front-door.example' },
});
if (!started.ok) throw new Error(started.message);
setInterval(() => void started.work(), 50);
process.stdout.write(`${started.url}\n`);
