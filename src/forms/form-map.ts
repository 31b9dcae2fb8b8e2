import { z } from 'zod';

/**
 * Which field of a form takes what: `{"fields": {"Case Number": "{caseNumber}", "Charge 1": "{counts.0.section}"}}`.
 * A check box is checked where its text comes out as anything but nothing.
 */
export const formMapSchema = z.strictObject({
  form: z.string().optional(),
  fields: z.record(z.string(), z.string()),
});

export type FormMap = z.infer<typeof formMapSchema>;
