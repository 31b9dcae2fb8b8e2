import { startServer } from '../../src/server/start.ts';

/** A process of its own, which a test can kill: serves with the options given as JSON, and says where. */
const started = await startServer({
  host: '127.0.0.1',
  port: 0,
  allow: [],
  maxUpload: 1e12,
  ...JSON.parse(process.argv[2]!),
  onLink: () => {},
});
if (!started.ok) throw new Error(started.message);
process.stdout.write(`${JSON.stringify({ url: started.url, link: started.link() })}\n`);
