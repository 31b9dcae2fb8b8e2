import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { assessNotices } from '../../casework/notices/assess.ts';
import { takeContacts } from '../../casework/notices/contacts.ts';
import { settleEmail, uncertainEmails } from '../../casework/notices/email.ts';
import {
  askSending,
  countSending,
  pauseDistrusted,
  pauseSending,
  releaseSending,
  resumeSending,
  withdrawSending,
} from '../../casework/notices/email-sending.ts';
import { countNotices, listMailings } from '../../casework/notices/list.ts';
import { beginMailing, mailingFolder, makeMailing } from '../../casework/notices/make-letters.ts';
import { takeMessageAnswers } from '../../casework/notices/message-answers.ts';
import { beginMessages, makeMessages } from '../../casework/notices/messages.ts';
import { pullOut } from '../../casework/notices/pull-out.ts';
import { mailingHoldsRecused } from '../../casework/notices/recused.ts';
import { takeReports } from '../../casework/notices/reports.ts';
import { noteReached, noteReturned, RETURN_REASONS } from '../../casework/notices/returned.ts';
import { listTexts, reviewText } from '../../casework/notices/reviews.ts';
import { markMailed } from '../../casework/notices/send-mailing.ts';
import { NOTICE_EVENTS } from '../../procedure/index.ts';
import { SENDERS } from '../../texting/senders.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { sendZip } from './send-files.ts';

const officeSchema = z.strictObject({ procedure: z.string().max(80), county: z.string().min(1).max(60) });
const makeSchema = officeSchema.extend({ most: z.int().min(1).max(5000), separate: z.boolean() });
const messagesSchema = officeSchema.extend({ most: z.int().min(1).max(50_000), sender: z.string().max(80) });
const emailsSchema = officeSchema.extend({ most: z.int().min(1).max(50_000), pace: z.int().min(1).max(600) });
const settleSchema = z.strictObject({ again: z.boolean() });
const finishSchema = z.strictObject({ separate: z.boolean() });
const code = z.string().trim().min(1).max(40);
const returnedSchema = z.strictObject({ code, reason: z.enum(RETURN_REASONS) });
const reachedSchema = z.strictObject({ code });
const reviewSchema = z.strictObject({
  law: z.string().max(80),
  event: z.enum(NOTICE_EVENTS),
  language: z.enum(['en', 'es']),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  reviewer: z.string().trim().min(1).max(200),
  on: z.iso.date(),
});

