import { sql } from 'kysely';
import { NAME_LIMITS, type NameCounts } from '../credentials/guesses.ts';
import type { SignOnDb } from './tables.ts';

export type KeptCountsOptions = {
  readonly clock?: () => number;
  /** Whether a name that is locked stays so until somebody releases it. */
  readonly untilReleased?: () => boolean;
};

/** The counts of names, with what releases one. */
export type KeptCounts = NameCounts & {
  /** Names, of those given, that may not be tried now. */
  readonly lockedOf: (names: readonly string[]) => Promise<readonly string[]>;
};

/**
 * Counts tries of names in the database, so that to start the server again forgives nothing. One statement counts and
 * looks: of forty tries at once no two see the same number.
 *
 * @param keyOf a keyed hash of a name. What is typed as a name may be a password, so that it never stands there itself.
 */
export function keptCounts(
  db: SignOnDb,
  keyOf: (name: string) => string,
  { clock = Date.now, untilReleased = () => false }: KeptCountsOptions = {},
): KeptCounts {
  const over = (most: number, old: string) =>
    untilReleased()
      ? sql<boolean>`sign_in_guesses.tries < ${most} and sign_in_guesses.counted_at < ${old}`
      : sql<boolean>`sign_in_guesses.counted_at < ${old}`;
  const before = (window: number) => new Date(clock() - window).toISOString();
  return {
    take: async (name, { most, window }) => {
      const [now, old] = [new Date(clock()).toISOString(), before(window)];
      const counted = await db
        .insertInto('sign_in_guesses')
        .values({ key: keyOf(name), tries: 1, counted_at: now })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            tries: sql`case when ${over(most, old)} then 1 else sign_in_guesses.tries + 1 end`,
            // A try that is refused prolongs nothing: else anybody who knows a name could lock it for ever.
            counted_at: sql`case when sign_in_guesses.tries < ${most} or ${over(most, old)} then ${now} else sign_in_guesses.counted_at end`,
          }),
        )
        .returning('tries')
        .executeTakeFirstOrThrow();
      return counted.tries <= most;
    },
    clear: async (name) => {
      await db.deleteFrom('sign_in_guesses').where('key', '=', keyOf(name)).execute();
    },
    lockedOf: async (names) => {
      if (names.length === 0) return [];
      const keys = new Map(names.map((name) => [keyOf(name), name]));
      const rows = await db
        .selectFrom('sign_in_guesses')
        .select('key')
        .where('key', 'in', [...keys.keys()])
        .where('tries', '>=', NAME_LIMITS.most)
        .$if(!untilReleased(), (query) => query.where('counted_at', '>=', before(NAME_LIMITS.window)))
        .execute();
      return rows.flatMap(({ key }) => keys.get(key) ?? []);
    },
  };
}
