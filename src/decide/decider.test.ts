import { describe, expect, test } from 'vitest';
import { prop64 } from '../jurisdictions/packs.ts';
import { parseSection } from '../jurisdictions/us-ca/sections.ts';
import { type OptionValues, parseHistory, policyOf } from '../law/index.ts';
import { parseIsoDay } from '../record/index.ts';
import { ALL_COUNTIES, type Choice, createDecider, type Layers, missingWords, whyOutside } from './index.ts';

const COUNTY = 'SAN JOAQUIN';

function choice(policy: string, options: OptionValues = {}): Choice {
  const chosen = policyOf(prop64, policy)!;
  const asOf = parseIsoDay('2020-07-01')!;
  return {
    pack: prop64,
    policy: chosen,
    setting: { asOf, county: COUNTY, options: { ...chosen.defaults, ...options } },
  };
}

function decided(policy: string, text: string, options: OptionValues = {}): string {
  const { person, conviction } = parseHistory(text, COUNTY, parseSection);
  const found = createDecider(choice(policy, options))
    .decide(person)
    .find((each) => each.conviction === conviction);
  return found ? `${found.decision.outcome.label}: ${found.decision.reason}` : 'not concerned';
}

describe('what is decided at all', () => {
  const all = 'dismiss-all';
  test.each([
    ['2005-03-01 HS 11359 felony', 'Eligible for Dismissal: Dismiss all Prop 64 convictions'],
    ['2005-03-01 HS 11357.5 misdemeanor', 'not concerned'],
    ['2005-03-01 HS 11359 felony, in ALAMEDA', 'not concerned'],
    ['2005-03-01 HS 11359 felony dismissed', 'not concerned'],
    ['2005-03-01 HS 11359 felony, in ?', 'Hand Review: Cannot be decided without: county of the conviction'],
    ['2005-03-01 ? felony', 'Hand Review: Cannot be decided without: section of the offense'],
    ['2005-03-01 HS 11359 felony, disposition?', 'Hand Review: Cannot be decided without: disposition of the charge'],
    ['2005-03-01 ? felony, in ?', 'not concerned'],
  ])('%s', (text, expected) => {
    expect(decided(all, text)).toBe(expected);
  });

  test('lines that could not be read send everything to a person', () => {
    const { person } = parseHistory('2005-03-01 HS 11359 felony', COUNTY);
    const [determination] = createDecider(choice(all)).decide({ ...person, incomplete: true });
    expect(missingWords(determination!.decision)).toEqual([
      'lines of the file that could not be read or may be another person\u2019s',
    ]);
  });

  test('and an open decision as well', () => {
    const { person } = parseHistory('2005-03-01 HS 11359 felony, set aside?', COUNTY);
    const [determination] = createDecider(choice(all)).decide({ ...person, incomplete: true });
    expect(missingWords(determination!.decision)).toHaveLength(2);
  });
});

describe('certain outcomes', () => {
  const options = { dismiss: ['11357', '11358', '11359', '11360'] };
  test.each([
    ['a level that cannot matter', '2005-03-01 HS 11359 ?', 'Eligible for Dismissal: Dismiss all HS 11359 convictions'],
    [
      'a section that cannot matter is a matter of scope',
      '2005-03-01 ? felony',
      'Hand Review: Cannot be decided without: section of the offense',
    ],
  ])('%s', (_, text, expected) => {
    expect(decided('options-2019', text, options)).toBe(expected);
  });

  test('a date of birth asked for twice', () => {
    // Either under 21 at conviction or 45 by now: in 1996 there is no third way.
    const both = { subjectUnder21AtConviction: true, subjectAgeThreshold: 45 };
    expect(decided('options-2019', '1996-06-01 HS 11359 felony', both)).toBe(
      'Eligible for Dismissal: No applicable eligibility criteria'.replace(
        'No applicable eligibility criteria',
        '45 years or older',
      ),
    );
    expect(decided('options-2019', '1999-06-01 HS 11359 felony', both)).toBe(
      'Hand Review: Cannot be decided without: date of birth',
    );
  });

  test('San Francisco dismisses whether the sentence is over or not', () => {
    expect(decided('san-francisco', '2005-03-01 HS 11359 felony')).toBe('Eligible for Dismissal: Resentencing');
  });
});

