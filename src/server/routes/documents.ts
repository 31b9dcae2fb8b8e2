import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { documentsState, makeRunDocuments, RUN_KINDS, saveProfile } from '../../casework/documents.ts';
import { exportRun, exportState } from '../../casework/exports.ts';
import { EXPORT_FORMATS } from '../../results/export/write-export.ts';
import { answer, type Deps, type Env, sendText } from '../env.ts';
import { body } from './given.ts';

const wantedSchema = z.object({
  kinds: z.array(z.enum(RUN_KINDS)),
  order: z.enum(['county', 'case']),
  languages: z.array(z.enum(['en', 'es'])).min(1),
});

const formatSchema = z.object({ format: z.enum(EXPORT_FORMATS) });

/** Any JSON: what a profile holds is for the papers to say. */
const profileSchema = z.unknown().refine((given) => given !== null);

const EXAMPLE = join(import.meta.dirname, '../../../examples/county-profile.json');

/** The papers of a run: report, motions, orders, letters and lists, by the profile of the county. */
export function documentRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/:run/documents', async (call) => answer(call, await documentsState(casework, call.req.param('run'))))
    .post('/:run/documents', body(wantedSchema, 'choose-papers'), async (call) => {
      const given = call.req.valid('json');
      return answer(call, await makeRunDocuments(casework, call.get('account'), call.req.param('run'), given));
    });
}

/** Tables of a run for other programs. */
export function exportRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/:run/tables', async (call) => answer(call, await exportState(casework, call.req.param('run'))))
    .post('/:run/tables', body(formatSchema, 'choose-format'), async (call) => {
      const given = call.req.valid('json');
      const { format } = given;
      return answer(call, await exportRun(casework, call.get('account'), call.req.param('run'), format));
    });
}

export function profileRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .put('/', body(profileSchema, 'profile-not-json'), async (call) =>
      answer(call, await saveProfile(casework, call.get('account'), call.req.valid('json'))),
    )
    .get('/example.json', (call) => {
      call.header('Content-Disposition', 'attachment; filename="county-profile.json"');
      return sendText<Readonly<Record<string, unknown>>>(call, readFileSync(EXAMPLE, 'utf8'));
    });
}
