import { createDecider } from '../../decide/index.ts';
import { createSurvey } from '../inspect/survey.ts';
import type { PersonRows } from './person-rows.ts';
import type { SurveyReply, SurveyTask } from './protocol.ts';

/** Surveys some people, from one number up to another, in one worker. */
export function surveyPeople(people: PersonRows, { choice, from, to }: SurveyTask): SurveyReply {
  const { see, counts } = createSurvey((county) =>
    createDecider({ ...choice, setting: { ...choice.setting, county } }),
  );
  for (let number = from; number < to; number++) {
    const rows = people.rows(number);
    see(people.subject(), rows, people.task.incomplete[number] === 1);
  }
  return counts;
}