describe('counties of 2019', () => {
  test.each([
    [
      'san-joaquin',
      '2005-03-01 BP 4060 misdemeanor, cycle 1; 2005-03-01 HS 11357 misdemeanor dismissed, cycle 1',
      'Maybe Eligible - Flag for Review: 4060 BP',
    ],
    [
      'san-joaquin',
      '2005-03-01 PC 647(F) misdemeanor, cycle 1; 2005-03-01 HS 11357 misdemeanor, cycle 1',
      'Eligible for Dismissal: 647(F) PC',
    ],
    ['san-joaquin', '2005-03-01 PC 602(l) misdemeanor', 'Maybe Eligible - Flag for Review: No Related Prop64 Charges'],
    ['san-joaquin', '2005-03-01 664/HS 11357(a) felony', 'Eligible for Dismissal: 11357 HS'],
    ['san-joaquin', '2016-11-09 HS 11359 misdemeanor', 'Not eligible: Occurred on 11/09/2016'],
    [
      'contra-costa',
      '2016-12-01 HS 11359 arrest, cycle 1; 2017-01-01 HS 11359 felony, cycle 1',
      'Not eligible: Occurred after 11/09/2016',
    ],
    [
      'sacramento',
      'born 1970-01-01; 2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony',
      'Eligible for Reduction: Has convictions in past 10 years',
    ],
    [
      'sacramento',
      '2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony',
      'Hand Review: Cannot be decided without: date of birth',
    ],
    [
      'los-angeles',
      '2005-03-01 HS 11357(c) misdemeanor',
      'To be reviewed by City Attorneys: Misdemeanor or Infraction',
    ],
    [
      'los-angeles',
      'born 1986-01-01; 2006-03-01 HS 11359 felony; 2019-01-01 PC 459 felony',
      'Eligible for Dismissal: 21 years or younger',
    ],
    [
      'los-angeles',
      'registered; born 1960-01-01; 2006-03-01 HS 11359 felony; 2019-01-01 PC 459 felony',
      'Eligible for Dismissal: 50 years or older',
    ],
    ['los-angeles', '2006-03-02 HS 11359 felony; 2006-03-01 PC 288.3 felony', 'Not eligible: PC 290'],
    [
      'san-francisco',
      '2005-03-01 HS 11366 felony, cycle 1; 2005-03-01 HS 11360 felony dismissed, cycle 1',
      'Eligible for Dismissal: Plea bargain',
    ],
  ])('%s: %s', (policy, text, expected) => {
    expect(decided(policy, text)).toBe(expected);
  });
});

