import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Context as Call, Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { documentsState, makeRunDocuments, RUN_KINDS } from '../../casework/documents.ts';
import { exportRun, exportState } from '../../casework/exports.ts';
import { holdsHidden } from '../../casework/matters/recusal.ts';
import { PAPERS_OF } from '../../casework/orders/papers-of.ts';
import { dropForm, dropList, keepForm, keepList, LISTS, mapForm } from '../../casework/paper-inputs.ts';
import { findRun, resultsFolder } from '../../casework/runs.ts';
import { verifyRun, verifyState } from '../../casework/verify/verify-run.ts';
import type { ZipEntry } from '../../disk/zip.ts';
import { EXPORT_FORMATS } from '../../results/export/write-export.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';
import { body } from './given.ts';
import { sendZip } from './send-files.ts';

const wantedSchema = z.object({
  kinds: z.array(z.enum(RUN_KINDS)),
  order: z.enum(['county', 'case']),
  languages: z.array(z.enum(['en', 'es'])).min(1),
  separate: z.boolean(),
  of: z.enum(PAPERS_OF).default('settled'),
});

const listSchema = z.enum(LISTS);
const mapSchema = z.record(z.string().max(400), z.string().max(400));
const verifySchema = z.object({ inputs: z.boolean(), again: z.boolean() });
const formatSchema = z.object({ format: z.enum(EXPORT_FORMATS) });

/** The papers of a run: report, motions, orders, letters and lists, and what an office gives for them. */
export function documentRoutes({ casework }: Deps) {
  const bytesOf = async (call: Call<Env>) => new Uint8Array(await call.req.arrayBuffer());
  return new Hono<Env>()
    .get('/:run/documents', async (call) => answer(call, await documentsState(casework, call.req.param('run'))))
    .post('/:run/documents', body(wantedSchema, 'choose-papers'), async (call) => {
      const given = call.req.valid('json');
      return answer(call, await makeRunDocuments(casework, call.get('who'), call.req.param('run'), given));
    })
    .get('/:run/documents.zip', async (call) => {
      const found = await findRun(casework, call.req.param('run'));
      if (!found.ok) return refusal(call, found);
      if (await holdsHidden(casework, call.get('who'), found.value.id))
        return refusal(call, refuse(403, 'run-recused'));
      const entries = entriesIn(join(resultsFolder(casework, found.value.id), 'documents'));
      if (entries.length === 0) return refusal(call, refuse(404, 'papers-none'));
      await casework.ledger.note(call.get('who'), 'documents.download', found.value.id);
      return sendZip(call, entries, 'documents.zip');
    })
    .put('/:run/documents/lists/:list', async (call) => {
      const list = listSchema.safeParse(call.req.param('list'));
      if (!list.success) return refusal(call, refuse(404, 'list-unknown'));
      const given = { run: call.req.param('run'), list: list.data, bytes: await bytesOf(call) };
      return answer(call, await keepList(casework, call.get('who'), given));
    })
    .delete('/:run/documents/lists/:list', async (call) => {
      const list = listSchema.safeParse(call.req.param('list'));
      if (!list.success) return refusal(call, refuse(404, 'list-unknown'));
      const given = { run: call.req.param('run'), list: list.data };
      return answer(call, await dropList(casework, call.get('who'), given));
    })
    .put('/:run/documents/form', async (call) =>
      answer(call, await keepForm(casework, call.get('who'), call.req.param('run'), await bytesOf(call))),
    )
    .put('/:run/documents/form-map', body(mapSchema, 'form-map'), async (call) => {
      const given = call.req.valid('json');
      return answer(call, await mapForm(casework, call.get('who'), call.req.param('run'), given));
    })
    .delete('/:run/documents/form', async (call) =>
      answer(call, await dropForm(casework, call.get('who'), call.req.param('run'))),
    );
}

function entriesIn(folder: string): readonly ZipEntry[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ name: path.slice(folder.length + 1).replaceAll(sep, '/'), path }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
}

/** Tables of a run for other programs, and the check of its files. */
export function exportRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/:run/tables', async (call) => answer(call, await exportState(casework, call.req.param('run'))))
    .post('/:run/tables', body(formatSchema, 'choose-format'), async (call) => {
      const given = call.req.valid('json');
      const { format } = given;
      return answer(call, await exportRun(casework, call.get('who'), call.req.param('run'), format));
    })
    .get('/:run/verification', async (call) => answer(call, await verifyState(casework, call.req.param('run'))))
    .post('/:run/verification', body(verifySchema, 'verify-malformed'), async (call) => {
      const { run } = call.req.param();
      return answer(call, await verifyRun(casework, call.get('who'), run, call.req.valid('json')));
    });
}
