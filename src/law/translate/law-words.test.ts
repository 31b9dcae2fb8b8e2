import { describe, expect, it } from 'vitest';
import { FRAMES_IN_SPANISH } from './frames-es.ts';
import { createLawWords } from './law-words.ts';

const { say } = createLawWords({
  texts: {
    'date of birth': 'fecha de nacimiento',
    sentence: 'pena',
    'lines, or parts of them': 'líneas o partes de ellas',
    '{age} years or older, and {age} is enough': '{age} años o más, y {age} bastan',
    '{age} years or older': '{age} años o más',
    'Cost (a+b) of {n}': 'Costo (a+b) de {n}',
    'there were 6 plants': 'había 6 plantas',
    misdemeanor: 'delito menor',
  },
  frames: FRAMES_IN_SPANISH,
});

describe('the words of a law in another language', () => {
  it.each([
    ['date of birth', 'fecha de nacimiento'],
    ['50 years or older, and 50 is enough', '50 años o más, y 50 bastan'],
    ['Cost (a+b) of 3', 'Costo (a+b) de 3'],
    ['not in the file: there were 6 plants', 'no está en el archivo: había 6 plantas'],
    ['date of birth plus 18 years', 'fecha de nacimiento más 18 años'],
    ['between 2008-01-01 and 2009-01-01', 'entre el 2008-01-01 y el 2009-01-01'],
    [
      'Cannot be decided without: date of birth, lines, or parts of them, sentence',
      'No se puede decidir sin: fecha de nacimiento, líneas o partes de ellas, pena',
    ],
    [
      'date of birth; may be a reduction to a misdemeanor: sentence, date of birth',
      'fecha de nacimiento; puede ser una reducción a delito menor: pena, fecha de nacimiento',
    ],
    ['2008-03-04', '2008-03-04'],
    ['HS 11357(b)', 'HS 11357(b)'],
  ])('say %s as %s', (text, said) => {
    expect(say(text)).toBe(said);
  });

  it.each([
    'Date of birth',
    '50 years or older, and 60 is enough',
    'not in the file: there were 7 plants',
    'not in the file: it was given to a person of 21 years or older',
    'it was given to a person of 21 years or older, and 21 is enough',
    'Cannot be decided without: date of birth, height',
    'CONVICTED-PROB/JAIL',
    'PC 459 and 461',
    // A pattern that cuts numbers in every way would not come back from this one.
    `PC ${'1203.4(a)'.repeat(40)} and more`,
  ])('do not say %s, which has none', (text) => {
    expect(say(text)).toBeUndefined();
  });
});
