import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { type ChoiceRecord, choiceOf } from '../../casework/choice.ts';
import { floorPolicy } from '../../casework/compared-policies.ts';
import { done, refuse } from '../../casework/context.ts';
import { correctionsInForce } from '../../casework/corrections/store.ts';
import { elsewhereOf, takeElsewhere, undoElsewhere } from '../../casework/corrections/take-elsewhere.ts';
import {
  addFile,
  createInput,
  filesOf,
  findInput,
  inputInfo,
  inspectInput,
  listInputs,
  removeInput,
} from '../../casework/inputs.ts';
import type { EffectReply } from '../../casework/jobs/people.ts';
import { stateIdOf } from '../../casework/states.ts';
import { mostUnder } from '../../jurisdictions/index.ts';
import { toldReadings } from '../../law/index.ts';
import type { EffectAnswer } from '../api-types.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { mustProve } from '../permissions.ts';
import { body } from './given.ts';
import { editSchema, mappingStateSchema, tryMappingSchema } from './mapping-schemas.ts';
import { allowedFolder, allowedPath, listFolder } from './pick.ts';
import { choiceSchema } from './schemas.ts';
import { receive } from './upload.ts';

const createSchema = z.object({
  origin: z.enum(['upload', 'path', 'invented']),
  jurisdiction: z.string().max(20).optional(),
});
const pathSchema = z.object({ path: z.string().max(4096) });
const inputId = z.string().max(40);
const elsewhereSchema = z.strictObject({
  others: z.array(inputId).max(20),
  links: z.union([z.strictObject({ path: z.string().max(4096) }), z.strictObject({ input: inputId })]),
});
const folderSchema = z.object({ path: z.string().max(4096).nullable() });

/** Loaded once a mapping is written: a server that reads no tables needs no YAML. */
const drafts = () => import('../../casework/mapping/draft.ts');

