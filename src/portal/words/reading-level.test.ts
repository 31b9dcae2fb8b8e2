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

const read = readPack(INVENTED_PACK);
if (!read.ok) throw new Error('the invented pack does not hold');
const { pack } = read;
const forPeople: readonly (readonly [string, string])[] = [
  ...textsIn(EN).filter(([at]) => !FOR_OFFICES.test(at)),
  ...textsIn({
    fields: pack.fields.map(({ label, help, reason }) => [label.en, help?.en ?? '', reason.en]),
    screener: pack.screener.results.map(({ text }) => text.en),
    consents: pack.consents.map(({ text }) => text.en),
    declaration: pack.declaration.parts.map(({ en }) => en),
    templates: pack.templates.map(({ text }) => text.en.replace(/[{[][^}\]]*[}\]]/g, 'it')),
    steps: pack.organizations.flatMap(({ nextSteps }) => nextSteps.map(({ en }) => en)),
    notListed: pack.notListed.en,
  }),
];

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

  it('are measured by a formula that knows a hard text from an easy one', () => {
    expect(grade('The cat sat on the mat. The dog ran to the door.')).toBeLessThan(2);
    expect(
      grade(
        'Notwithstanding any provision of applicable jurisdictional regulation, the petitioner shall demonstrate rehabilitation.',
      ),
    ).toBeGreaterThan(15);
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
