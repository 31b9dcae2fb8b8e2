import { z } from 'zod';
import { ROLES, type Role } from '../../casework/access/roles.ts';
import type { By } from '../../casework/audit/ledger.ts';
import { type Context, now } from '../../casework/context.ts';
import type { OpenedBy } from '../../casework/store/schema.ts';

/**
 * How people of an office sign in, as its administrators set it. The limits are those that the CJIS Security Policy
 * allows at most (AC-7, AC-8, AC-11, AC-12); an office may set stricter ones.
 */
export const signInRulesSchema = z.object({
  /** Minutes without a request after which a session of an account ends. */
  idleMinutes: z.number().int().min(1).max(30),
  /** Hours after which a session of an account ends, whatever is done in it. */
  hours: z.number().int().min(1).max(12),
  /** How long a name is locked after too many wrong tries. */
  lock: z.enum(['quarter-hour', 'until-released']),
  /** Roles that are off for people who signed in with a password alone. */
  secondFactorFor: z.array(z.enum(ROLES)),
  /** Whether people with accounts say once a session for what they look at records. */
  askPurpose: z.boolean(),
  /** What stands above the fields of signing in, in each language; blank for nothing. */
  banner: z.object({ en: z.string().max(2000), es: z.string().max(2000) }),
});

export type SignInRules = Omit<Readonly<z.infer<typeof signInRulesSchema>>, 'secondFactorFor'> & {
  readonly secondFactorFor: readonly Role[];
};

const DEFAULTS: SignInRules = {
  idleMinutes: 30,
  hours: 12,
  lock: 'quarter-hour',
  secondFactorFor: [],
  askPurpose: false,
  banner: { en: '', es: '' },
};

export type Rules = {
  /** The rules that hold now. */
  readonly current: () => SignInRules;
  readonly change: (by: By, rules: SignInRules) => Promise<void>;
};

/** Reads the rules of a workspace; they are looked at with every request, so that they are kept at hand. */
export async function openRules({ db, ledger }: Pick<Context, 'db' | 'ledger'>): Promise<Rules> {
  const row = await db.selectFrom('sign_in_rules').select('rules').where('id', '=', 1).executeTakeFirst();
  let rules = row ? signInRulesSchema.parse({ ...DEFAULTS, ...(JSON.parse(row.rules) as object) }) : DEFAULTS;
  return {
    current: () => rules,
    change: async (by, wanted) => {
      const next = { ...wanted, secondFactorFor: ROLES.filter((role) => wanted.secondFactorFor.includes(role)) };
      await ledger.act(async (inner, note) => {
        const values = { rules: JSON.stringify(next), changed_at: now(), changed_by: by.account };
        await inner
          .insertInto('sign_in_rules')
          .values({ id: 1, ...values })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
          .execute();
        note(by, { what: 'sign-in.rules', about: changedParts(rules, next).join(' ') });
      });
      rules = next;
    },
  };
}

/** What was changed, with the values that it has now; of the banner only that it was. */
function changedParts(before: SignInRules, after: SignInRules): readonly string[] {
  const parts: readonly (readonly [string, (rules: SignInRules) => string])[] = [
    ['idle', ({ idleMinutes }) => `${idleMinutes}m`],
    ['longest', ({ hours }) => `${hours}h`],
    ['lock', ({ lock }) => lock],
    ['purpose', ({ askPurpose }) => (askPurpose ? 'asked' : 'not-asked')],
    ['second-factor', ({ secondFactorFor }) => secondFactorFor.join(',') || 'nobody'],
  ];
  const said = parts.filter(([, of]) => of(before) !== of(after)).map(([name, of]) => `${name}=${of(after)}`);
  return JSON.stringify(before.banner) === JSON.stringify(after.banner) ? said : [...said, 'banner'];
}

/** Whether somebody in these roles has to show more than a password. */
export function needsSecondFactor({ secondFactorFor }: SignInRules, roles: readonly Role[]): boolean {
  return roles.some((role) => secondFactorFor.includes(role));
}

/** Whether somebody showed a password alone where the rules ask for more. */
export function lacksFactor(
  rules: SignInRules,
  { by, roles }: { readonly by: OpenedBy; readonly roles: readonly Role[] },
): boolean {
  return by === 'password' && needsSecondFactor(rules, roles);
}
