import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { continueLot, proposeLot, signLot } from '../../casework/lots/accept.ts';
import { agreementOf } from '../../casework/lots/agreement.ts';
import { answerPlace, nextPlace, settlePlace, takeAnswerBack } from '../../casework/lots/answer.ts';
import { certificate } from '../../casework/lots/certificate.ts';
import { drawLot, giveLotUp } from '../../casework/lots/draw-lot.ts';
import { freezeLot, strataViews } from '../../casework/lots/freeze.ts';
import { checkLot, listLots, showLot } from '../../casework/lots/view.ts';
import { sampleSize } from '../../sampling/index.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { filterSchema } from './queue-filter.ts';

const limit = z.strictObject({ tolerated: z.int().min(1).max(5_000), accept: z.int().min(0).max(50) });
const planSchema = z.strictObject({
  confidence: z.int().min(500).max(999),
  limits: z.strictObject({ A: limit.exactOptional(), B: limit.exactOptional(), C: limit.exactOptional() }),
  again: z.int().min(0).max(100),
});
const word = z.string().max(300);
const stratum = z.strictObject({
  county: word,
  outcome: word,
  clause: word,
  level: word,
  open: z
    .int()
    .min(0)
    .max(2 ** 30),
});
const wanted = {
  kind: z.enum(['acceptance', 'elusion']),
  procedure: z.string().max(80),
  filter: filterSchema,
};
const strataSchema = z.strictObject(wanted);
const freezeSchema = z.strictObject({ ...wanted, stratum: stratum.nullable(), plan: planSchema });
const sizeSchema = z.strictObject({ size: z.int().min(1).max(10_000_000), plan: planSchema });
const numberSchema = z.strictObject({ number: z.string().regex(/^\d{1,18}$/) });
const place = z.int().min(1);
const answerSchema = z.strictObject({ place, answer: word, clerical: z.boolean(), note: z.string().max(4000) });
const settleSchema = z.strictObject({ place, answer: word });
const signSchema = z.strictObject({ given: z.record(z.string().max(60), z.string().max(400)) });

/** Lots: frozen from a queue, drawn, answered blind, proposed by one person and signed by another. */
export function lotRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listLots(casework, call.get('who'))))
    .get('/agreement', async (call) => {
      await casework.ledger.note(call.get('who'), 'lot.agreement', '');
      return send(call, await agreementOf(casework, call.get('who')));
    })
    .post('/strata', body(strataSchema, 'lot-malformed'), async (call) =>
      answer(call, await strataViews(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/size', body(sizeSchema, 'lot-malformed'), async (call) => {
      const { size, plan } = call.req.valid('json');
      return send(call, { sample: sampleSize(size, plan) ?? null });
    })
    .post('/', body(freezeSchema, 'lot-malformed'), async (call) => {
      const frozen = await freezeLot(casework, call.get('who'), call.req.valid('json'));
      return frozen.ok ? send(call, { id: frozen.value }) : refusal(call, frozen);
    })
    .get('/:id', async (call) => answer(call, await showLot(casework, call.get('who'), call.req.param('id'))))
    .get('/:id/check', async (call) => {
      const checked = await checkLot(casework, call.req.param('id'));
      return checked ? send(call, checked) : refusal(call, refuse(404, 'lot-missing'));
    })
    .post('/:id/draw', body(numberSchema, 'lot-malformed'), async (call) =>
      answer(call, await drawLot(casework, call.get('who'), call.req.param('id'), call.req.valid('json').number)),
    )
    .post('/:id/give-up', async (call) =>
      answer(call, await giveLotUp(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/next', async (call) => answer(call, await nextPlace(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/answers', body(answerSchema, 'lot-malformed'), async (call) =>
      answer(call, await answerPlace(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .post('/:id/take-back', async (call) =>
      answer(call, await takeAnswerBack(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/settle', body(settleSchema, 'lot-malformed'), async (call) =>
      answer(call, await settlePlace(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .post('/:id/propose', async (call) =>
      answer(call, await proposeLot(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/sign', body(signSchema, 'lot-malformed'), async (call) =>
      answer(call, await signLot(casework, call.get('who'), call.req.param('id'), call.req.valid('json').given)),
    )
    .post('/:id/continue', async (call) => answer(call, await continueLot(casework, call.req.param('id'))))
    .get('/:id/certificate.pdf', async (call) => {
      const printed = await certificate(casework, call.get('who'), call.req.param('id'));
      if (!printed.ok) return refusal(call, printed);
      call.header('Content-Type', 'application/pdf');
      call.header('Content-Disposition', 'attachment; filename="sampling-certificate.pdf"');
      return call.body(new Uint8Array(printed.value));
    });
}
