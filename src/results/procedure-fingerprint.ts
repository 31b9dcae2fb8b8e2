import { createHash } from 'node:crypto';
import { type Procedure, procedureToJson } from '../procedure/index.ts';

/** The SHA-256 of a procedure as JSON: what a signature on its chapter stands for. */
export function fingerprintOfProcedure(procedure: Procedure): string {
  return createHash('sha256').update(procedureToJson(procedure)).digest('hex');
}
