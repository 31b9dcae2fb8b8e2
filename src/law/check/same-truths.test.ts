import { describe, expect, it } from 'vitest';
import { all, any, conviction, levelIs, not, registered, shown } from '../language/index.ts';
import { sameTruths } from './same-truths.ts';

const felony = levelIs(conviction, 'felony');
const infraction = levelIs(conviction, 'infraction');

describe('conditions of the same truth', () => {
  it('are those whose difference another part excludes', () => {
    const one = all(not(felony), not(all(infraction, not(shown(registered)))));
    const other = all(not(felony), not(all(levelIs(conviction, 'infraction', 'felony'), not(shown(registered)))));
    expect(sameTruths(one, other)).toBe(true);
  });

  it('are not those that differ for one level, or where something is unknown', () => {
    expect(sameTruths(felony, levelIs(conviction, 'felony', 'misdemeanor'))).toBe(false);
    expect(sameTruths(shown(registered), registered)).toBe(false);
    expect(sameTruths(any(registered, not(registered)), { kind: 'always' })).toBe(false);
  });
});
