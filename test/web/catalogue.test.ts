import { describe, expect, it } from 'vitest';
import { en } from '../../web/src/i18n/en.ts';
import { es } from '../../web/src/i18n/es.ts';

const values = (message: string) => [...message.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

describe('the two languages', () => {
  it('have the same messages', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it('leave none of them blank, and put in no value that the other lacks', () => {
    for (const [key, message] of Object.entries(en)) {
      const other = es[key as keyof typeof es];
      expect(other.trim(), key).not.toBe('');
      expect([...new Set(values(other))], key).toEqual([...new Set(values(message))]);
    }
  });
});
