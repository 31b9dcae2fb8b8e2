import { realpathSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import type { Context } from '../casework/context.ts';
import { createJobs } from '../casework/jobs/jobs.ts';
import { createPeopleDesk } from '../casework/jobs/people-desk.ts';
import { sweepCourtLists } from '../casework/linkage/court-lists.ts';
import { sweepLinkages } from '../casework/linkage/open-linkage.ts';
import { resumeLots } from '../casework/lots/accept.ts';
import { tickMatters } from '../casework/matters/act.ts';
import { foldCounts } from '../casework/matters/counts.ts';
import { sealOf } from '../casework/matters/seal.ts';
import type { EmailSettings } from '../casework/notices/email.ts';
import { breakOffSendings } from '../casework/notices/email-sending.ts';
import { hasBrokenPurge } from '../casework/retention/run-purge.ts';
import { markInterrupted } from '../casework/runs.ts';
import { offeredStates } from '../casework/states.ts';
import { openWorkspace } from '../casework/store/workspace.ts';
import { PASSWORD_COST, type PasswordCost } from '../credentials/password.ts';
import { giveBackAtRest } from '../disk/give-back.ts';
import { keepWhatWasSent } from '../http/busy.ts';
import { listening, localAddress } from '../http/listen.ts';
import { programVersion } from '../program/shipped.ts';
import { createApp } from './app.ts';
import { WEB_DIST } from './build-web.ts';
import { surviveRejections } from './last-resort.ts';
import { BACK } from './routes/provider.ts';
import { originOf, type Settings } from './settings.ts';
import { createAccounts } from './sign-in/accounts.ts';
import { oneTimeLinks } from './sign-in/one-time-link.ts';
import { createPasskeys, passkeyOrigin } from './sign-in/passkeys.ts';
import { createProvider } from './sign-in/provider.ts';
import type { ProviderSettings } from './sign-in/provider-settings.ts';
import { openRules } from './sign-in/rules.ts';
import { createSecondFactors } from './sign-in/second-factors.ts';
import { createSessions } from './sign-in/sessions.ts';
import { closeIdle } from './sign-in/shut.ts';
import { tickEvery } from './ticking.ts';
import { limitTime } from './time-limits.ts';

type FetchCallback = Parameters<typeof createAdaptorServer>[0]['fetch'];

export type StartOptions = {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly workspace: string;
  /** Address of a PostgreSQL database, and a folder for the checkpoints of the log; see `WorkspaceOptions`. */
  readonly database?: string;
  readonly checkpoints?: string;
  readonly allow: readonly string[];
  readonly maxUpload: number;
  /** Whether invented states are offered beside the real ones, for demos and tests. */
  readonly invented?: boolean;
  readonly origin?: string;
  /** The mail server by which notices go out. */
  readonly mail?: EmailSettings | undefined;
  /** The identity provider of the office; accounts sign in by password alone when absent. */
  readonly provider?: ProviderSettings;
  /** The name recorded for what the person who opened the one-time link does; the user name at this machine when absent. */
  readonly operator?: string;
  /** What passwords cost to guess; a test hands in a cheap one, so that it need not wait for hashes. */
  readonly passwordCost?: PasswordCost;
  /** Called with the address that opens the workbench once. */
  readonly onLink: (url: string) => void;
};

export type Started =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      /** As people write it. */
      readonly url: string;
      /** Where it listens, behind whatever proxy. */
      readonly address: string;
      readonly link: () => string;
      /** What it works with, for tests that look behind its answers. */
      readonly casework: Context;
      readonly stop: () => Promise<void>;
    };

/** How often it is looked at which clocks of matters have run out. */
const TICK = 60_000;
/** How often differences of counts are added up: twenty reviewers write some four hundred a second. */
const FOLD = 5_000;

/** Opens the workspace and begins to answer. */
export async function startServer(options: StartOptions): Promise<Started> {
  const allow: string[] = [];
  for (const folder of options.allow) {
    try {
      allow.push(realpathSync(folder));
    } catch {
      return { ok: false, message: `--allow ${folder}: there is no such folder.` };
    }
  }
  const opened = await openWorkspace(options.workspace, options);
  if (!opened.ok) return opened;
  const { workspace } = opened;
  if (await hasBrokenPurge(workspace)) {
    await workspace.close();
    return {
      ok: false,
      message: `A purge was broken off; finish it with: redress retention purge ${options.workspace}`,
    };
  }
  const states = await offeredStates(options.invented ?? false);
  const { db, ledger } = workspace;
  const casework: Context = { workspace, db, ledger, jobs: createJobs(), desk: createPeopleDesk(), states };
  await markInterrupted(casework);
  await closeIdle(casework, Date.now());
  await tickMatters(casework);
  await foldCounts(casework);
  await resumeLots(casework);
  await breakOffSendings(casework);
  await sweepLinkages(casework);
  await sweepCourtLists(casework);
  const ticking = tickEvery(TICK, async () => {
    await tickMatters(casework);
    await closeIdle(casework, Date.now());
  });
  const folding = tickEvery(FOLD, () => foldCounts(casework));

  const links = oneTimeLinks();
  let settings: Settings | undefined;
  const link = () => `${base()}/start#${links.create()}`;
  const base = () => settings?.origin ?? localAddress({ host: options.host, port: settings?.port ?? options.port });

  // The port is part of the settings, and known only once the server listens.
  let fetch: FetchCallback = () => new Response(null, { status: 503 });
  const server = createAdaptorServer({ fetch: (request, env) => fetch(request, env) });
  limitTime(server as Server);
  keepWhatWasSent(server as Server);
  const rest = giveBackAtRest();
  server.on('request', (_, response: ServerResponse) => {
    rest.worked();
    response.once('close', rest.worked);
  });
  const failed = await listening(server as Server, options);
  if (failed !== undefined) {
    await ticking.stop();
    await folding.stop();
    await workspace.close();
    return { ok: false, message: failed };
  }
  settings = {
    host: options.host,
    port: (server.address() as AddressInfo).port,
    allow,
    maxUpload: options.maxUpload,
    origin: options.origin,
    mail: options.mail,
    webRoot: WEB_DIST,
    version: programVersion(),
  };
  const stopSurviving = surviveRejections();
  const operator = options.operator ?? operatorName();
  const cost = options.passwordCost ?? PASSWORD_COST;
  const rules = await openRules(casework);
  const seal = sealOf(workspace.folder);
  const passkeys = createPasskeys(casework, { origin: passkeyOrigin(originOf(settings)), seal });
  const provider =
    options.provider && createProvider(casework, { settings: options.provider, back: `${originOf(settings)}${BACK}` });
  const second = createSecondFactors(casework, { seal, rules, passkeys });
  const app = createApp(
    { casework, settings },
    {
      sessions: createSessions(casework, { settings, rules, second }),
      accounts: createAccounts(casework, { operator, cost, second }),
      rules,
      second,
      passkeys,
      provider,
      links,
      operator,
      printLink: () => options.onLink(link()),
    },
  );
  fetch = app.fetch as FetchCallback;
  return {
    ok: true,
    url: base(),
    casework,
    address: localAddress(settings),
    link,
    stop: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await ticking.stop();
      await folding.stop();
      await casework.jobs.stopAll();
      await casework.desk.forget();
      await workspace.close();
      stopSurviving();
    },
  };
}

/** The person who opened the link: the person at this machine. */
function operatorName(): string {
  try {
    return userInfo().username || 'operator';
  } catch {
    return 'operator';
  }
}
