import { describe, expect, it } from 'vitest';
import { fingerprintOf, type LawTranslation, standingOf } from '../translate/translation.ts';
import { checkTranslation } from './check-translation.ts';

const translation = (texts: Readonly<Record<string, string>>): LawTranslation => ({
  language: 'es',
  source: 'translator',
  texts,
});

describe('a translation', () => {
  it('of a text that changed leaves the new text untranslated and is stale itself', () => {
    const before = translation({ 'Older than five years': 'De hace más de cinco años' });
    expect(checkTranslation(['Older than five years'], before)).toEqual({ untranslated: [], stale: [], faulty: [] });
    expect(checkTranslation(['Older than ten years'], before)).toEqual({
      untranslated: ['Older than ten years'],
      stale: ['Older than five years'],
      faulty: [],
    });
  });

  it('that lacks a value of its text, or says nothing, is at fault', () => {
    const given = translation({ '{age} or older': 'Mayor', Blank: ' ', '{age} years': '{age} años' });
    expect(checkTranslation(Object.keys(given.texts), given).faulty).toEqual(['{age} or older', 'Blank']);
  });

  it('is approved in just the texts that a named reader read, and a draft after any change', () => {
    const draft = translation({ One: 'Uno', Two: 'Dos' });
    expect(standingOf(draft)).toEqual({ kind: 'draft' });
    const readBy = { name: 'A. Reader', as: 'court interpreter', on: '2026-11-30', of: fingerprintOf(draft.texts) };
    expect(standingOf({ ...draft, readBy })).toEqual({ kind: 'read', by: readBy });
    expect(standingOf({ ...translation({ Two: 'Dos', One: 'Uno' }), readBy }).kind).toBe('read');
    expect(standingOf({ ...translation({ One: 'Uno', Two: 'Dos.' }), readBy }).kind).toBe('draft');
  });
});