describe('the three layers', () => {
  function layers(policy: string, text: string): Layers {
    const { person, conviction } = parseHistory(text, COUNTY, parseSection);
    const decider = createDecider(choice(policy));
    return decider.layers(person, decider.decide(person).find((each) => each.conviction === conviction)!);
  }

  test('the floor is certain where facts suffice', () => {
    const { floor, belowFloor } = layers('dismiss-all', 'born 1970-01-01; 2005-03-01 HS 11359 felony');
    expect(floor).toMatchObject({ outcome: { id: 'reduce' }, least: 'lowers', most: 'lowers' });
    expect(floor!.clause.id).toBe('possession-for-sale');
    expect(belowFloor).toBe(false);
  });

  test('an amount that no file has leaves the floor between two reliefs', () => {
    const { floor } = layers('dismiss-all', 'born 1970-01-01; 2005-03-01 HS 11358 felony');
    expect(floor).toMatchObject({ outcome: undefined, least: 'lowers', most: 'clears' });
    expect(floor!.reason).toBe('Cannot be decided without: amount of cannabis or number of plants');
  });

  test('a policy that gives less than the floor is reported', () => {
    const two = 'born 1970-01-01; 2005-03-03 HS 11359 felony; 2005-03-02 HS 11359 felony; 2005-03-01 HS 11359 felony';
    expect(layers('los-angeles', two)).toMatchObject({ belowFloor: true, floor: { least: 'lowers' } });
    expect(layers('san-joaquin', two).belowFloor).toBe(false);
  });

  test('flags are raised, or left open by the file', () => {
    const { flags, raised, open } = layers(
      'statute',
      'registered; 2005-03-02 664/HS 11360 felony; 2005-03-01 PC 187 felony',
    );
    const named = new Map(flags.map(({ flag, certain }) => [flag.id, certain]));
    expect(named.get('superstrike')).toBe(true);
    expect(named.get('registered')).toBe(true);
    expect(named.get('attempt')).toBe(true);
    expect(named.get('minor')).toBe(false);
    expect(named.has('environment')).toBe(false);
    expect(raised & open).toBe(0);
  });

  test('the floor names what the scope lacks, where its clauses lack nothing', () => {
    const reason = (text: string) => layers('statute', text).floor?.reason;
    const missing = 'Cannot be decided without: ';
    expect(reason('born 1970-01-01; 2005-03-01 HS 11359 felony, in ?')).toBe(`${missing}county of the conviction`);
    expect(reason('born 1970-01-01; 2005-03-01 HS 11359 felony, disposition?')).toBe(
      `${missing}disposition of the charge`,
    );
    expect(reason('born 1970-01-01; 2005-03-01 HS 11358 felony, in ?')).toBe(
      `${missing}county of the conviction, amount of cannabis or number of plants`,
    );
  });

  test('no floor where the statute does not reach, or where the scope is not sure', () => {
    const related = '2005-03-01 PC 602 misdemeanor, cycle 1; 2005-03-01 HS 11357 misdemeanor, cycle 1';
    expect(layers('san-joaquin', related).floor).toBeUndefined();
    expect(layers('statute', '2005-03-01 HS 11359 felony, in ?').floor).toMatchObject({
      least: 'none',
      most: 'clears',
    });
  });
});

test('conviction and arrest across the day of the Act', () => {
  const across = '2016-10-01 HS 11359 felony arrest, cycle 1; 2017-02-01 HS 11359 felony, cycle 1';
  expect(decided('statute', across)).toContain('Hand Review: Arrested before 11/09/2016');
  for (const policy of ['san-joaquin', 'contra-costa', 'sacramento', 'los-angeles', 'san-francisco']) {
    const text = across.replace('felony arrest', 'arrest');
    expect([policy, decided(policy, text)]).toEqual([
      policy,
      'Hand Review: Arrested before 11/09/2016, convicted on that day or later',
    ]);
    expect([policy, decided(policy, '2016-11-09 HS 11359 felony')]).toEqual([
      policy,
      'Hand Review: Convicted on or after 11/09/2016: no earlier arrest in the file shows when the offense was',
    ]);
  }
  expect(decided('statute', '2017-02-01 HS 11359 misdemeanor')).toBe('Not eligible: Occurred on or after 11/09/2016');
  expect(decided('statute', '2017-02-01 HS 11359 felony')).toContain('Hand Review: Felony conviction on or after');
  const since = '2019-05-01 HS 11359 arrest, cycle 1; 2019-06-15 HS 11359 felony, cycle 1';
  expect(decided('dismiss-all', since)).toBe('Not eligible: Occurred on or after 11/09/2016');
  expect(decided('dismiss-all', across)).toBe('Eligible for Dismissal: Dismiss all Prop 64 convictions');
});

