import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { documentsState, makeRunDocuments, RUN_KINDS, saveProfile } from '../../casework/documents.ts';
import { exportRun, exportState } from '../../casework/exports.ts';
import { EXPORT_FORMATS } from '../../results/export/write-export.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';

const wantedSchema = z.object({
  kinds: z.array(z.enum(RUN_KINDS)),
  order: z.enum(['county', 'case']),
  languages: z.array(z.enum(['en', 'es'])).min(1),
});

const formatSchema = z.object({ format: z.enum(EXPORT_FORMATS) });

const EXAMPLE = join(import.meta.dirname, '../../../examples/county-profile.json');

/** The papers of a run: report, motions, orders, letters and lists, by the profile of the county. */
export function documentRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/:run/documents', async (call) => answer(call, await documentsState(casework, call.req.param('run'))))
    .post('/:run/documents', async (call) => {
      const parsed = wantedSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'Choose which papers to make.'));
      return answer(call, await makeRunDocuments(casework, call.get('account'), call.req.param('run'), parsed.data));
    });
}

/** Tables of a run for other programs. */
export function exportRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/:run/tables', async (call) => answer(call, await exportState(casework, call.req.param('run'))))
    .post('/:run/tables', async (call) => {
      const parsed = formatSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'Choose a format.'));
      const { format } = parsed.data;
      return answer(call, await exportRun(casework, call.get('account'), call.req.param('run'), format));
    });
}

export function profileRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .put('/', async (call) => {
      const given: unknown = await call.req.json().catch(() => null);
      if (given === null) return refusal(call, refuse(400, 'This file is not JSON; begin with the example.'));
      return answer(call, await saveProfile(casework, call.get('account'), given));
    })
    .get('/example.json', (call) => {
      call.header('Content-Type', 'application/json');
      call.header('Content-Disposition', 'attachment; filename="county-profile.json"');
      return call.body(readFileSync(EXAMPLE));
    });
}
