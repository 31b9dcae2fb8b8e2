import { createHash, randomBytes } from 'node:crypto';
import type { Context as Call } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Kysely, Selectable } from 'kysely';
import { keepRoles, ROLES_OF_LINK, readRoles } from '../../casework/access/roles.ts';
import type { By } from '../../casework/audit/ledger.ts';
import { type Context, done, type Result, refuse, type Who } from '../../casework/context.ts';
import type { OpenedBy, SessionTable, Tables } from '../../casework/store/schema.ts';
import { newId } from '../../database/id.ts';
import type { Settings } from '../settings.ts';
import type { CheckedAccount } from './accounts.ts';
import { lacksOwnPassword } from './first-password.ts';
import { lacksFactor, type Rules } from './rules.ts';
import type { SecondFactors } from './second-factors.ts';
import { shutBy } from './shut.ts';

/** A link's session is at this machine; those of accounts end as the office's rules say. */
const LINK = { life: 12 * 60 * 60_000, idle: 4 * 60 * 60_000 } as const;
/** How long who showed who they are may sign without showing it again. */
const STEP_UP = 5 * 60_000;
/** How exactly the last request of a session is noted on the disk. */
const NOTED_EVERY = 60_000;

/** Who asks, in which session. */
export type Signed = Who & {
  readonly session: string;
  readonly kind: SessionTable['kind'];
  /** Whether who asks has proved who they are within the last minutes, as signing asks for. */
  readonly steppedUp: boolean;
  /** Whether the rules ask for a second factor that this session was opened without: until then it opens nothing else. */
  readonly lacksFactor: boolean;
  /** Whether they came in by the first password, which somebody else knows: until they choose another it opens nothing. */
  readonly lacksOwnPassword: boolean;
  /** The id of what they look at records for; null before they said it. */
  readonly purpose: string | null;
  /** Whether the rules ask for it, and it was not said yet: until then no record opens. */
  readonly lacksPurpose: boolean;
  /** Whether what they declared to keep out of is still to be compared with runs: until then nothing opens. */
  readonly lacksComparison: boolean;
};

export type SessionInfoRow = {
  readonly id: string;
  readonly account: string;
  readonly kind: SessionTable['kind'];
  readonly createdAt: string;
  readonly seenAt: string;
};

export type Sessions = {
  /** Opens the session of the operator, who holds the link. */
  readonly openLink: (call: Call, operator: By) => Promise<Signed>;
  /**
   * Opens the session of an account. Refuses where the account was removed or changed since it was checked, and with the
   * reason where it is shut.
   */
  readonly openAccount: (call: Call, account: CheckedAccount, source: string) => Promise<Result<Signed>>;
  /** Who asks; undefined when there is no session or it is over. `touch`: the request is a sign of life. */
  readonly signed: (call: Call, touch: boolean) => Promise<Signed | undefined>;
  /** Whether a session is still good; it is looked at whenever something is sent into a stream. */
  readonly holds: (session: string) => Promise<boolean>;
  /** Notes that the user has proved again who they are. */
  readonly stepUp: (who: Signed) => Promise<void>;
  /** The same for a session by its id, where it is good and of this account; whether it was. */
  readonly stepUpOf: (by: By, session: string) => Promise<boolean>;
  /** Notes in the transaction of a new second factor that the user has just shown it. */
  readonly raise: (inner: Kysely<Tables>, who: Signed, by: OpenedBy) => Promise<void>;
  readonly close: (call: Call, source: string) => Promise<void>;
  /** Sessions that are good now: of one account, or all. */
  readonly list: (of: Signed | undefined) => Promise<readonly SessionInfoRow[]>;
  readonly end: (by: By, id: string) => Promise<void>;
  /** Ends every other session of the account that asks. */
  readonly endOthers: (of: Signed) => Promise<void>;
};

export type SessionsOptions = {
  readonly settings: Settings;
  readonly rules: Rules;
  readonly second: SecondFactors;
  readonly clock?: () => number;
};

/**
 * Sessions kept by the hash of a random token, which only the browser's cookie holds. Role and kind stand in the session
 * itself, and with every request the account of a session is looked at again: an account that is gone has no session.
 */
