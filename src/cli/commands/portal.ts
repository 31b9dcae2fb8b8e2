import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { catalogOf } from '../../portal/languages/catalog.ts';
import { tellsOfRecords } from '../../portal/mail/telling.ts';
import { type PackProblem, readPack } from '../../portal/pack/check.ts';
import { INVENTED_PACK } from '../../portal/pack/invented.ts';
import type { PortalPack } from '../../portal/pack/schema.ts';
import type { ReadPapers } from '../../portal/papers/files.ts';
import type { StartedPortal } from '../../portal/start.ts';
import { EXIT } from '../exit-codes.ts';
import { type MailOptions, mailOf, withMailOptions } from '../mail-options.ts';
import { port } from '../option-values.ts';
import { portalTextsCommand, readTranslations, sayState } from '../portal/texts.ts';
import { print } from '../terminal/page.ts';

type Options = MailOptions & {
  readonly pack?: string;
  readonly invented?: boolean;
  readonly languages?: string;
  readonly folder: string;
  readonly database?: string;
  readonly host: string;
  readonly port: number;
  readonly origin?: string;
  readonly proxy?: boolean;
  readonly operatorLink?: boolean;
};

export function portalCommand(): Command {
  const command = new Command('portal');
  withMailOptions(command.command('serve'))
    .description('Answer people who apply, and the offices that help them')
    .option('--pack <file>', 'the pack of the portal: counties, offices, questions and texts, as JSON')
    .option('--invented', 'take the invented pack, and invent applications where there are none')
    .option('--languages <folder>', 'translations; those that a named reader approved are shown')
    .option('--folder <folder>', 'where applications and keys are kept', 'redress-portal')
    .option('--database <url>', 'keep them on PostgreSQL, as postgres://user@host/name; its password in PGPASSWORD')
    .option('--host <address>', 'the address to answer at', '127.0.0.1')
    .option('--port <number>', 'the port to answer at; 0 for any that is free', port, 7340)
    .option('--origin <url>', 'the https address that people use, when a proxy stands in front', origin)
    .option('--proxy', 'believe the proxy in front who asks, by the last address in X-Forwarded-For')
    .option('--operator-link', 'print a new invitation for an operator')
    .action(serve);
  command
    .command('check')
    .description('Check a pack: every answer reaches one office in each county, and its examples hold')
    .argument('[file]', 'the pack as JSON; the invented one when absent')
    .action(check);
  command
    .command('template')
    .description('Print the invented pack as JSON, to begin a pack of your own with')
    // Folded for a terminal, it would be no JSON.
    .action(() => void process.stdout.write(`${JSON.stringify(INVENTED_PACK, null, 2)}\n`));
  command.addCommand(portalTextsCommand(packOf, fail));
  return command;
}

async function check(file: string | undefined): Promise<void> {
  const read = packOf(file);
  if (typeof read === 'string') return fail(read);
  const { pack, warnings } = read;
  const papers = await papersBeside(pack, file);
  if (typeof papers === 'string') return fail(papers);
  const routes = pack.counties.reduce((sum, county) => sum + county.routes.length, 0);
  print(
    `The pack ${pack.id} ${pack.version} holds: ${pack.counties.length} counties, ${routes} routes to ${pack.organizations.length} offices, ${pack.fields.length} questions, ${pack.papers.length} court forms, ${pack.examples.length} examples.`,
  );
  sayAbsent(papers);
  for (const { at, what } of warnings) print(`Warning: ${at}: ${what}`);
}

/** The files of a pack's court forms, which lie beside it; what is wrong with them, one problem a line. */
async function papersBeside(pack: PortalPack, file: string | undefined): Promise<ReadPapers | string> {
  const { readPapers } = await import('../../portal/papers/files.ts');
  if (file !== undefined) return told(await readPapers(pack, dirname(file)));
  const { inventedForm } = await import('../../portal/papers/invented-form.ts');
  const form = await inventedForm();
  return told(await readPapers(pack, '', () => form));
}

function told(read: ReadPapers): ReadPapers | string {
  return read.problems.length > 0 ? read.problems.join('\n') : read;
}

function sayAbsent({ absent }: ReadPapers): void {
  for (const path of absent) print(`Warning: ${path} is not there: its form is not offered.`);
}

type Read = { readonly pack: PortalPack; readonly warnings: readonly PackProblem[] };