describe('what stands whatever the missing facts are', () => {
  test.each([
    ['born 1970-01-01; 2005-03-01 HS 11358 felony', 'reduce', 'dismiss'],
    ['born 1986-01-01; 2005-03-01 HS 11358 felony', 'reduce', 'reduce-to-infraction'],
    ['born 1970-01-01; 2005-03-01 HS 11360(b) misdemeanor', 'reduce-to-infraction', 'dismiss'],
  ])('%s: at least %s, at most %s', (text, least, most) => {
    const { person, conviction } = parseHistory(text, COUNTY);
    for (const [policy, own] of [
      ['statute', true],
      ['san-joaquin', false],
    ] as const) {
      const decider = createDecider(choice(policy));
      const determination = decider.decide(person).find((each) => each.conviction === conviction)!;
      expect(decider.least(person, determination)?.id).toBe(least);
      if (!own) continue;
      expect(determination.decision).toMatchObject({ outcome: { id: least }, most: { id: most } });
      expect(determination.decision.missing).not.toBe(0);
      expect(decider.decisionOf(determination.decision.code)).toBe(determination.decision);
    }
  });

  test.each([
    ['a birth date known in part', 'born 1987; 2005-03-01 HS 11359 felony'],
    ['a birth date that cannot be right', 'born impossible; 2005-03-01 HS 11359 felony'],
    ['without a level', 'born 1970-01-01; 2005-03-01 HS 11357(b) ?'],
  ])('what the record itself lacks is for a person, beside the least: %s', (_, text) => {
    const { person } = parseHistory(text, COUNTY);
    const decider = createDecider(choice('statute'));
    const [determination] = decider.decide(person);
    expect(determination!.decision.outcome.id).toBe('hand-review');
    expect(decider.least(person, determination!)?.id).toBe('reduce');
  });

  test('a blank birth date leaves the statute\u2019s least standing, and a county\u2019s outcome to a person', () => {
    const text = '2005-03-01 HS 11359 felony';
    expect(decided('statute', text)).toBe(
      'Eligible for Reduction: HS 11359: a misdemeanor under Prop 64; may be a reduction to an infraction: date of birth',
    );
    expect(decided('statute', `born 1987; ${text}`)).toBe('Hand Review: Cannot be decided without: date of birth');
    expect(decided('sacramento', `${text}; 2018-01-01 PC 459 felony`)).toContain('Hand Review');
  });

  test('where one answer gives nothing, a person looks', () => {
    expect(decided('statute', 'born 1970-01-01; 2005-03-01 HS 11358 misdemeanor')).toContain('Hand Review');
  });

  test('what the opponent has to prove is no bar while it is open, and stays one for a county', () => {
    const open = 'born 1975-01-01; 2005-03-02 HS 11359 felony; 2001-01-01 PC 187 felony, disposition?';
    expect(decided('statute', open)).toContain('Eligible for Reduction: HS 11359');
    expect(decided('los-angeles', open)).toContain('Hand Review');
  });
});

test.each([
  ['2005-03-01 HS 11357.5 misdemeanor', COUNTY, 'This law does not reach the offense'],
  ['2005-03-01 HS 11359 felony, in ALAMEDA', COUNTY, 'The policy is of another county'],
  ['2005-03-01 HS 11359 felony dismissed', COUNTY, 'It is no conviction as the policy reads the file'],
  [
    '2005-03-01 ? felony, in ?',
    COUNTY,
    'Whether this law reaches it is not known: more than one of the facts that tell is missing (section of the offense, county of the conviction)',
  ],
  ['2005-03-01 HS 11357.5 misdemeanor, in ALAMEDA', ALL_COUNTIES, 'This law does not reach the offense'],
])('tells why it decides nothing: %s', (text, county, reason) => {
  const { person, conviction } = parseHistory(text, COUNTY, parseSection);
  const all = choice('dismiss-all');
  const decider = createDecider({ ...all, setting: { ...all.setting, county } });
  expect(decider.decide(person)).toEqual([]);
  expect(whyOutside(person, conviction, decider).reason).toBe(reason);
});
