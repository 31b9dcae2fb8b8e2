import { describe, expect, it } from 'vitest';
import type { RemedyView, WarningView } from '../../src/reading/sheet-view.ts';
import { sayIn } from '../../web/reading/page/say.ts';

const REMEDY: RemedyView = {
  pack: 'us-ca/1203-4-family',
  standing: 'now',
  outcome: 'petition-shall',
  clause: 'probation',
  missing: [],
  opens: { date: { first: '1987-09-18', last: '1987-10-18' }, state: 'open' },
  questions: [],
  law: { title: 'Petitions', reason: 'Probation is over', cite: 'PC 1203.4', forReview: false, opens: null },
};
const question = (id: string) => ({ id, text: `${id} in English`, ofPerson: false });

describe('what the page says of a remedy', () => {
  it('names the day, or the days between which it lies', () => {
    const opens = (first: string, last: string) =>
      ({ ...REMEDY, opens: { date: { first, last }, state: 'later' } }) as const;
    const [en, es] = [sayIn('en'), sayIn('es')];
    expect(en.opens(REMEDY)).toBe(
      'You may be able to ask now. It opened on a day between September 18, 1987 and October 18, 1987.',
    );
    expect(en.opens(opens('2027-03-01', '2027-03-01'))).toBe(
      'You may be able to ask later. It opens on March 1, 2027.',
    );
    expect(es.opens(opens('2027-03-01', '2027-03-01'))).toBe(
      'Quizás lo pueda pedir después. Se abre el 1 de marzo de 2027.',
    );
    expect(en.opens({ ...REMEDY, opens: { date: null, state: 'depends' } })).toContain('is not known');
  });

  it('says which facts are missing, and keeps the law’s own English where no plain words are', () => {
    const open: RemedyView = { ...REMEDY, clause: null, missing: ['level', 'sentence'] };
    expect(sayIn('en').why(open)).toEqual({
      text: 'Your record does not show whether it was a felony, a misdemeanor or an infraction or the sentence.',
      english: false,
    });
    expect(sayIn('es').why({ ...REMEDY, clause: 'a-new-clause' })).toEqual({
      text: 'Probation is over',
      english: true,
    });
  });

  it('asks the easier of two questions about one sentence, and each question once', () => {
    const asked = sayIn('en').questions(
      ['same-sentence', 'fact sentence', 'fact level', 'fact level', 'note New?'].map(question),
    );
    expect(asked.map(({ text }) => text)).toEqual([
      'Your record shows one sentence for the case. Is it the sentence for this charge too?',
      'Was it a felony, a misdemeanor or an infraction?',
      'note New? in English',
    ]);
  });

  it('says warnings that say the same once, with their lines', () => {
    const warning = (kind: string, line: number, message = kind): WarningView => ({ kind, line, message });
    const said = sayIn('en').warnings([
      warning('unknown-court', 3),
      warning('unknown-court', 9),
      warning('alert', 2, 'the state says that this person is a victim of identity theft: look'),
      warning('brand-new', 0, 'something new'),
    ]);
    expect(said.map(({ text, where, english }) => [text, where, english])).toEqual([
      ['We do not know this court, so we do not know its county.', 'lines 3, 9', false],
      ['The state says that somebody used this name. Some entries may be of another person.', 'line 2', false],
      ['something new', '', true],
    ]);
  });
});
