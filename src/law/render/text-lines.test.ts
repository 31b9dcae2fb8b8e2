import { describe, expect, it } from 'vitest';
import { fold, textTable, wrapWords } from './text-lines.ts';

describe('folded lines', () => {
  it('leave a line alone that fits', () => {
    expect(fold('a  b\n\n  c', 40)).toBe('a  b\n\n  c');
  });

  it.each([
    ['  1,234  one two three four', 20, '  1,234  one two\n         three four'],
    ['  - one two three four', 14, '  - one two\n    three four'],
    [
      '    no      one two three four',
      22,
      '    no      one two\n      three four'.replace('      three', '      three'),
    ],
    ['one two three four five', 14, 'one two three\n  four five'],
    ['  10. one two three', 14, '  10. one two\n      three'],
  ])('of %j at %i columns stand under their text', (line, width, folded) => {
    expect(fold(line, width)).toBe(folded);
  });

  it('leave a word whole that is longer than a line', () => {
    const path = `/${'folder/'.repeat(10)}file.csv`;
    expect(fold(`Results: ${path}`, 40).split('\n')).toEqual(['Results:', `  ${path}`]);
  });

  it('count what is shown, not what colors it', () => {
    const shown = (text: string) => text.replaceAll('~', '').length;
    expect(fold('~~~~one two~~~~', 7, shown)).toBe('~~~~one two~~~~');
  });

  it('lose no word', () => {
    const text = 'The first clause that holds decides; the last line of every pack is an otherwise.';
    for (let width = 8; width < 90; width++) {
      const lines = wrapWords(text, { width, hang: '  ' });
      expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
      for (const line of lines) expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
    }
  });
});

describe('a table of text', () => {
  const head = ['Where', 'Rule', 'Rests on'];
  const rows = [
    ['statute', 'A rule with a title of some length', 'derived from others'],
    ['flag', 'Short', 'seen'],
  ];

  it('stands as it is where there is room', () => {
    expect(textTable(head, rows, 100)).toEqual([
      'Where    Rule                                Rests on',
      'statute  A rule with a title of some length  derived from others',
      'flag     Short                               seen',
    ]);
  });

  it('wraps its wide columns where there is less', () => {
    const lines = textTable(head, rows, 44);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(44);
    expect(lines[1]).toMatch(/^statute {2}A rule with/);
  });

  it('becomes a list where its longest words do not fit beside one another', () => {
    expect(textTable(head, rows, 20)).toEqual([
      'Where: statute',
      'Rule: A rule with a',
      '  title of some',
      '  length',
      'Rests on: derived',
      '  from others',
      '',
      'Where: flag',
      'Rule: Short',
      'Rests on: seen',
    ]);
  });
});
