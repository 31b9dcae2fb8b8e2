import { Hono } from 'hono';
import { z } from 'zod';
import { checkFor, listProfiles, profileFile, profileOf, saveProfile } from '../../casework/profiles.ts';
import { readShipped, shipped } from '../../program/shipped.ts';
import { answer, type Deps, type Env, refusal, send, sendText } from '../env.ts';
import { body } from './given.ts';

const EXAMPLE = shipped('examples/county-profile.json');

/** Any JSON: what a profile holds is for the papers to say. */
const anySchema = z.unknown().refine((given) => given !== null);

const checkSchema = z.object({ profile: z.unknown(), asOf: z.iso.date().nullable() });

/** The profiles of offices, one for each county: as a form, and as the file that the command reads. */
export function profileRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listProfiles(casework)))
    .get('/example.json', (call) => {
      call.header('Content-Disposition', 'attachment; filename="county-profile.json"');
      return sendText<Readonly<Record<string, unknown>>>(call, readShipped(EXAMPLE).toString('utf8'));
    })
    .get('/:state/:county', async (call) => send(call, await profileOf(casework, call.req.param())))
    .put('/:state/:county', body(anySchema, 'profile-not-json'), async (call) => {
      const given = call.req.valid('json');
      return answer(call, await saveProfile(casework, call.get('who'), call.req.param(), given));
    })
    .post('/:state/:county/check', body(checkSchema, 'profile-not-json'), async (call) => {
      const { profile, asOf } = call.req.valid('json');
      return send(call, checkFor(call.req.param('county'), profile, asOf));
    })
    .get('/:state/:county/county-profile.json', async (call) => {
      const file = await profileFile(casework, call.req.param());
      if (!file.ok) return refusal(call, file);
      call.header('Content-Type', 'application/json');
      call.header('Content-Disposition', 'attachment; filename="county-profile.json"');
      return call.body(file.value);
    });
}
