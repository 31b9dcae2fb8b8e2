import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { now, refuse } from '../../casework/context.ts';
import { askAgain } from '../../casework/exchange/ask-again.ts';
import { MENDABLE, mendRecords } from '../../casework/exchange/mend.ts';
import { holdsRecused } from '../../casework/exchange/plan-batch.ts';
import { batchFolder, sealBatch, sealNext } from '../../casework/exchange/seal-batch.ts';
import { markSent } from '../../casework/exchange/send-batch.ts';
import { showBatch, showRecord } from '../../casework/exchange/show-batch.ts';
import { takeAnswers } from '../../casework/exchange/take-answers.ts';
import { filesOfBatch, listBatches, listDue, listWorklists, readWorklist } from '../../casework/exchange/worklists.ts';
import { PROFILES } from '../../exchange/index.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';

const procedure = z.string().max(80);
const batchId = z.string().regex(/^[0-9a-f]{16}$/);
const wantedSchema = z.strictObject({
  procedure,
  track: z.enum(['court-record', 'repository']),
  court: z.string().max(40),
  mode: z.enum(['test', 'live']),
  profile: z.string().max(40),
  sender: z.string().trim().min(1).max(20),
  what: z.enum(['first', 'again']),
});
const listSchema = z.object({
  procedure,
  receiver: z.string().max(60),
  list: z.string().max(20),
  from: z.int().min(0),
  size: z.int().min(1).max(5000),
});
const record = z.string().regex(/^[0-9a-f]{32}$/);
const mendSchema = z.strictObject({
  batch: batchId,
  reason: z.string().trim().min(1).max(2000),
  records: z
    .array(z.strictObject({ record, fields: z.partialRecord(z.enum(MENDABLE), z.string().max(400)) }))
    .min(1)
    .max(20_000),
});
const againSchema = z.strictObject({
  batch: batchId,
  reason: z.string().trim().min(1).max(2000),
  records: z.array(record).min(1).max(20_000),
});

/** Batches to courts and repositories: sealed, sent, answered, mended and sent again. */
export function batchRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listBatches(casework)))
    .get('/profiles', (call) =>
      send(
        call,
        PROFILES.map(({ id, title }) => ({ id, title })),
      ),
    )
    .get('/due', async (call) => send(call, await listDue(casework, call.get('who'))))
    .post('/', body(wantedSchema, 'batch-malformed'), async (call) =>
      answer(call, await sealNext(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/worklists', async (call) => send(call, await listWorklists(casework, now())))
    .post('/worklists', body(listSchema, 'batch-malformed'), async (call) => {
      const { from, size, ...list } = call.req.valid('json');
      await casework.ledger.note(call.get('who'), 'worklist.view', `${list.list} from ${from}`);
      return send(call, await readWorklist(casework, call.get('who'), { ...list, at: now() }, { from, size }));
    })
    .post('/mend', body(mendSchema, 'mend-malformed'), async (call) => {
      const mended = await mendRecords(casework, call.get('who'), call.req.valid('json'));
      return mended.ok ? send(call, { mended: mended.value }) : refusal(call, mended);
    })
    .post('/ask-again', body(againSchema, 'mend-malformed'), async (call) => {
      const asked = await askAgain(casework, call.get('who'), call.req.valid('json'));
      return asked.ok ? send(call, { records: asked.value }) : refusal(call, asked);
    })
    .post('/answers/:profile{.+}', async (call) => {
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      return answer(call, await takeAnswers(casework, call.get('who'), { profile: call.req.param('profile'), bytes }));
    })
    .get('/:id', async (call) => answer(call, await showBatch(casework, call.req.param('id'))))
    .get('/:id/records/:record', async (call) => {
      const { id: batch, record } = call.req.param();
      return answer(call, await showRecord(casework, call.get('who'), { batch, record }));
    })
    .post('/:id/seal', async (call) => answer(call, await sealBatch(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/send', async (call) => answer(call, await markSent(casework, call.get('who'), call.req.param('id'))))
    .get('/:id/files/:name', async (call) => {
      const { id, name } = call.req.param();
      if (await holdsRecused(casework.db, call.get('who'), id)) return refusal(call, refuse(403, 'run-recused'));
      // The name is one of those on record, so that nothing else becomes part of a path.
      const file = (await filesOfBatch(casework, id)).find((each) => each.name === name);
      const path = file && join(batchFolder(casework, id), file.name);
      if (!path || !existsSync(path)) return refusal(call, refuse(404, 'batch-file-missing'));
      await casework.ledger.note(call.get('who'), 'batch.file', `${id} ${name}`);
      call.header('Content-Type', 'application/octet-stream');
      call.header('Content-Disposition', `attachment; filename="${id}-${name}"`);
      return call.body(Readable.toWeb(createReadStream(path)) as ReadableStream);
    });
}
