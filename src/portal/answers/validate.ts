import { dialed } from '../../texting/dialed.ts';
import { type Answers, type Condition, holds } from '../pack/condition.ts';
import type { Field } from '../pack/schema.ts';
import { dayOf, hasSocialSecurityNumber, oneLine, phoneDigits, severalLines } from './normalize.ts';

/** Why an answer cannot be sent as it is. The catalogs of words say it. */
export type AnswerError =
  | 'required'
  | 'too-long'
  | 'not-a-date'
  | 'date-in-future'
  | 'too-long-ago'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-dialed'
  | 'not-an-amount'
  | 'not-an-option'
  | 'social-security';

export type CheckedAnswers = {
  /** In the form in which they are kept: dates as `YYYY-MM-DD`, amounts as digits. What is wrong stays as it was typed. */
  readonly answers: Answers;
  /** By field, in the order of the form. */
  readonly errors: ReadonlyMap<string, AnswerError>;
  /** Fields that should be answered and are not. */
  readonly recommended: readonly string[];
};

/** What a form sent, by the names of its inputs; a name may come several times. */
export type Sent = Readonly<Record<string, readonly string[]>>;

/** Characters of an answer that are kept beyond its limit, so that the person can shorten it instead of typing it again. */
const SLACK = 4000;

/** Reads the answers to fields out of a form, as typed. A date comes in three inputs. */
export function readAnswers(fields: readonly Field[], sent: Sent): Answers {
  const read = (field: Field): readonly string[] => {
    if (field.kind === 'date') {
      const parts = ['year', 'month', 'day'].map((part) =>
        oneLine(sent[`${field.id}.${part}`]?.[0] ?? '').slice(0, 10),
      );
      return parts.every((part) => part === '') ? [] : [parts.join('-')];
    }
    const given = sent[field.id] ?? [];
    const tidy = field.kind === 'long-text' ? severalLines : oneLine;
    const texts = given.map((text) => tidy(text.slice(0, field.longest + SLACK))).filter((text) => text !== '');
    return field.kind === 'choices' ? [...new Set(texts)].slice(0, 50) : texts.slice(0, 1);
  };
  return Object.fromEntries(fields.map((field) => [field.id, read(field)]));
}

/** Checks answers against the declarations of their fields. `today` is a day, `YYYY-MM-DD`. */
export function checkAnswers(fields: readonly Field[], answers: Answers, today: string): CheckedAnswers {
  const kept: Record<string, readonly string[]> = { ...answers };
  const errors = new Map<string, AnswerError>();
  for (const field of fields) {
    const given = answers[field.id] ?? [];
    if (given.length === 0) continue;
    const read = given.map((text) => readAnswer(field, text, today));
    const wrong = read.find((each) => 'error' in each);
    if (wrong && 'error' in wrong) errors.set(field.id, wrong.error);
    else kept[field.id] = read.map((each) => ('text' in each ? each.text : ''));
  }
  const missing = (field: Field) => (kept[field.id] ?? []).length === 0;
  const holdsFor = (condition: Condition | undefined) => condition !== undefined && holds(condition, kept);
  const required = ({ level, requiredWhen, textedWhen }: Field) =>
    level === 'required' || holdsFor(requiredWhen) || holdsFor(textedWhen);
  for (const { id, textedWhen } of fields)
    if (holdsFor(textedWhen) && !errors.has(id) && kept[id]?.[0] && !dialed(kept[id][0])) errors.set(id, 'not-dialed');
  for (const field of fields) if (missing(field) && required(field)) errors.set(field.id, 'required');
  return {
    answers: kept,
    errors: new Map(fields.flatMap(({ id }) => (errors.has(id) ? [[id, errors.get(id)!] as const] : []))),
    recommended: fields
      .filter((field) => missing(field) && !required(field) && field.level === 'recommended')
      .map(({ id }) => id),
  };
}

type ReadAnswer = { readonly text: string } | { readonly error: AnswerError };

function readAnswer(field: Field, text: string, today: string): ReadAnswer {
  if ([...text].length > field.longest) return { error: 'too-long' };
  switch (field.kind) {
    case 'date':
      return readDate(text, today);
    case 'email':
      return isEmail(text) ? { text } : { error: 'not-an-email' };
    case 'phone': {
      const digits = phoneDigits(text);
      return digits === '' ? { error: 'not-a-phone' } : { text: digits };
    }
    case 'money':
    case 'count': {
      const digits = text
        .normalize('NFKC')
        .replace(/[\s$,]/g, '')
        .replace(/\.0*$/, '');
      return /^\d{1,7}$/.test(digits) ? { text: String(Number(digits)) } : { error: 'not-an-amount' };
    }
    case 'choice':
    case 'choices':
      return field.options?.some(({ id }) => id === text) ? { text } : { error: 'not-an-option' };
    default:
      return hasSocialSecurityNumber(text, field.numbers) ? { error: 'social-security' } : { text };
  }
}

function readDate(text: string, today: string): ReadAnswer {
  const day = dayOf(text);
  if (day === undefined) return { error: 'not-a-date' };
  if (day > today) return { error: 'date-in-future' };
  return day < '1900-01-01' ? { error: 'too-long-ago' } : { text: day };
}

/** One address, without a name, a comment or a second line: what goes into the head of a message. */
export function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@.<>(),;:"\\[\]]{2,}$/.test(text);
}
