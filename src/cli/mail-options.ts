import { type Command, InvalidArgumentError } from 'commander';
import type { MailSettings } from '../mail/send.ts';
import { port } from './option-values.ts';

/** What a command learns of the mail server; the name and password there come from the environment. */
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
      'the mail server; name and password in REDRESS_SMTP_USER and REDRESS_SMTP_PASSWORD',
      server,
    )
    .option('--smtp-secure', 'speak TLS to the mail server from the first byte, as on port 465')
    .option('--from <address>', 'the address that messages come from');
}

/** The settings that options give; undefined where no mail server is named, and a sentence where something is missing. */
export function mailOf({ smtp, smtpSecure = false, from }: MailOptions): MailSettings | string | undefined {
  if (smtp === undefined) return undefined;
  if (from === undefined) return 'name the address that messages come from with --from.';
  const { REDRESS_SMTP_USER: user, REDRESS_SMTP_PASSWORD: pass } = process.env;
  return { ...smtp, secure: smtpSecure, from, ...(user && pass && { auth: { user, pass } }) };
}

function server(text: string): { readonly host: string; readonly port: number } {
  const match = /^(.+):(\d{1,5})$/.exec(text);
  if (!match) throw new InvalidArgumentError('write a name and a port, such as mail.example.gov:587.');
  return { host: match[1]!, port: port(match[2]!) };
}
