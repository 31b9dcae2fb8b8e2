import { type Level, NO, type Section, sectionInList, YES } from '../../record/index.ts';
import type { Condition } from './condition.ts';
import { denied, joined, shownTo } from './specialise.ts';

/** What is the same for very many convictions: the section, as one object, and the level. */
export type Kind = { readonly section: Section | undefined; readonly level: Level | undefined };

/**
 * The condition for convictions of a kind: what it asks about their section and level is put in, and what that makes
 * certain is taken out. Parts that nothing was put into stay the same objects; what the kind leaves open is still
 * asked of each conviction.
 */
export function assumeKind(condition: Condition, kind: Kind): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => assumeKind(part, kind));
      return parts.every((part, i) => part === condition.of[i]) ? condition : joined(condition.kind, parts);
    }
    case 'not': {
      const part = assumeKind(condition.of, kind);
      return part === condition.of ? condition : denied(part);
    }
    case 'shown': {
      const part = assumeKind(condition.of, kind);
      return part === condition.of ? condition : shownTo(part);
    }
    case 'some':
    case 'every':
    case 'at-least': {
      const where = assumeKind(condition.where, kind);
      return where === condition.where ? condition : { ...condition, where };
    }
    case 'section': {
      if (condition.of !== 0) return condition;
      const truth = sectionInList(kind.section, condition.in);
      return truth === YES ? { kind: 'always' } : truth === NO ? { kind: 'never' } : condition;
    }
    case 'attempt':
      if (condition.of !== 0 || kind.section === undefined) return condition;
      return { kind: kind.section.attempt ? 'always' : 'never' };
    case 'level':
      if (condition.of !== 0 || kind.level === undefined) return condition;
      return { kind: condition.is.includes(kind.level) ? 'always' : 'never' };
    default:
      return condition;
  }
}
