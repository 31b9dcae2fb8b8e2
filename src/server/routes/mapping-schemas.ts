import { z } from 'zod';
import type { Edit } from '../../mapping/edit.ts';
import { PLACES, type Place } from '../../mapping/places.ts';
import { exampleSchema } from '../../mapping/schema.ts';

const name = z.string().min(1).max(300);
const text = z.string().max(2_000_000);
const place = z.enum(Object.keys(PLACES) as [Place, ...Place[]]);

const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meaning'), column: name, place: place.nullable() }),
  z.object({ kind: z.literal('keep'), column: name, keep: z.boolean() }),
  z.object({
    kind: z.literal('date'),
    place,
    forms: z.array(z.string().min(1).max(20)).min(1).max(10),
    century: z.int().min(0).max(99).nullable(),
  }),
  z.object({ kind: z.literal('value'), place, code: name, is: name, changed: name.nullable() }),
  z.object({ kind: z.literal('coded'), place, coded: z.boolean() }),
  z.object({ kind: z.literal('rows'), table: name }),
  z.object({ kind: z.literal('key'), table: name, column: name.nullable() }),
  z.object({
    kind: z.literal('link'),
    table: name,
    column: name,
    to: z.object({ table: name, column: name }).nullable(),
  }),
  z.object({ kind: z.literal('example'), at: z.int().min(0).max(1000), example: exampleSchema.nullable() }),
  z.object({ kind: z.literal('confirm'), sentence: z.string().max(1000) }),
]) satisfies z.ZodType<Edit>;

/** The text of a mapping with one change to it; null where the text itself is what was changed. */
export const editSchema = z.object({ text, edit: edit.nullable() });

export const tryMappingSchema = z.object({ text });

/** The state for whose law a mapping is proposed; blank to go on with the one that is there. */
export const mappingStateSchema = z.object({ state: z.string().max(20) });
