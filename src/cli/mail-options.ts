import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { MailSettings } from '../mail/send.ts';
import { port } from './option-values.ts';

/** What a command learns of the mail server; the name and password there come from the environment or a file that it names. */
export type MailOptions = {
  readonly smtp?: { readonly host: string; readonly port: number };
  readonly smtpSecure?: boolean;
  readonly from?: string;
};

/** Adds the options of a mail server to a command. */
export function withMailOptions(command: Command): Command {
  return command
    .option(
      '--smtp <host:port>',
      'the mail server; name in REDRESS_SMTP_USER, password in REDRESS_SMTP_PASSWORD or the file REDRESS_SMTP_PASSWORD_FILE',
      server,
    )
    .option('--smtp-secure', 'speak TLS to the mail server from the first byte, as on port 465')
    .option('--from <address>', 'the address that messages come from');
}

/** The settings that options give; undefined where no mail server is named, and a sentence where something is missing. */
export function mailOf({ smtp, smtpSecure = false, from }: MailOptions): MailSettings | string | undefined {
  if (smtp === undefined) return undefined;
  if (from === undefined) return 'name the address that messages come from with --from.';
  const auth = signInOf(process.env);
  return typeof auth === 'string' ? auth : { ...smtp, secure: smtpSecure, from, ...(auth && { auth }) };
}

/** The name and password at the mail server; undefined where none is given, and a sentence where one of both is missing. */
function signInOf(env: NodeJS.ProcessEnv): MailSettings['auth'] | string {
  const { REDRESS_SMTP_USER: user, REDRESS_SMTP_PASSWORD: given, REDRESS_SMTP_PASSWORD_FILE: file } = env;
  if (given && file) return 'give REDRESS_SMTP_PASSWORD or REDRESS_SMTP_PASSWORD_FILE, not both.';
  let pass = given;
  try {
    if (file) pass = readFileSync(file, 'utf8').trim();
  } catch {
    return `REDRESS_SMTP_PASSWORD_FILE: ${file} cannot be read.`;
  }
  if (!user && !pass) return undefined;
  if (!user) return 'give the name at the mail server in REDRESS_SMTP_USER.';
  return pass
    ? { user, pass }
    : 'give the password of REDRESS_SMTP_USER in REDRESS_SMTP_PASSWORD or REDRESS_SMTP_PASSWORD_FILE.';
}

/** Where reports come back to, as `notices` and `serve` ask for it: each e-mail puts a check behind a “+” into it. */
export function isReturnAddress(text: string): boolean {
  return /^[^\s@+]+@[^\s@]+$/.test(text);
}

function server(text: string): { readonly host: string; readonly port: number } {
  const match = /^(.+):(\d{1,5})$/.exec(text);
  if (!match) throw new InvalidArgumentError('write a name and a port, such as mail.example.gov:587.');
  return { host: match[1]!, port: port(match[2]!) };
}
