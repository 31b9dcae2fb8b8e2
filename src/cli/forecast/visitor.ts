import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type Choice, createForecaster } from '../../decide/index.ts';
import { type ForecastLine, forecastLine } from './lines.ts';

/** Forecasts people in a worker of the engine: `see` gives the lines of each person who has some, in their order. */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const choice = settings as Choice;
  const forecast = createForecaster(choice);
  const linesOf = (number: number): readonly ForecastLine[] => {
    const { person, quick } = people.build(number, true);
    const found = forecast(person);
    const id = people.subject();
    const places = people.places();
    if (quick) for (const { conviction } of found) people.opened.quick!.fillIn(person, id, conviction, places);
    return found.map((each) => forecastLine(id, each, choice.pack.unit));
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
