import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fernandezHuerta, fleschKincaidGrade } from '../../../../test/documents/readability.ts';
import type { Bilingual } from '../../../format/state-words.ts';
import { assumptionKey, ladderOf, policyOf, RECORD_FACTS, walk } from '../../../law/language/index.ts';
import { california } from '../jurisdiction.ts';
import { californiaPlainWords as plain } from './index.ts';

const packs = await california.packs();
const ladders = packs.map((pack) => ({ pack, clauses: ladderOf(pack, policyOf(pack)!) }));

describe('plain words of California', () => {
  it('say why once for each clause of the statutes, and for no other', () => {
    const clauses = ladders.flatMap(({ pack, clauses }) => clauses.map(({ id }) => `${pack.id} ${id}`));
    const said = plain.reasons.flatMap(({ pack, clauses }) => clauses.map((id) => `${pack} ${id}`));
    expect(clauses.length).toBeGreaterThan(80);
    expect([...said].sort()).toEqual([...clauses].sort());
  });

  it('have a name for each law and words for each outcome', () => {
    expect(plain.laws.map(({ pack }) => pack).sort()).toEqual(packs.map(({ id }) => id).sort());
    const outcomes = ladders.flatMap(({ pack, clauses }) => [pack.undecided.id, ...clauses.map(({ then }) => then.id)]);
    expect(Object.keys(plain.outcomes).sort()).toEqual([...new Set(outcomes)].sort());
  });

  it('have words for every fact that may be missing, and ask for each', () => {
    const facts = [...RECORD_FACTS, ...packs.flatMap(({ facts }) => facts ?? [])].map(({ id }) => id);
    expect(facts.filter((id) => !(id in plain.facts))).toEqual([]);
    const asked = (id: string) => plain.questions.some(({ begins }) => `fact ${id}`.startsWith(begins));
    expect(facts.filter((id) => !asked(id))).toEqual([]);
  });

  it('ask every question of the laws: what no file says, and what flags and openings ask', () => {
    const ids: string[] = ['same-sentence'];
    for (const { pack, clauses } of ladders) {
      for (const { when } of [...clauses, ...(pack.flags ?? [])])
        walk(when, (each) => {
          if (each.kind === 'unrecorded') ids.push(`assumption ${assumptionKey(each)}`);
        });
      for (const { when, ask } of pack.flags ?? []) {
        let turnsOn = 0;
        walk(when, ({ kind }) => {
          if (kind === 'unrecorded') turnsOn++;
        });
        // A flag that turns on one thing is asked by that.
        if (turnsOn !== 1) ids.push(`note ${ask}`);
      }
    }
    const opening = readFileSync(new URL('../packs/1203-4-family/opening.ts', import.meta.url), 'utf8');
    for (const [, ask] of opening.matchAll(/(?:ask: |\? )'([^']+\?[^']*)'/g)) ids.push(`note ${ask}`);
    expect(ids.length).toBeGreaterThan(50);
    const known = (id: string) => plain.questions.some(({ begins }) => id.startsWith(begins));
    // Whether a term came on top of probation is settled by an answer, and so is asked as what no file says.
    const settled = (id: string) => id.includes('did it come on top?');
    expect([...new Set(ids)].filter((id) => !known(id) && !settled(id))).toEqual([]);
  });

  it('say every warning of the reader', () => {
    const events = readFileSync(new URL('../rap-sheet/events.ts', import.meta.url), 'utf8');
    const kinds = [
      ...events
        .split('export type Warning')[1]!
        .split('readonly line')[0]!
        .matchAll(/'([\w-]+)'/g),
    ];
    expect(kinds.length).toBeGreaterThan(15);
    const all = (kind: string) => plain.warnings.some((each) => each.kind === kind && each.says === undefined);
    expect(kinds.map(([, kind]) => kind!).filter((kind) => !all(kind))).toEqual([]);
  });

  it('ask a plain question rather than one that begins like it', () => {
    // The first that fits is asked: a longer beginning has to stand before a shorter one.
    const begins = plain.questions.map((each) => each.begins);
    const hidden = begins.filter((each, at) => begins.slice(0, at).some((before) => each.startsWith(before)));
    expect(hidden).toEqual([]);
  });
});

describe('every plain sentence', () => {
  const all: readonly Bilingual[] = [
    ...plain.laws.flatMap(({ name, does }) => [name, does]),
    ...Object.values(plain.outcomes),
    ...Object.values(plain.facts),
    ...[...plain.reasons, ...plain.questions, ...plain.warnings].map(({ words }) => words),
    ...plain.steps,
    ...plain.limits,
  ];

  it('is there in both languages and promises nothing', () => {
    for (const { en, es } of all) {
      expect(en.trim()).not.toBe('');
      expect(es.trim()).not.toBe('');
      expect(en).not.toMatch(/\beligible|\bqualif|guarantee/i);
      expect(es).not.toMatch(/\belegible|calific|garantiz/i);
    }
  });

  it('is for readers of grade 8 or under, taken together, and none is for grade 12', () => {
    const text = (language: 'en' | 'es') => all.map((each) => each[language].replace(/[.?!]*$/, '.')).join(' ');
    expect(fleschKincaidGrade(text('en'))).toBeLessThanOrEqual(8);
    expect(fernandezHuerta(text('es'))).toBeGreaterThanOrEqual(60);
    const hard = all.map(({ en }) => en).filter((en) => en.split(' ').length > 6 && fleschKincaidGrade(en) > 12);
    expect(hard).toEqual([]);
  });
});