export function createSessions(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  { settings, rules, second, clock = Date.now }: SessionsOptions,
): Sessions {
  const cookie = cookieOf(settings);
  const limitsOf = (kind: SessionTable['kind']) => {
    const { hours, idleMinutes } = rules.current();
    return kind === 'link' ? LINK : { life: hours * 60 * 60_000, idle: idleMinutes * 60_000 };
  };
  const time = (at: number) => new Date(at).toISOString();
  /** When sessions were last seen, by their id, more exactly than the disk has it. */
  const seen = new Map<string, number>();

  /** Sessions that are good: neither over nor idle, and their account still has the roles that they were opened with. */
  const good = async (where: { readonly hash?: string; readonly id?: string } = {}) => {
    let query = db
      .selectFrom('sessions')
      .leftJoin('accounts', 'accounts.name', 'sessions.account')
      .selectAll('sessions')
      .select(['accounts.roles as account_roles', 'accounts.closed_at as account_closed', 'accounts.first_until'])
      .select(({ selectFrom }) =>
        selectFrom('conflicts')
          .select(({ fn }) => fn.count<number | string>('uncompared').as('n'))
          .whereRef('conflicts.account', '=', 'sessions.account')
          .as('uncompared'),
      );
    if (where.hash !== undefined) query = query.where('token_hash', '=', where.hash);
    if (where.id !== undefined) query = query.where('id', '=', where.id);
    return (await query.execute()).filter((row) => {
      const { life, idle } = limitsOf(row.kind);
      return (
        Date.parse(row.expires_at) > clock() &&
        // The rules may have become stricter since it was opened.
        Date.parse(row.created_at) > clock() - life &&
        (seen.get(row.id) ?? Date.parse(row.seen_at)) > clock() - idle &&
        (row.kind === 'link' || (row.account_roles === row.roles && row.account_closed === null))
      );
    });
  };

  const begin = async (call: Call, who: Who, { by: openedBy, first_until }: Opening, inner: Kysely<Tables>) => {
    const token = randomBytes(32).toString('base64url');
    const kind: SessionTable['kind'] = openedBy === 'link' ? 'link' : 'account';
    const { life } = limitsOf(kind);
    const at = clock();
    await inner.deleteFrom('sessions').where('expires_at', '<', time(at)).execute();
    const session = newId();
    await inner
      .insertInto('sessions')
      .values({
        token_hash: hash(token),
        id: session,
        account: who.account,
        kind,
        opened_by: openedBy,
        roles: keepRoles(who.roles),
        created_at: time(at),
        seen_at: time(at),
        stepped_at: time(at),
        expires_at: time(at + life),
      })
      .execute();
    cookie.set(call, token, life);
    return {
      ...who,
      kind,
      session,
      steppedUp: true,
      lacksFactor: lacksFactor(rules.current(), { by: openedBy, roles: who.roles }),
      lacksOwnPassword: lacksOwnPassword({ first_until }, openedBy),
      purpose: null,
      lacksPurpose: kind === 'account' && rules.current().askPurpose,
      // Looked at with each request; what is answered to this one holds no record.
      lacksComparison: false,
    };
  };

  const touch = async (id: string, seenAt: string) => {
    seen.set(id, clock());
    if (clock() - Date.parse(seenAt) < NOTED_EVERY) return;
    await db
      .updateTable('sessions')
      .set({ seen_at: time(clock()) })
      .where('id', '=', id)
      .execute()
      .catch(unlessFull);
  };

  const signed: Sessions['signed'] = async (call, isLife) => {
    const token = cookie.get(call);
    if (token === undefined) return undefined;
    const [row] = await good({ hash: hash(token) });
    if (!row) return undefined;
    if (isLife) await touch(row.id, row.seen_at);
    const steppedUp = clock() - Date.parse(row.stepped_at) < STEP_UP;
    const roles = readRoles(row.roles);
    const lacks = lacksFactor(rules.current(), { by: row.opened_by, roles });
    const { account, kind, purpose } = row;
    const lacksComparison = Number(row.uncompared) > 0;
    const lacksPurpose = kind === 'account' && purpose === null && rules.current().askPurpose;
    return {
      account,
      roles,
      kind,
      session: row.id,
      steppedUp,
      lacksFactor: lacks,
      lacksOwnPassword: kind === 'account' && lacksOwnPassword(row, row.opened_by),
      purpose,
      lacksPurpose,
      lacksComparison,
    };
  };

  const noteStep = (by: By, session: string) =>
    ledger.act(async (inner, note) => {
      await inner
        .updateTable('sessions')
        .set({ stepped_at: time(clock()) })
        .where('id', '=', session)
        .execute();
      note(by, { what: 'session.step-up', about: session });
    });

  return {
    openLink: (call, operator) =>
      ledger.act(async (inner, note) => {
        note(operator, { what: 'link.open', about: operator.source ?? '' });
        return begin(call, { ...operator, roles: ROLES_OF_LINK }, { by: 'link', first_until: null }, inner);
      }),
    openAccount: (call, { name, secret, by }, source) =>
      ledger.act(async (inner, note): Promise<Result<Signed>> => {
        const account = await inner
          .selectFrom('accounts')
          .select(['roles', 'closed_at', 'closed_why', 'first_until'])
          .where('name', '=', name)
          .$if(secret !== undefined, (query) => query.where('secret', '=', secret!))
          .executeTakeFirst();
        // A second factor may have been set up while the password was looked at.
        if (!account || (by === 'password' && (await second.has(inner, name)))) return refuse(400, 'sign-in-wrong');
        const shut = shutBy(account);
        if (shut !== undefined) {
          note({ account: name, source }, { what: 'sign-in.shut', about: `${source} ${by} ${shut}` });
          return refuse(403, shut);
        }
        await inner
          .updateTable('accounts')
          .set({ used_at: time(clock()) })
          .where('name', '=', name)
          .execute();
        note({ account: name, source }, { what: 'sign-in', about: `${source} ${by}` });
        const who = { account: name, source, roles: readRoles(account.roles) };
        return done(await begin(call, who, { by, first_until: account.first_until }, inner));
      }),
    signed,
    holds: async (id) => (await good({ id })).length > 0,
    stepUp: (who) => noteStep(who, who.session),
    stepUpOf: async (by, id) => {
      const [row] = await good({ id });
      if (row?.kind !== 'account' || row.account !== by.account) return false;
      await noteStep(by, id);
      return true;
    },
    raise: async (inner, { session }, by) => {
      await inner.updateTable('sessions').set({ opened_by: by }).where('id', '=', session).execute();
    },
    close: async (call, source) => {
      const who = await signed(call, false);
      const token = cookie.get(call);
      if (token !== undefined) {
        await ledger.act(async (inner, note) => {
          await inner.deleteFrom('sessions').where('token_hash', '=', hash(token)).execute();
          if (who) note({ account: who.account, source }, { what: 'sign-out', about: who.session });
        });
      }
      cookie.remove(call);
    },
    list: async (of) =>
      (await good())
        .filter((row) => of === undefined || (row.account === of.account && row.kind === of.kind))
        .map((row) => shown(row, seen.get(row.id))),
    end: (by, id) =>
      ledger.act(async (inner, note) => {
        await inner.deleteFrom('sessions').where('id', '=', id).execute();
        note(by, { what: 'session.end', about: id });
      }),
    endOthers: async ({ account, kind, session }) => {
      await db
        .deleteFrom('sessions')
        .where('account', '=', account)
        .where('kind', '=', kind)
        .where('id', '!=', session)
        .execute();
    },
  };
}

