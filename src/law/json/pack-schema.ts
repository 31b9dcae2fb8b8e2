import { z } from 'zod';
import { USUAL_LEVELS } from '../../record/index.ts';
import { type FileReadingDefinition, type Pack, READING_IDS, RESULTS_NAME, UNITS } from '../language/index.ts';
import { conditionSchema, sectionListSchema } from './condition-schema.ts';

const authority = {
  cite: z.string().min(1),
  source: z.string().min(1),
  sure: z.enum(['S', 'O', '2', 'C', 'M', 'D']),
};

const examples = z.strictObject({
  holds: z.array(z.string()),
  fails: z.array(z.string()),
  unknown: z.array(z.string()),
});

const outcome = z.strictObject({
  id: z.string(),
  label: z.string(),
  effect: z.string(),
  to: z.string().optional(),
  gives: z.number().optional(),
  asks: z.literal(true).optional(),
});

const clause = z.strictObject({
  ...authority,
  id: z.string(),
  title: z.string().min(1),
  effective: z
    .strictObject({
      by: z.enum(['conviction', 'offense', 'as-of']),
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
    })
    .optional(),
  when: conditionSchema,
  then: outcome,
  reason: z.string(),
  examples: examples.optional(),
  accepted: z
    .strictObject({
      belowFloor: z.string().optional(),
      moreConvictionsHelp: z.string().optional(),
      neverDecides: z.string().optional(),
    })
    .optional(),
});

const flag = z.strictObject({
  ...authority,
  id: z.string(),
  title: z.string().min(1),
  when: conditionSchema,
  ask: z.string(),
  examples: examples.optional(),
});

const reach = z.strictObject({ ...authority, sections: sectionListSchema, by: z.enum(['prosecution', 'petition']) });

const otherStates = z.strictObject({
  ...authority,
  asks: z.strictObject({ fact: z.string(), says: z.string() }),
  levels: z.array(z.enum(USUAL_LEVELS)).min(1),
  years: z.int().positive().optional(),
});

const optionValues = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]));

const option = z.strictObject({
  key: z.string(),
  title: z.string(),
  value: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('boolean') }),
    z.strictObject({ kind: z.literal('number'), zeroOr: z.tuple([z.int(), z.int()]) }),
    z.strictObject({ kind: z.literal('list'), of: z.array(z.string()) }),
  ]),
  generous: z.boolean().optional(),
});

/** Whether every value has its words is for the check of packs to say. */
const fileReading = z.strictObject({
  id: z.enum(READING_IDS),
  title: z.string().min(1),
  values: z.record(z.string(), z.string().min(1)),
  source: z.string().min(1),
}) as unknown as z.ZodType<FileReadingDefinition>;

const policy = z.strictObject({
  id: z.string(),
  title: z.string(),
  notes: z.array(z.union([z.string(), z.strictObject({ corrected: z.string() })])),
  options: z.array(option),
  defaults: optionValues,
  clauses: z.array(clause).min(1),
  scope: z.array(conditionSchema).optional(),
  readings: z.partialRecord(z.enum(READING_IDS), z.string()).optional(),
  examplesWith: optionValues.optional(),
});

const aboutForm = z.strictObject({
  section: z.string(),
  before: z.array(z.string()).optional(),
  after: z.array(z.string()).optional(),
  glued: z.boolean().optional(),
});

const grammar = z.strictObject({
  id: z.string(),
  codes: z.record(z.string(), z.array(z.string())),
  numbers: z.array(z.string()).min(1),
  letters: z.union([z.enum(['number', 'subdivision']), z.strictObject({ numberUpTo: z.int() })]).optional(),
  letterInBrackets: z.array(z.string()).optional(),
  subdivisionWords: z.array(z.string()).optional(),
  lead: z.array(z.string()).optional(),
  about: z
    .strictObject({
      attempts: aboutForm.optional(),
      conspiracies: aboutForm.optional(),
      accessories: aboutForm.optional(),
    })
    .optional(),
  printed: z.record(z.string(), z.array(z.string())).optional(),
  examples: z.strictObject({ read: z.record(z.string(), z.string()), refused: z.array(z.string()) }),
});

const declaredFact = z.strictObject({
  id: z.string(),
  words: z.string(),
  found: z.string(),
  question: z.string(),
  name: z.string().optional(),
});

const inBothLanguages = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });

const declaredLevel = z.strictObject({
  id: z.string().min(1),
  as: z.enum(USUAL_LEVELS),
  names: inBothLanguages,
});

const declaredEffect = z.strictObject({
  id: z.string().min(1),
  gives: z.number(),
  words: z.string().min(1),
  done: inBothLanguages,
});

/** A pack as JSON, for other engines and for packs that are kept outside this repository. */
export const packSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  summary: z.string().optional(),
  resultsName: z
    .string()
    .regex(RESULTS_NAME, 'use at most 40 letters, digits, - and _, the first a letter or digit')
    .optional(),
  unit: z.enum(UNITS).optional(),
  scope: z.array(conditionSchema),
  citations: grammar.optional(),
  facts: z.array(declaredFact).optional(),
  levels: z.array(declaredLevel).min(1).optional(),
  effects: z.array(declaredEffect).optional(),
  sections: sectionListSchema.optional(),
  undecided: outcome,
  gate: z.array(clause),
  statute: z.array(clause).optional(),
  reach: z.array(reach).optional(),
  otherStates: z.array(otherStates).optional(),
  readings: z.array(fileReading).optional(),
  flags: z.array(flag).optional(),
  policies: z.array(policy).min(1),
  elsewhere: z.string().optional(),
  invented: z.literal(true).optional(),
  examplesAt: z.strictObject({ asOf: z.iso.date(), county: z.string() }).optional(),
});

export type PackJsonResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A pack from its JSON form, or what is wrong with it, one sentence a place. */
export function readPackJson(json: unknown): PackJsonResult {
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
    return { ok: false, problems };
  }
  return { ok: true, pack: shareStatute(parsed.data as Pack) };
}

/** In JSON the statute policy repeats the statute; here they are one ladder again, as the checks expect. */
function shareStatute(pack: Pack): Pack {
  const { statute } = pack;
  if (!statute) return pack;
  const same = JSON.stringify(statute);
  const policies = pack.policies.map((each) =>
    JSON.stringify(each.clauses) === same ? { ...each, clauses: statute } : each,
  );
  return { ...pack, policies };
}
