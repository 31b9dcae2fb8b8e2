import { Hono } from 'hono';
import { z } from 'zod';
import { choiceOf } from '../../casework/choice.ts';
import { refuse } from '../../casework/context.ts';
import { addScenario, listScenarios, removeScenario } from '../../casework/scenarios.ts';
import { readJson } from '../../csv/strict-json.ts';
import { fitsOptionsFile, readPolicyFile, writePolicyFile } from '../../jurisdictions/policy-file.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { optionsSchema, readingsSchema } from './schemas.ts';

const keptSchema = z.object({
  name: z.string().max(120),
  packId: z.string().max(80),
  policyId: z.string().max(80),
  options: optionsSchema,
  readings: readingsSchema,
});
const fileSchema = keptSchema.extend({ form: z.enum(['redress', '2019']) });
const textSchema = z.object({ text: z.string().max(1 << 20) });

/** Policies as an office keeps them: read from files, written to files, and named as scenarios. */
export function policyRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/scenarios', async (call) => send(call, await listScenarios(casework)))
    .post('/scenarios', body(keptSchema, 'scenario-name-long'), async (call) => {
      const given = call.req.valid('json');
      const added = await addScenario(casework, call.get('who'), given);
      return added.ok ? send(call, { id: added.value }) : refusal(call, added);
    })
    .delete('/scenarios/:id', async (call) =>
      answer(call, await removeScenario(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/read', body(textSchema, 'policy-file-large'), async (call) => {
      const given = call.req.valid('json');
      const json = readJson(given.text);
      if (!json.ok) return refusal(call, refuse(400, { code: 'policy-file-not-json', line: json.line }));
      const read = await readPolicyFile(json.value);
      if (!read.ok) return refusal(call, refuse(400, { code: 'policy-file-unusable', details: read.problems }));
      const { pack, policy, options, readings = {}, name } = read;
      return send(call, { packId: pack.id, policyId: policy.id, options, readings, name });
    })
    .post('/file', body(fileSchema, 'policy-malformed'), async (call) => {
      const given = call.req.valid('json');
      const { name, form, ...record } = given;
      const made = choiceOf({ ...record, county: 'ANY', asOf: '2020-01-01' });
      if (!made.ok) return refusal(call, refuse(400, made.said));
      const { pack, policy, setting } = made.choice;
      const { options, readings = {} } = setting;
      if (form === '2019' && !fitsOptionsFile({ pack, policy })) {
        return refusal(call, refuse(400, 'policy-file-2019-only'));
      }
      if (form === '2019' && Object.keys(readings).length > 0) {
        return refusal(call, refuse(400, 'policy-file-2019-readings'));
      }
      return call.body(writePolicyFile({ pack, policy, options, readings, name }, form), 200, {
        'Content-Type': 'application/json',
      });
    });
}
