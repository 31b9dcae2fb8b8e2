import { caseKey, nameWords } from '../../record/index.ts';
import { phoneDigits } from '../answers/normalize.ts';
import type { Answers } from '../pack/condition.ts';
import type { Portal } from '../portal.ts';
import { keyedHash } from './keyed-hash.ts';
import type { Db } from './open.ts';
import type { TermTable } from './schema.ts';

type Kind = TermTable['kind'];
type Term = { readonly kind: Kind; readonly hash: string };

const NAMES = ['first-name', 'middle-name', 'last-name', 'other-names'];

function term({ store }: Portal, kind: Kind, text: string): Term {
  return { kind, hash: keyedHash(store.keys.finding, kind, text) };
}

/** The keyed hash of a phone number, by which applications with it are found. */
export function phoneTerm(portal: Portal, number: string): string {
  return term(portal, 'phone', phoneDigits(number)).hash;
}

/** The terms that an application is found by, as keyed hashes. */
export function termsOf(portal: Portal, answers: Answers): readonly Term[] {
  const all = (field: string) => answers[field] ?? [];
  const words = [...new Set(NAMES.flatMap(all).flatMap(nameWords))].slice(0, 40);
  const cases = all('case-numbers')
    .flatMap((text) => text.split(/[\n,;]+/))
    .map(caseKey);
  return [
    ...words.map((word) => term(portal, 'name', word)),
    ...all('birth-date').map((day) => term(portal, 'born', day)),
    ...all('phone').map((phone) => term(portal, 'phone', phoneDigits(phone))),
    ...all('email').map((email) => term(portal, 'email', email.toLowerCase())),
    ...[...new Set(cases)]
      .filter((each) => each !== '')
      .slice(0, 40)
      .map((each) => term(portal, 'case', each)),
  ];
}

/** Writes the terms of an application in place of those that it had. */
export async function replaceTerms(portal: Portal, db: Db, id: string, answers: Answers): Promise<void> {
  await db.deleteFrom('terms').where('application_id', '=', id).execute();
  const rows = termRows(portal, id, answers);
  if (rows.length > 0) await db.insertInto('terms').values(rows).execute();
}

/** The rows by which an application is found. */
export function termRows(portal: Portal, id: string, answers: Answers): TermTable[] {
  return termsOf(portal, answers).map((each) => ({ application_id: id, ...each }));
}

/**
 * The search of somebody at an office, as groups of terms: an application is found if it has one term of every group. A
 * word may be part of a name; a number may be that of a phone or a case.
 */
export function searchTerms(portal: Portal, text: string): readonly (readonly Term[])[] {
  const phone = phoneDigits(text);
  if (phone !== '' && !/\p{L}/u.test(text))
    return [[term(portal, 'phone', phone), term(portal, 'case', caseKey(text))]];
  if (text.includes('@')) return [[term(portal, 'email', text.trim().toLowerCase())]];
  const whole = caseKey(text);
  const words = nameWords(text);
  if (/\d/.test(text)) return whole === '' ? [] : [[term(portal, 'case', whole)]];
  return words.map((word) => [term(portal, 'name', word)]);
}
