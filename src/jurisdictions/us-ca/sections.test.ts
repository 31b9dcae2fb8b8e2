import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSection, NO, type Section, sectionInList, sectionPattern, UNKNOWN, YES } from '../../record/index.ts';
import { packs } from '../packs.ts';
import { mostlyRegistrable, registrableOffenses } from './offenses/registrable.ts';
import { homicides, lifeSuperstrikes, namedSuperstrikes } from './offenses/superstrikes.ts';
import { californiaSections, parseSection } from './sections.ts';

const read = (text: string) => {
  const section = parseSection(text);
  return section && formatSection(section);
};

describe('sections as California files write them', () => {
  it.each([
    ['11359-F', '? 11359'],
    ['F11359', '? 11359'],
    ['11359 (HS)', 'HS 11359'],
    ['11359 (HS)-POSS MARIJ', 'HS 11359'],
    ['11359, HS', 'HS 11359'],
    ['11359 H/S', 'HS 11359'],
    ['11359.HS', 'HS 11359'],
    ['11359 H.S.', 'HS 11359'],
    ['11359 HLTH & SAF', 'HS 11359'],
    ['11359 HEALTH & SAFETY CODE', 'HS 11359'],
    ['11359 H S', 'HS 11359'],
    ['11359 HS.', 'HS 11359'],
    ['F11359 HS', 'HS 11359'],
    ['HS-11359', 'HS 11359'],
    ['HS SEC 11359', 'HS 11359'],
    ['459 P.C.', 'PC 459'],
    ['PENAL CODE 459', 'PC 459'],
    ['23152(A) V.C.', 'VC 23152(a)'],
    ['ATT 11359 HS', 'PC 664/HS 11359'],
    ['ATTEMPTED HS 11359', 'PC 664/HS 11359'],
    ['11357 B HS', 'HS 11357(b)'],
    ['11357HS(b)', 'HS 11357(b)'],
    ['11357 HS(C)', 'HS 11357(c)'],
    ['11357 HS(C)-POSS', 'HS 11357(c)'],
    ['11357.B HS', 'HS 11357(b)'],
    ['11357-B HS', 'HS 11357(b)'],
    ['11357 B(2) HS', 'HS 11357(b)(2)'],
    ['HS 11357 (b)', 'HS 11357(b)'],
    ['CONVICTED OF 11359 HS', 'HS 11359'],
    ['CONVICTED OF HS 11359', 'HS 11359'],
    ['COM: CNT 1 CHRG-11359 HS', 'HS 11359'],
    ['011359 HS', 'HS 11359'],
    ['11359-664 HS', 'PC 664/HS 11359'],
    ['11359/664 HS', 'PC 664/HS 11359'],
    ['217,1(B) PC', 'PC 217.1(b)'],
    ['182(A)(1)/187(A) PC', 'PC 182(a)(1)/PC 187(a)'],
    ['11359/182 HS-CONSP', 'PC 182/HS 11359'],
    ['182.1 PC', 'PC 182(1)'],
    ['11359 HS-CONSP', 'HS 11359 or PC 182/HS 11359'],
    ['CONSP 11359 HS', 'PC 182/HS 11359'],
    ['11359/11360 HS', 'HS 11359 or HS 11360'],
    ['11359 HS/11360 HS', 'HS 11359 or HS 11360'],
    ['11359 HS, 11360 HS', 'HS 11359 or HS 11360'],
    ['11359(A)/(B) HS', 'HS 11359(a) or HS 11359(b)'],
    ['11357(A,C) HS', 'HS 11357(a) or HS 11357(c)'],
    ['11357(B)(C) HS', 'HS 11357(b) or HS 11357(c)'],
    ['11357B/C HS', 'HS 11357(b) or HS 11357(c)'],
    ['11357(BC) HS', 'HS 11357(b) or HS 11357(c)'],
    ['602(AA) PC', 'PC 602(aa)'],
    ['266(H)(B) PC', 'PC 266h(b)'],
    ['288(A) PC', 'PC 288(a)'],
    ['11357A-E HS', 'HS 11357'],
    ['667.61(A)(1)(B)(I) PC', 'PC 667.61(a)(1)(b)(i)'],
    ['11357(B) HS 11359 HS', 'HS 11357(b) or HS 11359'],
    ['664 PC 11359 HS', 'PC 664/HS 11359'],
    ['PC 664 HS 11359', 'PC 664/HS 11359'],
    ['11359 HS 182 PC', 'PC 182/HS 11359'],
    ['32 PC 11359 HS', 'PC 32/HS 11359'],
    ['11359 HS 2 CTS', 'HS 11359'],
    ['459 PC 2ND', 'PC 459'],
    ['243(A)(1)/(2) PC', 'PC 243(a)(1) or PC 243(a)(2)'],
    ['484-487(A) PC', 'PC 484 or PC 487(a)'],
    ['11357(A)-(C) HS', 'HS 11357'],
    ['11359 HS(F)', 'HS 11359'],
    ['11357 F HS', 'HS 11357'],
    ['11359 HS W/PRIOR-POSS', 'HS 11359'],
    ['11359 HS ENH 12022(A)(1) PC', 'HS 11359'],
    ['11359.5 HS-POSS', 'HS 11359.5'],
    ['11359-28.5 GRAMS', '? 11359'],
    ['11359 HS-1 OZ', 'HS 11359'],
    ["'11359 HS", 'HS 11359'],
    ['"11359 HS"', 'HS 11359'],
    ['11359-HS', 'HS 11359'],
    ['HS/11359', 'HS 11359'],
    ['11357(B)-HS-POSS', 'HS 11357(b)'],
    ['11359-HS STUDENT', '? 11359'],
    ['11357 HS (B)', 'HS 11357(b)'],
    ['HS 11357 B', 'HS 11357(b)'],
    ['11357 HS C-POSS', 'HS 11357(c)'],
    ['11359 HS F', 'HS 11359'],
    ['11357[B] HS', 'HS 11357(b)'],
    ['11357 SUB B HS', 'HS 11357(b)'],
    ['CAL HS 11359', 'HS 11359'],
    ['1. 664/11359 HS', 'PC 664/HS 11359'],
    ['266HB PC', 'PC 266h(b)'],
    ['664/187A PC', 'PC 664/PC 187(a)'],
    ['288A(C) PC', 'PC 288a(c)'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(Object.entries(californiaSections.examples.read))('%s is %s, by the grammar', (text, expected) =>
    expect(read(text)).toBe(expected),
  );

  it.each([...californiaSections.examples.refused])('"%s" names none', (text) => expect(read(text)).toBeUndefined());

  it('knows offenses that bar relief without the brackets of their letters: 243.4A PC', () => {
    for (const { sections } of [homicides, lifeSuperstrikes, namedSuperstrikes, registrableOffenses, mostlyRegistrable])
      for (const { code, number, subdivisions } of sections) {
        const [letter = 'A'] = subdivisions;
        // PC 288a is a section of its own, and old subdivisions were numbers.
        if (code !== 'PC' || /^\d/.test(letter) || ONLY_WITH_BRACKETS.has(number)) continue;
        const found = parseSection(`${number.toUpperCase()}${letter} PC`);
        expect(found, number).toMatchObject({ number, subdivisions: [letter] });
      }
  });

  it('has no list of law under a number that only files print', () => {
    const printed = new Set(Object.keys(californiaSections.printed ?? {}));
    const text = JSON.stringify(packs);
    const lists = [...text.matchAll(/"code":"(\w+)","number":"([^"]+)"/g)].map(
      ([, code, number]) => `${code} ${number}`,
    );
    const own = Object.entries(californiaSections.printed ?? {}).filter(([name, of]) => of.includes(name));
    for (const [name] of own) printed.delete(name);
    expect(lists.filter((name) => printed.has(name))).toEqual([]);
  });
});

/** Sections without lettered subdivisions or with two letters of their own, and PC 288, since PC 288a is another. */
const ONLY_WITH_BRACKETS = new Set(['37', '128', '266', '273ab', '266c', '266j', '267', '285', '288', '314', '647a']);

/** Letters and numbers take turns in the law; two of one sort in a row are two subdivisions. */
function alternate(subdivisions: readonly string[]): boolean {
  return subdivisions.every((part, i) => i === 0 || /\d/.test(part) !== /\d/.test(subdivisions[i - 1]!));
}

const anySection = fc.record({
  code: fc.constantFrom('HS', 'PC', 'VC', 'BP', 'WI'),
  number: fc.oneof(
    fc.integer({ min: 100, max: 663 }).map(String),
    fc.integer({ min: 665, max: 99_999 }).map(String),
    fc.tuple(fc.integer({ min: 700, max: 30_000 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`),
    fc.constantFrom('288a', '273ab', '653f', '476a', '11357', '11359', '11357.5'),
  ),
  subdivisions: fc.array(fc.constantFrom('A', 'B', 'C', '1', '2', '10'), { maxLength: 3 }).filter(alternate),
  attempt: fc.boolean(),
});

type Plain = Pick<Section, 'code' | 'number' | 'subdivisions' | 'attempt'>;
const isAbout = ({ number }: Plain) => /^(?:182|32)(?:\.|$)/.test(number);
const isPrinted = ({ code, number }: Plain) => `${code} ${number}` in (californiaSections.printed ?? {});
const sectionText = (section: Plain) =>
  formatSection({ ...section, text: '', ...(section.attempt ? { attemptBy: 'PC 664' } : {}) });

describe('any section', () => {
  const sections = anySection.filter((each) => !isAbout(each) && !isPrinted(each));

  it('is read back from the form in which it is printed', () => {
    fc.assert(
      fc.property(sections, (section) => {
        expect(read(sectionText(section))).toBe(sectionText(section));
      }),
    );
  });

  it('is the same in every way to write it', () => {
    const noise = fc.constantFrom<(number: string, code: string) => string>(
      (number, code) => `${number} ${code}`,
      (number, code) => `${number}${code}`,
      (number, code) => `--${number} ${code}--WORDS`,
      (number, code) => ` ${number.toLowerCase()}   ${code.toLowerCase()} - words 2 3`,
      (number, code) => `${number} (${code})`,
      (number, code) => `${number}, ${code}`,
      (number, code) => `${code}${number}`,
      (number, code) => `COM: CNT 12 ${number} ${code}`,
      (number, code) => `CONVICTED OF ${code} ${number}`,
      (number, code) => `0${number} ${code}`,
    );
    fc.assert(
      fc.property(sections, noise, (section, write) => {
        const { attempt, ...plain } = section;
        const number = sectionText({ ...plain, attempt: false }).slice(plain.code.length + 1);
        // "PC 664/187" does not say whether PC is the code of 664 or of 187.
        fc.pre(!attempt || plain.code !== 'PC');
        const text = write(attempt ? `664/${number}` : number, plain.code);
        const found = parseSection(text);
        expect(found && [found.code, found.number, found.subdivisions, found.others], text).toEqual([
          plain.code,
          plain.number,
          plain.subdivisions,
          undefined,
        ]);
      }),
    );
  });

  it('is never turned into another by noise: what is read is that section, or may be, or nothing is', () => {
    const mark = fc.constantFrom(' ', '-', '.', ',', '/', '(', ')', '&', '#', ':', ' F ');
    fc.assert(
      fc.property(sections, mark, fc.nat(40), ({ attempt: _, ...plain }, noise, at) => {
        const text = `${sectionText({ ...plain, attempt: false }).slice(plain.code.length + 1)} ${plain.code}`;
        const behindNumber = plain.number.length + (at % (text.length - plain.number.length + 1));
        const noisy = text.slice(0, behindNumber) + noise + text.slice(behindNumber);
        const found = parseSection(noisy);
        const whole = { sections: [sectionPattern(`${plain.code} ${plain.number}`)] };
        expect(found === undefined ? UNKNOWN : sectionInList(found, whole), noisy).not.toBe(NO);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the whole section where a text says less, so that nothing is taken for another subdivision', () => {
    const b = { sections: [sectionPattern('HS 11357(b)')] };
    const texts = ['11357 HS', '11357(A)-(C) HS', '11357 HS(F)', '11357(A)/(B) HS', '11357(A,B) HS'];
    expect(texts.map((text) => sectionInList(parseSection(text), b))).toEqual(texts.map(() => UNKNOWN));
    expect(sectionInList(parseSection('11357HS(B)'), b)).toBe(YES);
  });
});
