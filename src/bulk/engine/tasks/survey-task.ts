import { createDecider } from '../../../decide/index.ts';
import { createSurvey, type SurveyCounts } from '../../inspect/survey.ts';
import type { PersonRows } from '../people/person-rows.ts';
import type { SurveyTask } from './protocol.ts';

export type Surveying = {
  /** Looks at some people, from one number up to another. */
  readonly see: (from: number, to: number) => undefined;
  readonly counts: SurveyCounts;
};

/** Surveys people in one worker; the code that it compiles for a county serves all people that the worker gets. */
export function startSurvey(people: PersonRows, { choice }: SurveyTask): Surveying {
  const { seePerson, counts } = createSurvey(
    (county) => createDecider({ ...choice, setting: { ...choice.setting, county } }),
    people.reading.buildPerson,
  );
  return {
    see: (from, to) => {
      for (let number = from; number < to; number++) {
        const { person } = people.build(number, true);
        seePerson({ person, rows: people.surveyed(), rowAt: people.rowAt });
      }
    },
    counts,
  };
}
