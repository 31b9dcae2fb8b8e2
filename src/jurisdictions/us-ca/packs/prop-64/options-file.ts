import { z } from 'zod';
import type { OptionValues } from '../../../../law/language/index.ts';
import { SECTION_NUMBERS } from './sections.ts';

const threshold = (minimum: number, maximum: number) =>
  z
    .int()
    .refine((value) => value === 0 || (value >= minimum && value <= maximum), {
      error: `must be 0 (off) or a whole number from ${minimum} to ${maximum}`,
    })
    .optional();

const sections = z.array(z.enum(SECTION_NUMBERS)).optional();

/** The JSON in which counties wrote down their choices in 2019, as `eligibility_options.json`. */
export const optionsFileSchema = z.strictObject({
  baselineEligibility: z.strictObject({ dismiss: sections, reduce: sections }),
  additionalRelief: z
    .strictObject({
      subjectUnder21AtConviction: z.boolean().optional(),
      subjectHasOnlyProp64Charges: z.boolean().optional(),
      subjectIsDeceased: z.boolean().optional(),
      subjectAgeThreshold: threshold(40, 65),
      yearsSinceConvictionThreshold: threshold(1, 15),
      yearsCrimeFreeThreshold: threshold(1, 15),
    })
    .optional(),
});

export type OptionsFileResult =
  | { readonly ok: true; readonly options: OptionValues }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The choices of an options file, already parsed as JSON; or what is wrong with it, one sentence a key. */
export function readOptionsFile(json: unknown): OptionsFileResult {
  const parsed = optionsFileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(sentence) };
  const { baselineEligibility: base, additionalRelief: extra = {} } = parsed.data;
  return {
    ok: true,
    options: {
      dismiss: base.dismiss ?? [],
      reduce: base.reduce ?? [],
      subjectUnder21AtConviction: extra.subjectUnder21AtConviction ?? false,
      subjectAgeThreshold: extra.subjectAgeThreshold ?? 0,
      yearsSinceConvictionThreshold: extra.yearsSinceConvictionThreshold ?? 0,
      yearsCrimeFreeThreshold: extra.yearsCrimeFreeThreshold ?? 0,
      subjectHasOnlyProp64Charges: extra.subjectHasOnlyProp64Charges ?? false,
      subjectIsDeceased: extra.subjectIsDeceased ?? false,
    },
  };
}

function sentence(issue: z.core.$ZodIssue): string {
  const key = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const where = issue.path.length === 0 ? '' : ` in ${key}`;
    return `${issue.keys.join(', ')} is not a key that options files have${where}; check its spelling`;
  }
  return `${key}: ${issue.message}`;
}

/** The options file of 2019 that says the same as a county's choices under the table of 2019. */
export function writeOptionsFile(options: OptionValues): z.infer<typeof optionsFileSchema> {
  const list = (key: string) => SECTION_NUMBERS.filter((each) => (options[key] as readonly string[]).includes(each));
  return {
    baselineEligibility: { dismiss: list('dismiss'), reduce: list('reduce') },
    additionalRelief: {
      subjectUnder21AtConviction: options.subjectUnder21AtConviction === true,
      subjectHasOnlyProp64Charges: options.subjectHasOnlyProp64Charges === true,
      subjectIsDeceased: options.subjectIsDeceased === true,
      subjectAgeThreshold: Number(options.subjectAgeThreshold),
      yearsSinceConvictionThreshold: Number(options.yearsSinceConvictionThreshold),
      yearsCrimeFreeThreshold: Number(options.yearsCrimeFreeThreshold),
    },
  };
}
