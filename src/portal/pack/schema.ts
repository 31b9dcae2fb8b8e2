/**
 * The pack of a portal: everything about its counties, offices, questions and texts, as data that an operator can keep in
 * a JSON file. `check.ts` says what must hold beyond this form. A field is declared once here, and every rendering (form,
 * review, the office's page, CSV, paper) is made from the declaration.
 */
import { z } from 'zod';
import { SHEET_STATES } from '../../sheets/read-apart.ts';
import { SENDERS, senderOf } from '../../texting/senders.ts';
import type { Condition } from './condition.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id is lower case letters, digits and hyphens');
const text = z.string().trim().min(1).max(2000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');

/** A text in every language of the portal. */
const words = z.strictObject({ en: text, es: text });
export type Words = Readonly<z.infer<typeof words>>;

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('is'), field: id, value: id }),
    z.strictObject({ kind: z.literal('at-most'), field: id, amount: z.number().int().min(0) }),
    z.strictObject({ kind: z.literal('all'), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition).min(1) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
  ]),
);

const option = z.strictObject({ id, label: words });

const field = z.strictObject({
  id,
  section: id,
  kind: z.enum(['text', 'long-text', 'date', 'email', 'phone', 'money', 'count', 'choice', 'choices']),
  label: words,
  help: words.optional(),
  /** Why it is asked; every field says it. */
  reason: words,
  level: z.enum(['required', 'recommended', 'optional']),
  /** A condition that makes the field required. */
  requiredWhen: condition.optional(),
  /**
   * A condition under which the portal sends text messages to the number: by these answers the person agrees to them. The
   * number is then required, and has to be one that networks dial.
   */
  textedWhen: condition.optional(),
  /** Asked only where a chosen county is one of these; in every county when absent. */
  counties: z.array(id).min(1).optional(),
  options: z.array(option).min(2).optional(),
  /** The longest answer, in characters. */
  longest: z.number().int().min(1).max(4000).default(200),
  /** Whether a number of nine digits may be an answer; elsewhere it is taken for a Social Security number and refused. */
  numbers: z.boolean().default(false),
  /** What the field is to the person: who it is, something that could harm, or neither. */
  sensitivity: z.enum(['identity', 'sensitive', 'plain']),
  /** How long it is kept: with the application, or only until every office has closed it. */
  retention: z.enum(['with-application', 'until-closed']),
  /** The HTML autocomplete token, so that a phone can fill it in. */
  autocomplete: z.string().max(40).optional(),
});
export type Field = Readonly<z.infer<typeof field>>;

const organization = z.strictObject({
  id,
  name: words,
  kind: z.enum(['public-defender', 'legal-aid', 'help-desk']),
  /** Invented offices are marked on every page that names them. */
  invented: z.boolean(),
  /** Where the portal writes to the office. */
  email: z.email().max(200),
  phone: z.string().max(40).optional(),
  nextSteps: z.array(words).min(1).max(6),
  needsDeclaration: z.boolean(),
});
export type Organization = Readonly<z.infer<typeof organization>>;

const county = z.strictObject({
  id,
  name: words,
  invented: z.boolean(),
  /** In order; the first that holds names the office. The last has no condition. */
  routes: z.array(z.strictObject({ when: condition.optional(), office: id })).min(1),
  /** Something that people of this county should know before they apply. */
  notice: words.optional(),
});
export type County = Readonly<z.infer<typeof county>>;

/** What an office may answer. The portal itself sets `submitted`, `seen` and `transferred`. */
export const STATUSES = [
  'submitted',
  'seen',
  'needs-something',
  'filed',
  'court-date',
  'granted',
  'denied',
  'transferred',
  'closed',
] as const;
export type Status = (typeof STATUSES)[number];

const template = z.strictObject({
  status: z.enum(['needs-something', 'filed', 'court-date', 'granted', 'denied', 'closed']),
  title: words,
  /** `{office}` and `{county}` are filled in; the worker writes over `[…]`. */
  text: words,
  waiting: z.enum(['office', 'person', 'nobody']),
  closes: z.boolean(),
});
export type Template = Readonly<z.infer<typeof template>>;

const authority = {
  cite: z.string().max(200),
  source: z.string().max(300),
  sure: z.enum(['S', 'O', '2', 'C', 'M', 'D']),
};
const ruleOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), month: z.number().int(), day: z.number().int() }),
  z.strictObject({
    kind: z.literal('weekday'),
    month: z.number().int(),
    weekday: z.number().int(),
    nth: z.number().int(),
    plus: z.number().int().optional(),
  }),
]);
const calendar = z.strictObject({
  ...authority,
  id: z.string(),
  title: z.string(),
  zone: z.string(),
  weekend: z.array(z.number().int().min(0).max(6)).max(6),
  holidays: z.array(
    z.strictObject({
      ...authority,
      id: z.string(),
      title: z.string(),
      from: z.number().int().optional(),
      until: z.number().int().optional(),
      on: ruleOn,
    }),
  ),
  observed: z.enum(['friday-and-monday', 'not-moved']),
  covers: z.strictObject({ from: z.number().int(), until: z.number().int() }).optional(),
});

