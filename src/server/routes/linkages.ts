import { statSync } from 'node:fs';
import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { openLinkage, removeLinkage } from '../../casework/linkage/open-linkage.ts';
import { answerPair, nextPair, showPair, takePairBack } from '../../casework/linkage/review.ts';
import {
  exportDecisions,
  linkageAgreement,
  listLinkages,
  listPairs,
  showLinkage,
} from '../../casework/linkage/view.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { allowedPath } from './pick.ts';

const id = z.string().regex(/^[0-9a-f]{16}$/);
const openSchema = z.strictObject({
  path: z.string().max(4096),
  reviewers: z.int().min(1).max(5),
  after: id.nullable(),
});
const place = z.int().min(1).max(999_999_999);
const pairsSchema = z.strictObject({
  state: z.enum(['same', 'different', 'open', 'differs']),
  after: z.int().min(0).max(999_999_999),
});
const answerSchema = z.strictObject({
  place,
  answer: z.enum(['same', 'different', 'cannot-tell']),
  note: z.string().max(4000),
});
const backSchema = z.strictObject({ place: place.nullable() });

/** Linkages: folders of links, opened for review; their pairs are answered blind, and the decisions go out as a file. */
export function linkageRoutes({ casework, settings }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listLinkages(casework)))
    .post('/', body(openSchema, 'linkage-malformed'), async (call) => {
      const { path, ...wanted } = call.req.valid('json');
      const real = allowedPath(settings.allow, path);
      if (!real.ok) return refusal(call, real);
      if (!statSync(real.value).isDirectory()) return refusal(call, refuse(400, 'linkage-no-folder'));
      const opened = await openLinkage(casework, call.get('who'), { ...wanted, folder: real.value });
      return opened.ok ? send(call, { id: opened.value }) : refusal(call, opened);
    })
    .get('/:id', async (call) => answer(call, await showLinkage(casework, call.get('who'), call.req.param('id'))))
    .delete('/:id', async (call) => answer(call, await removeLinkage(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/pairs', body(pairsSchema, 'linkage-malformed'), async (call) =>
      answer(call, await listPairs(casework, call.req.param('id'), call.req.valid('json'))),
    )
    .get('/:id/pairs/:place', async (call) => {
      const { id: linkage, place: at } = call.req.param();
      if (!/^[1-9]\d{0,8}$/.test(at)) return refusal(call, refuse(404, 'linkage-pair-missing'));
      return answer(call, await showPair(casework, call.get('who'), linkage, Number(at)));
    })
    .post('/:id/next', async (call) => answer(call, await nextPair(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/answers', body(answerSchema, 'linkage-malformed'), async (call) =>
      answer(call, await answerPair(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .post('/:id/take-back', body(backSchema, 'linkage-malformed'), async (call) =>
      answer(call, await takePairBack(casework, call.get('who'), call.req.param('id'), call.req.valid('json').place)),
    )
    .get('/:id/agreement', async (call) => {
      await casework.ledger.note(call.get('who'), 'linkage.agreement', call.req.param('id'));
      return answer(call, await linkageAgreement(casework, call.req.param('id')));
    })
    .post('/:id/decisions.csv', async (call) => {
      const text = await exportDecisions(casework, call.get('who'), call.req.param('id'));
      if (!text.ok) return refusal(call, text);
      call.header('Content-Type', 'text/csv; charset=utf-8');
      call.header('Content-Disposition', 'attachment; filename="decisions.csv"');
      return call.body(text.value);
    });
}
