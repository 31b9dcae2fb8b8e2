import { levelIds, levelName, USUAL_LEVELS } from '../../record/index.ts';
import {
  type Clause,
  conditionsOf,
  isUsualEffect,
  type Outcome,
  type Pack,
  RANKS,
  reliefRank,
  walk,
} from '../language/index.ts';
import { type Finding, fault } from './finding.ts';

/** What a pack says of the levels and the effects of its state agrees with what its clauses use. */
export function checkDeclared(pack: Pack): readonly Finding[] {
  return [
    ...checkLevels(pack),
    ...checkLevelsRead(pack),
    ...checkEffects(pack),
    ...outcomesOf(pack).flatMap(outcomeSlips(pack)),
  ];
}

function slip(id: string, message: string): Finding {
  return fault('well-formed', undefined, [id], message);
}

/** Each level once, from the gravest, under its English name. */
function checkLevels({ levels = [] }: Pack): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [i, { id, as, names }] of levels.entries()) {
    const report = (message: string) => findings.push(slip(id, `level ${id}: ${message}`));
    if (levels.findIndex((each) => each.id === id) < i) report('is declared twice');
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id === 'unknown')
      report('is no name for a level; use lower-case words with hyphens between them, and not "unknown"');
    if (names.en !== levelName(id)) report(`has the English name "${names.en}"; its id says "${levelName(id)}"`);
    if ((USUAL_LEVELS as readonly string[]).includes(id) && id !== as)
      report(`is a usual level and cannot count as ${as}`);
    const before = levels[i - 1];
    if (before && USUAL_LEVELS.indexOf(before.as) > USUAL_LEVELS.indexOf(as))
      report(
        `counts as ${as} and stands after ${before.id}, which counts as ${before.as}; put the gravest level first`,
      );
  }
  return findings;
}

/** No condition asks for a level that no conviction of the state can have. */
function checkLevelsRead(pack: Pack): readonly Finding[] {
  const known = new Set<string>(levelIds(pack.levels));
  const unknown = new Set<string>();
  for (const condition of conditionsOf(pack))
    walk(condition, (each) => {
      if (each.kind === 'level') for (const level of each.is) if (!known.has(level)) unknown.add(level);
    });
  return [...unknown].map((level) =>
    slip(level, `a condition asks for the level "${level}"; the levels of the state are ${[...known].join(', ')}`),
  );
}

function checkEffects({ effects = [], levels }: Pack): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [i, { id, gives, words, done }] of effects.entries()) {
    const report = (message: string) => findings.push(slip(id, `effect ${id}: ${message}`));
    if (effects.findIndex((each) => each.id === id) < i) report('is declared twice');
    if (isUsualEffect(id)) report('is a usual effect; use it without declaring it');
    if (id === 'clear' || levelIds(levels).includes(id)) report('has the name by which papers know another relief');
    if (gives !== 0 && gives < 2) report(`gives ${gives}; use 0 where it is no relief, and 2 or more where it is one`);
    if (['dismissed', 'reduced', 'other'].includes(done.en))
      report(`is "${done.en}", which heads another column of figures`);
    if (words === '' || done.en === '' || done.es === '') report('lacks words');
  }
  return findings;
}

/** Every outcome of a pack once, with the clause that gives it. */
function outcomesOf({ gate, statute = [], policies, undecided }: Pack): readonly Pick<Clause, 'id' | 'then'>[] {
  const clauses = [...gate, ...statute, ...policies.flatMap((policy) => policy.clauses)];
  return [...new Map([...clauses, { id: 'undecided', then: undecided }].map((each) => [each.then, each])).values()];
}

/** An outcome has an effect that there is, and gives as much as the declaration of its effect or its level says. */
function outcomeSlips(pack: Pack): (clause: Pick<Clause, 'id' | 'then'>) => readonly Finding[] {
  const { levels, effects = [] } = pack;
  const lowering = outcomesOf(pack).flatMap(({ then }) => (then.effect === 'lowers' ? [then] : []));
  return ({ id, then }) => {
    const { effect, gives } = then;
    const say = (message: string): readonly Finding[] => [slip(id, `${id}: the outcome ${then.id} ${message}`)];
    if (effect === 'lowers') return loweringSlips(then, lowering, levelIds(levels)).flatMap(say);
    if (isUsualEffect(effect)) return gives === undefined ? [] : say(`says what it gives; ${effect} has its own rank`);
    const declared = effects.find((each) => each.id === effect);
    if (declared === undefined) return say(`has the effect "${effect}", which the pack's "effects" do not declare`);
    return gives === declared.gives
      ? []
      : say(`does not give ${declared.gives}, as its effect does; make it with outcomeOf`);
  };
}

function loweringSlips(outcome: Outcome, others: readonly Outcome[], levels: readonly string[]): readonly string[] {
  const { to = 'misdemeanor', gives } = outcome;
  if (!levels.includes(to)) return [`lowers to the level "${to}"; the levels of the state are ${levels.join(', ')}`];
  if (to === 'misdemeanor' || to === 'infraction')
    return gives === undefined ? [] : [`says what it gives; ${to} has its own rank`];
  if (gives === undefined || gives < 2 || gives >= RANKS.clears)
    return [
      `lowers to ${to}: say what it "gives", from 2 to ${RANKS.clears - 1} (to a misdemeanor 10, to an infraction 20)`,
    ];
  const wrong = others.find((other) => {
    const difference = levels.indexOf(other.to ?? 'misdemeanor') - levels.indexOf(to);
    return Math.sign(difference) !== Math.sign(reliefRank(other) - gives);
  });
  return wrong ? [`gives ${gives}, which is not in the order of the levels beside the outcome ${wrong.id}`] : [];
}
