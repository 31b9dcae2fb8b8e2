import { describe, expect, it } from 'vitest';
import { type Day, parseIsoDay } from '../../record/index.ts';
import { type CourtCount, caseKey, type FilePerson } from './conviction.ts';
import { type Placed, placeConvictions, type StateKeys } from './match.ts';

let line = 1;

/** A count as `CASE DATE SECTION LEVEL DISPOSITION`; `-` for a blank. */
function count(text: string): CourtCount {
  const [caseText, date, family, level, disposition] = text
    .split(' ')
    .map((word) => (word === '-' ? '' : word)) as string[];
  const day = parseIsoDay(date!) as Day;
  const cases = [caseKey(caseText!)].filter((key) => key !== '');
  const fixed = { at: 0, county: 'KINGS', first: day, last: day, date: date!, line: line++ };
  const end = disposition as CourtCount['disposition'];
  return { ...fixed, cases, caseText: caseText!, section: family!, family: family!, level: level!, disposition: end };
}

const person = (key: string, counts: readonly string[], born = ''): FilePerson => ({
  key,
  born,
  counts: counts.map(count),
});

const NOBODY: StateKeys = { same: [], open: [] };

/** What was made of each conviction: its court's person and case, where it was found, and what differs. */
function said(placed: readonly Placed[]): readonly string[] {
  return placed.map((each) =>
    each.kind === 'both'
      ? `${each.court.count.family} is ${each.state.count.family} by ${each.link}: ${each.differs.join(';')}`
      : `${each.kind} ${each.count.family}`,
  );
}

describe('a conviction that the state lacks', () => {
  const linked = () => ({ same: ['s'], open: [] });

  it('does not take the place of another of its case, whose case number has a wrong digit', () => {
    const court = [
      person('c', ['138133 1975-03-06 11359 felony convicted', '138132 1975-03-06 11364 misdemeanor convicted']),
    ];
    const state = [person('s', ['138133 1975-03-06 11364 misdemeanor convicted'])];
    expect(said(placeConvictions(court, state, linked))).toEqual([
      'court-only 11359',
      '11364 is 11364 by same: case number',
    ]);
  });

  it('does not take the place of a conviction under another number of the person', () => {
    const court = [
      person('c1', ['823333 1978-10-30 11359 felony convicted']),
      person('c2', ['823333 1978-10-30 11550 felony convicted']),
    ];
    const state = [person('s', ['823333 1978-10-30 11550 felony convicted'])];
    expect(said(placeConvictions(court, state, linked))).toEqual(['court-only 11359', '11550 is 11550 by same: ']);
  });

  it('is no dismissed count of its case, under its own section or another', () => {
    const court = [
      person('c', [
        '46861 2011-06-30 11360 felony convicted',
        '46861 2011-06-30 11360 - other',
        '712971 1987-04-09 11364 felony convicted',
      ]),
    ];
    const state = [person('s', ['46861 2011-06-30 11360 - other', '712971 1987-04-09 4060 felony other'])];
    expect(said(placeConvictions(court, state, linked))).toEqual(['court-only 11360', 'court-only 11364']);
  });

  it('is no other conviction whose case number is as little known', () => {
    const court = [person('c', ['NULL 1990-01-02 11359 felony convicted'])];
    const state = [person('s', ['NULL 1999-05-06 11359 felony convicted'])];
    expect(said(placeConvictions(court, state, linked))).toEqual(['court-only 11359', 'state-only 11359']);
  });

  it('is no conviction of the same case number of somebody else, on another day', () => {
    const court = [person('c', ['48F06448 2000-03-24 32 felony convicted'])];
    const state = [person('s', ['48F06448 2002-07-09 32 felony convicted'])];
    expect(said(placeConvictions(court, state, () => NOBODY))).toEqual(['court-only 32', 'state-only 32']);
  });
});

