import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { checkFor, listProfiles, profileFile, profileOf, saveProfile } from '../../casework/profiles.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/county-profile.json');

const checkSchema = z.object({ profile: z.unknown(), asOf: z.iso.date().nullable() });

/** The profiles of offices, one for each county: as a form, and as the file that the command reads. */
export function profileRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => call.json(await listProfiles(casework)))
    .get('/example.json', (call) => {
      call.header('Content-Type', 'application/json');
      call.header('Content-Disposition', 'attachment; filename="county-profile.json"');
      return call.body(readFileSync(EXAMPLE));
    })
    .get('/:county', async (call) => call.json(await profileOf(casework, call.req.param('county'))))
    .put('/:county', async (call) => {
      const given: unknown = await call.req.json().catch(() => null);
      if (given === null) return refusal(call, refuse(400, 'This is not a profile.'));
      return answer(call, await saveProfile(casework, call.get('account'), call.req.param('county'), given));
    })
    .post('/:county/check', async (call) => {
      const parsed = checkSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'This is not a profile.'));
      return call.json(checkFor(call.req.param('county'), parsed.data.profile, parsed.data.asOf));
    })
    .get('/:county/county-profile.json', async (call) => {
      const file = await profileFile(casework, call.req.param('county'));
      if (!file.ok) return refusal(call, file);
      call.header('Content-Type', 'application/json');
      call.header('Content-Disposition', 'attachment; filename="county-profile.json"');
      return call.body(file.value);
    });
}
