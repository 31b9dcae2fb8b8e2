import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { type PersonFile, personFile } from '../../casework/audit/person-file.ts';
import { openReview, signReview } from '../../casework/audit/review.ts';
import { logLines, logRows, readLog } from '../../casework/log.ts';
import { sheetLine } from '../../csv/write.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body, query } from './given.ts';

const wantedSchema = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .exactOptional(),
  who: z.string().max(100).exactOptional(),
  what: z.string().max(40).exactOptional(),
});

const reviewSchema = z.strictObject({ to: z.int().min(0), note: z.string().max(4000) });
const rowsSchema = z.object({
  rows: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,19}$/)
    .transform((text) => text.split(',').map(Number)),
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
    .get('/review', async (call) => {
      await casework.ledger.note(call.get('who'), 'log.review-view', '');
      return send(call, await openReview(casework, call.get('who')));
    })
    .post('/review', body(reviewSchema, 'review-malformed'), async (call) =>
      answer(call, await signReview(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/review/rows', query(rowsSchema, 'log-malformed'), async (call) =>
      send(call, await logRows(db, call.req.valid('query').rows)),
    )
    .get('/person/:matter', async (call) => {
      const { matter } = call.req.param();
      await casework.ledger.note(call.get('who'), 'log.person', matter);
      const file = await personFile(casework, matter);
      return answer(call, file);
    })
    .post('/person/:matter/export', async (call) => {
      const { matter } = call.req.param();
      const file = await personFile(casework, matter);
      if (!file.ok) return refusal(call, file);
      await casework.ledger.note(call.get('who'), 'log.person-export', matter);
      call.header('Content-Type', 'text/csv; charset=utf-8');
      call.header('Content-Disposition', 'attachment; filename="person-log.csv"');
      return call.body(personCsv(file.value));
    })
    .get('/checkpoints', async (call) => {
      await casework.ledger.note(call.get('who'), 'log.checkpoints', '');
      const rows = await db.selectFrom('checkpoints').selectAll().orderBy('seq').execute();
      call.header('Content-Disposition', 'attachment; filename="checkpoints.jsonl"');
      return call.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    });
}

function personCsv({ lines }: PersonFile): string {
  const head = sheetLine(['number', 'at', 'who', 'what', 'about', 'outcome', 'source', 'one_or_many', 'purpose']);
  const rows = lines.map(({ id, at, who, what, about, outcome, source, how, purpose }) =>
    sheetLine([String(id), at, who, what, about, outcome, source, how, purpose]),
  );
  return `${[head, ...rows].join('\n')}\n`;
}

async function* csv(db: Deps['casework']['db']): AsyncGenerator<string> {
  yield `${sheetLine(['number', 'at', 'who', 'what', 'about', 'outcome', 'source'])}\n`;
  for await (const { id, at, who, what, about, outcome, source } of logLines(db)) {
    yield `${sheetLine([String(id), at, who, what, about, outcome, source])}\n`;
  }
}
