import {
  answersYes,
  assumptionKey,
  type OtherStatesAnswer,
  type OtherStatesConviction,
} from '../law/language/index.ts';
import { type Count, type DeclaredLevels, getOrCreate, NO, type Person, usualLevel } from '../record/index.ts';
import { convictionKey } from '../results/determinations.ts';
import type { Key } from './decisions.ts';
import type { LinkRow } from './open-folder.ts';

/** Which people in files of other states are people of the state's own files. */
export type KnownElsewhere = {
  /** By the id of the person in the state's files: their ids in the other files. */
  readonly same: ReadonlyMap<string, readonly Key[]>;
  /** People of the state whose links to other states' files rest on the model alone; such links answer no question. */
  readonly byModelAlone: number;
};

/**
 * Joins people of the state's own files (`own`, by the names that the links give the files) to people of other files,
 * if numbers or people decided every link of their group. Links of the model are left out because they could bar
 * somebody from relief for a reason that nobody could show that person.
 */
export function knownElsewhere(
  persons: readonly (Key & { readonly person: string })[],
  links: readonly LinkRow[],
  own: ReadonlySet<string>,
): KnownElsewhere {
  const personOf = new Map(persons.map((each) => [nameOf(each), each.person]));
  const doubted = new Set(
    links.flatMap(({ left, right, decision, by }) => {
      const person = personOf.get(nameOf(left));
      const isByModel = decision === 'same' && by === 'model' && person === personOf.get(nameOf(right));
      return isByModel && person !== undefined ? [person] : [];
    }),
  );
  const same = new Map<string, Key[]>();
  let byModelAlone = 0;
  for (const [person, group] of Map.groupBy(persons, (each) => each.person)) {
    const others = group.filter(({ source }) => !own.has(source));
    const ids = group.filter(({ source }) => own.has(source)).map(({ key }) => key);
    if (others.length === 0) continue;
    if (doubted.has(person)) byModelAlone += ids.length;
    else for (const id of ids) getOrCreate(same, id, () => []).push(...others);
  }
  return { same, byModelAlone };
}

function nameOf({ source, key }: Key): string {
  return JSON.stringify([source, key]);
}

/** A conviction in another state's file, and the line where it stands. */
export type PlacedConviction = OtherStatesConviction & { readonly line: number };

/**
 * The convictions that are certain by the other state's file: it leaves out convictions whose lines contradict each
 * other, and those that a later line changed or may have undone.
 */
export function standingConvictions(person: Person, levels: DeclaredLevels | undefined): readonly PlacedConviction[] {
  if (person.incomplete) return [];
  return person.counts.flatMap((count) => {
    const level = usualLevel(count.level, levels);
    return level !== undefined && surelyStands(count) ? [{ date: count.date, level, line: count.origin.line }] : [];
  });
}

function surelyStands({ disposition, setAside, conflicts }: Count): boolean {
  return disposition.kind === 'convicted' && setAside === NO && conflicts.length === 0;
}

/** An answer to a question about one conviction of a person, and the conviction elsewhere on which it rests. */
export type AnswerElsewhere<Elsewhere extends OtherStatesConviction> = {
  /** The key of the conviction. */
  readonly conviction: string;
  /** The key of the question. */
  readonly question: string;
  readonly because: Elsewhere;
};

/** Every question about a person's convictions that convictions elsewhere answer, each by the first that does. */
export function answersFrom<Elsewhere extends OtherStatesConviction>(
  person: Person,
  elsewhere: readonly Elsewhere[],
  rules: readonly OtherStatesAnswer[],
): readonly AnswerElsewhere<Elsewhere>[] {
  return person.counts
    .filter(({ disposition }) => disposition.kind === 'convicted')
    .flatMap((count) =>
      rules.flatMap((rule) => {
        const because = elsewhere.find((other) => answersYes(rule, count, other));
        return because ? [{ conviction: convictionKey(count), question: assumptionKey(rule.asks), because }] : [];
      }),
    );
}
