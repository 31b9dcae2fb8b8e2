import { NO, YES } from '../../../record/index.ts';
import { sectionAnswers } from '../../certain/index.ts';
import type { Condition, SectionList } from '../../language/index.ts';
import type { Core, CountCore } from './core.ts';
import { OTHER_SECTION } from './core.ts';

/** Every way in which a field of a count can be told apart by rules. */
export function countChoices(
  field: string,
  lists: ReadonlySet<SectionList>,
  attempts: boolean,
): readonly Partial<CountCore>[] {
  switch (field) {
    case 'section':
      return sectionAnswers(undefined, lists, attempts).map((section) => ({
        section: section.number === '0' ? { ...OTHER_SECTION, attempt: section.attempt } : section,
      }));
    case 'level':
      return (['felony', 'misdemeanor', 'infraction'] as const).map((level) => ({ level }));
    case 'county':
      return [{ county: true }, { county: false }];
    case 'disposition':
      return [{ convicted: true }, { convicted: false }];
    case 'relief':
      return [
        { relief: 'none' },
        ...subsets(['set-aside', 'reduced', 'sealed'] as const).map((relief): Partial<CountCore> => ({ relief })),
      ];
    case 'revoked':
      return [{ revoked: false }, { revoked: true }];
    case 'step':
      return (['court', 'arrest', 'registration', 'other'] as const).map((step) => ({ step }));
    case 'sentence':
      return subsets(['prison', 'jail', 'probation', 'fine', 'other'] as const).map((kinds) => ({ kinds }));
    case 'cycle':
      return ([0, 1, 2] as const).map((place) => ({ place }));
    default: {
      if (!field.startsWith('assumed:')) return [];
      const key = field.slice('assumed:'.length);
      return [{ assumed: { [key]: YES } }, { assumed: { [key]: NO } }];
    }
  }
}

/** Every way in which a field of a history, dates and other counts aside, can be told apart by rules. */
export function coreChoices(
  field: string,
  lists: ReadonlySet<SectionList>,
  attempts: boolean,
): readonly ((core: Core) => Core)[] {
  if (field === 'deceased' || field === 'registered')
    return [false, true].map((value) => (core) => ({ ...core, [field]: value }));
  // What is decided is a conviction, and so an event of a court.
  if (field === 'step') return [(core) => core];
  return countChoices(field, lists, attempts).map((choice) => (core) => ({
    ...core,
    conviction: {
      ...core.conviction,
      ...choice,
      assumed: { ...core.conviction.assumed, ...(choice.assumed ?? {}) },
    },
  }));
}

/** The lists of sections that conditions use, and whether they tell attempts apart. */
export function listsIn(conditions: readonly Condition[]): { lists: ReadonlySet<SectionList>; attempts: boolean } {
  const lists = new Map<string, SectionList>();
  let attempts = false;
  const walk = (condition: Condition): void => {
    if (condition.kind === 'section') lists.set(condition.in.id, condition.in);
    else if (condition.kind === 'attempt') attempts = true;
    else if (condition.kind === 'not') walk(condition.of);
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(walk);
    else if ('where' in condition) walk(condition.where);
  };
  conditions.forEach(walk);
  return { lists: new Set(lists.values()), attempts };
}

/** Every choice of some of the items, none aside. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: (1 << items.length) - 1 }, (_, n) => items.filter((_item, i) => ((n + 1) >> i) & 1));
}
