import { threadId } from 'node:worker_threads';
import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { createSurvey, type SurveyCounts } from '../../bulk/inspect/survey.ts';
import { type Choice, createDecider } from '../../decide/index.ts';
import type { Person } from '../../record/index.ts';
import { type Correction, correct } from '../corrections/correction.ts';
import type { MadeBlock } from './people-file.ts';
import { createPeopleTable } from './people-table.ts';

export type PeopleSettings = {
  /** Under which law the files are surveyed; the county is each in turn. Not at all where it is missing. */
  readonly survey: Choice | undefined;
  /** Facts that were put right, laid over what stands in the files. */
  readonly corrections: readonly Correction[];
};

/** What a worker gives at the end: the values of its table, and what it counted. */
export type PeopleGiven = {
  readonly table: string;
  readonly values: readonly unknown[];
  readonly counts: SurveyCounts | undefined;
};

let tables = 0;

/**
 * Builds everybody once, in a worker of the engine, for all that is wanted of whole files before a policy is chosen: the
 * survey, and the table of people from which effects are worked out. `see` gives a {@link MadeBlock}.
 */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const { survey, corrections } = settings as PeopleSettings;
  const table = `${threadId}-${tables++}`;
  const made = createPeopleTable();
  const taken =
    survey &&
    createSurvey(
      (county) => createDecider({ ...survey, setting: { ...survey.setting, county } }),
      people.reading.buildPerson,
      { facts: false },
    );
  const byPerson = Map.groupBy(corrections, ({ person }) => person);

  const corrected = (number: number, person: Person): Person => {
    const own = byPerson.size > 0 ? byPerson.get(people.subject()) : undefined;
    return own ? correct(people.filed(number), own, people.reading.correcting) : person;
  };

  return {
    see: (from, to): MadeBlock => {
      for (let number = from; number < to; number++) {
        const { person } = people.build(number, true);
        taken?.seePerson({ person, rows: people.surveyed(), rowAt: people.rowAt });
        made.add(corrected(number, person));
      }
      return { ...made.block(), table };
    },
    answer: (): PeopleGiven => ({ table, values: made.values(), counts: taken?.counts }),
  };
}
