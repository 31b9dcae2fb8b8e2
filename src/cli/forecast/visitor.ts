import { createHash } from 'node:crypto';
import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type Correction, correct } from '../../casework/corrections/correction.ts';
import { type Choice, createForecaster, createNextChange } from '../../decide/index.ts';
import type { Row } from '../../format/row.ts';
import type { Day, Person } from '../../record/index.ts';
import { type ForecastLine, forecastLine } from './lines.ts';

/** What a worker needs to forecast people. */
export type VisitorSettings = {
  readonly choice: Choice;
  /** What is laid over the histories of the people that they name. */
  readonly answers: readonly Correction[];
  /** The digests of people whose earlier forecast still holds. */
  readonly unchanged: ReadonlySet<string>;
  /** People who were seen elsewhere, by number, with what was seen where it is to be told here. */
  readonly elsewhere?: ReadonlyMap<number, SeenPerson | undefined>;
};

/** A person as the worker saw it; without lines where an earlier forecast holds. */
export type SeenPerson = {
  /** Of everything that the forecast of the person rests on but the law and the day. */
  readonly digest: string;
  readonly decided?: { readonly lines: readonly ForecastLine[]; readonly next: Day | undefined };
};

/** Forecasts people in a worker of the engine: `see` gives everybody in their order. */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const { choice, answers, unchanged, elsewhere } = settings as VisitorSettings;
  const forecast = createForecaster(choice);
  const nextChange = createNextChange(choice);
  const answersOf = Map.groupBy(answers, ({ person }) => person);

  const see = (number: number): SeenPerson => {
    const rows = people.rows(number);
    const id = people.subject();
    const own = answersOf.get(id);
    const digest = digestOf([id, people.task.incomplete[number] === 1, own ?? [], rows.map(withoutPlace)]);
    return unchanged.has(digest) ? { digest } : { digest, decided: decide(number, id, own) };
  };
  const decide = (number: number, id: string, own: readonly Correction[] | undefined) => {
    const { person, quick } = own ? { person: corrected(number, own), quick: false } : people.build(number, true);
    const next = nextChange(person);
    const found = forecast(person);
    const places = people.places();
    if (quick) for (const { conviction } of found) people.opened.quick!.fillIn(person, id, conviction, places);
    return { lines: found.map((each) => forecastLine(id, each, choice.pack.unit)), next };
  };
  const corrected = (number: number, own: readonly Correction[]): Person =>
    correct(people.filed(number), own, people.reading.correcting);
  return {
    see: (from, to): readonly SeenPerson[] => {
      const seen: SeenPerson[] = [];
      for (let number = from; number < to; number++) {
        const own = elsewhere?.has(number) ? elsewhere.get(number) : see(number);
        if (own) seen.push(own);
      }
      return seen;
    },
    answer: () => undefined,
  };
}

/** Where a line stands is no part of what it says. */
function withoutPlace({ origin: _, ...said }: Row): Omit<Row, 'origin'> {
  return said;
}

function digestOf(value: unknown): string {
  // Dates that nothing bounds are endless numbers, which JSON has no word for.
  const text = JSON.stringify(value, (_, each) =>
    typeof each === 'number' && !Number.isFinite(each) ? `${each}` : each,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