/** The pack of a file, or the invented one; or what is wrong with it, one problem a line. */
function packOf(file: string | undefined): Read | string {
  let data: unknown = INVENTED_PACK;
  if (file !== undefined) {
    try {
      data = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      const { code } = error as { code?: string };
      return code === undefined
        ? `${file} is not JSON: ${(error as Error).message}`
        : `${file} cannot be read (${code}).`;
    }
  }
  const read = readPack(data);
  if (read.ok) return read;
  const name = file ?? 'the invented pack';
  return [
    `${name} does not hold:`,
    ...read.problems.map(({ at, what }) => `  ${at || 'the whole file'}: ${what}`),
  ].join('\n');
}

function fail(message: string): void {
  process.stderr.write(`redress: ${message}\n`);
  process.exitCode = EXIT.usage;
}

async function serve(options: Options): Promise<void> {
  if (options.pack === undefined && !options.invented) {
    return fail('name the pack with --pack, or try the portal with --invented.');
  }
  const read = packOf(options.pack);
  if (typeof read === 'string') return fail(read);
  const mail = mailOf(options);
  if (typeof mail === 'string') return fail(mail);
  const papers = await papersBeside(read.pack, options.pack);
  if (typeof papers === 'string') return fail(papers);
  sayAbsent(papers);
  const translations = options.languages === undefined ? [] : readTranslations(options.languages);
  if (typeof translations === 'string') return fail(translations);
  const catalog = catalogOf(read.pack);
  for (const each of translations) print(sayState(each, catalog));
  const { startPortal } = await import('../../portal/start.ts');
  const { buildReadingIfStale, READING_DIST } = await import('../../server/build-web.ts');
  const page = await buildReadingIfStale(print);
  // The portal takes applications all the same: what it leaves out is said here and has no link there.
  if (!page.ok) print(`People cannot read their record here: ${page.message}`);
  const { folder, database, host, port: wanted, origin: address, proxy = false } = options;
  const started = await startPortal({
    pack: read.pack,
    translations,
    papers: papers.files,
    folder,
    host,
    port: wanted,
    proxy,
    ...(database !== undefined && { database }),
    ...(address !== undefined && { origin: address }),
    ...(page.ok && { reading: READING_DIST }),
    ...(mail && { mail }),
  });
  if (!started.ok) return fail(started.message);
  if (options.invented) await invent(started);
  print(`\nThe portal is open at ${started.url}`);
  if (tellsOfRecords(new URL(started.url).hostname))
    print('Warning: this address stands in every mail and text, and says what they are about. Choose another name.');
  if (!mail) print('No mail server is named (--smtp): messages wait in the database.');
  await printInvitations(started, options);
  print('Stop it with Ctrl+C.');
  const stop = () => void started.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

type Running = StartedPortal & { readonly ok: true };

const INVENTED_APPLICATIONS = 40;

/** Fills an empty portal with invented applications. */
async function invent({ portal }: Running): Promise<void> {
  const found = await portal.store.db.selectFrom('applications').select('id').limit(1).executeTakeFirst();
  if (found) return;
  const { sendInventedApplications } = await import('../../portal/invented-applications.ts');
  await sendInventedApplications(portal, INVENTED_APPLICATIONS);
}

/** Prints how the first operator gets in, and on an invented portal somebody at an office too. */
async function printInvitations(
  { accounts, url, portal }: Running,
  { invented, operatorLink }: Options,
): Promise<void> {
  const known = await accounts.list();
  const invitationFor = async (name: string, role: 'operator' | 'lead', office: string | null) => {
    const invited = await accounts.invite('terminal', { name, role, office, email: '' });
    if (invited.kind === 'invited')
      print(`This link makes the account “${name}” (${role}), once:\n\n  ${url}/en/invitation/${invited.token}\n`);
  };
  if (operatorLink || !known.some(({ role }) => role === 'operator'))
    await invitationFor(freeName('operator', known), 'operator', null);
  const [first] = portal.pack.organizations;
  if (invented && !known.some(({ role }) => role === 'lead')) await invitationFor('lead', 'lead', first!.id);
}

function freeName(name: string, known: readonly { readonly name: string }[]): string {
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? name : `${name}${number}`;
    if (!known.some((each) => each.name === wanted)) return wanted;
  }
}

function origin(text: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.origin;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('write an address such as https://front-door.example.gov.');
}
