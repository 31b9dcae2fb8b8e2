import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSection } from '../jurisdictions/us-ca/sections.ts';
import {
  citedSection,
  formatSection,
  type Relation,
  type SectionSet,
  sectionInList,
  sectionIs,
  sectionPattern,
} from './section.ts';
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
    ['496.1 PC-RECEIVE', 'PC 496(1)'],
    ['11357.5 HS-SYNTHETIC', 'HS 11357.5'],
    ['113570 HS', 'HS 113570'],
    ['11357', '? 11357'],
    ['11359-INTENT', '? 11359'],
    ['182/11359 HS', 'PC 182/HS 11359'],
    ['32/11360 HS', 'PC 32/HS 11360'],
    ['484/666 PC-PETTY THEFT', 'PC 484 or PC 666'],
    ['11357/11359 HS', 'HS 11357 or HS 11359'],
    ['11357(A),(C) HS-POSSESS MARIJUANA', 'HS 11357(a) or HS 11357(c)'],
    ['CHRG-537E(A) PC', 'PC 537e(a)'],
    ['CNT 2 11359 HS', 'HS 11359'],
    ['COM: CHRG-11359 HS', 'HS 11359'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['', '   ', 'SEE COMMENT FOR CHARGE', 'LOCAL ORDINANCE VIOL', '3 ADD CNTS OF 496.1 PC', '12345678 HS'])(
    '"%s" names none',
    (text) => expect(parseSection(text)).toBeUndefined(),
  );

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

describe('numbers that files print otherwise than the law', () => {
  it.each([
    ['314.1 PC-INDECENT EXPOSURE', 'PC 314(1)'],
    ['261.2 PC-RAPE BY FORCE', 'PC 261(2) or PC 261(a)(2)'],
    ['487.1 PC-GRAND THEFT', 'PC 487(1)'],
    ['192.3(A) PC-VEHICULAR', 'PC 192(3)(a)'],
    ['288.A PC', 'PC 288(a) or PC 288a'],
    ['11357.B HS', 'HS 11357(b)'],
    ['23152.A VC-DUI', 'VC 23152(a)'],
    ['602L PC-TRESPASS', 'PC 602(l)'],
    ['647F PC-DISORDERLY', 'PC 647(f) or PC 647f'],
    ['182(A)(1)/187(A) PC-CONSP MURDER', 'PC 182(a)(1)/PC 187(a)'],
    ['182/314.1 PC', 'PC 182/PC 314(1)'],
    ['664/314.1 PC', 'PC 664/PC 314(1)'],
    ['314.1', '? 314(1)'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['11357.5 HS', '290.012 PC', '192.5 PC', '261.5 PC', '288.5 PC', '487.5 PC', '647.6 PC', '245.6 PC'])(
    '%s is a section of its own',
    (text) => expect(read(text)).toBe(text.replace(/(\S+) (\S+)/, '$2 $1')),
  );
});

describe('charges about a section', () => {
  const murder = (...including: Relation[]) => ({ sections: [sectionPattern('PC 187')], including });
  const is = (text: string, list: SectionSet) => sectionInList(parseSection(text), list);

  it('an attempt counts, unless the list says otherwise', () => {
    expect(is('664/187(A) PC', { sections: [sectionPattern('PC 187')] })).toBe(YES);
    expect(is('664/187(A) PC', murder())).toBe(NO);
    expect(is('187(A) PC', murder())).toBe(YES);
  });

  it('a conspiracy counts only where the list says so, and may where it does not say of what', () => {
    const texts = ['182(A)(1)/187(A) PC', '182/459 PC', '182 PC', '182/664/187 PC'];
    expect(texts.map((text) => is(text, murder('attempts')))).toEqual([NO, NO, NO, NO]);
    expect(texts.map((text) => is(text, murder('attempts', 'conspiracies')))).toEqual([YES, NO, UNKNOWN, YES]);
    expect(texts.map((text) => is(text, murder('conspiracies')))).toEqual([YES, NO, UNKNOWN, NO]);
  });

  it('an accessory is another thing than a conspirator', () => {
    expect(is('32/187 PC', murder('accessories'))).toBe(YES);
    expect(is('32/187 PC', murder('conspiracies'))).toBe(NO);
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
    const list = { sections: [hs11357, sectionPattern('HS 11358')] };
    expect(sectionInList(parseSection('11357/11358 HS'), list)).toBe(YES);
    expect(sectionInList(parseSection('11357/11364 HS'), list)).toBe(UNKNOWN);
    expect(sectionInList(parseSection('484/666 PC'), list)).toBe(NO);
    expect(sectionIs(parseSection('11357/11358 HS')!, hs11357)).toBe(UNKNOWN);
  });

  it('may be anything when it is not known', () => {
    expect(sectionInList(undefined, { sections: [hs11357] })).toBe(UNKNOWN);
    expect(sectionInList(parseSection('11358'), { sections: [hs11357, sectionPattern('HS 11358')] })).toBe(UNKNOWN);
    expect(sectionInList(parseSection('459 PC'), { sections: [hs11357] })).toBe(NO);
  });

  it('matches every section of a code where the law names the code', () => {
    const vehicle = sectionPattern('VC *');
    expect(formatSection(vehicle)).toBe('any section of VC');
    expect(sectionIs(parseSection('24600(A) VC')!, vehicle)).toBe(YES);
    expect(sectionIs(parseSection('415 PC')!, vehicle)).toBe(NO);
    expect(sectionIs(parseSection('24600')!, vehicle)).toBe(UNKNOWN);
    expect(sectionIs(citedSection('conspiracy PC 187')!, vehicle)).toBe(NO);
  });

  it('matches every section of a chapter, and no number that only begins alike', () => {
    const chapter = sectionPattern('RSMo 566.*');
    const is566 = (text: string) => sectionIs(citedSection(text)!, chapter);
    expect(formatSection(chapter)).toBe('any section of RSMo 566.');
    expect(['RSMo 566.030', 'RSMo 566.115(1)', 'attempt RSMo 566.030'].map(is566)).toEqual([YES, YES, YES]);
    expect(['RSMo 565.072', 'RSMo 5660.1', 'MCL 566.030'].map(is566)).toEqual([NO, NO, NO]);
    expect(is566('? 566.030')).toBe(UNKNOWN);
  });

  it('finds the same in a long list, which is looked up by number, as in its patterns one by one', () => {
    const cited = [
      'HS 11357(c)',
      'HS 11357(a)',
      'HS 11358',
      'PC 187',
      'PC 286(c)(1)',
      'PC 459',
      'PC 664',
      'RSMo 566.*',
    ];
    const list = { sections: [...cited, 'VC *'].map(sectionPattern) };
    const texts = ['HS 11357', 'HS 11357(b)', 'HS 11357(a)', '? 11358', 'attempt PC 187', 'PC 286(c)', 'PC 4590'];
    for (const text of [...texts, 'RSMo 566.030', '? 566.1', 'VC 10851', '? 10851', 'conspiracy PC 187', 'FC 1']) {
      const section = citedSection(text)!;
      const singly = list.sections.map((pattern) => sectionIs(section, pattern));
      const expected = singly.includes(YES) ? YES : singly.includes(UNKNOWN) ? UNKNOWN : NO;
      expect(sectionInList(section, list), text).toBe(expected);
    }
  });

  it('takes patterns only from sound citations', () => {
    expect(formatSection(sectionPattern('PC 286(c)(2)(A)'))).toBe('PC 286(c)(2)(a)');
    expect(() => sectionPattern('286 PC')).toThrow('not a section');
  });
});
