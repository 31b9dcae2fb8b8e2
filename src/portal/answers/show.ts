import { type Format, formatFor } from '../../publish/site/format.ts';
import type { Language } from '../../say/say.ts';
import type { Answers } from '../pack/condition.ts';
import type { Field } from '../pack/schema.ts';

/**
 * Numbers and days of a language, by the calendar of the courts and in the digits that forms take: Persian would
 * otherwise name days by a calendar that no letter of a court uses.
 */
export function formatOf(locale: string): Format {
  return formatFor(locale === 'en' || locale === 'es' ? locale : `${locale}-u-ca-gregory-nu-latn`);
}

/** In which language somebody reads: which text of a pack, and how days and amounts are written. */
type Reading = { readonly language: Language; readonly locale: string };

/** An answer as people read it, on the review page, at the office and on paper. Empty where there is none. */
export function showAnswer(field: Field, answers: Answers, { language, locale }: Reading): string {
  const given = answers[field.id] ?? [];
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return given.map((id) => field.options?.find((option) => option.id === id)?.label[language] ?? id).join(', ');
    case 'date':
      return given.map((day) => showDay(day, locale)).join();
    case 'money':
      return given.map((amount) => `$${formatOf(locale).number(Number(amount))}`).join();
    case 'phone':
      return given.map(showPhone).join();
    default:
      return given.join(', ');
  }
}

export function showDay(day: string, locale: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatOf(locale).day(day) : day;
}

/** A moment as its day in a time zone. */
export function showMoment(instant: string, locale: string, zone: string): string {
  return formatOf(locale).dayIn(instant, zone);
}

function showPhone(digits: string): string {
  return digits.length === 10 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : digits;
}

/** Columns of the table that an office exports: one for each field, by its id, in the order of the pack. */
export function exportedAnswers(fields: readonly Field[], answers: Answers): readonly string[] {
  return fields.map(({ id }) => (answers[id] ?? []).join('; '));
}
