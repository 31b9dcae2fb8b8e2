import { Command, InvalidArgumentError } from 'commander';
import type { EmailSettings } from '../../casework/notices/email.ts';
import { beginWithFewHeaps } from '../../program/few-heaps.ts';
import { isLoopback } from '../../server/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { isReturnAddress, type MailOptions, mailOf, withMailOptions } from '../mail-options.ts';
import { openBrowser } from '../open-browser.ts';
import { port } from '../option-values.ts';

type Options = MailOptions & {
  readonly returnsTo?: string;
  readonly port: number;
  readonly host: string;
  readonly workspace: string;
  readonly database?: string;
  readonly checkpoints?: string;
  readonly allow: readonly string[];
  readonly maxUpload: number;
  readonly invented?: boolean;
  readonly origin?: string;
  readonly identityProvider?: string;
  readonly open: boolean;
};

export function serveCommand(): Command {
  return withMailOptions(new Command('serve'))
    .option('--returns-to <address>', 'the mailbox that reports of e-mails that did not arrive come back to')
    .option('--port <number>', 'the port to answer at; 0 for any that is free', port, 7332)
    .option('--host <address>', 'the address to answer at; any but this machine alone needs accounts', '127.0.0.1')
    .option('--workspace <folder>', 'where runs and corrections are kept', 'redress-workspace')
    .option('--database <url>', 'keep it on PostgreSQL, as postgres://user@host/name; its password in PGPASSWORD')
    .option('--checkpoints <folder>', 'lay signed checkpoints of the log aside in a folder, best on another machine')
    .option('--allow <folder...>', 'folders from which files may be picked without an upload', [])
    .option('--max-upload <GB>', 'the largest file that may be uploaded', gigabytes, 16 * 2 ** 30)
    .option('--invented', 'offer the invented state too, to try things on its files')
    .option('--origin <url>', 'the https address that people use when a proxy stands in front')
    .option(
      '--identity-provider <file>',
      "let people sign in by the office's own identity provider, described in a file",
    )
    .option('--no-open', 'do not open the browser')
    .action(run);
}

async function run(options: Options): Promise<void> {
  beginWithFewHeaps('serve');
  const tell = (text: string) => void process.stdout.write(text);
  const { buildWebIfStale } = await import('../../server/build-web.ts');
  const built = await buildWebIfStale(tell);
  if (!built.ok) {
    process.stderr.write(`redress: ${built.message}\n`);
    process.exitCode = EXIT.output;
    return;
  }
  const described = await describedProvider(options.identityProvider);
  if (described && !described.ok) {
    process.stderr.write(`redress: ${described.message}\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const mail = noticeMail(options);
  if (typeof mail === 'string') {
    process.stderr.write(`redress: ${mail}\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const { startServer } = await import('../../server/start.ts');
  const started = await startServer({
    ...options,
    ...(described && { provider: described.provider }),
    mail,
    onLink: (url) => tell(`A new link, which opens once:\n\n  ${url}\n\n`),
  });
  if (!started.ok) {
    process.stderr.write(`redress: ${started.message}\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const local = isLoopback({ host: options.host, origin: options.origin });
  const link = started.link();
  tell(`\nThe workbench is open at ${started.url}\nThis link opens it, once, within the hour:\n\n  ${link}\n\n`);
  if (!local) {
    tell('Others can reach this address, so everyone signs in: open the link and add accounts under “Accounts”.\n');
    if (options.origin === undefined) {
      tell('It is not encrypted: put a proxy with TLS in front and name its address with --origin.\n');
    }
  }
  tell('Stop it with Ctrl+C.\n');
  if (options.open && process.stdout.isTTY) openBrowser(link);
  const stop = () => {
    void started.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** The identity provider; what reads its description is loaded only where one is named. */
async function describedProvider(path: string | undefined) {
  if (path === undefined) return undefined;
  const { readProvider } = await import('../../server/sign-in/provider-settings.ts');
  return readProvider(path);
}

/** The mail server by which notices go out; undefined where none is named, and a sentence where something is missing. */
function noticeMail({ returnsTo, ...options }: Options): EmailSettings | string | undefined {
  const mail = mailOf(options);
  if (mail === undefined || typeof mail === 'string') return mail;
  if (returnsTo === undefined) return 'name the mailbox that reports come back to with --returns-to.';
  return isReturnAddress(returnsTo) ? { ...mail, returns: returnsTo } : '--returns-to is an address without a “+”.';
}

function gigabytes(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('write a number of gigabytes, such as 8.');
  return Math.floor(number * 2 ** 30);
}
