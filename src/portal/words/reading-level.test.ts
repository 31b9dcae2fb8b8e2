import { describe, expect, it } from 'vitest';
import { FOR_OFFICES, textsIn } from '../languages/catalog.ts';
import { readPack } from '../pack/check.ts';
import { INVENTED_PACK } from '../pack/invented.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';

const VOWELS = /[aeiouy]+/g;

/** Syllables of an English word, as readability formulas count them: groups of vowels, without a silent e at the end. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0]!);
  return Math.max(1, spoken.match(VOWELS)?.length ?? 1);
}

/** The grade of the Flesch-Kincaid formula (Kincaid and others, 1975). */
function grade(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((each) => /\p{L}/u.test(each)).length;
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (spoken / words.length) - 15.59;
}

/** Syllables of a Spanish word: groups of vowels; two strong ones, and a strong one with a weak one that has an accent, are apart. */
function spanishSyllables(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/h/g, '')
    .replace(/(?<=q)u|(?<=g)u(?=[eiéí])/g, '')
    .replace(/y(?=[aeiouáéíóú])/g, 'j')
    .replace(/[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó])/g, '$&-');
  return Math.max(1, heard.match(/[aeiouáéíóúüy]+/g)?.length ?? 1);
}

/** How easy a Spanish text is by the formula of Szigriszt (1993). Barrio (2008) calls 55 to 65 normal, and 65 to 80 quite easy. */
function ease(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((each) => /\p{L}/u.test(each)).length;
  const words = text.match(/\p{L}+/gu) ?? [];
  const spoken = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.835 - 62.3 * (spoken / words.length) - words.length / Math.max(1, sentences);
}

const read = readPack(INVENTED_PACK);
if (!read.ok) throw new Error('the invented pack does not hold');
const { pack } = read;
function forPeopleIn(language: 'en' | 'es'): readonly (readonly [string, string])[] {
  return [
    ...textsIn({ en: EN, es: ES }[language]).filter(([at]) => !FOR_OFFICES.test(at)),
    ...textsIn({
      fields: pack.fields.map(({ label, help, reason }) => [label, help, reason].map((each) => each?.[language] ?? '')),
      screener: pack.screener.results.map(({ text }) => text[language]),
      consents: [...pack.consents.map(({ text }) => text), pack.textMessages!.consent].map((text) => text[language]),
      declaration: pack.declaration.parts.map((part) => part[language]),
      templates: pack.templates.map(({ text }) => text[language].replace(/[{[][^}\]]*[}\]]/g, 'it')),
      steps: pack.organizations.flatMap(({ nextSteps }) => nextSteps.map((step) => step[language])),
      notListed: pack.notListed[language],
    }),
  ];
}
const forPeople = forPeopleIn('en');

/** Words from which a text is long enough for the formula to say something of it alone. */
const LONG = 15;

describe('the texts for people', () => {
  it('are for readers of grade 6 as a whole', () => {
    expect(grade(forPeople.map(([, text]) => text).join('. '))).toBeLessThan(6);
  });

  it.each(forPeople.filter(([, text]) => text.split(/\s+/).length >= LONG))(
    'are of grade 8 or under: %s',
    (_, text) => {
      expect(grade(text)).toBeLessThanOrEqual(8);
    },
  );

  it('are easy in Spanish as a whole', () => {
    const whole = forPeopleIn('es').map(([, text]) => text);
    expect(ease(whole.join('. '))).toBeGreaterThan(65);
  });

  it.each(forPeopleIn('es').filter(([, text]) => text.split(/\s+/).length >= LONG))(
    'are of normal ease or easier in Spanish: %s',
    (_, text) => {
      expect(ease(text)).toBeGreaterThanOrEqual(55);
    },
  );

  it.each([
    ['sol', 1],
    ['casa', 2],
    ['condado', 3],
    ['antecedentes', 5],
    ['leer', 2],
    ['día', 2],
    ['pueda', 2],
    ['guía', 2],
    ['quiere', 2],
    ['oficina', 4],
    ['ahora', 3],
    ['correo', 3],
    ['estado', 3],
    ['código', 3],
    ['ley', 1],
    ['cambió', 2],
    ['ciudad', 2],
    ['y', 1],
    ['ayuda', 3],
    ['quizá', 2],
    ['guerra', 2],
    ['envíe', 3],
  ])('have their Spanish syllables counted: %s, %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  it('are measured by a formula that knows a hard text from an easy one', () => {
    expect(grade('The cat sat on the mat. The dog ran to the door.')).toBeLessThan(2);
    expect(
      grade(
        'Notwithstanding any provision of applicable jurisdictional regulation, the petitioner shall demonstrate rehabilitation.',
      ),
    ).toBeGreaterThan(15);
    expect(ease('El gato está en la casa. El perro corre al sol.')).toBeGreaterThan(80);
    expect(
      ease(
        'No obstante cualquier disposición reglamentaria jurisdiccional aplicable, el peticionario demostrará fehacientemente su rehabilitación.',
      ),
    ).toBeLessThan(40);
  });
});

describe('the languages', () => {
  it('say the same things, with the same values filled in', () => {
    const [en, es] = [new Map(textsIn(EN)), new Map(textsIn(ES))];
    expect([...es.keys()]).toEqual([...en.keys()]);
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    for (const [at, text] of en) expect(values(es.get(at)!), at).toBe(values(text));
  });

  it('differ wherever there are words to translate', () => {
    const es = new Map(textsIn(ES));
    const same = textsIn(EN).filter(([at, text]) => text.split(' ').length > 2 && es.get(at) === text);
    expect(same).toEqual([]);
  });
});
