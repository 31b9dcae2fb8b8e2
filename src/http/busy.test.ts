import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { keepWhatWasSent, oneEachTurn } from './busy.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(answer: RequestListener): Promise<number> {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const ASK = 'GET / HTTP/1.1\r\nHost: records.example\r\n\r\n';

/** A connection that sends requests and says when it was answered or closed. */
async function caller(port: number): Promise<{ readonly socket: Socket; readonly next: () => Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  let told: (said: string) => void = () => {};
  socket.on('data', (text: Buffer) => told(text.toString().slice(0, 15)));
  socket.on('close', () => told('closed'));
  const next = () =>
    new Promise<string>((resolve) => {
      told = resolve;
    });
  return { socket, next };
}

/** A server that closes connections after 20 ms without a request. */
async function serveShortly(): Promise<number> {
  const port = await serve((_, answer) => answer.end('here'));
  keepWhatWasSent(server);
  server.keepAliveTimeout = 20;
  server.keepAliveTimeoutBuffer = 0;
  return port;
}

it('a request that came while the server was busy is answered, although its connection was quiet too long', async () => {
  const { socket, next } = await caller(await serveShortly());
  socket.write(ASK);
  expect(await next()).toBe('HTTP/1.1 200 OK');
  socket.write(ASK);
  // Nothing of this process goes on meanwhile, so that the time of the connection is over before its request is read.
  const until = Date.now() + 60;
  while (Date.now() < until);
  expect(await next()).toBe('HTTP/1.1 200 OK');
});

it('a connection without a request is closed all the same', async () => {
  const { socket, next } = await caller(await serveShortly());
  socket.write(ASK);
  expect(await next()).toBe('HTTP/1.1 200 OK');
  expect(await next()).toBe('closed');
});

it('people who come anew are answered among those who are there and ask on', async () => {
  const { mine } = oneEachTurn();
  const port = await serve((_, answer) => void mine().then(() => answer.end('here')));
  const there = await Promise.all(Array.from({ length: 60 }, () => caller(port)));
  let answered = 0;
  let over = false;
  const askOn = async ({ socket, next }: Awaited<ReturnType<typeof caller>>) => {
    while (!over) {
      socket.write(ASK);
      await next();
      answered += 1;
    }
  };
  const going = there.map(askOn);
  const fresh = Array.from({ length: 20 }, async () => {
    const { socket, next } = await caller(port);
    socket.write(ASK);
    return next();
  });
  expect(new Set(await Promise.all(fresh))).toEqual(new Set(['HTTP/1.1 200 OK']));
  over = true;
  await Promise.all(going);
  // The listening socket gives one connection in each turn of the loop: with all of the sixty answered in each, it is over a thousand.
  expect(answered).toBeLessThan(600);
});

it('work that takes long lets those begin who wait, and goes on all the same while more come than can begin', async () => {
  const { mine, free } = oneEachTurn();
  let begun = 0;
  const come = (): Promise<void> => mine().then(() => void begun++);
  const people = Array.from({ length: 20 }, come);
  await free();
  expect(begun).toBe(20);
  await Promise.all(people);
  // Somebody new for each who begins: there is no moment in which no one waits.
  let over = false;
  const comeOn = async () => {
    while (!over) await come();
  };
  const going = [comeOn(), comeOn()];
  const before = begun;
  await free();
  over = true;
  expect(begun - before).toBeGreaterThan(20);
  await Promise.all(going);
});