/** How a session is opened; of an account, until when its first password holds. */
type Opening = { readonly by: OpenedBy; readonly first_until: string | null };

function shown(row: Selectable<SessionTable>, seen: number | undefined): SessionInfoRow {
  return {
    id: row.id,
    account: row.account,
    kind: row.kind,
    createdAt: row.created_at,
    seenAt: seen === undefined ? row.seen_at : new Date(seen).toISOString(),
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** On a full disk a sign of life is kept in memory alone: space can be freed only by a person who is signed in. */
function unlessFull(error: unknown): void {
  const SQLITE_FULL = 13;
  if ((error as { errcode?: unknown }).errcode !== SQLITE_FULL) throw error;
}

function cookieOf(settings: Settings) {
  const secure = settings.origin?.startsWith('https:') ?? false;
  // Cookies are shared by all ports of a host: the port in the name keeps two workbenches apart. Browsers take a name
  // that begins with __Host- from this very host alone, and only over an encrypted connection.
  const name = `${secure ? '__Host-' : ''}redress_${settings.port}`;
  return {
    get: (call: Call) => getCookie(call, name),
    set: (call: Call, token: string, life: number) =>
      setCookie(call, name, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: life / 1000, secure }),
    remove: (call: Call) => deleteCookie(call, name, { path: '/', secure }),
  };
}
