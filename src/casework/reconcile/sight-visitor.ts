import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type Choice, createDecider } from '../../decide/index.ts';
import { caseNumbers } from '../../format/bulk-format.ts';
import { type Count, formatPartialDate, formatSection, type Person, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { convictionRef, type Described, keyRef, looseRef, personRef } from '../matters/identity.ts';
import { sealOf } from '../matters/seal.ts';
import { type Shown, shownOf } from '../matters/shown.ts';

export type SightSettings = {
  /** The folder of the workspace, with its key. */
  readonly folder: string;
  /** How the run reads its files. */
  readonly choice: Choice;
  /** The people who have matters, as keyed hashes. */
  readonly people: readonly string[];
};

/** What a file shows of a count, as an attorney compares it. */
export type SeenFacts = Pick<Described, 'section' | 'level' | 'date' | 'cases' | 'county'> & Shown;

export type SeenCount = {
  readonly base: string;
  readonly loose: string;
  readonly key: string;
  readonly facts: SeenFacts;
};

/** Somebody with matters, as the new file shows them. */
export type SeenPerson = {
  readonly ref: string;
  readonly deceased: boolean;
  /** Whether lines that may concern the person could not be read, so that nothing that is missing is surely gone. */
  readonly incomplete: boolean;
  readonly counts: readonly SeenCount[];
};

/** Looks at everybody in the files of a run, in a worker of the engine, and gives those who have matters. */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const { folder, choice, people: wanted } = settings as SightSettings;
  const seal = sealOf(folder);
  const known = new Set(wanted);
  const decider = createDecider(choice);

  const countOf = (person: Person, id: string, count: Count): SeenCount => {
    const described: Described = {
      person: id,
      county: count.county ?? 'unknown',
      cases: caseNumbers(person, count).join('; '),
      section: count.offense.section ? formatSection(count.offense.section) : '',
      level: count.level ?? 'unknown',
      date: formatPartialDate(count.date),
    };
    const { person: _, ...facts } = described;
    return {
      base: convictionRef(seal, described),
      loose: looseRef(seal, described),
      key: keyRef(seal, id, convictionKey(count)),
      facts: { ...facts, ...shownOf(count) },
    };
  };

  return {
    see: (from, to): readonly SeenPerson[] => {
      const seen: SeenPerson[] = [];
      for (let number = from; number < to; number++) {
        people.build(number, true);
        const id = people.subject();
        const ref = personRef(seal, id);
        if (!known.has(ref)) continue;
        const incomplete = people.task.incomplete[number] === 1;
        const person = decider.asRead(people.filed(number));
        const counts = person.counts.map((count) => countOf(person, id, count));
        seen.push({ ref, deceased: person.deceased === YES, incomplete, counts });
      }
      return seen;
    },
    answer: () => undefined,
  };
}
