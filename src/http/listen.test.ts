import { Server } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listening, localAddress } from './listen.ts';

describe('the address of a server on this machine', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:7340'],
    ['localhost', 'http://localhost:7340'],
    ['0.0.0.0', 'http://127.0.0.1:7340'],
    ['::', 'http://127.0.0.1:7340'],
    ['::1', 'http://[::1]:7340'],
    ['fd00::12', 'http://[fd00::12]:7340'],
  ])('for the host %s is %s, which a browser can read', (host, address) => {
    expect(localAddress({ host, port: 7340 })).toBe(address);
    expect(new URL(address).port).toBe('7340');
  });
});

it.each([
  ['EADDRINUSE', 'Port 80 is in use; choose another with --port, or --port 0 for any.'],
  ['EACCES', 'You are not allowed to use port 80; choose one above 1023 with --port.'],
  ['EADDRNOTAVAIL', 'The address 192.0.2.1:80 cannot be used (EADDRNOTAVAIL).'],
  [undefined, 'The address 192.0.2.1:80 cannot be used (unknown cause).'],
])('a server that fails to listen with %s says why, and what to do', async (code, said) => {
  const server = new Server();
  server.listen = () => {
    server.emit('error', Object.assign(new Error('listen'), code === undefined ? {} : { code }));
    return server;
  };
  expect(await listening(server, { host: '192.0.2.1', port: 80 })).toBe(said);
});
