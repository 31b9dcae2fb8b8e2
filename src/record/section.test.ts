import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSection, parseSection, sectionIs, sectionIsAny, sectionPattern } from './section.ts';
import { NO, UNKNOWN, YES } from './truth.ts';

const read = (text: string) => {
  const section = parseSection(text);
  return section && formatSection(section);
};

describe('reading sections', () => {
  it.each([
    ['11357(C) HS-POSSESS MARIJUANA', 'HS 11357(c)'],
    ['11357(C)HS-POSSESS MARIJUANA', 'HS 11357(c)'],
    ['11359HS-INTENT SELL CANNABIS', 'HS 11359'],
    ['/11357 HS', 'HS 11357'],
    ['664.11357(c) HS', 'PC 664/HS 11357(c)'],
    ['664/11360(A) HS', 'PC 664/HS 11360(a)'],
    ['664-11359 HS', 'PC 664/HS 11359'],
    ['66411357(c) HS', 'PC 664/HS 11357(c)'],
    ['664 PC/187(A) PC-MURDER', 'PC 664/PC 187(a)'],
    ['4060    BP', 'BP 4060'],
    ['--40508 VC--', 'VC 40508'],
    [' 148 PC - RESISTING', 'PC 148'],
    ['647(F)PC', 'PC 647(f)'],
    ['HS 11357(c)', 'HS 11357(c)'],
    ['H&S 11357(c)', 'HS 11357(c)'],
    ['11357 (C) H & S', 'HS 11357(c)'],
    ['11360(A)(3)(C) HS-SELL', 'HS 11360(a)(3)(c)'],
    ['11357C HS-POSSESS', 'HS 11357(c)'],
    ['288A(C)(1) PC', 'PC 288a(c)(1)'],
    ['288(A) PC-LEWD', 'PC 288(a)'],
    ['273AB PC', 'PC 273ab'],
    ['653F(B) PC', 'PC 653f(b)'],
    ['496.1 PC-RECEIVE', 'PC 496.1'],
    ['11357.5 HS-SYNTHETIC', 'HS 11357.5'],
    ['113570 HS', 'HS 113570'],
    ['11357', '? 11357'],
    ['11359-INTENT', '? 11359'],
    ['182/11359 HS', 'PC 182'],
    ['32/11360 HS', 'PC 32'],
    ['484/666 PC-PETTY THEFT', 'PC 484 or PC 666'],
    ['11357/11359 HS', 'HS 11357 or HS 11359'],
    ['11357(A),(C) HS-POSSESS MARIJUANA', 'HS 11357(a) or HS 11357(c)'],
    ['CHRG-537E(A) PC', 'PC 537e(a)'],
    ['CNT 2 11359 HS', 'HS 11359'],
    ['COM: CHRG-11359 HS', 'HS 11359'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    '',
    '   ',
    'SEE COMMENT FOR CHARGE',
    'LOCAL ORDINANCE VIOL',
    '3 ADD CNTS OF 496.1 PC',
    '11357H S',
    '12345678 HS',
  ])('"%s" names none', (text) => expect(parseSection(text)).toBeUndefined());

  it('keeps the text that names it', () => {
    expect(parseSection('220 PC- COMMIT MAYHEM')?.text).toBe('220 PC');
    expect(parseSection('314(1) PC-INDECENT EXPOSURE')?.text).toBe('314(1) PC');
  });

  it('does not care about case or outer blanks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('11357(C) HS', '664/11360(A) HS', '4060 BP', '288A(C)(1) PC'),
        fc.nat(3),
        fc.nat(3),
        (text, before, after) => {
          const padded = `${' '.repeat(before)}${text.toLowerCase()}${' '.repeat(after)}`;
          expect(read(padded)).toBe(read(text));
        },
      ),
    );
  });

  it('never fails on any text', () => {
    for (const part of ['664/', '664-', '11357/', '(', '1', ' '])
      expect(() => parseSection(part.repeat(100_000))).not.toThrow();
    fc.assert(fc.property(fc.string(), (text) => void parseSection(text)));
    fc.assert(fc.property(fc.stringMatching(/^[0-9A-Z()/.\- ]{0,24}$/), (text) => void parseSection(text)));
  });
});

describe('matching sections', () => {
  const hs11357 = sectionPattern('HS 11357');
  const is = (text: string, citation: string) => sectionIs(parseSection(text)!, sectionPattern(citation));

  it('holds for subdivisions and attempts, never for a longer number or another code', () => {
    expect(['11357 HS', '11357(c) HS', '664/11357(C) HS'].map((text) => is(text, 'HS 11357'))).toEqual([YES, YES, YES]);
    expect(['11357.5 HS', '113570 HS', '11357 PC', '1135 HS'].map((text) => is(text, 'HS 11357'))).toEqual([
      NO,
      NO,
      NO,
      NO,
    ]);
  });

  it('is unknown without the code, or short of the subdivision asked for', () => {
    expect(is('11357', 'HS 11357')).toBe(UNKNOWN);
    expect(is('245 PC', 'PC 245(d)(3)')).toBe(UNKNOWN);
    expect(is('245(A)(1) PC', 'PC 245(d)(3)')).toBe(NO);
    expect(is('245(D)(3) PC', 'PC 245(d)(3)')).toBe(YES);
  });

  it('knows 288a from 288(a)', () => {
    expect(is('288A PC', 'PC 288(a)')).toBe(NO);
    expect(is('288(A) PC', 'PC 288a')).toBe(NO);
  });

  it('is certain of joined sections only where they agree', () => {
    const list = [hs11357, sectionPattern('HS 11358')];
    expect(sectionIsAny(parseSection('11357/11358 HS'), list)).toBe(YES);
    expect(sectionIsAny(parseSection('11357/11364 HS'), list)).toBe(UNKNOWN);
    expect(sectionIsAny(parseSection('484/666 PC'), list)).toBe(NO);
    expect(sectionIs(parseSection('11357/11358 HS')!, hs11357)).toBe(UNKNOWN);
  });

  it('may be anything when it is not known', () => {
    expect(sectionIsAny(undefined, [hs11357])).toBe(UNKNOWN);
    expect(sectionIsAny(parseSection('11358'), [hs11357, sectionPattern('HS 11358')])).toBe(UNKNOWN);
    expect(sectionIsAny(parseSection('459 PC'), [hs11357])).toBe(NO);
  });

  it('takes patterns only from sound citations', () => {
    expect(formatSection(sectionPattern('PC 286(c)(2)(A)'))).toBe('PC 286(c)(2)(a)');
    expect(() => sectionPattern('286 PC')).toThrow('not a section');
  });
});
