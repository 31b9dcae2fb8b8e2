import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { logLines, readLog } from '../../casework/log.ts';
import { sheetLine } from '../../csv/write.ts';
import { type Deps, type Env, send } from '../env.ts';
import { query } from './given.ts';

const wantedSchema = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .exactOptional(),
  who: z.string().max(100).exactOptional(),
  what: z.string().max(40).exactOptional(),
});

/** The log of who did what, and its checkpoints. To look at it is noted too. */
export function auditRoutes({ casework }: Deps) {
  const { db } = casework;
  return new Hono<Env>()
    .get('/', query(wantedSchema, 'log-malformed'), async (call) => {
      const wanted = call.req.valid('query');
      const page = await readLog(db, wanted);
      if (wanted.before === undefined) await casework.ledger.note(call.get('who'), 'log.view', '');
      return send(call, page);
    })
    .post('/export', async (call) => {
      await casework.ledger.note(call.get('who'), 'log.export', '');
      call.header('Content-Type', 'text/csv; charset=utf-8');
      call.header('Content-Disposition', 'attachment; filename="log.csv"');
      return call.body(Readable.toWeb(Readable.from(csv(db))) as ReadableStream);
    })
    .get('/checkpoints', async (call) => {
      await casework.ledger.note(call.get('who'), 'log.checkpoints', '');
      const rows = await db.selectFrom('checkpoints').selectAll().orderBy('seq').execute();
      call.header('Content-Disposition', 'attachment; filename="checkpoints.jsonl"');
      return call.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    });
}

async function* csv(db: Deps['casework']['db']): AsyncGenerator<string> {
  yield `${sheetLine(['number', 'at', 'who', 'what', 'about', 'outcome', 'source'])}\n`;
  for await (const { id, at, who, what, about, outcome, source } of logLines(db)) {
    yield `${sheetLine([String(id), at, who, what, about, outcome, source])}\n`;
  }
}
