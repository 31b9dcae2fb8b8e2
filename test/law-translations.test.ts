import { describe, expect, it } from 'vitest';
import { packs } from '../src/jurisdictions/packs.ts';
import { lawWordsIn, textsOfState } from '../src/jurisdictions/spoken-law.ts';
import { TRANSLATED_STATES, translationOf } from '../src/jurisdictions/translations.ts';
import { checkTranslation } from '../src/law/check/check-translation.ts';
import { conditionOutline, type Outline } from '../src/law/render/condition-text.ts';
import { conditionsOfPack, textsOfRecord } from '../src/law/translate/pack-texts.ts';

const states = [...new Set(packs.map(({ id }) => id.split('/')[0]!))];

describe('the law in Spanish', () => {
  it('is there for every state', () => {
    expect([...TRANSLATED_STATES].sort()).toEqual(states.sort());
  });

  it.each(TRANSLATED_STATES)('has a text for every text of %s, and no other', async (state) => {
    const found = checkTranslation(textsOfState(state), (await translationOf(state, 'es'))!);
    expect(found).toEqual({ untranslated: [], stale: [], faulty: [] });
  });

  it('says one English text in one way in every state', async () => {
    const said = new Map<string, string>();
    const twofold: string[] = [];
    for (const state of TRANSLATED_STATES) {
      for (const [text, words] of Object.entries((await translationOf(state, 'es'))!.texts)) {
        if ((said.get(text) ?? words) !== words) twofold.push(`${text}: ${said.get(text)} / ${words}`);
        said.set(text, words);
      }
    }
    expect(twofold).toEqual([]);
  });

  it('has words for every fact of the record', async () => {
    const { say } = await lawWordsIn('es');
    expect(textsOfRecord().filter((text) => say(text) === undefined)).toEqual([]);
  });

  it('has words for every line of every condition', async () => {
    const { say } = await lawWordsIn('es');
    const lines = ({ text, under }: Outline): readonly string[] => [text, ...under.flatMap(lines)];
    const all = packs.flatMap((pack) => conditionsOfPack(pack).flatMap((each) => lines(conditionOutline(each, pack))));
    expect(new Set(all).size).toBeGreaterThan(300);
    expect([...new Set(all)].filter((text) => say(text) === undefined)).toEqual([]);
  });

  it('keeps every number, section and amount of its text', async () => {
    const wrong: string[] = [];
    for (const state of TRANSLATED_STATES) {
      for (const [text, words] of Object.entries((await translationOf(state, 'es'))!.texts)) {
        if (figuresOf(text).join() !== figuresOf(words).join()) wrong.push(`${text}\n  ${words}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** The numbers of a text, sorted. A day such as 11/09/2016 is written out in Spanish, where it would be another day. */
function figuresOf(text: string): readonly string[] {
  return (
    text
      .replace(/(\d{1,2}) de ([a-z]+) de (\d{4})/g, (whole, day: string, month: string, year: string) => {
        const at = MONTHS.indexOf(month) + 1;
        return at === 0 ? whole : `${String(at).padStart(2, '0')}/${day.padStart(2, '0')}/${year}`;
      })
      .match(/\d+(?:[.,/]\d+)*/g)
      ?.sort() ?? []
  );
}
