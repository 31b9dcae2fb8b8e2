/**
 * Hands one message to a mail server, over a connection of its own, and says what is known of it afterwards. A message
 * is put on record as being sent before this is called: where the program ends in between, or the connection breaks
 * after the text went out, it may have arrived or not, and only a person may send it again.
 */
import type { SendMailOptions, Transporter } from 'nodemailer';

export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as on port 465; otherwise STARTTLS is used where the server has it. */
  readonly secure: boolean;
  /** The address that messages come from. */
  readonly from: string;
  /** The name and password at the mail server, if it asks for them. */
  readonly auth?: { readonly user: string; readonly pass: string };
};

export type MailMessage = {
  /** Who sends it, as the receiver's screen shows it. */
  readonly sender: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With its angle brackets; the same for every try. */
  readonly messageId: string;
  /**
   * Where reports of what did not arrive go to, and what they repeat; to the address it comes from where it is absent.
   */
  readonly returns?: { readonly address: string; readonly id: string };
};

/**
 * `recipient`: whether the server refused the receiver, and not us. `status` is its extended status, such as `5.1.1`, or blank.
 * `later` is worth another try; with `no-connection` too, but no other message fares better now.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly trouble: string; readonly status: string; readonly recipient: boolean }
  | { readonly kind: 'later'; readonly trouble: string }
  | { readonly kind: 'no-connection'; readonly trouble: string }
  | { readonly kind: 'uncertain'; readonly trouble: string };

/** Sends a message once. */
export async function deliver(settings: MailSettings, message: MailMessage): Promise<Delivery> {
  const line = await openLine(settings);
  try {
    await line.transport.sendMail(optionsOf(settings, message));
    return { kind: 'sent' };
  } catch (error) {
    return deliveryOf(error as SmtpError, line.isTextOut());
  } finally {
    line.transport.close();
  }
}

function optionsOf({ from }: MailSettings, message: MailMessage): SendMailOptions {
  const { sender, to, subject, text, messageId, returns } = message;
  return {
    from: { name: sender, address: from },
    to: { name: '', address: to },
    subject,
    text,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(returns && {
      envelope: { from: returns.address, to },
      // Asked for where the server offers it; without it, servers report a failure all the same.
      dsn: { id: returns.id, return: 'headers', notify: ['failure', 'delay'], recipient: to },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A connection for one message. */
type Line = {
  readonly transport: Transporter;
  /** Whether the server asked for the text: from then on a broken connection says nothing of what became of it. */
  readonly isTextOut: () => boolean;
};

/**
 * Opens a line for one message. No pool: the pool of `nodemailer` sends a message again by itself when its connection
 * ends, which may be after the server took it.
 */
async function openLine({ host, port, secure, auth }: MailSettings): Promise<Line> {
  // Loaded with the first message: most servers send none.
  const { createTransport } = await import('nodemailer');
  let textOut = false;
  const watch = ({ tnx }: { readonly tnx?: string }, line: unknown) => {
    if (tnx === 'server' && /^354/.test(String(line))) textOut = true;
  };
  const quiet = () => {};
  const logger = { level: quiet, trace: watch, debug: watch, info: quiet, warn: quiet, error: quiet, fatal: quiet };
  const transport = createTransport({
    host,
    port,
    secure,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // What is said on the line is looked at here alone, and written nowhere.
    logger,
    transactionLog: true,
    // A name and a password go to another machine over TLS or not at all.
    ...(auth && { auth, requireTLS: !secure && !LOOPBACK.has(host) }),
  });
  return { transport, isTextOut: () => textOut };
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** What `nodemailer` says of a failure: the step of SMTP, and the server's answer where there was one. */
type SmtpError = {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
};

function deliveryOf(
  { code = 'unknown', command = '', responseCode, response = '' }: SmtpError,
  textOut: boolean,
): Delivery {
  const trouble = `${command} ${responseCode ?? code}`.trim();
  if (textOut && responseCode === undefined) return { kind: 'uncertain', trouble };
  if (responseCode === undefined || code === 'EAUTH') return { kind: 'no-connection', trouble };
  if (responseCode < 500) return { kind: 'later', trouble };
  const [status = ''] = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? [];
  // A server that has no trust in us says so at any step, also where it names the receiver.
  return { kind: 'refused', trouble, status, recipient: command === 'RCPT TO' && !status.startsWith('5.7.') };
}
