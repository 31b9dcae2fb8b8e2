import type { Answers } from './pack/condition.ts';
import { NOT_LISTED } from './pack/schema.ts';
import { type Sending, sendingOf, writeSent } from './person/submit.ts';
import type { Portal } from './portal.ts';
import { applicationRows, newApplication } from './store/applications.ts';
import type { Db } from './store/open.ts';

const FIRST = ['Avery', 'Jordan', 'Marisol', 'Deshawn', 'Linh', 'Rosa', 'Tomás', 'Keisha', 'Omar', 'Grace'];
const LAST = ['Ashdown', 'Bellweather', 'Castellane', 'Dunmore', 'Eastlake', 'Fairbrook', 'Greywell', 'Hollis'];

/** The answers of an invented person. The same number gives the same person, and no two numbers below 80 the same name. */
export function inventedAnswers(number: number): Answers {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const month = String(1 + (number % 12)).padStart(2, '0');
  return {
    'first-name': [FIRST[number % FIRST.length]!],
    'last-name': [LAST[Math.floor(number / FIRST.length) % LAST.length]!],
    'birth-date': [`${1960 + (number % 45)}-${month}-${day}`],
    'contact-by': ['email', 'phone'],
    email: [`person${number}@mail.example`],
    phone: [`555010${String(number % 10_000).padStart(4, '0')}`],
    'on-probation': [number % 3 === 0 ? 'yes' : 'no'],
    'charges-pending': [number % 7 === 0 ? 'yes' : 'no'],
    'monthly-income': [String((number * 137) % 5000)],
    'household-size': [String(1 + (number % 4))],
    'owns-home': [number % 4 === 0 ? 'yes' : 'no'],
    'case-numbers': [`A-${10_000 + number}`],
  };
}

/** The counties of an invented person. */
export function inventedCounties({ pack }: Pick<Portal, 'pack'>, number: number): readonly string[] {
  const ids = pack.counties.map(({ id }) => id);
  if (number % 11 === 10) return [NOT_LISTED];
  return number % 5 === 0 ? ids.slice(0, 2) : [ids[number % ids.length]!];
}

/** Applications of one statement of SQL, which takes some thirty thousand values, and of one transaction. */
const OF_STATEMENT = 200;
/** Keys are by chance, so that each transaction writes most pages of every index again: the fewer of them, the less is written. */
const OF_TRANSACTION = 5_000;

/**
 * Sends applications of invented people. The same functions as behind the pages write them, but each application is
 * written in its final state, without a draft, and thousands at a time.
 */
export async function sendInventedApplications(portal: Portal, count: number): Promise<void> {
  for (let from = 0; from < count; from += OF_TRANSACTION) {
    const until = Math.min(count, from + OF_TRANSACTION);
    await portal.store.db.transaction().execute(async (inner) => {
      for (let at = from; at < until; at += OF_STATEMENT)
        await writeAll(inner, invented(portal, at, Math.min(until, at + OF_STATEMENT)), portal);
    });
  }
}

/** The applications of some invented people, all sent at the same moment. */
function invented(portal: Portal, from: number, until: number): readonly Invented[] {
  const at = portal.now();
  const still = { ...portal, now: () => at };
  return Array.from({ length: until - from }, (_, each) => inventedApplication(still, from + each));
}

type Invented = { readonly startKey: string; readonly sending: Sending };

function inventedApplication(portal: Portal, number: number): Invented {
  const { pack } = portal;
  const locale = number % 4 === 3 ? 'es' : 'en';
  const begun = newApplication(portal, { locale, counties: inventedCounties(portal, number) });
  const { content, version } = begun;
  const answers = { ...content.answers, ...inventedAnswers(number) };
  const consents = pack.consents.map(({ id }) => id);
  const declaration = pack.declaration.parts.map(() => 'I am invented. I have worked for two years.');
  const draft = { ...begun, version: version + 1, content: { ...content, answers } };
  const sending = sendingOf(portal, draft, { consents, declaration });
  if (sending.kind !== 'ready') throw new Error(`the answers of invented person ${number} are not whole`);
  return { startKey: `invented ${number}`, sending };
}

async function writeAll(db: Db, made: readonly Invented[], portal: Portal): Promise<void> {
  const own = made.map(({ sending, startKey }) => applicationRows(portal, sending.sent, startKey));
  const rows = made.map(({ sending }) => sending.rows);
  const applications = own.map(({ application }) => application);
  await db.insertInto('applications').values(applications).execute();
  const keys = own.map(({ key }) => key);
  await db.insertInto('application_keys').values(keys).execute();
  await writeSent(db, {
    referrals: rows.flatMap((each) => each.referrals),
    figures: rows.flatMap((each) => each.figures),
    events: rows.flatMap((each) => each.events),
    terms: rows.flatMap((each) => each.terms),
    outbox: rows.flatMap((each) => each.outbox),
    log: rows.flatMap((each) => each.log),
  });
}
