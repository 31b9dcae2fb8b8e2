import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Letter = {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly id: string;
  readonly subject: string;
};

export type Mood = 'takes' | 'refuses' | 'unknown' | 'full' | 'busy' | 'hangs-up';

export type Mailbox = {
  readonly host: string;
  readonly port: number;
  readonly letters: Letter[];
  /** What the server does with the next messages, or with each by its receiver. */
  mood: Mood | ((to: string) => Mood);
  /** Called when the text of a message has come, before the server says so. */
  onText: () => void;
  readonly close: () => Promise<void>;
};

const REFUSALS = {
  refuses: ['no such person', 550],
  unknown: ['5.1.1 no such person', 550],
  full: ['try later', 451],
  busy: ['too much at once', 421],
} as const;

/**
 * A real mail server in this process, which keeps what it gets. `unknown`: it says by its extended
 * status that there is no such address; `hangs-up`: it takes the text and ends without a word; `busy`: it
 * ends the line before it takes a receiver.
 */
export async function simpleMail(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const mood = moodFor(address);
      const [said, responseCode] = mood in REFUSALS ? REFUSALS[mood as keyof typeof REFUSALS] : ['', 0];
      done(said === '' ? null : Object.assign(new Error(said), { responseCode }));
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
        if (moodFor(to) === 'hangs-up') closeAll();
        else done();
      });
    },
  });
  const moodFor = (to: string) => (typeof box.mood === 'string' ? box.mood : box.mood(to));
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
