import { z } from 'zod';
import {
  ANSWER_WORDS,
  CHANGE_WORDS,
  DISPOSITION_WORDS,
  SENTENCE_KIND_WORDS,
  UNIT_WORDS,
} from '../format/table-target.ts';

/**
 * A mapping: what the tables of a court are (`resources`, by the names of Data Package and Table Schema) and what their
 * columns mean (`map`). There are no expressions: columns, dates by their form, lists of values, patterns.
 */

const names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const field = z
  .strictObject({
    name: z.string().min(1),
    type: z.string().optional(),
    description: z.string().optional(),
    start: z.int().min(1).max(100_000).optional().describe('Fixed width: the first character of the field, from 1.'),
    length: z.int().min(1).max(100_000).optional().describe('Fixed width: how many characters the field has.'),
  })
  .describe('A column, as Table Schema describes it.');

const missing = z.union([z.string(), z.strictObject({ value: z.string(), label: z.string().optional() })]);

export const resourceSchema = z.strictObject({
  name: z
    .string()
    .regex(/^(?!redress)[a-z0-9_-]{1,40}$/, 'small letters, digits, - and _, and not beginning with redress'),
  path: z
    .string()
    .regex(
      /^[^/\\:*?]+(?:[*?][^/\\:*?]*)*$|^[*?][^/\\:]*$/,
      'the name of a file without a folder; * stands for any letters',
    )
    .describe('Which of the files given it is: a file name, in which * stands for any letters and ? for one.'),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.enum(['csv', 'fixed', 'jsonl', 'parquet', 'xlsx']).default('csv'),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  dialect: z
    .strictObject({
      delimiter: z.string().length(1).default(','),
      quoteChar: z.literal('"').nullable().default('"').describe('null where no character quotes a field.'),
      header: z
        .boolean()
        .optional()
        .describe('Whether the first line holds names: true where it is not said, and false for fixed width.'),
      sheet: z.string().optional().describe('Of a workbook: the name of the sheet; else the first.'),
    })
    .prefault({}),
  schema: z
    .strictObject({
      fields: z.array(field).min(1).optional(),
      primaryKey: names.optional(),
      foreignKeys: z
        .array(z.strictObject({ fields: names, reference: z.strictObject({ resource: z.string(), fields: names }) }))
        .default([]),
      missingValues: z.array(missing).default(['']).describe('What the table writes where it has nothing to say.'),
    })
    .prefault({}),
});

const column = z.string().regex(/^[a-z0-9_-]+\..+$/, 'table.column');

const source = {
  column: column.optional().describe('table.column'),
  firstOf: z.array(column).min(2).optional().describe('The first of these columns that is filled in.'),
  unlessFilled: z
    .array(column)
    .optional()
    .describe('With firstOf: later columns count only where all of these are blank as well.'),
  join: z.array(column).min(2).optional().describe('Columns, one after the other, blanks left out.'),
  with: z.string().max(10).default(' ').describe('With join: what stands between them.'),
};

const pattern = {
  pattern: z
    .string()
    .max(500)
    .optional()
    .describe(
      'A regular expression (RE2) with named groups that the whole text must fit; a text that does not is unknown.',
    ),
  write: z.string().max(100).optional().describe('With pattern: what is taken, the groups in braces: {number} {code}.'),
};

const constant = z.strictObject({ is: z.string().min(1).max(100) }).describe('The same for every row.');
const text = z.union([column, z.strictObject({ ...source, ...pattern })]);

const date = z.strictObject({
  ...source,
  date: names.describe(
    'How the date is written: YYYY-MM-DD, MM/DD/YYYY, M/D/YYYY, YYYYMMDD, MMDDYY, DD-MON-YYYY, YYYY.',
  ),
  century: z
    .int()
    .min(0)
    .max(99)
    .optional()
    .describe('With YY: years up to this number are of the 2000s, later ones of the 1900s.'),
});

const mapEntry = (word: z.ZodType<string>) =>
  z.union([
    word,
    z.strictObject({
      is: word,
      changed: z.enum(CHANGE_WORDS).optional().describe('Of a disposition: what it says was done to the conviction.'),
      note: z.string().optional(),
      approved: z.strictObject({ by: z.string(), on: z.iso.date() }).optional(),
    }),
  ]);

const valueList = z.record(z.string(), mapEntry(z.string().min(1)));

