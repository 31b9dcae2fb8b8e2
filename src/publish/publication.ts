import { z } from 'zod';
import { type COLUMNS, type FigureTable, totalAt } from './disclosure/table.ts';
import { progressSchema } from './progress.ts';

const count = z.int().nonnegative();
/** A figure, or null where it is hidden because it tells about few people. */
const shown = count.nullable();
const sideSchema = z.object({ helped: shown, notHelped: shown, total: shown });

const tableSchema = z.object({
  id: z.string(),
  unit: z.enum(['people', 'convictions', 'felonies']),
  /** One entry a group, with its figures under each run. The group without a name is what the file does not record. */
  groups: z.array(z.object({ group: z.string(), runs: z.array(sideSchema) })),
  totals: z.array(z.object({ helped: count, notHelped: count, total: count })),
});

const impactSchema = z.object({ noFelony: shown, noConviction: shown, noConvictionInLast7Years: shown });

const runSchema = z.object({
  policies: z.array(z.object({ county: z.string(), id: z.string(), title: z.string() })),
  convictionsDecided: count,
  /** Sites from before it was published have none. */
  convictionsWithRelief: count.optional(),
  peopleDecided: count,
  peopleWithRelief: count,
  /** What became of the convictions: cleared, lowered, relief of another kind, left to a person, no relief. */
  effects: z.object({ clears: shown, lowers: shown, other: shown, open: shown, none: shown }),
  /** People whose record changes in the three ways that are asked about most; by county, since a person may have records in several. */
  impact: z.array(
    impactSchema.extend({
      county: z.string(),
      /** The same if every conviction under the law were dismissed; sites from before it was published have none. */
      most: impactSchema.optional(),
    }),
  ),
  missingFacts: z.array(z.object({ words: z.string(), convictions: shown })),
  /** Of every manifest.json, in the order of the counties. */
  manifests: z.array(z.object({ county: z.string(), sha256: z.string() })),
});

/** `data/publication.json`: everything that a published site says, without any person in it. */
export const publicationSchema = z.object({
  publication: z.literal(1),
  law: z.object({ id: z.string(), version: z.string(), title: z.string(), sha256: z.string().nullable() }),
  format: z.string(),
  /** The people are invented: an example. */
  invented: z.boolean(),
  asOf: z.iso.date(),
  /** The state, where every county of its file was decided together. */
  everyCountyOf: z.string().optional(),
  counties: z.array(z.string()),
  complete: z.boolean(),
  lines: count,
  linesSetAside: count,
  people: count,
  convictions: count,
  engine: z.string(),
  runs: z.array(runSchema).min(1).max(2),
  tables: z.array(tableSchema),
  /** Tables that could not be shown under both runs without telling about few people. */
  withheld: z.array(z.string()),
  /** How far casework has brought the convictions; null where none was given. */
  progress: progressSchema.nullable().default(null),
  savings: z.object({
    /** What the estimate stands on; sites from before it was published have none of it. */
    work: z.object({ decided: count, handReviews: count, withRelief: count, peopleWithRelief: count }).optional(),
    assumptions: z.record(
      z.string(),
      z.object({ low: z.number(), central: z.number(), high: z.number(), source: z.string() }),
    ),
    estimates: z.array(z.record(z.string(), z.union([z.number(), z.string()]))),
    /** For each assumption the value at which nothing is saved; null where there is none. */
    breakEvens: z.record(z.string(), z.number().nullable()).optional(),
    claims: z.array(z.record(z.string(), z.union([z.number(), z.string()]))).optional(),
  }),
});

export type Publication = z.infer<typeof publicationSchema>;
export type PublishedTable = Publication['tables'][number];
export type PublishedSide = z.infer<typeof sideSchema>;
export type PublishedFigures = Publication['runs'][number];

export function columnOf(column: (typeof COLUMNS)[number]): keyof PublishedSide {
  return column === 'not-helped' ? 'notHelped' : column;
}

/** A column's totals over all groups, for each run. */
export function totalsOf(table: FigureTable): PublishedTable['totals'] {
  return Array.from({ length: table.runs }, (_, run) => ({
    helped: totalAt(table, { run, column: 'helped' }),
    notHelped: totalAt(table, { run, column: 'not-helped' }),
    total: totalAt(table, { run, column: 'total' }),
  }));
}
