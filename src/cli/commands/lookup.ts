import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeLookup } from '../../casework/notices/snapshot.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { failWith, withOffice } from '../office.ts';
import { print } from '../terminal/page.ts';
import { formatCount } from '../terminal/summary-view.ts';

type ServeOptions = {
  readonly key: string;
  readonly host: string;
  readonly port: string;
  readonly proxy?: boolean;
  readonly https?: boolean;
};

/** The public look-up: its snapshot is written beside the workspace, and answered by a process that never sees that. */
export function lookupCommand(): Command {
  const command = new Command('lookup').description('“Was my record cleared?”, answered by the code of a letter');
  command
    .command('snapshot')
    .description('Write what the look-up answers, sealed; the server must be stopped')
    .argument('<workspace>', 'the folder of the workspace')
    .argument('<file>', 'where the snapshot is written; one that is there is replaced')
    .action(snapshot);
  command
    .command('serve')
    .description('Answer people who type the code of their letter and their birth date')
    .argument('<file>', 'the snapshot; a newer one put in its place is taken up by itself')
    .requiredOption('--key <file>', 'the key of the look-up, copied from the workspace (lookup-key)')
    .option('--host <address>', 'the address to answer at', '127.0.0.1')
    .option('--port <number>', 'the port to answer at; 0 for any that is free', '7350')
    .option('--proxy', 'believe the proxy in front who asks, by the last address in X-Forwarded-For')
    .option('--https', 'people reach it by https')
    .action(serve);
  return command;
}

async function snapshot(workspace: string, file: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const written = await writeLookup(context, who, resolve(file));
    if (!written.ok) return failWith(written);
    print(`Written: the answers of ${formatCount(written.value.letters)} letters. Their key is ${written.value.key}.`);
  });
}

async function serve(file: string, { key, host, port, proxy = false, https = false }: ServeOptions): Promise<void> {
  const wanted = Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) return fail('--port is from 0 to 65535.', EXIT.usage);
  const { startLookup } = await import('../../lookup/start.ts');
  const started = await startLookup({ snapshot: resolve(file), key: resolve(key), host, port: wanted, proxy, https });
  if (!started.ok) return fail(started.message, EXIT.input);
  print(`The look-up is open at ${started.url}, with the answers of ${formatCount(started.letters)} letters.`);
  if (!proxy)
    print('Without --proxy, people behind a proxy on this machine are not told apart when tries are counted.');
  print('Stop it with Ctrl+C.');
  const stop = () => void started.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