/** A fact whose values a list names; any other value is unknown. */
const valued = z.strictObject({
  ...source,
  ...pattern,
  values: z.union([z.string(), valueList]).describe('A list of values, or the name of one.'),
});

const part = z.union([
  z
    .strictObject({
      kind: z.union([constant, valued]),
      length: text.optional(),
      unit: z.union([constant, valued]).optional(),
    })
    .describe('A part of a sentence in columns.'),
  z
    .strictObject({
      text: text.describe('The sentence in words.'),
      pattern: z.string().max(500).describe('With groups kind, length and unit; it may fit several times.'),
      kinds: z.union([z.string(), valueList]),
      units: z.union([z.string(), valueList]).optional(),
    })
    .describe('A sentence in words. What the pattern leaves over keeps the end of the sentence open.'),
]);

const lines = z
  .strictObject({
    table: z.string(),
    columns: z
      .record(z.string(), column)
      .optional()
      .describe("Columns of the state's form that have other names here."),
  })
  .describe("A table that is in the state's own form already.");

const meaning = z.strictObject({
  rows: z.string().describe('The table whose rows are charges; it may have several rows a charge.'),
  person: z.strictObject({
    key: z.union([column, z.array(column).min(1)]).describe('What tells people apart.'),
    known: z
      .enum(['everywhere', 'in the case'])
      .default('everywhere')
      .describe(
        'Whether the key is the same in other cases of the person. Where it is not, other convictions stay open.',
      ),
    name: text.optional(),
    birth: date.optional(),
    sex: text.optional(),
    race: text.optional(),
    died: z.union([date, valued]).optional(),
    registered: valued.optional(),
  }),
  case: z.strictObject({
    number: text,
    county: z.union([constant, valued, text]),
    court: z.union([constant, valued, text]).optional(),
  }),
  charge: z.strictObject({
    number: text.optional(),
    section: text,
    description: text.optional(),
    level: z.union([constant, valued]).optional(),
    disposition: valued,
    date,
    changed: valued.optional(),
    changedOn: date.optional(),
    completed: date.optional().describe('The day on which sentence and supervision were over.'),
    released: date.optional().describe('The last release from incarceration for the sentence.'),
    offended: date.optional().describe('The date of the offense.'),
  }),
  sentence: z.union([part, z.array(part).min(1)]).optional(),
  keep: z.array(column).max(20).default([]).describe('Columns that come back in every line of the results.'),
});

export const exampleSchema = z.strictObject({
  given: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
  then: z
    .record(z.string(), z.array(z.string()))
    .describe(
      'For each person by key, everything that is to be known of them: born, died, registered, and each charge.',
    ),
});

export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).max(100),
  title: z.string().optional(),
  description: z.string().optional(),
  licenses: z.array(z.record(z.string(), z.string())).optional(),
  jurisdiction: z.string().optional().describe('The state whose law the tables are read for, such as us-mo.'),
  resources: z.array(resourceSchema).min(1).max(20),
  map: z.union([z.strictObject({ lines }), meaning]),
  values: z.record(z.string(), valueList).default({}),
  examples: z.array(exampleSchema).default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type Resource = Mapping['resources'][number];
export type Meaning = z.infer<typeof meaning>;
export type LinesOf = z.infer<typeof lines>;
export type TextFact = z.infer<typeof text>;
export type DateFact = z.infer<typeof date>;
export type ValuedFact = z.infer<typeof valued>;
export type ConstantFact = z.infer<typeof constant>;
export type SentencePartFact = z.infer<typeof part>;
export type ValueList = z.infer<typeof valueList>;
export type Example = {
  readonly given: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly then: Readonly<Record<string, readonly string[]>>;
};

/** The words that each kind of list may give; those of levels are the state's. */
export const WORDS = {
  disposition: DISPOSITION_WORDS,
  changed: CHANGE_WORDS,
  died: ANSWER_WORDS,
  registered: ANSWER_WORDS,
  kind: SENTENCE_KIND_WORDS,
  unit: UNIT_WORDS,
} as const;

/** The JSON Schema of mappings, for editors and other programs: `docs/formats/mapping.schema.json`. */
export function mappingJsonSchema(): object {
  return z.toJSONSchema(mappingSchema, { io: 'input', reused: 'ref' });
}
