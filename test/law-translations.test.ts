import { describe, expect, it } from 'vitest';
import { packs } from '../src/jurisdictions/packs.ts';
import { formerProcedures, procedures } from '../src/jurisdictions/procedures.ts';
import { lawWordsIn, textsOfProceduresOf, textsOfState } from '../src/jurisdictions/spoken-law.ts';
import {
  procedureTranslationOf,
  STATES_WITH_TRANSLATED_PROCEDURES,
  TRANSLATED_STATES,
  translationOf,
} from '../src/jurisdictions/translations.ts';
import { checkTranslation } from '../src/law/check/check-translation.ts';
import { conditionOutline, type Outline } from '../src/law/render/condition-text.ts';
import { conditionsOfPack, textsOfRecord } from '../src/law/translate/pack-texts.ts';
import type { LawTranslation } from '../src/law/translate/translation.ts';
import { textsOfStandardTracks } from '../src/procedure/translate/procedure-texts.ts';
import { STANDARD_TRACKS_IN_SPANISH } from '../src/procedure/translate/standard-es.ts';

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
    for (const { texts } of await allTranslations()) {
      for (const [text, words] of Object.entries(texts)) {
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
    for (const { texts } of await allTranslations()) {
      for (const [text, words] of Object.entries(texts)) {
        if (figuresOf(text).join() !== figuresOf(words).join()) wrong.push(`${text}\n  ${words}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('procedures in Spanish', () => {
  const all = [...procedures, ...formerProcedures];

  it('are there for every state that has procedures', () => {
    const states = new Set(all.map(({ id }) => id.split('/')[0]!));
    expect([...STATES_WITH_TRANSLATED_PROCEDURES].sort()).toEqual([...states].sort());
  });

  it.each(STATES_WITH_TRANSLATED_PROCEDURES)('have a text for every text of %s, and no other', async (state) => {
    const found = checkTranslation(textsOfProceduresOf(state), (await procedureTranslationOf(state, 'es'))!);
    expect(found).toEqual({ untranslated: [], stale: [], faulty: [] });
  });

  it('say what is alike in all of them in one place', () => {
    const standard: LawTranslation = { language: 'es', source: 'machine', texts: STANDARD_TRACKS_IN_SPANISH };
    const found = checkTranslation(textsOfStandardTracks(), standard);
    expect(found).toEqual({ untranslated: [], stale: [], faulty: [] });
  });
});

/** The translations of laws and of procedures, of every state. */
async function allTranslations(): Promise<readonly LawTranslation[]> {
  const laws = TRANSLATED_STATES.map((state) => translationOf(state, 'es'));
  const ofProcedures = STATES_WITH_TRANSLATED_PROCEDURES.map((state) => procedureTranslationOf(state, 'es'));
  const standard: LawTranslation = { language: 'es', source: 'machine', texts: STANDARD_TRACKS_IN_SPANISH };
  return [...(await Promise.all([...laws, ...ofProcedures])).map((each) => each!), standard];
}

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
