import { describe, expect, it } from 'vitest';
import { caseKey, nameWords } from '../../record/index.ts';
import { readPack } from '../pack/check.ts';
import { INVENTED_PACK } from '../pack/invented.ts';
import { fieldsFor } from '../pack/routing.ts';
import { dayOf, hasSocialSecurityNumber, oneLine, phoneDigits } from './normalize.ts';
import { showAnswer } from './show.ts';
import { checkAnswers, isEmail, readAnswers } from './validate.ts';

const read = readPack(INVENTED_PACK);
if (!read.ok) throw new Error('the invented pack does not hold');
const fields = fieldsFor(read.pack, ['alder']);
const good = {
  'first-name': ['  José  Luis '],
  'last-name': ['O’Neil'],
  'birth-date.year': ['1980'],
  'birth-date.month': ['2'],
  'birth-date.day': ['9'],
  'contact-by': ['letter', 'letter'],
  address: ['1 Main St\r\nAlder'],
};
const check = (more: Readonly<Record<string, readonly string[]>> = {}) =>
  checkAnswers(fields, readAnswers(fields, { ...good, ...more }), '2026-11-28');

describe('answers', () => {
  it('are kept tidy, and whole when the form is right', () => {
    const { answers, errors, recommended } = check();
    expect([...errors]).toEqual([]);
    expect(answers).toMatchObject({
      'first-name': ['José Luis'],
      'birth-date': ['1980-02-09'],
      'contact-by': ['letter'],
      address: ['1 Main St\nAlder'],
    });
    expect(recommended).toContain('email');
    expect(recommended).not.toContain('message');
  });

  it('are required by other answers', () => {
    expect([...check({ 'contact-by': ['email'] }).errors]).toEqual([['email', 'required']]);
    expect([...check({ 'contact-by': ['phone', 'letter'], address: [] }).errors]).toEqual([
      ['phone', 'required'],
      ['address', 'required'],
    ]);
  });

  it.each<[string, Readonly<Record<string, readonly string[]>>, string, string]>([
    ['a day that is not', { 'birth-date.month': ['13'] }, 'birth-date', 'not-a-date'],
    ['a day in February that is not', { 'birth-date.day': ['30'] }, 'birth-date', 'not-a-date'],
    ['half a date', { 'birth-date.day': [''] }, 'birth-date', 'not-a-date'],
    ['a day to come', { 'birth-date.year': ['2027'] }, 'birth-date', 'date-in-future'],
    ['a year too early', { 'birth-date.year': ['1799'] }, 'birth-date', 'too-long-ago'],
    ['an address that would add a line to a message', { email: ['a@b.co\nBcc: c@d.co'] }, 'email', 'not-an-email'],
    ['two addresses', { email: ['a@b.co, c@d.co'] }, 'email', 'not-an-email'],
    ['letters as a phone number', { phone: ['call me'] }, 'phone', 'not-a-phone'],
    ['words as an amount', { 'monthly-income': ['a lot'] }, 'monthly-income', 'not-an-amount'],
    ['a negative amount', { 'monthly-income': ['-5'] }, 'monthly-income', 'not-an-amount'],
    ['an option that was not offered', { 'owns-home': ['maybe'] }, 'owns-home', 'not-an-option'],
    ['a Social Security number', { message: ['It is 123-45-6789.'] }, 'message', 'social-security'],
    ['one without hyphens', { 'first-name': ['123456789'] }, 'first-name', 'social-security'],
    ['one with other strokes', { message: ['123–45–6789'] }, 'message', 'social-security'],
    ['one of wide digits', { message: ['１２３ ４５ ６７８９'] }, 'message', 'social-security'],
    ['one among case numbers', { 'case-numbers': ['123 45 6789'] }, 'case-numbers', 'social-security'],
    ['a text that is too long', { 'first-name': ['x'.repeat(101)] }, 'first-name', 'too-long'],
  ])('refuse %s, and keep what was typed', (_, more, field, error) => {
    const { errors, answers } = check(more);
    expect([...errors]).toEqual([[field, error]]);
    expect(answers[field]![0]).not.toBe('');
  });

  it('take amounts and numbers as people write them', () => {
    const { answers, errors } = check({
      'monthly-income': ['$3,000.00'],
      'household-size': ['02'],
      phone: ['+1 (555) 010-1234'],
      'case-numbers': ['123456789\nA-1'],
    });
    expect([...errors]).toEqual([]);
    expect(answers).toMatchObject({ 'monthly-income': ['3000'], 'household-size': ['2'], phone: ['5550101234'] });
    const shown = Object.fromEntries(
      fields.map((field) => [field.id, showAnswer(field, answers, { language: 'es', locale: 'es' })]),
    );
    expect(shown).toMatchObject({
      phone: '(555) 010-1234',
      'birth-date': '9 de febrero de 1980',
      'contact-by': 'Carta',
    });
  });
});

describe('texts', () => {
  it('compare alike however they are written', () => {
    expect(nameWords('José-Luis d’Ávila')).toEqual(['jose', 'luis', 'davila']);
    expect(caseKey(' a 12-345 ')).toBe('A12345');
    expect([phoneDigits('555'), phoneDigits('1-555-010-1234')]).toEqual(['', '5550101234']);
    expect(dayOf('1980-2-29')).toBe('1980-02-29');
    expect(dayOf('1981-2-29')).toBeUndefined();
    expect(oneLine('a\u0000\u200b \t b\n')).toBe('a b');
  });

  it('are taken for a Social Security number only when they look like one', () => {
    for (const text of ['555-010-1234', 'case 12345', '1234567890', '2020-01-02'])
      expect(hasSocialSecurityNumber(text, false), text).toBe(false);
  });

  it('are an address for mail only when they are one', () => {
    expect(['ana@example.org', 'a.b+c@d.example'].every(isEmail)).toBe(true);
    expect(['a@b', 'a b@c.de', '<a@b.co>', 'a@b.co;c@d.co', '@b.co'].some(isEmail)).toBe(false);
  });
});
