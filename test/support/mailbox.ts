import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Letter = {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly id: string;
  readonly subject: string;
};

export type Mailbox = {
  readonly host: string;
  readonly port: number;
  readonly letters: Letter[];
  /** What the server does with the next messages. */
  mood: 'takes' | 'refuses' | 'full' | 'hangs-up';
  /** Called when the text of a message has come, before the server says so. */
  onText: () => void;
  readonly close: () => Promise<void>;
};

/** A real mail server in this process, which keeps what it gets. `hangs-up`: it takes the text and ends without a word. */
export async function simpleMail(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      if (box.mood === 'refuses') done(Object.assign(new Error('no such person'), { responseCode: 550 }));
      else if (box.mood === 'full') done(Object.assign(new Error('try later'), { responseCode: 451 }));
      else done();
    },
    onData: (stream, session, done) => {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (piece: string) => {
        raw += piece;
      });
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]!.address;
        const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? '';
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        letters.push({ from, to, raw, id: header('message-id'), subject: header('subject') });
        box.onText();
        if (box.mood === 'hangs-up') closeAll();
        else done();
      });
    },
  });
  const closeAll = () => {
    const { connections } = server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> };
    for (const connection of connections) connection._socket.destroy();
  };
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const box: Mailbox = {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    letters,
    mood: 'takes',
    onText: () => {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return box;
}