const feeWaiver = z.strictObject({
  /** Where the amounts were read, and the day from which they hold. */
  source: text,
  from: day,
  /** Whether a named lawyer has checked them. An amount that was not reviewed is shown with that warning. */
  review: z.enum(['reviewed', 'for-legal-review']),
  /** The monthly income of one person, and what each further person of the household adds, in whole dollars. */
  onePerson: z.number().int().min(1),
  eachFurther: z.number().int().min(0),
});

const textMessages = z.strictObject({
  /** The profile of the sender that texts are handed to, as `redress-text/1`. */
  sender: z.string().refine((each) => senderOf(each) !== undefined, {
    error: `the profiles of senders are ${SENDERS.map(({ id }) => id).join(', ')}`,
  }),
  /** What a person agrees to who chooses text messages, which stands beside the choice; it is kept by its version. */
  version: day,
  consent: words,
});

/** A court's fillable form, which the answers of an application fill in. */
const paper = z.strictObject({
  id,
  title: words,
  /** The counties whose court takes the form. */
  counties: z.array(id).min(1),
  /** The file of the form, which lies beside the pack. */
  file: z.string().regex(/^[\w-]+\.pdf$/, 'a file beside the pack, such as petition.pdf'),
  /** Whether a named lawyer has checked the form and its map. One that was not is shown with that warning. */
  review: z.enum(['reviewed', 'for-legal-review']),
  /**
   * What each field of the form takes: words with answers, `{first-name} {last-name}`, a cross where an option was chosen,
   * `{owns-home=no}`, and `{county}` and `{office}`. A check box is ticked where the text is not empty.
   */
  fields: z.record(z.string().min(1).max(200), z.string().max(500)),
  /** Answers, and what then stands in the fields; a field that stays empty is left out. */
  examples: z
    .array(
      z.strictObject({
        title: z.string().min(5),
        county: id,
        office: id,
        answers: z.record(id, z.array(z.string())),
        filled: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
});
export type Paper = Readonly<z.infer<typeof paper>>;

export const packSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/, 'a version is a day, as 2026-11-28 or 2026-11-28.2'),
  invented: z.boolean(),
  name: words,
  /** The name that stands on messages. It must say nothing of records, since others see a screen of messages. */
  mailName: words,
  sections: z.array(z.strictObject({ id, title: words })).min(1),
  fields: z.array(field).min(1),
  counties: z.array(county).min(1),
  organizations: z.array(organization).min(1),
  /** What a person is shown whose county is not listed. */
  notListed: words,
  screener: z.strictObject({
    questions: z.array(z.strictObject({ id, label: words, help: words.optional(), options: z.array(option).min(2) })),
    results: z.array(
      z.strictObject({
        id,
        when: condition.optional(),
        kind: z.enum(['may-be-open', 'ask-a-lawyer', 'wait']),
        text: words,
      }),
    ),
  }),
  consents: z.array(z.strictObject({ id, version: day, required: z.boolean(), text: words })).min(1),
  declaration: z.strictObject({ version: day, parts: z.array(words).length(5) }),
  templates: z.array(template),
  calendar,
  /** Roles that are off without an authenticator app: an account without one sets it up first. */
  secondFactorFor: z.array(z.enum(['worker', 'lead', 'operator', 'auditor'])).default([]),
  clocks: z.strictObject({
    /** Working days in which an office answers first; then it, its lead and the operator are reminded. */
    firstAnswer: z.number().int().min(1).max(60),
    toLead: z.number().int().min(1).max(60),
    toOperator: z.number().int().min(1).max(60),
  }),
  /** Days, after which an application that was not sent, or that every office closed, is destroyed. */
  retention: z.strictObject({
    unsent: z.number().int().min(1).max(365),
    closed: z.number().int().min(1).max(3650),
    longest: z.number().int().min(30).max(3650),
  }),
  feeWaiver: feeWaiver.optional(),
  /** Text messages to people who choose them; absent where no operator carries them to a sender. */
  textMessages: textMessages.optional(),
  papers: z.array(paper).default([]),
  /** The state whose printed records people can send along; absent where they send none. */
  records: z.enum(SHEET_STATES).optional(),
  /** Cases that must come out as they say, as laws have them. */
  examples: z
    .array(
      z.strictObject({
        title: z.string().min(5),
        county: id,
        answers: z.record(id, z.array(z.string())),
        office: id,
      }),
    )
    .min(1),
});

export type PortalPack = Readonly<z.infer<typeof packSchema>>;
/** A pack as it is written: what has a default may be left out. */
export type WrittenPack = z.input<typeof packSchema>;

/**
 * The consent by which the person agrees that offices look up the record. Where a pack does not ask for it, or a person
 * did not agree, an application is not handed to an office's casework.
 */
export const RECORD_CHECK = 'record-check';

/** The id that stands for a county that no office of the pack serves. */
export const NOT_LISTED = 'not-listed';
