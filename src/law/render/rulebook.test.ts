import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  asOf,
  atLeastConvictions,
  birth,
  conviction,
  dateOf,
  levelIs,
  not,
  onOrBefore,
  sectionIn,
  someConviction,
  yearsAfter,
} from '../language/index.ts';
import { packs, prop64, prop64Sections } from '../packs/index.ts';
import { conditionText } from './condition-text.ts';
import { printRulebook } from './print.ts';
import { rulebook } from './rulebook.ts';

describe('conditions in plain English', () => {
  it('says what they say', () => {
    expect(conditionText(levelIs(conviction, 'felony', 'infraction'))).toBe(
      'this conviction is a felony or an infraction',
    );
    expect(conditionText(not(levelIs(conviction, 'felony')))).toBe('this conviction is not a felony');
    expect(conditionText(onOrBefore(yearsAfter(birth, 50), asOf))).toBe(
      '50 years after the date of birth is on or before the as-of date',
    );
    expect(
      conditionText(
        any(
          someConviction((other) => sectionIn(other, prop64Sections)),
          atLeastConvictions(2, (other) => all(sectionIn(other, prop64Sections), onOrBefore(dateOf(other), asOf))),
        ),
      ),
    ).toBe(
      'any of: some conviction on the record, with it: (that one is of: Prop 64 sections); ' +
        'at least 2 convictions on the record, with each: (that one is of: Prop 64 sections; its date is on or before the as-of date)',
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
    expect(html).not.toMatch(/(?:src|href)=/);
    expect(html).toMatch(/^<!doctype html>/);
  });

  it('escapes in Markdown what would be markup', () => {
    expect(printRulebook([{ kind: 'paragraph', text: 'a*b_c' }], 'markdown')).toBe('a\\*b\\_c\n');
    expect(printRulebook([{ kind: 'table', head: ['a|b'], rows: [['c']] }], 'markdown')).toContain('a\\|b');
  });
});
