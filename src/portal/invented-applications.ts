import type { Answers } from './pack/condition.ts';
import { NOT_LISTED } from './pack/schema.ts';
import { saveDraft } from './person/own.ts';
import { submitApplication } from './person/submit.ts';
import type { Portal } from './portal.ts';
import { applicationOfId, beginApplication } from './store/applications.ts';

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

/** Sends applications of invented people, as the pages would. */
export async function sendInventedApplications(portal: Portal, count: number): Promise<void> {
  const consents = portal.pack.consents.map(({ id }) => id);
  const declaration = portal.pack.declaration.parts.map(() => 'I am invented. I have worked for two years.');
  for (let number = 0; number < count; number++) {
    const begun = await beginApplication(portal, {
      startKey: `invented ${number}`,
      language: number % 4 === 3 ? 'es' : 'en',
      counties: inventedCounties(portal, number),
    });
    if (!(await saveDraft(portal, begun, { answers: inventedAnswers(number) }))) continue;
    const kept = await applicationOfId(portal, begun.id);
    if (kept) await submitApplication(portal, kept, { consents, declaration });
  }
}
