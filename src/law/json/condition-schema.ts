import { z } from 'zod';
import { ENDINGS, LATER_KINDS } from '../../record/index.ts';
import type { Condition, DateTerm } from '../language/index.ts';

/** Conditions as JSON: the very data that decides, so the schema is the language. */

const subject = z.union([z.literal(0), z.literal(1), z.literal(2)]);

const numberTerm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.int() }),
  z.strictObject({ kind: z.literal('option-number'), key: z.string() }),
]);

export const sectionListSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  sections: z.array(z.strictObject({ code: z.string(), number: z.string(), subdivisions: z.array(z.string()) })),
  including: z.array(z.enum(['attempts', 'conspiracies', 'accessories'])).optional(),
});

const dateTerm: z.ZodType<DateTerm> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['date-of', 'offense-date', 'release']), of: subject }),
    z.strictObject({ kind: z.literal('sentence-end'), of: subject, run: z.literal('overlapping').optional() }),
    z.strictObject({ kind: z.enum(['birth', 'as-of']) }),
    z.strictObject({ kind: z.literal('day'), iso: z.iso.date() }),
    z.strictObject({
      kind: z.literal('shift'),
      date: dateTerm,
      by: numberTerm,
      unit: z.enum(['years', 'months', 'days']),
      sign: z.union([z.literal(1), z.literal(-1)]),
    }),
  ]),
);

/** A usual level or one that the pack declares: which, is for the check of packs to say. */
const level = z.string();
const sentenceKind = z.enum(['prison', 'jail', 'probation', 'fine', 'other', 'unknown']);
const step = z.enum([
  'arrest',
  'court',
  'custody',
  'probation',
  'registration',
  'applicant',
  'supplemental',
  'deceased',
  'other',
  'unknown',
]);
const over = z.enum(['convictions', 'counts']);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['always', 'never', 'deceased', 'registered']) }),
    z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(conditionSchema) }),
    z.strictObject({ kind: z.enum(['not', 'shown']), of: conditionSchema }),
    z.strictObject({ kind: z.enum(['county', 'convicted', 'open', 'set-aside', 'revoked', 'attempt']), of: subject }),
    z.strictObject({ kind: z.literal('level'), of: subject, is: z.array(level) }),
    z.strictObject({ kind: z.literal('section'), of: subject, in: sectionListSchema }),
    z.strictObject({
      kind: z.literal('relief'),
      of: subject,
      is: z.array(z.enum(LATER_KINDS)),
    }),
    z.strictObject({ kind: z.literal('ended'), of: subject, is: z.array(z.enum(ENDINGS)) }),
    z.strictObject({ kind: z.literal('step'), of: subject, is: z.array(step) }),
    z.strictObject({ kind: z.literal('sentenced'), of: subject, to: z.array(sentenceKind) }),
    z.strictObject({ kind: z.literal('unrecorded'), of: subject, fact: z.string(), says: z.string() }),
    z.strictObject({ kind: z.literal('before'), left: dateTerm, right: dateTerm, orOn: z.boolean() }),
    z.strictObject({ kind: z.literal('same'), part: z.enum(['case', 'cycle']), of: subject, as: subject }),
    z.strictObject({ kind: z.literal('another'), of: subject, than: subject }),
    z.strictObject({ kind: z.enum(['some', 'every']), over, bind: subject, where: conditionSchema }),
    z.strictObject({
      kind: z.literal('at-least'),
      number: numberTerm,
      per: z.literal('case').optional(),
      over,
      bind: subject,
      where: conditionSchema,
    }),
    z.strictObject({ kind: z.literal('option-on'), key: z.string() }),
    z.strictObject({ kind: z.literal('option-has'), key: z.string(), value: z.string() }),
  ]),
) as z.ZodType<Condition>;
