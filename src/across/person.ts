import { z } from 'zod';
import { OFFENSE_KINDS, type OffenseKind } from '../format/offense-kinds.ts';
import { sentencePart } from '../law/example/index.ts';
import { parseIsoDay } from '../record/index.ts';

const KINDS = OFFENSE_KINDS.map(({ id }) => id) as [OffenseKind, ...OffenseKind[]];

const day = z.string().refine((text) => parseIsoDay(text) !== undefined, 'must be a date of the calendar, 2015-06-30');
const part = z
  .string()
  .refine(
    (text) => sentencePart(text) !== undefined,
    'must be such as “fine”, “jail 30 days”, “probation 3 years” or “prison 2 years”',
  );
const yesNo = z.enum(['yes', 'no']);

const convictionSchema = z
  .strictObject({
    kind: z.enum(KINDS, { error: `must be one of: ${KINDS.join(', ')}` }),
    /** The day of the conviction. */
    date: day,
    sentence: z.array(part).max(4).readonly().exactOptional(),
    /** The day on which sentence and supervision were over. */
    completed: day.exactOptional(),
    /** The day of the last release from jail or prison. */
    released: day.exactOptional(),
  })
  .refine(({ date, completed = date }) => completed >= date, {
    path: ['completed'],
    error: 'must not lie before the date of the conviction',
  })
  .refine(({ date, released = date }) => released >= date, {
    path: ['released'],
    error: 'must not lie before the date of the conviction',
  });

/** An invented person whose history is written without any state's law. Days are `YYYY-MM-DD`. */
export const neutralPersonSchema = z.strictObject({
  born: day.exactOptional(),
  /** The day on which the laws are asked. */
  asOf: day,
  registered: z.boolean().exactOptional(),
  /** Whether a charge is pending; not known where absent. */
  pending: yesNo.exactOptional(),
  /** Whether restitution, fines or costs are owed; not known where absent. */
  owed: yesNo.exactOptional(),
  convictions: z.array(convictionSchema).min(1).max(12).readonly(),
});

export type NeutralPerson = Readonly<z.infer<typeof neutralPersonSchema>>;
export type NeutralConviction = Readonly<NeutralPerson['convictions'][number]>;

/** A person, or what is wrong with what was given, each with its place in it. */
export type PersonRead =
  | { readonly ok: true; readonly person: NeutralPerson }
  | {
      readonly ok: false;
      readonly faults: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
    };

/** Reads what a file or an address holds. Where it names no as-of day, the one that is given is taken. */
export function readNeutralPerson(given: unknown, today: string): PersonRead {
  const whole = typeof given === 'object' && given !== null ? { asOf: today, ...given } : given;
  const parsed = neutralPersonSchema.safeParse(whole);
  return parsed.success
    ? { ok: true, person: parsed.data }
    : { ok: false, faults: parsed.error.issues.map(({ path, message }) => ({ path, message })) };
}
