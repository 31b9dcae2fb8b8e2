import type { Refusal as OfProcedure } from '../../procedure/index.ts';
import { type Refusal, refuse } from '../context.ts';

/** What the refusals of a procedure are over HTTP: a right that lacks, something that has moved on, or a need not met. */
const FORBIDDEN = ['wrong-role', 'recused', 'step-up', 'same-person'];
const MOVED_ON = [
  'wrong-state',
  'out-of-order',
  'expiry-first',
  'overtaken',
  'first-half-missing',
  'order-stands',
  'nothing-to-take-back',
];

/** A refusal of a procedure for people. */
export function refusalOf({ code, about = '' }: OfProcedure): Refusal {
  const status = FORBIDDEN.includes(code) ? 403 : MOVED_ON.includes(code) ? 409 : 422;
  return refuse(status, { code: 'procedure-refused', why: code, id: about });
}
