import { describe, expect, test } from 'vitest';
import { petitions1203, prop64 } from '../jurisdictions/packs.ts';
import { type OptionValues, parseHistory, policyOf } from '../law/index.ts';
import { NO, parseIsoDay, YES } from '../record/index.ts';
import { type Explanation, explain, renderExplanation } from './index.ts';

function explained(policy: string, text: string, options: OptionValues = {}, pack = prop64): Explanation {
  const chosen = policyOf(pack, policy)!;
  const { person, conviction } = parseHistory(text, 'SAN JOAQUIN');
  const setting = {
    asOf: parseIsoDay('2020-07-01')!,
    county: 'SAN JOAQUIN',
    options: { ...chosen.defaults, ...options },
  };
  return explain(person, { pack, policy: chosen, setting }).find((each) => each.conviction === conviction)!;
}

describe('the question that settles most', () => {
  test('names one fact and what each answer gives', () => {
    const { question, decision } = explained('options-2019', 'born 1970-01-01; 2005-03-01 HS 11359 ?', {
      reduce: ['11359'],
    });
    expect(decision.reason).toBe('Cannot be decided without: level of the offense');
    expect(question).toMatchObject({ words: 'level of the offense', settles: 1, count: 0 });
    expect(question!.answers.map(({ words, settled }) => [words, settled])).toEqual([
      ['felony', true],
      ['misdemeanor, infraction', true],
    ]);
  });

  test('says under which answers the law does not concern the conviction', () => {
    const { question } = explained('dismiss-all', 'born 1970-01-01; 2005-03-01 ? misdemeanor');
    expect(question!.answers.map(({ words, concerned, settled }) => [words, concerned, settled])).toEqual([
      ['HS 11357', YES, true],
      ['any other section', NO, true],
    ]);
    const text = renderExplanation(explained('dismiss-all', 'born 1970-01-01; 2005-03-01 ? misdemeanor'));
    expect(text).toContain('any other section: this law does not concern the conviction');
    expect(text).not.toContain('any other section: Eligible');
  });

  test('is not asked where a sentence is left blank and every sentence gives the same result', () => {
    const explanation = explained('statute', '2005-03-01 PC 484(a) misdemeanor', {}, petitions1203);
    expect(explanation).toMatchObject({ decision: { outcome: { id: 'petition-shall' } }, byCases: true });
    expect(explanation.question).toBeUndefined();
  });

  test('joins the days of a date that come to the same', () => {
    const { question } = explained('options-2019', '2005-03-01 HS 11359 felony', { subjectAgeThreshold: 57 });
    expect(question!.answers.map(({ words }) => words)).toEqual(['on or before 1963-07-01', 'on or after 1963-07-02']);
    const month = explained('options-2019', 'born 1963; 2005-03-01 HS 11359 felony', { subjectAgeThreshold: 57 });
    expect(month.question!.answers.map(({ words }) => words)).toEqual([
      'from 1963-01-01 to 1963-07-01',
      'from 1963-07-02 to 1963-12-31',
    ]);
  });

  test('prefers the fact whose answers settle, and is about the person or a count', () => {
    const { question } = explained('statute', '2005-03-01 HS 11358 felony');
    expect(question?.words).toBeOneOf(['amount of cannabis or number of plants', 'date of birth']);
    expect(
      explained('los-angeles', 'born 1980-01-01; 2005-03-01 HS 11359 felony; ? PC 187 felony').question,
    ).toMatchObject({
      words: 'date of another conviction',
      count: 1,
    });
    expect(explained('statute', 'born 1970-01-01; 2005-03-01 HS 11359 felony').question).toBeUndefined();
  });
});

describe('what would change it', () => {
  test('a later day', () => {
    const { changes } = explained('san-joaquin', '2016-03-01 HS 11359 felony, probation 6 years');
    expect(changes[0]).toMatchObject({ kind: 'date', words: 'from 2022-03-02 on', outcome: { id: 'dismiss' } });
  });

  test('another conviction away', () => {
    const { changes } = explained(
      'los-angeles',
      'born 1960-01-01; 2006-03-02 HS 11359 felony; 2006-03-01 PC 206 felony; 2001-01-01 ? felony dismissed',
    );
    expect(changes.map(({ words }) => words)).toContain(
      'were the conviction of PC 206 of 2006-03-01 not on the record',
    );
    expect(changes.map(({ kind }) => kind)).toContain('option');
  });

  test('the level, and each kind of option', () => {
    const { changes } = explained('options-2019', 'deceased; born 1990-01-01; 2018-03-01 HS 11359 felony');
    const words = changes.map((change) => change.words);
    expect(words).toContain('were it a misdemeanor');
    expect(words).toContain('with the option "Dismiss where the person has died": true');
    expect(words).toContain('with the option "Sections of which every conviction is dismissed": 11359');
    expect(changes.some(({ kind, words: each }) => kind === 'date' && each.startsWith('from '))).toBe(false);
  });

  test('nothing where there is relief', () => {
    expect(explained('dismiss-all', '2005-03-01 HS 11359 felony').changes).toEqual([]);
  });
});

describe('an explanation as text', () => {
  test('gives the three layers, the clauses with what they read, the question and the changes', () => {
    const text = renderExplanation(
      explained('statute', 'born 1970-01-01; 2005-03-01 HS 11358 felony, probation 3 years'),
    );
    expect(text).toContain('HS 11358, 2005-03-01, felony');
    expect(text).toContain(
      'Eligible for Reduction: HS 11358: a misdemeanor under Prop 64; may be a dismissal: amount of cannabis or number of plants',
    );
    expect(text).toContain('Statute: at least a reduction to a misdemeanor, at most a dismissal');
    expect(text).toContain('Not in the file: Cultivation may have harmed the environment');
    expect(text).toContain('missing: amount of cannabis or number of plants (see the police or laboratory report)');
    expect(text).toContain('To see whether more is due, look up: amount of cannabis or number of plants');
    expect(text).toContain('if there were not more than 6 living plants: Eligible for Dismissal');
    expect(text).toMatch(/no {6}\(\d+ clauses for other sections\)/);
    expect(text).toMatch(/\(\d+ later clauses not reached\)/);
  });

  test('says when the policy gives less than the statute, and who confirms the clause', () => {
    const text = renderExplanation(
      explained(
        'los-angeles',
        'born 1970-08-01; 2005-03-03 HS 11359 felony; 2005-03-02 HS 11359 felony; 2005-03-01 HS 11359 felony',
      ),
    );
    expect(text).toContain('LESS THAN THE STATUTE');
    expect(text).toContain('[C, for the county to confirm]');
    expect(renderExplanation(explained('statute', '2005-03-01 HS 11359 felony'))).toContain('[D, for legal review]');
    expect(text).toContain('It would be different:');
  });

  test('says when cases settle what clauses leave open, and what is not sure to be concerned', () => {
    const both = { subjectUnder21AtConviction: true, subjectAgeThreshold: 45 };
    const explanation = explained('options-2019', '1996-06-01 HS 11359 felony', both);
    expect(explanation.byCases).toBe(true);
    expect(renderExplanation(explanation)).toContain('every answer to them leads to this outcome');
    const unsure = renderExplanation(explained('dismiss-all', '2005-03-01 HS 11359 ?, in ?'));
    expect(unsure).toContain('Not sure to be concerned by this law: county: unknown');
    expect(unsure).toContain('level unknown');
    const certain = renderExplanation(explained('statute', 'born 1970-01-01; ? ? felony'));
    expect(certain).toContain('Section unknown');
  });
});
