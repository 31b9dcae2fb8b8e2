import type { Condition } from './condition.ts';
import type { Setting } from './situation.ts';

/** The condition with the county's choices put in, and what they make certain taken out. */
export function specialise(condition: Condition, setting: Setting): Condition {
  switch (condition.kind) {
    case 'option-on': {
      const value = setting.options[condition.key];
      return { kind: value === true || (typeof value === 'number' && value > 0) ? 'always' : 'never' };
    }
    case 'option-has': {
      const value = setting.options[condition.key];
      return { kind: Array.isArray(value) && value.includes(condition.value) ? 'always' : 'never' };
    }
    case 'all':
    case 'any':
      return joined(
        condition.kind,
        condition.of.map((part) => specialise(part, setting)),
      );
    case 'not':
      return denied(specialise(condition.of, setting));
    case 'shown':
      return shownTo(specialise(condition.of, setting));
    case 'some':
    case 'every':
    case 'at-least':
      return { ...condition, where: specialise(condition.where, setting) };
    default:
      return condition;
  }
}

export function joined(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const deciding = kind === 'all' ? 'never' : 'always';
  if (parts.some((part) => part.kind === deciding)) return { kind: deciding };
  const left = parts.filter((part) => part.kind !== 'always' && part.kind !== 'never');
  if (left.length === 0) return { kind: kind === 'all' ? 'always' : 'never' };
  return left.length === 1 ? left[0]! : { kind, of: left };
}

export function denied(part: Condition): Condition {
  if (part.kind === 'always') return { kind: 'never' };
  if (part.kind === 'never') return { kind: 'always' };
  return { kind: 'not', of: part };
}

/** What is certain of every record is shown by every record. */
export function shownTo(part: Condition): Condition {
  return part.kind === 'always' || part.kind === 'never' ? part : { kind: 'shown', of: part };
}
