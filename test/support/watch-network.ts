import dgram from 'node:dgram';
import { subscribe } from 'node:diagnostics_channel';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before anything else into a process and its threads (`--require`, since `--import` is not for threads): notes in the file NETWORK_SEEN every socket
 * that connects, every name that is looked up and every datagram socket.
 */
const seen = (what: string) => appendFileSync(process.env.NETWORK_SEEN!, `${what}\n`);

// Every connection passes here, be it made by http, https, tls, fetch or net itself.
subscribe('net.client.socket', () => seen('socket'));
subscribe('undici:request:create', () => seen('fetch'));

function noting<Call extends (...args: never[]) => unknown>(what: string, call: Call): Call {
  return ((...args: Parameters<Call>) => {
    seen(what);
    return call(...args);
  }) as Call;
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.assign(dns, { [name]: noting(name, dns[name]) });
  Object.assign(dns.promises, { [name]: noting(name, dns.promises[name]) });
}
dgram.createSocket = noting('datagram', dgram.createSocket);
syncBuiltinESMExports();
