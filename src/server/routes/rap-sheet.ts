import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { audit, refuse } from '../../casework/context.ts';
import { openRapSheet } from '../../casework/person/rap-sheet.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';

/** No rap sheet comes near this; a larger file is something else. */
const LARGEST = 64 << 20;

const wantedSchema = z.object({
  packId: z.string().max(80),
  policyId: z.string().max(80),
  asOf: z.iso.date(),
  county: z.string().max(60).optional(),
});

/** Reads a rap sheet that was dropped. The file is in the body, what to decide it by in the address. */
export function rapSheetRoutes({ casework: { db } }: Deps) {
  return new Hono<Env>().post(
    '/',
    bodyLimit({
      maxSize: LARGEST,
      onError: (call) => refusal(call, refuse(413, 'This file is larger than any rap sheet.')),
    }),
    async (call) => {
      const parsed = wantedSchema.safeParse(call.req.query());
      if (!parsed.success) return refusal(call, refuse(400, 'Choose a law, a policy and a day.'));
      const { county, ...rest } = parsed.data;
      await audit(db, call.get('account'), 'rap-sheet.read', '');
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      return answer(call, await openRapSheet(bytes, { ...rest, county: county ?? null, options: {} }));
    },
  );
}
