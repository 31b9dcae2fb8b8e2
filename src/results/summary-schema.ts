import { z } from 'zod';
import { UNITS } from '../law/language/index.ts';

const count = z.int().nonnegative();

const impactSchema = z.object({
  noFelony: count.describe(
    'People with a felony conviction anywhere on their record, every one of which is dismissed or reduced',
  ),
  noConviction: count.describe('People with convictions, all of which are dismissed'),
  noConvictionInLast7Years: count.describe(
    'People with a conviction later than the as-of date minus 7 years, all of which are dismissed',
  ),
});

/** `summary.json`: the figures of one run. */
export const summarySchema = z
  .object({
    complete: z.boolean().describe('False when lines were set aside as unreadable'),
    county: z.string(),
    asOf: z.iso.date().describe('The date on which ages and spans of years are measured'),
    pack: z.object({ id: z.string(), version: z.string() }),
    unit: z
      .enum(UNITS)
      .optional()
      .describe(
        'What the law decides where that is no conviction: every figure of decided convictions then counts arrests or charges, and `impact` is 0',
      ),
    policy: z.object({ id: z.string(), title: z.string(), options: z.record(z.string(), z.unknown()) }),
    readings: z
      .array(
        z.object({
          reading: z.string(),
          title: z.string().describe('What the file leaves open'),
          value: z.string(),
          words: z.string().describe('How it was read'),
          usual: z.boolean().describe('Whether that is how files are read unless a policy or a run says otherwise'),
        }),
      )
      .optional()
      .describe('How the file was read where it is silent; absent in results of engine 4 and earlier'),
    lines: count.describe('Readable lines of the input, headers aside'),
    linesSetAside: count.describe('Lines that could not be read'),
    notes: z
      .array(
        z.object({
          input: count.describe('The place of the file among the inputs, from 1'),
          note: z.string().describe('An English sentence'),
        }),
      )
      .optional()
      .describe(
        'What a person should know of the input files before trusting the results; absent where there is nothing',
      ),
    people: count,
    convictions: count.describe('Convictions of any kind in any county'),
    convictionsDecided: count.describe('Convictions that carry a determination'),
    peopleDecided: count.describe('People with at least one determination'),
    peopleWithRelief: count.describe('People with at least one dismissal or reduction'),
    earliestConviction: z.iso.date().nullable().describe('Of those that carry a determination'),
    offensesOfConviction: count.describe(
      'Convictions whose section was read from CONV_OFFENSE_DESCR, the offense of conviction, instead of the charge',
    ),
    moreMayBeDue: count
      .default(0)
      .describe('Decided convictions whose relief is certain while missing facts may make it more'),
    alreadyRelieved: count.describe('Decided convictions that a later line shows as set aside, reduced or sealed'),
    contradictions: count.describe('Convictions whose lines contradict each other on some fact'),
    derivedFacts: count
      .default(0)
      .describe(
        'Convictions whose level or date, or whose person\u2019s date of birth, was derived: the level of the charge or of the statute, the date of the disposition, the month of an impossible day, a date in another form, the dates of birth that the age at an arrest leaves',
      ),
    byOutcome: z.array(
      z.object({
        outcome: z.string(),
        determination: z.string(),
        effect: z
          .string()
          .describe(
            'What the outcome does to the conviction: clears, lowers, none, open, or what the law pack declares',
          ),
        to: z.string().optional().describe('The level that a conviction which is lowered then has'),
        gives: z
          .number()
          .optional()
          .describe(
            'How much it gives, where the law pack declares the effect or the level: a reduction to a misdemeanor gives 10, to an infraction 20, a dismissal 30',
          ),
        convictions: count,
      }),
    ),
    bySection: z.array(
      z.object({
        section: z.string(),
        level: z.string(),
        determination: z.string(),
        reason: z.string(),
        outcome: z.string(),
        clause: z.string().nullable().describe('The clause that decided; null when missing facts left it open'),
        convictions: count,
      }),
    ),
    missingFacts: z
      .array(z.object({ fact: z.string(), words: z.string(), found: z.string(), convictions: count }))
      .describe('Facts that hand reviews wait for, or that would tell whether more relief is due, most frequent first'),
    flags: z
      .array(
        z.object({
          flag: z.string(),
          title: z.string(),
          ask: z.string().describe('What a person should look up'),
          raised: count.describe('Convictions for which the file shows it'),
          open: count.describe('Convictions for which the file cannot tell'),
          fileMayShow: z
            .boolean()
            .describe(
              'False where no criminal-history file ever can: it then stands on no line of determinations.csv, and `open` counts the convictions that it concerns or may concern',
            ),
        }),
      )
      .optional()
      .describe('The flags of the law pack in its order; absent in results of engine 1, which found none'),
    impact: z.object({ chosen: impactSchema, dismissAll: impactSchema }),
  })
  .meta({ title: 'Redress run summary' });

export type Summary = z.infer<typeof summarySchema>;

/** The JSON Schema of `summary.json`. */
export function summaryJsonSchema(): unknown {
  return z.toJSONSchema(summarySchema);
}
