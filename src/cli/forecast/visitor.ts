import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type Correction, correct } from '../../casework/corrections/correction.ts';
import { type Choice, createForecaster } from '../../decide/index.ts';
import { type ForecastLine, forecastLine } from './lines.ts';

/** What a worker needs to forecast people. */
export type VisitorSettings = {
  readonly choice: Choice;
  /** What is laid over the histories of the people that they name. */
  readonly answers: readonly Correction[];
};

/** Forecasts people in a worker of the engine: `see` gives the lines of each person who has some, in their order. */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const { choice, answers } = settings as VisitorSettings;
  const forecast = createForecaster(choice);
  const answersOf = Map.groupBy(answers, ({ person }) => person);
  const linesOf = (number: number): readonly ForecastLine[] => {
    const { person, quick } = people.build(number, true);
    const id = people.subject();
    const own = answersOf.get(id);
    if (own) return forecast(correctedPerson(number, id, own)).map((each) => forecastLine(id, each, choice.pack.unit));
    const found = forecast(person);
    const places = people.places();
    if (quick) for (const { conviction } of found) people.opened.quick!.fillIn(person, id, conviction, places);
    return found.map((each) => forecastLine(id, each, choice.pack.unit));
  };
  const correctedPerson = (number: number, id: string, own: readonly Correction[]) => {
    const { buildPerson, correcting } = people.reading;
    return correct(buildPerson(id, people.rows(number), people.task.incomplete[number] === 1), own, correcting);
  };
  return {
    see: (from, to): readonly (readonly ForecastLine[])[] => {
      const seen: (readonly ForecastLine[])[] = [];
      for (let number = from; number < to; number++) {
        const lines = linesOf(number);
        if (lines.length > 0) seen.push(lines);
      }
      return seen;
    },
    answer: () => undefined,
  };
}
