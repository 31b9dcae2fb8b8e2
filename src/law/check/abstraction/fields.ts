import {
  askedOfCount,
  type Condition,
  children,
  type DateTerm,
  isCountCondition,
  termsOf,
} from '../../language/index.ts';

/**
 * The facts that an atom reads, by field: of the conviction (`level`), of the person (`deceased`), of what quantifiers
 * bind (`other.level`), or of the county (`option:dismiss:11357`). The dates of a conviction are one field, since none
 * is free of the others; the date of birth is tied to them only by comparisons.
 */
export function fieldsOf(condition: Condition): ReadonlySet<string> {
  const fields = new Set<string>();
  const add = (of: number, field: string) => fields.add(of === 0 ? field : `other.${field}`);
  const term = (date: DateTerm): void => {
    if (date.kind === 'date-of') add(date.of, 'dates');
    else if (date.kind === 'sentence-end') add(date.of, date.of === 0 ? 'dates' : 'end');
    else if (date.kind === 'release') add(date.of, date.of === 0 ? 'dates' : 'release');
    else if (date.kind === 'offense-date') fields.add('dates');
    else if (date.kind === 'birth') fields.add('birth');
    if (date.kind === 'offense-date' && date.of !== 0) fields.add('unsupported');
  };
  const look = (each: Condition, depth: number): void => {
    termsOf(each).forEach(term);
    if (isCountCondition(each)) add(each.of, askedOfCount(each).property(each));
    else if (each.kind === 'same') fields.add('other.cycle');
    else if (each.kind === 'open') {
      add(each.of, 'disposition');
      add(each.of, 'step');
      fields.add('other.cycle');
    } else if (each.kind === 'deceased' || each.kind === 'registered') fields.add(each.kind);
    else if (each.kind === 'option-on' || each.kind === 'option-has') {
      fields.add(each.kind === 'option-on' ? `option:${each.key}` : `option:${each.key}:${each.value}`);
      if (depth > 0) fields.add('unsupported');
    } else if ('where' in each) {
      fields.add('others');
      // What is true of one count depends on the others then; the space treats such an atom as free.
      if (depth > 0) fields.add('unsupported');
      if (each.over === 'convictions') fields.add('other.disposition');
      if (each.kind === 'at-least' && each.per === 'case') fields.add('other.cycle');
    }
    for (const part of children(each)) look(part, 'where' in each ? depth + 1 : depth);
  };
  look(condition, 0);
  return fields;
}

/**
 * Groups of atoms that share a field, directly or through others: what one group is says nothing of another. An atom that
 * the space cannot model stands apart, so that the others are modeled still.
 */
export function clusters(atoms: readonly Condition[]): readonly { atoms: number[]; fields: Set<string> }[] {
  let groups: { atoms: number[]; fields: Set<string> }[] = [];
  atoms.forEach((atom, number) => {
    const asked = fieldsOf(atom);
    const fields = asked.has('unsupported')
      ? new Set(['unsupported'])
      : new Set([...asked].map(ownField).filter((field) => field !== undefined));
    const touching = groups.filter((group) => [...fields].some((field) => group.fields.has(field)));
    groups = groups.filter((group) => !touching.includes(group));
    groups.push({
      atoms: [...touching.flatMap((group) => group.atoms), number],
      fields: new Set([...touching.flatMap((group) => [...group.fields]), ...fields]),
    });
  });
  return groups;
}

/** What a quantifier binds may be the conviction itself, so a field of another count is a field of it too. */
function ownField(field: string): string | undefined {
  if (!field.startsWith('other.')) return field;
  const own = field.slice('other.'.length);
  return own === 'cycle' ? undefined : own === 'end' || own === 'release' ? 'dates' : own;
}
