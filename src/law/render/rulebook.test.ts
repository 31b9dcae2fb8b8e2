import { describe, expect, it } from 'vitest';
import { packs, prop64, prop64Sections } from '../../jurisdictions/packs.ts';
import { zendaFacts } from '../../jurisdictions/us-zz/facts.ts';
import {
  all,
  always,
  anotherThan,
  any,
  asOf,
  atLeastConvictions,
  atLeastCounts,
  attempt,
  birth,
  convicted,
  conviction,
  dateOf,
  day,
  deceased,
  before as earlierThan,
  everyConviction,
  levelIs,
  not,
  onOrBefore,
  optionHas,
  optionNumber,
  optionOn,
  registered,
  relieved,
  revoked,
  sectionIn,
  someConviction,
  unrecorded,
  yearsAfter,
} from '../language/index.ts';
import { conditionText } from './condition-text.ts';
import { printRulebook } from './print.ts';
import { rulebook } from './rulebook.ts';

describe('conditions in plain English', () => {
  it('says what they say', () => {
    expect(conditionText(levelIs(conviction, 'felony', 'infraction'))).toBe(
      'this conviction is a felony or an infraction',
    );
    // What a registry is called is the state's to say.
    expect(conditionText(registered, { facts: zendaFacts })).toBe('the person is in the register of the crown');
    expect(conditionText(not(registered), { facts: zendaFacts })).toBe(
      'the person is not in the register of the crown',
    );
    expect(conditionText(not(levelIs(conviction, 'felony')))).toBe('this conviction is not a felony');
    expect(conditionText(onOrBefore(yearsAfter(birth, 50), asOf))).toBe(
      'the 50th birthday is on or before the as-of date',
    );
    expect(
      conditionText(
        any(
          someConviction((other) => sectionIn(other, prop64Sections)),
          atLeastConvictions(2, (other) => all(sectionIn(other, prop64Sections), onOrBefore(dateOf(other), asOf))),
        ),
      ),
    ).toBe(
      'any of: there is a conviction on the record for which this is so: (that one is for: Prop 64 sections); ' +
        'there are at least 2 convictions on the record for which this is so: (that one is for: Prop 64 sections; its date is on or before the as-of date)',
    );
  });
});

describe('rulebooks', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))('%s names every clause, citation and example', (_, pack) => {
    const text = printRulebook(rulebook(pack), 'text').replace(/\s+/g, ' ');
    const rules = [...pack.gate, ...(pack.statute ?? []), ...pack.policies.flatMap((policy) => policy.clauses)];
    for (const { id, title, cite } of rules) {
      expect(text).toContain(`[${id}]`);
      expect(text).toContain(title.replace(/\s+/g, ' '));
      expect(text).toContain(cite.replace(/\s+/g, ' '));
    }
    for (const { ask } of pack.flags ?? []) expect(text).toContain(ask.replace(/\s+/g, ' '));
  });

  it('shows one policy alone where it is named', () => {
    const policy = prop64.policies.find(({ id }) => id === 'los-angeles')!;
    const text = printRulebook(rulebook(prop64, policy), 'text');
    expect(text).toContain('Los Angeles');
    expect(text).not.toContain('Policy: Sacramento');
  });

  it('prints pages of HTML that need nothing from elsewhere and escape what they print', () => {
    const html = printRulebook([{ kind: 'paragraph', text: 'a < b & "c"' }, ...rulebook(prop64)], 'html');
    expect(html).toContain('a &lt; b &amp; &quot;c&quot;');
    expect(html).not.toMatch(/src=|href="(?!#)|url\(|@import/);
    expect(html).toMatch(/^<!doctype html>/);
  });

  it('escapes in Markdown what would be markup', () => {
    expect(printRulebook([{ kind: 'paragraph', text: 'a*b_c' }], 'markdown')).toBe('a\\*b\\_c\n');
    expect(printRulebook([{ kind: 'table', head: ['a|b'], rows: [['c']] }], 'markdown')).toContain('a\\|b');
  });
});

describe('denials', () => {
  it.each([
    [not(onOrBefore(dateOf(conviction), asOf)), 'the date of this conviction is after the as-of date'],
    [not(not(levelIs(conviction, 'felony'))), 'this conviction is a felony'],
    [
      not(any(levelIs(conviction, 'felony'), attempt(conviction))),
      'none of: this conviction is a felony; this conviction is an attempt',
    ],
    [
      not(all(levelIs(conviction, 'felony'), attempt(conviction))),
      'not all of: this conviction is a felony; this conviction is an attempt',
    ],
    [not(all(attempt(conviction))), 'this conviction is not an attempt'],
    [
      not(someConviction((other) => sectionIn(other, prop64Sections))),
      'there is no conviction on the record for which this is so: that one is for: Prop 64 sections',
    ],
    [
      not(everyConviction((other) => revoked(other))),
      'not for every conviction on the record is this so: probation for that one was revoked',
    ],
    [
      not(atLeastCounts(2, (other) => convicted(other))),
      'there are fewer than 2 counts on the record, convicted or not for which this is so: that one ended in a conviction',
    ],
    [not(deceased), 'the person has not died'],
    [not(relieved(conviction, 'set-aside')), 'this conviction was not later set aside'],
    [not(always), 'in no case'],
    [not({ kind: 'never' }), 'in every case'],
    [not(convicted(conviction)), 'this conviction did not end in a conviction'],
    [not(anotherThan(1)), 'that one is no other than this conviction'],
    [not(optionOn('x')), 'the county did not choose the option x'],
    [not(optionHas('x', 'y')), 'the county did not choose y under the option x'],
    [not(unrecorded(conviction, 'amount', 'it was little')), 'not: it was little (no history file says this)'],
    [onOrBefore(day('2012-03-01'), dateOf(conviction)), 'the date of this conviction is on or after 2012-03-01'],
    [earlierThan(asOf, yearsAfter(birth, 21)), 'the 21st birthday is after the as-of date'],
    [onOrBefore(yearsAfter(birth, 12), asOf), 'the 12th birthday is on or before the as-of date'],
    [onOrBefore(yearsAfter(birth, 22), asOf), 'the 22nd birthday is on or before the as-of date'],
    [onOrBefore(yearsAfter(birth, 63), asOf), 'the 63rd birthday is on or before the as-of date'],
    [
      onOrBefore(yearsAfter(birth, optionNumber('age')), asOf),
      'the birthday of the age that the county chose (age) is on or before the as-of date',
    ],
    [all(levelIs(conviction, 'felony')), 'this conviction is a felony'],
    [any(levelIs(conviction, 'felony')), 'this conviction is a felony'],
  ])('%j', (condition, text) => {
    expect(conditionText(condition)).toBe(text);
  });
});