/** Notices to people: who is owed one, letters made, sent and returned, and who was reached. */
export function noticeRoutes(deps: Deps) {
  const { casework } = deps;
  return new Hono<Env>()
    .route('/emails', emailRoutes(deps))
    .get('/', async (call) =>
      send(call, {
        counts: await countNotices(casework),
        mailings: await listMailings(casework),
        reasons: RETURN_REASONS,
        senders: SENDERS.map(({ id, title }) => ({ id, title })),
      }),
    )
    .get('/texts', async (call) => send(call, await listTexts(casework)))
    .post('/texts', body(reviewSchema, 'notice-review-malformed'), async (call) =>
      answer(call, await reviewText(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/assess', body(officeSchema, 'notice-malformed'), async (call) =>
      answer(call, await assessNotices(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/contacts', async (call) => {
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      return answer(call, await takeContacts(casework, call.get('who'), bytes));
    })
    .post('/returned', body(returnedSchema, 'notice-malformed'), async (call) =>
      answer(call, await noteReturned(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/reached', body(reachedSchema, 'notice-malformed'), async (call) =>
      answer(call, await noteReached(casework, call.get('who'), call.req.valid('json').code)),
    )
    .post('/reports', async (call) => {
      // Headers are ASCII, and of what is in other characters nothing is read.
      const text = Buffer.from(await call.req.arrayBuffer()).toString('latin1');
      const taken = await takeReports(casework, call.get('who'), messagesOf(text));
      if (taken.ok && taken.value.distrusted > 0) await pauseDistrusted(casework, call.get('who'));
      return answer(call, taken);
    })
    .post('/settle/:notice', body(settleSchema, 'notice-malformed'), async (call) => {
      const settled = { id: call.req.param('notice'), ...call.req.valid('json') };
      return answer(call, await settleEmail(casework, call.get('who'), settled));
    })
    .post('/mailings', body(makeSchema, 'notice-malformed'), async (call) => {
      const { separate, ...wanted } = call.req.valid('json');
      const begun = await beginMailing(casework, call.get('who'), { ...wanted, separate });
      if (!begun.ok) return refusal(call, begun);
      const made = await makeMailing(casework, call.get('who'), begun.value.id, { separate });
      if (!made.ok) return refusal(call, made);
      const { id, letters, held } = made.value;
      return send(call, { id, letters, held });
    })
    .post('/messages', body(messagesSchema, 'notice-malformed'), async (call) => {
      const begun = await beginMessages(casework, call.get('who'), call.req.valid('json'));
      if (!begun.ok) return refusal(call, begun);
      const made = await makeMessages(casework, call.get('who'), begun.value.id);
      if (!made.ok) return refusal(call, made);
      const { id, letters, held } = made.value;
      return send(call, { id, messages: letters, held });
    })
    .post('/messages/answers/:sender{.+}', async (call) => {
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      const { sender } = call.req.param();
      return answer(call, await takeMessageAnswers(casework, call.get('who'), { sender, bytes }));
    })
    .post('/mailings/:id/make', body(finishSchema, 'notice-malformed'), async (call) => {
      const { id: mailing } = call.req.param();
      const isFile = (await listMailings(casework)).some(({ id, channel }) => id === mailing && channel === 'text');
      const made = isFile
        ? await makeMessages(casework, call.get('who'), mailing)
        : await makeMailing(casework, call.get('who'), mailing, call.req.valid('json'));
      if (!made.ok) return refusal(call, made);
      const { id, letters, held } = made.value;
      return send(call, { id, letters, held });
    })
    .post('/mailings/:id/pull', async (call) =>
      answer(call, await pullOut(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/mailings/:id/send', async (call) =>
      answer(call, await markMailed(casework, call.get('who'), call.req.param('id'))),
    )
    .get('/mailings/:id/zip', async (call) => {
      const { id } = call.req.param();
      if (await mailingHoldsRecused(casework.db, call.get('who'), id)) return refusal(call, refuse(403, 'run-recused'));
      const mailing = (await listMailings(casework)).find((each) => each.id === id);
      const folder = mailingFolder(casework, id);
      const entries = (mailing?.files ?? []).map(({ name }) => ({ name, path: join(folder, name) }));
      if (entries.length === 0 || !entries.every(({ path }) => existsSync(path)))
        return refusal(call, refuse(404, 'notice-mailing-missing'));
      await casework.ledger.note(call.get('who'), 'mailing.file', `${id} zip`);
      return sendZip(call, entries, `mailing-${id}.zip`);
    })
    .get('/mailings/:id/files/:name', async (call) => {
      const { id, name } = call.req.param();
      if (await mailingHoldsRecused(casework.db, call.get('who'), id)) return refusal(call, refuse(403, 'run-recused'));
      // The name is one of those on record, so that nothing else becomes part of a path.
      const mailing = (await listMailings(casework)).find((each) => each.id === id);
      const file = mailing?.files.find((each) => each.name === name);
      const path = file && join(mailingFolder(casework, id), file.name);
      if (!path || !existsSync(path)) return refusal(call, refuse(404, 'notice-mailing-missing'));
      await casework.ledger.note(call.get('who'), 'mailing.file', `${id} ${name}`);
      call.header('Content-Type', 'application/octet-stream');
      call.header('Content-Disposition', `attachment; filename="${id}-${name}"`);
      return call.body(Readable.toWeb(createReadStream(path)) as ReadableStream);
    });
}

/** The messages of a file: one, or all of a mailbox (`mbox`), in which each begins with a line “From ”. */
function messagesOf(text: string): readonly string[] {
  return text.startsWith('From ') ? text.split(/^From .*$/m).slice(1) : [text];
}

/** E-mails of an office: asked for by one person, released by another, and sent while people work. */
function emailRoutes({ casework, settings: { mail } }: Deps) {
  const noServer = () => refuse(409, 'notice-no-mail-server');
  return new Hono<Env>()
    .get('/', async (call) => {
      const server = mail ? { host: mail.host, port: mail.port, from: mail.from, returns: mail.returns } : null;
      return send(call, { server, uncertain: await uncertainEmails(casework) });
    })
    .post('/', body(emailsSchema, 'notice-malformed'), async (call) =>
      answer(call, mail ? await askSending(casework, call.get('who'), call.req.valid('json')) : noServer()),
    )
    .get('/:id', async (call) => send(call, await countSending(casework, call.req.param('id'))))
    .post('/:id/release', async (call) =>
      answer(call, mail ? await releaseSending(casework, call.get('who'), call.req.param('id'), mail) : noServer()),
    )
    .post('/:id/pause', async (call) =>
      answer(call, await pauseSending(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/resume', async (call) =>
      answer(call, mail ? await resumeSending(casework, call.get('who'), call.req.param('id'), mail) : noServer()),
    )
    .post('/:id/withdraw', async (call) =>
      answer(call, await withdrawSending(casework, call.get('who'), call.req.param('id'))),
    );
}
