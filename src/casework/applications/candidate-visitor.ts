import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type Choice, createDecider } from '../../decide/index.ts';
import type { ApplicationRecord } from '../../exchange/index.ts';
import { caseNumbers } from '../../format/bulk-format.ts';
import { type Day, formatPartialDate, getOrCreate, nameWords, type Person, YES } from '../../record/index.ts';
import { type Applicant, applicantOf, type Evidence, evidenceFor } from './match.ts';

export type CandidateSettings = {
  /** How the run reads its files. */
  readonly choice: Choice;
  readonly applications: readonly ApplicationRecord[];
};

/** A person in the files whose record may be that of an application, as the reviewer sees it. */
export type Candidate = {
  /** The state's number for the person. */
  readonly person: string;
  readonly names: readonly string[];
  readonly born: string;
  readonly cases: readonly string[];
  readonly evidence: Evidence;
};

/** A candidate, with the code of its application. */
export type FoundCandidate = { readonly application: string; readonly candidate: Candidate };

/** Looks at everybody in the files of a run, in a worker of the engine, for those who may have applied. */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const { choice, applications } = settings as CandidateSettings;
  const decider = createDecider(choice);
  const near = nearby(applications.map(applicantOf));
  return {
    see: (from, to): readonly FoundCandidate[] => {
      const found: FoundCandidate[] = [];
      for (let number = from; number < to; number++) {
        const { person: quick } = people.build(number, true);
        const applicants = near(quick, people.identity().names);
        if (applicants.size === 0) continue;
        const incomplete = people.task.incomplete[number] === 1;
        const person = decider.asRead(people.filed(number));
        for (const applicant of applicants) {
          const candidate = candidateOf(applicant, person, incomplete);
          if (candidate) found.push({ application: applicant.code, candidate });
        }
      }
      return found;
    },
    answer: () => undefined,
  };
}

/**
 * Finds the applicants who were born on a person's day, or share a word of the family name: few of many, by two tables.
 */
function nearby(applicants: readonly Applicant[]) {
  const byDay = Map.groupBy(applicants, ({ born }) => born);
  const byWord = new Map<string, Applicant[]>();
  for (const applicant of applicants)
    for (const word of applicant.family) getOrCreate(byWord, word, () => []).push(applicant);
  return ({ birthDate }: Pick<Person, 'birthDate'>, names: readonly string[]): ReadonlySet<Applicant> => {
    const ofDay = birthDate.precision === 'day' ? byDay.get(birthDate.first as Day) : undefined;
    const ofName = names.flatMap(nameWords).flatMap((word) => byWord.get(word) ?? []);
    return new Set([...(ofDay ?? []), ...ofName]);
  };
}

function candidateOf(applicant: Applicant, person: Person, incomplete: boolean): Candidate | undefined {
  const cases = [...new Set(person.counts.flatMap((count) => caseNumbers(person, count)))];
  const { names, birthDate } = person;
  const evidence = evidenceFor(applicant, {
    names,
    birthDate,
    cases,
    died: person.deceased === YES,
    incomplete: incomplete || person.incomplete,
  });
  return evidence && { person: person.id, names, born: formatPartialDate(birthDate), cases, evidence };
}
