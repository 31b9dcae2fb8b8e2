import { describe, expect, it } from 'vitest';
import {
  type ApplicationRecord,
  type OutcomeRecord,
  readApplications,
  readOutcomes,
  writeApplications,
  writeOutcomes,
} from './front-door.ts';

const HEAD = { portal: 'invented', office: 'birch-defender', made: '2026-11-28T10:00:00.000Z' };

const application = (more: Partial<ApplicationRecord> = {}): ApplicationRecord => ({
  application: '00000000000000aa',
  county: 'birch',
  first_name: 'Marisol',
  middle_name: '',
  last_name: 'Ashdown, "Mari"',
  other_names: 'Fern; Ana O’Fern',
  birth_date: '1986-04-28',
  case_numbers: 'SF100001A',
  ...more,
});

const outcome = (more: Partial<OutcomeRecord> = {}): OutcomeRecord => ({
  application: '00000000000000aa',
  record: 'ab'.repeat(16),
  ordered: 'reduce',
  words: 'lowered',
  signed: '2026-11-02',
  ...more,
});

const textOf = (written: ReturnType<typeof writeOutcomes>): string => {
  if (!written.ok) throw new Error('not written');
  return written.text;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const applications = (records: readonly ApplicationRecord[], head = HEAD) =>
  readApplications(bytes(textOf(writeApplications(head, records))));
const outcomes = (records: readonly OutcomeRecord[], head = HEAD) =>
  readOutcomes(bytes(textOf(writeOutcomes(head, records))));

describe('the files between the portal and casework', () => {
  it('are read as they were written, in the order of their codes', () => {
    const second = application({ application: '00000000000000bb', last_name: 'Rowan' });
    expect(applications([second, application()])).toEqual({ ok: true, head: HEAD, records: [application(), second] });
    expect(outcomes([outcome()])).toEqual({ ok: true, head: HEAD, records: [outcome()] });
    expect(outcomes([])).toEqual({ ok: true, head: HEAD, records: [] });
  });

  it.each<[string, Partial<ApplicationRecord>]>([
    ['application', { application: 'K7QM-3XVP-9DTR' }],
    ['first_name', { first_name: ' ' }],
    ['last_name', { last_name: '' }],
    ['birth_date', { birth_date: '1986-02-30' }],
    ['birth_date', { birth_date: '4/28/1986' }],
  ])('of applications name the record whose %s is none', (column, more) => {
    const first = application({ application: '0000000000000001' });
    expect(applications([first, application({ application: '0000000000000002', ...more })])).toEqual({
      ok: false,
      fault: { kind: 'cell', record: 2, column },
    });
  });

  it.each<[string, Partial<OutcomeRecord>]>([
    ['application', { application: '' }],
    ['record', { record: 'x' }],
    ['ordered', { ordered: 'a b' }],
    ['words', { words: 'expunged' as OutcomeRecord['words'] }],
    ['signed', { signed: '' }],
  ])('of outcomes name the record whose %s is none', (column, more) => {
    expect(outcomes([outcome(more)])).toEqual({ ok: false, fault: { kind: 'cell', record: 1, column } });
  });

  it('have each code once, and say when they were made', () => {
    expect(applications([application(), application()])).toMatchObject({ fault: { record: 2, column: 'application' } });
    expect(outcomes([outcome(), outcome()])).toMatchObject({ fault: { record: 2, column: 'record' } });
    expect(outcomes([], { ...HEAD, made: 'today' })).toMatchObject({ fault: { kind: 'head', field: 'made' } });
    expect(outcomes([], { ...HEAD, office: '' })).toMatchObject({ fault: { kind: 'head', field: 'office' } });
  });

  it('give nothing where a byte was changed, a line is missing, or one is given for the other', () => {
    const text = textOf(writeOutcomes(HEAD, [outcome(), outcome({ record: 'cd'.repeat(16) })]));
    for (let at = 0; at < text.length - 1; at += 7) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
      expect(readOutcomes(bytes(changed)).ok, String(at)).toBe(false);
    }
    expect(readOutcomes(bytes(text.split('\n').toSpliced(1, 1).join('\n'))).ok).toBe(false);
    expect(readApplications(bytes(text))).toMatchObject({ fault: { kind: 'other-format' } });
  });
});
