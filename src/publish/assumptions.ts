import { z } from 'zod';
import { readJson } from '../csv/strict-json.ts';
import { type Assumptions, USUAL_ASSUMPTIONS } from './savings.ts';

const assumptionSchema = z.object({
  low: z.number().nonnegative(),
  central: z.number().nonnegative(),
  high: z.number().nonnegative(),
  source: z.string(),
});

const share = z.number().min(0).max(1);
const shareSchema = z.object({ low: share, central: share, high: share, source: z.string() });

/**
 * A file of assumptions, as an office writes it or the workbench saves it. Files from before the two shares were
 * assumptions have none, and take the usual ones.
 */
export const assumptionsSchema: z.ZodType<Assumptions> = z.strictObject({
  reviewMinutes: assumptionSchema,
  paperMinutes: assumptionSchema,
  reviewedBefore: shareSchema.default({ ...USUAL_ASSUMPTIONS.reviewedBefore }),
  reviewedAnyway: shareSchema.default({ ...USUAL_ASSUMPTIONS.reviewedAnyway }),
  hourlyCost: assumptionSchema,
  programHours: assumptionSchema,
  postage: assumptionSchema,
});

export type ReadAssumptions =
  | { readonly ok: true; readonly value: Assumptions }
  /** `field` is the path of what is not as it must be; empty where the text is no JSON of assumptions. */
  | { readonly ok: false; readonly field: string };

/** Reads a file's text. */
export function assumptionsFrom(text: string): ReadAssumptions {
  const given = readJson(text);
  if (!given.ok) return { ok: false, field: '' };
  const read = assumptionsSchema.safeParse(given.value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  return { ok: false, field: issue!.path.join('.') };
}

/** The text of a file that {@link assumptionsFrom} reads. */
export function assumptionsText(assumptions: Assumptions): string {
  return `${JSON.stringify(assumptions, null, 2)}\n`;
}
