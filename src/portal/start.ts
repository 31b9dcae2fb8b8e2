import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createGuesses } from '../credentials/guesses.ts';
import { PASSWORD_COST, type PasswordCost } from '../credentials/password.ts';
import { keepWhatWasSent, oneEachTurn } from '../http/busy.ts';
import { listening, localAddress } from '../http/listen.ts';
import type { MailSettings } from '../mail/send.ts';
import { faultPlaces } from '../say/fault-places.ts';
import { type Accounts, createAccounts } from './access/accounts.ts';
import { createLimits } from './access/limits.ts';
import { tick } from './clocks/tick.ts';
import { createLanguages } from './languages/languages.ts';
import type { Translation } from './languages/translation.ts';
import { createSender, markUncertain } from './mail/send.ts';
import type { PortalPack } from './pack/schema.ts';
import type { PaperFiles } from './papers/files.ts';
import { announceCounties } from './person/add-county.ts';
import type { Portal } from './portal.ts';
import { createApp } from './routes/app.ts';
import { openPortalStore } from './store/open.ts';

type FetchCallback = Parameters<typeof createAdaptorServer>[0]['fetch'];

export type PortalOptions = {
  readonly pack: PortalPack;
  readonly folder: string;
  /** The address of a PostgreSQL database; SQLite in the folder when absent. */
  readonly database?: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The address that people use; that of this machine when absent. */
  readonly origin?: string;
  readonly proxy?: boolean;
  /** The folder of the reading of a rap sheet; absent where it is not built. */
  readonly reading?: string;
  /** The files of the court forms of the pack; a form without one has no link. */
  readonly papers?: PaperFiles;
  /** Where mail is handed over; it waits in the database when absent. */
  readonly mail?: MailSettings;
  /** Translations; those that no named reader has approved as they are now are left out. */
  readonly translations?: readonly Translation[];
  readonly now?: () => Date;
  readonly passwordCost?: PasswordCost;
};

export type StartedPortal =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly url: string;
      readonly portal: Portal;
      readonly accounts: Accounts;
      /** Does what is due now, and sends what waits; tests call it instead of waiting for the clock. */
      readonly work: () => Promise<void>;
      readonly stop: () => Promise<void>;
    };

/** How often clocks are looked at and mail is sent. */
const TICK = 60_000;
const SEND = 5_000;
/** The time within which a whole request has to arrive. */
const REQUEST_TIMEOUT = 60_000;

/** Opens the store and begins to answer. */
export async function startPortal(options: PortalOptions): Promise<StartedPortal> {
  const { pack, folder, database, now = () => new Date() } = options;
  const opened = await openPortalStore(folder, database);
  if (!opened.ok) return opened;
  const { store } = opened;
  let fetch: FetchCallback = () => new Response(null, { status: 503 });
  const turns = oneEachTurn();
  const server = createAdaptorServer({
    fetch: (request, env) => turns.mine().then(() => fetch(request, env)),
  }) as Server;
  server.requestTimeout = REQUEST_TIMEOUT;
  keepWhatWasSent(server);
  const failed = await listening(server, options);
  if (failed !== undefined) {
    await store.close();
    return { ok: false, message: failed };
  }
  const { port } = server.address() as AddressInfo;
  const origin = (options.origin ?? localAddress({ host: options.host, port })).replace(/\/+$/, '');
  const languages = createLanguages(pack, options.translations ?? []);
  const portal: Portal = { pack, store, origin, now, languages, free: turns.free };
  const accounts = createAccounts(portal, options.passwordCost ?? PASSWORD_COST);
  const { proxy = false, reading, papers = new Map() } = options;
  const settings = { port, proxy, papers, ...(reading !== undefined && { reading }) };
  fetch = createApp({ portal, accounts, limits: createLimits(), guesses: createGuesses(), settings })
    .fetch as FetchCallback;
  await markUncertain(portal);
  await announceCounties(portal);
  const work = workOf(portal, options.mail);
  return {
    ok: true,
    url: origin,
    portal,
    accounts,
    work: work.now,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await work.stop();
      await store.close();
    },
  };
}

/** What goes on beside the answers. A fault in it is reported, and the next turn tries again. */
function workOf(portal: Portal, mail: MailSettings | undefined) {
  const sender = mail && createSender(portal, mail);
  let turn: Promise<void> = Promise.resolve();
  const queue = (...steps: readonly (() => Promise<unknown>)[]) => {
    turn = turn.then(async () => {
      for (const step of steps) await step().catch(tellFault);
    });
    return turn;
  };
  const look = () => tick(portal);
  const send = () => sender?.run() ?? Promise.resolve();
  const timers = [setInterval(() => void queue(look), TICK), setInterval(() => void queue(send), SEND)];
  for (const timer of timers) timer.unref();
  return {
    now: () => queue(look, send),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await turn;
      sender?.close();
    },
  };
}

/** Writes where a fault is, never its message, which might quote what somebody typed. */
function tellFault(error: unknown): void {
  const { name = 'fault' } = error as Error;
  process.stderr.write(`redress portal: work beside the answers failed (${name}):\n${faultPlaces(error).join('\n')}\n`);
}
