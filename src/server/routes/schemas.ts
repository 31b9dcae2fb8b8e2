import { z } from 'zod';
import { CORRECTABLE } from '../../casework/corrections/correction.ts';
import { SORTS } from '../../casework/rows/columns.ts';
import { PEOPLE_SORTS } from '../../casework/rows/people-page.ts';
import { IMPACT_BITS } from '../../casework/rows/schema.ts';

/** Shapes of what browsers send; whether a value is lawful is for casework to say. */

export const optionsSchema = z.record(
  z.string().max(80),
  z.union([z.boolean(), z.number(), z.string().max(200), z.array(z.string().max(80)).max(50)]),
);

/** By the ids of the readings. */
export const readingsSchema = z.record(z.string().max(80), z.string().max(80)).optional();

export const choiceSchema = z.object({
  packId: z.string().max(80),
  policyId: z.string().max(80),
  options: optionsSchema,
  readings: readingsSchema,
  county: z.string().min(1).max(60),
  asOf: z.iso.date(),
});

export const newRunSchema = z.object({
  inputId: z.string().max(40),
  name: z.string().max(200),
  choice: choiceSchema,
  quarantine: z.boolean(),
});

export const nameSchema = z.object({ name: z.string().max(200) });

export const runNoteSchema = z.object({ text: z.string().max(2000) });

const words = z.array(z.string().max(300)).max(60).exactOptional();

export const filterSchema = z.strictObject({
  section: words,
  level: words,
  county: words,
  outcome: words,
  clause: words,
  floor: words,
  sex: words,
  race: words,
  age: words,
  reason: words,
  yearFrom: z.int().exactOptional(),
  yearTo: z.int().exactOptional(),
  yearUnknown: z.boolean().exactOptional(),
  missing: z.int().min(0).max(31).exactOptional(),
  flags: z.array(z.int().min(0).max(31)).max(32).exactOptional(),
  flagAs: z.enum(['raised', 'open']).exactOptional(),
  person: z.int().min(0).exactOptional(),
  corrected: z.boolean().exactOptional(),
  belowFloor: z.boolean().exactOptional(),
  impact: z.enum(Object.keys(IMPACT_BITS) as [keyof typeof IMPACT_BITS]).exactOptional(),
});

export const pageSchema = z.object({
  filter: filterSchema,
  text: z.string().max(200),
  sort: z.object({ by: z.enum(SORTS), descending: z.boolean() }),
  from: z.int().min(0),
  size: z.int().min(1).max(200),
});

export const peopleSchema = z.object({
  filter: filterSchema,
  text: z.string().max(200),
  sort: z.object({ by: z.enum(PEOPLE_SORTS), descending: z.boolean() }),
  from: z.int().min(0),
  size: z.int().min(1).max(200),
});

export const neighborsSchema = z.object({
  filter: filterSchema,
  text: z.string().max(200),
  sort: z.object({ by: z.enum(SORTS), descending: z.boolean() }),
  row: z.int().min(0).nullable(),
  person: z.int().min(0),
});

export const facetsSchema = z.object({ filter: filterSchema, text: z.string().max(200) });

export const exportSchema = z.object({
  filter: filterSchema,
  text: z.string().max(200),
  /** The order of the lines; that of the file when absent. */
  sort: z.object({ by: z.enum(SORTS), descending: z.boolean() }).exactOptional(),
  /** Rows by number; all that the filter holds when absent. */
  ids: z.array(z.int().min(0)).max(100_000).exactOptional(),
});

export const exportPeopleSchema = peopleSchema.pick({ filter: true, text: true, sort: true });

export const viewSchema = z.object({
  name: z.string().max(80),
  packId: z.string().max(80),
  per: z.enum(['conviction', 'person']),
  filter: filterSchema.omit({ person: true }),
  sort: z.enum([...SORTS, ...PEOPLE_SORTS]).nullable(),
  down: z.boolean(),
  columns: z.array(z.string().max(40)).max(60),
});

export const correctionSchema = z.object({
  conviction: z.string().max(200).nullable(),
  fact: z.enum([...CORRECTABLE.person, ...CORRECTABLE.conviction]),
  value: z.string().max(200),
});

export const savedCorrectionSchema = correctionSchema.extend({
  why: z.string().max(2000),
  document: z.string().max(500),
});

export const trySchema = z.object({
  packId: z.string().max(80),
  policyId: z.string().max(80),
  options: optionsSchema.exactOptional(),
  county: z.string().min(1).max(60).exactOptional(),
  asOf: z.iso.date().exactOptional(),
  line: z.string().min(1).max(4000),
});

export const nearestSchema = z.object({
  packId: z.string().max(80),
  policyId: z.string().max(80),
  rule: z.string().max(120),
});

export const closestSchema = z.object({ rule: z.string().max(120) });

export const sheetSchema = z.object({ pack: z.string().max(80), policy: z.string().max(80) });

export const compareSchema = z.union([
  z.object({ kind: z.literal('run'), run: z.string().max(40) }),
  z.object({
    kind: z.literal('policy'),
    policyId: z.string().max(80),
    options: optionsSchema,
    readings: readingsSchema,
  }),
]);

export const changedSchema = z.object({
  from: z.string().max(80).exactOptional(),
  to: z.string().max(80).exactOptional(),
  fromClause: z.string().max(120).exactOptional(),
  toClause: z.string().max(120).exactOptional(),
  way: z.enum(['more', 'less', 'same']).exactOptional(),
  at: z.int().min(0),
  size: z.int().min(1).max(200),
});
