import { type Level, NO, type Section, sectionInList, YES } from '../../record/index.ts';
import type { Condition, SectionList } from './condition.ts';
import { assumeEra, type Era } from './eras.ts';
import type { Setting } from './situation.ts';
import { denied, joined, shownTo } from './specialise.ts';
import { mapChildren, walk } from './walk.ts';

/** What is the same for very many convictions. */
export type Kind = {
  /** As one object. */
  readonly section: Section | undefined;
  readonly level: Level | undefined;
  /** No later line touches them. */
  readonly untouched?: boolean;
  /** When they were, as far as the law tells days apart. */
  readonly era?: Era | undefined;
};

/**
 * The condition for convictions of a kind: what it asks about what they have in common is put in, and what that makes
 * certain is taken out. Parts that nothing was put into stay the same objects; what the kind leaves open is still
 * asked of each conviction.
 */
export function assumeKind(condition: Condition, kind: Kind, setting: Setting): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => assumeKind(part, kind, setting));
      return parts.every((part, i) => part === condition.of[i]) ? condition : joined(condition.kind, parts);
    }
    case 'not': {
      const part = assumeKind(condition.of, kind, setting);
      return part === condition.of ? condition : denied(part);
    }
    case 'shown': {
      const part = assumeKind(condition.of, kind, setting);
      return part === condition.of ? condition : shownTo(part);
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
    case 'set-aside':
    case 'relief':
      return condition.of === 0 && kind.untouched ? { kind: 'never' } : condition;
    case 'before':
      return kind.era === undefined ? condition : assumeEra(condition, kind.era, setting);
    default:
      return mapChildren(condition, (part) => assumeKind(part, kind, setting));
  }
}

/** Gives what conditions ask of the section of a conviction, answered: {@link assumeKind} makes the same of equal answers. */
export function sectionAnswers(conditions: readonly Condition[]): (section: Section | undefined) => string {
  const lists = new Set<SectionList>();
  for (const condition of conditions) {
    walk(condition, (each) => {
      if (each.kind === 'section' && each.of === 0) lists.add(each.in);
    });
  }
  const asked = [...lists];
  return (section) =>
    section === undefined ? '' : `${section.attempt} ${asked.map((list) => sectionInList(section, list)).join('')}`;
}
