import { z } from 'zod';
import { readJson } from '../../csv/strict-json.ts';
import { readUnicodeFile } from '../../disk/unicode-file.ts';
import type { Language } from '../law/law-papers.ts';

const text = z.string().trim().min(1, 'must not be blank').max(200, 'must be at most 200 characters');
const lines = (most: number) => z.array(text).min(1, 'needs at least one line').max(most, `at most ${most} lines fit`);

/** What is wrong with a value; where there is none, that it is missing is said instead. */
const unlessMissing = (message: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? undefined : message;
const day = z.iso.date({ error: unlessMissing('must be a day of the calendar, written like 2020-07-15') });

/** Words that must not show through a window envelope or appear in the first lines of a letter. */
const TELLS_WHY =
  /attorney|prosecut|defender|probation|sheriff|court|crimin|convict|felon|misdemean|record|expung|clear|marijuana|cannabis|drug|prop(?:osition)?\.?\s*64|fiscal[ií]a|antecedente/i;

const discreet = lines(4).superRefine((all, context) => {
  for (const [index, line] of all.entries())
    if (TELLS_WHY.test(line))
      context.addIssue({
        code: 'custom',
        path: [index],
        message: 'shows through the envelope and tells why the letter comes; use a plain name and a box number',
      });
});

/**
 * `county-profile.json`: the few facts about a county that its papers need and no criminal history contains. It has
 * every date, so that the same run and profile make the same documents to the byte.
 */
export const profileSchema = z
  .strictObject({
    county: text.describe('The county, such as "San Joaquin", as court captions name it'),
    date: day.describe('The date that the documents bear'),
    court: z
      .strictObject({
        name: text.optional().describe("Line 8 of a pleading; the state's court where it is left out"),
        branch: text.optional().describe('Below the county, such as "Stockton Branch"'),
        department: text.optional().describe('Beside the parties: "Dept.: Presiding Judge"'),
        phone: text.optional().describe('Where a letter says to ask'),
        website: text.optional(),
      })
      .prefault({}),
    office: z
      .strictObject({
        name: text.describe('Such as "Office of the District Attorney, County of San Joaquin"'),
        head: text.describe('The district attorney'),
        headTitle: text.default('District Attorney'),
        signer: text.describe('Who signs the papers'),
        signerTitle: text.default('Deputy District Attorney'),
        barNumber: z.string().regex(/^\d{3,6}$/, 'must be the 3 to 6 digits of a State Bar number'),
        address: lines(3),
        phone: text,
        fax: text.optional(),
        policy: z
          .strictObject({
            name: text.describe('Such as "the Proposition 64 review policy of the District Attorney"'),
            adopted: day.describe('The day on which the office adopted it'),
          })
          .optional()
          .describe('The policy by which the office reviewed, as motions cite it beside the statute'),
        email: z.email({ error: unlessMissing('must be an e-mail address') }),
      })
      .describe('The attorney block, lines 1 to 7 of a pleading'),
    order: z
      .strictObject({
        number: text.optional().describe('The number under which the court files one order for the whole county'),
        date: day.optional().describe('The date on which the order was signed, once it is'),
        confidentialSchedule: z
          .boolean()
          .default(true)
          .describe('Marks the schedule of cases as confidential, since it lists convictions that are sealed'),
      })
      .prefault({}),
    notice: z.strictObject({
      returnAddress: discreet.describe('Shown in the upper window: nothing in it may say why the letter comes'),
      signer: text,
      signerTitle: text,
      signerTitleEs: text.describe('The same in Spanish'),
      phone: text.describe('Whom to call'),
      hours: text,
      hoursEs: text,
      website: text.optional(),
      lookUp: text
        .optional()
        .describe('Where people look up by the code of their letter, such as "look-up.county.example"'),
      legalHelp: text.describe('A free legal office, with its telephone number'),
      languages: z
        .array(z.enum(['en', 'es']))
        .min(1, 'needs at least one language')
        .optional()
        .describe('The languages of letters to people who asked for none; both where nothing is said'),
    }),
    defender: z
      .strictObject({
        name: text.describe('Such as "Office of the Public Defender, County of San Joaquin"'),
        address: lines(3),
        phone: text,
      })
      .optional()
      .describe('Where people find free help from a lawyer, as what they take home names it'),
    update: z
      .strictObject({
        dismissalReason: text
          .optional()
          .describe('The reason that PC 13151.1 asks for, once a lawyer of the county has chosen it'),
      })
      .prefault({}),
  })
  .refine((profile) => profile.order.date === undefined || profile.order.date <= profile.date, {
    path: ['date'],
    error: 'is before order.date; letters and lists made after the order was signed bear a later date',
  })
  .meta({ title: 'Redress county profile' });

export type CountyProfile = z.infer<typeof profileSchema>;

/** The languages of a county's letters to people who asked for none. */
export function languagesOf(profile: CountyProfile | undefined): readonly Language[] {
  return profile?.notice.languages ?? ['en', 'es'];
}

export type ProfileResult =
  | { readonly ok: true; readonly profile: CountyProfile }
  | { readonly ok: false; readonly message: string; readonly details: readonly string[] };

/** What is wrong with a value, for screens that say it in their own language. */
export type FaultCode =
  | 'missing'
  | 'blank'
  | 'long'
  | 'few-lines'
  | 'many-lines'
  | 'day'
  | 'email'
  | 'bar-number'
  | 'tells-why'
  | 'before-order'
  | 'unknown-key'
  | 'other';

/** One fault of a profile: at which key, and in a sentence. */
export type ProfileFault = {
  /** Keys joined by dots, `office.address.0`; empty for the file as a whole. */
  readonly path: string;
  readonly code: FaultCode;
  readonly message: string;
};

export type CheckedProfile =
  | { readonly ok: true; readonly profile: CountyProfile }
  | { readonly ok: false; readonly faults: readonly ProfileFault[] };

/** Checks what may be a profile; each fault is one sentence that names its key. */
export function checkProfile(given: unknown): CheckedProfile {
  const parsed = profileSchema.safeParse(given);
  return parsed.success ? { ok: true, profile: parsed.data } : { ok: false, faults: parsed.error.issues.map(faultOf) };
}

/** Reads and checks a profile; each fault is one sentence that names its key. */
export function readProfile(path: string): ProfileResult {
  let text: string;
  try {
    text = readUnicodeFile(path);
  } catch {
    return { ok: false, message: `${path} cannot be read; check the path and its spelling.`, details: [] };
  }
  const json = readJson(text);
  if (!json.ok) return { ok: false, message: `${path}, line ${json.line}: the file ${json.why}.`, details: [] };
  const checked = checkProfile(json.value);
  if (checked.ok) return checked;
  return {
    ok: false,
    message: `${path} is not a complete county profile (examples/county-profile.json is one):`,
    details: checked.faults.map(({ message }) => message),
  };
}

function faultOf(issue: z.core.$ZodIssue): ProfileFault {
  return { path: issue.path.join('.'), code: codeOf(issue), message: sentence(issue) };
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined && /undefined/.test(issue.message);
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-key';
    case 'too_small':
      return issue.origin === 'array' ? 'few-lines' : 'blank';
    case 'too_big':
      return issue.origin === 'array' ? 'many-lines' : 'long';
    case 'invalid_format':
      return ({ date: 'day', email: 'email', regex: 'bar-number' } as const)[issue.format as 'date'] ?? 'other';
    case 'custom':
      return issue.path.at(-1) === 'date' ? 'before-order' : 'tells-why';
    default:
      return isMissing(issue) ? 'missing' : 'other';
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const key = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const where = issue.path.length === 0 ? '' : ` in ${key}`;
    return `${issue.keys.join(', ')} is not a key that county profiles have${where}; check its spelling`;
  }
  if (issue.code === 'invalid_type' && isMissing(issue)) return `${key} is missing`;
  return `${key}: ${issue.message}`;
}

/** The JSON Schema of a county profile. */
export function profileJsonSchema(): unknown {
  return z.toJSONSchema(profileSchema, { io: 'input' });
}