/** Files: given, read, and tried with a policy before anything is run. */
export function inputRoutes({ casework, settings }: Deps) {
  return new Hono<Env>()
    .post('/', body(createSchema, 'input-origin'), async (call) => {
      const made = await createInput(casework, call.get('who'), call.req.valid('json'));
      return made.ok ? send(call, { id: made.value }) : refusal(call, made);
    })
    .get('/', async (call) => {
      // What is in the files is asked for with each of them.
      const list = await listInputs(casework);
      return send(
        call,
        list.map((each) => ({ ...each, inspection: null })),
      );
    })
    .get('/:id', async (call) => {
      const found = await findInput(casework, call.req.param('id'));
      return found.ok ? send(call, inputInfo(found.value)) : refusal(call, found);
    })
    .delete('/:id', async (call) => {
      const who = call.get('who');
      const found = await findInput(casework, call.req.param('id'));
      // The page takes away by itself what was not given in full.
      if (found.ok && found.value.state !== 'open' && mustProve(who)) return refusal(call, refuse(403, 'prove-again'));
      return answer(call, await removeInput(casework, call.req.param('id'), who));
    })
    .put('/:id/files', async (call) => {
      const id = call.req.param('id');
      const found = await findInput(casework, id);
      if (!found.ok) return refusal(call, found);
      if (found.value.state !== 'open') return refusal(call, refuse(409, 'input-read'));
      // The name comes in a header, since addresses must hold no names; encoded, since headers are ASCII.
      const name = decoded(call.req.header('x-file-name') ?? 'file.csv');
      const announced = Number(call.req.header('content-length') ?? 0);
      const received = await receive(
        call.env.incoming,
        casework.workspace.inputFolder(id),
        name,
        settings.maxUpload,
        announced,
      );
      if (!received.ok) return refusal(call, received);
      const { path, bytes } = received.value;
      return answer(call, await addFile(casework, call.get('who'), id, { name: basename(path), path, bytes }));
    })
    .post('/:id/path', body(pathSchema, 'choose-file'), async (call) => {
      const given = call.req.valid('json');
      const real = allowedPath(settings.allow, given.path);
      if (!real.ok) return refusal(call, real);
      const facts = statSync(real.value);
      if (!facts.isFile()) return refusal(call, refuse(400, 'choose-file-not-folder'));
      const file = { name: basename(real.value), path: real.value, bytes: facts.size };
      return answer(call, await addFile(casework, call.get('who'), call.req.param('id'), file));
    })
    .post('/:id/inspect', async (call) =>
      answer(call, await inspectInput(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/mapping', body(mappingStateSchema, 'mapping-for-state'), async (call) => {
      const { beginMapping } = await drafts();
      const { state } = call.req.valid('json');
      return answer(call, await beginMapping(casework, call.get('who'), call.req.param('id'), state));
    })
    .get('/:id/mapping', async (call) => {
      const { readDraft } = await drafts();
      return answer(call, await readDraft(casework, call.req.param('id')));
    })
    .post('/:id/mapping/edit', body(editSchema, 'mapping-edit'), async (call) => {
      const { editDraft } = await drafts();
      return answer(call, await editDraft(casework, call.req.param('id'), call.req.valid('json')));
    })
    .post('/:id/mapping/try', body(tryMappingSchema, 'mapping-edit'), async (call) => {
      const { tryDraft } = await drafts();
      return answer(call, await tryDraft(casework, call.req.param('id'), call.req.valid('json').text));
    })
    .get('/:id/elsewhere', async (call) => answer(call, await elsewhereOf(casework, call.req.param('id'))))
    .post('/:id/elsewhere', body(elsewhereSchema, 'elsewhere-malformed'), async (call) => {
      const { others, links } = call.req.valid('json');
      const folder = 'path' in links ? allowedFolder(settings.allow, links.path, 'linkage-no-folder') : done(undefined);
      if (!folder.ok) return refusal(call, folder);
      const from = 'path' in links ? { folder: folder.value! } : links;
      return answer(
        call,
        await takeElsewhere(casework, call.get('who'), call.req.param('id'), { others, links: from }),
      );
    })
    .post('/:id/elsewhere/undo', async (call) =>
      answer(call, await undoElsewhere(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/effect', body(choiceSchema, 'policy-malformed'), async (call) => {
      const record: ChoiceRecord = call.req.valid('json');
      const id = call.req.param('id');
      const found = await findInput(casework, id);
      if (!found.ok) return refusal(call, found);
      if (found.value.state !== 'ready') return refusal(call, refuse(409, 'input-not-read'));
      const made = choiceOf(record);
      if (!made.ok) return refusal(call, refuse(400, made.said));
      if (stateIdOf(record.packId) !== inputInfo(found.value).jurisdiction) {
        return refusal(call, refuse(400, 'law-other-state'));
      }
      const corrections = await correctionsInForce(casework, found.value.content ?? '');
      // Tables that are read again through a changed mapping hold others.
      const key = [id, found.value.content, record.county, record.packId, ...corrections.map((each) => each.id)].join(
        '|',
      );
      const paths = filesOf(found.value).map(({ path }) => path);
      const folder = casework.workspace.inputFolder(id);
      const state = casework.desk.gather({ key, folder, paths, choice: record, corrections });
      if (state.state === 'failed') return refusal(call, refuse(409, 'effect-not-gathered'));
      if (state.state === 'gathering') {
        return send<EffectAnswer>(call, { state: 'gathering', progress: state.progress ?? null });
      }
      const { pack, policy: own, setting } = made.choice;
      // What stands beside the choice is of the same reading of the file.
      const readings = toldReadings(pack, own, setting.readings);
      const beside = (policy: typeof made.choice.policy | undefined) =>
        policy && pack.policies.includes(policy)
          ? steady(key, { ...record, policyId: policy.id, options: policy.defaults, readings })
          : null;
      // All three are asked before any is waited for: the thread works on while answers travel.
      const [chosen, floor, most] = await Promise.all([
        casework.desk.effect(key, record),
        beside(floorPolicy(pack)),
        beside(await mostUnder(pack)),
      ]);
      // Between two questions another tab's county may have taken the place: then the people are gathered again.
      if (chosen === undefined || floor === undefined || most === undefined) {
        return send<EffectAnswer>(call, { state: 'gathering', progress: null });
      }
      return send<EffectAnswer>(call, {
        state: 'ready',
        chosen: chosen.effect,
        milliseconds: chosen.milliseconds,
        floor: floor?.effect ?? null,
        dismissAll: most?.effect ?? null,
      });
    });

  /** The floor and the most change with the as-of date alone: they are worked out once. */
  async function steady(key: string, record: ChoiceRecord): Promise<EffectReply | undefined> {
    const name = [key, record.policyId, record.asOf, ...Object.values(record.readings ?? {})].join('|');
    const known = steadyEffects.get(name) ?? (await casework.desk.effect(key, record));
    if (known) steadyEffects.set(name, known);
    if (steadyEffects.size > 40) steadyEffects.delete(steadyEffects.keys().next().value!);
    return known;
  }
}

const steadyEffects = new Map<string, EffectReply>();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function pickRoutes({ settings }: Deps) {
  return new Hono<Env>().post('/', body(folderSchema, 'choose-folder'), async (call) => {
    const given = call.req.valid('json');
    return answer(call, listFolder(settings.allow, given.path));
  });
}
