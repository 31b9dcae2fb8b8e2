import { frameFor, fullCondition, ladderOf, readingsUnder, scopeOf } from '../law/language/index.ts';
import type { Count, Day, Person } from '../record/index.ts';
import { asOfDays } from './as-of-days.ts';
import { type Choice, createDecider, type Decision, type Determination } from './decider.ts';
import { ALL_COUNTIES } from './statewide.ts';

/**
 * When one conviction becomes eligible.
 *
 * | kind | means |
 * |---|---|
 * | `now` | it is on the as-of day |
 * | `opens` | it is from the day `first` on, whatever the record leaves open |
 * | `range` | it may be from `first` on, and surely is from `last` on; without `last` the record cannot tell when |
 * | `never` | it is on no day: `decision` says by which clause, once all that time can change has changed |
 *
 * A conviction is eligible where its outcome gives relief, or leaves a remedy to the person, such as a petition.
 */
export type Forecast = {
  readonly kind: 'now' | 'opens' | 'range' | 'never';
  readonly conviction: Count;
  readonly first?: Day;
  readonly last?: Day;
  /** What is decided on the day on which it surely is eligible, else on `first`; of what never is, after all days. */
  readonly decision: Decision;
};

/** What a decision says of eligibility. */
type Standing = 'eligible' | 'open' | 'not';

/**
 * Makes a function that forecasts every conviction that a pack decides for a person, in the order of their counts. Each
 * later day on which time alone can change a decision is decided anew; nothing else about the record is assumed to change.
 */
export function createForecaster(choice: Choice): (person: Person) => readonly Forecast[] {
  const { pack, setting } = choice;
  const moving = { day: setting.asOf };
  const decider = createDecider({ ...choice, setting: { ...setting, moving } });
  const daysOf = createDays(choice);
  const standingOf = ({ outcome }: Decision): Standing =>
    outcome.effect === 'none' ? 'not' : outcome.id === pack.undecided.id ? 'open' : 'eligible';
  const decide = (person: Person, day: Day): readonly Determination[] => {
    moving.day = day;
    return decider.decide(person, frameFor(person));
  };

  return (person) => {
    const drafts = decide(person, setting.asOf).map(({ conviction, decision }) => start(conviction, decision));
    const waits = (draft: Draft) => draft.eligible === undefined;
    if (drafts.some(waits)) {
      for (const day of daysOf(new Set([person, decider.asRead(person)]))) {
        for (const { conviction, decision } of decide(person, day)) {
          const draft = drafts.find((each) => each.conviction === conviction);
          if (draft && waits(draft)) note(draft, day, decision);
        }
        if (!drafts.some(waits)) break;
      }
    }
    return drafts.map(finish);
  };

  function start(conviction: Count, decision: Decision): Draft {
    const standing = standingOf(decision);
    const day = setting.asOf;
    return {
      conviction,
      latest: decision,
      open: standing === 'open' ? { day, decision } : undefined,
      eligible: standing === 'eligible' ? { day, decision } : undefined,
    };
  }

  /** Only the time right before it is surely eligible counts as open. */
  function note(draft: Draft, day: Day, decision: Decision): void {
    const standing = standingOf(decision);
    draft.latest = decision;
    if (standing === 'eligible') draft.eligible = { day, decision };
    else if (standing === 'not') draft.open = undefined;
    else draft.open ??= { day, decision };
  }

  function finish({ conviction, latest, open, eligible }: Draft): Forecast {
    if (eligible?.day === setting.asOf)
      return { kind: 'now', conviction, first: eligible.day, decision: eligible.decision };
    if (open) {
      const { decision } = eligible ?? open;
      return { kind: 'range', conviction, first: open.day, ...(eligible && { last: eligible.day }), decision };
    }
    if (eligible) return { kind: 'opens', conviction, first: eligible.day, decision: eligible.decision };
    return { kind: 'never', conviction, decision: latest };
  }
}

/**
 * Makes a function that gives the first day after the as-of day on which time can change what is forecast of a person: until
 * then, what holds as of the as-of day holds on. Undefined where no day can.
 */
export function createNextChange(choice: Choice): (person: Person) => Day | undefined {
  const decider = createDecider(choice);
  const daysOf = createDays(choice);
  return (person) => daysOf(new Set([person, decider.asRead(person)]))[0];
}

/** The days after the as-of day on which some policy of the choice can decide otherwise than on the day before. */
function createDays({ pack, policy, setting, counties = {} }: Choice): (as: ReadonlySet<Person>) => readonly Day[] {
  const own = { policy, options: setting.options, readings: setting.readings };
  const all = [own, ...(setting.county === ALL_COUNTIES ? Object.values(counties) : [])];
  const daysOf = asOfDays(
    all.map(({ policy: used, options, readings }) => ({
      conditions: [...scopeOf(pack, used), ...ladderOf(pack, used).map(fullCondition)],
      setting: { ...setting, options, readings: readingsUnder(used, readings ?? setting.readings) },
    })),
  );
  return (as) => [...daysOf(as)].filter((day) => day > setting.asOf).sort((a, b) => a - b);
}

type At = { readonly day: Day; readonly decision: Decision };

/** What is known of a conviction so far: since when it may be eligible, and since when it surely is. */
type Draft = {
  readonly conviction: Count;
  /** What was decided on the last day that was looked at. */
  latest: Decision;
  open: At | undefined;
  eligible: At | undefined;
};
