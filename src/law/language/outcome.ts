import { type Level, oneOfLevel } from '../../record/index.ts';

/** The effects that every state's law may have; {@link DeclaredEffect} says how a state adds one of its own. */
export const USUAL_EFFECTS = ['clears', 'lowers', 'none', 'open'] as const;
export type UsualEffect = (typeof USUAL_EFFECTS)[number];

/** A usual effect, or the id of one that a pack declares. */
export type Effect = UsualEffect | (string & {});

export function isUsualEffect(effect: Effect): effect is UsualEffect {
  return (USUAL_EFFECTS as readonly string[]).includes(effect);
}

/**
 * What a clause gives. `effect` is what it does to the conviction: `clears` it, `lowers` its level, leaves it (`none`),
 * leaves it to a person (`open`), or what else the pack declares. Programs compare effects and ranks, never ids: a pack
 * may name its outcomes as it likes.
 */
export type Outcome = {
  readonly id: string;
  /** As the result files spell it. */
  readonly label: string;
  readonly effect: Effect;
  /** Of outcomes that lower: the level that the conviction then has. A misdemeanor where a law does not say. */
  readonly to?: Level;
  /**
   * How much it gives on the scale of {@link RANKS}. Only outcomes whose effect, or whose level, a state declares itself
   * carry it: so results can be compared without the pack that gave them. {@link outcomeOf} fills it in.
   */
  readonly gives?: number;
  /**
   * Nothing is given on the record, and what no record holds may open it: the questions of the pack are put to the
   * person all the same.
   */
  readonly asks?: true;
};

/** What ranks are made of. A pack is not needed to compare them. */
export type Ranked = Pick<Outcome, 'effect' | 'to' | 'gives'>;

/** How much the usual outcomes give for certain; nothing and a hand review give 0. What a state adds goes in between. */
export const RANKS = { misdemeanor: 10, infraction: 20, clears: 30 } as const;

/**
 * An effect that a state's law has and the usual ones do not express: a record that is shielded from the public but kept,
 * say. It leaves the conviction on the record, and at its level; what ends a conviction is `clears`, whatever the state
 * calls it.
 */
export type DeclaredEffect = {
  /** A verb, as the usual ones are: `shields`. */
  readonly id: string;
  /** How much it gives on the scale of {@link RANKS}; 0 where it is no relief. */
  readonly gives: number;
  /** Completes "may be …" and "at least …": `a shield from the public`. */
  readonly words: string;
  /** What is said of a conviction to which it was done: `shielded`. Heads the columns of figures. */
  readonly done: { readonly en: string; readonly es: string };
};

export type DeclaredEffects = readonly DeclaredEffect[];

/** An outcome of an effect that a state declares. */
export function outcomeOf({ id: effect, gives }: DeclaredEffect, outcome: Pick<Outcome, 'id' | 'label'>): Outcome {
  return { ...outcome, effect, gives };
}

/** How much an outcome gives for certain, on the scale of {@link RANKS}. */
export function reliefRank({ effect, to, gives }: Ranked): number {
  if (gives !== undefined) return gives;
  if (effect === 'clears') return RANKS.clears;
  if (effect !== 'lowers') return 0;
  return to === 'infraction' ? RANKS.infraction : RANKS.misdemeanor;
}

/** Whether an outcome gives a person something for certain. */
export function isRelief(outcome: Ranked): boolean {
  return reliefRank(outcome) > 0;
}

/**
 * The same order with a hand review (1) above a refusal (0), since it may still become relief. What is more is better for
 * the person.
 */
export function prospectRank(outcome: Ranked): number {
  return outcome.effect === 'open' ? 1 : reliefRank(outcome);
}

/** What an outcome gives, in the words of a sentence: `a dismissal`, `a reduction to a misdemeanor`. */
export function reliefWords(outcome: Ranked | undefined, declared: DeclaredEffects | undefined): string {
  switch (outcome?.effect) {
    case 'clears':
      return 'a dismissal';
    case 'lowers':
      return `a reduction to ${oneOfLevel(outcome.to ?? 'misdemeanor')}`;
    case undefined:
    case 'none':
    case 'open':
      return 'nothing';
    default:
      return declared?.find(({ id }) => id === outcome!.effect)?.words ?? 'other relief';
  }
}
