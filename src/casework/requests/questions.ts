import type { Decider } from '../../decide/index.ts';
import type { Correcting } from '../../format/bulk-format.ts';
import { type Count, formatDay, levelIds, type Person, UNKNOWN } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import type { storedChoice } from '../choice.ts';
import { type CorrectableFact, type Correction, correct } from '../corrections/correction.ts';
import { type Askable, askableOf } from './asked-facts.ts';

/** A question that a holder of records could answer about a person. */
export type Question = {
  /** The missing fact as the law names it. */
  readonly asked: string;
  readonly askable: Askable;
  /** The count that it is about; undefined for a fact of the person. */
  readonly count: Count | undefined;
};

export type Asking = {
  /** Of the choice. */
  readonly decider: Decider;
  readonly choice: ReturnType<typeof storedChoice>;
  readonly correcting: Correcting;
};

/**
 * What would have to be known to decide a conviction, corrections laid over the history already. Only questions of which
 * some answer changes the decision are asked: a fact of another conviction is found by trying it, and where no single
 * answer does, all of the convictions that lack it are asked of.
 */
export function questionsAbout(person: Person, key: string, asking: Asking): readonly Question[] {
  const { decider } = asking;
  const before = decisionOn(decider, person, key);
  if (!before) return [];
  return before.facts.flatMap(({ id: asked }): readonly Question[] => {
    const askable = askableOf(asked);
    if (!askable) return [];
    if (askable.of === 'person') return [{ asked, askable, count: undefined }];
    const lacking = person.counts
      .filter((count) => (convictionKey(count) === key) === (askable.of === 'conviction'))
      .filter((count) => lacks(count, askable.fact));
    const bearing = lacking.filter((count) => bears({ decider, person, key, asking }, askable.fact, count));
    // The day of completion may not be what a law asks of a sentence: then no answer helps, and nothing is asked.
    const chosen = bearing.length > 0 || askable.fact === 'completed' ? bearing : lacking;
    return chosen.map((count) => ({ asked, askable, count }));
  });
}

function decisionOn(decider: Decider, person: Person, key: string) {
  return decider.decide(person).find(({ conviction }) => convictionKey(conviction) === key)?.decision;
}

/** Whether a count does not say a fact for certain. */
function lacks(count: Count, fact: CorrectableFact): boolean {
  switch (fact) {
    case 'level':
      return count.level === undefined || count.derivedLevel !== undefined;
    case 'convictionDate':
      return count.date.precision !== 'day';
    case 'section':
      return count.offense.section?.code === undefined;
    case 'disposition':
      return count.disposition.kind === 'unknown' || count.disposition.kind === 'other';
    case 'setAside':
      return count.setAside === UNKNOWN;
    case 'county':
      return count.county === undefined;
    default:
      return true;
  }
}

type Trying = { readonly decider: Decider; readonly person: Person; readonly key: string; readonly asking: Asking };

/** Whether some answer would lead to another decision. */
function bears({ decider, person, key, asking }: Trying, fact: CorrectableFact, count: Count): boolean {
  const told = (other: Person) => {
    const decision = decisionOn(decider, other, key);
    return decision && `${decision.outcome.id} ${decision.clause?.id} ${decision.missing}`;
  };
  const now = told(person);
  return trials(fact, asking).some((value) => {
    const given: Correction = { person: person.id, conviction: convictionKey(count), fact, value };
    return told(correct(person, [given], asking.correcting)) !== now;
  });
}

/** Answers that are tried: of few values all, of days some far apart. */
function trials(fact: CorrectableFact, { choice, correcting }: Asking): readonly string[] {
  switch (fact) {
    case 'level':
      return levelIds(correcting.levels);
    case 'disposition':
      return ['convicted', 'dismissed'];
    case 'setAside':
      return ['yes', 'no'];
    case 'county':
      return [choice.setting.county, 'ELSEWHERE'];
    case 'convictionDate':
    case 'completed': {
      const { asOf } = choice.setting;
      const back = [0, 1, 3, 5, 7, 10, 20, 50].map((years) => formatDay(asOf - 1 - Math.round(years * 365.25)));
      return fact === 'completed' ? [...back, formatDay(asOf + 365)] : back;
    }
    default:
      return [];
  }
}