describe('a conviction that both have', () => {
  it('is found where the court writes another offense, or none, for it', () => {
    const court = [person('c', ['21F1 2004-02-03 11357 felony convicted', '- 2007-03-27 - misdemeanor convicted'])];
    const state = [
      person('s', ['21F1 2004-02-03 11359 felony convicted', '939087 2007-03-27 466 misdemeanor convicted']),
    ];
    expect(said(placeConvictions(court, state, () => ({ same: ['s'], open: [] })))).toEqual([
      '11357 is 11359 by same: section',
      ' is 466 by same: section',
    ]);
  });

  it('takes the place of no conviction whose section the court does not name', () => {
    const court = [person('c', ['30F1 2004-02-03 11357 felony convicted', '30F1 2004-02-03 - felony convicted'])];
    const state = [person('s', ['30F1 2004-02-03 4060 felony convicted'])];
    expect(said(placeConvictions(court, state, () => ({ same: ['s'], open: [] })))).toEqual([
      'court-only 11357',
      ' is 4060 by same: section',
    ]);
  });

  it('is found by its date of birth where a marriage changed the name and the case number is missing', () => {
    const court = [person('c', ['- 2009-07-25 11357 felony convicted'], '19890527')];
    const state = [
      person('other', ['- 2009-07-25 11357 felony convicted'], '19750101'),
      person('s', ['M394961 2009-07-25 11357 felony convicted'], '19890526'),
    ];
    expect(said(placeConvictions(court, state, () => NOBODY))).toEqual([
      '11357 is 11357 by date of birth: person',
      'state-only 11357',
    ]);
  });

  it('is not taken by a stranger born on the same day, where the court names its case and no section', () => {
    const court = [
      person('stranger', ['- 2013-10-04 11359 felony convicted'], '19800702'),
      person('c', ['M386325 2013-10-04 - felony convicted'], '19800702'),
    ];
    const state = [person('s', ['M386325 2013-10-04 11359 felony convicted'], '19800702')];
    const keysOf = (key: string) => (key === 'c' ? { same: [], open: ['s'] } : NOBODY);
    expect(said(placeConvictions(court, state, keysOf))).toEqual(['court-only 11359', ' is 11359 by open: section']);
  });

  const isOne = (ofCourt: string, ofState: string) => {
    const placed = placeConvictions([person('c', [ofCourt])], [person('s', [ofState])], () => ({
      same: ['s'],
      open: [],
    }));
    return placed[0]!.kind === 'both';
  };

  it('is found in spite of a slip in the date, where the case number is missing or has a slip too', () => {
    const ofState = 'M800127 2010-11-23 242 misdemeanor convicted';
    expect(isOne('M860127 2011-11-23 242 misdemeanor convicted', ofState)).toBe(true);
    expect(isOne('- 2000-11-23 242 misdemeanor convicted', ofState)).toBe(true);
    expect(isOne('M860127 - 242 misdemeanor convicted', ofState)).toBe(true);
    // Another case number, a date that is no slip, another offense: another conviction.
    expect(isOne('712971 2011-11-23 242 misdemeanor convicted', ofState)).toBe(false);
    expect(isOne('M860127 2014-02-03 242 misdemeanor convicted', ofState)).toBe(false);
    expect(isOne('M860127 2011-11-23 273.5 misdemeanor convicted', ofState)).toBe(false);
  });

  it('is found with any other holder of a conviction of the person, though no link finds them', () => {
    const court = [person('c', ['92F06892 1981-04-02 11360 felony convicted', '- 1982-07-28 11360 felony convicted'])];
    const state = [
      person('s', ['92F06892 1981-04-02 11360 felony convicted', '731179 1982-07-28 11360 felony convicted']),
    ];
    expect(said(placeConvictions(court, state, () => NOBODY))).toEqual([
      '11360 is 11360 by case number: person',
      '11360 is 11360 by case number: person',
    ]);
  });

  it('keeps its place where the court names neither its case nor its section, beside another of the day', () => {
    const court = [
      person('c', ['- 2016-02-01 - misdemeanor convicted', '35F1 2016-02-01 40508 misdemeanor convicted']),
    ];
    const state = [person('s', ['35F1 2016-02-01 11357 misdemeanor convicted'])];
    expect(said(placeConvictions(court, state, () => ({ same: ['s'], open: [] })))).toEqual([
      ' is 11357 by same: section',
      'court-only 40508',
    ]);
  });
});
